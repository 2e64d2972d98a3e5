"""What is replaced on the spot is told, also when no record accounts for it."""

from __future__ import annotations

import pytest

from state.canon.phones import parse_phone
from state.changes import Changeset
from state.diff.in_place import with_swaps
from state.diff.said import Said
from state.records import Contact

FOOT = ["Nieuws", "Volg ons", "Tel. 09 123 45 67", "Disclaimer"]


def fields(before: list[str], after: list[str], accepted: tuple[Contact, ...] = ()) -> list[tuple[str | None, ...]]:
    found = with_swaps(Changeset(source="s"), accepted, Said(before), Said(after), site="Huis Noord")
    return [
        (one.after.organisation or one.after.person, *(field.name for field in one.fields))
        for one in found.changes
        if isinstance(one.after, Contact)
    ]


def test_a_lone_number_that_another_one_took_the_place_of_is_the_sites() -> None:
    assert fields(FOOT, [line.replace("45 67", "45 60") for line in FOOT]) == [("Huis Noord", "phones")]


def test_hours_are_those_of_whoever_is_named_above_them() -> None:
    lines = ["Balie Wonen", "open op maandag van 9u tot 12u", "Disclaimer"]
    later = [lines[0], "open op maandag van 10u tot 12u", lines[2]]
    assert fields(lines, later, (Contact(organisation="Balie Wonen"),)) == [("Balie Wonen", "opening_hours")]


@pytest.mark.parametrize(
    "after",
    [
        ["Nieuws", "Volg ons", "Tel. +32 9 123 45 67", "Disclaimer"],
        ["Nieuws", "Volg ons", "Bel de winnaar: 09 123 45 60", "Disclaimer"],
        ["Volg ons", "Disclaimer", "Nieuws", "Tel. 09 123 45 67"],
        ["Nieuws", "Volg ons", "Disclaimer"],
    ],
    ids=["written otherwise", "other words", "elsewhere", "gone"],
)
def test_nothing_else_is_a_swap(after: list[str]) -> None:
    assert fields(FOOT, after) == []


def test_todays_hours_are_no_news() -> None:
    lines = ["Bad", "Vandaag (maandag) open van 9u tot 12u", "Prijzen"]
    assert fields(lines, [lines[0], "Vandaag (dinsdag) open van 10u tot 12u", lines[2]]) == []


def test_a_number_that_a_record_has_is_told_once() -> None:
    old, new = (parse_phone(text) for text in ("09 123 45 67", "09 123 45 60"))
    assert old is not None
    assert new is not None
    before = Contact(organisation="Balie", phones=(old,))
    swapped = with_swaps(Changeset(source="s"), (before,), Said(FOOT), Said(FOOT), site=None)
    assert swapped.changes == ()


def numbered(text: str, **names: str) -> Contact:
    phone = parse_phone(text)
    assert phone is not None
    return Contact(phones=(phone,), **names)  # type: ignore[arg-type]


def test_numbers_of_one_body_that_changed_places_are_told() -> None:
    """By their names alone the records are the same before and after."""
    held = (numbered("09 123 45 67", organisation="Praktijk"), numbered("09 123 45 60", organisation="Praktijk"))
    lines = ["Overdag", "09 123 45 67", "Spoed", "09 123 45 60"]
    later = [lines[0], lines[3], lines[2], lines[1]]
    assert fields(lines, later, held) == [("Praktijk", "phones")] * 2
    assert fields(lines, [*lines[2:], *lines[:2]], held) == []


def test_numbers_of_people_that_changed_places_are_told_by_their_records() -> None:
    held = (numbered("09 123 45 67", person="An Maes"), numbered("09 123 45 60", person="Bo Claes"))
    first = ["09 123 45 67", "An Maes", "09 123 45 60", "Bo Claes", "09 123 45 61", "Cas Bos"]
    assert fields(first, [*first[2:4], *first[:2], *first[4:]], held) == []


LINES = ["Bel De Brug op 09 555 00 11.", "Slachtoffers", "De Poort: 03 555 00 12"]
TURNED = ["Bel De Brug op 03 555 00 12.", "Slachtoffers", "De Poort: 09 555 00 11"]


@pytest.mark.parametrize("other", ["De Poort", "De Brug"], ids=["another name", "the same name"])
def test_numbers_that_two_lines_exchanged_are_told_of_both_though_no_record_tells_it(other: str) -> None:
    first, second = parse_phone("09 555 00 11"), parse_phone("03 555 00 12")
    accepted = tuple(
        Contact(organisation=name, phones=(phone,))
        for name, phone in (("De Brug", first), (other, second))
        if phone is not None
    )
    assert sorted(fields(LINES, TURNED, accepted)) == sorted([("De Brug", "phones"), (other, "phones")])
    assert fields(LINES, [LINES[2], *LINES[:2]], accepted) == []
