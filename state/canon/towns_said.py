"""The town of a street in a sentence: "We meet at 12 Oak Road in Salem", "Dorpsstraat 4 te Made", "rue Haute 4 à Jambes".

No state or postcode stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.countries import COUNTRY_NAMES
from state.canon.names import looks_like_person, stands_in_no_name
from state.canon.places import STATE, Place
from state.canon.streets import NUMBER_FIRST, is_surely_street, street_in
from state.canon.text import fold
from state.canon.topic_words import is_topic
from state.geo.municipalities import by_name

_TOWN = re.compile(
    r",?[ \t\u00a0]+in[ \t\u00a0]+"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter"
    r"|Room|Suite|Building|Hall|Unit|Zoom|English|Spanish|French)\b)"
    r"(?P<town>(?:(?:St|Ft|Mt)\.?[ \t\u00a0])?[A-Z][A-Za-z'’-]+"
    r"(?:[ \t\u00a0](?:(?:of|de|la|the|on|upon)[ \t\u00a0])?[A-Z][A-Za-z'’-]+){0,2})"
    r"(?=[.,;)]|$|\n|[ \t\u00a0]+(?:[a-z(]|[-–—][ \t\u00a0]))"
)
"""What follows a street; a month, a room or a language is no town."""
_CONTINENTAL_TOWN = re.compile(
    r",?[ \t\u00a0]+(?:te|in|à)[ \t\u00a0]+"
    r"(?!(?:Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December"
    r"|Januar|Februar|März|Mai|August|Dezember)\b)"
    r"(?P<town>(?:'s-|'t )?[A-ZÀ-Þ][\w'’]+(?:[ -](?:(?:op|aan|den|de|der|ter|bij|onder|van|het|am|an|la|le|les|sur|sous|lez|en)[ -]){0,2}"
    r"[A-ZÀ-Þ][\w'’]+){0,3})"
    r"(?=[.,;)(]|$|\n|[ \t\u00a0]+(?:[a-z(à]|[-–—][ \t\u00a0]))"
)
_LINE = re.compile(
    r"(?m)(?:^|:[ \t])[ \t]*(?P<street>\d[^,;:|\n]{4,60}),[ \t]+"
    r"(?!(?:Room|Suite|Ste|Floor|Building|Bldg|Unit|Apt|First|Second|Third|Lower|Upper|North|South|East|West)\b)"
    r"(?P<town>(?:(?:St|Ft|Mt)\.? )?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2})"
    r"(?<!Hall)(?<!House)(?<!Building)(?<!Center)(?<!Centre)(?<!Library)(?<!School)(?<!Campus)(?<!Tower)(?<!Floor)(?<!Church)[ \t]*$"
)
"""A street and its town that are a line: "12 Oak Road, Salem"."""
_CONTINENTAL_LINE = re.compile(
    r"(?m)(?:^|:[ \t])[ \t]*(?P<street>[A-ZÀ-Þ'’\d][^,;:|\n]{3,50}?)(?P<gap>,?[ \t]*\n[ \t]*|,[ \t]+|[ \t]+[-–|•][ \t]+)"
    r"(?P<town>(?:'s-|'t )?[A-ZÀ-Þ][\w'’]+(?:[ -](?:(?:op|aan|den|de|der|ter|bij|onder|van|het|am|an|la|le|les|sur|sous|lez|en)[ -]){0,2}"
    r"[A-ZÀ-Þ][\w'’]+){0,2})(?:[ \t]\([A-Z]{1,3}\))?[ \t]*$(?!\n[^\n]*\d{1,4}[a-zA-Z]?[ \t]*$)"
)
"""A street with its number and its town that are a line, or two, and nothing else; what stands above a street of its own is a name."""
_WITH_STATE = re.compile(
    r",[ \t\u00a0]+(?P<town>(?:(?:St|Ft|Mt)\.? )?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2}),?[ \t\u00a0]+"
    rf"{STATE}(?=\.?[,;:)]|\.?[ \t\u00a0]+[a-z(–—-]|\.(?:\s|$)|$)"
)
""" "at 811 Oak, Salem, Oregon, from 8 to 5": the state tells that what stands before its town is a street."""
_CODE = re.compile(
    r"\n(?P<town>[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2}),?[ ](?P<postcode>\d{5}(?:-\d{4})?)(?=\n|$)"
)
"""A town and its code right below a street, without the state: "Salem, 97301"."""
_ARTICLES = frozenset("De Het Den Le La Les Die Der Das".split())
_APART = re.compile(r"(?:^|[,:(\n]|\b(?:at|to|in|is)\b)\s*$")
_CONTINENT = frozenset({"BE", "NL", "LU", "FR", "DE", "AT", "CH"})
FEWEST_DIGITS = 3
FARTHEST = 70
"""Signs of a street, its suite included."""


def towns_said(text: str, country: str) -> Iterator[Place]:
    """The towns that a sentence tells right behind what is surely a street."""
    said = _TOWN if country in NUMBER_FIRST else _CONTINENTAL_TOWN if country in _CONTINENT else None
    if said is not None and (" in " in text or " te " in text or " à " in text):
        for found in said.finditer(text):
            if _ends_with_street(text[max(0, found.start() - FARTHEST) : found.start()], country):
                yield _place(found, found.start(), country)
    if country in NUMBER_FIRST:
        for found in _LINE.finditer(text):
            if is_surely_street(found["street"], country):
                yield _place(found, found.start("town"), country)
    if country in _CONTINENT:
        for found in _CONTINENTAL_LINE.finditer(text):
            if is_surely_street(found["street"], country) and _may_be_town(found["town"], below="\n" in found["gap"]):
                yield _place(found, found.start("town"), country)
    if country == "US":
        for found in (*_WITH_STATE.finditer(text), *_CODE.finditer(text)):
            if _ends_with_house(text[max(0, found.start() - FARTHEST) : found.start()]):
                yield _place(found, found.start("town"), country)


def _may_be_town(name: str, *, below: bool) -> bool:
    """Whether words behind a street are its town: no field, no person and no country; `below` it none that begins as a body does."""
    first, *_ = name.split()
    if by_name(name):
        return True
    named = (
        looks_like_person(name)
        or is_topic(name)
        or fold(name) in COUNTRY_NAMES
        or any(map(stands_in_no_name, name.split()))
    )
    return not (named or (below and first in _ARTICLES))


def _place(found: re.Match[str], start: int, country: str) -> Place:
    code = found.groupdict().get("postcode")
    end = found.end("postcode" if code else "town")
    return Place(start=start, end=end, postcode=code, municipality=found["town"], country=country)


def _ends_with_street(text: str, country: str) -> bool:
    line = text.rpartition("\n")[2]
    street = street_in(line, country)
    return street is not None and street.number is not None and is_surely_street(line[street.start :], country)


def _ends_with_house(text: str) -> bool:
    """Whether a text ends with an American street, or with a number of three digits or more before a name, set apart."""
    line = text.rpartition("\n")[2]
    street = street_in(line, "US")
    if street is None:
        return False
    if is_surely_street(line[street.start :], "US"):
        return True
    number = street.number or ""
    year = number[:2] in ("19", "20") and len(number) == len("2020")
    return (
        len(number) >= FEWEST_DIGITS
        and number.isdigit()
        and not year
        and _APART.search(line[: street.start]) is not None
    )
