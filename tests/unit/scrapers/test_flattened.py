"""Tables that lost their rows: heads that run into the first row, and functions behind the numbers of those who hold them."""

from __future__ import annotations

import pytest

from scrapers.extract.line.flattened import rows_behind, without_heads
from tests.unit.scrapers.owning import ELS, JAN, drawn, owners


@pytest.mark.parametrize(
    "line",
    [
        f"Naam Telefoon Functie Els Maes {ELS} Voorzitter - 2027 Jan Smet {JAN} Materiaalmeester",
        f"Nom Téléphone Fonction Els Maes - {ELS} Présidente (depuis 2019) Jan Smet - {JAN} Trésorier",
        f"Name Telefon Funktion Els Maes, {ELS} Vorsitzende Jan Smet, {JAN} Kassier",
    ],
    ids=["dutch", "french", "german"],
)
def test_a_function_behind_a_number_is_of_the_name_before_it(line: str) -> None:
    found = owners(drawn(f"<p>{line}</p>"))
    assert [found[ELS][0], found[JAN][0]] == ["Els Maes", "Jan Smet"]
    assert found[ELS][1] in ("Voorzitter", "Présidente", "Vorsitzende")
    assert found[JAN][1] in ("Materiaalmeester", "Trésorier", "Kassier")


@pytest.mark.parametrize(
    "line",
    [
        f"Voorzitter Els Maes {ELS} Secretaris Jan Smet {JAN}",
        f"Voorzitter Els Maes {ELS} Secretaris Jan Smet {JAN} Lid",
        f"Els Maes {ELS} en Jan Smet {JAN}",
        f"Els Maes {ELS} Voorzitter",
        f"Bel Els Maes op {ELS} of mail Jan Smet op {JAN} voor meer uitleg over ons aanbod.",
    ],
    ids=["ahead", "both", "none", "one", "sentence"],
)
def test_functions_elsewhere_are_left_to_others(line: str) -> None:
    assert rows_behind(line) == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Naam Functie Els Maes voorzitter", "Els Maes voorzitter"),
        ("Name Title Phone Jane Roe Warden", "Jane Roe Warden"),
        ("Naam Els Maes", "Naam Els Maes"),
        ("Name Title Phone", "Name Title Phone"),
        ("Telefoon Adres openingsuren van het loket", "Telefoon Adres openingsuren van het loket"),
    ],
)
def test_the_heads_of_columns_tell_nothing_of_the_first_row(text: str, bare: str) -> None:
    assert without_heads(text) == bare
