"""Numbers of another body than the one whose name stands above them, by the words or the label before each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.contacts.below_people import is_persons_own
from scrapers.extract.contacts.draft import PART
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.lines import Line, as_printed
from state.canon.service_numbers import SERVICE
from state.geo.areas_said import area_called

_GENERAL = re.compile(r"(?i)(?:algemee?n|centraal|hoofd|general|main|central|g[ée]n[ée]ral)")


_WHEN = re.compile(r"(?i)\s(?:na|vanaf|buiten|tijdens|after|outside|après|en dehors)\s[^:]*\Z")
""" "Wachtdienst na 17 uur": the service, whenever it is on."""
_COLOPHON = re.compile(
    r"(?i)\s*(?:verantwoordelijke? uitg\w+|v\.\s?u\.|[ée]diteur responsable|(?:eind|hoofd)?redact\w+|vormgeving"
    r"|opmaak|lay-?out|druk(?:werk)?|fotografie|oplage)\b"
)
_CONTACT = re.compile(
    r"(?i)\s*(?:contact(?:gegevens|adres)?|info(?:rmatie)?|redactieadres|adres|inlichtingen|meer info|vragen)\s?:"
)


def is_of_paper(line: Line, above: Sequence[Line]) -> bool:
    """Whether a number is how the makers of a paper are reached, below who answers for it: "V.U.: Els Maes" / "Contact: Dorp 5 …"."""
    return (
        line.has_point
        and _CONTACT.match(as_printed(line)) is not None
        and any(_COLOPHON.match(as_printed(one)) for one in above)
    )


def is_general_below_person(line: Line, above: Sequence[Line]) -> bool:
    """Whether a number is everybody's by its label, below somebody who has one of their own: "Algemeen nummer: 09 …"."""
    general = line.label is not None and line.has_point and _GENERAL.match(line.label.word) is not None
    return general and any(map(is_persons_own, above))


def is_another_body(name: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a number is another's than that of the body above, by what stands before it: a service's, a part's with a place
    ("Afdeling Aalst"), or one of several that only the place tells apart ("VK Limburg", "VK Antwerpen")."""
    bare = _WHEN.sub("", name)
    if any(found.end() == len(bare) for found in SERVICE.finditer(bare)) or PART.match(name):
        return True  # "Tandarts van wacht" below the name and the house of another
    others = (title_before_point(lines[one]) or "" for one in (at - 1, at + 1) if 0 <= one < len(lines))
    return any(_differ_by_place(name, other) for other in others)


def _differ_by_place(one: str, other: str) -> bool:
    """Whether two names begin alike and end in an area each."""
    first, _, place = one.partition(" ")
    return (
        bool(place) and other.startswith(f"{first} ") and bool(area_called(place) and area_called(other[len(first) :]))
    )
