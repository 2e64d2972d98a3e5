"""Whose a number is that a sentence gives without a name: that of the body which the text above it speaks of."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.spoken_of import body_spoken_before, line_opened
from scrapers.read.dispatch import read
from state.canon.body_words import holds_kind, is_called_by_kind


def owners(text: str, country: str, kind: str = "text/plain") -> dict[str, str | None]:
    document = read(text.encode(), url="https://elm.example/x", content_type=kind)
    return {
        point: one.person or one.unit or one.organisation
        for one in extract(document, country=country).contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


@pytest.mark.parametrize(
    ("country", "text", "point", "body"),
    [
        ("US", "Dining\n\nThe Elm Senior Center opens its kitchen on Monday. \n\nTo reserve a seat, call 319-555-2121 by noon.",
         "319-555-2121", "Elm Senior Center"),
        ("US", "Rentals\n\nThe Parks and Trails Department rents huts in summer. Fees are due in advance. Reservations can be made by"
         " calling 608-555-6161.", "608-555-6161", "Parks and Trails Department"),
        ("US", "The Police Department Archive Unit copies reports. Copies take ten days.\n\nFor Archive Requests Call: (209) 555-5512",
         "(209) 555-5512", "Police Department Archive Unit"),
        ("US", "Taxes\n\nTaxes are due in May. Because of the snow, the Elm County Revenue Office (ECRO) will close. Who needs a form may"
         " call 231-555-2280.", "231-555-2280", "Elm County Revenue Office (ECRO)"),
        ("US", "In need\n\nThe Elm Wellness Center (EWC) is upstairs. Either come by the EWC or call 641-628-3344.",
         "641-628-3344", "Elm Wellness Center (EWC)"),
        ("GB", "Visits\n\nGroups are welcome. Following repairs the Dalton Museum is open again, please email post@dalton.example",
         "post@dalton.example", "Dalton Museum"),
        ("BE", "Weer open\n\nBibliotheek De Wissel gaat op 2 juni weer open. Kom alleen. Reserveren kan op 09 322 33 44.",
         "09 322 33 44", "Bibliotheek De Wissel"),
        ("BE", "Zomerkampen\n\nDe Sportdienst organiseert kampen. De plaatsen zijn beperkt. Meer weten? Bel 03 331 41 51.",
         "03 331 41 51", "Sportdienst"),
        ("FR", "Vacances\n\nPendant l'été, la Maison des Jeunes de Thil organise des stages. Inscription au 04 73 99 88 77.",
         "04 73 99 88 77", "Maison des Jeunes de Thil"),
        ("DE", "Ferien\n\nIm Mai bietet das Jugendzentrum Kupfer wieder Kurse an. Die Kurse sind kostenlos. Anmeldung bis 1. April"
         " unter 06021 2244.", "06021 2244", "Jugendzentrum Kupfer"),
        ("DE", "Das Land hat ein Pflegetelefon für Angehörige eingerichtet. Unter der Nummer 0800 111 3773 gibt es täglich Rat.",
         "0800 111 3773", "Pflegetelefon für Angehörige"),
        ("BE", "Er is nu een zorgtelefoon. Op het gratis nummer 0800 111 37 krijg je raad.", "0800 111 37", "zorgtelefoon"),
        # what stays as it is
        ("US", "Planning Office\n\nThe Town Council approves all changes. Call 503-555-7001 to speak with a planner.",
         "503-555-7001", "Planning Office"),
        ("US", "The Oak Gallery shows new works. Curator Jane Holloway can be reached at 503-555-2020.", "503-555-2020", "Jane Holloway"),
        ("BE", "De Jeugdraad vergadert elke maand. Voorzitter An Smet beantwoordt je vragen op 0486 12 12 12.", "0486 12 12 12", "An Smet"),
    ],
)  # fmt: skip
def test_a_number_of_the_body_that_the_text_is_about(country: str, text: str, point: str, body: str) -> None:
    assert owners(text, country)[point] == body


@pytest.mark.parametrize(
    ("heading", "body"),
    [("Contact", "Elm Care Center"), ("How long may I stay?", "Visits"), ("Oak Library", "Oak Library")],
)
def test_what_a_page_begins_with_owns_a_number_under_a_heading_that_says_nothing(
    heading: str, body: str | None
) -> None:
    page = f"<h1>Visits</h1><p>The Elm Care Center welcomes you again.</p><h2>{heading}</h2><p>If you have doubts, call 503-555-2020.</p>"
    assert owners(page, "US", "text/html")["503-555-2020"] == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Forms are available from the Elm Clerk's Office. ", "Elm Clerk's Office"),
        ("Je rijbewijs vraag je aan bij de dienst Burgerzaken. ", "dienst Burgerzaken"),
        ("Jan Kerk is back. ", None),
        ("The Mayor's bureau is one. The Parking is free. ", None),
        ("We open at nine. ", None),
        ("CAPS staff are here for you. ", None),
    ],
)
def test_bodies_in_sentences(text: str, body: str | None) -> None:
    assert body_spoken_before([text], "Please call ") == body


def test_letters_that_speak_are_a_body() -> None:
    assert body_spoken_before(["CAPS staff are here for you."], "Either call us at ") == "CAPS"
    assert body_spoken_before(["You are here."], "Either call us at ") is None
    assert (
        body_spoken_before(["The Northern Elm Medical Center is open."], "come to the EMC or call ")
        == "Elm Medical Center"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The state opened a helpline for carers. ", "helpline for carers"),
        ("Le département a ouvert une ligne d'écoute pour les aidants.", "ligne d'écoute pour les aidants"),
        ("They were treated like a hotline.", None),
        ("Dit is een richtlijn.", None),
    ],
)
def test_lines_that_a_text_says_are_there(text: str, line: str | None) -> None:
    assert line_opened(text) == line


@pytest.mark.parametrize(
    ("name", "holds", "called"),
    [
        ("Elm Library", True, True),
        ("Dienst Wonen", True, True),
        ("Department of Health", True, True),
        ("Jugendamt", True, True),
        ("Group visits", True, False),
        ("School", False, True),
        ("Property Taxes", False, False),
    ],
)
def test_words_for_kinds_of_bodies(name: str, holds: bool, called: bool) -> None:
    assert (holds_kind(name), is_called_by_kind(name)) == (holds, called)


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("The listening line is open 24/7.", "listening line"),
        ("Onze babbellijn is elke avond bemand.", "babbellijn"),
        ("La ligne d'écoute reste ouverte.", "ligne d'écoute"),
        ("Unser Sorgentelefon ist rund um die Uhr besetzt.", "Sorgentelefon"),
    ],
)
def test_a_line_that_a_sentence_is_about_has_the_number_of_the_next(before: str, line: str) -> None:
    assert body_spoken_before([before], "Call ") == line


def test_a_word_that_only_stands_before_another_is_no_body() -> None:
    assert body_spoken_before(["Court records are kept upstairs."], "To get a copy call ") is None


def test_where_news_comes_from_is_no_part_of_a_name() -> None:
    assert (
        body_spoken_before(["Oakford - The Elm County Office is closed today."], "For help call ")
        == "Elm County Office"
    )
