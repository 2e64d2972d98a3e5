"""Who is told, and with what function, on the pages of teams: cards with first names, functions above names, feet of cards.

Each page here is a few tags. What is asserted is everybody whom it names, with what they do and how they are reached.
"""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.canon.listed_people import people_of
from state.canon.role_words import is_role

ELS, JAN = "0476 12 34 56", "0476 12 34 57"
Told = list[tuple[str | None, str | None, str | None]]


def told(body: str, country: str = "BE") -> Told:
    """Person, role and first number or mail address of each contact."""
    page = f"<html><body>{body}</body></html>".encode()
    contacts = extract(read(page, url="https://linde.example/team"), country=country).contacts
    return [
        (one.person, one.role, next((shown for shown in (*(p.text for p in one.phones), *one.emails)), None))
        for one in contacts
    ]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            "<h1>Bestuur</h1><div><h3>Els</h3><p>Voorzitter</p></div><div><h3>Jan</h3><p>Penningmeester</p></div>"
            "<div><h3>Sofie</h3><p>Feesten</p></div>",
            [("Els", "Voorzitter", None), ("Jan", "Penningmeester", None), ("Sofie", "Feesten", None)],
            id="first names as headings of cards",
        ),
        pytest.param(
            "<div><h4>Claire</h4><p>Fonction : Secrétaire</p></div><div><h4>Luc</h4><p>Fonction : Trésorier</p></div>"
            "<div><h4>Anne Petit</h4><p>Fonction : Cuisine</p></div>",
            [("Claire", "Secrétaire", None), ("Luc", "Trésorier", None), ("Anne Petit", "Cuisine", None)],
            id="first names above a field for the function",
        ),
        pytest.param(
            "<div><h3>Sofie en Jan</h3><p>Jeugdverantwoordelijke</p><p>jeugd@linde.example</p></div>",
            [
                ("Sofie", "Jeugdverantwoordelijke", "jeugd@linde.example"),
                ("Jan", "Jeugdverantwoordelijke", "jeugd@linde.example"),
            ],
            id="two first names that share a mailbox",
        ),
    ],
)
def test_who_is_called_by_the_first_name_is_told(body: str, wanted: Told) -> None:
    assert told(body) == wanted


def test_headings_of_one_word_that_are_no_first_names_name_nobody() -> None:
    body = "<div><h3>Nieuws</h3><p>Voorzitter</p></div><div><h3>Lente</h3><p>Feest</p></div><div><h3>Zomer</h3><p>Kamp</p></div>"
    assert [one for one in told(body) if one[0]] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [("Sofie en Jan", ["Sofie", "Jan"]), ("Tom & Ann", ["Tom", "Ann"]), ("Gent en Brugge", []), ("Sofie en team", [])],
)
def test_first_names_side_by_side_are_people(text: str, people: list[str]) -> None:
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "function"),
    [("K-verantwoordelijke", True), ("U9-trainer", True), ("B2-coördinator", True), ("U9-tornooi", False)],
)
def test_a_letter_before_a_function_is_part_of_it(text: str, function: bool) -> None:
    assert is_role(text) is function


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            f"<ul><li>Els Maes {ELS}</li></ul><h3>Penningmeester</h3><ul><li>Jan Smet {JAN}</li></ul>",
            [("Els Maes", None, ELS), ("Jan Smet", "Penningmeester", JAN)],
            id="a heading between two people is of the one below it",
        ),
        pytest.param(
            f"<div><h3>Directrice de centre :</h3><p>Claire Petit</p><p>Renard</p><p>{ELS}</p></div>",
            [("Claire Petit", "Directrice de centre", ELS)],
            id="a known function above a name beats unknown words below it",
        ),
        pytest.param(
            f"<div><p>Els Maes</p><p>Navigatie</p><p>{ELS}</p></div>",
            [("Els Maes", None, ELS)],
            id="what heads a part of the site is no function",
        ),
        pytest.param(
            f"<div><p>Els Maes</p><p>Zandbak en zwembad</p><p>{ELS}</p></div>",
            [("Els Maes", "Zandbak en zwembad", ELS)],
            id="other unknown words below a name are",
        ),
    ],
)
def test_a_function_goes_with_whom_it_stands_above(body: str, wanted: Told) -> None:
    assert told(body) == wanted


