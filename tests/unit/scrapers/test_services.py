"""The numbers of services that everybody dials: each goes with the service that its line names, and with nobody by name."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.canon.phones import find_phones, phone_starts
from tests.unit.scrapers.owning import owners


def told(text: str, country: str = "BE") -> dict[str, str | None]:
    page = read(text.encode(), url="https://gids.example/", content_type="text/plain")
    return {point: name for point, (name, _) in owners(extract(page, country=country).contacts).items()}


def test_each_line_of_a_list_of_services_is_a_record_of_its_own() -> None:
    listed = "Nuttige nummers\n\nAntigifcentrum 070 245 245\nHuisarts van wacht 1733\nTandarts van wacht 0903 39 969\nPolitie: 101 of 112\n"
    assert told(listed) == {
        "070 245 245": "Antigifcentrum",
        "1733": "Huisarts van wacht",
        "0903 39 969": "Tandarts van wacht",
        "101": "Politie",
        "112": "Politie",
    }


def test_the_last_of_a_list_of_people_has_no_number_of_a_service() -> None:
    team = "Dokter Els Maes\nHuisarts\nTel. 09 213 08 46\n\nDokter Jan Smet\nHuisarts\n\nBuiten de uren: bel 1733\n"
    found = told(team)
    assert found["09 213 08 46"] == "Dokter Els Maes"
    assert found["1733"] is None


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        (
            "BE",
            "Hulplijnen\n\nBel 112 of 101\nZelfmoordlijn (1813)\nAwel 102\nNightline – 106\n",
            {"112": None, "101": None, "1813": "Zelfmoordlijn", "102": "Awel", "106": "Nightline"},
        ),
        (
            "US",
            "Help\n\n988 Linde Lifeline: call or text 988\n",
            {"988": "988 Linde Lifeline"},
        ),
        (
            "US",
            "Help\n\nLinde Lifeline (988): call or text 988, at any hour of the day and night\n",
            {"988": "Linde Lifeline"},
        ),
        ("IE", "Help\n\n112 or 999: emergency services\n", {"112": "Emergency services", "999": "Emergency services"}),
        (
            "FR",
            "Numéros\n\nSAMU (15)\nPompiers 18\n119 – Enfance en danger\n",
            {"15": "SAMU", "18": "Pompiers", "119": "Enfance en danger"},
        ),
        (
            "AT",
            "Hilfe\n\nTelefonseelsorge 142\nRettung (144), Polizei (133), Feuerwehr (122)\n",
            {"142": "Telefonseelsorge", "144": "Rettung", "133": "Polizei", "122": "Feuerwehr"},
        ),
        (
            "BE",
            "Noodnummers\n\n112 of 101:\nZiekenwagen, brandweer en politie\n1733:\nHuisarts van wacht\n",
            {
                "112": "Ziekenwagen, brandweer en politie",
                "101": "Ziekenwagen, brandweer en politie",
                "1733": "Huisarts van wacht",
            },
        ),
    ],
)
def test_a_service_is_told_by_its_own_name(country: str, text: str, expected: dict[str, str | None]) -> None:
    assert told(text, country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Noodnummers\n101 politie\n102 Awel\n1712 geweld en misbruik\n1813 Zelfmoordlijn\n116 000 Child Focus",
            {
                "101": "Politie",
                "102": "Awel",
                "1712": "Geweld en misbruik",
                "1813": "Zelfmoordlijn",
                "116 000": "Child Focus",
            },
        ),
        (
            "Wie bellen?\nBij een crisis bel je 112. Wil je praten? Bel Tele-Onthaal op 106 of Awel op 102.",
            {"112": None, "106": "Tele-Onthaal", "102": "Awel"},
        ),
        (
            "Praten?\nChat of bel gratis met Awel (102), Tele-Onthaal (106) of de Zelfmoordlijn (1813).",
            {"102": "Awel", "106": "Tele-Onthaal", "1813": "Zelfmoordlijn"},
        ),
        (
            "Noodnummers: 112 (ambulance, brandweer), 101 (politie), 070 245 245 (Antigifcentrum)",
            {"112": "Ambulance, brandweer", "101": "Politie", "070 245 245": "Antigifcentrum"},
        ),
        (
            "Parler\nAppelez Télé-Accueil au 107 ou Ecoute-Enfants au 103.",
            {"107": "Télé-Accueil", "103": "Ecoute-Enfants"},
        ),
    ],
)
def test_each_number_of_a_list_or_a_sentence_is_its_own_services(text: str, expected: dict[str, str | None]) -> None:
    assert told(text, "BE") == expected


@pytest.mark.parametrize(
    "text", ["Bij geweld is er 1712 (gratis).", "U kunt terecht op 1712.", "De lijn is bereikbaar via 1813."]
)
def test_a_sentence_that_says_one_may_dial_a_helpline_gives_its_number(text: str) -> None:
    assert len(phone_starts(text)) == 1


def test_a_body_that_tells_of_services_keeps_its_own_number_alone() -> None:
    page = "OCMW Linde\nSociale dienst: 09 213 08 46\nIn nood? Bel 112 of 101.\nDenk je aan zelfdoding? Zelfmoordlijn (1813).\n"
    found = told(page)
    assert found["09 213 08 46"] == "Sociale dienst"
    assert (found["112"], found["101"], found["1813"]) == (None, None, "Zelfmoordlijn")


@pytest.mark.parametrize(
    "text",
    [
        "Zaal 144",
        "Leden (102)",
        "Kerkstraat 112",
        "Bus 112",
        "In 1813 begon de slag",
        "Politie 17 bis",
        "Lijn 15 (18)",
        "100 of 102 stoelen",
        "De school telt 102 leerlingen",
        "Belgische wet van 1813",
        "1712 Bouw van de kerk",
        "Kamer 102 is van Awel",
    ],
)
def test_what_counts_or_stands_in_a_street_is_no_service(text: str) -> None:
    assert phone_starts(text) == []
    assert find_phones(text, country="BE") == find_phones(text, country="AT") == []


def test_the_next_service_of_a_line_does_not_take_the_number_of_the_one_before() -> None:
    text = (
        "Hulp\nU kan terecht bij uw huisarts, of bij de huisartsenwachtpost (1733) voor dringende zorg in het weekend. "
        "Apotheker van wacht: 0903 55 000."
    )
    assert told(text, "BE") == {"1733": "huisartsenwachtpost", "0903 55 000": "Apotheker van wacht"}
