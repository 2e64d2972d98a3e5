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