def card(name: str, role: str, foot: str) -> str:
    return f"<div class='card'><h3>{name}</h3><p>{role}</p>{foot}</div>"


PEOPLE = [
    ("Els Maes", "Voorzitter", ELS),
    ("Jan Smet", "Secretaris", JAN),
    ("Ann Claes", "Penningmeester", "09 555 12 34"),
]


@pytest.mark.parametrize(
    "foot",
    [
        pytest.param("<div class='card-footer'>{}</div>", id="by its class"),
        pytest.param("<footer>{}</footer>", id="a footer"),
        pytest.param("<aside class='info'>{}</aside>", id="an aside"),
    ],
)
def test_the_foot_of_a_card_is_part_of_it(foot: str) -> None:
    cards = "".join(card(name, role, foot.format(number)) for name, role, number in PEOPLE)
    assert told(f"<main><h1>Team</h1>{cards}</main>") == PEOPLE


def test_a_sidebar_and_the_foot_of_a_page_stay_what_they_are() -> None:
    body = (
        "<div class='row'><div class='side'><aside class='widgets'><p>Els Maes</p><p>Voorzitter</p></aside></div>"
        "<div class='text'><p>Welkom</p></div><div class='side'><aside class='widgets'><p>Jan Smet</p><p>Secretaris</p></aside></div></div>"
    )
    assert told(body) == []


def test_a_text_of_several_sentences_marked_up_as_a_heading_heads_nothing() -> None:
    text = (
        "De begeleiding helpt de leiding bij haar werk en houdt van op een afstand een oogje in het zeil. Bij hen kan je terecht"
        " met vragen en opmerkingen over alles wat er gebeurt."
    )
    body = f"<h1>Volwassen begeleiding</h1><h1>{text}</h1><p><b>Els Maes</b></p><p>{ELS}</p><p><b>Jan Smet</b></p><p>{JAN}</p>"
    assert told(body) == [("Els Maes", "Volwassen begeleiding", ELS), ("Jan Smet", "Volwassen begeleiding", JAN)]


@pytest.mark.parametrize(
    ("heading", "below", "role"),
    [
        pytest.param("Trainers", ("Meisjes", "Keepers", "Meisjes"), ("Trainer",) * 3, id="what each is for"),
        pytest.param("Coaches", ("Under tens", "Under twelves", "Girls"), ("Coach",) * 3, id="teams, in English"),
        pytest.param(
            "Trainers",
            ("Hoofdtrainer", "Keepers", "Meisjes"),
            ("Hoofdtrainer", "Keepers", "Meisjes"),
            id="functions where one of them is known",
        ),
        pytest.param(
            "De ploeg",
            ("Feesten", "Zandbak", "Voorzitter"),
            ("Feesten", "Zandbak", "Voorzitter"),
            id="no function above",
        ),
    ],
)
def test_a_known_function_of_all_beats_unknown_words_below_each(
    heading: str, below: tuple[str, ...], role: tuple[str, ...]
) -> None:
    names = ("Els Maes", "Jan Smet", "Ann Claes")
    cards = "".join(f"<div><h3>{name}</h3><p>{words}</p></div>" for name, words in zip(names, below, strict=True))
    assert told(f"<h1>Club</h1><h2>{heading}</h2>{cards}") == [
        (name, one, None) for name, one in zip(names, role, strict=True)
    ]


def test_two_names_behind_a_word_with_a_colon_are_two_people() -> None:
    lines = (
        "<ul><li>Voorzitter: Jan Smet</li><li>Feestraad: Els Maes, Rune Brakkers</li><li>Kassier: Ann Claes</li></ul>"
    )
    assert ("Els Maes", "Rune Brakkers", None) not in told(lines)
