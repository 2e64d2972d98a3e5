"""To whom a document is addressed, in the words of the page and as audiences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from scrapers.document import BlockKind
from scrapers.extract.line.lines import Line
from scrapers.extract.measures.audience_words import addressed_in, audiences_in, is_readers
from scrapers.extract.measures.sentences import sentences_in
from state.canon.text import clean, fold
from state.records import Audience

_START = re.compile(
    r"^(?:t\.?\s?a\.?\s?v\.?|ter attentie van|gericht aan|bestemd voor|doel(?:groep(?:en)?|publiek)|voor wie|bestemmelingen"
    r"|geadresseerden|a l'attention (?:de|du|des)|destinataires|public(?: cible|(?= ?:))|a tou(?:te)?s les|for the attention of"
    r"|who (?:this is|it is|is this) for|audience|(?:omzend|nieuws)?brief (?:gericht )?(?:aan|voor)"
    r"|(?:lettre )?circulaire (?:aan|voor|aux?|pour)|aan(?=:| de | het | alle | onze |$)|voor(?=:)|pour(?= ?:)|aux?(?= )"
    r"|to(?=:| all | the )|a(?= (?:mesdames|messieurs|madame|monsieur)\b))\W*(.*)$"
)
_ASKED = re.compile(
    r"^(?:doel(?:groep(?:en)?|publiek)|(?:voor|bestemd voor) wie|bestemd voor(?= ?:)|pour qui|public(?: cible|(?= ?:))|destinataires"
    r"|who (?:this is|it is|is this) for|audience)\b"
)
"""What an item may say of itself alone, as a field or a question."""
_SALUTATION = re.compile(
    r"^(?:beste|geachte|dag(?! van)|waarde|hallo|dear|hello|bonjour|cher\w*|(?:mesdames|madame|monsieur)(?: et messieurs)? l(?:a|es?)) "
    r"([^.:!]{3,90}(?=[,!]?$)|[^,.:!]{3,60})"
)
"""A line that is nothing but a salutation may greet several, one after the other; else it ends at the first comma."""
_OTHERS = re.compile(
    r"\b(?:\w*ouders?|buren|\w*bewoners?|inwoners?|leerlingen|parents|familles|habitants|riverains|residents)\b"
)
_MEANT = re.compile(
    r"(?:^|[.!?|] )(?:(?:(?:deze|dit) \w+ (?:is|zijn) (?:(?:bedoeld|bestemd|er) )?)?voor|pour|for"
    r"|(?:deze|dit|de) \w+ (?:(?:geldt|gelden) voor|(?:is|zijn) van toepassing op|richt(?:en)? zich (?:tot|op))"
    r"|th(?:is|ese) \w+ (?:(?:is|are) (?:intended |meant )?for|appl(?:y|ies) to)"
    r"|ce(?:tte|s|t)? \w+ (?:s'adresse|s'applique|s'adressent|s'appliquent|est destinee?|sont destine\w*) (?:a|aux?)"
    r"|(?:je|u|jij) (?:ontvangt|krijgt) (?:deze|dit) \w+ omdat (?:je|u|jij)(?: als)?"
    r"|vous recevez ce(?:tte|t)? \w+ (?:parce que vous etes|car vous etes|en tant que)"
    r"|you (?:are receiving|receive|get) this \w+ (?:because you are|as)) ((?:\S+ ){0,9}\S+?)(?:[.!?|]|$)"
)
"""A sentence that says nothing but for whom a document is, or why somebody gets it."""
_LETTERS = (
    r"brief|omzendbrief|rondschrijven|circulaire|nieuwsbrief\w*|nieuwsflash|nieuwsflits|nieuwsmail|infoflash|infobrief|berichten"
    r"|mededeling\w*|lettre|infolettre|newsletter|notice|letter|bulletin|kennisgeving|\w{5,20}nieuws"
)
_LETTER = re.compile(rf"\b(?:{_LETTERS})\b")
_MASTHEAD = re.compile(
    r"(?:^|[-–|:,] )(?:(?:het|de|een|onze?|le|la|notre|the|our) )?(?:\S{1,30} ){0,2}"
    rf"(?:{_LETTERS}|bericht|nieuws|infoblad|maandblad|magazine|updates?) (?:voor|aan|pour|aux|for|to) ((?:\S+ ){{0,5}}\S+)$"
)
"""What stands below the name of a newsletter: "Het tweewekelijkse bericht voor de lokale besturen"."""
_FOR = re.compile(r"\b(?:voor|aan|van|pour|aux?|des|for|to) ((?:\S+ ?){1,5})")
_SUBJECT = re.compile(r"^(?:betreft|onderwerp|objet|concerne|subject|re) ?: ?(.*)$")
_TOLD = re.compile(
    r"(?:^|, )(?:ben je|bent u|je bent|u bent|als(?! (?:de|het|een|je|u|er|dat|dit)\b)|vous etes|si vous etes|en tant que?"
    r"|you are|if you are|as an?) ((?:\S+ ?){1,5})"
    r"|(?<!aan )(?<!bij )(?<!van )(?<!met )(?<!naar )\b(?:uw|jouw|je|jullie) ((?:(?:gemeente|stads)bestuur|ocmw"
    r"|(?:kinder)?opvang(?:locatie|initiatief|voorziening)|pleegkind(?:eren)?))(?!\w)"
    r"|\b(?:we|wij) (?:vragen|verzoeken|roepen) (?:aan )?((?:\S+ ?){1,5})"
    r"|^ik (?:ben|werk (?:bij|in|voor|als)) ((?:\S+ ?){1,5})|^je (?:suis|travaille (?:dans|pour|comme)) ((?:\S+ ?){1,5})"
    r"|\bnous demandons (?:a|aux?) ((?:\S+ ?){1,5})|\bwe ask ((?:\S+ ?){1,5})"
)
"""Whom a sentence speaks to elsewhere than by its first words: "Mocht je, als lokaal bestuur, ..."."""
_INVERTED = re.compile(
    r"^((?:vanaf|sinds|tot|voor|tegen|na|met|voortaan|daarom|daarnaast|ook|dit|volgende?|binnen|tijdens|in|op|bij|zo|hierdoor|daardoor"
    r"|tijdelijk|nu|eind|begin)\b(?: [^\s,;:]{1,25}){0,9}?) (?:moet(?:en)?|kan|kunnen|mag|mogen|krijg(?:t|en)|ontvang(?:t|en)|dien(?:t|en)"
    r"|hoev(?:en)|hoeft|betaalt|betalen|gebruik(?:t|en)|meld(?:t|en)|heeft|hebben|bezorg(?:t|en)|registre(?:ert|ren)) "
    r"((?:(?:ook|het|een|enkel|alleen|[a-z]{1,15}e) ){0,3}\S{1,40}(?: (?:en|of|voor|van) \S{1,40}){0,2})"
)
"""In Dutch the subject stands behind the verb when something else begins the sentence."""
_ACTOR = re.compile(r"\b(?:u|je|jij|jullie|we|wij|ze|zij|hij|men|er|wie|die|dat|ouders|gezinnen|kinderen|jongeren)\b")
"""Somebody else who acts, or speaks, before the verb."""
_AFTER_COMMA = re.compile(
    r"^(?:des|a partir|a compter|depuis|avant|jusqu\S{1,4}|from|as of|by|until|since|starting)\b[^,.;:]{3,60}, (.{3,80})"
)
"""In French and English it stands behind the comma."""
MOST_LINES = 8
LONGEST = 120
LONGEST_THEME = 6
"""Words of a heading that names who reads below it; a longer one tells what happens."""
HEAD = 30
TAIL = 8
_SENT_BECAUSE = re.compile(r"\bomdat (?:je|u|jij)\b|\bvous recevez\b|\byou (?:are receiving|receive|get) this\b")


def addressees_in(lines: Sequence[Line], title: str | None = None) -> tuple[tuple[Audience, ...], str | None]:
    """The audience of a document as a whole: (audiences, the words that address them, when it has such lines).

    Its "t.a.v." lines tell it, else whom it greets, else whom its title sends it to, else a line that says for whom it is,
    else the subject of the letter.
    """
    told = _on_lines(lines)
    if told[0]:
        return told
    head = [line.text for line in lines[:HEAD] if line.level <= 1]  # a deeper heading speaks of what is below it alone
    small_print = [line.text for line in lines[-TAIL:] if _SENT_BECAUSE.search(fold(line.text))]
    titles = [title or "", *(line.text for line in lines[:HEAD] if line.kind is BlockKind.HEADING)]
    subjects = [match[1] for text in head if (match := _SUBJECT.match(fold(text)))]
    mastheads = [match[1] for line in lines[:HEAD] if (match := _masthead(line))]
    for found in (
        _greeted(head),
        _sent_to(titles),
        addressed_in(" ; ".join(mastheads)),
        _meant([*head, *small_print]),
        meant_by(" | ".join(subjects)),
    ):
        if found:
            return found, None
    return (), None


def said_of_itself(lines: Sequence[Line]) -> tuple[tuple[Audience, ...], str | None]:
    """Whom an item itself says it is for, as a field or a question: (audiences, the words that name them)."""
    return next(((found, words) for asked, found, words in _addressing(lines) if asked), ((), None))


def _on_lines(lines: Sequence[Line]) -> tuple[tuple[Audience, ...], str | None]:
    """Whom the lines address; items that each say of themselves for whom they are do not speak for the document."""
    told = list(_addressing(lines))
    if len({found for asked, found, _ in told if asked}) > 1:
        told = [one for one in told if not one[0]]
    return next(((found, words) for _, found, words in told), ((), None))


def _addressing(lines: Sequence[Line]) -> Iterator[tuple[bool, tuple[Audience, ...], str]]:
    """Each line that addresses somebody: (whether an item may say so of itself, the audiences, the words).

    What leads to a letter ("Brief aan de lokale besturen") addresses nobody here.
    """
    for index, line in enumerate(lines):
        match = _START.match(fold(line.text)) if len(line.text) <= LONGEST and not line.hrefs else None
        if match is None:
            continue
        told = [clean(line.text)[len(clean(line.text)) - len(match[1]) :]] if match[1] else []
        words = [*told, *_continued(lines[index + 1 : index + MOST_LINES], begun=bool(told))]
        found = addressed_in(" ; ".join(words))
        if found:
            asked = _ASKED.match(fold(line.text)) is not None
            yield asked, found, ", ".join(word.strip(" ,;") for word in words)


def _masthead(line: Line) -> re.Match[str] | None:
    fits = line.level <= 1 and len(line.text) <= LONGEST and not line.hrefs
    return _MASTHEAD.search(fold(line.text)) if fits else None


def _continued(lines: Sequence[Line], *, begun: bool) -> list[str]:
    """The lines below that still name somebody, each a short one, with at most one between them that names nobody we know.

    Below a heading that asks for whom it is ("Voor wie?") a sentence may answer.
    """
    listed = [line.text for line in takewhile(_may_name, lines)]
    named = [bool(audiences_in(text)) for text in listed]
    end = next((at for at in range(len(named)) if not any(named[at : at + 2])), len(named))
    kept = listed[: end if end == 0 or named[end - 1] else end - 1]
    return kept or [
        line.text for line in lines[:1] if not begun and addressed_in(line.text) and len(line.text) <= LONGEST
    ]


def _may_name(line: Line) -> bool:
    return len(line.text) <= 80 and line.label is None and not line.text.endswith((".", ":")) and not line.has_point


def _greeted(head: Sequence[str]) -> tuple[Audience, ...]:
    """Whom the first salutation names; a second one below it ("Geachte heer, / Geachte burgemeester,") counts too."""
    matches = (_SALUTATION.match(fold(text)) for text in head)
    return next((found for match in matches if match and (found := addressed_in(match[1]))), ())


def greets_others(lines: Sequence[Line]) -> bool:
    """Whether a document greets readers who are no audience of ours, such as parents."""
    return any((match := _SALUTATION.match(fold(line.text))) and _OTHERS.search(match[1]) for line in lines[:HEAD])


def _sent_to(titles: Sequence[str]) -> tuple[Audience, ...]:
    """A title that calls the document a letter or a newsletter names who gets it."""
    letters = [text for text in titles if len(text) <= LONGEST and _LETTER.search(fold(text))]
    return next((found for text in letters if (found := addressed_in(text))), ())


def _meant(head: Sequence[str]) -> tuple[Audience, ...]:
    matches = (match for text in head for match in _MEANT.finditer(fold(text)))
    return next((found for match in matches if (found := addressed_in(match[1]))), ())


def meant_by(title: str) -> tuple[Audience, ...]:
    """Whom a title says it is for: "Toelage voor onthaalouders". Whose page it stands on says nothing of its readers."""
    found = [match[1] for match in _FOR.finditer(fold(title))]
    return audiences_in(" ; ".join(found))


def themed(themes: Sequence[str]) -> tuple[Audience, ...]:
    """Whom the nearest heading above an item names: "Onthaalouders", "Voor lokale besturen"."""
    short = [theme for theme in reversed(themes) if len(theme.split()) <= LONGEST_THEME]
    return next((found for theme in short if (found := addressed_in(theme))), ())


def grouped(headings: Iterable[str]) -> tuple[Audience, ...]:
    """Whom the nearest heading names that says for whom what is below it is, or is nothing but names of readers."""
    told = (addressed_in(text) if is_readers(text) else meant_by(text) for text in headings)
    return next(filter(None, told), ())


def spoken_to(title: str, text: str, about: str = "") -> tuple[Audience, ...]:
    """Whom one measure is for: whom its title says, else who is the subject of a sentence in it, or spoken to there.

    Args:
        about: the title of its page: on one about childcare "de organisator" is whoever runs a place.
    """
    named = addressed_in if Audience.CHILDCARE in audiences_in(about) else audiences_in
    sentences = list(sentences_in(text))
    told = [
        part for one in (title, *sentences) for match in _TOLD.finditer(fold(one)) for part in match.groups() if part
    ]
    return meant_by(title) or named(" ; ".join([*map(_subject, (title, *sentences)), *told]))


def led_to(links: Iterable[str]) -> tuple[Audience, ...]:
    """For whom the links of an item are, by their words; a letter that was sent to somebody is to be read by others too."""
    return meant_by(" | ".join(text for text in links if not _LETTER.search(fold(text))))


def _subject(sentence: str) -> str:
    """Where a sentence tells who acts: in its first words, or behind when and its verb ("Vanaf 1 mei krijgen gemeenten …")."""
    folded = fold(sentence)
    inverted = _INVERTED.match(folded)
    if inverted and not _ACTOR.search(inverted[1]):
        return inverted[2]
    later = _AFTER_COMMA.match(folded)
    return f"{beginning(sentence)} ; {beginning(later[1])}" if later else beginning(sentence)


def beginning(sentence: str) -> str:
    """The first words of a sentence, where those stand of whom it tells: "Lokale besturen kunnen …"."""
    return " ".join(sentence.split()[:4])
