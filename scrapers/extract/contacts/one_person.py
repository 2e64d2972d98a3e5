"""Offices, lines and hours of one person in parts of their own, below the heading that is the person's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.contacts.headings import person_above
from scrapers.extract.contacts.unit import TableUnit, Unit
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.roles import split_role
from state.canon.addresses import is_plain_address
from state.canon.names import has_first_name, looks_like_person


def of_one_person(found: Sequence[Unit | TableUnit]) -> list[Unit | TableUnit]:
    """What stands under the name of a person is that person's: offices, lines and hours in parts of their own."""
    result: list[Unit | TableUnit] = []
    for one in found:
        before = result[-1] if result else None
        if isinstance(one, Unit) and isinstance(before, Unit) and _same_person(before, one):
            result[-1] = replace(before, lines=(*before.lines, *one.lines), owns_heading=False)
        else:
            result.append(one)
    return result


def _same_person(first: Unit, second: Unit) -> bool:
    person = person_above(second.context)
    if person is None or person_above(first.context) != person or not has_first_name(person):
        return False  # two capitals make a heading read as a name: "Law Enforcement"
    if _has_place(first) and _has_place(second):
        return False  # two offices of one person
    return not any(
        looks_like_person(split_role(text)[0])
        for line in second.lines
        for text in (line.text, (title_before_point(line) or "") if line.has_point else "")
    )


def _has_place(unit: Unit) -> bool:
    return any(is_plain_address(line.text) for line in unit.lines)
