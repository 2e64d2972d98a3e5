"""Who somebody is, and whom to call, as sentences and headings for several people say it."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.enumerations import enumerated
from scrapers.extract.line.groups import singular_role
from scrapers.read.dispatch import read
from state.canon.addresses import find_addresses
from state.records import Contact


def contacts(text: str, country: str = "BE", kind: str = "text/plain") -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://noord.example/x", content_type=kind), country=country).contacts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rik Lenssen is nog altijd gewestelijk secretaris.", [("Rik Lenssen", "gewestelijk secretaris")]),
        (
            "Ellen Lambert en Ine Ursem zijn de externe vertrouwenspersonen voor de scholen.",
            [("Ellen Lambert", "externe vertrouwenspersoon"), ("Ine Ursem", "externe vertrouwenspersoon")],
        ),
        ("Lise Dupont est la directrice de l'école.", [("Lise Dupont", "directrice")]),
        ("Dirk Nys is voorzitter van de raad en An Smet blijft secretaris.", [("Dirk Nys", "voorzitter"), ("An Smet", "secretaris")]),
        (
            "Het bestuur bestaat uit voorzitter Luc Vandamme, ondervoorzitter Philippe Boury en An Claes. Rik Lenssen is secretaris.",
            [("Luc Vandamme", "voorzitter"), ("Philippe Boury", "ondervoorzitter"), ("Rik Lenssen", "secretaris")],
        ),
    ],
)  # fmt: skip
def test_a_sentence_that_says_what_somebody_is(sentence: str, told: list[tuple[str, str]]) -> None:
    assert enumerated(sentence) == told


@pytest.mark.parametrize("sentence", ["Jan Smet is 15 jaar voorzitter geweest.", "An Maes is een fijne collega."])
def test_a_sentence_that_says_something_else(sentence: str) -> None:
    assert enumerated(sentence) == []


@pytest.mark.parametrize("text", ["An Maes " * 3000, "An Maes en " * 3000, "An Maes is de de de de " * 2000])
def test_a_long_line_takes_no_long_time(text: str) -> None:
    start = time.process_time()
    enumerated(text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("heading", "each"),
    [
        ("Medebestuursleden", "Medebestuurslid"),
        ("Co-Vice Presidents", "Co-Vice President"),
        ("Recording Secretaries", "Recording Secretary"),
        ("Coaches", "Coach"),
        ("Councillors", "Councillor"),
        ("Companies", None),
    ],
)
def test_what_each_is_below_a_heading_for_several(heading: str, each: str | None) -> None:
    assert singular_role(heading) == each


def test_a_street_in_a_sentence_needs_no_postcode_when_its_town_is_known() -> None:
    [found] = find_addresses("De vestiging ligt in de Lindedreef 29 te Lokeren.")
    assert (found.address.street, found.address.number, found.address.municipality) == ("Lindedreef", "29", "Lokeren")
    assert find_addresses("in 2020 kwamen er in de zaal 29 Lokeren") == []


def test_the_desk_that_one_calls() -> None:
    [one] = contacts("Voor klachten die niet kunnen wachten belt u de huisartsenpost: 09 331 20 60.")
    assert (one.organisation or one.unit, [phone.text for phone in one.phones]) == ("huisartsenpost", ["09 331 20 60"])


def test_a_function_in_capitals_before_a_name_is_no_part_of_it() -> None:
    text = (
        "The pantry is open. Executive director Marshall Kyle said volunteers are vital.\n"
        "Those wishing to offer their volunteer service should contact Volunteer Coordinator Peg Walden, at 228-555-0142."
    )
    assert [one.person for one in contacts(text, "US")] == ["Peg Walden"]


def test_a_short_number_that_a_sentence_sends_to_is_read_where_numbers_are_so() -> None:
    [one] = contacts("Town Hall\nCall us at 555-0142 for an appointment.", "US")
    assert [phone.text for phone in one.phones] == ["555-0142"]


def test_first_and_family_names_in_columns_are_one_name_also_without_a_number() -> None:
    rows = "<tr><td>Delest</td><td>Sandra</td><td>Trésorière</td></tr><tr><td>Devil</td><td>Marc</td><td>Président</td></tr>"
    table = f"<html><body><h1>Comité</h1><table><tr><th>Nom</th><th>Prénom</th><th>Rôle</th></tr>{rows}</table></body></html>"
    found = contacts(table, kind="text/html")
    assert [(one.person, one.role) for one in found] == [("Sandra Delest", "Trésorière"), ("Marc Devil", "Président")]


@pytest.mark.parametrize(
    ("text", "who", "mail"),
    [
        (
            "De functionaris voor gegevensbescherming van Zorggroep De Lelie is te bereiken via privacy@lelie.example.",
            "functionaris voor gegevensbescherming",
            "privacy@lelie.example",
        ),
        (
            "Vous pouvez contacter notre délégué à la protection des données par courriel : dpo@moulin.example.",
            "délégué à la protection des données",
            "dpo@moulin.example",
        ),
        (
            "La déléguée à la protection des données (DPO) du Foyer Le Moulin peut être contactée via info@moulin.example.",
            "déléguée à la protection des données",
            "info@moulin.example",
        ),
        (
            "Our Data Protection Officer can be contacted at dpo@elm.example.",
            "Data Protection Officer",
            "dpo@elm.example",
        ),
        (
            "Unseren Datenschutzbeauftragten erreichen Sie unter post@linde.example.",
            "Datenschutzbeauftragten",
            "post@linde.example",
        ),
        ("Vragen? Neem dan contact op met onze DPO via gegevens@linde.example.", "DPO", "gegevens@linde.example"),
    ],
)
def test_who_sees_to_the_data_of_a_body_is_reached_by_the_function(text: str, who: str, mail: str) -> None:
    page = f"<html><body><main><h1>Privacy</h1><p>{text}</p></main></body></html>"
    [one] = contacts(page, kind="text/html")
    assert (one.unit or one.organisation, one.person, one.emails) == (who, None, (mail,))


def test_a_secretary_is_no_body_in_a_sentence_about_one() -> None:
    page = "<html><body><main><h1>Wijkraad De Kade</h1><p>Aanmelden kan bij de secretaris, 09 331 20 60.</p></main></body></html>"
    [one] = contacts(page, kind="text/html")
    assert (one.organisation or one.unit) == "Wijkraad De Kade"


def test_a_word_that_is_also_a_first_name_makes_no_title_of_a_sentence() -> None:
    [one] = contacts("Neem dan contact op met onze klantendienst via 09 331 20 60.")
    assert (one.organisation or one.unit) == "klantendienst"


def test_two_capitals_that_end_the_name_of_a_body_are_nobody() -> None:
    text = (
        "Het beheer van uw gegevens gebeurt door de Belgische Federatie van Sociale Winkels, met zetel in Gent. "
        "De Belgische Federatie van Sociale Winkels kan gecontacteerd worden via info@winkels.example."
    )
    assert [one.person for one in contacts(text)] == [None]
