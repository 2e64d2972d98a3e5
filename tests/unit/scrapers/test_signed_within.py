"""Who signs a text that lost its lines, and tables of a council that lost their cells."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.representing import function_beside
from scrapers.read.dispatch import read


def people(text: str) -> list[tuple[str | None, str | None]]:
    contacts = extract(read(text.encode(), url="https://noord.example/x", content_type="text/plain")).contacts
    return [(one.person, one.role) for one in contacts if one.person]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Welkom in ons huis. Met vriendelijke groet, Els Maes, directeur", [("Els Maes", "directeur")]),
        ("Nous vous souhaitons une bonne lecture. Cordialement, Anne Petit, directrice. Sommaire", [("Anne Petit", "directrice")]),
        ("Thank you all for coming. Kind regards, Jane Roe, Chair", [("Jane Roe", "Chair")]),
        ("Welkom in ons huis. Met vriendelijke groet, Els Maes, namens alle bewoners van het huis en de straat", []),
        ("Wij doen u de hartelijke groeten, ook van De Linde, vereniging", []),
    ],
)  # fmt: skip
def test_who_signs_within_a_line(text: str, told: list[tuple[str, str]]) -> None:
    assert people(text) == told


def test_rows_that_lost_their_cells_tell_the_function_and_not_for_whom() -> None:
    text = "Ouderraad\n\nNaam Functie Ouder/leerkracht\nEls Maes voorzitter ouder\nJan Smet lid ouder\nAn Claes lid leerkracht\n"
    assert people(text) == [("Els Maes", "voorzitter"), ("Jan Smet", "lid"), ("An Claes", "lid")]


def test_a_function_keeps_words_that_tell_no_side() -> None:
    assert function_beside("secrétaire enseignant") == "secrétaire"
    assert function_beside("assistent leerkracht") == "assistent leerkracht"
    assert function_beside("lid feestcomité") == "lid feestcomité"


@pytest.mark.parametrize(
    ("line", "nobody"), [("Naam Functie Telefoon", True), ("Name E-mail", True), ("Naam De Linde", False)]
)
def test_heads_of_columns_are_nobody(line: str, nobody: bool) -> None:
    assert is_generic(line) is nobody


@pytest.mark.parametrize("joint", ["/", "&"])
def test_a_sign_at_the_end_of_a_line_joins_the_name_below(joint: str) -> None:
    text = f"Het bestuur:\n\n  Voorzitter:      Els Maes\n  Penningmeester:    Jan Smet {joint} \n   An Claes\n"
    assert people(text) == [("Els Maes", "Voorzitter"), ("Jan Smet", "Penningmeester"), ("An Claes", "Penningmeester")]


def test_a_function_with_a_colon_is_of_those_below_it() -> None:
    text = "Ouderraad\n\nEls Maes\nJan Smet\nPenningmeester:\nAn Claes\n"
    assert ("Jan Smet", "Penningmeester:") not in people(text)
    assert ("An Claes", "Penningmeester") in people(text)
