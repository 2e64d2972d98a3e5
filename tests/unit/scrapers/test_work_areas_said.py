"""Where somebody works, by what a contact's own lines and function say of it."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import AreaKind


def areas(text: str) -> list[tuple[str | None, list[str]]]:
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    contacts = extract(page, country="BE").contacts
    return [(one.person or one.organisation, [area.text for area in one.work_area]) for one in contacts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An Maes, intersectorale werker Meetjesland, 0470 12 34 56", ["Meetjesland"]),
        ("Brugfiguur Kapellen en Stabroek: An Maes, 0470 12 34 56", ["Kapellen", "Stabroek"]),
        ("An Maes (Gent-Eeklo), 0470 12 34 56", ["Gent-Eeklo"]),
        (
            "Team\nAn Maes werkt voor de gemeenten Lievegem en Eeklo. Haar nummer is 0470 12 34 56.",
            ["Lievegem", "Eeklo"],
        ),
        ("An Maes, coördinator Kinderopvang, 0470 12 34 56", []),
        ("An Maes, Gent, 0470 12 34 56", []),
    ],
)
def test_the_area_is_told_by_the_function_or_the_line(text: str, told: list[str]) -> None:
    assert areas(text) == [("An Maes", told)]


def test_each_of_several_has_the_region_of_the_own_line() -> None:
    text = "Intersectorale werkers\nRegio Meetjesland: An Maes, an@hulp.example\nRegio Waasland: Bert Claes, bert@hulp.example"
    assert areas(text) == [("An Maes", ["Regio Meetjesland"]), ("Bert Claes", ["Regio Waasland"])]


def test_houses_in_several_towns_keep_a_crisis_line_everybodys() -> None:
    text = "Crisislijn De Haven\nBel 09 213 08 46. U kunt ook terecht in Gent, Aalst en Brugge."
    assert areas(text) == [("Crisislijn De Haven", [])]


def test_a_number_for_each_place_is_a_contact_for_each() -> None:
    text = "Meldpunten crisisjeugdhulp\nAntwerpen: 03 234 45 67\nLimburg: 011 23 34 56"
    assert areas(text) == [("Meldpunten crisisjeugdhulp", ["Antwerpen"]), ("Meldpunten crisisjeugdhulp", ["Limburg"])]


def test_a_place_before_a_name_is_where_that_person_works_and_no_function() -> None:
    text = (
        "Je medewerkers\nAntwerpen (stad): An Maes - 0470 12 34 56\n"
        "Antwerpen (rest van de provincie): Bert Claes - 0470 12 34 57"
    )
    assert areas(text) == [("An Maes", ["Antwerpen (stad)"]), ("Bert Claes", ["Antwerpen (rest van de provincie)"])]


def test_what_stands_above_the_first_place_holds_below_each() -> None:
    text = (
        "Klantenbeheerder kinderopvang\nProvincie Antwerpen\nEls Smits, 03 234 56 78\n"
        "Provincie Limburg\nTom Baert, 011 23 45 67\nVlaams-Brabant en Brussel\nInge Cools, 02 234 56 78"
    )
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    contacts = extract(page, country="BE").contacts
    assert [one.role for one in contacts] == ["Klantenbeheerder kinderopvang"] * 3
    assert [one.work_area[0].kind for one in contacts] == [AreaKind.PROVINCE] * 3


def test_regions_that_take_turns_head_those_below_them() -> None:
    text = "Regio Gent - Eeklo\nAnn De Smet\n09 234 56 70\nRegio Aalst - Ronse\nKim Van Damme\n09 234 56 71"
    assert areas(text) == [("Ann De Smet", ["Regio Gent - Eeklo"]), ("Kim Van Damme", ["Regio Aalst - Ronse"])]


@pytest.mark.parametrize(
    ("others", "kind"),
    [
        (("Limburg", "Vlaams-Brabant"), AreaKind.PROVINCE),
        (("Limburg", "Gent"), AreaKind.MUNICIPALITIES),
        (("Mechelen", "Gent"), AreaKind.MUNICIPALITIES),
    ],
)
def test_a_town_that_is_called_like_its_province_is_the_province_among_provinces(
    others: tuple[str, str], kind: AreaKind
) -> None:
    text = "Meldpunten\nAntwerpen: 03 234 45 67\n" + "\n".join(
        f"{one}: 011 23 34 5{at}" for at, one in enumerate(others)
    )
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    assert extract(page, country="BE").contacts[0].work_area[0].kind is kind


def test_a_place_is_nobodys_function() -> None:
    text = (
        "Noodopvang voor kinderen\nProvincie Oost-Vlaanderen: Katrien Maes (katrien@hulp.example, 0499 12 34 56)\n"
        "Brussel: Fatima El Idrissi (fatima@hulp.example)"
    )
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    told = [
        (one.person, one.role, [area.text for area in one.work_area]) for one in extract(page, country="BE").contacts
    ]
    assert told == [
        ("Katrien Maes", None, ["Provincie Oost-Vlaanderen"]),
        ("Fatima El Idrissi", None, ["Brussel"]),
    ]


def test_who_a_sentence_says_works_somewhere_is_called_by_the_name_alone() -> None:
    text = (
        "Onze gezinsbegeleiders\nLien Peeters begeleidt gezinnen in Eeklo en Kaprijke (0470 12 34 56).\n"
        "Joke De Wulf begeleidt gezinnen in Lievegem (0470 12 34 57)."
    )
    assert areas(text) == [("Lien Peeters", ["Eeklo", "Kaprijke"]), ("Joke De Wulf", ["Lievegem"])]


@pytest.mark.parametrize(
    ("heading", "role", "area"),
    [
        ("Intersectorale medewerkers Oost-Vlaanderen", "Intersectorale medewerker", "Oost-Vlaanderen"),
        ("Brugfiguren Gent", "Brugfiguur", "Gent"),
        ("Consulenten – Limburg", "Consulent", "Limburg"),
    ],
)
def test_a_group_with_an_area_behind_it_tells_what_each_does_and_where(heading: str, role: str, area: str) -> None:
    page = f"<h2>{heading}</h2><p>Els Maes<br>0476 12 34 56</p><p>Jan Smet<br>0476 12 34 57</p>"
    found = extract(read(page.encode(), url="https://gids.example/", content_type="text/html")).contacts
    assert [(one.person, one.role, [place.text for place in one.work_area]) for one in found] == [
        ("Els Maes", role, [area]),
        ("Jan Smet", role, [area]),
    ]


@pytest.mark.parametrize(
    ("line", "unit", "organisation"),
    [
        ("CAW: Jan Smet, 09 213 08 46", None, "CAW"),
        ("OCMW Aalter: Jan Smet, 09 213 08 46", None, "OCMW Aalter"),
        ("Juridische dienst: Jan Smet, 09 213 08 46", "Juridische dienst", None),
        ("Jan Smet, team Jeugd, 09 213 08 46", "team Jeugd", None),
    ],
)
def test_where_somebody_works_is_no_function(line: str, unit: str | None, organisation: str | None) -> None:
    [found] = extract(read(line.encode(), url="https://gids.example/", content_type="text/plain")).contacts
    assert (found.person, found.unit, found.organisation, found.role) == ("Jan Smet", unit, organisation, None)


@pytest.mark.parametrize(
    ("line", "areas_told"),
    [
        ("Je woont in Aalter, Deinze of Eeklo: Els Maes, 0476 12 34 56", ["Aalter", "Deinze", "Eeklo"]),
        ("Inwoners van Gent: Els Maes, 0476 12 34 56", ["Gent"]),
        ("Vous habitez Namur ou Liège : Els Maes, 0476 12 34 56", ["Namur", "Liège"]),
    ],
)
def test_where_the_reader_lives_is_where_somebody_works(line: str, areas_told: list[str]) -> None:
    assert areas(line) == [("Els Maes", areas_told)]
