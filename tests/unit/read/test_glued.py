"""Words that a program glued together when it took the text out of a page."""

from __future__ import annotations

import pytest

from scrapers.read.dispatch import read
from scrapers.read.glued import unglued


@pytest.mark.parametrize(
    ("glued", "text"),
    [
        ("BIBLIOTHEEKKerkstraat 4, 9880 Aalter", "BIBLIOTHEEK\nKerkstraat 4, 9880 Aalter"),
        ("DIENST BURGERZAKENDorp 44", "DIENST BURGERZAKEN\nDorp 44"),
        ("Dorp 44, 9880 Aaltertel. 09 374 12 34", "Dorp 44, 9880 Aalter\ntel. 09 374 12 34"),
        ("fax 09 374 12 35info@aalter.example", "fax 09 374 12 35 info@aalter.example"),
        ("maandag 9 - 12 uurdinsdag 9 - 12 uur", "maandag 9 - 12 uur dinsdag 9 - 12 uur"),
    ],
)
def test_a_line_ends_where_it_did(glued: str, text: str) -> None:
    assert unglued(glued) == text


@pytest.mark.parametrize(
    "text",
    [
        "VZWs en OCMWs",
        "KULeuven en UZGent",
        "https://www.linde.example/NIEUWSBrief",
        "Hotel 09 374 12 34, 9880 Aalter",
        "jan2@linde.example en 2024info@linde.example",
    ],
)
def test_words_stay_whole(text: str) -> None:
    assert unglued(text) == text


def test_data_are_left_as_they_are_written() -> None:
    body = (
        b"- name: Els Maes\n  position: Coach\n  description: PROEFTekst over Els\n- name: Jan Smet\n  position: Kok\n"
    )
    [table] = read(body, url="https://gids.example/team.yml", content_type="text/yaml").root.children
    assert [row.children[0].text for row in table.children] == ["Naam", "Els Maes", "Jan Smet"]
