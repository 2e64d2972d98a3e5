"""Scripts that fill the tables of a database ("INSERT INTO clubs (name, email) VALUES (…), (…)") -> markup that says the same.

Each row is a record, its keys are the columns that the statement lists, or else those that the script made the table with. What is
computed ("now()", "NULL") says nothing. The statement: SQL-92, 13.8; rows in a piece that begins amid them have no columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from scrapers.read.data import page_of
from scrapers.read.front_matter import Value
from scrapers.read.one_language import in_one_language
from scrapers.read.records import record_of
from scrapers.read.unnamed_columns import columns_of

MOST_CHARACTERS = 1_000_000
"""Of a script that are read."""
MOST_STATEMENTS, MOST_TABLES = 2_000, 100
LONGEST_ROW = 8_000
"""Characters between a bracket and the one that closes it."""
FEWEST_ROWS = 2
"""Rows by which a piece without a statement is told."""
_NAME = r"(?:[\w$]+|`[^`\n]+`|\"[^\"\n]+\"|\[[^\]\n]+\])"
_INSERT = re.compile(
    rf"(?i)\b(?:INSERT\s+(?:(?:IGNORE|OR\s+\w+)\s+)?INTO|INSERT|REPLACE\s+INTO)\s+(?P<table>{_NAME}(?:\s*\.\s*{_NAME}){{0,3}})\s*"
    rf"(?:\((?P<columns>[^()]{{1,4000}})\)\s*)?(?:OUTPUT\s[^()]{{1,200}})?(?:OVERRIDING\s+\w+\s+VALUE\s+)?VALUES?\s*(?=\()"
)
_EXECUTE = re.compile(rf"(?i)\bEXEC(?:UTE)?\s+(?P<table>{_NAME}(?:\s*\.\s*{_NAME}){{0,3}})\s+(?=@\w+\s*=)")
_HANDED = re.compile(r"\s*,?\s*@(?P<name>\w{1,60})\s*=\s*(?P<value>[NnEe]?'(?:[^']|'')*'|[-\w.]+)")
"""What a procedure is handed, by the names that it gives it."""
_CREATE = re.compile(
    rf"(?i)\bCREATE\s+(?:\w+\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?P<table>{_NAME}(?:\s*\.\s*{_NAME}){{0,3}})\s*\("
)
_REMARKS = r"(?:\s+|--[^\n]*(?:\n|\Z)|/\*.{0,4000}?\*/|#[^\n]*(?:\n|\Z))*"
_BEGINS = re.compile(
    rf"(?is)\A\ufeff?{_REMARKS}(?:INSERT|CREATE|USE|SET|DROP|BEGIN|DELETE|TRUNCATE|ALTER|LOCK|START|DECLARE|EXEC|REPLACE|UPDATE|WITH|GO|DO"
    rf"|SELECT|GRANT|IF)\b[^<>{{}}]{{0,200}}"
)
_AMID = re.compile(rf"(?s)\A\ufeff?{_REMARKS}\((?=\s*(?:'|\d|NULL\b|N'))")
"""How a piece begins that shows rows of which the statement is cut off."""
_TOKEN = re.compile(
    r"(?P<skip>\s+|--[^\n]*|/\*.*?\*/)|(?P<text>(?:\b[NnEeBbXx])?'(?:[^'\\]|''|\\.)*')|(?P<double>\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<number>-?\d[\d_.]*)|(?P<word>[A-Za-z_][\w$.]*)|(?P<sign>.)",
    re.DOTALL,
)
_NO_COLUMN = frozenset("primary foreign unique key constraint check index fulltext exclude like".split())
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SIGNS = {"n": "\n", "r": "", "t": " "}


def is_sql(text: str) -> bool:
    """Whether a text is a script that fills tables, or a piece of one."""
    if _BEGINS.match(text):
        return any(one.search(text, 0, MOST_CHARACTERS) is not None for one in (_INSERT, _EXECUTE))
    begins = _AMID.match(text)
    return begins is not None and len(list(_rows(text, begins.end() - 1))) >= FEWEST_ROWS


def sql_markup(text: str) -> str:
    """What the rows of a script say, as a site shows records."""
    return page_of(record_of(in_one_language(dict(tables_in(text)))))


def tables_in(text: str) -> dict[str, Value]:
    """The rows of each table, those of several statements together; without columns, each is a list of what it holds."""
    made = {
        _bare(one["table"]): _made_columns(text, one.end())
        for one in islice(_CREATE.finditer(text, 0, MOST_CHARACTERS), MOST_TABLES)
    }
    found: dict[str, list[Value]] = {}
    unnamed: dict[str, list[list[str]]] = {}
    begins = _AMID.match(text)
    if begins is not None:
        unnamed["items"] = list(_rows(text, begins.end() - 1))
    for one in islice(_INSERT.finditer(text, 0, MOST_CHARACTERS), MOST_STATEMENTS):
        table = _bare(one["table"])
        listed = one["columns"]
        columns = [_bare(name) for name in listed.split(",")] if listed else made.get(table, [])
        if columns:
            found.setdefault(table, []).extend(_record(columns, row) for row in _rows(text, one.end()))
        else:
            unnamed.setdefault(table, []).extend(_rows(text, one.end()))
    for one in islice(_EXECUTE.finditer(text, 0, MOST_CHARACTERS), MOST_STATEMENTS):
        found.setdefault(_bare(one["table"]), []).append(_handed(text, one.end()))
    for table, rows in unnamed.items():
        columns = columns_of(rows)
        found.setdefault(table, []).extend(_record(columns, row) for row in rows)
    return {table: rows for table, rows in found.items() if any(rows)}


def _handed(text: str, at: int) -> Value:
    """What a procedure is handed from `at` on: the record that it writes."""
    pairs: dict[str, Value] = {}
    while (found := _HANDED.match(text, at)) is not None:
        at = found.end()
        token = _TOKEN.match(found["value"])
        value = _value(token) if token is not None else ""
        pairs |= {found["name"]: value} if value else {}
    return pairs


def _record(columns: Sequence[str], row: Sequence[str]) -> Value:
    """A row by its columns, or as a list where they are not known."""
    if len(columns) != len(row):
        return [cell for cell in row if cell]
    return {column: cell for column, cell in zip(columns, row, strict=True) if column and cell}


def _rows(text: str, at: int) -> Iterator[list[str]]:
    """The rows from the bracket at `at` on, as far as commas join them."""
    row: list[str] = []
    cell: str | None = None
    depth, begin = 0, at
    for token in _TOKEN.finditer(text, at, MOST_CHARACTERS):
        sign = token["sign"] or ""
        if token["skip"] is not None:
            continue
        if token.start() - begin > LONGEST_ROW:
            return
        if sign == "(":
            depth += 1
            row, cell, begin = ([], None, token.start()) if depth == 1 else (row, cell, begin)
        elif depth == 0 and sign != ",":
            return
        elif depth == 1 and sign in (",", ")"):
            row, cell = [*row, cell or ""], None
        elif depth == 1 and cell is None:
            cell = _value(token)
        if sign == ")":
            depth -= 1
            if depth == 0:
                yield row


def _value(token: re.Match[str]) -> str:
    """What a token says; nothing for a word, which is computed."""
    if token["text"]:
        inner = token["text"][token["text"].index("'") + 1 : -1].replace("''", "'")
        return _ESCAPE.sub(lambda found: _SIGNS.get(found[1], found[1]), inner).strip()
    if token["double"]:
        return token["double"][1:-1].strip()
    return token["number"] or ""


def _made_columns(text: str, at: int) -> list[str]:
    """The columns of a table, from the bracket on behind which it is made."""
    columns: list[str] = []
    depth, begins = 1, True
    for token in _TOKEN.finditer(text, at, at + LONGEST_ROW):
        sign = token["sign"] or ""
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            break
        if token["skip"] is not None or sign in ("`", "["):
            continue
        name = token["word"] or token["double"]
        if begins and name and name.lower() not in _NO_COLUMN:
            columns.append(_bare(name))
        begins = depth == 1 and sign == ","
    return columns


def _bare(name: str) -> str:
    """A name without its schema and its quotes."""
    return re.split(r"\s*\.\s*", name.strip())[-1].strip(' \n\r\t`"[]')
