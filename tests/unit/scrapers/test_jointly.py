"""Numbers and mail addresses that several people share: each of them is reached by them."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.canon.listed_people import couple_in

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


SAID = [
    pytest.param(
        f"<p>De sleutel haalt u af bij de beheerders Ann en Tom Becker, tel. {NUMBER}.</p>",
        [("Ann Becker", "beheerder", NUMBER), ("Tom Becker", "beheerder", NUMBER)],
        id="with the family name of the second, and what both are",
    ),
    pytest.param(
        "<p>Le local est loué par Julie et Marc Lenoir (gite@linde.example), qui répondent chaque lundi.</p>",
        [("Julie Lenoir", None, "gite@linde.example"), ("Marc Lenoir", None, "gite@linde.example")],
        id="in French, a mail address in brackets",
    ),
    pytest.param(
        f"<p>Meldingen doorgeven aan Els Maes/Jan Smet, {NUMBER}.</p>",
        [("Els Maes", None, NUMBER), ("Jan Smet", None, NUMBER)],
        id="parted by a stroke",
    ),
    pytest.param(
        f"<p>Reserveren kan bij beheerder Leonarda en Tom Becker, tel. {NUMBER}.</p>",
        [("Leonarda Becker", "beheerder", NUMBER), ("Tom Becker", "beheerder", NUMBER)],
        id="the first name of one is not known, but what they are",
    ),
    pytest.param(
        f"<p>Contact: Els Maes ({OTHER}) of Jan Smet ({NUMBER})</p>",
        [("Els Maes", None, OTHER), ("Jan Smet", None, NUMBER)],
        id="each with a number of their own",
    ),
    pytest.param(
        f"<p>Els Maes en Jan Smet leiden de cursus. Inschrijven doe je op het secretariaat, {NUMBER}.</p>",
        [("secretariaat", None, NUMBER)],
        id="far from a number that is another's",
    ),
]


@pytest.mark.parametrize(("html", "wanted"), SAID)
def test_two_people_whom_a_sentence_joins_before_a_number_share_it(html: str, wanted: Told) -> None:
    assert owners(html) == wanted


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("bij Ann en Tom Becker", ["Ann Becker", "Tom Becker"]),
        ("Contacteer Els Maes of Jan Smet", ["Els Maes", "Jan Smet"]),
        ("bei Eva und Karl von der Heide", ["Eva von der Heide", "Karl von der Heide"]),
        ("Wonen en Jan Smet", None),
        ("parochies Sint-Jan en Sint-Pieter", None),
    ],
)
def test_couples_are_told_from_what_else_words_join(text: str, people: list[str] | None) -> None:
    found = couple_in(text)
    assert (found and found[1]) == people


@pytest.mark.parametrize(
    "mark", ["T.a.v. ", "t.a.v. de ", "Ter attentie van ", "Attn: ", "À l'attention de ", "z. Hd. "]
)
def test_for_whose_attention_a_letter_is_marked_is_no_part_of_a_name(mark: str) -> None:
    html = f"<p>De Linde vzw<br>{mark}Els Maes<br>Dorp 5, 9000 Gent<br>{NUMBER}</p>"
    assert [one[0] for one in owners(html)] == ["Els Maes"]


def test_a_line_of_a_function_and_two_people_is_no_function() -> None:
    html = f"<p>De Linde vzw<br>t.a.v. Vertrouwenspersoon Els Maes/ Jan Smet<br>Dorp 5, 9000 Gent<br>{NUMBER}</p>"
    assert owners(html) == [("De Linde vzw", None, NUMBER)]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Gezinsondersteuners: Els Maes, Jan Smet<br>Tel. 09 213 08 46", ((), ())),
        (
            "Gezinsondersteuners: Els Maes (Eeklo, Kaprijke), Jan Smet (Lievegem)<br>Tel. 09 213 08 46",
            (("Eeklo", "Kaprijke"), ("Lievegem",)),
        ),
        ("Onze vertrouwenspersonen zijn Els Maes en Jan Smet. Je kan hen bellen op 09 213 08 46.", ((), ())),
        (
            "Intersectorale werkers in onze streek: Els Maes (Meetjesland) en Jan Smet (Waasland), tel. 09 213 08 46",
            (("Meetjesland",), ("Waasland",)),
        ),
    ],
)
def test_a_list_with_what_each_is_there_for_in_brackets_is_of_each(
    text: str, areas: tuple[tuple[str, ...], ...]
) -> None:
    page = read(f"<main><p>{text}</p></main>".encode(), url="https://club.example/", content_type="text/html")
    told = [
        (one.person, [p.text for p in one.phones], tuple(a.text for a in one.work_area))
        for one in extract(page).contacts
    ]
    assert told == [("Els Maes", [NUMBER], areas[0]), ("Jan Smet", [NUMBER], areas[1])]
