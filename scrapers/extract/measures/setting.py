"""What a whole document says of each measure in it: what it is, of which day, for whom, and what all of it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile

from scrapers.document import BlockKind, Document
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.measures.addressees import (
    addressees_in,
    greets_others,
    grouped,
    led_to,
    said_of_itself,
    spoken_to,
    themed,
)
from scrapers.extract.measures.dating import document_date
from scrapers.extract.measures.sections import Section
from state.canon.closings import closes_letter
from state.canon.text import fold
from state.records import Audience

_NEWSLETTER = re.compile(
    r"\b(?:nieuwsbrief|nieuwsflash|nieuwsflits|infobrief|newsletter|lettre d'info\w*|infolettre)\b"
)
_MAILED = re.compile(r"\b(?:in (?:je|uw) browser|webversie|online versie|dans votre navigateur|in your browser)\b")
_SALUTED = re.compile(r"^(?:beste|geachte|dag|waarde|madame|monsieur|dear|chere?s?|mesdames)\b[^.]{0,60},")


class Kind(StrEnum):
    """What a document is, as far as it tells what counts as a measure in it."""

    LETTER = "letter"
    NEWSLETTER = "newsletter"
    PAGE = "page"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What the whole document says of each measure in it."""

    document: Document
    kind: Kind
    headed: str
    subjects: tuple[str, ...]
    day: date | None
    audience: tuple[Audience, ...]
    audience_text: str | None
    for_others: bool

    @property
    def about(self) -> str:
        """The page's own title, and the name that stands above its content."""
        return f"{self.document.title or ''} | {self.headed}"

    @property
    def reference(self) -> date | None:
        """The day that relative words and dates without a year count from."""
        return self.day or self.document.updated


def setting_of(document: Document, found: Sequence[Section]) -> Setting:
    lines = lines_of([document.root])
    day = document_date(document, items_dated=any(part.day for part in found))
    first = next((part for part in found if part.title), None)
    audience, words = addressees_in(lines, document.title)
    return Setting(
        document=document,
        kind=_kind(document, lines),
        headed=first.title if first else "",
        subjects=_subjects(found),
        day=day,
        audience=audience,
        audience_text=words,
        for_others=greets_others(lines),
    )


def _subjects(found: Sequence[Section]) -> tuple[str, ...]:
    """The headings that all of a document stands under: the first one, in a letter all above its first numbered point."""
    titles = [part.title for part in takewhile(lambda part: part.number is None, found) if part.title]
    return tuple(titles if any(part.number for part in found) else titles[:1])


def _kind(document: Document, lines: Sequence[Line]) -> Kind:
    head = [fold(line.text) for line in lines[:12]]
    titles = [fold(document.title or ""), *(fold(line.text) for line in lines[:12] if line.kind is BlockKind.HEADING)]
    if any(_MAILED.search(text) for text in head) or any(_NEWSLETTER.search(text) for text in titles):
        return Kind.NEWSLETTER
    if any(closes_letter(line.text) for line in lines) or any(_SALUTED.match(text) for text in head):
        return Kind.LETTER
    return Kind.PAGE


def audience_of(part: Section, text: str, setting: Setting) -> tuple[tuple[Audience, ...], str | None]:
    """For whom an item is, and the words that say so: itself, else the whole document, else whom the item speaks to, else
    whom the headings above it name, else for whom its links are.

    Readers of another kind are not told, so what only tells of somebody counts for nothing. The themes of a newsletter are
    those of its readers; a heading of a page must say for whom what is below it is, or name nothing but readers.
    """
    own = said_of_itself(part.lines)
    if own[0] or setting.audience or setting.for_others:
        return own if own[0] else (setting.audience, setting.audience_text)
    theme = themed(part.parents[1:]) if setting.kind is Kind.NEWSLETTER else ()
    above = grouped((*reversed(part.parents[1:]), setting.document.title or ""))
    links = led_to(run.text for line in part.lines for run in line.runs if run.href)
    return spoken_to(part.title, text, setting.about) or theme or above or links, None


def heads_of(part: Section, setting: Setting) -> tuple[str, ...]:
    """What stands above a text and says what it is about. Behind its name a newsletter sums up what all its items tell."""
    above = (*part.parents, *setting.subjects, setting.document.title or "")
    whole = tuple(one.partition(":")[0] for one in above) if setting.kind is Kind.NEWSLETTER else above
    return (part.title, *whole)
