"""Rows whose columns nobody names -> what each column holds, by where postcodes, towns and houses stand.

A dump of a table often lists its rows alone: `VALUES (7,'Els','Maes','Dorp','12','9000','Gent',…)`. What stands before a postcode is a
house and its street whatever they are called, what comes before these is who lives there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from scrapers.read.record_values import is_point
from state.canon.addresses import is_plain_address
from state.canon.emails import canonical_email
from state.canon.names import has_first_name
from state.canon.role_words import is_role

FEWEST_ROWS = 2
MOST = 0.7
"""The share of a column's values that are what it holds."""
_CODE = re.compile(r"[1-9]\d{3}(?:\s?[A-Z]{2}|\d)?")
_HOUSE = re.compile(r"\d{1,4}(?:\s?[-/]?\s?[A-Za-z]{0,4}\d{0,3})?")
_WORDS = re.compile(r"[^\d@<>{}=/\\]*[^\W\d_]{2}[^\d@<>{}=\\]*")
_FOR_PROGRAM = re.compile(r"[a-z0-9_.$-]+|[A-Z_]+")
"""Values that a program reads: "active", "ROLE_USER"."""
Column = Sequence[str]


def columns_of(rows: Sequence[Sequence[str]]) -> list[str]:
    """The names of the columns, empty for one of which nothing is known; no list where no place and no whole name tells of them."""
    if len(rows) < FEWEST_ROWS or len({len(row) for row in rows}) != 1:
        return []
    columns = list(zip(*rows, strict=True))
    names = [_told_by_itself(column) for column in columns]
    _place(columns, names)
    called = _called(columns, names)
    return names if called and {"postcode", "achternaam"} & set(names) else []


def _told_by_itself(column: Column) -> str:
    if _most(column, lambda value: canonical_email(value) is not None):
        return "email"
    if _most(column, is_point):
        return "telefoon"
    return "functie" if _most(column, is_role) else ""


def _place(columns: Sequence[Column], names: list[str]) -> None:
    """Names the columns around a postcode: a town beside it, before both a street with its house."""
    for at, column in enumerate(columns):
        if names[at] or not _most(column, lambda value: _CODE.fullmatch(value) is not None):
            continue
        for town in (at + 1, at - 1):
            street = _street(columns, min(at, town)) if 0 <= town < len(columns) and _is_words(columns[town]) else {}
            if street:
                for where, what in (street | {at: "postcode", town: "gemeente"}).items():
                    names[where] = what
                return


def _street(columns: Sequence[Column], end: int) -> dict[int, str]:
    """The columns before `end` that hold a street and its house, in one or in two."""
    if end > 0 and _most(columns[end - 1], is_plain_address):
        return {end - 1: "straat"}
    housed = end > 1 and _most(columns[end - 1], lambda value: _HOUSE.fullmatch(value) is not None)
    return {end - 2: "straat", end - 1: "huisnummer"} if housed and _is_words(columns[end - 2]) else {}


def _called(columns: Sequence[Column], names: list[str]) -> bool:
    """Names the columns that say who a row is about: the first words in it, in two columns where these are a person's names."""
    ends = names.index("straat") if "straat" in names else len(names)
    words = [at for at in range(ends) if not names[at] and _is_words(columns[at]) and not _is_for_program(columns[at])]
    if not words:
        return False
    first = words[0]
    if first + 1 in words:
        whole = [
            f"{one} {other}" for one, other in zip(columns[first], columns[first + 1], strict=True) if one and other
        ]
        if _most(whole, has_first_name) and _most(columns[first], lambda value: " " not in value.strip()):
            names[first], names[first + 1] = "voornaam", "achternaam"
            return True
    names[first] = "naam"
    return True


def _is_words(column: Column) -> bool:
    return _most(column, lambda value: _WORDS.fullmatch(value) is not None)


def _is_for_program(column: Column) -> bool:
    return _most(column, lambda value: _FOR_PROGRAM.fullmatch(value) is not None)


def _most(column: Column, test: Callable[[str], bool]) -> bool:
    filled = [value.strip() for value in column if value.strip()]
    return len(filled) * 2 > len(column) and sum(map(test, filled)) >= MOST * len(filled)
