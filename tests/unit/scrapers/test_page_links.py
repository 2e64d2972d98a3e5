"""What the links beside an entry say names nobody, also where a page was copied as text."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.titles import without_topic
from scrapers.read.dispatch import read


@pytest.mark.parametrize(
    "text",
    [
        "Visit Website",
        "View Full Profile",
        "Get directions",
        "Send Email",
        "View on map",
        "Bezoek de website",
        "Kaart bekijken",
        "Bekijk op kaart",
        "Voir la fiche",
        "En savoir plus",
        "Zur Website",
        "Profil ansehen →",
    ],
)
def test_what_a_link_says_names_nobody(text: str) -> None:
    assert is_generic(text)


@pytest.mark.parametrize(
    "text", ["Visit Wexford", "Open Door Shelter", "Open Kaart vzw", "Carte Blanche", "Staff House"]
)
def test_what_a_body_is_called_stays_a_name(text: str) -> None:
    assert not is_generic(text)


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        (
            "Shelters\n\nThe Anchor House\n(406) 555-0142\nVisit Website\n\nPine Ridge Shelter\n(406) 555-0143\nView Details\n",
            "US",
            ["The Anchor House", "Pine Ridge Shelter"],
        ),
        (
            "Adressen\n\nDe Kaai vzw\n09 267 12 12\nBezoek website\n\nHuis Anker\n09 267 12 13\nBekijk op kaart\n",
            "BE",
            ["De Kaai vzw", "Huis Anker"],
        ),
    ],
)
def test_a_link_below_a_number_is_no_unit(text: str, country: str, told: list[str]) -> None:
    document = read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")
    found = extract(document, country=country).contacts
    assert [one.unit or one.organisation for one in found] == told


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Contact - Huis De Kaai", "Huis De Kaai"),
        ("General Contact Information - Elm Clinic", "Elm Clinic"),
        ("Contact Information for Elm Clinic", "Elm Clinic"),
        ("Contactgegevens Huis De Kaai", "Huis De Kaai"),
        ("Huis De Kaai | Contact", "Huis De Kaai"),
        ("Coordonnées : Maison du Quai", "Maison du Quai"),
        ("Contact Center Elm", "Contact Center Elm"),
        ("Contact", "Contact"),
        ("Contact Information Desk", "Contact Information Desk"),
    ],
)
def test_a_heading_about_contact_names_whom_it_is_with(heading: str, name: str) -> None:
    assert without_topic(heading) == name


def test_whose_a_number_is_below_such_a_heading() -> None:
    page = "<h3>Contact - Water Department</h3><p>Phone: (503) 555-0142</p>"
    (found,) = extract(read(page.encode(), url="https://x.example/", content_type="text/html"), country="US").contacts
    assert found.unit == "Water Department"
