"""Scripts that fill the tables of a database: each row is a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.read.sql_rows import is_sql, tables_in
from tests.unit.read.drawing import drawn_from


def test_columns_of_the_statement_tell_what_a_row_holds() -> None:
    script = """-- clubs
INSERT INTO `clubs` (`id`, `clubnaam`, `email`, `telefoonnummer`) VALUES
(1, 'Schaakclub ''t Paard', 'info@paard.example', '09 225 11 22'),
(2, 'Wandelclub Het Pad', 'pad@pad.example', NULL);
"""

    assert drawn_from(script) == [
        ("Schaakclub 't Paard", None, ["09 225 11 22"], ["info@paard.example"]),
        ("Wandelclub Het Pad", None, [], ["pad@pad.example"]),
    ]


def test_columns_are_those_of_the_table_where_the_statement_lists_none() -> None:
    script = """CREATE TABLE membres (
  id INTEGER PRIMARY KEY, prenom VARCHAR(50) NOT NULL, nom VARCHAR(50), fonction TEXT, courriel TEXT, UNIQUE (courriel)
);
INSERT INTO membres VALUES (1,'Marie','Dubois','Trésorière','marie@lilas.example');
INSERT INTO membres VALUES (2,'Luc','Martin','Secrétaire','luc@lilas.example');
"""

    assert drawn_from(script, country="FR") == [
        ("Marie Dubois", "Trésorière", [], ["marie@lilas.example"]),
        ("Luc Martin", "Secrétaire", [], ["luc@lilas.example"]),
    ]


def test_rows_of_a_piece_without_its_statement_are_read_by_what_they_hold() -> None:
    piece = """  (1, 'Petra Vogel', 'Kassenwartin', 'petra@tv.example', '030 1234567'),
  (2, 'Uwe Lang', 'Vorsitzender', 'uwe@tv.example', '030 1234568');
"""

    assert [one[:2] for one in drawn_from(piece, country="DE")] == [
        ("Petra Vogel", "Kassenwartin"),
        ("Uwe Lang", "Vorsitzender"),
    ]


def test_a_table_of_functions_names_nobody() -> None:
    script = """insert into dbo.Rollen(naam) values ('Voorzitter');
insert into dbo.Rollen(naam) values (N'Secretaris');
insert into [dbo].[Scholen] ([Schoolnaam], [Mail]) values (N'Basisschool De Linde', N'info@linde.example')
"""

    assert drawn_from(script) == [("Basisschool De Linde", None, [], ["info@linde.example"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INSERT INTO t (a, b) VALUES ('x', now()), ('y', f('z'))", {"t": [{"a": "x"}, {"a": "y"}]}),
        (
            'CREATE TABLE "s"."t" (a int, b text); INSERT INTO s.t VALUES (1, \'x\\\'y\')',
            {"t": [{"a": "1", "b": "x'y"}]},
        ),
        ("INSERT INTO t (a, b) VALUES ('x')", {"t": [["x"]]}),
        ("INSERT INTO t (a) SELECT a FROM u", {}),
    ],
)
def test_what_is_written_is_read_and_what_is_computed_is_not(text: str, expected: dict[str, object]) -> None:
    assert tables_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Insert into je agenda: de vergadering (van 12 mei). Bel 09 225 11 22.",
        "(1) Kom langs, (2) bel 09 225 11 22.",
        "Select een dienst en bel 09 225 11 22",
        "('s morgens gesloten) bel An Maes",
    ],
)
def test_sentences_are_no_script(text: str) -> None:
    assert not is_sql(text)


@given(st.text(alphabet="INSERTO VALUES(),;'\"`[]ab1-\n", max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    is_sql(text)
    assert all(tables_in(text.join(("INSERT INTO t (a) VALUES (", ""))).values()), "no table without a row"
