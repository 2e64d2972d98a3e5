"""Records that a program holds as data and its own markup does not show -> the cards that a site makes of them.

A component hands its list of members to another one, filters it first, or is kept without the end that would repeat over it; a page
fills a list by a script. Whoever is told of there stands on the site all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from scrapers.read.front_matter import Value
from scrapers.read.literals import data_in
from scrapers.read.one_language import in_one_language
from scrapers.read.record_fields import Record
from scrapers.read.record_markup import record_markup
from scrapers.read.record_values import is_point
from scrapers.read.records import record_of
from state.canon.names import has_first_name, looks_like_person

LEVEL = 2
"""Of the headings below which they stand."""
MOST_SHOWN = 0.5
"""The share of people without a number whom the markup may show already: a list that it shows is not told again."""
_POINT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:\+|1[-. ]|\(?0|\(?\d{3}[-.) ])(?:[ ./()-]{0,3}\d){6,}")
_MAY_HOLD = re.compile(r"(?:=|\breturn|\bdefault|\()\s*(?:new\s+\w+\(\s*)?(?:[\[{(]|array\()")


def unshown(program: str, shown: str) -> str:
    """The records in a program's data of which `shown`, the markup that it makes, leaves something out; empty if there are none."""
    if _MAY_HOLD.search(program) is None:
        return ""
    page = bare(shown)
    told = {name: value for name, value in data_in(program).items() if _is_left_out(value, page)}
    record = record_of(in_one_language(dict(told))) if told else Record()
    return record_markup(record, _as_text, LEVEL) if _tells_somebody(record) else ""


def points_in(text: str) -> set[str]:
    """The mail addresses and numbers in a text, without what they are written apart with."""
    return set(map(bare, _POINT.findall(text)))


def _is_left_out(value: Value, shown: str) -> bool:
    """Whether data holds a number or address that the markup does not, or people whom it does not name."""
    if isinstance(value, str):
        return False
    texts = list(_texts(value))
    points = [text for text in texts if is_point(text)]
    if points:
        return any(bare(text) not in shown for text in points)
    people = [text for text in texts if looks_like_person(text) and has_first_name(text)]
    return len(people) > 1 and sum(bare(text) in shown for text in people) < MOST_SHOWN * len(people)


def _tells_somebody(record: Record) -> bool:
    """Whether it says of anybody what they do or how to reach them."""
    return (
        bool(record.who and record.tells)
        or bool(record.rows or record.members)
        or any(map(_tells_somebody, record.inner))
    )


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _texts(one)


def bare(text: str) -> str:
    """A text without what numbers are written apart with."""
    return re.sub(r"[\s./()-]", "", text).lower()


def _as_text(value: str) -> str:
    return escape(value, quote=False)
