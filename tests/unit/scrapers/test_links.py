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
]


@pytest.mark.parametrize(("html", "whose"), CASES)
def test_what_a_link_shows_is_whose_the_number_is(html: str, whose: dict[str, str]) -> None:
    page = read(f"<main><h1>Help</h1>{html}</main>".encode(), url="https://x.example/", content_type="text/html")
    assert {
        point: one.person or one.unit or one.organisation
        for one in extract(page, country="US").contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    } == whose
