"""A contact that stands there by its name and one of its numbers is not gone, though it is no longer read."""

from __future__ import annotations

from state.canon.phones import parse_phone
from state.changes import Accepted, ChangeKind, Changeset
from state.diff.changeset import RemovalPolicy, diff
from state.diff.lessened import with_lessened
from state.diff.said import Said
from state.records import Contact
from tests.unit.state.test_support import NOW

PHONE = parse_phone("09 123 45 67")
HOUSE = Contact(organisation="Huis Noord", phones=(PHONE,) if PHONE else (), emails=("info@huis.example",))
LINES = ["Vragen?", "Bel Huis Noord op 09 123 45 67 of mail info@huis.example"]


def told(after: list[str]) -> Changeset:
    held = [Accepted(key="r0", revision=1, value=HOUSE, published=HOUSE)]
    return with_lessened(diff(held, [], source="s", now=NOW, removal=RemovalPolicy(looks=0)), Said(LINES), Said(after))


def test_a_contact_that_lost_its_number_and_keeps_its_mail_address_is_changed() -> None:
    found = told([LINES[0], "Mail Huis Noord op info@huis.example"])
    assert [(one.kind, [field.name for field in one.fields]) for one in found.changes] == [
        (ChangeKind.CHANGED, ["phones"])
    ]
    assert found.absent == ()


def test_a_contact_whose_name_or_numbers_are_all_gone_is_removed() -> None:
    for after in (["Mail info@huis.example"], ["Huis Noord"], []):
        assert [one.kind for one in told(after).changes] == [ChangeKind.REMOVED]


def test_a_contact_of_which_nothing_is_gone_is_not_lessened() -> None:
    assert [one.kind for one in told(LINES).changes] == [ChangeKind.REMOVED]
