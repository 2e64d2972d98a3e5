"""Contacts that are called alike on one page: what stands with each tells them apart.

"Secretariaat" below "Team Gent" and "Secretariaat" below "Team Brugge" are two, also when no field says so. The words are
taken in the same way for all that are called alike, else for none: on the line of the number itself, in the headings above
it, or on a line so many above it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from scrapers.extract.line.circumstances import tells_circumstance
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.points import first_places, points_on
from state.canon.prose import without_counters
from state.canon.text import clean, fold, without_spans
from state.fingerprint import canonical
from state.records import Contact

CALLED = ("organisation", "unit", "person", "role", "work_area", "address")
NAMES = ("organisation", "unit", "person")
REACH = 2
"""How many lines above a number the words may stand, when they are no heading: farther up they are about something else."""
LONGEST = 60
"""Longer lines are sentences and name no place."""
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^<>]{0,80}>")
_ENDS = " \t:;,.-–—|/()"

Way = Callable[[int], str]
"""From the line of a number to the words that may tell it apart, empty when there are none."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page. `above`: for each line the places of the headings that govern it, outermost first."""

    lines: Sequence[Line]
    above: Sequence[tuple[int, ...]]
    country: str


def told_apart(contacts: Sequence[Contact], lines: Sequence[Line], *, country: str) -> tuple[Contact, ...]:
    """The contacts, with a distinction on those that are called alike and are reached otherwise.

    Args:
        lines: all of the page, in reading order.
    """
    alike = _alike(contacts)
    if not alike:
        return tuple(contacts)
    where, told, page = first_places(lines, country), list(contacts), _Page(lines, _headings(lines), country)
    for members in alike:
        places = [_place(contacts[at], where) for at in members]
        for at, words in zip(members, _words(contacts[members[0]], places, page), strict=False):
            told[at] = replace(contacts[at], distinction=words)
    return tuple(told)


def _headings(lines: Sequence[Line]) -> Sequence[tuple[int, ...]]:
    """For each line the places of the headings that govern it, outermost first."""
    found: list[tuple[int, ...]] = []
    open_: tuple[int, ...] = ()
    for at, line in enumerate(lines):
        if line.level:
            open_ = tuple(place for place in open_ if lines[place].level < line.level)
        found.append(open_)
        if line.level:
            open_ = (*open_, at)
    return found


def _alike(contacts: Sequence[Contact]) -> list[list[int]]:
    """The places of those who share all their names, where they are more than one."""
    groups = defaultdict[tuple[object, ...], list[int]](list)
    for at, one in enumerate(contacts):
        if (one.phones or one.emails) and any(getattr(one, name) for name in NAMES):
            form = canonical(one)
            groups[tuple(form.get(name) for name in CALLED)].append(at)
    return [members for members in groups.values() if len(members) > 1]


def _points(contact: Contact) -> Iterator[str]:
    yield from (phone.number for phone in contact.phones)
    yield from contact.emails


def _place(contact: Contact, where: Mapping[str, int]) -> int | None:
    return min((where[point] for point in _points(contact) if point in where), default=None)


def _words(named: Contact, places: Sequence[int | None], page: _Page) -> Sequence[str]:
    """What tells each place from the others, in the first way that tells them all; nothing when none does."""
    known = [place for place in places if place is not None]
    if len(set(known)) != len(places):
        return ()
    names = [value for name in NAMES if (value := getattr(named, name))]
    for way in _ways(page):
        words: list[str] = []
        forms: set[tuple[str, ...]] = set()
        for place in known:
            words.append(_without(names, way(place)))
            forms.add(_telling(words[-1]))
            if () in forms or len(forms) < len(words):
                break
        else:
            return words
    return ()


def _without(names: Iterable[str], text: str) -> str:
    """The words without the names that all of them share."""
    for name in names:
        text = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", " ", text)
    return _trimmed(text)


def _ways(page: _Page) -> Iterator[Way]:
    yield lambda at: _without_points(page.lines[at].text, page.country)
    yield from (partial(_heading, page, level) for level in range(6, 0, -1))
    yield from (partial(_above, page, step) for step in range(1, REACH + 1))


def _without_points(text: str, country: str) -> str:
    """A line without its numbers and mail addresses."""
    return without_spans(text, ((one.start, one.end) for one in points_on(text, country)))


def _heading(page: _Page, level: int, at: int) -> str:
    """The heading of a level that a line stands below."""
    own = (page.lines[place] for place in page.above[at] if page.lines[place].level == level)
    return next((line.text for line in own if not line.has_point), "")


def _above(page: _Page, step: int, at: int) -> str:
    """The line so many above another one."""
    line = page.lines[at - step] if at >= step else None
    return line.text if line is not None and not line.has_point else ""


def _trimmed(text: str) -> str:
    text = clean(text).strip(_ENDS)
    told = not is_generic(text) or tells_circumstance(text)  # "Na de uren: bel" tells which it is
    return text if len(text) <= LONGEST and told else ""


def _telling(text: str) -> tuple[str, ...]:
    """The words that are no label of a number, such as "tel" and "gsm"."""
    words = _WORD.findall(fold(without_counters(_TAG.sub(" ", text))))
    return tuple(word for word in words if label_of(word) is None)
