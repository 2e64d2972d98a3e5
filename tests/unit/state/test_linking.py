"""The same fact on another source is known by a name together with a number or address, never by one of them alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from state.identity.linking import is_same_fact, says_already, strong_keys
from state.records import Contact, Measure, Phone, PhoneKind, Publication

APRIL = date(2026, 4, 1)
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


def test_nameless_contacts_are_the_same_only_when_they_say_exactly_the_same() -> None:
    assert is_same_fact(Contact(phones=(NUMBER,)), Contact(phones=(NUMBER,)))
    assert not is_same_fact(Contact(phones=(NUMBER,)), Contact(phones=(NUMBER,), opening_hours=("9u-12u",)))


def test_a_measure_is_the_same_by_its_title_and_most_of_its_words() -> None:
    mine = Measure(title="Tijdelijke plaatsen in de opvang", text="Organisatoren melden plaatsen aan het agentschap.")
    theirs = replace(mine, text="Organisatoren melden plaatsen aan het agentschap tot 1 april.", expires_on=APRIL)
    assert is_same_fact(mine, theirs)
    assert not is_same_fact(mine, replace(mine, text="Wie vragen heeft belt naar de klantenlijn."))
    assert not is_same_fact(Measure(title="Vragen", text="a"), Measure(title="Vragen", text="a b"))
    assert not is_same_fact(mine, MINE)


def test_a_document_is_the_same_by_its_address() -> None:
    mine = Publication(title="Gids", url="https://hulp.example/gids.pdf")
    assert is_same_fact(mine, replace(mine, title="De gids"))
    assert not is_same_fact(mine, replace(mine, url="https://hulp.example/ander.pdf"))


@pytest.mark.parametrize(
    ("theirs", "already"),
    [
        (replace(MINE, organisation="Een partner", phones=(OTHER,)), True),
        (replace(MINE, phones=(NUMBER, OTHER)), False),
        (MINE, False),
    ],
)
def test_what_another_source_says_already_is_what_changed_here(theirs: Contact, already: bool) -> None:
    assert says_already(theirs, MINE, replace(MINE, phones=(OTHER,))) is already


def test_the_keys_of_a_fact_name_nobody() -> None:
    assert not any("maes" in key or "330" in key for key in strong_keys(MINE))
