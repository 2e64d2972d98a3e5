"""Who made a picture is nobody of the page: each way of saying so counts wherever lines are read."""

from __future__ import annotations

import pytest

from scrapers.extract.line.credits import is_credit, without_credit
from scrapers.furniture import is_furniture

CREDITS = [
    "Foto: Els Nys",
    "Foto's: Els Nys",
    "© Foto: Els Nys",
    "Foto door Els Nys",
    "Fotografie © Els Nys",
    "Photo by Jane Roe",
    "Photos par Anne Roy",
    "Crédits photos : Anne Roy",
    "Bild von Jutta Roth",
    "Illustraties: Els Nys",
]


@pytest.mark.parametrize("line", CREDITS)
def test_a_line_that_credits_a_picture_names_nobody(line: str) -> None:
    assert is_credit(line)
    assert without_credit(line) == ""
    assert is_furniture(line, ())


@pytest.mark.parametrize("line", ["Het plein in de zomer (foto Els Nys)", "De zaal [© Els Nys]"])
def test_so_does_what_stands_behind_in_brackets(line: str) -> None:
    assert is_credit(line)
    assert is_furniture(line, ())


def test_whoever_is_pictured_stays() -> None:
    assert without_credit("An Maes (foto: Els Nys)") == "An Maes"
    assert without_credit("Het plein in de zomer (foto Els Nys)") == "Het plein in de zomer (foto Els Nys)"


@pytest.mark.parametrize(
    "line",
    ["Fotograaf: Els Nys", "Foto Bos", "Image Solutions, Kaai 1", "Foto's van het feest", "Beeldende kunst: Els Nys"],
)
def test_a_photographer_or_a_shop_is_no_credit(line: str) -> None:
    assert not is_credit(line)
    assert without_credit(line) == line
