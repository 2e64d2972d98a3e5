"""Where a body serves people, which a sentence about it tells, and what is no such sentence."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read


def placed(text: str, country: str) -> tuple[str | None, str | None]:
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    [told] = [one for one in extract(page, country=country).contacts if one.phones]
    return told.organisation, told.address.street if told.address else None


@pytest.mark.parametrize(
    ("country", "text", "told"),
    [
        (
            "US",
            "Because of the frost, the Maple County Health Department will offer its usual services this Friday at the Cedar Hall at 21 "
            "N. Oak Street.\n\nTo make an appointment, call 251-555-9990.",
            ("Maple County Health Department", "N. Oak Street"),
        ),
        (
            "BE",
            "Het Buurthuis biedt deze week hulp aan in het oude station aan de Molenweg 4.\n\nMeer info: 09 386 44 55",
            ("Buurthuis", "Molenweg"),
        ),
    ],
)
def test_a_sentence_about_a_body_tells_where_it_serves_people(country: str, text: str, told: tuple[str, str]) -> None:
    assert placed(text, country) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Maple County Sheriff's Office found a car at 21 Oak Street.\n\nWitnesses can call 251-555-9990.",
        "The Maple County Health Department offers help at 21 Oak Street and at 40 Elm Street.\n\nFor details, call 251-555-9990.",
        "The Maple County Health Department offers help to whoever lives near 21 Oak Street.\n\nFor details, call 251-555-9990.",
    ],
)
def test_where_somebody_was_or_several_places_are_nobodys_address(text: str) -> None:
    assert placed(text, "US")[1] is None


def test_a_town_below_a_street_is_no_name() -> None:
    page = read(
        b"Maple Clinic\n21 Oak Street\nSalem\n251-555-9990", url="https://club.example/", content_type="text/plain"
    )
    [told] = extract(page, country="US").contacts
    assert (told.organisation, told.unit, told.person) == ("Maple Clinic", None, None)


def test_a_department_below_a_street_stays_a_name() -> None:
    page = read(
        b"Maple Clinic\n21 Oak Street\nJane Roe\n251-555-9990", url="https://club.example/", content_type="text/plain"
    )
    [told] = extract(page, country="US").contacts
    assert told.person == "Jane Roe"


@pytest.mark.parametrize(
    ("country", "text", "name", "street"),
    [
        ("IE", "Maple Care Centre, Mill Road, Ardee, Co. Louth\nTel: 041-6855011", "Maple Care Centre", "Mill Road"),
        ("GB", "Maple Advice, 2nd Floor, Elm House, 21 High Street, Upton, AB1 2CD", "Maple Advice", "High Street"),
        (
            "GB",
            "Maple Advice\nUnit 3B Elm Centre, Mill Road, Upton AB1 2CD t: 01653 555012",
            "Maple Advice",
            "Mill Road",
        ),
        ("US", "Contact: Jane Roe @ 251-555-9990", "Jane Roe", None),
    ],
)
def test_what_stands_before_an_address_or_a_number_is_cut_where_the_name_ends(
    country: str, text: str, name: str, street: str | None
) -> None:
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    [told] = extract(page, country=country).contacts
    assert (told.person or told.unit or told.organisation, told.address and told.address.street) == (name, street)
