"""Whose head somebody is, or nobody: the number is that of the office it is headed by, never of "Hoofd", nor of who is head elsewhere."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

SHAPES = {
    "card": "<div class=card><h3>{0}</h3><p>Hoofd: {1}</p><p>Tel. {2}</p></div>",
    "heading": "<h2>{0}</h2><p>Hoofd: {1}</p><p>Tel. {2}</p>",
    "heading, with an address": "<h2>{0}</h2><p>Hoofd: {1}<br>Kerkstraat 1, 9000 Gent<br>Tel. {2}</p>",
    "labels": "<h3>{0}</h3><dl><dt>Hoofd</dt><dd>{1}</dd><dt>Telefoon</dt><dd>{2}</dd></dl>",
    "bold": "<div><strong>{0}</strong><br>Hoofd: {1}<br>Tel. {2}</div>",
}


@pytest.mark.parametrize("vacant", ["vacant", "vacature"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("first", [True, False], ids=["first", "last"])
def test_the_number_is_that_of_the_office(shape: str, vacant: str, first: bool) -> None:
    held, free = (
        shape.format("Dienst Sport", "Els Maes", "09 555 10 13"),
        shape.format("Dienst Ruimte", vacant, "09 555 10 12"),
    )
    body = free + held if first else held + free
    page = f"<html><head><title>Heuveldal</title></head><body><main><h1>Contact</h1>{body}</main></body></html>"
    found = extract(read(page.encode(), url="https://heuveldal.example/p", content_type="text/html")).contacts
    (office,) = [one for one in found if any(phone.number == "095551012" for phone in one.phones)]
    assert (office.organisation or office.unit, office.person, office.role) == ("Dienst Ruimte", None, "Hoofd")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_who_holds_it_is_told_with_the_office(shape: str) -> None:
    body = shape.format("Dienst Sport", "Els Maes", "09 555 10 13") + shape.format(
        "Dienst Ruimte", "Jo Bos", "09 555 10 12"
    )
    page = f"<html><head><title>Heuveldal</title></head><body><main><h1>Contact</h1>{body}</main></body></html>"
    found = extract(read(page.encode(), url="https://heuveldal.example/p", content_type="text/html")).contacts
    assert [(one.unit, one.person, one.role) for one in found] == [
        ("Dienst Sport", "Els Maes", "Hoofd"),
        ("Dienst Ruimte", "Jo Bos", "Hoofd"),
    ]
