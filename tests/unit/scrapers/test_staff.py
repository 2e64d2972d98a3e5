"""Whose the number of a house is below those who work there."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from tests.unit.scrapers.owning import owners


def told(text: str, country: str = "BE") -> dict[str, str | None]:
    page = read(text.encode(), url="https://linde.example/team", content_type="text/plain")
    return {point: name for point, (name, _) in owners(extract(page, country=country).contacts).items()}


@pytest.mark.parametrize(
    ("country", "text", "body"),
    [
        ("BE", "Dienst Linde\n\nDiensthoofd: An Smet\nMedewerker: Els Nys\nOnthaal: 09 213 08 46\n", "Dienst Linde"),
        (
            "BE",
            "School De Linde\n\nDirecteur: An Smet\nZorgcoördinator: Els Nys\nAlgemeen nummer: 09 213 08 46\n",
            "School De Linde",
        ),
        (
            "FR",
            "Service Tilleul\n\nResponsable : Anne Roche\nSecrétaire : Luc Petit\nAccueil : 03 88 12 34 56\n",
            "Service Tilleul",
        ),
        ("DE", "Bauamt\n\nLeiter: Karl Busch\nSekretärin: Anna Vogt\nZentrale: 030 1234567\n", "Bauamt"),
        (
            "US",
            "Oak Department\n\nDirector: Jane Roe\nSecretary: Ann Ash\nMain switchboard: 613-555-0142\n",
            "Oak Department",
        ),
    ],
)
def test_the_number_of_a_house_is_nobodys_who_is_told_above_it(country: str, text: str, body: str) -> None:
    assert list(told(text, country).values()) == [body]


def test_whoever_is_to_be_called_keeps_the_number_below() -> None:
    page = "Dienst Linde\n\nDiensthoofd: An Smet\nContactpersoon: Els Nys\nTel.: 09 213 08 46\n"
    assert told(page) == {"09 213 08 46": "Els Nys"}


@pytest.mark.parametrize(
    "label", ["Centraal oproepnummer", "Algemeen telefoonnummer", "Zentrale Rufnummer", "Main switchboard"]
)
def test_a_word_for_the_number_of_all_is_no_name(label: str) -> None:
    assert told(f"Ziekenhuis Linde\n{label}: 09 213 08 46\n") == {"09 213 08 46": "Ziekenhuis Linde"}


@pytest.mark.parametrize(
    ("country", "text", "number"),
    [
        ("BE", "Praktijk Linde\n09 213 08 4609 213 08 46\n", "09 213 08 46"),
        ("BE", "Praktijk Linde\nBel ons09 213 08 46\n", "09 213 08 46"),
        ("FR", "Cabinet Tilleul\n03 88 12 34 5603 88 12 34 56\n", "03 88 12 34 56"),
        ("US", "Oak Clinic\n613-555-0142613-555-0142\n", "613-555-0142"),
        ("US", "Oak Clinic613 555 0142\ninfo@oak.example\n", "613 555 0142"),
    ],
)
def test_a_number_glued_to_itself_or_to_a_word_is_one(country: str, text: str, number: str) -> None:
    found = told(text, country)
    assert number in found
    assert all(name in ("Praktijk Linde", "Cabinet Tilleul", "Oak Clinic") for name in found.values())


def test_the_last_digits_of_a_fax_make_no_fax_of_the_number_before() -> None:
    page = read(b"Gemeindeamt\nTel. 07242/12345 Fax DW -115\n", url="https://linde.example/", content_type="text/plain")
    (contact,) = extract(page, country="AT").contacts
    assert [one.text for one in contact.phones] == ["07242/12345"]
    assert not contact.faxes
