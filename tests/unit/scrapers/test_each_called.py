"""Sentences that give several bodies each a number of its own."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.each_called import each_called
from scrapers.extract.line.numbers_listed import areas_of_body, entries_listed, names_and_numbers
from scrapers.read.dispatch import read


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Bel de politie op 101 of het meldpunt op 09 213 08 46.", ["Politie: 101", "Meldpunt: 09 213 08 46"]),
        (
            "Kinderen bellen Awel op 102, ouders bellen de Ouderlijn op 09 213 08 46.",
            ["Awel: 102", "Ouderlijn: 09 213 08 46"],
        ),
        (
            "Voor Gent belt u 09 213 08 46. Voor Aalst belt u 053 21 30 84.",
            ["Gent: 09 213 08 46", "Aalst: 053 21 30 84"],
        ),
        ("Voor medische hulp: 1733. Voor politie: 101.", ["Medische hulp: 1733", "Politie: 101"]),
        (
            "Appelez le CPAS au 02 213 08 46 ou la crèche Les Lutins au 02 213 08 47",
            ["CPAS: 02 213 08 46", "Crèche Les Lutins: 02 213 08 47"],
        ),
        (
            "Call Oak House at 020 7946 0123 or the Elm Centre on 020 7946 0124 (evenings).",
            ["Oak House: 020 7946 0123", "Elm Centre: 020 7946 0124 (evenings)"],
        ),
        (
            "Bel 112 bij levensgevaar. Minder dringend? Bel de politie op 101 of het meldpunt op 09 213 08 46.",
            ["Bel 112 bij levensgevaar. Minder dringend?", "Politie: 101", "Meldpunt: 09 213 08 46"],
        ),
    ],
)
def test_each_body_has_the_number_behind_it(text: str, records: list[str]) -> None:
    assert each_called(text) == records


@pytest.mark.parametrize(
    "text",
    [
        "Tel. 09 213 08 46, fax 09 213 08 47, gsm 0475 21 30 84",
        "Onthaal: 09 213 08 46 of 09 213 08 47",
        "We zijn bereikbaar op maandag op 09 213 08 46 en op dinsdag op 09 213 08 47.",
        "Contactpersoon: Els Maes, 09 213 08 46, 0475 21 30 84",
        "Bel de politie op 101.",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert each_called(text) == []


def contacts(text: str) -> list[tuple[str | None, list[str]]]:
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    return [(one.unit or one.organisation, [p.number for p in one.phones]) for one in extract(page).contacts]


def test_a_service_that_a_sentence_names_is_not_of_the_body_before_it() -> None:
    text = (
        "Crisismeldpunt\nHet crisismeldpunt is dag en nacht bereikbaar op 09 213 08 46. "
        "Dit nummer is enkel voor hulpverleners. Bel zelf naar de Zelfmoordlijn op 1813 of Tele-Onthaal op 106."
    )
    told = dict(contacts(text))
    assert told.pop("Zelfmoordlijn") == ["1813"]
    assert told.pop("Tele-Onthaal") == ["106"]
    assert list(told.values()) == [["+3292130846"]]


def test_a_service_below_the_house_of_another_is_called_by_its_own_name() -> None:
    text = (
        "Huisartsenwachtpost Meetjesland\nLindelaan 5 te Eeklo\nTel. 09 213 08 46\n"
        "Tandarts van wacht: 09 213 08 47\nApotheker van wacht: 09 213 08 48"
    )
    assert contacts(text) == [
        ("Huisartsenwachtpost Meetjesland", ["+3292130846"]),
        ("Tandarts van wacht", ["+3292130847"]),
        ("Apotheker van wacht", ["+3292130848"]),
    ]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Overleg met het Steunpunt De Linde van je provincie: Limburg 011 21 30 84, Antwerpen 03 213 08 46.",
            ["Steunpunt De Linde Limburg: 011 21 30 84", "Steunpunt De Linde Antwerpen: 03 213 08 46"],
        ),
        (
            "In nood? Bel 1712. Contacteer het Centrum De Linde: Gent (09 213 08 46) en Aalst (053 21 30 84)",
            ["In nood? Bel 1712.", "Centrum De Linde Gent: (09 213 08 46)", "Centrum De Linde Aalst: (053 21 30 84)"],
        ),
    ],
)
def test_a_body_with_a_number_in_each_area_is_told_for_each(text: str, records: list[str]) -> None:
    assert areas_of_body(text) == records


def test_areas_without_a_body_are_no_such_list() -> None:
    assert areas_of_body("Gent 09 213 08 46, Aalst 053 21 30 84") == []


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Oppasdienst De Linde: 09 213 08 46 • Kinderhulp: 09 213 08 47 • Solidair",
            ["Oppasdienst De Linde: 09 213 08 46", "Kinderhulp: 09 213 08 47"],
        ),
        (
            "OCMW, Dienst Welzijn: tel. 09 213 08 46 - Opvang: Els Maes, tel. 09 213 08 47",
            ["OCMW, Dienst Welzijn: tel. 09 213 08 46", "Opvang: Els Maes, tel. 09 213 08 47"],
        ),
        ("Tel: 09 213 08 46 - Fax: 09 213 08 47", []),
        ("Onthaal: 09 213 08 46 - 09 213 08 47", []),
    ],
)
def test_entries_that_bullets_or_dashes_part_are_told_one_by_one(text: str, records: list[str]) -> None:
    assert entries_listed(text) == records


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Police 101, Ambulance/Pompiers 112, Centre Tilleul 070 213 084",
            ["Police: 101", "Ambulance/Pompiers: 112", "Centre Tilleul: 070 213 084"],
        ),
        (
            "Onthaal Gent 09 213 08 46, Onthaal Eeklo 09 213 08 47",
            ["Onthaal Gent: 09 213 08 46", "Onthaal Eeklo: 09 213 08 47"],
        ),
        ("Tel 09 213 08 46, Fax 09 213 08 47", []),
        ("De Linde, Dorp 5, 9000 Gent, 09 213 08 46", []),
    ],
)
def test_names_with_numbers_right_behind_them_are_told_one_by_one(text: str, records: list[str]) -> None:
    assert names_and_numbers(text) == records


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Contacteer voor Lievegem en Eeklo mevrouw Maes (09 213 08 46), voor Aalter de heer Smet (09 213 08 47).",
            {"mevrouw Maes": ["Lievegem", "Eeklo"], "de heer Smet": ["Aalter"]},
        ),
        (
            "Voor Gent belt u Els Maes op 09 213 08 46, voor Aalst Jan Smet op 09 213 08 47.",
            {"Els Maes": ["Gent"], "Jan Smet": ["Aalst"]},
        ),
    ],
)
def test_somebody_is_called_for_each_area(text: str, wanted: dict[str, list[str]]) -> None:
    found = extract(read(text.encode(), url="https://gids.example/", content_type="text/plain")).contacts
    assert {one.person: [area.text for area in one.work_area] for one in found} == wanted
