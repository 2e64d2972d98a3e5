"""Whose a number is when a sentence, a label or a heading tells it and nobody's name stands beside it."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.circumstances import tells_circumstance
from scrapers.extract.line.desks import desk_before, sentences_to_desks
from scrapers.read.dispatch import read
from state.records import Contact


def contacts(text: str, kind: str = "text/plain") -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://noord.example/x", content_type=kind), country="BE").contacts


def owners(text: str, kind: str = "text/plain") -> list[tuple[str | None, str]]:
    """Who has each number, in the order of the page."""
    return [
        (one.person or one.unit or one.organisation, point)
        for one in contacts(text, kind)
        for point in (*(phone.text for phone in one.phones), *one.emails)
    ]


@pytest.mark.parametrize(
    ("before", "desk"),
    [
        ("Vragen over je bijdrage? Mail de ledenadministratie: ", "ledenadministratie"),
        ("Voor algemene vragen kunt u contact opnemen met het secretariaat via ", "secretariaat"),
        ("U kan zich richten tot de huisartsenwachtpost, ", "huisartsenwachtpost"),
        ("Wie 's nachts iets nodig heeft, dient de politie van Brakel te contacteren op het nummer ", "politie van Brakel"),
        ("U kan de dienst burgerzaken bereiken op ", "dienst burgerzaken"),
        ("De wachtdienst is elke nacht bereikbaar op het nummer ", "wachtdienst"),
        ("De pers belt via de meldkamer van het ministerie van Werk: ", "meldkamer van het ministerie van Werk"),
        ("Het parochiebureau is gehuisvest in de pastorie. Het is open op maandag. Het telefoonnummer is ", "parochiebureau"),
        (
            "Bij vragen kan u telefonisch contact opnemen met het Wmo-loket op werkdagen tussen 9.00 en 17.00 uur (op vrijdag"
            " van 9.00 tot 12.00 uur) via telefoonnummer ",
            "Wmo-loket",
        ),
        ("De uitleendienst werkt op afspraak. Neem daarom altijd eerst telefonisch contact op via ", "uitleendienst"),
        ("Pour un rendez-vous, contactez le service social au ", "service social"),
        ("Call 911 or contact the National Rent Hotline at ", "National Rent Hotline"),
        ("Contact Linde Legal Aid to speak with a lawyer at ", "Linde Legal Aid"),
        ("For the newsletter please contact Jane Roe on ", None),
        ("Neem contact op met de volgende personen: ", None),
        ("Je kunt contact opnemen via het formulier of het nummer ", None),
        ("U kunt ons telefonisch bereiken via telefoonnummer ", None),
        ("Vul het formulier in en mail het naar ", None),
        ("Dit doe je het best een dag vooraf. Het nummer is ", None),
    ],
)  # fmt: skip
def test_the_desk_that_a_sentence_sends_to(before: str, desk: str | None) -> None:
    assert desk_before(before) == desk


def test_looking_for_a_desk_takes_no_longer_for_a_long_text() -> None:
    text = "Bel de dienst van de stad en de raad van het bestuur van de stad " * 400
    start = time.perf_counter()
    desk_before(text)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "heading",
    [
        "Voor spoedeisende zorg tijdens de avond, nacht en weekend",
        "Voor andere reparaties",
        "Voor begeleiders",
        "Voor Overige Vragen",
        "Pour Tout Renseignement",
        "Für Auskünfte zu Terminen",
        "Pour les parents",
        "Vanaf 6/1/2025",
        "Buiten de kantooruren",
        "Bij spoed",
        "Bij zorgen over gedrag, pesten of onveiligheid: altijd",
        "Bereikbaarheid voor de pers",
        "Vragen over het gebruik",
        "Lid worden",
        "Zaal huren",
        "Schrijf je in",
        "Stap 1 - Neem contact op met ons",
        "Het indienen van een klacht",
    ],
)
def test_headings_that_are_a_phrase_and_no_name(heading: str) -> None:
    assert tells_circumstance(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Voor Elkaar",
        "Voor mekaar",
        "Voor Elkaar Hulp Aan Huis",
        "Bij Hulst",
        "Bij Moeke",
        "Over de grens",
        "Samen leven",
        "Kind en gezin",
        "Meldpunt voor klachten",
        "Contact met De Linde",
        "Nummer van de koepel",
        "Na school",
    ],
)
def test_headings_that_may_be_a_name(heading: str) -> None:
    assert not tells_circumstance(heading)


def test_the_paragraph_before_tells_whose_the_number_is() -> None:
    page = (
        "Patiënteninformatie\n\nVoor dringende zorg tijdens de avond en de nacht\n\nDe huisartsenpost is er voor zorg die niet tot"
        " morgen kan wachten. Overdag helpt uw eigen huisarts u verder.\n\nHet telefoonnummer is: 09 555 01 18.\n"
    )
    assert owners(page) == [("huisartsenpost", "09 555 01 18")]


def test_a_desk_in_a_sentence_is_not_the_person_above_it() -> None:
    page = (
        "<html><body><h1>Persvoorlichting</h1><p>Hoofd media<br>Merel Claes<br>Buiten kantooruren en in het weekend is voor alle media"
        " iemand bereikbaar via de meldkamer van het ministerie van Werk: 02 555 60 60.</p></body></html>"
    )
    assert owners(page, "text/html") == [("meldkamer van het ministerie van Werk", "02 555 60 60")]


def test_each_line_with_a_colon_and_a_number_is_its_own() -> None:
    page = "Wachtdiensten\n\nApotheek van wacht: 09 555 05 00\nTandarts van wacht: 09 555 99 69\nAlgemeen: info@linde.example\n"
    told = owners(page)
    assert [one for one in told if one[0] != "Wachtdiensten"][:2] == [
        ("Apotheek van wacht", "09 555 05 00"),
        ("Tandarts van wacht", "09 555 99 69"),
    ]
    assert "info@linde.example" not in [point for name, point in told if name and "wacht" in name.split()]


def test_a_function_with_a_colon_stands_above_its_number() -> None:
    page = "Wachtdiensten\n\nApotheek van wacht:\n09 555 05 00\n\nTandarts van wacht:\n09 555 99 69\n"
    assert owners(page) == [("Apotheek van wacht", "09 555 05 00"), ("Tandarts van wacht", "09 555 99 69")]


def test_a_label_that_names_the_place_where_it_rings() -> None:
    page = "<html><body><h2>Voetbalclub De Linde</h2><p>Telefoon kantine: 09 555 10 09<br>Telefoon overdag: 09 555 10 10</p></body></html>"
    assert ("kantine", "09 555 10 09") in owners(page, "text/html")


def test_a_point_of_a_counted_list_names_whom_to_call() -> None:
    assert owners("Hulp bij de pers\n\n3. Bel met de Lindebond via 09 555 30 30. Wij helpen u verder.\n") == [
        ("Lindebond", "09 555 30 30")
    ]


def test_what_stands_behind_the_last_number_names_nobody() -> None:
    page = (
        "Even voorstellen\n\nVereniging van Dorpsbelangen Lindeburg - Kortelinde\n\nHans Maes, voorzitter\nLouise Smet, secretaris\n"
        "Simon Claes, penningmeester\n\ndorp@lindeburg.example\n\nDe vereniging behartigt de belangen van de dorpen, aldus het statuut"
        " van Dorpsbelang.\n"
    )
    assert owners(page) == [("Vereniging van Dorpsbelangen Lindeburg - Kortelinde", "dorp@lindeburg.example")]


def test_a_family_name_that_ends_as_a_function_does() -> None:
    page = "<html><body><h2>Contact</h2><p>Jannis Demeester<br>Dorp 5<br>9000 Gent<br>09 555 35 92</p></body></html>"
    [one] = contacts(page, "text/html")
    assert (one.person, one.role) == ("Jannis Demeester", None)


def test_a_clause_before_a_number_is_no_name() -> None:
    page = (
        "<html><head><title>Praktisch | Praktijk De Linde</title></head><body><h2>Afspraak maken</h2><p>Afspraken dienen steeds"
        " telefonisch te gebeuren op het nummer 09 555 39 40 of via je therapeut.</p></body></html>"
    )
    assert owners(page, "text/html") == [("Praktijk De Linde", "09 555 39 40")]


def test_the_word_for_an_address_is_no_part_of_the_name_before_it() -> None:
    page = "<html><body><p>Contacteer SK Linde. Adres: Dorp 5, 9000 Gent.</p><p>info@sklinde.example</p></body></html>"
    assert owners(page, "text/html") == [("SK Linde", "info@sklinde.example")]


def test_a_line_that_announces_hours_is_no_name_and_no_function() -> None:
    page = "Vestiging Lindedal\n\nMolenstraat 42 - 9000 Gent\n\n09 555 93 20\n\nDe openingsuren zijn:\n\nmaandag: 8.30u - 16u.\n"
    assert owners(page) == [("Vestiging Lindedal", "09 555 93 20")]


def test_an_address_that_stands_as_a_heading_owns_no_number() -> None:
    page = "Contactgegevens\n\nDe school werkt samen met het centrum.\n\nAdres : Lindestraat 22\n\n9000 Gent\n\n09 555 06 80\n"
    assert "Lindestraat 22" not in [name for name, _ in owners(page)]


def test_a_function_whose_mailbox_is_called_by_it_keeps_it() -> None:
    page = (
        "<html><body><h1>Informatie</h1><p><b>Terreinen/maatschappelijke zetel:</b> Dorp 73, 9000 Gent<br>Telefoon kantine:"
        " 09 555 10 09</p><p><b>Webmaster:</b><br><a href='mailto:webmaster@sklinde.example'>webmaster@sklinde.example</a></p>"
    )
    assert owners(page, "text/html") == [("kantine", "09 555 10 09"), ("Webmaster", "webmaster@sklinde.example")]


def test_what_was_spoken_of_has_the_number_also_when_its_hours_were_told() -> None:
    text = (
        "Uw mening\n\nPatiëntinformatie\n\nDe huisartsenpost is er in de avond. Uw huisarts werkt op werkdagen van 08.00 tot 17.00"
        " uur. U dient altijd eerst te bellen.\n\nHet telefoonnummer is: 09 555 06 18.\n"
    )
    assert owners(text) == [("huisartsenpost", "09 555 06 18")]


@pytest.mark.parametrize("heading", ["Laden", "Zie ook", "Uw mening", "Vakanties", "Pers en media", "Mijn account"])
def test_words_of_a_menu_or_of_a_part_of_the_page_have_no_number(heading: str) -> None:
    assert owners(f"{heading}\n\nWij zijn er elke dag.\n\n09 555 06 18\n") == [(None, "09 555 06 18")]


@pytest.mark.parametrize(
    "text",
    [
        "Wie helpt je?\n\n • Huis van het Kind, A. Maesstraat 20, 9000 Gent, T 09 555 58 57.\n",
        "Welzijn\n\nHuis van het Kind\n\nDorpsplein 5, 9000 Gent\nTel. 09 555 58 57\n",
    ],
)
def test_a_unit_may_be_called_by_its_kind_alone(text: str) -> None:
    assert owners(text) == [("Huis van het Kind", "09 555 58 57")]


def test_what_stands_in_place_of_a_hidden_mail_address_is_no_text() -> None:
    notice = "This email address is being protected from spambots. You need JavaScript enabled to view it."
    text = f"Kerkraad\n\nContact: De pastorie, tel: 09 555 12 05\nVoorzitter: {notice}, tel: 09 555 14 48\n"
    assert owners(text) == [("De pastorie", "09 555 12 05"), ("Kerkraad", "09 555 14 48")]


def test_a_number_called_general_is_not_that_of_the_last_person_above_it() -> None:
    text = "Persdienst Linde\n\nEls Maes\nJan Smet\nAlgemeen persnummer: 09 555 11 02\n"
    assert owners(text) == [("Persdienst Linde", "09 555 11 02")]


def test_who_approves_a_place_is_not_whose_its_number_is() -> None:
    page = (
        "<h2>Kinderdagverblijven</h2><p>Kinderdagverblijf De Eekhoorn<br>Kastanjelaan 40<br>Capaciteit: 18 kinderen<br>"
        "Erkend en gecontroleerd door het agentschap<br>02 555 22 53</p><p>Kinderdagverblijf De Egel<br>Lindelaan 4<br>"
        "Capaciteit: 12 kinderen<br>Gecontroleerd door het agentschap<br>02 555 22 54</p>"
    )
    found = extract(read(page.encode(), url="https://gemeente.example/", content_type="text/html")).contacts
    assert [one.organisation for one in found] == ["Kinderdagverblijf De Eekhoorn", "Kinderdagverblijf De Egel"]


@pytest.mark.parametrize(
    ("before", "desk"),
    [
        ("Families can call the Pathfinder on weekdays during regular business hours at ", "Pathfinder"),
        ("Wie vragen heeft, belt de Wegwijzer op werkdagen tijdens de kantooruren op ", "Wegwijzer"),
        ("Whoever sees a hazard should contact the Clerk (e-mail / telephone ", "Clerk"),
        ("Bezorgde buren nemen contact op met de secretaris (mail / telefoon ", "secretaris"),
        ("Neighbours can also call the 24/7 crisis line at ", "24/7 crisis line"),
        ("For hall hire speak to the caretaker on ", "caretaker"),
        ("In a crisis outside office hours you can contact the day ward, telephone number ", "day ward"),
        ("At night please ring the GP surgery by phone: ", "GP surgery"),
        ("The home visiting team can be reached on weekdays through number ", "home visiting team"),
    ],
)
def test_whom_a_sentence_has_its_reader_call_whenever_that_may_be(before: str, desk: str) -> None:
    assert desk_before(before) == desk


@pytest.mark.parametrize("before", ["Please call the Church at ", "Call the office on ", "Ring the doorbell at "])
def test_what_a_site_calls_itself_is_no_desk(before: str) -> None:
    assert desk_before(before) is None


def test_a_line_to_call_instead_of_writing_is_told_by_its_own_name() -> None:
    asked = "Heb je vragen? Mail naar vragen@opvang.example of bel de Linde-Lijn op 078 15 55 00 (elke werkdag van 9 tot 12)."
    assert ("Linde-Lijn", "078 15 55 00") in owners(f"Nieuwsbrief\n\n{asked}")


@pytest.mark.parametrize(
    ("behind", "begins"), [("Apotheker van wacht: 0903 55 000.", True), ("Telefoon: 0800 55 000.", False)]
)
def test_a_sentence_that_is_a_desk_and_its_number_begins_another_and_a_label_none(behind: str, begins: bool) -> None:
    text = f"U kan terecht bij de huisartsenwachtpost (1733) in het weekend. {behind}"
    assert bool(list(sentences_to_desks(text))) is begins
