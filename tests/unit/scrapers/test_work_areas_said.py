"""Where somebody works, by what a contact's own lines and function say of it."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read


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
