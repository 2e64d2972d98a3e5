"""Names of people, told apart from other capitalised words."""

from __future__ import annotations

import pytest

from state.canon.first_names import ALSO_WORDS, FIRST_NAMES
from state.canon.names import is_first_name, looks_like_person


@pytest.mark.parametrize(
    "name",
    [
        "Mevr. Janssens",
        "dhr. van den Berg",
        "Mme Lambert",
        "Dr. Goethals",
        "Mark West",
        "Els Kind",
        "ELS PEETERS",
        "JEAN-LUC MAES",
        "Pastor Tom",
        "Deacon DL",
        "Roe, Jane, CRNA",
        "van den Berg Wilma",
        "Nkechi Plain",
    ],
)
def test_reads_as_a_person(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "words",
    [
        "ALGEMENE WERKING",
        "EEN PASTORALE EENHEID",
        "MAIN NUMBERS",
        "Université de Namur",
        "Mevr. Contact",
        "Jolly Recipes",
        "Plain Language",
        "Tech Stack",
        "Guilt-Free Dentistry",
        "OWU Historical",
        "New Salem",
        "San Lorado",
        "Pastor Office",
        "van de Oude Molen",
        "Mr",
    ],
)
def test_reads_as_something_else(words: str) -> None:
    assert not looks_like_person(words)


def test_a_first_name_that_is_a_word_proves_nothing() -> None:
    assert is_first_name("Veerle")
    assert is_first_name("João") == ("joao" in FIRST_NAMES)
    assert not any(is_first_name(word) for word in ALSO_WORDS)
