"""Short numbers alone on their line, and names in lists of numbers that took two lines."""

from __future__ import annotations

import pytest

from scrapers.extract.line.short_alone import with_short_numbers
from scrapers.read.dispatch import read
from tests.unit.scrapers.owning import named_by_point


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (
            "Noodnummers\n\nBrandweer\n112\n\nPolitie\n101\n\nTele-Onthaal\n106\n",
            "text/plain",
            {"112": "Brandweer", "101": "Politie", "106": "Tele-Onthaal"},
        ),
        (
            "Noodnummers\n\nPolitiezone De Linde:\n101\nBrandweerzone Oost:\n112\nAwel:\n102\nAntigifcentrum:\n070 245 245\n",
            "text/plain",
            {
                "101": "Politiezone De Linde",
                "112": "Brandweerzone Oost",
                "102": "Awel",
                "070 245 245": "Antigifcentrum",
            },
        ),
        (
            "<ul><li><strong>Brandweerzone Oost</strong><br>112</li><li><strong>Politie</strong><br>101</li></ul>",
            "text/html",
            {"112": "Brandweerzone Oost", "101": "Politie"},
        ),
        (
            "Politiezone De Linde\nDringend:\n101\nNiet dringend:\n050 12 34 56\n",
            "text/plain",
            {"101": "Politiezone De Linde", "050 12 34 56": "Politiezone De Linde"},
        ),
        (
            "Nummers\n\nDienstencentrum:\n09 213 08 46\nBrandweerzone\nMeetjesland Oost:\n112\nHuisartsenwachtpost:\n09 213 08 47\n",
            "text/plain",
            {
                "09 213 08 46": "Dienstencentrum",
                "112": "Brandweerzone Meetjesland Oost",
                "09 213 08 47": "Huisartsenwachtpost",
            },
        ),
    ],
)
def test_what_stands_above_tells_whose_it_is(text: str, kind: str, wanted: dict[str, str]) -> None:
    assert named_by_point(text, kind) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "<p>Onze leden</p><p>112</p>",
        "<p>De politie hield vorig jaar in onze gemeente zeer veel controles in de buurt van de scholen.</p><p>101</p>",
        "<p>Aantal leden:<br>104</p>",
        "<p>Pagina<br>112</p>",
    ],
)
def test_a_count_is_none(text: str) -> None:
    root = read(text.encode(), url="https://gids.example/", content_type="text/html").root
    assert with_short_numbers(root) is root


def test_a_title_above_one_announced_name_stays_apart() -> None:
    text = "Kinderopvang\nDe Bengels:\n09 213 08 46\n"
    assert named_by_point(text) == {"09 213 08 46": "De Bengels"}
