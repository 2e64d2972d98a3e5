"""Whose number ends a sentence that says what somebody does."""

from __future__ import annotations

import pytest

from scrapers.extract.line.stated_before import person_stated
from tests.unit.scrapers.owning import drawn, owners


@pytest.mark.parametrize(
    ("before", "whose"),
    [
        ("Our Secretary is Jane Roe who may be contacted on ", "Jane Roe, Secretary"),
        ("The hall is warm. The Treasurer is Tom Ash and can be reached at ", "Tom Ash, Treasurer"),
        ("De secretaris is Els Maes en zij is bereikbaar op ", "Els Maes, secretaris"),
        ("Het secretariaat wordt verzorgd door Els Maes, te bereiken op ", "Els Maes, secretariaat"),
        ("Vanaf maart zal het voorzitterschap worden waargenomen door Jan Smet (tel. ", "Jan Smet, voorzitter"),
        ("Notre trésorière est Claire Petit, joignable au ", "Claire Petit, trésorière"),
        ("Unsere Kassenwartin ist Anna Berger, erreichbar unter ", "Anna Berger, Kassenwartin"),
    ],
)
def test_who_is_said_to_do_something_owns_the_number_at_the_end(before: str, whose: str) -> None:
    assert person_stated(before) == whose


@pytest.mark.parametrize(
    "before",
    [
        "De secretaris is Els Maes, de penningmeester is Jan Smet. Bel ",
        "De secretaris is Els Maes en de penningmeester is Jan Smet, tel. ",
        "Our Secretary is Jane Roe. Contact Tom Ash at ",
        "Jane Roe can be reached at ",
        "Het landschap wordt verzorgd door Els Maes, tel. ",
    ],
)
def test_a_sentence_of_several_or_of_no_function_tells_nobody(before: str) -> None:
    assert person_stated(before) is None


def test_each_sentence_gives_its_own_number() -> None:
    found = drawn(
        "<h1>Elm Club</h1><p>Our Secretary is Jane Roe who may be contacted on 0476 12 34 56.</p>"
        "<p>The Treasurer is Tom Ash and can be reached at 0476 12 34 57.</p>"
    )
    assert owners(found) == {"0476 12 34 56": ("Jane Roe", "Secretary"), "0476 12 34 57": ("Tom Ash", "Treasurer")}


def test_lines_in_small_letters_name_bodies_by_their_kind() -> None:
    found = drawn(
        "<h2>Praktisch</h2><p>dienst leefmilieu<br>09 555 12 34</p><p>jeugdhuis de nok<br>09 555 12 35</p>"
        "<p>cultuurdienst stadhuis<br>cultuur@linde.example - 09 555 12 36</p>"
    )
    assert {point: name for point, (name, _) in owners(found).items()} == {
        "09 555 12 34": "dienst leefmilieu",
        "09 555 12 35": "jeugdhuis de nok",
        "09 555 12 36": "cultuurdienst stadhuis",
        "cultuur@linde.example": "cultuurdienst stadhuis",
    }


def test_groups_of_a_place_in_small_letters_are_part_of_it() -> None:
    found = drawn("<h2>Locatie Lindeweg</h2><p>groep 1 t/m 4<br>09 555 12 34</p>")
    assert owners(found) == {"09 555 12 34": ("Locatie Lindeweg", None)}


def test_entries_of_a_numbered_list_are_about_a_service() -> None:
    found = drawn(
        "<h1>Wie bel je?</h1><h2>1. Brandweer</h2><p>Bij vuur bel je het noodnummer 100.</p>"
        "<h2>2. Hoe meld je het?</h2><p>Het noodnummer 112 werkt overal.</p>"
    )
    assert owners(found)["100"] == ("Brandweer", None)
    assert owners(found)["112"] != ("Hoe meld je het?", None)
