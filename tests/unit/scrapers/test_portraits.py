"""People whom a text below their function presents."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Told = list[tuple[str | None, str | None, tuple[str, ...]]]


def people(html: str) -> Told:
    page = f"<html><head><title>Jeugdhuis Ter Beke</title></head><body><main>{html}</main></body></html>".encode()
    found = extract(read(page, url="https://terbeke.example/", content_type="text/html")).contacts
    return [(one.person, one.role, one.emails) for one in found]


def card(post: str, text: str, mail: str = "") -> str:
    return f"<div><h3>{post}</h3><p>{text}</p>{f'<p>E-mail: {mail}</p>' if mail else ''}</div>"


PAGE = (
    "<h2>Bestuur</h2>"
    + card("Voorzitter", "Onze voorzitter sinds 2022: <em>An Maes</em>. An leidt het jeugdhuis.")
    + card("Secretaris", "Na een jaar weg sloot <em>Bert Smet</em> zich opnieuw aan.")
    + card("Ledenwerving", "Het jongste bestuurslid is <em>Els Nys</em>.")
    + card("Raadgever", "<em>Dirk Claes</em> is de voormalige voorzitter van het huis.")
)


def test_each_text_below_a_function_presents_its_holder() -> None:
    assert people(PAGE) == [
        ("An Maes", "Voorzitter", ()),
        ("Bert Smet", "Secretaris", ()),
        ("Els Nys", "Ledenwerving", ()),
        ("Dirk Claes", "Raadgever", ()),
    ]


def test_the_mailbox_below_a_function_is_its_holders() -> None:
    page = (
        card("Voorzitter", "An Maes is de huidige voorzitter en zorgt voor de zaal.", "an@terbeke.example")
        + card("Secretaris", "Sinds kort is Bert opnieuw secretaris.", "bert@terbeke.example")
        + card("Penningmeester", "Het geld valt onder Els Nys, zegt ze zelf.", "els@terbeke.example")
    )
    assert people(page) == [
        ("An Maes", "Voorzitter", ("an@terbeke.example",)),
        ("Bert", "Secretaris", ("bert@terbeke.example",)),
        ("Els Nys", "Penningmeester", ("els@terbeke.example",)),
    ]


@pytest.mark.parametrize(
    "html",
    [
        card("Voorzitter", "An Maes opende zondag de zaal.") + card("Zaal", "Voor Bert Smet en Els Nys was het feest."),
        "".join(
            card(heading, f"Met {name} op het podium.")
            for heading, name in (("Mei", "An Maes"), ("Juni", "Bert Smet"), ("Juli", "Els Nys"))
        ),
    ],
    ids=["too few functions", "headings that are no functions"],
)
def test_a_text_about_somebody_presents_nobody(html: str) -> None:
    assert people(html) == []
