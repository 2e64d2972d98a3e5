"""A mail address that carries a person's name is that person's."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.signed import names_person, signed
from state.records import Contact, Phone, PhoneKind


@pytest.mark.parametrize(
    ("mail", "person"),
    [
        ("els.peeters@a.example", "Els Peeters"),
        ("epeeters@a.example", "Els Peeters"),
        ("peeters.e@a.example", "Els Peeters"),
        ("els_peeters2@a.example", "Peeters Els"),
        ("jb.nuyts@a.example", "Jan-Baptist Nuyts"),
        ("anneliesvandenberg@a.example", "Annelies van den Berg"),
        ("a.berg@a.example", "Annelies van den Berg"),
        ("lfigueroa@a.example", "Luis Figueroa"),
    ],
)
def test_an_address_made_of_a_name_names_its_owner(mail: str, person: str) -> None:
    assert names_person(mail, person)


@pytest.mark.parametrize("mail", ["info@a.example", "peeters@b.example", "els@a.example", "onthaal@peeters.example"])
def test_an_address_without_the_whole_name_names_nobody(mail: str) -> None:
    assert not names_person(mail, "Els Peeters")


def _phone(number: str) -> Phone:
    return Phone(number=number, text=number, kind=PhoneKind.LANDLINE)


def test_a_person_s_address_under_a_general_heading_is_that_person_s() -> None:
    shared = Contact(
        organisation="Dienst Welzijn",
        phones=(_phone("+3292100000"),),
        emails=("welzijn@a.example", "els.peeters@a.example"),
    )
    office, person = signed([shared], ["Els Peeters"])
    assert (office.emails, office.phones) == (("welzijn@a.example",), shared.phones)
    assert (person.person, person.organisation, person.emails) == (
        "Els Peeters",
        "Dienst Welzijn",
        ("els.peeters@a.example",),
    )


def test_an_address_in_the_wrong_row_goes_to_the_row_of_its_name() -> None:
    mayor = Contact(person="An Maes", phones=(_phone("+3292100001"),), emails=("els.peeters@a.example",))
    clerk = Contact(person="Els Peeters", phones=(_phone("+3292100002"),))
    first, second = signed([mayor, clerk], [])
    assert first.emails == ()
    assert second.emails == ("els.peeters@a.example",)


def test_a_record_of_one_address_and_one_number_is_its_owner_s() -> None:
    alone = Contact(organisation="Vlaams Parlement", phones=(_phone("+3225520000"),), emails=("e.peeters@a.example",))
    (owned,) = signed([alone], ["Els Peeters"])
    assert (owned.person, owned.organisation) == ("Els Peeters", "Vlaams Parlement")


def test_an_address_that_may_be_two_people_s_stays_where_it_stands() -> None:
    shared = Contact(organisation="Dienst Welzijn", emails=("epeeters@a.example",))
    assert signed([shared], ["Els Peeters", "Eva Peeters"]) == [shared]


def test_an_address_with_an_initial_that_the_page_does_not_print_is_that_person_s() -> None:
    people = ["Jane Roestock", "Mark Doe"]
    kept = signed([Contact(unit="Office", emails=("jaroestock@a.example", "prdoestock@a.example"))], people)
    assert [(one.person, one.emails) for one in kept] == [
        (None, ("prdoestock@a.example",)),
        ("Jane Roestock", ("jaroestock@a.example",)),
    ]


def test_an_address_that_spells_a_name_without_another_initial_is_that_name_s() -> None:
    people = ["Jan Smits", "Jan Mits"]
    kept = signed([Contact(unit="Office", emails=("jsmits@a.example",))], people)
    assert [one.person for one in kept] == ["Jan Smits"]
