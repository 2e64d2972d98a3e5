"""To whom a document is addressed, in the words of the page and as audiences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from scrapers.document import BlockKind
from scrapers.extract.line.lines import Line
from scrapers.extract.measures.audience_words import addressed_in, audiences_in
from scrapers.extract.measures.sentences import sentences_in
from state.canon.text import clean, fold
from state.records import Audience

_START = re.compile(
    r"^(?:t\.?\s?a\.?\s?v\.?|ter attentie van|gericht aan|bestemd voor|doel(?:groep(?:en)?|publiek)|voor wie|bestemmelingen"
    r"|geadresseerden|a l'attention (?:de|du|des)|destinataires|public(?: cible|(?= ?:))|a tou(?:te)?s les|for the attention of"
    r"|who (?:this is|it is|is this) for|audience|(?:omzend|nieuws)?brief (?:gericht )?(?:aan|voor)"
    r"|(?:lettre )?circulaire (?:aan|voor|aux?|pour)|aan(?=:| de | het | alle | onze |$)|voor(?=:)|pour(?= ?:)|aux?(?= )"
    r"|to(?=:| all | the ))\W*(.*)$"
)
_SALUTATION = re.compile(
    r"^(?:beste|geachte|dag(?! van)|waarde|hallo|dear|hello|bonjour|cher\w*|(?:mesdames|madame|monsieur)(?: et messieurs)? l(?:a|es?)) "
    r"([^.:!]{3,90}(?=[,!]?$)|[^,.:!]{3,60})"
)
"""A line that is nothing but a salutation may greet several, one after the other; else it ends at the first comma."""
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
_LETTER = re.compile(
    r"\b(?:brief|omzendbrief|rondschrijven|circulaire|nieuwsbrief\w*|nieuwsflash|nieuwsflits|nieuwsmail|infoflash|infobrief|berichten"
    r"|mededeling\w*|lettre|infolettre|newsletter|notice|letter|bulletin|kennisgeving)\b"
)
_FOR = re.compile(r"\b(?:voor|aan|van|pour|aux?|des|for|to) ((?:\S+ ?){1,5})")
_SUBJECT = re.compile(r"^(?:betreft|onderwerp|objet|concerne|subject|re) ?: ?(.*)$")
_TOLD = re.compile(
    r"(?:^|, )(?:ben je|bent u|je bent|u bent|als(?! (?:de|het|een|je|u|er|dat|dit)\b)|vous etes|si vous etes|en tant que?"
    r"|you are|if you are|as an?) ((?:\S+ ?){1,5})|\b(?:we|wij) (?:vragen|verzoeken|roepen) (?:aan )?((?:\S+ ?){1,5})"
    r"|\bnous demandons (?:a|aux?) ((?:\S+ ?){1,5})|\bwe ask ((?:\S+ ?){1,5})"
)
"""Whom a sentence speaks to elsewhere than by its first words: "Mocht je, als lokaal bestuur, ..."."""
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
    for found in (_greeted(head), _sent_to(titles), _meant([*head, *small_print]), meant_by(" | ".join(subjects))):
        if found:
            return found, None
    return (), None


def _on_lines(lines: Sequence[Line]) -> tuple[tuple[Audience, ...], str | None]:
    """What leads to a letter ("Brief aan de lokale besturen") addresses nobody here."""
    for index, line in enumerate(lines):
        match = _START.match(fold(line.text)) if len(line.text) <= LONGEST and not line.hrefs else None
        if match is None:
            continue
        told = [clean(line.text)[len(clean(line.text)) - len(match[1]) :]] if match[1] else []
        words = [*told, *_continued(lines[index + 1 : index + MOST_LINES], begun=bool(told))]
        found = addressed_in(" ; ".join(words))
        if found:
            return found, ", ".join(word.strip(" ,;") for word in words)
    return (), None


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


def spoken_to(title: str, text: str) -> tuple[Audience, ...]:
    """Whom one measure is for: whom its title says, else who is the first word of a sentence in it, or spoken to there."""
    sentences = list(sentences_in(text))
    told = [part for one in sentences for match in _TOLD.finditer(fold(one)) for part in match.groups() if part]
    return meant_by(title) or audiences_in(" ; ".join([beginning(title), *map(beginning, sentences), *told]))


def beginning(sentence: str) -> str:
    """The first words of a sentence, where those stand of whom it tells: "Lokale besturen kunnen …"."""
    return " ".join(sentence.split()[:4])
