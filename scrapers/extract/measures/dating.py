"""When a document was written, and from when until when what it says holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scrapers.document import BlockKind, Document
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.measures.sentences import sentences_in
from state.canon.dates import DateRole, find_dates
from state.canon.terms import Term, find_terms
from state.canon.text import clean, fold

HEAD = 40
"""So many lines of a document tell when it was written."""
LONGEST_TITLE = 160
_DATED = re.compile(
    r"\b(?:datum|date|verschenen|gepubliceerd|publicatiedatum|geplaatst|brief van|nieuwsbrief van|editie|publie\w*|mis en ligne"
    r"|published|posted|issued|parution|erschienen)\b"
)
_UPDATED = re.compile(r"\b(?:laatst\w*|bijgewerkt|gewijzigd|aangepast|updated|modified|reviewed|mis\w* a jour)\b")
_HOUR = re.compile(r"\b\d{1,2}(?:[.:u]\d{2}|\s?(?:uur|u|h|am|pm))\b")
_ACTING = re.compile(
    r"\b(?:aanvra\w*|(?:vraag|vraagt|vragen)\b.*\baan|(?:dien|dient|dienen)\b.*\bin|indienen|inschrijv\w*|(?:schrijft?|schrijven)\b.*\bin"
    r"|bezorg\w*|doorgeven|(?:geef|geeft|geven)\b.*\bdoor|stuur\w*|sturen|insturen|meld\w*|(?:laat|laten)\b.*\bweten|invullen"
    r"|(?:vult?|vullen)\b.*\bin|registre\w*|aanmeld\w*|aan te melden|reageren|reserve\w*|apply|applications?|submit|send|register"
    r"|communiquez|introdui\w*|inscri\w*|demand\w*|envoy\w*|transmett\w*)\b"
)
"""Words of what a reader has to do by a day."""
_OLD = re.compile(
    r"\b(?:oude|vorige|huidige|bestaande|lopende|ancien\w*|actuel\w*|existing|old|previous|current) (?!.*\bverleng)"
)
_CHANGES = re.compile(
    r"\b(?:stijg\w*|daal\w*|verander\w*|wijzig\w*|vervalt|vervallen|verdwijn\w*|schaft|afgeschaft|stopt|stoppen|start\w*|begint"
    r"|gaat in|gaan in|ingaat|(?:treedt|treden) in werking|rises?|changes?|begins?|comes? into force|augment\w*|entrent? en vigueur)\b"
)
_ENDS = re.compile(
    r"\b(?:eindig\w*|sluit\w*|loopt af|aflopen|afgesloten|verstrijkt|closes?|ends?|expires?|prend fin|se termine\w*|clotur\w*)\b"
)
_NO_LONGER = re.compile(r"\b(?:niet (?:meer|langer)|geen|no longer|not|ne|plus)\b")


@dataclass(frozen=True, kw_only=True)
class Validity:
    """From when until when a measure holds, and all the words in its text that tell it."""

    first: date | None
    last: date | None
    phrases: tuple[str, ...]


def validity_of(text: str, *, reference: date | None) -> Validity:
    """Reads the terms of a measure.

    A day by which a reader has to act ends the measure when nothing else tells how long it holds: what begins on a day
    of its own, or ends on one, goes on after the day by which to apply. The end of what was there before ends nothing.
    """
    first: date | None = None
    ends: list[Term] = []
    deadlines: list[Term] = []
    phrases: list[str] = []
    for sentence in sentences_in(text):
        folded = fold(sentence)
        for term in find_terms(sentence, reference=reference):
            role = _role(term, folded)
            if role is not None and role is not DateRole.ON:
                phrases.append(term.phrase)
            if role is DateRole.FROM and first is None:
                first = term.day
            elif role in (DateRole.UNTIL, DateRole.WITHIN) and not _OLD.search(folded):
                (deadlines if _ACTING.search(folded) and not term.joined else ends).append(term)
    held = [term for term in ends if _limits(term)]
    last = held[0].day if held else None
    if not held and first is None:
        last = next((term.day for term in deadlines if term.day), None)
    return Validity(first=first, last=last, phrases=tuple(dict.fromkeys(phrases)))


def _limits(term: Term) -> bool:
    """Whether a term ends something; "tegen eind maart" tells when something comes, "binnen 14 dagen" how fast."""
    return term.day is not None or fold(term.phrase).startswith(("tot ", "jusqu", "until "))


def _role(term: Term, sentence: str) -> DateRole | None:
    """The part of a term in its sentence: a price that rises "op 1 juli" does so from that day on."""
    if term.after and _NO_LONGER.search(sentence):
        return DateRole.UNTIL
    if term.role is not DateRole.ON or _HOUR.search(sentence):
        return term.role
    if _ENDS.search(sentence):
        return DateRole.UNTIL
    return DateRole.FROM if _CHANGES.search(sentence) else term.role


def lone_day(text: str) -> date | None:
    """The day that a line tells and little else: "12 november 2025", "Gent, 19 juni 2026", "Nummer 14 | 5 juni 2026"."""
    shown = clean(text)
    if len(shown) > 60 or _HOUR.search(shown) or _UPDATED.search(fold(shown)):
        return None
    found = find_dates(shown, reference=None)
    if len(found) != 1 or found[0].value is None:
        return None
    rest = re.findall(r"[^\W_]+", shown[: found[0].start]) + re.findall(r"[^\W_]+", shown[found[0].end :])
    return found[0].value if len(rest) <= 3 else None


def document_date(document: Document, *, items_dated: bool = False) -> date | None:
    """The day a document says it is of: in its metadata, a labelled one, one that stands alone at its head, one in its title.

    Args:
        items_dated: each item has a day of its own, so that one that stands alone is not the document's.
    """
    for key in ("date", "published"):
        given = find_dates(document.metadata.get(key, ""), reference=None)
        if given and given[0].value:
            return given[0].value
    head = _without_updates(lines_of([document.root])[:HEAD])
    labelled = next((day for line in head if (day := _labelled(line))), None)
    alone = None if items_dated else next((day for line in head if (day := lone_day(line.text))), None)
    return labelled or alone or _titled(document, head)


def _without_updates(lines: Sequence[Line]) -> list[Line]:
    """Lines that do not tell when a page was changed last; a day alone below such words belongs to them."""
    kept: list[Line] = []
    told = False
    for line in lines:
        was, told = told, bool(_UPDATED.search(fold(line.text))) and not _DATED.search(fold(line.text))
        if not told and not (was and lone_day(line.text)):
            kept.append(line)
    return kept


def _labelled(line: Line) -> date | None:
    folded = fold(line.text)
    label = _DATED.search(folded)
    if not label and not (line.label and line.label.field == "date"):
        return None
    found = [one for one in find_dates(folded, reference=None) if one.value and (not label or one.start >= label.end())]
    return found[0].value if found and (not label or found[0].start - label.end() < 40) else None


def _titled(document: Document, head: Sequence[Line]) -> date | None:
    for text in (document.title or "", *(line.text for line in head if line.kind is BlockKind.HEADING)):
        found = find_dates(text, reference=None) if len(text) < LONGEST_TITLE else []
        if found and found[0].value and found[0].value != document.updated and not _UPDATED.search(fold(text)):
            return found[0].value
    return None
