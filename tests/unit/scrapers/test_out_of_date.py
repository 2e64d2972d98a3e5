"""What a text says holds no longer: numbers out of use, and who is away while somebody else answers."""

from __future__ import annotations

import pytest

from scrapers.document import Block, BlockKind, Inline
from scrapers.extract.contacts.out_of_date import without_what_lapsed
from scrapers.extract.generic import extract
from scrapers.read.dispatch import read


def owners(text: str, country: str = "BE") -> list[tuple[str | None, tuple[str, ...]]]:
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    contacts = extract(page, country=country).contacts
    return [(one.person or one.unit or one.organisation, tuple(p.number for p in one.phones)) for one in contacts]


NEW, OLD = "+3292130847", "+3292130846"


@pytest.mark.parametrize(
    "text",
    [
        "CAW De Linde\nTel.: 09 213 08 47 (vroeger 09 213 08 46)",
        "CAW De Linde\nTel. 09 213 08 47\nTel. 09 213 08 46 (oud nummer, buiten gebruik)",
        "CAW De Linde\nBel vanaf nu 09 213 08 47 en niet langer 09 213 08 46.",
        "CAW De Linde\nHet nieuwe nummer is 09 213 08 47. Het oude nummer 09 213 08 46 vervalt.",
        "CAW De Linde\nHet nummer 09 213 08 46 is niet meer in gebruik. Telefoon: 09 213 08 47",
        "CAW De Linde\nTéléphone : 09 213 08 47 (ancien numéro : 09 213 08 46)",
        "CAW De Linde\nPhone: 09 213 08 47 instead of 09 213 08 46",
        "CAW De Linde\nWe zijn niet meer bereikbaar op 09 213 08 46. U kan ons voortaan bereiken op 09 213 08 47.",
    ],
)
def test_a_number_out_of_use_is_no_contacts(text: str) -> None:
    assert [numbers for _, numbers in owners(text)] == [(NEW,)]


@pytest.mark.parametrize(
    "text",
    [
        "CAW De Linde\nTel.: 09 213 08 47\nHet oude nummer 09 213 08 46 blijft nog tot 1 mei in gebruik.",
        "CAW De Linde\nTel.: 09 213 08 47, niet bereikbaar op woensdag\nGsm: 09 213 08 46",
        "De Oude Lijn\nTel.: 09 213 08 47 of 09 213 08 46",
    ],
)
def test_one_that_is_still_answered_stays(text: str) -> None:
    assert sorted(number for _, numbers in owners(text) for number in numbers) == [OLD, NEW]


def test_a_mail_address_out_of_use_goes_as_well() -> None:
    text = "Jeugdhuis De Kiem\nMail naar info@dekiem.example. Het oude adres kiem@post.example werkt niet meer."
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    assert [one.emails for one in extract(page).contacts] == [("info@dekiem.example",)]


def test_the_link_of_a_number_goes_with_it() -> None:
    runs = (
        Inline(text="Bel "),
        Inline(text="09 213 08 47", href="tel:092130847"),
        Inline(text=" en niet langer "),
        Inline(text="09 213 08 46", href="tel:092130846"),
        Inline(text="."),
    )
    told = without_what_lapsed(Block(kind=BlockKind.PARAGRAPH, inlines=runs))
    assert [run.href for run in told.inlines] == [None, "tel:092130847", None, None, None]


def test_a_block_that_says_nothing_of_it_is_the_same() -> None:
    block = Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text="De oude molen, tel. 09 213 08 47"),))
    assert without_what_lapsed(block) is block


@pytest.mark.parametrize(
    "text",
    [
        "Bij afwezigheid van An Maes kan je terecht bij haar collega Bert Claes op 09 213 08 47.",
        "An Maes is met zwangerschapsverlof tot 3 mei. Bel in die periode naar Bert Claes, 09 213 08 47.",
        "An Maes werkt niet op woensdag. Neem dan contact op met Bert Claes via 09 213 08 47.",
        "An Maes is afwezig en wordt vervangen door Bert Claes (09 213 08 47).",
        "Bert Claes vervangt An Maes tot eind juni. Je bereikt hem op 09 213 08 47.",
        "An Maes heeft ons verlaten. Haar opvolger is Bert Claes, bereikbaar op 09 213 08 47.",
        "An Maes est en congé. Contactez sa collègue Bert Claes au 09 213 08 47.",
        "An Maes is on leave. Please contact her colleague Bert Claes at 09 213 08 47.",
    ],
)
def test_who_answers_for_somebody_away_has_the_number(text: str) -> None:
    assert owners(text) == [("Bert Claes", (NEW,))]


@pytest.mark.parametrize(
    "text",
    [
        "An Maes is afwezig op woensdag. Bel haar op 09 213 08 47.",
        "An Maes (09 213 08 47) is met verlof tot 3 mei.",
    ],
)
def test_somebody_away_keeps_the_number_where_nobody_else_answers(text: str) -> None:
    assert owners(text) == [("An Maes", (NEW,))]


def test_each_keeps_the_own_number() -> None:
    text = "An Maes (09 213 08 46) werkt niet op woensdag. Bel dan Bert Claes op 09 213 08 47."
    assert owners(text) == [("An Maes", (OLD,)), ("Bert Claes", (NEW,))]


def test_who_follows_somebody_up_has_the_number() -> None:
    text = "Bert Claes is de nieuwe contactpersoon. Hij volgt An Maes op. U bereikt Bert via 09 213 08 47."
    assert owners(text) == [("Bert Claes", (NEW,))]


def test_somebody_away_on_the_line_below_the_name_is_away() -> None:
    text = "An Maes (begeleider)\nafwezig tot 1/3, vervangen door Bert Claes\n09 213 08 47"
    assert owners(text)[0] == ("Bert Claes", (NEW,))
