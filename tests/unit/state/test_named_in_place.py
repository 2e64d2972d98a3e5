"""Who is named where somebody else was, in the same words, is a successor."""

from __future__ import annotations

import pytest

from state.changes import Change, ChangeKind, Changeset
from state.diff.named_in_place import with_successors
from state.diff.said import Said
from state.records import Contact, RecordKind

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


AN = Contact(person="An Maes", role="Vlaggen", emails=("an@club.example",))
BO = Contact(person="Bo Smet", role="Kantine", emails=("bo@club.example",))
BOARD = ["Vlaggen", "An Maes", "an@club.example", "Kantine", "Bo Smet", "bo@club.example", "Zaal", "Vacant", "-"]


def handed(board: list[str], gone: Contact = AN) -> Contact | None:
    left = Change(id="x", source="s", key="r0", record_kind=RecordKind.CONTACT, kind=ChangeKind.REMOVED, before=gone)
    found = with_successors(
        Changeset(source="s", changes=(left,), absent=("r0",)), (AN, BO), Said(BOARD), Said(board), site=None
    )
    after = found.changes[0].after
    assert isinstance(after, Contact | None)
    assert (after is None) is bool(found.absent)
    return after


def test_whoever_is_told_elsewhere_already_and_stands_where_somebody_left_succeeds_them() -> None:
    board = ["Vlaggen", "Bo Smet", "bo@club.example", *BOARD[3:]]
    assert handed(board) == Contact(person="Bo Smet", role="Vlaggen", emails=("bo@club.example",))


def test_a_successor_whose_own_mail_address_does_not_stand_there_is_told_without() -> None:
    board = ["Vlaggen", "Bo Smet", "an@club.example", *BOARD[3:]]
    assert handed(board) == Contact(person="Bo Smet", role="Vlaggen")


@pytest.mark.parametrize(
    "board",
    [["Vlaggen", "Vacant", "-", *BOARD[3:]], ["Wimpels", "Bo Smet", *BOARD[2:]], BOARD[3:], ["Bo Smet", *BOARD[1:]]],
    ids=["nobody", "below another function", "gone", "in the place of a function"],
)
def test_nobody_else_succeeds_who_left(board: list[str]) -> None:
    assert handed(board) is None


def test_who_had_no_function_left_no_place() -> None:
    assert handed(["Vlaggen", "Bo Smet", *BOARD[2:]], Contact(person="An Maes")) is None
