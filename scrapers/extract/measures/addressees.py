"""To whom a document is addressed, in the words of the page and as audiences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.line.lines import Line
from state.canon.text import clean, fold
from state.records import Audience

_WORDS = (
    (Audience.LOCAL_AUTHORITIES, r"\blokale? bestu(?:ur|ren)\b|\bgemeente(?:n|bestu\w+)\b|\bocmw\b|\bburgemeester"),
    (Audience.CHILDCARE, r"\bkinderopvang\w*\b|\bopvanglocaties?\b|\bonthaalouders?\b|\bkinderbegeleiders?\b"),
    (Audience.FAMILY_SUPPORT, r"\bpreventieve gezinsondersteuning\b|\bhuizen van het kind\b|\bconsultatiebureaus?\b"),
    (Audience.YOUTH_CARE, r"\bjeugdhulp\w*\b|\bjeugdzorg\b"),
    (Audience.FOSTER_CARE, r"\bpleegzorg\b|\bpleegouders?\b"),
    (Audience.PROFESSIONALS, r"\bprofessionals\b|\bhulpverleners\b|\bzorgverleners\b"),
)
_PATTERNS = tuple((audience, re.compile(pattern)) for audience, pattern in _WORDS)
_START = re.compile(
    r"^(?:t\.?\s?a\.?\s?v\.?|ter attentie van|gericht aan|bestemd voor|doelgroep|aan:|voor wie|à l'attention de)\W*(.*)$"
)
MOST_LINES = 8


def audiences_in(text: str) -> tuple[Audience, ...]:
    """The audiences that a text names."""
    folded = fold(text)
    return tuple(audience for audience, pattern in _PATTERNS if pattern.search(folded))


def addressees_in(lines: Sequence[Line]) -> tuple[tuple[Audience, ...], str | None]:
    """The audience of a document from its "t.a.v." lines: (audiences, the words); nothing when it has none."""
    for index, line in enumerate(lines):
        match = _START.match(fold(line.text))
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
        if len(line.text) > 80 or line.label is not None or not audiences_in(line.text):
            break
        kept.append(line.text)
    return kept
