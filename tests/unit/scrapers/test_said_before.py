"""Numbers whose body stands in the sentence before, behind them, or is called by the short of its name."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.contacts.whole_names import with_whole_names
from scrapers.extract.generic import extract
from scrapers.extract.line.behind_points import service_behind
from scrapers.extract.line.desks import desk_before, pointed_at
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person
from state.canon.phones import find_phones
from state.records import Contact


def in_text(text: str) -> list[tuple[str | None, str]]:
    contacts = extract(read(text.encode(), url="https://partner.example/p", content_type="text/plain")).contacts
    return [
        (one.person or one.unit or one.organisation, point.text) for one in contacts for point in one.phones
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "desk"),
    [
        ("De dienst Burgerzaken helpt u bij een adreswijziging. U kunt bellen naar ", "dienst Burgerzaken"),
        ("De klachtencoördinator luistert naar u. Haar nummer is ", "klachtencoördinator"),
        ("De uitleendienst heeft tenten. Wie iets wil lenen, kan bellen naar ", "uitleendienst"),
        ("Op de artsenpost helpt men u. Eerst een vraag? Dan kan u het nummer ", "artsenpost"),
        ("Het telefoonnummer van de wachtdienst wijzigt. Wie een arts zoekt kan terecht op ", "wachtdienst"),
        ("Buiten de kantooruren is het crisisteam bereikbaar op ", "crisisteam"),
        ("Om uw agent of de buurtwerking te contacteren kan u ons bellen op ", "buurtwerking"),
        ("Is er een gewonde, bel dan de ambulancedienst (bel ", "ambulancedienst"),
        ("Tijdens de sluiting kan je terecht bij een permanente infolijn ", "permanente infolijn"),
        ("Zowel overdag als 's nachts is een arts bereikbaar via het nummer ", None),
        ("Inwoners van de kern kunnen dan terecht op ", None),
        ("Ons team staat klaar. U kunt bellen naar ", None),
        ("De heer Smet helpt u. U kunt bellen naar ", None),
    ],
)
def test_the_body_of_a_number_may_stand_a_sentence_earlier(before: str, desk: str | None) -> None:
    assert desk_before(before) == desk


def test_a_heading_stays_where_the_sentence_before_is_about_nothing_to_call() -> None:
    assert in_text("Bibliotheek De Linde\n\nDe leeszaal is open op maandag. Reserveren kan op 053 41 22 36.\n") == [
        ("Bibliotheek De Linde", "053 41 22 36")
    ]


def test_the_sentence_behind_a_number_may_say_what_it_is() -> None:
    assert pointed_at("0491 22 33 44. Deze luisterlijn is gratis.") == "luisterlijn"
    assert pointed_at("0491.22.33.44. Cette ligne est gratuite.") == "ligne"
    assert pointed_at("0491 22 33 44. Deze dag is vrij.") is None
    assert pointed_at("0491 22 33 44 of via de luisterlijn") is None


def test_a_number_before_what_it_is_for() -> None:
    text = "Noodnummers\n\n112 voor ambulance en brandweer\n101 voor de politie\n070 245 245 voor het Antigifcentrum\n"
    assert in_text(text) == [
        ("ambulance en brandweer", "112"),
        ("politie", "101"),
        ("Antigifcentrum", "070 245 245"),
    ]


@pytest.mark.parametrize(
    "line", ["112 plaatsen voor de bus", "09 555 12 34 voor afspraken", "In totaal 112 voor jeugd"]
)
def test_figures_and_topics_are_no_service(line: str) -> None:
    start = next((one.start for one in find_phones(line, country="BE")), 0)
    assert service_behind(line, start) is None


def test_a_body_is_called_by_the_whole_of_its_name() -> None:
    (told,) = with_whole_names(
        [Contact(unit="secretariaat")], ["Het parochiesecretariaat is open.", "Bel het secretariaat."]
    )
    assert told.unit == "parochiesecretariaat"


@pytest.mark.parametrize(
    "texts",
    [
        ["Het parochiesecretariaat en het clubsecretariaat zijn open."],
        ["Mail naar clubsecretariaat@linde.example"],
        ["Het secretariaat is open."],
    ],
)
def test_and_by_its_own_where_several_or_none_end_so(texts: list[str]) -> None:
    (told,) = with_whole_names([Contact(unit="secretariaat")], texts)
    assert told.unit == "secretariaat"


def test_residents_are_nobody() -> None:
    assert not looks_like_person("Inwoners van Lede")
    assert looks_like_person("Ines van Lede")


def test_looking_a_sentence_back_takes_no_longer_for_a_long_text() -> None:
    text = "De dienst van de stad helpt u op weg en u kunt bellen of terecht " * 400
    start = time.perf_counter()
    desk_before(f"{text}. U kan bellen naar ")
    assert time.perf_counter() - start < 0.5
