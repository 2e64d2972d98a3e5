"""To whom a document is addressed, in the words of the page and as audiences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.document import BlockKind
from scrapers.extract.line.lines import Line
from scrapers.extract.measures.sentences import sentences_in
from state.canon.text import clean, fold
from state.records import Audience

_WORDS = (
    (
        Audience.LOCAL_AUTHORITIES,
        r"\blokale? bestu(?:ur|ren)\b|\bgemeente(?:n|bestu\w+)\b|\bocmw\b|\bburgemeester|\bpouvoirs locaux\b|\bcommunes\b|\bcpas\b"
        r"|\blocal (?:authorit\w+|councils?)\b|\bmunicipalities\b",
    ),
    (
        Audience.CHILDCARE,
        r"\bkinderopvang\w*\b|\bopvanglocaties?\b|\bonthaalouders?\b|\bkind(?:er)?begeleiders?\b|\bkinderdagverblij\w+"
        r"|\bkindercent(?:ra|rum)\b"
        r"|\bgastouder\w*|\b(?:buitenschoolse|gezins|groeps)\s?opvang\b|\borganisator(?:en)? van opvang\b|\bcreches?\b"
        r"|\bmilieux? d'accueil\b|\baccueillantes?\b|\bchild\s?care\b|\bnurser(?:y|ies)\b|\bday\s?care\b",
    ),
    (
        Audience.FAMILY_SUPPORT,
        r"\bpreventieve gezinsondersteuning\b|\bhui(?:zen|s) van het kind\b|\bconsultatiebureaus?\b|\blokale teams\b",
    ),
    (Audience.YOUTH_CARE, r"\bjeugdhulp\w*\b|\bjeugdzorg\b|\baide a la jeunesse\b|\byouth care\b"),
    (
        Audience.FOSTER_CARE,
        r"\bpleegzorg\b|\bpleegouders?\b|\bpleeggezinnen\b|\bfoster (?:care|parents?|famil\w+)\b|\bfamilles? d'accueil\b",
    ),
    (Audience.PROFESSIONALS, r"\bprofessionals\b|\bhulpverleners\b|\bzorgverleners\b|\bprofessionnels\b"),
)
_PATTERNS = tuple((audience, re.compile(pattern)) for audience, pattern in _WORDS)
_START = re.compile(
    r"^(?:t\.?\s?a\.?\s?v\.?|ter attentie van|gericht aan|bestemd voor|doelgroep|voor wie|a l'attention de|a tou(?:te)?s les|aan(?=:"
    r"| de | het"
    r" | alle )|aux?(?= )|to(?=:| all | the ))\W*(.*)$"
)
_SALUTATION = re.compile(r"^(?:beste|geachte|dag|waarde|dear|cher\w*|chere?s?) ([^,.:!]{3,60})")
_ORGANISER = re.compile(r"\borganisator(?:en)?\b")
"""The law on childcare calls whoever runs a place so; as a salutation it means nobody else."""
_MEANT = re.compile(
    r"(?:^|[.!?|] )(?:(?:(?:deze|dit) (?:pagina|brief|nieuwsbrief|bericht|informatie) is (?:bedoeld|bestemd) )?voor|pour|for"
    r"|(?:je|u|jij) (?:ontvangt|krijgt) (?:deze|dit) \w+ omdat (?:je|u|jij)(?: als)?) ((?:\S+ ){0,9}\S+?)(?:[.!?|]|$)"
)
"""A sentence that says nothing but for whom a document is, or why somebody gets it."""
_LETTER = re.compile(
    r"\b(?:brief|omzendbrief|circulaire|nieuwsbrief\w*|nieuwsflash|nieuwsflits|infobrief|berichten|mededeling\w*|lettre|newsletter|notice"
    r"|letter|bulletin|kennisgeving)\b"
)
_FOR = re.compile(r"\b(?:voor|aan|van|pour|aux?|des|for|to) ((?:\S+ ?){1,5})")
MOST_LINES = 8
LONGEST = 120
HEAD = 30
TAIL = 8
_SENT_BECAUSE = re.compile(r"\bomdat (?:je|u|jij)\b")


def audiences_in(text: str) -> tuple[Audience, ...]:
    """The audiences that a text names."""
    folded = fold(text)
    return tuple(audience for audience, pattern in _PATTERNS if pattern.search(folded))


def addressees_in(lines: Sequence[Line], title: str | None = None) -> tuple[tuple[Audience, ...], str | None]:
    """The audience of a document as a whole: (audiences, the words that address them, when it has such lines).

    Its "t.a.v." lines tell it, else whom it greets, else whom its title sends it to, else a line that says for whom it is.
    """
    told = _on_lines(lines)
    if told[0]:
        return told
    head = [line.text for line in lines[:HEAD]]
    small_print = [line.text for line in lines[-TAIL:] if _SENT_BECAUSE.search(fold(line.text))]
    titles = [title or "", *(line.text for line in lines[:HEAD] if line.kind is BlockKind.HEADING)]
    for found in (_greeted(head), _sent_to(titles), _meant([*head, *small_print])):
        if found:
            return found, None
    return (), None


def _on_lines(lines: Sequence[Line]) -> tuple[tuple[Audience, ...], str | None]:
    for index, line in enumerate(lines):
        match = _START.match(fold(line.text)) if len(line.text) <= LONGEST else None
        if match is None:
            continue
        words = [clean(line.text)[len(clean(line.text)) - len(match[1]) :]] if match[1] else []
        words += _continued(lines[index + 1 : index + MOST_LINES])
        found = audiences_in(" ; ".join(words))
        if found:
            return found, ", ".join(word.strip(" ,;") for word in words)
    return (), None


def _continued(lines: Sequence[Line]) -> list[str]:
    """The lines below that still name somebody, each a short one."""
    kept: list[str] = []
    for line in lines:
        if len(line.text) > 80 or line.label is not None or not audiences_in(line.text) or line.text.endswith("."):
            break
        kept.append(line.text)
    return kept


def _greeted(head: Sequence[str]) -> tuple[Audience, ...]:
    for text in head:
        match = _SALUTATION.match(fold(text))
        if match:
            return (Audience.CHILDCARE,) if _ORGANISER.search(match[1]) else audiences_in(match[1])
    return ()


def _sent_to(titles: Sequence[str]) -> tuple[Audience, ...]:
    """A title that calls the document a letter or a newsletter names who gets it."""
    return next(
        (
            found
            for text in titles
            if len(text) <= LONGEST and _LETTER.search(fold(text)) and (found := audiences_in(text))
        ),
        (),
    )


def _meant(head: Sequence[str]) -> tuple[Audience, ...]:
    for text in head:
        for match in _MEANT.finditer(fold(text)):
            found = (Audience.CHILDCARE,) if _ORGANISER.search(match[1]) else audiences_in(match[1])
            if found:
                return found
    return ()


def meant_by(title: str) -> tuple[Audience, ...]:
    """Whom a title says it is for: "Toelage voor onthaalouders". Whose page it stands on says nothing of its readers."""
    found = [match[1] for match in _FOR.finditer(fold(title))]
    return audiences_in(" ; ".join(found))


def spoken_to(title: str, text: str) -> tuple[Audience, ...]:
    """Whom one measure is for: whom its title says, else who is the first word of a sentence in it."""
    starts = [beginning(one) for one in sentences_in(text)]
    return meant_by(title) or audiences_in(" ; ".join([beginning(title), *starts]))


def beginning(sentence: str) -> str:
    """The first words of a sentence, where those stand of whom it tells: "Lokale besturen kunnen …"."""
    return " ".join(sentence.split()[:4])
