"""Who is named where somebody else was, in the same words, is a successor."""

from __future__ import annotations

import pytest

from state.changes import Changeset
from state.diff.named_in_place import with_successors
from state.diff.said import Said
from state.records import Contact

LINES = ["Kledij", "Ga langs bij An Maes in de Dorpsstraat.", "Kamp"]


def told(after: list[str], accepted: tuple[Contact, ...] = ()) -> list[tuple[str | None, str | None]]:
    found = with_successors(Changeset(source="s"), accepted, Said(LINES), Said(after), site="Huis Noord")
    pairs = ((one.before, one.after) for one in found.changes)
    return [(a.person, b.person) for a, b in pairs if isinstance(a, Contact) and isinstance(b, Contact)]


def test_another_name_in_the_same_words_is_a_successor() -> None:
    assert told([LINES[0], LINES[1].replace("An Maes", "Els Van den Bril"), LINES[2]]) == [
        ("An Maes", "Els Van den Bril")
    ]


@pytest.mark.parametrize(
    "after",
    [
        [LINES[0], "Bel Els Bril voor een afspraak.", LINES[2]],
        [LINES[0], LINES[1].replace("An Maes", "Maes An"), LINES[2]],
        [LINES[0], LINES[1].replace("An Maes", "Els Bril"), LINES[2], "An Maes"],
        [LINES[0], LINES[1].replace("An Maes", "Bakkerij Het Zuiden"), LINES[2]],
        [LINES[0], LINES[2]],
    ],
    ids=["other words", "the same name", "still there", "nobody", "gone"],
)
def test_nothing_else_is_a_succession(after: list[str]) -> None:
    assert told(after) == []


def test_of_whom_a_record_tells_it_is_told_already() -> None:
    after = [LINES[0], LINES[1].replace("An Maes", "Els Bril"), LINES[2]]
    assert told(after, (Contact(person="An Maes"),)) == []


@pytest.mark.parametrize("line", ["© {}", "Foto: {}", "Het plein in de zomer (foto {})"])
def test_who_took_another_picture_succeeds_nobody(line: str) -> None:
    before, after = ([LINES[0], line.format(name), LINES[2]] for name in ("An Maes", "Els Bril"))
    found = with_successors(Changeset(source="s"), (), Said(before), Said(after), site="Huis Noord")
    assert found.changes == ()
