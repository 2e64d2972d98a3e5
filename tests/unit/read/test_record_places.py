"""Addresses that the keys of a record tell in parts, and which of several such a part belongs to."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from scrapers.read.record_places import place_of, with_addresses_apart


@pytest.mark.parametrize(
    ("pairs", "lines"),
    [
        ({"street": "Kerkstraat 1", "postcode": "9000", "city": "Gent"}, ["Kerkstraat 1", "9000 Gent"]),
        ({"street": "12 Elm St", "city": "Salem", "state": "OR", "zip": "97301"}, ["12 Elm St", "Salem", "OR 97301"]),
        ({"street": "12 Elm St", "city": "Salem", "region": "OR", "zip": "97301"}, ["12 Elm St", "Salem", "OR 97301"]),
        ({"street": "12 High Street", "postcode": "AB1 2CD", "town": "Upton"}, ["12 High Street", "Upton", "AB1 2CD"]),
        (
            {"street": "Kade 1", "postcode": "1234 AB", "city": "Utrecht", "region": "Utrecht"},
            ["Kade 1", "1234 AB Utrecht"],
        ),
    ],
)
def test_an_address_stands_as_its_country_writes_it(pairs: dict[str, str], lines: list[str]) -> None:
    assert list(place_of(pairs)) == lines


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (
            {"name": "Elm Hall", "mailing_address": "PO Box 12", "mailing_city": "Salem", "mailing_state": "OR",
             "mailing_zip_code": "97301", "hallStreet": "12 Elm St", "hallCity": "Upton", "hallState": "OR", "hallZip": "97302"},
            {"name": "Elm Hall", "mailing_address": "PO Box 12, Salem, OR 97301", "hall_address": "12 Elm St, Upton, OR 97302"},
        ),
        (
            {"kantoor_straat": "Kade 1", "kantoor_postcode": "1234 AB", "kantoor_stad": "Utrecht", "post_straat": "Postbus 2",
             "post_postcode": "1234 CD", "post_stad": "Zeist"},
            {"kantoor_address": "Kade 1, 1234 AB Utrecht", "post_address": "Postbus 2, 1234 CD Zeist"},
        ),
    ],
)  # fmt: skip
def test_each_of_several_addresses_is_whole(pairs: dict[str, str], told: dict[str, str]) -> None:
    assert with_addresses_apart(pairs) == told


@pytest.mark.parametrize(
    "pairs",
    [
        {"address": "12 Elm St", "city": "Salem", "state": "OR", "zip": "97301"},
        {"mailing_address": "PO Box 12", "office_address": "12 Elm St", "city": "Salem"},
        {"street": "Kerkstraat 1", "postal_code": "9000", "city": "Gent"},
    ],
)
def test_one_address_stays_as_its_keys_tell_it(pairs: dict[str, str]) -> None:
    assert with_addresses_apart(pairs) == pairs


def test_a_script_that_only_writes_out_a_list_is_read_as_its_records() -> None:
    script = b"""var clubs = [
  { "id": "A1", "name": "Elm Rowing Club", "phone": 6029263298, "location": "12 Elm St\\nSalem, OR 97301" },
  { "id": "A2", "name": "Oak Rowing Club", "phone": 6029263299, "location": "14 Elm St\\nSalem, OR 97301" }
]"""
    found = extract(
        read(script, url="https://elm.example/clubs.js", content_type="text/javascript"), country="US"
    ).contacts
    assert [(one.organisation, one.phones[0].number, one.address and one.address.number) for one in found] == [
        ("Elm Rowing Club", "+16029263298", "12"),
        ("Oak Rowing Club", "+16029263299", "14"),
    ]
