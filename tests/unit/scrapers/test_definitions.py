"""Lists of definitions that tell who does what: functions as terms, people below them."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Told = tuple[str | None, str | None, str | None]


def people(html: str) -> set[Told]:
    document = read(html.encode(), url="https://oak.example/x", content_type="text/html")
    return {(one.person, one.role, one.unit) for one in extract(document, country="US").contacts if one.person}


@pytest.mark.parametrize(
    "last",
    [
        pytest.param("<dd>Mark Doe, 563-555-0139</dd>", id="with a number"),
        pytest.param("<dd>Mark Doe <a href='mailto:m@oak.example'>m@oak.example</a></dd>", id="with an address"),
        pytest.param("<dd>Mark Doe</dd>", id="a name alone"),
    ],
)
def test_each_function_goes_with_those_below_it(last: str) -> None:
    html = (
        "<h2>Council</h2><dl><dt>President</dt><dd>Jane Roe</dd><dt>Treasurer</dt><dd>Tom &amp; Ann Becker</dd>"
        f"<dt>Property &amp; Grounds</dt>{last}</dl>"
    )
    assert people(html) == {
        ("Jane Roe", "President", None),
        ("Tom Becker", "Treasurer", None),
        ("Ann Becker", "Treasurer", None),
        ("Mark Doe", "Property & Grounds", None),
    }


def test_a_term_that_names_a_body_tells_of_what_those_below_it_are() -> None:
    html = (
        "<dl><dt>Voorzitter</dt><dd>Els Maes</dd><dt>Secretaris</dt><dd>Jan Smet</dd>"
        "<dt>Werkgroep Groen</dt><dd>An Claes en Bert Nys</dd></dl>"
    )
    told = people(html)
    assert {("Els Maes", "Voorzitter", None), ("Jan Smet", "Secretaris", None)} <= told
    assert {(name, role or unit) for name, role, unit in told} >= {
        ("An Claes", "Werkgroep Groen"),
        ("Bert Nys", "Werkgroep Groen"),
    }


def test_people_as_terms_keep_what_stands_below_them() -> None:
    html = "<dl><dt>Jane Roe</dt><dd>Curator</dd><dt>Mark Doe</dt><dd>Paintings and Prints</dd></dl>"
    assert {("Jane Roe", "Curator", None), ("Mark Doe", "Paintings and Prints", None)} == people(html)
