"""Phones as Belgian pages write them, and the digits that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from state.canon.phone_labels import is_fax
from state.canon.phones import find_phones, parse_phone
from state.records import PhoneKind


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("02 533 12 11", "+3225331211", PhoneKind.LANDLINE),
        ("(02) 533 12 11", "+3225331211", PhoneKind.LANDLINE),
        ("02 - 533 12 11", "+3225331211", PhoneKind.LANDLINE),
        ("+32 (0)2 533 14 64", "+3225331464", PhoneKind.LANDLINE),
        ("+32 2 477 35 72", "+3224773572", PhoneKind.LANDLINE),
        ("0476/59.73.07", "+32476597307", PhoneKind.MOBILE),
        ("0032/476.34.07.58", "+32476340758", PhoneKind.MOBILE),
        ("0800/13 500", "+3280013500", PhoneKind.FREE),
        ("0800.2.41.41", "+3280024141", PhoneKind.FREE),
        ("078 150 100", "+3278150100", PhoneKind.SHARED),
        ("070 12 34 56", "070123456", PhoneKind.PREMIUM),
        ("0031 20 123 45 67", "+31201234567", PhoneKind.FOREIGN),
        ("02 533 12 1", "02533121", PhoneKind.INVALID),
        ("02\u00a0533\u00a012\u00a011", "+3225331211", PhoneKind.LANDLINE),
    ],
)
def test_a_number_in_running_text_gets_its_canonical_form_and_kind(text: str, number: str, kind: PhoneKind) -> None:
    [found] = find_phones(f"Bel ons op {text}, elke werkdag.")
    assert (found.phone.number, found.phone.kind) == (number, kind)


@pytest.mark.parametrize(
    "text",
    [
        "op 07/04/2022 om 9 uur",
        "2022-04-07",
        "BE 0123.456.789",
        "ondernemingsnummer 0460.123.456",
        "K.B.O 0460.123.456",
        "IBAN BE68 5390 0754 7034",
        "Bank: NL 08 RABO 0123 4567 89",
        "NL 33 RABO 0123456789",
        "rijksregisternummer 85.07.30-033.28",
        "09.00-17.00 uur",
        "van 9u-17u",
        "3000 Leuven",
        "https://www.opgroeien.be/0253312110/pagina",
        "kamer 112, verdieping 3",
        "€ 0250 000 000",
    ],
)
def test_dates_accounts_hours_and_amounts_are_no_phones(text: str) -> None:
    assert find_phones(text) == []


@pytest.mark.parametrize(
    "text", ["bel 1712", "het noodnummer 112", "Tele-Onthaal: bel naar 106", "via de infolijn 1712"]
)
def test_a_short_number_counts_where_words_say_that_it_is_dialled(text: str) -> None:
    [found] = find_phones(text)
    assert found.phone.kind is PhoneKind.SHORT


def test_two_numbers_that_only_a_slash_separates_are_two() -> None:
    numbers = [found.phone.number for found in find_phones("Tel. 02 533 12 11/0476 12 34 56")]
    assert numbers == ["+3225331211", "+32476123456"]


def test_an_extension_belongs_to_its_number() -> None:
    [found] = find_phones("02/533.12.11 toestel 45")
    assert (found.phone.number, found.phone.extension) == ("+3225331211", "45")


def test_the_word_before_a_number_is_its_label() -> None:
    tel, fax = find_phones("T 016 12 34 56 F 016 12 34 57")
    assert not is_fax(tel.phone.label)
    assert is_fax(fax.phone.label)


def test_a_declared_phone_that_is_no_number_stays_as_invalid() -> None:
    phone = parse_phone("02 533 12 1", declared=True)
    assert phone is not None
    assert (phone.kind, phone.text) == (PhoneKind.INVALID, "02 533 12 1")


def test_a_declared_phone_without_digits_is_none() -> None:
    assert parse_phone("n.v.t.", declared=True) is None


@given(st.text(max_size=120))
def test_whatever_the_text_the_spans_lie_in_it_and_do_not_overlap(text: str) -> None:
    end = 0
    for found in find_phones(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize("between", [" / ", "/", " - ", "  ", " of ", ", "])
def test_a_second_number_behind_a_mobile_one_cuts_it_nowhere_else(between: str) -> None:
    found = find_phones(f"0490 58 11 07{between}0476 98 41 27")
    assert [one.phone.number for one in found] == ["+32490581107", "+32476984127"]


def test_days_are_counted_and_not_dialled() -> None:
    assert [one.phone.number for one in find_phones("tel. 0471 67 31 45 - 1207 dagen in functie")] == ["+32471673145"]
