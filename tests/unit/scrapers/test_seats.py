"""Whose address a sentence gives, and which sentences give nobody's."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.roles import tells_role
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
    ("country", "text", "seat"),
    [
        (
            "BE",
            "Tussen De Stapvaste bv, met maatschappelijke zetel te 9850 Nevele, Molenweg 8 en ingeschreven in de KBO, en de klant.",
            ("De Stapvaste bv", "Molenweg", "9850"),
        ),
        (
            "BE",
            "De Stapvaste (hierna “wij”), waarvan de maatschappelijke zetel gelegen is in de Molenweg 8 te 9850 Nevele.",
            ("De Stapvaste", "Molenweg", "9850"),
        ),
        (
            "BE",
            "L’ASBL Les Marcheurs dont le siège est situé à 5300 ANDENNE, rue Haute, 4 et identifiée à la BCE.",
            ("ASBL Les Marcheurs", "rue Haute", "5300"),
        ),
        (
            "FR",
            "La société Les Marcheurs, SARL au capital de 8 000 €, dont le siège est à Lille (59000), 4 rue Haute.",
            ("société Les Marcheurs", "rue Haute", "59000"),
        ),
        (
            "NL",
            "1. Stapvast B.V., gevestigd te (1234 AB) Made, aan de Molenweg 8, ingeschreven in het handelsregister.",
            ("Stapvast B.V", "Molenweg", "1234AB"),
        ),
        (
            "DE",
            "Wandersocke GmbH mit Sitz in Köln, Gartenstraße 7, 50667 Köln, eingetragen im Handelsregister.",
            ("Wandersocke GmbH", "Gartenstraße", "50667"),
        ),
        (
            "BE",
            "Le responsable est : Les Marcheurs ASBL (BCE 0471.208.395), rue Haute 4, 5300 Andenne.",
            ("Les Marcheurs ASBL", "rue Haute", "5300"),
        ),
    ],
)
def test_terms_and_statements_say_of_a_body_where_its_seat_is(
    country: str, text: str, seat: tuple[str, str, str | None]
) -> None:
    assert seats(f"Voorwaarden\n\n{text}\n", country) == [seat]


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


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Sessions will be held at the Maple County Extension Office at 21 Oak Street in Salem.",
         ("Maple County Extension Office", "Oak Street", None)),
        ("The hearing is held in the Salem Town Hall, 21 Oak Street, Salem, OR 97301.", ("Salem Town Hall", "Oak Street", "97301")),
    ],
)  # fmt: skip
def test_an_office_named_right_before_its_address_sits_there_whatever_happens(
    text: str, seat: tuple[str, str, str | None]
) -> None:
    assert seats(text, "US") == [seat]


def test_a_concert_in_a_house_tells_of_no_office() -> None:
    assert seats("The concert will be held at the Salem Music Hall at 21 Oak Street in Salem.", "US") == []


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


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Wijkcentrum De Brug\nAdres: Molenweg 8", ("Wijkcentrum De Brug", "Molenweg", None)),
        ("Wijkcentrum De Brug\n\nJe vindt het wijkcentrum in de Molenweg 8.", ("wijkcentrum", "Molenweg", None)),
        (
            "Naam houder : Stichting De Korf\nAdres houder : Molenweg 8\nPostcode en plaats : 9850 Nevele",
            ("Stichting De Korf", "Molenweg", "9850"),
        ),
        (
            "Nom : Crèche Le Nid\nRue et numéro : rue Haute 4\nCode postal : 5300\nLocalité : Andenne",
            ("Crèche Le Nid", "rue Haute", "5300"),
        ),
        (
            "Bibliotheek Nevele\nStraat: Molenweg\nNummer: 8\nBus: 3\nPostcode: 9850\nPlaats: Nevele",
            ("Bibliotheek Nevele", "Molenweg", "9850"),
        ),
    ],
)
def test_labels_tell_an_address_without_a_number(text: str, seat: tuple[str, str, str | None]) -> None:
    assert seats(text) == [seat]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Het secretariaat: Molenweg 8, tel. 09 372 11 22", "Molenweg"),
        ("Centre Le Tilleul : rue Haute 4, 081 22 33 44", "rue Haute"),
        ("Sociale dienst\nContact: Dorpsplein 1 te Nevele - tel. 09 372 11 22", "Dorpsplein"),
        ("2de leerjaar, Molenweg 8, 09 372 11 22", "Molenweg"),
        ("Je kan ons bezoeken in de Molenweg 8 of bellen naar 09 372 11 22.", "Molenweg"),
    ],
)
def test_a_street_beside_a_number_needs_no_town(text: str, street: str) -> None:
    assert [one[1] for one in seats(text)] == [street]


@pytest.mark.parametrize(
    "text",
    [
        "Bij een ongeval in de Molenweg 8 raakte een man gewond. Info: politie, 09 372 11 22.",
        "Vestigingsplaats 1: tel. 09 372 11 22",
        "Naam: An Claes\nPlaats: Nevele",
    ],
)
def test_other_streets_and_places_are_nobodys(text: str) -> None:
    assert seats(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wijkcentra\n\nDe Brug, Molenweg 8\nDe Kaai, Kaaiplein 2",
        "Wijkcentra\n\nDe Brug\nMolenweg 8\nDe Kaai\nKaaiplein 2",
        "- De Brug (Molenweg 8)\n- De Kaai (Kaaiplein 2)",
    ],
)
def test_a_list_of_names_with_a_street_each_needs_no_towns(text: str) -> None:
    assert seats(text) == [("De Brug", "Molenweg", None), ("De Kaai", "Kaaiplein", None)]


def test_several_addresses_of_a_line_are_each_of_whom_stands_before() -> None:
    text = "Onze scholen: Basisschool De Vlinder, Molenweg 8, 9850 Nevele en Basisschool De Mier, Dorpsplein 3, 9850 Nevele."
    assert [one[:2] for one in seats(text)] == [
        ("Basisschool De Vlinder", "Molenweg"),
        ("Basisschool De Mier", "Dorpsplein"),
    ]


def test_a_person_with_a_function_gets_the_address_of_the_same_line() -> None:
    [one] = seats("Bestuur\n\nVoorzitter: Jan Smet, Molenweg 8, 9850 Nevele")
    assert one == ("Jan Smet", "Molenweg", "9850")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Les conditions de Thermolux SA dont le siège social est situé rue Haute 44 à 1080 Bruxelles.",
            "Thermolux SA",
        ),
        (
            "Elles valent pour Boisclair SRL, dont le siège social est établi rue Haute 12, 1390 Grez-Doiceau, et ses clients.",
            "Boisclair SRL",
        ),
        (
            "De vzw Jeugdhuis De Otter, waarvan de zetel gevestigd is te Dorp 5, 9000 Gent, verwerkt uw gegevens.",
            "Jeugdhuis De Otter",
        ),
        ("Kring De Otter (KDO) (Dorp 5, 9000 Gent) zoekt een vrijwilliger.", "Kring De Otter"),
        ("Uw gegevens zijn in handen van Kring De Otter (hierna: de kring), Dorp 5, 9000 Gent.", "Kring De Otter"),
        ("Responsable : Centre culturel de Sart ASBL, rue Haute 5, 5580 Rochefort", "Centre culturel de Sart ASBL"),
        ("La société, ayant son siège à Namur, dont les bureaux se trouvent à 5000 Namur, rue Haute 3, vend.", None),
    ],
)
def test_whose_seat_a_relative_clause_or_a_short_name_in_brackets_stands_beside(text: str, name: str | None) -> None:
    document = read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")
    [one] = extract(document).contacts
    assert (one.person, one.organisation) == (None, name)


def test_a_circle_of_local_history_is_no_function() -> None:
    assert not tells_role("Heemkundige Kring De Otter vzw")
    assert tells_role("Verpleegkundige")
