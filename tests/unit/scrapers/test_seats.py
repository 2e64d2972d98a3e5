"""Whose address a sentence gives, and which sentences give nobody's."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.seats import called_so
from scrapers.read.dispatch import read


def seats(text: str, country: str = "BE") -> list[tuple[str | None, str | None, str | None]]:
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    contacts = extract(page, country=country).contacts
    return [
        (one.person or one.unit or one.organisation, one.address.street, one.address.postcode)
        for one in contacts
        if one.address
    ]


@pytest.mark.parametrize(
    ("country", "text", "seat"),
    [
        (
            "BE",
            "De zetel van de vereniging Harmonie De Golf vzw is gevestigd te 9800 Deinze, Molenweg 8.",
            ("Harmonie De Golf vzw", "Molenweg", "9800"),
        ),
        (
            "BE",
            "Le siège social de l'ASBL Les Amis du Moulin est établi à 5300 Andenne, rue Haute 4.",
            ("Les Amis du Moulin", "rue Haute", "5300"),
        ),
        (
            "US",
            "The principal office of the Oak Garden Club is located at 21 Maple Street, Salem, OR 97301.",
            ("Oak Garden Club", "Maple Street", "97301"),
        ),
        (
            "BE",
            "In Zwindorp is het Huis van het Kind te vinden op het adres Molenweg 8 te Zwindorp.",
            ("Huis van het Kind", "Molenweg", None),
        ),
        (
            "BE",
            "Vanaf nu vind je de bibliotheek van Zwindorp in het oude postgebouw, in de Molenweg 8 in Zwindorp.",
            ("bibliotheek van Zwindorp", "Molenweg", None),
        ),
        (
            "BE",
            "La Maison de quartier Le Tilleul est située rue Haute 4. Elle est ouverte le mardi.",
            ("Maison de quartier Le Tilleul", "rue Haute", None),
        ),
        (
            "DE",
            "Die Beratungsstelle Lindenhof befindet sich in der Gartenstraße 7 in Köln.",
            ("Beratungsstelle Lindenhof", "Gartenstraße", None),
        ),
        (
            "BE",
            "De parochiezaal “De Kring”, gelegen te Molenweg 8, 9850 Nevele, hierna “de zaal” genoemd.",
            ('parochiezaal "De Kring"', "Molenweg", "9850"),
        ),
        (
            "BE",
            "b) Le Foyer rural, installé rue Haute 4 à Andenne, abrite plusieurs services.",
            ("Foyer rural", "rue Haute", None),
        ),
        ("BE", "Het Sociaal Huis is verhuisd. Het nieuwe adres is Dorpsplein 3.", ("Sociaal Huis", "Dorpsplein", None)),
        (
            "BE",
            "De Golf, ledenblad - Afgiftekantoor 9000 Gent X - P912345 Harmonie De Golf, Campus Zuid 2 bus 3, 9000 Gent",
            ("Harmonie De Golf", "Campus Zuid", "9000"),
        ),
        (
            "BE",
            "Stuur je brief naar Stad Deinze, Molenweg 8, 9800 Deinze of geef hem af aan de balie.",
            ("Stad Deinze", "Molenweg", "9800"),
        ),
        (
            "BE",
            "Formulieren kan je binnenbrengen op het gemeentehuis, Dorpsplein 1, 9850 Nevele.",
            ("gemeentehuis", "Dorpsplein", "9850"),
        ),
        ("BE", "Éd. resp.: Marie Dupont, rue Haute 4, 5300 Andenne", ("Marie Dupont", "rue Haute", "5300")),
        ("BE", "VU: An Claes, p/a Molenweg 8, 9850 Nevele", ("An Claes", "Molenweg", "9850")),
        (
            "BE",
            "Les amis de l'école Le Tilleul (rue Haute 4, 5300 Andenne) vous remercient.",
            ("école Le Tilleul", "rue Haute", "5300"),
        ),
    ],
)
def test_a_sentence_tells_whose_address_it_gives(country: str, text: str, seat: tuple[str, str, str | None]) -> None:
    assert seats(text, country) == [seat]


@pytest.mark.parametrize(
    "text",
    [
        "Vanaf maandag wordt de riolering vernieuwd in de Molenweg 12-40. Het verkeer wordt omgeleid.",
        "Bij een brand in de Molenweg 8 in Zwindorp is zondag een man gewond geraakt.",
        "Het concert vindt plaats in zaal De Kring, gelegen in de Molenweg 8, 9850 Nevele.",
        "La fête aura lieu dans les locaux de la rue Haute 4 à Andenne.",
        "The hearing will be held at the office, located at 21 Maple Street in Salem.",
        "Op zaterdag 12 maart vind je de harmonie in zaal De Kring, Molenweg 8, 9850 Nevele.",
        "Bewoners van de Molenweg 8 in Nevele protesteren tegen de komst van een winkel.",
    ],
)
def test_where_something_happens_nobody_has_a_seat(text: str) -> None:
    assert seats(text) == []


def test_statutes_say_what_the_club_is_called_before_they_say_where() -> None:
    text = "Statuten\n\nArt. 1. De vereniging draagt de naam “De Stapvaste vzw”.\n\nArt. 2. Zij heeft haar zetel Molenweg 8 te 9850 Nevele."
    assert seats(text) == [("De Stapvaste vzw", "Molenweg", "9850")]


@pytest.mark.parametrize(
    "text",
    [
        "L'association est dénommée « Les Marcheurs »",
        'Der Verein führt den Namen "Les Marcheurs".',
        "The name of the club is Les Marcheurs",
    ],
)
def test_a_name_may_be_said_in_each_language(text: str) -> None:
    assert called_so([text]) == "Les Marcheurs"


def test_a_sentence_may_speak_of_whom_the_heading_names() -> None:
    assert seats("Kanoclub De Golf\n\nDe club is gevestigd aan de Molenweg 8.") == [
        ("Kanoclub De Golf", "Molenweg", None)
    ]


def test_the_heading_of_an_article_is_nobody() -> None:
    assert seats("1. Zetel\n\nZe is gevestigd te 9850 Nevele, Molenweg 8.") == [(None, "Molenweg", "9850")]


def test_who_has_a_number_gets_the_address_of_a_sentence_about_the_same() -> None:
    text = "Kanoclub De Golf\n09 372 11 22\n\nWaar\n\nDe Kanoclub De Golf is gevestigd te 9850 Nevele, Molenweg 8."
    assert seats(text) == [("Kanoclub De Golf", "Molenweg", "9850")]


def test_a_visiting_address_counts_before_a_box_in_one_line() -> None:
    text = "Postadres: Postbus 12, 1234 AB Ede | Bezoekadres: Kade 8, 1234 AC Ede | KvK-nummer 73781166"
    assert seats(text, "NL") == [(None, "Kade", "1234AC")]


def test_a_word_for_what_somebody_is_names_whose_address_stands_below() -> None:
    text = "Inspectieverslag\n\nUitbater: Zorg Zwin vzw\nMolenweg 8, 9850 Nevele\n\nOpvang: Crèche De Bijtjes\nBijenstraat 3, 9850 Nevele"
    assert [one[:2] for one in seats(text)] == [("Zorg Zwin vzw", "Molenweg"), ("Crèche De Bijtjes", "Bijenstraat")]
