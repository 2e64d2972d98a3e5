"""What passes by on a page: news, a calendar, tweets. Whom it names for the occasion is no contact of the page's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind, Document
from scrapers.extract.line.lines import full_text, own_lines
from state.canon.text import fold
from state.changes import Change, Changeset
from state.records import Contact, Record
from state.said import Said

_HINT = re.compile(
    r"(?:^|[-_])(?:news(?:item|items|list|flash|feed|block)?|nieuws(?:item|items|berichten|overzicht)?|actualites?|events?"
    r"|evenementen|agenda|calendar|kalender|calendrier|tweets?|twitter|testimonials?|reviews|comments|reacties)(?:$|[-_])"
)
_HEADED = re.compile(
    r"^(?:(?:latest|recent|upcoming|more|our|laatste|recente|actueel|ander|ons|meer|nos|dernieres)\s+)?(?:news(?:\s*(?:&|and)\s*events)?"
    r"|nieuws(?:berichten)?|events?|calendar(?: of events)?|agenda|kalender|activiteitenkalender|evenementen|actualites?|evenements"
    r"|announcements?|press releases?|tweets\b.*|testimonials?|reviews|in the news|op de (?:agenda|kalender))\s*[:.]?$"
)
_MONTH = (
    r"(?:jan(?:uary|uari|vier)?|feb(?:ruary|ruari)?|fevrier|mar(?:ch|s)?|maart|mrt|apr(?:il)?|avril|may|mei|mai|june?|juni|juin"
    r"|july?|juli|juillet|aug(?:ust|ustus)?|aout|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?)"
)
_DAY = re.compile(rf"\b(?:{_MONTH}\.?\s+\d{{1,2}}\b(?!\s*(?:street|st|avenue|ave)\b)|\d{{1,2}}\s+{_MONTH}\b)")
MOST = 0.6
"""A page that is news for more than this share of its text is about its news."""


def passing(document: Document) -> Said:
    """All that a page says in its news, its calendar and the like."""
    found = [line.text for block in _parts(document.root) for part in block.walk() for line in own_lines(part)]
    whole = sum(len(block.text) for block in document.root.walk())
    return Said(found if sum(map(len, found)) <= MOST * whole else ())


def passes_by(change: Change, whole: tuple[Said, Said], news: tuple[Said, Said]) -> bool:
    """Whether a change is of somebody whom only the news or the calendar names, before as after."""
    sides = [(one, at) for at, one in enumerate((change.before, change.after)) if one is not None]
    return bool(sides) and all(_in_passing(one, whole[at], news[at]) for one, at in sides)


def _in_passing(record: Record, whole: Said, news: Said) -> bool:
    if not isinstance(record, Contact):
        return False
    if any(_DAY.search(fold(name)) for name in (record.organisation, record.unit) if name):
        return True
    counts = [(whole.phone(one.number), news.phone(one.number)) for one in (*record.phones, *record.faxes)]
    counts += [(whole.mail(one), news.mail(one)) for one in record.emails]
    if not counts and record.person:
        counts = [(whole.text(record.person), news.text(record.person))]
    return bool(counts) and all(everywhere == here > 0 for everywhere, here in counts)


def _parts(block: Block) -> Iterator[Block]:
    """The topmost blocks that are news as a whole."""
    if _is_news(block):
        yield block
        return
    until = 0
    for child in block.children:
        if child.kind is BlockKind.HEADING and child.level <= (until or 6):
            until = child.level if _headed(child) else 0
        if until:
            yield child
        else:
            yield from _parts(child)


def _is_news(block: Block) -> bool:
    if block.kind is BlockKind.ROOT or not block.children:
        return False
    headings = [part for part in block.walk() if part.kind is BlockKind.HEADING]
    if any(one.level == 1 for one in headings):
        return False
    if any(_HINT.search(hint) for hint in block.hints):
        return True
    return bool(headings) and _headed(headings[0]) and _leads(headings[0], block) and _alone(headings)


def _headed(heading: Block) -> bool:
    return heading.level > 1 and _HEADED.match(fold(full_text(heading)).strip()) is not None


def _leads(heading: Block, block: Block) -> bool:
    """Whether nothing stands above the heading."""
    first = next((part for part in block.walk() if part.text.strip() or part is heading), None)
    return first is heading or (first is not None and first in tuple(heading.walk()))


def _alone(headings: Sequence[Block]) -> bool:
    """Whether no other heading is as high as the first."""
    return all(one.level > headings[0].level for one in headings[1:])


def without_passing(found: Changeset, documents: tuple[Document, Document], whole: tuple[Said, Said]) -> Changeset:
    """The changes of contacts that the pages are about."""
    before, after = documents
    news = passing(before), passing(after)
    gone = [change for change in found.changes if passes_by(change, whole, news)]
    keys = {change.key for change in gone}
    return replace(
        found,
        changes=tuple(change for change in found.changes if change not in gone),
        absent=tuple(key for key in found.absent if key not in keys),
    )
