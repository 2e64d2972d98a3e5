"""The town of a street in a sentence: "We meet at 12 Oak Road in Salem", "Dorpsstraat 4 te Made". No state or postcode stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.places import Place
from state.canon.streets import NUMBER_FIRST, is_surely_street, street_in

_TOWN = re.compile(
    r",?[ \t\u00a0]+in[ \t\u00a0]+"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter"
    r"|Room|Suite|Building|Hall|Unit|Zoom|English|Spanish|French)\b)"
    r"(?P<town>(?:(?:St|Ft|Mt)\.?[ \t\u00a0])?[A-Z][A-Za-z'’-]+"
    r"(?:[ \t\u00a0](?:(?:of|de|la|the|on|upon)[ \t\u00a0])?[A-Z][A-Za-z'’-]+){0,2})"
    r"(?=[.,;)]|$|\n|[ \t\u00a0]+(?:[a-z(]|[-–—][ \t\u00a0]))"
)
"""What follows a street; a month, a room or a language is no town."""
_DUTCH_TOWN = re.compile(
    r",?[ \t\u00a0]+(?:te|in)[ \t\u00a0]+"
    r"(?!(?:Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December)\b)"
    r"(?P<town>(?:'s-|'t )?[A-ZÀ-Þ][\w'’]+(?:[ -](?:(?:op|aan|den|de|der|ter|bij|onder|van|het)[ -]){0,2}[A-ZÀ-Þ][\w'’]+){0,3})"
    r"(?=[.,;)(]|$|\n|[ \t\u00a0]+(?:[a-z(]|[-–—][ \t\u00a0]))"
)
_SAID = {"BE": _DUTCH_TOWN, "NL": _DUTCH_TOWN}
FARTHEST = 70
"""Signs of a street, its suite included."""


def towns_said(text: str, country: str) -> Iterator[Place]:
    """The towns that a sentence tells right behind what is surely a street."""
    said = _TOWN if country in NUMBER_FIRST else _SAID.get(country)
    if said is None or not (" in " in text or " te " in text):
        return
    for found in said.finditer(text):
        if _ends_with_street(text[max(0, found.start() - FARTHEST) : found.start()], country):
            yield Place(
                start=found.start(), end=found.end(), postcode=None, municipality=found["town"], country=country
            )


def _ends_with_street(text: str, country: str) -> bool:
    line = text.rpartition("\n")[2]
    street = street_in(line, country)
    return street is not None and street.number is not None and is_surely_street(line[street.start :], country)
