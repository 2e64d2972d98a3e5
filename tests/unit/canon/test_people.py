"""Names of people, told apart from other capitalised words."""

from __future__ import annotations

import pytest

from state.canon.first_names import ALSO_WORDS, FIRST_NAMES
from state.canon.names import canonical_name, is_first_name, looks_like_person


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
        "Tjerk van Dam",
        "Karel Nijhuis",
        "J. van 't Hof",
        "A.B. (Ad) van 't Veld",
        "Janse P.",
        "T.Zandstra",
        "T.K.Verbrugge",
        "H.Müller-Zandstra",
        "Ilse Verbrugge",
        "Prof. dr. J.H.J (Joop) Zandstra",
        "Els Kasteel",
        "Jan Villa",
        "Peter Neuhaus",
        "Anna Klamt",
        "Jane Castle",
        "Samir bin Hadi",
        "Ab Verbrugge",
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
        "Karel Zorghuis",
        "ASV Gouden Golf",
        "Klein Orkest",
        "Oude Waterbrigade",
        "Leidse Roeiers",
        "B.V.Zandstra",
        "S.V.Heuvelrug",
        "St.Hubert",
        "Harlinger Visserijmuseum",
        "Gemeindeamt Berg",
        "Bürgeramt Mitte",
        "Marktgemeinde Berg",
        "Gasthaus Anna",
        "Kasteel Rosa",
        "Foyer Luc Roche",
        "Château Marguerite",
        "Rose Cottage",
        "Zum Seitenende",
        "Naar Boven",
        "Pour Elise",
        "Elmtaler Notdienstes",
    ],
)
def test_reads_as_something_else(words: str) -> None:
    assert not looks_like_person(words)


def test_a_first_name_that_is_a_word_proves_nothing() -> None:
    assert is_first_name("Veerle")
    assert is_first_name("João") == ("joao" in FIRST_NAMES)
    assert not any(is_first_name(word) for word in ALSO_WORDS)


@pytest.mark.parametrize(
    "name",
    [
        "Jane Roe, M.D.",
        "Jane Roe MD",
        "Jane Roe, RN, MSN",
        "Jane Roe, LCSW, XYZT",
        "Brigadier General Jane Roe",
        "Lt. Col. Jane Roe",
        "Maj. Jane Roe",
    ],
)
def test_somebody_is_the_same_with_and_without_degrees_and_ranks(name: str) -> None:
    assert looks_like_person(name)
    assert canonical_name(name) == canonical_name("Jane Roe")


@pytest.mark.parametrize("name", ["Jane Roe Jr.", "LINH DO", "General Manager"])
def test_what_belongs_to_a_name_is_no_degree_or_rank(name: str) -> None:
    assert len(canonical_name(name).split()) == len(name.split())
