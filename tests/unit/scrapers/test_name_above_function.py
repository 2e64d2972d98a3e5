"""A name as one heading and the function as the next, as a text has them in which each line stands by itself."""

from __future__ import annotations

import pytest

from scrapers.document import BlockKind
from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

ONE, OTHER = "09 555 12 34", "09 555 12 35"


def told(text: str, kind: str = "text/plain") -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://gids.example/", content_type=kind), country="BE").contacts


def people(contacts: tuple[Contact, ...]) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    return [(one.person, one.role, tuple(phone.text for phone in one.phones)) for one in contacts]


@pytest.mark.parametrize(
    ("page", "kind", "role"),
    [
        (
            f"Dienst thuiszorg\n\nContact\n\nEls Maes\n\nMaatschappelijk werker/coördinator\n\nDorp 12\n\n9000 Gent\n\nTel. {ONE}\n",
            "text/plain",
            "Maatschappelijk werker/coördinator",
        ),
        (
            f"<h1>Crèche</h1><h2>Contact</h2><h2>Els Maes</h2><h2>Assistante sociale/directrice</h2><p>Tél. {ONE}</p>",
            "text/html",
            "Assistante sociale/directrice",
        ),
        (f"Bibliotheek\n\nEls Maes\n\nBibliothecaris\n\nTel. {ONE}\n", "text/plain", "Bibliothecaris"),
    ],
)
def test_a_function_right_below_a_lone_name_is_what_that_person_does(page: str, kind: str, role: str) -> None:
    assert people(told(page, kind)) == [("Els Maes", role, (ONE,))]


def test_a_function_goes_with_the_name_below_it_where_one_stands_there() -> None:
    page = f"<h2>Els Maes</h2><p>{OTHER}</p><h2>Directeur</h2><p>Jan Smet</p><p>{ONE}</p>"
    assert ("Jan Smet", "Directeur", (ONE,)) in people(told(page, "text/html"))
    assert ("Els Maes", None, (OTHER,)) in people(told(page, "text/html"))


@pytest.mark.parametrize("street", ["Oude Vismarkt 27", "Lange Vest 3", "Korte Winkel 8"])
def test_nobody_is_called_as_the_street_of_the_address(street: str) -> None:
    found = told(f"<h2>Contact</h2><p>{street}<br>9000 Gent<br>Tel. {ONE}<br>Fax {OTHER}</p>", "text/html")
    assert [(one.person, one.organisation, one.unit) for one in found] == [(None, None, None)]


@pytest.mark.parametrize("colon", ["", ":"])
def test_names_below_each_other_beside_one_function_are_each_somebody(colon: str) -> None:
    rows = [(f"Voorzitter{colon}", "Els Maes"), (f"Leden{colon}", "Jan Smet"), ("", "Rita Claes"), ("", "Marc Dupuis")]
    found = told("Adviesraad\n\n" + "".join(f"{post:<24}{name}\n" for post, name in rows))
    assert {one.person for one in found} == {"Els Maes", "Jan Smet", "Rita Claes", "Marc Dupuis"}


def test_a_name_that_goes_on_below_is_one() -> None:
    rows = [
        ("Voorzitter", "Els Maes"),
        ("Secretaris", "Jan Smet"),
        ("Erevoorzitter", "Marie-Louise van den"),
        ("", "Bosch"),
    ]
    found = told("Adviesraad\n\n" + "".join(f"{post:<24}{name}\n" for post, name in rows))
    assert "Marie-Louise van den Bosch" in {one.person for one in found}


def test_lines_by_themselves_are_names_and_functions_in_turns() -> None:
    lines = (
        [
            "Ons team",
            "Carine",
            "Directrice",
            "Juf Hanne",
            "Peuterklas",
            "Juf Mia en Juf Lien",
            "Eerste kleuterklas",
            "Meester Bart",
            "Vijfde leerjaar",
        ],
        ["Medewerkers", "Els Maes", "Kinesist", "Jan Smet", "Valpreventie", "Rita Claes", "Logopedist"],
    )
    wanted = (
        {("Carine", "Directrice"), ("Juf Hanne", "Peuterklas"), ("Juf Mia", "Eerste kleuterklas")},
        {("Els Maes", "Kinesist"), ("Jan Smet", "Valpreventie"), ("Rita Claes", "Logopedist")},
    )
    for shown, people in zip(lines, wanted, strict=True):
        assert people <= {(one.person, one.role) for one in told("\n\n".join(shown))}


def test_headings_with_text_below_each_stay_headings() -> None:
    people = ["Els Maes", "Jan Smet", "Rita Claes"]
    text = "".join(f"{name}\n\n{name} kwam in 2012 bij ons werken en blijft nog lang.\n\n" for name in people)
    page = read(text.encode(), url="https://gids.example/", content_type="text/plain")
    assert [one.text for one in page.root.children if one.kind is BlockKind.HEADING] == people


def test_the_last_of_a_list_may_be_joined_by_a_word() -> None:
    found = told(
        "Het bestuur bestaat uit:\nEls Maes\nJan Smet (secretaris)\nRita Claes (penningmeester)\nen Marc Dupuis (voorzitter)."
    )
    assert ("Marc Dupuis", "voorzitter") in {(one.person, one.role) for one in found}
