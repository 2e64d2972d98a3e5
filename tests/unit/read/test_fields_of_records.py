"""What the keys of a site's data say by their words and by what stands beside them."""

from __future__ import annotations

import json

import pytest

from scrapers.extract.generic import extract
from scrapers.read.data_modules import is_data_module
from scrapers.read.dispatch import read
from scrapers.read.front_matter import Value
from scrapers.read.own_elements import with_own_elements
from scrapers.read.program_records import program_records_markup
from scrapers.read.record_words import Kind, meaning_of
from scrapers.read.records import record_of


def inner(data: list[Value]) -> list[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]]:
    return [(one.who, one.functions, one.lines) for one in record_of(data).inner]


def test_names_that_are_functions_change_places_with_who_holds_them() -> None:
    data: list[Value] = [
        {"name": "Secretary", "num": "09 555 12 34", "note": "Els Maes"},
        {"name": "Treasurer", "num": "09 555 12 35", "note": "Jan Smet"},
        {"name": "Police", "num": "101", "note": ""},
    ]

    assert inner(data) == [
        ("Els Maes", ("Secretary",), (("Tel", "09 555 12 34"),)),
        ("Jan Smet", ("Treasurer",), (("Tel", "09 555 12 35"),)),
        ("", ("Police",), (("Tel", "101"),)),
    ]


def test_names_of_people_stay_names_whatever_is_noted() -> None:
    data: list[Value] = [
        {"name": "Els Maes", "num": "09 555 12 34", "note": "Jan Smet"},
        {"name": "Mia Claes", "num": "09 555 12 35", "note": "Tom Wouters"},
    ]

    assert [who for who, _, _ in inner(data)] == ["Els Maes", "Mia Claes"]


@pytest.mark.parametrize("key", ["description", "omschrijving", "voor"])
def test_what_a_list_of_numbers_says_of_each_is_whose_it_is(key: str) -> None:
    data: list[Value] = [{"number": "112", key: "Ambulance en brandweer"}, {"number": "070 555 245", key: "Antigif"}]

    assert [who for who, _, _ in inner(data)] == ["Ambulance en brandweer", "Antigif"]


def test_a_program_with_such_a_list_is_read_as_it() -> None:
    program = (
        "  // Numbers\n  const numbers = [\n    { number: '112', description: 'Ambulance', icon: 'x' },\n"
        "    { number: '070 555 245', description: 'Antigif' }\n  ];\n"
    )

    assert "<td>Ambulance</td>" in program_records_markup(program)


def test_a_number_beside_a_street_is_that_of_the_house() -> None:
    record = record_of(
        {"naam": "Club Linde", "straat": "Dorp", "nummer": "12 B", "plaats": "Gent", "tel": "09 555 12 34"}
    )

    assert record.place == ("Dorp 12 B", "Gent")
    assert record.lines == (("Tel", "09 555 12 34"),)
    assert record_of({"naam": "Club Linde", "nummer": "09 555 12 34"}).lines == (("Tel", "09 555 12 34"),)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("address_html", Kind.LABELLED),
        ("phoneDisplay", Kind.LABELLED),
        ("buttonText", Kind.TEXT),
        ("emailLabel", Kind.UNSEEN),
        ("phone_placeholder", Kind.UNSEEN),
        ("label", Kind.TITLE),
        ("kboNumber", Kind.UNSEEN),
        ("account_number", Kind.UNSEEN),
        ("emergencyNumber", Kind.LABELLED),
    ],
)
def test_a_key_of_several_words(key: str, kind: Kind) -> None:
    assert meaning_of(key).kind is kind


def test_the_key_of_a_company_is_not_what_it_does() -> None:
    company: dict[str, Value] = {"name": "Els Maes Design", "phone": "09 555 12 34"}

    assert record_of({"company": dict(company)}).functions == ()
    assert record_of([{"persoon": {"voornaam": "Els", "achternaam": "Maes"}, "functie": "Chair"}]).inner[
        0
    ].functions == ("Chair",)


def test_a_title_for_a_topic_names_nobody() -> None:
    page = {
        "contact": {"title": "Contacteer ons", "phoneLabel": "Telefoon", "phone": "09 555 12 34"},
        "foot": {"company": "Club Linde vzw"},
    }
    contacts = extract(read(json.dumps(page).encode(), url="https://linde.example/nl.json"), country="BE").contacts

    assert [(one.organisation, one.role) for one in contacts] == [("Club Linde vzw", None)]


def test_where_a_module_says_how_to_reach_a_place_it_is_data_without_a_name() -> None:
    site = 'export const BUSINESS = {\n  streetAddress: "Dorp 9",\n  postalCode: "9000",\n  city: "Gent",\n  phone: "09 555 12 34",\n};\n'

    assert is_data_module(site)
    assert not is_data_module('export const BUSINESS = {\n  phone: "09 555 12 34",\n};\n')
    (contact,) = extract(read(site.encode(), url="https://linde.example/site.ts"), country="BE").contacts
    assert (contact.organisation, contact.unit) == (None, None)


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ('<InfoRow label="Telefoon" value="09 555 12 34" />', "<p>Telefoon: 09 555 12 34</p>"),
        ('<Line label="Schrijf ons" text="post@linde.example"/>', "<p>Schrijf ons</p><p>post@linde.example</p>"),
        ('<Call title="nood" phone="09 555 12 34" iconName="bell"/>', "<p>nood</p><p>09 555 12 34</p>"),
        ('<Field label="Telefoon" value="09 555 12 34" type="tel" />', ""),
        ('<Stat label="Leden" value="120" />', ""),
    ],
)
def test_an_element_shows_a_value_beside_its_label(element: str, text: str) -> None:
    shown = with_own_elements(element)

    assert text in shown
    assert bool(text) == ("<p>" in shown)


def test_a_second_name_at_a_body_is_whom_to_ask_for() -> None:
    clubs: list[Value] = [
        {"naam": "Club Linde", "contactpersoon": "Els Maes", "tel": "09 555 12 34"},
        {"naam": "Club Es", "contactpersoon": "vacant", "tel": "09 555 12 35"},
        {"name": "Els Maes", "fullname": "Els Maes Smet", "tel": "09 555 12 36"},
    ]

    assert [one[2][0] for one in inner(clubs)] == [
        ("Contactpersoon", "Els Maes"),
        ("Tel", "09 555 12 35"),
        ("Tel", "09 555 12 36"),
    ]
