"""The same fact on another source is known by a name together with a number or address, never by one of them alone."""

from __future__ import annotations

from datetime import date

import pytest

from state.linking import is_same_fact
from state.records import Contact, Measure, Phone, PhoneKind

NUMBER = Phone(number="+3292130846", text="09 213 08 46", kind=PhoneKind.LANDLINE)
OTHER = Phone(number="+3292130847", text="09 213 08 47", kind=PhoneKind.LANDLINE)
MINE = Contact(person="Els Maes", phones=(NUMBER,), emails=("els@gent.example",))


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        (Contact(person="Maes, Els", phones=(NUMBER,)), True),
        (Contact(person="Els Maes", phones=(OTHER,), emails=("els@gent.example",)), True),
        (Contact(person="Els Maes", phones=(OTHER,)), False),
        (Contact(person="Jan Smet", phones=(NUMBER,)), False),
        (Contact(organisation="Huis van het Kind", phones=(NUMBER,)), False),
    ],
)
def test_a_contact_is_the_same_by_name_and_number(theirs: Contact, same: bool) -> None:
    assert is_same_fact(MINE, theirs) is same


def test_nameless_contacts_are_never_the_same() -> None:
    assert not is_same_fact(Contact(phones=(NUMBER,)), Contact(phones=(NUMBER,)))


def test_a_measure_is_the_same_by_a_title_that_says_something() -> None:
    mine = Measure(title="Tijdelijke plaatsen in de opvang", text="a", expires_on=date(2026, 4, 1))
    assert is_same_fact(mine, Measure(title="Tijdelijke plaatsen in de opvang", text="b"))
    assert not is_same_fact(Measure(title="Vragen", text="a"), Measure(title="Vragen", text="b"))
    assert not is_same_fact(mine, MINE)
