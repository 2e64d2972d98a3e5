"""Numbers and mail addresses that several people share: each of them is reached by them."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

NUMBER, OTHER, MAIL = "09 213 08 46", "09 213 08 47", "redactie@linde.example"
Told = list[tuple[str | None, str | None, str]]
HEAD = "<tr><th>Functie</th><th>Naam</th><th>Contact</th></tr><tr><td>Voorzitter</td><td>An Claes</td><td>an@linde.example</td></tr>"


def owners(html: str) -> Told:
    """Name, role, and the numbers or mail addresses of each contact in page order."""
    page = read(
        f"<html><body><main>{html}</main></body></html>".encode(), url="https://club.example/", content_type="text/html"
    )
    return [
        (one.person or one.unit or one.organisation, one.role, point)
        for one in extract(page).contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    ]


CASES = [
    pytest.param(
        f"<table>{HEAD}<tr><td>Kassier</td><td>Els Maes<br>Jan Smet</td><td>{MAIL}</td></tr></table>",
        [("An Claes", "Voorzitter", "an@linde.example"), ("Els Maes", "Kassier", MAIL), ("Jan Smet", "Kassier", MAIL)],
        id="two names in a cell",
    ),
    pytest.param(
        f"<table>{HEAD}<tr><td>Kassier</td><td>Els Maes<br>Jan Smet</td><td>{NUMBER}<br>{OTHER}</td></tr></table>",
        [
            ("An Claes", "Voorzitter", "an@linde.example"),
            ("Els Maes", "Kassier", NUMBER),
            ("Jan Smet", "Kassier", OTHER),
        ],
        id="as many numbers in the next cell",
    ),
    pytest.param(
        f"<p><b>Redactie</b><br>Els Maes en Jan Smet<br>{MAIL}</p>",
        [("Els Maes", None, MAIL), ("Jan Smet", None, MAIL)],
        id="on one line above the address",
    ),
    pytest.param(
        f"<ul><li>Kantine: Els Maes / Jan Smet {NUMBER}</li><li>Feesten: An Claes, {OTHER}</li></ul>",
        [("Els Maes", "Kantine", NUMBER), ("Jan Smet", "Kantine", NUMBER), ("An Claes", "Feesten", OTHER)],
        id="on the line of the number, behind what they do",
    ),
    pytest.param(
        "<ul><li>Trainers: <a href='mailto:els@linde.example'>Els Maes</a>, <a href='mailto:jan@linde.example'>Jan Smet</a></li></ul>",
        [("Els Maes", "Trainer", "els@linde.example"), ("Jan Smet", "Trainer", "jan@linde.example")],
        id="each the text of a link of their own",
    ),
    pytest.param(
        "<ul><li>1st/2nd grade: <a href='mailto:els@linde.example'>Els Maes;</a></li>"
        "<li>3rd/4th grade: <a href='mailto:jan@linde.example'>Jan Smet</a></li></ul>",
        [("Els Maes", None, "els@linde.example"), ("Jan Smet", None, "jan@linde.example")],
        id="one an item, the text of a link behind what they do",
    ),
    pytest.param(
        "<p>Publicity Chairs<br>Zbyria Quell &amp; Hui Oakes<br>pr@linde.example</p>",
        [
            ("Zbyria Quell", "Publicity Chairs", "pr@linde.example"),
            ("Hui Oakes", "Publicity Chairs", "pr@linde.example"),
        ],
        id="below a post of several, though no first name is known",
    ),
    pytest.param(
        f"<h3>Els Maes en Jan Smet</h3><p>{NUMBER}</p>",
        [("Els Maes", None, NUMBER), ("Jan Smet", None, NUMBER)],
        id="in the heading above",
    ),
    pytest.param(
        f"<p><b>Gezinscentrum De Linde</b><br>Els Maes en Jan Smet<br>Dorp 5, 9000 Gent<br>{NUMBER}</p>",
        [("Gezinscentrum De Linde", None, NUMBER)],
        id="a house of its own that they work in",
    ),
    pytest.param(
        f"<p><b>Redactie</b><br>An Claes, Els Maes, Jan Smet, Bo Peeters, Tom Wouters<br>{MAIL}</p>",
        [("Redactie", None, MAIL)],
        id="a list of members",
    ),
]


@pytest.mark.parametrize(("html", "wanted"), CASES)
def test_each_of_those_who_share_a_number_is_reached_by_it(html: str, wanted: Told) -> None:
    assert owners(html) == wanted
