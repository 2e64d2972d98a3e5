"""Functions and departments that stand above a number without a name, and telephones behind one switchboard."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

A, B, C = "(207) 555-0142", "(207) 555-0143", "(207) 555-0144"
D, E = "09 267 12 12", "09 267 12 13"


def owners(text: str, kind: str = "text/plain", country: str = "US") -> list[tuple[str | None, list[str]]]:
    """Each name with the numbers and extensions that are its own."""
    document = read(text.encode(), url="https://x.example/a", content_type=kind)
    return [
        (
            one.person or one.unit or one.organisation,
            [phone.text + (f" x{phone.extension}" if phone.extension else "") for phone in one.phones],
        )
        for one in extract(document, country=country).contacts
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Town Clerk\n{A}\n\nTreasurer\n{B}\n\nCode Enforcement Officer\n{C}\n",
            [("Town Clerk", [A]), ("Treasurer", [B]), ("Code Enforcement Officer", [C])],
        ),
        (
            f"The Town Clerk keeps the records and licenses dogs.\n\nTown Clerk\n{A}\nHours: M - F 8 a.m. - 3 p.m.\n\n"
            f"The Treasurer, elected for three years, pays the bills.\n\nTreasurer\nOffice Phone: {B}\nBy appointment only.\n",
            [("Town Clerk", [A]), ("Treasurer", [B])],
        ),
        (
            f"Staff\n\nRegistrar\nTel. {A}\n\nBursar\nTel. {B}\n\nLibrarian\nTel. {C}\n",
            [("Registrar", [A]), ("Bursar", [B]), ("Librarian", [C])],
        ),
    ],
)
def test_functions_above_numbers_are_reached_by_their_own(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert owners(text) == told


def test_functions_above_numbers_in_any_markup_and_language() -> None:
    page = f"<h2>Kantoor</h2><p>Secretaris<br>Tel. {D}</p><p>Penningmeester<br>Tel. {E}</p>"
    assert owners(page, "text/html", "BE") == [("Secretaris", [D]), ("Penningmeester", [E])]


def test_a_function_below_somebody_of_whom_none_is_told_may_be_hers() -> None:
    page = f"<h2>Kantoor</h2><p>Els Maes<br>{D}</p><p>Penningmeester<br>{E}</p>"
    assert owners(page, "text/html", "BE") == [("Els Maes", [D, E])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Contact us\n\nParks Department\n{A} ext. 20\n\nLinda Farrow\nRecreation Director\n{A} ext. 22\n",
            [("Parks Department", [f"{A} x20"]), ("Linda Farrow", [f"{A} x22"])],
        ),
        (
            f"Offices\n\nWater\n{A} x 4\n\nDivision of Forests\n{A} x 5\n",
            [("Water", [f"{A} x4"]), ("Division of Forests", [f"{A} x5"])],
        ),
    ],
)
def test_extensions_of_one_number_are_each_somebodys(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert owners(text) == told


def test_one_number_without_extensions_stays_the_persons() -> None:
    text = f"Contact us\n\nParks Department\n{A}\n\nLinda Farrow\nRecreation Director\n{A}\n"
    assert owners(text) == [("Linda Farrow", [A])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"City Clerk: open Monday to Friday 9:00am to 4:00pm. Call {A}\n\nTax Collector: Tuesdays 1:00pm to 3:00pm. Please call {B}\n",
            [("City Clerk", [A]), ("Tax Collector", [B])],
        ),
        (
            f"Griffier: maandag van 9 tot 12 uur. Bel {D}\n\nOntvanger: dinsdag van 9 tot 12 uur. Bel {E}\n",
            [("Griffier", [D]), ("Ontvanger", [E])],
        ),
    ],
)
def test_hours_may_stand_between_a_function_and_its_number(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert owners(text, country="BE" if D in text else "US") == told


def test_who_is_named_below_what_announces_it_keeps_the_function_below() -> None:
    text = (
        f"For more information, please contact:\n\nPublic Works Department\n{A}\n\nThe town has a new bus.\n\n"
        f"For more information, please contact:\n\nLinda Farrow\nRecreation Programmer\n{B}\n"
    )
    assert owners(text) == [("Public Works Department", [A]), ("Linda Farrow", [B])]


def test_a_person_with_an_extension_is_not_the_office_without_one() -> None:
    mail = "<a href='mailto:office@elm.example'>{}</a>"
    page = (
        f"<h3>Pools</h3><p>Email: {mail.format('office@elm.example')}<br>Phone: {A}</p>"
        f"<h3>Safety</h3><p>Email: {mail.format('Jane Roe')}<br>Phone: {A} ext. 28</p>"
    )
    assert owners(page, "text/html") == [("Pools", [A]), ("Jane Roe", [f"{A} x28"])]
