"""Running text as it is stored: stories one below the other, lost line ends, and what names nobody in a sentence."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.lines import Line
from scrapers.extract.line.stories import heads_story, is_text, without_next_story
from scrapers.read.dispatch import read
from state.records import Contact


def drawn(text: str, kind: str = "text/plain", country: str = "BE") -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://noord.example/x", content_type=kind), country=country).contacts


def owners(contacts: tuple[Contact, ...]) -> dict[str, str | None]:
    return {
        point: one.person or one.unit or one.organisation
        for one in contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Wie nog een plaats in de bus wil, belt naar 0471 22 33 44.\n\nZwembad weer open\n\n"
            "Het zwembad is sinds maandag weer open voor al wie wil zwemmen.",
            "text/plain",
        ),
        (
            "De inschrijvingen voor het kamp lopen nog. Vragen mag u altijd doorsturen naar 0471 22 33 44.\n\n"
            "De kosten blijven gelijk. De leiding is blij met al wie meegaat.\n\nKERMIS TREKT VEEL VOLK",
            "text/plain",
        ),
        (
            "<p>Les inscriptions se font avant la fin du mois de mai au 0471 22 33 44.</p><p><b>Le marché change de place</b></p>"
            "<p>Dès lundi le marché se tient de nouveau sur la grande place du village.</p>",
            "text/html",
        ),
    ],
)
def test_a_headline_below_a_sentence_is_of_the_next_story(text: str, kind: str) -> None:
    assert owners(drawn(text, kind)) == {"0471 22 33 44": None}


def test_a_body_or_a_person_signs_the_text_above() -> None:
    lines = [
        Line(text="Wie mee wil helpen in onze keuken, belt naar 0471 22 33 44."),
        Line(text="Els Maes"),
        Line(text="Wij koken elke week voor al wie wil en dat al tien jaar."),
    ]
    assert is_text(lines[0])
    assert not heads_story(lines, 1)
    assert list(without_next_story(lines)) == lines


def test_a_record_is_no_text_and_keeps_its_title_below() -> None:
    lines = [
        Line(text="0471 22 33 44"),
        Line(text="Weer open"),
        Line(text="Wij zijn elke dag van de week open voor al wie wil."),
    ]
    assert list(without_next_story(lines)) == lines


def test_a_text_is_not_called_as_the_story_below_its_first_sentences() -> None:
    text = "Alle leden van de club krijgen volgende week nog een brief met meer uitleg.\n\nFietsen gestolen\n\nDe politie vraagt om hulp.\n"
    assert read(text.encode(), url="https://noord.example/x", content_type="text/plain").title is None
    assert (
        read(b"Club De Linde\n\n" + text.encode(), url="https://noord.example/x", content_type="text/plain").title
        == "Club De Linde"
    )


def test_nobody_has_a_number_of_three_digits() -> None:
    text = "“Jongeren maken zich zorgen”, vertelt coach Sofie Maes over het voorbije jaar.\n\nJongeren kunnen gratis bellen naar 102."
    assert owners(drawn(text)) == {"102": None}


@pytest.mark.parametrize(
    "text",
    [
        "Wij zijn op werkdagen bereikbaar onder nummer 0471 22 33 44. Daarna kunt u inspreken.",
        "Ik ben te bereiken op 0471 22 33 44 of via het formulier.",
        "Hoe kan u ons bereiken?\n\nDigitaal: 0471 22 33 44 of gebruik het formulier.\nSchriftelijk: Dorpsstraat 4, 3500 Hasselt",
        "Par écrit : rue du Pont 3, 5000 Namur\nEn ligne : 0471 22 33 44",
        "Sinds maart woont hij in de Karel Lievensstraat 12. Daar is hij bereikbaar op het nummer 0471 22 33 44.",
    ],
)
def test_a_pronoun_a_way_to_write_and_a_street_are_nobody(text: str) -> None:
    assert owners(drawn(text)) == {"0471 22 33 44": None}


def test_what_the_reader_has_is_nobody_to_call() -> None:
    text = "Heeft u een teksttelefoon en met spoed hulp nodig, dan belt u de meldkamer op 0471 22 33 44."
    assert owners(drawn(text)) == {"0471 22 33 44": "meldkamer"}


def test_a_headline_to_read_elsewhere_tells_no_number() -> None:
    text = "De Kindertelefoon zoekt nieuwe vrijwilligers voor de avonden.\n\nLees ook: Meer kinderen bellen naar 116 111 om te praten"
    assert owners(drawn(text, country="NL")) == {}


@pytest.mark.parametrize("mark", ["▪", "■", "●", "◆ ", "▪▪"])
def test_squares_and_discs_part_the_fields_of_a_line(mark: str) -> None:
    text = (
        f"Contact\n\n• Verhuur: Lies Van den Abeele {mark}zaal@linde.example {mark} 0471 22 33 44\n"
        f"• Sleutel: Wim Deleu {mark} 0471 22 33 45 {mark} Mark Goossen {mark}0471 22 33 46\n"
    )
    assert owners(drawn(text)) == {
        "zaal@linde.example": "Lies Van den Abeele",
        "0471 22 33 44": "Lies Van den Abeele",
        "0471 22 33 45": "Wim Deleu",
        "0471 22 33 46": "Mark Goossen",
    }


def test_names_that_touch_the_word_before_them_are_apart() -> None:
    text = (
        "De ouderraad bestaat uit:\n\nRita SmetsDhr. Pieter van der Wal (penningmeester)\n"
        "Mevr. Anna van BeekLotte Claes\nKim Janssens (contactpersoon)Rik de Groot\n"
    )
    assert [one.person for one in drawn(text, country="NL")] == [
        "Kim Janssens", "Rita Smets", "Dhr. Pieter van der Wal", "Mevr. Anna van Beek", "Lotte Claes", "Rik de Groot",
    ]  # fmt: skip


def test_a_street_that_touches_the_name_before_it_is_apart_and_a_capital_within_a_name_is_not() -> None:
    (one,) = drawn("Garage Van den Bossche bvbaMolenstraat 13 - 9880 Aalter - Tel.: 09 374 11 22\n")
    assert (one.organisation, one.address and one.address.street) == ("Garage Van den Bossche bvba", "Molenstraat")
    (other,) = drawn("KinderOpvang De Linde: 09 374 11 22\n")
    assert other.organisation == "KinderOpvang De Linde"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "“We zien elke week meer mensen”, aldus schepen Tom Verhaeghe.\n\nEen afspraak maken kan op het nummer 0471 22 33 44.",
            None,
        ),
        (
            "Sofie Maes (coach) vertelt: “Jongeren hebben het moeilijk.”\n\nEen afspraak maken kan op het nummer 0471 22 33 44.",
            None,
        ),
        ("Sofie Maes is coach in het huis.\n\nEen afspraak maken kan op het nummer 0471 22 33 44.", "Sofie Maes"),
    ],
)
def test_who_is_only_quoted_further_up_has_no_number_below(text: str, owner: str | None) -> None:
    assert owners(drawn(text)) == {"0471 22 33 44": owner}


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("Op zondag staat een arts klaar voor de avondwachtdienst, 0471 22 33 44.", "avondwachtdienst"),
        ("De chauffeurs rijden in opdracht van de vervoersdienst (tel. 0471 22 33 44).", "vervoersdienst"),
        ("Bel dan met Els Maes van de vervoersdienst, 0471 22 33 44.", "Els Maes"),
        ("Neem contact op met de onthaaldienst van maandag tot vrijdag van 8u tot 16u op nummer 0471 22 33 44.", "onthaaldienst"),
        ("Vous pouvez prendre contact avec le service social du lundi au vendredi de 9h à 12h au 0471 22 33 44.", "service social"),
    ],
)  # fmt: skip
def test_a_number_right_behind_a_desk_or_behind_its_hours_is_the_desks(text: str, desk: str) -> None:
    assert owners(drawn(text)) == {"0471 22 33 44": desk}


@pytest.mark.parametrize(
    "heading", ["Huishoudelijk reglement", "Règlement d'ordre intérieur", "Wat doen bij medische problemen", "Tip"]
)
def test_headings_of_rules_questions_and_tips_name_nobody(heading: str) -> None:
    assert owners(drawn(f"{heading}\n\nWie niet kan komen, verwittigt ons altijd op tijd via 0471 22 33 44.")) == {
        "0471 22 33 44": None
    }


def test_a_body_whose_name_is_the_domain_is_not_overruled() -> None:
    text = (
        "Webloket: vragen\n\nHoe vraag ik toegang?\n\nEnkel wie bij de OVAL bekend is, kan zich aanmelden in het webloket voor leden.\n"
        "Een nieuw lid van uw bureau meldt u aan met een mail aan bodem@oval.example.\n"
    )
    assert owners(drawn(text)) == {"bodem@oval.example": "OVAL"}


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        ("Awel krijgt meer oproepen.\n\nWie het moeilijk heeft, kan gratis bellen naar 102.", "BE", {"102": "Awel"}),
        ("Wie het moeilijk heeft, kan gratis bellen naar 102.", "BE", {"102": None}),
        (
            "Vorig jaar belden minder mensen naar Tele-Onthaal. De oproepen naar het nummer 106 daalden wat."
            " Bel het kantoor op 0471 22 33 44.",
            "BE",
            {"106": "Tele-Onthaal"},
        ),
    ],
)
def test_a_number_that_a_country_gave_to_one_service_is_called_as_the_page_calls_it(
    text: str, country: str, told: dict[str, str | None]
) -> None:
    assert told.items() <= owners(drawn(text, country=country)).items()
