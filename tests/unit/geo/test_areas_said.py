"""Work areas among other words: told where one works there, and not where somebody lives, sits or opens a door."""

from __future__ import annotations

import pytest

from state.geo.areas_said import area_called, areas_said
from state.records import AreaKind


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("An Maes werkt voor de gemeenten Lievegem en Eeklo.", ["Lievegem", "Eeklo"]),
        ("Contactpersoon voor Lievegem", ["Lievegem"]),
        ("De wachtdienst van Halle, Beersel en Pepingen is dicht.", ["Halle", "Beersel", "Pepingen"]),
        ("Voor de inwoners van De Pinte", ["De Pinte"]),
        ("Compétente pour les communes de Namur et Dinant", ["Namur", "Dinant"]),
        ("Brugfiguur in Sint-Pieters-Leeuw", ["Sint-Pieters-Leeuw"]),
    ],
)
def test_words_for_working_there_tell_the_towns_behind_them(text: str, areas: list[str]) -> None:
    assert [one.text for one in areas_said(text, listed=False)] == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("An Maes - Lievegem, Eeklo - 0470 12 34 56", ["Lievegem", "Eeklo"]),
        ("An Maes (Gent & Aalst): 0470 12 34 56", ["Gent", "Aalst"]),
        ("Voor Oost-Vlaanderen: 09 213 08 46", ["Oost-Vlaanderen"]),
    ],
)
def test_towns_in_a_part_of_their_own_tell_it_beside_a_number_alone(text: str, areas: list[str]) -> None:
    assert [one.text for one in areas_said(text, listed=True)] == areas
    assert areas_said(text, listed=False) == ()


@pytest.mark.parametrize(
    "text",
    [
        "U kunt ook terecht in Gent, Aalst en Brugge.",
        "An Maes, Gent, 0470 12 34 56",
        "Kerkstraat 4, 9000 Gent, 09 213 08 46",
        "Els Smits, coördinator Kinderopvang, 09 213 08 46",
        "Team Toezicht van Regio Heuvels, 09 213 08 46",
        "Voor vragen over Opvang en Onderwijs: 09 213 08 46",
    ],
)
def test_where_somebody_lives_or_sits_is_no_work_area(text: str) -> None:
    assert areas_said(text, listed=True) == ()


def test_a_region_is_wider_than_its_town_and_waits_for_a_person() -> None:
    told = areas_said("Regio Gent: An Maes, 0470 12 34 56", listed=True)
    assert [(one.text, one.kind, one.nis) for one in told] == [("Regio Gent", AreaKind.UNRESOLVED, ())]


@pytest.mark.parametrize("text", ["Meetjesland", "(Vlaamse Ardennen)", "regio Aalst"])
def test_a_region_whose_borders_no_list_tells_is_known_by_name(text: str) -> None:
    assert [one.kind for one in area_called(text)] == [AreaKind.UNRESOLVED]


@pytest.mark.parametrize(("text", "areas"), [("Gent", ["Gent"]), ("Jeugd", []), ("Nieuwland", [])])
def test_other_names_are_areas_where_they_are_known(text: str, areas: list[str]) -> None:
    assert [one.text for one in area_called(text)] == areas
