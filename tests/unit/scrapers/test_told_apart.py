"""The words of a page that tell contacts apart that are called alike."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

PAGE = "<html lang='nl'><head><title>Team | Huis Noord</title></head><body><main><h1>Huis Noord</h1>{}</main></body></html>"


def contacts(body: str) -> tuple[Contact, ...]:
    data = PAGE.format(body).encode()
    return extract(read(data, url="https://noord.example/", content_type="text/html"), watched=True).contacts


def apart(body: str) -> list[str | None]:
    return [one.distinction for one in contacts(body)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "<h2>Team Gent</h2><h3>Secretariaat</h3><p>Tel. 09 331 20 60</p>"
            "<h2>Team Brugge</h2><h3>Secretariaat</h3><p>Tel. 09 331 20 61</p>",
            ["Team Gent", "Team Brugge"],
        ),
        (
            "<h2>Team Gent</h2><p>Welkom bij ons.</p><h3>Secretariaat</h3><p>gent@noord.example</p>"
            "<h2>Team Brugge</h2><h3>Secretariaat</h3><p>brugge@noord.example</p>",
            ["Team Gent", "Team Brugge"],
        ),
        (
            "<ul><li>Overdag: bel</li><li>Crisislijn, tel. 09 331 20 60</li>"
            "<li>Na de uren: bel</li><li>Crisislijn, tel. 09 331 20 61</li></ul>",
            ["Overdag: bel", "Na de uren: bel"],
        ),
    ],
)
def test_they_are_told_apart_in_one_way(body: str, words: list[str]) -> None:
    assert apart(body) == words


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>An Maes, tel. 09 331 20 60</li><li>Bo Smet, tel. 09 331 20 61</li></ul>",  # by their names
        "<ul><li>Onthaal, tel. 09 331 20 60</li><li>Onthaal, gsm 0475 12 34 56</li></ul>",  # a label tells no place
        "<h2>Secretariaat</h2><p>Tel. 09 331 20 60</p><h2>Secretariaat</h2><p>Tel. 09 331 20 61</p>",  # nothing does
    ],
)
def test_nothing_is_said_of_those_that_need_it_not_or_have_nothing(body: str) -> None:
    assert not any(apart(body))


def test_a_sentence_is_no_name_of_a_place() -> None:
    long = "Voor alle vragen over de opvang van jonge kinderen in de ruime omgeving kan je overdag bij ons terecht."
    body = "".join(
        f"<p>{long} {when}</p><p>Onthaal, tel. 09 331 20 6{at}</p>" for at, when in enumerate(("Altijd.", "Soms."))
    )
    assert not any(apart(body))


def test_a_heading_further_off_is_no_part_of_a_body_that_a_label_names() -> None:
    html = (
        "<h1>Gids</h1><h2>Bureau Noord</h2><h3>1. Rijbewijzen</h3><p>Dienst: Loket Rijbewijzen<br>Tel.: 09 555 12 34</p>"
        "<h3>2. Kaarten</h3><p>Dienst: Kaartenkantoor<br>Tel.: 09 555 12 35</p>"
    )
    assert [one.unit or one.organisation for one in contacts(html)] == ["Loket Rijbewijzen", "Kaartenkantoor"]
