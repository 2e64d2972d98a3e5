"""Numbers spelled in letters: the digits are what is dialled, the letters what was published."""

from __future__ import annotations

import pytest

from state.canon.phones import find_phones, phone_starts


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("1-800-FLOWERS", "+18003569377", "1-800-FLOWERS"),
        ("Call (800) FLOWERS now", "+18003569377", "(800) FLOWERS"),
        ("Hotline: 1-800-555-TALK (8255)", "+18005558255", "1-800-555-TALK (8255)"),
        ("1-800-5-A-HOUSE (1-800-524-6873) day and night", "+18005246873", "1-800-5-A-HOUSE (1-800-524-6873)"),
        ("1-877-DONT CUT", "+18773668288", "1-877-DONT CUT"),
        ("1-888-Flowers", "+18883569377", "1-888-Flowers"),
        ("877.50FRAUD", "+18775037283", "877.50FRAUD"),
        ("1-800-VETERANS", "+18008383726", "1-800-VETERANS"),
    ],
)
def test_letters_are_dialled_by_the_keys_that_they_stand_on(text: str, number: str, shown: str) -> None:
    (found,) = find_phones(text, country="US")
    assert (found.phone.number, found.phone.text) == (number, shown)
    assert phone_starts(text)[0] == found.start


@pytest.mark.parametrize(
    "text", ["800 MAIN STREET", "877-ABC", "800-mile trip", "form 800-12345", "SKU 888-ABCDEFGHIJKL"]
)
def test_streets_and_codes_are_not_dialled(text: str) -> None:
    assert find_phones(text, country="US") == []


def test_digits_behind_letters_that_are_another_number_are_one_of_their_own() -> None:
    found = find_phones("1-800-FLOWERS (515-555-0146)", country="US")
    assert [one.phone.number for one in found] == ["+18003569377", "+15155550146"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("1-800-555-TALK (8256)", "+18005558256"), ("1-800-FLOWERS (356-9378)", "+18003569378")],
)
def test_digits_that_contradict_the_letters_are_what_is_dialled(text: str, number: str) -> None:
    (found,) = find_phones(text, country="US")
    assert (found.phone.number, found.phone.text) == (number, text)
