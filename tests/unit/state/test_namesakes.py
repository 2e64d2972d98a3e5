"""Which of several records called alike is which: by what tells them apart, where their numbers do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from state.fingerprint import fingerprint
from state.records import Contact
from tests.unit.state.making import changeset, contact, person

A, B, C = "09 331 20 60", "09 331 20 61", "09 331 20 62"


def desk(place: str | None, *numbers: str) -> Contact:
    return contact("Secretariaat", *numbers, distinction=place)


Told = tuple[str | None, tuple[str | None, str | None]]


def told(before: list[Contact], after: list[Contact]) -> list[Told]:
    """Of each number that changed whose it is, with the old and the new one."""
    found = [(one.before, field) for one in changeset(before, after).changes for field in one.fields]
    assert all(field.name == "phones" for _, field in found)
    return [(one.distinction, (field.before, field.after)) for one, field in found if isinstance(one, Contact)]


def test_numbers_that_changed_places_change_both() -> None:
    before, after = [desk("Gent", A), desk("Brugge", B)], [desk("Gent", B), desk("Brugge", A)]
    assert told(before, after) == [("Gent", (A, B)), ("Brugge", (B, A))]


def test_numbers_that_went_round_change_all() -> None:
    before = [desk("Gent", A), desk("Brugge", B), desk("Ieper", C)]
    after = [desk("Gent", B), desk("Brugge", C), desk("Ieper", A)]
    assert [name for name, _ in told(before, after)] == ["Gent", "Brugge", "Ieper"]


def test_the_order_in_which_they_are_listed_is_no_change() -> None:
    before = [desk("Gent", A), desk("Brugge", B)]
    assert told(before, before[::-1]) == []


def test_other_words_beside_them_are_no_change() -> None:
    before = [desk("Gent", A), desk("Brugge", B)]
    assert told(before, [desk("Ploeg Gent", A), desk("Ploeg Brugge", B)]) == []


def test_words_that_only_slid_to_the_next_one_are_no_exchange() -> None:
    """As when labels that stood above their numbers stand below them now."""
    before = [desk("Gent", A), desk("Brugge", B), desk("Ieper", C)]
    assert told(before, [desk("Welkom", A), desk("Gent", B), desk("Brugge", C)]) == []


def test_a_new_number_is_that_of_whom_it_stands_with() -> None:
    before = [desk("Gent", A), desk("Brugge", B)]
    assert told(before, [desk("Gent", C), desk("Brugge", B)]) == [("Gent", (A, C))]


def test_one_that_takes_over_the_number_of_another_keeps_its_place() -> None:
    before = [desk("Gent", A, C), desk("Brugge", B, C)]
    assert told(before, [desk("Gent", B, C), desk("Brugge", A, C)]) == [
        ("Gent", (f"{A}; {C}", f"{B}; {C}")),
        ("Brugge", (f"{B}; {C}", f"{A}; {C}")),
    ]


@pytest.mark.parametrize("apart", [{"role": "consulent"}, {"role": "voorzitter"}])
def test_one_person_with_two_functions_is_known_by_the_function(apart: dict[str, str]) -> None:
    one, other = person("An Maes", A, **apart), person("An Maes", B, role="ombudsman")
    found = changeset([one, other], [replace(one, phones=other.phones), replace(other, phones=one.phones)])
    assert [[field.name for field in change.fields] for change in found.changes] == [["phones"], ["phones"]]


def test_what_tells_them_apart_is_no_part_of_what_they_say() -> None:
    assert fingerprint(desk("Gent", A)) == fingerprint(desk(None, A))
