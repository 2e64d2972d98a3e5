"""Whose each number is on Belgian and Dutch pages, in shapes that none of the others has.

Each page here is a few tags. What is asserted is who owns which number or mail address, and what they do there.
"""

from __future__ import annotations

import pytest

from jobs.reading.documents import Body, version_of
from state.records import Contact

ELS, JAN, DESK = "0476 12 34 56", "0476 12 34 57", "09 213 08 46"
MAIL = "info@linde.example"
DE_LINDE = "De Linde vzw"
Wanted = dict[str, tuple[str | None, str | None]]
CASES: list[tuple[str, str, str, Wanted]] = [
    (
        "each number with its owner behind the label",
        DE_LINDE,
        f"<h4>Contactgegevens</h4><p>Tel: {DESK}</p><p>GSM Els: {ELS}</p><p>GSM Jan: {JAN}</p><p>Email: {MAIL}</p>",
        {DESK: (DE_LINDE, None), ELS: ("Els", None), JAN: ("Jan", None), MAIL: (DE_LINDE, None)},
    ),
    (
        "a time before the number",
        DE_LINDE,
        f"<p>Elke weekdag tussen 09:00 en 17:00 zijn we bereikbaar op {DESK}</p>",
        {DESK: (DE_LINDE, None)},
    ),
    (
        "a page called like a place",
        "Elzendonk Noord",
        f"<h1>Elzendonk Noord</h1><h3>Contact</h3><p>Gebiedsontwikkeling Linde Centrum<br>{DESK}</p>",
        {DESK: ("Gebiedsontwikkeling Linde Centrum", None)},
    ),
    (
        "a card for each kind of fact",
        "Contact",
        f"<div><div><div><h3>Kantooradres</h3></div><div><p>Linde & Eik Advocaten</p><p>Kerkstraat 1</p><p>9000 Gent</p></div></div>"
        f"<div><div><h3>Telefoon & Fax</h3></div><div><p>Telefoon: {DESK}</p></div></div>"
        f"<div><div><h3>E-mail</h3></div><div><p>{MAIL}</p></div></div></div>",
        {DESK: ("Linde & Eik Advocaten", None), MAIL: ("Linde & Eik Advocaten", None)},
    ),
]


def drawn(title: str, body: str, country: str = "BE") -> tuple[Contact, ...]:
    page = f"<html><head><title>{title or 'Contact'}</title></head><body><main>{body}</main></body></html>"
    name, url = "p.html", "https://partner.example/p"
    shown = Body(name=name, url=url, data=page.encode(), content_type="text/html; charset=utf-8")
    return version_of(shown, country=country).reading.contacts


def owners(contacts: tuple[Contact, ...]) -> Wanted:
    return {
        point: (one.person or one.unit or one.organisation, one.role if one.person else None)
        for one in contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


@pytest.mark.parametrize(("title", "body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is_does_not_depend_on_the_shape(title: str, body: str, wanted: Wanted) -> None:
    assert owners(drawn(title, body)) == wanted


def test_cards_for_each_kind_of_fact_give_one_contact_with_its_address() -> None:
    (found,) = drawn(*CASES[3][1:3])
    assert found.address is not None
    assert found.address.text == "Kerkstraat 1, 9000 Gent"


def test_a_link_that_waits_for_a_number_is_none() -> None:
    assert drawn("", "<h2>Els Maes</h2><p><a href='tel:+32xxx'>xxx</a></p>") == ()
