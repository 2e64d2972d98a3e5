"""A reading held against the one before it keeps what the page still says, and takes what it says instead."""

from __future__ import annotations

from dataclasses import replace

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


LINE = "Bel het Centrum Noord op het nummer {} of kom langs."
CENTRE = Contact(organisation="Centrum Noord", phones=(phone("0800 13 500"),), opening_hours=("elke dag 9u-17u",))
HEADED = replace(CENTRE, organisation="Eerste hulp", phones=(phone("02 512 12 34"),))


def on_a_page(old: list[Contact], new: list[Contact], was: str, now: str, *more: str, came: str = "") -> Steadied:
    before = ["Eerste hulp", LINE.format(was), *more, "Elke dag 9u-17u"]
    after = [came or "Eerste hulp", LINE.format(now), *more, "Elke dag 9u-17u"]
    return steadied(old, new, Said(before), Said(after), site=None, country="BE")


def reached(found: Steadied) -> list[tuple[str | None, list[str], tuple[str, ...]]]:
    return [(one.organisation, [each.number for each in one.phones], one.emails) for one in found.contacts]


def test_a_number_in_the_place_of_another_is_of_whoever_had_that_though_it_is_read_below_a_heading() -> None:
    found = on_a_page([CENTRE], [HEADED], "0800 13 500", "02 512 12 34")
    assert reached(found) == [("Centrum Noord", ["+3225121234"], ())]
    assert found.contacts[0].opening_hours == CENTRE.opening_hours


def test_a_number_in_the_place_of_another_goes_to_its_owner_who_has_more() -> None:
    both = replace(CENTRE, emails=("centrum@noord.example",))
    rest = replace(both, phones=())
    found = on_a_page([both], [rest, HEADED], "0800 13 500", "02 512 12 34", "centrum@noord.example")
    assert reached(found) == [("Centrum Noord", ["+3225121234"], both.emails)]


def test_a_number_in_the_place_of_another_that_comes_with_a_name_is_of_that_name() -> None:
    named = replace(HEADED, organisation="Eerste hulp Zuid")
    found = on_a_page([CENTRE], [named], "0800 13 500", "02 512 12 34", came="Eerste hulp Zuid")
    assert named in found.contacts


def test_who_is_now_reached_at_a_number_that_others_have_already_stays() -> None:
    desk = Contact(organisation="Onthaal", phones=(phone("02 512 12 34"),))
    found = on_a_page([CENTRE, desk], [desk], "0800 13 500", "02 512 12 34", "Onthaal", "02 512 12 34")
    assert reached(found) == [("Onthaal", ["+3225121234"], ()), ("Centrum Noord", ["+3225121234"], ())]


def test_who_now_stands_below_another_heading_has_moved_though_all_beside_them_stands_as_it_did() -> None:
    north = Contact(organisation="Huis Noord", unit="Loket", phones=(phone("09 331 20 67"),))
    south = replace(north, organisation="Huis Zuid")
    lines = ["Huis Noord", "Welkom", "Loket", "09 331 20 67", "Tot straks", "Huis Zuid"]
    after = [lines[-1], *lines[1:-1], lines[0]]
    assert steadied([north], [south], Said(lines), Said(after), site=None, country="BE").contacts == (south,)


def test_a_number_that_another_layout_gives_to_a_heading_stays_with_whoever_had_it() -> None:
    found = on_a_page([CENTRE], [replace(HEADED, phones=CENTRE.phones)], "0800 13 500", "0800 13 500")
    assert reached(found) == [("Centrum Noord", ["+3280013500"], ())]


def test_people_who_changed_places_took_each_others_number_though_the_numbers_stand_where_they_did() -> None:
    def people(first: str, second: str) -> tuple[list[Contact], list[str]]:
        lines = ["Griffie", first, "Zaal 1", "09 331 20 67", "Zaal 2", "Ontvanger", second, "Zaal 3", "09 331 20 68"]
        clerk = Contact(person=first, phones=AN.phones)
        return [clerk, Contact(person=second, unit="Ontvanger", phones=BO.phones)], lines

    (old, was), (new, now) = people("An Maes", "Bo Claes"), people("Bo Claes", "An Maes")
    assert list(steadied(old, new, Said(was), Said(now), site=None, country="BE").contacts) == new
