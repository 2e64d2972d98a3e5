"""Addresses that begin with their place, as deeds and statutes write them: "met zetel te 9000 Gent, Kerkstraat 1".

In French the number may stand first there too: "sise à Lille (59000), 1 rue Haute".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.places import Place
from state.canon.streets import BOX, HOUSE, NUMBER_FIRST, WAYS, Street, is_surely_street, street_in

LONGEST_STREET = 60
"""Signs of a street behind its place."""
_JOINT = re.compile(
    r"\s*(?:,|\n|:|\s[-–]|\s(?=(?:aan|in|op|à|au)\s))\s*"
    r"(?:(?:aan|in|op)\s(?:de|het)\s(?:adres\s:?\s?)?|à\s(?:la\s|l['’](?:adresse\s(?:suivante\s)?:?\s?)?)|au\s|in\sder\s)?"
)
_STREET = re.compile(
    rf"(?P<name>[^\d,;:\n()]{{3,45}}?)(?P<apart>,)?\s*(?:n°\s?|nr\.?\s?)?(?P<number>(?<![^\s,°.]){HOUSE}(?:\s*[(/|,-]?\s*{BOX})?)(?=[\s,.;:)(]|$)",
    re.IGNORECASE,
)
FRENCH_SAID = re.compile(
    rf"(?<![\w.,-]){HOUSE}(?:\s*,\s*|\s+)(?P<name>(?i:{WAYS})"
    r"(?:[ ](?:(?:de|du|des|la|le|les|et|aux?)[ ]|[dl]['’]){0,3}[A-ZÀ-Þ][\w'’-]+)+)"
)
"""A French street within a sentence, which goes on behind it: "12, rue Haute et inscrite"."""


def street_behind(text: str, place: Place, country: str) -> tuple[Street, int] | None:
    """The street that stands behind a place and belongs to it, and where it ends."""
    joint = _JOINT.match(text, place.end)
    if place.postcode is None or joint is None or country in NUMBER_FIRST:
        return None
    near = text[joint.end() : joint.end() + LONGEST_STREET]
    return next(((street, joint.end() + size) for street, size in _streets(near, country)), None)


def _streets(near: str, country: str) -> Iterator[tuple[Street, int]]:
    """What may be the street with which a text begins, with its length."""
    french = FRENCH_SAID.match(near)
    if french is not None and (street := street_in(french[0], country)):
        yield street, french.end()
    found = _STREET.match(near)
    if found is None:
        return
    line = f"{found['name']} {found['number']}"
    street = street_in(line, country)
    if street is not None and street.number and street.start == 0 and is_surely_street(line, country):
        yield street, found.end()
