"""Whose a number or mail address is, told by what a link in running text shows."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

CASES = [
    pytest.param(
        "<p>If you would like a stand this year, please fill out the form and mail it to our coordinator, "
        "<a href='mailto:jroe.12@x.example'>Jane Roe</a>.</p>",
        {"jroe.12@x.example": "Jane Roe"},
        id="a sentence whose mail link shows a name",
    ),
    pytest.param(
        "<p>Salem Town Hall<br>Salem, OR 97301</p><p>Questions? Please contact</p>"
        "<p>Jane Roe by email at desk.4@x.example with any questions you may have.</p>",
        {"desk.4@x.example": "Jane Roe"},
        id="somebody who is reached by mail at",
    ),
    pytest.param(
        "<p><a href='https://a.example/'>ORION</a> - A listening service for all students, day and night. Call 515-555-0146.</p>"
        "<p><a href='https://b.example/'>VESTA</a> – Emergency evaluation of Salem Hospital. Call 515-555-0147 or 515-555-0148.</p>",
        {"515-555-0146": "ORION", "515-555-0147": "VESTA", "515-555-0148": "VESTA"},
        id="linked names with a description behind each",
    ),
    pytest.param(
        "<h2>Salem Council</h2><p><a href='https://a.example/'>Contact</a> - Our staff is there for you. Call 515-555-0146.</p>",
        {"515-555-0146": "Salem Council"},
        id="a linked word that names nobody",
    ),
    pytest.param(
        "<h3>For Assistance with Permits</h3><p>Phone: 515-555-0146<br>"
        "Email: <a href='mailto:permits@x.example'>Rivers Permit Group</a></p>",
        {"515-555-0146": "Rivers Permit Group", "permits@x.example": "Rivers Permit Group"},
        id="a link that names the body below a heading that tells for what",
    ),
    pytest.param(
        "<h3>Voor Overige Vragen</h3><p>E-mail: <a href='mailto:vragen@x.example'>Dienst Zwembaden Noord</a><br>Tel.: 515-555-0146</p>",
        {"515-555-0146": "Dienst Zwembaden Noord", "vragen@x.example": "Dienst Zwembaden Noord"},
        id="the same in Dutch, the label of the mail first",
    ),
    pytest.param(
        "<h3>Für Allgemeine Auskünfte</h3><p>Telefon: 515-555-0146</p><p>E-Mail: <a href='mailto:x@x.example'>Amt Für Bäder</a></p>",
        {"515-555-0146": "Amt Für Bäder", "x@x.example": "Amt Für Bäder"},
        id="the same in German, in paragraphs of their own",
    ),
    pytest.param(
        "<h3>Salem Baths</h3><p>Email: <a href='mailto:baths@x.example'>Rivers Permit Group</a></p>",
        {"baths@x.example": "Salem Baths"},
        id="a heading that names somebody is surer than the words of a link",
    ),
    pytest.param(
        "<h3>For Assistance with Permits</h3><p>Email: <a href='mailto:permits@x.example'>Send Us An Email</a></p>",
        {"permits@x.example": "For Assistance with Permits"},
        id="a link that says what to do names nobody",
    ),
]


@pytest.mark.parametrize(("html", "whose"), CASES)
def test_what_a_link_shows_is_whose_the_number_is(html: str, whose: dict[str, str]) -> None:
    page = read(f"<main><h1>Help</h1>{html}</main>".encode(), url="https://x.example/", content_type="text/html")
    assert {
        point: one.person or one.unit or one.organisation
        for one in extract(page, country="US").contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    } == whose
