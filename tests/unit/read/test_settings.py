"""Settings that a site keeps as rows of a key and a value, whatever keeps them."""

from __future__ import annotations

import json

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from scrapers.read.settings import with_settings
from state.records import Contact

ROWS = [("site_name", "Huis De Kaai"), ("contact_phone", "09 267 12 12"), ("contact_email", "info@kaai.example")]
SQL = """INSERT INTO settings (`key`, `value`) VALUES
('site_name', 'Huis De Kaai'), ('contact_phone', '09 267 12 12'), ('contact_email', 'info@kaai.example');"""
NUMBERED = """INSERT OR REPLACE INTO options (id, option_name, option_value) VALUES
(1, 'site_name', 'Huis De Kaai'), (2, 'contact_phone', '09 267 12 12'), (3, 'contact_email', 'info@kaai.example');"""
MARKUP = """INSERT INTO settings (key, value) VALUES ('opgericht', '17 mei 1984'),
('contact_een', 'Voorzitter: Els Maes<br><a href="mailto:els@kaai.example">els@kaai.example</a>'),
('contact_twee', 'Secretaris: Jan Smet<br><a href="mailto:jan@kaai.example">jan@kaai.example</a>');"""


def contacts(text: str, kind: str) -> tuple[Contact, ...]:
    return extract(read(text.encode(), url=f"https://x.example/a.{kind}")).contacts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SQL, "sql"),
        (NUMBERED, "sql"),
        (json.dumps([{"key": key, "value": value} for key, value in ROWS]), "json"),
        (json.dumps([{"Naam": key, "Waarde": value, "groep": "x"} for key, value in ROWS]), "json"),
        (
            "<?php\n$settings = [\n"
            + "".join(f"    ['key' => '{key}', 'value' => '{value}'],\n" for key, value in ROWS)
            + "];\n",
            "php",
        ),
    ],
)
def test_rows_of_a_key_and_a_value_are_one_record(text: str, kind: str) -> None:
    (found,) = contacts(text, kind)
    told = (found.organisation, [phone.text for phone in found.phones], list(found.emails))
    assert told == ("Huis De Kaai", ["09 267 12 12"], ["info@kaai.example"])


def test_people_with_a_value_each_are_no_settings() -> None:
    rows = [{"name": "Els Maes", "value": "09 267 12 12"}, {"name": "Jan Smet", "value": "09 267 12 13"}]
    assert with_settings(rows) == rows


def test_a_key_that_comes_twice_makes_no_settings() -> None:
    rows = [{"key": "phone", "value": "09 267 12 12"}, {"key": "phone", "value": "09 267 12 13"}]
    assert with_settings(rows) == rows


def test_markup_that_reaches_somebody_is_shown_whatever_its_key() -> None:
    found = {(one.person, one.role, one.emails) for one in contacts(MARKUP, "sql")}
    assert found == {
        ("Els Maes", "Voorzitter", ("els@kaai.example",)),
        ("Jan Smet", "Secretaris", ("jan@kaai.example",)),
    }


def test_a_piece_of_json_with_commas_too_many_is_read() -> None:
    piece = (
        '    "board": [\n    {\n        "name": "Els Maes",\n        "role": "Voorzitter",\n        "mail": "els@kaai.example",\n    },\n'
        '    {\n        "name": "Jan Smet",\n        "role": "Secretaris",\n        "mail": "jan@kaai.example",\n    }, {\n'
    )
    assert [(one.person, one.role) for one in contacts(piece, "json")] == [
        ("Els Maes", "Voorzitter"),
        ("Jan Smet", "Secretaris"),
    ]
