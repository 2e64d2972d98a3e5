"""Who joined or left a list is told from the list itself, where the reading of a page missed that line."""

from __future__ import annotations

import pytest

from state.changes import Changeset
from state.diff.joined import with_joined
from state.diff.said import Said
from state.records import Contact

HEAD, FOOT = ["Bestuur", "Wij komen elke maand samen."], ["Contact"]
AN, BO, CAS = (Contact(person=name, unit="Bestuur") for name in ("An Maes", "Bo Smet", "Cas Claes"))


def told(
    before: list[str],
    after: list[str],
    old: tuple[Contact, ...] = (AN, BO, CAS),
    new: tuple[Contact, ...] | None = None,
) -> list[tuple[str, object]]:
    sides = (Said([*HEAD, *lines, *FOOT]) for lines in (before, after))
    found = with_joined(Changeset(source="s"), old, old if new is None else new, *sides)
    return [(one.kind.value, one.after or one.before) for one in found.changes]


NAMES = ["An Maes", "Bo Smet", "Cas Claes"]


@pytest.mark.parametrize("at", range(4))
def test_a_name_among_those_of_a_list_is_somebody_who_joined_it(at: int) -> None:
    more = [*NAMES[:at], "Dirk Vos", *NAMES[at:]]
    assert told(NAMES, more) == [("added", Contact(person="Dirk Vos", unit="Bestuur"))]
    assert told(more, NAMES) == [("removed", Contact(person="Dirk Vos", unit="Bestuur"))]


def test_a_name_that_no_list_knows_is_one_where_nothing_parts_it_from_its_neighbours() -> None:
    assert [one for one, _ in told(NAMES, [*NAMES, "Zorvenko Tarlisk"])] == ["added"]
    assert told(NAMES, [*NAMES, "Zaal", "Zorvenko Tarlisk"]) == []


@pytest.mark.parametrize(
    "line", ["{}, {}", "{} - {}", "{} ({})", "{1}: {0}"], ids=["comma", "dash", "brackets", "behind the function"]
)
def test_a_function_beside_the_name_is_told_as_it_is_of_the_others(line: str) -> None:
    roles = {"Ann Reed": "chair", "Bob Lane": "clerk", "Cy Ford": "steward", "Dora Hall": "lamplighter"}
    lines = [line.format(name, role) for name, role in roles.items()]
    people = tuple(Contact(person=name, role=role) for name, role in roles.items())[:3]
    assert told(lines[:3], lines, people) == [("added", Contact(person="Dora Hall", role="lamplighter"))]


@pytest.mark.parametrize(
    "after",
    [
        [*NAMES, "x", "x", "x", "x", "Dirk Vos"],
        [*NAMES, "Foto: Dirk Vos"],
        [*NAMES, "Dirk Vos, gastspreker op zondag, vertelt over zijn reis naar het noorden van het land"],
        [*NAMES, "Tweede Secretaris"],
        [*NAMES, "An Maes-Vos"],
        [*NAMES, "Bo Smedt"],
        [*NAMES, "Vacant"],
        [*NAMES, "Dirk Vos", "Winnaar: Dirk Vos"],
        [*NAMES, "Dirk"],
    ],
    ids=["far off", "picture", "sentence", "function", "longer name", "spelling", "vacancy", "twice", "one word"],
)
def test_nothing_else_is_somebody_who_joined(after: list[str]) -> None:
    assert told(NAMES, after) == []


def test_a_list_of_which_few_are_told_is_another_kind_of_list() -> None:
    shown = ["An Maes", "Jan Cools", "Els Bral", "Bo Smet", "Fons Dewit", "Griet Ameloot"]
    assert told(shown, [*shown, "Dirk Vos"], (AN, BO)) == []


def test_whom_a_reading_tells_is_told_already() -> None:
    assert told(NAMES, [*NAMES, "Dirk Vos"], new=(AN, BO, CAS, Contact(person="Dirk Vos"))) == []
