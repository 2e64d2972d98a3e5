"""Lines of one paragraph that head those below them: what several are, and places that take turns."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Told = list[tuple[str | None, str | None, tuple[str, ...]]]


def told(text: str, media_type: str = "text/plain") -> Told:
    page = read(text.encode(), url="https://hulp.example/wie", content_type=media_type)
    contacts = extract(page, country="BE").contacts
    return [
        (one.person or one.unit or one.organisation, one.role, tuple(a.text for a in one.work_area)) for one in contacts
    ]


@pytest.mark.parametrize(
    ("heading", "each"),
    [("Intersectorale werkers", "Intersectorale werker"), ("Vertrouwenspersonen", "Vertrouwenspersoon")],
)
def test_a_line_for_several_holds_for_all_below_it(heading: str, each: str) -> None:
    text = f"{heading}\nAn Maes, an.maes@hulp.example\nBert Claes, bert.claes@hulp.example"
    assert told(text) == [("An Maes", each, ()), ("Bert Claes", each, ())]


def test_so_does_one_that_line_breaks_alone_set_apart() -> None:
    page = "<main><p>Médiateurs<br>Luc Petit, 02 213 08 46<br>Anne Noël, 02 213 08 47</p></main>"
    assert [role for _, role, _ in told(page, "text/html")] == ["Médiateur", "Médiateur"]


def test_the_next_line_for_several_ends_it() -> None:
    text = (
        "Coördinatoren\nAn Maes\n0470 12 34 56\nBert Claes\n0470 12 34 57\n"
        "Vrijwilligers\nCis Daems\n0470 12 34 58\nDora Smet\n0470 12 34 59"
    )
    assert [role for _, role, _ in told(text)] == ["Coördinator", "Coördinator", "Vrijwilliger", "Vrijwilliger"]


def test_places_that_take_turns_are_where_those_below_work() -> None:
    text = "Contactpersonen per gemeente\nLievegem\nAn Maes\n0470 12 34 56\nEeklo\nBert Claes\n0471 12 34 57"
    assert told(text) == [("An Maes", None, ("Lievegem",)), ("Bert Claes", None, ("Eeklo",))]


def test_the_town_of_an_address_heads_nobody() -> None:
    text = (
        "An Maes\nDorpsstraat 4\nGent\nTelefoon: 09 213 08 46\nBert Claes\nKerkstraat 7\nAalst\nTelefoon: 053 21 30 84"
    )
    assert [area for _, _, area in told(text)] == [(), ()]


def test_one_person_below_a_line_for_several_leaves_it_a_line() -> None:
    text = "Vrijwilligers\nHulplijn De Linde: 09 213 08 46\nAn Maes: 0470 12 34 56"
    assert told(text)[0][0] != "An Maes"


def test_the_name_of_a_body_ends_what_a_line_for_several_says() -> None:
    text = "Trainers\nAn Maes\n0470 12 34 56\nBert Claes\n0470 12 34 57\nWerkgroep kamp\nCis Daems\nDora Smet"
    assert [role for _, role, _ in told(text)] == ["Trainer", "Trainer", None, None]


@pytest.mark.parametrize("part", ["Regio", "Vestiging", "Afdeling"])
def test_the_body_above_its_parts_is_that_of_each(part: str) -> None:
    text = f"Pleegdienst De Linde\n{part} Aalst\nTel. 053 21 30 84\n{part} Gent\nTel. 09 213 08 46"
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    assert [(one.organisation, one.unit) for one in extract(page).contacts] == [
        ("Pleegdienst De Linde", f"{part} Aalst"),
        ("Pleegdienst De Linde", f"{part} Gent"),
    ]


@pytest.mark.parametrize(
    ("line", "each"),
    [
        ("Neem contact op met je intersectorale medewerker:", "intersectorale medewerker"),
        ("Contacteer uw regiocoördinator:", "regiocoördinator"),
        ("Contact your district manager:", "district manager"),
    ],
)
def test_whom_a_line_has_its_reader_call_is_what_each_below_it_does(line: str, each: str) -> None:
    text = f"{line}\nAn Maes, 0470 12 34 56\nBert Claes, 0471 12 34 57"
    assert [(name, role) for name, role, _ in told(text)] == [("An Maes", each), ("Bert Claes", each)]


def test_those_called_by_the_first_name_are_several_too() -> None:
    text = "Onze regiomedewerkers:\nNele (Gent-Eeklo): 0470 11 22 33\nWim (Aalst-Oudenaarde): 0470 11 22 34"
    assert told(text) == [
        ("Nele", "regiomedewerker", ("Gent-Eeklo",)),
        ("Wim", "regiomedewerker", ("Aalst-Oudenaarde",)),
    ]
