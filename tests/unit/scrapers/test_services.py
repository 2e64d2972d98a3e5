"""The numbers of services that everybody dials: each goes with the service that its line names, and with nobody by name."""

from __future__ import annotations

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from tests.unit.scrapers.owning import owners


def told(text: str) -> dict[str, str | None]:
    page = read(text.encode(), url="https://gids.example/", content_type="text/plain")
    return {point: name for point, (name, _) in owners(extract(page).contacts).items()}


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
