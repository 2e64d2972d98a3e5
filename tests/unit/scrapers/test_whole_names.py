"""Bodies that a sentence calls by a word for what they are, and the page elsewhere by their name."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

NUMBER = "09 331 20 60"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"Zorgring Huisartsenposten helpt u in het weekend.\n\nBel eerst naar de huisartsenpost: {NUMBER}",
            "Zorgring Huisartsenposten",
        ),
        (
            f"De nachtapotheek is bereikbaar op {NUMBER}. Breng uw kaart mee.\n\nNachtapotheek Zuiderend ligt aan de markt.",
            "Nachtapotheek Zuiderend",
        ),
        (
            f"Bel eerst naar de huisartsenpost: {NUMBER}\n\nHuisartsenpost Noordveen is vol. Ook Huisartsenpost Zuidveen is vol.",
            "huisartsenpost",
        ),
        (f"Bel naar de jeugddienst: {NUMBER}\n\nDe Dienst Wonen is verhuisd.", "jeugddienst"),
    ],
)
def test_a_word_for_a_body_stands_for_the_one_name_that_holds_it(text: str, name: str) -> None:
    document = read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")
    [one] = [contact for contact in extract(document).contacts if contact.phones]
    assert (one.organisation or one.unit) == name


def test_an_appointment_is_made_with_a_department() -> None:
    text = f"Wilt u langskomen op het stadskantoor? Dan kunt u online een afspraak maken met Burgerzaken of telefonisch via {NUMBER}."
    document = read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")
    [one] = extract(document).contacts
    assert (one.organisation or one.unit) == "Burgerzaken"
