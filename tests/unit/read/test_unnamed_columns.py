"""Rows of a dump whose columns nobody names."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from scrapers.read.sql_rows import is_sql, tables_in
from scrapers.read.unnamed_columns import columns_of


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        pytest.param(
            [
                ["7", "Els", "Maes", "Dorp", "12", "9000", "Gent"],
                ["8", "Jan", "Smet", "Kerkweg", "3A", "9030", "Mariakerke"],
            ],
            ["", "voornaam", "achternaam", "straat", "huisnummer", "postcode", "gemeente"],
            id="people",
        ),
        pytest.param(
            [
                ["Club Linde", "Dorp 12", "Zwolle", "8011 AB", "Actief"],
                ["Stichting Es", "Laan 3", "Kampen", "8261 CD", "Actief"],
            ],
            ["naam", "straat", "gemeente", "postcode", ""],
            id="bodies, the town before its code",
        ),
        pytest.param(
            [["active", "Els", "Maes", "els@linde.example"], ["active", "Jan", "Smet", "jan@linde.example"]],
            ["", "voornaam", "achternaam", "email"],
            id="no place",
        ),
        pytest.param(
            [["Club Linde", "post@linde.example"], ["Club Es", "post@es.example"]], [], id="nothing but a name"
        ),
        pytest.param([["12", "2024", "Club Linde"], ["13", "2025", "Club Es"]], [], id="years"),
        pytest.param([["Els", "Maes"], ["Jan"]], [], id="rows of two makes"),
        pytest.param([["Els", "Maes", "Dorp", "12", "9000", "Gent"]], [], id="one row"),
        pytest.param([["1", "2", "9000", "Gent"], ["2", "3", "9030", "Aalst"]], [], id="a code without a street"),
        pytest.param([["9000", "Gent"], ["9030", "Aalst"]], [], id="towns"),
        pytest.param(
            [["1", "9", "Dorp", "2", "9000", "Gent"], ["2", "9", "Laan", "3", "9030", "Aalst"]], [], id="nobody"
        ),
    ],
)
def test_columns_are_told_by_what_stands_in_them(rows: list[list[str]], columns: list[str]) -> None:
    assert columns_of(rows) == columns


def test_rows_without_columns_are_contacts_at_their_addresses() -> None:
    script = (
        "INSERT INTO leden VALUES (1,'Club Linde','Dorp','12','9000','Gent','post@linde.example',NULL),\n"
        "(2,'Stichting Es','Kerkweg','3','9030','Mariakerke','post@es.example',NULL);"
    )
    contacts = extract(read(script.encode(), url="https://linde.example/dump"), country="BE").contacts

    assert [(one.organisation or one.person, one.emails, one.address and one.address.street) for one in contacts] == [
        ("Club Linde", ("post@linde.example",), "Dorp"),
        ("Stichting Es", ("post@es.example",), "Kerkweg"),
    ]


def test_what_a_procedure_is_handed_is_a_record() -> None:
    script = (
        "EXEC dbo.AddClub @Naam = N'Club ''t Linde', @Plaats = NULL, @Telefoon = '09 555 12 34', @Leden = 12;\n"
        "EXECUTE AddClub @Naam='Club Es', @Telefoon='09 555 12 35'\nGO\nEXEC Nothing @Naam = NULL"
    )

    assert is_sql(script)
    assert tables_in(script) == {
        "AddClub": [
            {"Naam": "Club 't Linde", "Telefoon": "09 555 12 34", "Leden": "12"},
            {"Naam": "Club Es", "Telefoon": "09 555 12 35"},
        ]
    }
    assert not is_sql("EXEC sp_help 'leden'")
