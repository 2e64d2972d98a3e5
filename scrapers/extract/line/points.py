"""The numbers and mail addresses of lines: what stands where, and on which line each is met first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scrapers.extract.line.lines import REMEMBERED, Line
from state.canon.emails import canonical_email, find_emails
from state.canon.phones import find_phones


@dataclass(frozen=True, slots=True)
class Point:
    """`text[start:end]`. `value`: a number or a mail address as records hold it."""

    value: str
    start: int
    end: int


@lru_cache(REMEMBERED)
def points_on(text: str, country: str) -> tuple[Point, ...]:
    """The numbers and mail addresses of a text, in order. Remembered, because several ask the same lines of a page."""
    phones = (Point(one.phone.number, one.start, one.end) for one in find_phones(text, country=country))
    mails = (Point(one.email, one.start, one.end) for one in find_emails(text))
    return tuple(sorted((*phones, *mails), key=lambda one: (one.start, one.end)))


def first_places(lines: Iterable[Line], country: str) -> Mapping[str, int]:
    """For each number and mail address the place of the first line that shows it, or whose link writes to it."""
    found: dict[str, int] = {}
    for at, line in enumerate(lines):
        for value in _values(line, country):
            found.setdefault(value, at)
    return found


def _values(line: Line, country: str) -> Iterator[str]:
    if line.has_point or any(map(str.isdigit, line.text)):
        yield from (one.value for one in points_on(line.text, country))
        yield from (mail for href in line.hrefs if (mail := canonical_email(href)))
