"""A reading held against the one before it keeps what the page still says, and takes what it says instead."""

from __future__ import annotations

from state.canon.phones import parse_phone
from state.diff.said import Said
from state.diff.steady import Steadied, steadied
from state.records import Contact, Phone


def phone(text: str) -> Phone:
    found = parse_phone(text)
    assert found is not None
    return found


AN = Contact(person="An Maes", phones=(phone("09 331 20 67"),))
BO = Contact(person="Bo Claes", phones=(phone("09 331 20 68"),))
LINES = ["An Maes", "09 331 20 67", "Bo Claes", "09 331 20 68", "Nieuws", "Bel 09 331 20 60", "Disclaimer"]


def held(old: list[Contact], new: list[Contact], after: list[str]) -> Steadied:
    return steadied(old, new, Said(LINES), Said(after), site="Huis Noord", country="BE")


def test_a_number_that_still_stands_there_stays_with_whoever_had_it() -> None:
    bare = Contact(person="An Maes", emails=("an@x.example",))
    [an, _] = held([AN, BO], [bare, BO], LINES).contacts
    assert an.phones == AN.phones


def test_a_number_that_the_reading_gives_to_somebody_else_is_theirs() -> None:
    both = Contact(person="Bo Claes", phones=(*BO.phones, *AN.phones))
    bare = Contact(person="An Maes", emails=("an@x.example",))
    assert held([AN, BO], [bare, both], LINES).contacts == (bare, both)


def test_a_contact_that_still_stands_there_stays_and_one_that_is_gone_goes() -> None:
    assert held([AN, BO], [BO], LINES).contacts == (BO, AN)
    assert held([AN, BO], [BO], LINES[2:]).contacts == (BO,)


def test_a_page_of_which_nothing_is_read_is_not_made_good() -> None:
    assert held([AN, BO], [], LINES).contacts == ()


def test_a_lone_number_in_the_place_of_another_is_the_sites_with_what_it_was() -> None:
    found = held([AN, BO], [AN, BO], [line.replace("20 60", "20 61") for line in LINES])
    [*_, site] = found.contacts
    [made] = found.instead
    assert (site.organisation, site.phones[0].number) == ("Huis Noord", "+3293312061")
    assert made.earlier(site).phones[0].number == "+3293312060"
