"""Data files of sites (YAML, TOML, JSON) -> Document: each record as the card that a site makes of it.

One flat list of records is a table and read as one (`table.py`), because a column tells what the doubtful cell of it is; whatever
else a file holds (a record for each function, a department that lists its people) is headings and cards (`records.py`).
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from html import escape, unescape

from scrapers.document import Document
from scrapers.read.errors import ReadError
from scrapers.read.front_matter import Value, parse_yaml, plain_value
from scrapers.read.html import read_html
from scrapers.read.markdown import rendered
from scrapers.read.one_language import in_one_language
from scrapers.read.record_fields import Record
from scrapers.read.record_markup import is_flat, record_markup, records_rows
from scrapers.read.records import record_of
from scrapers.read.table import Columns, read_json, read_rows
from scrapers.read.text import decoded

_BETWEEN = re.compile(r"(?m)^(?:---(?:[ \t].*)?|\.\.\.[ \t]*|%YAML.*)$")
"""What parts the documents of one file, and begins the first."""
_RECORD = re.compile(r"(?P<margin> *)- +[A-Za-z_][\w-]{0,40}:(?: +\S.*)?$")
_OPENS = re.compile(r"[A-Za-z_][\w-]{0,40}: *$")
_OPENS_RECORD = re.compile(r"[a-z][a-z0-9_-]{0,40}: *$")
_WITHIN = re.compile(r" +(?:- +)?[a-z][\w-]{0,40}:(?: +\S.*)?$| +- +\S")
_HTML = re.compile(r"</?(?:p|br|a|ul|ol|li|strong|em|b|i|div|span|h[1-6])\b[^<>]*>", re.IGNORECASE)
FEWEST_RECORDS = 2


def looks_like_yaml(text: str) -> bool:
    """Whether a text without a name holds records as a site's data files do, and nothing beside.

    Either a list of "- key: value", or a record below each of several keys.
    """
    lines = [line for line in text.lstrip("\ufeff").expandtabs(2).splitlines() if line.strip()]
    begun = lines[1:] if lines and _BETWEEN.fullmatch(lines[0].strip()) else lines
    shown = [line for line in begun if not line.lstrip().startswith("#")]
    keys = sum(1 for line in shown if _OPENS_RECORD.match(line))
    if keys >= FEWEST_RECORDS and all(_OPENS_RECORD.match(line) or _WITHIN.match(line) for line in shown):
        return True
    shown = shown[1:] if shown and _OPENS.match(shown[0]) else shown
    first = _RECORD.match(shown[0]) if shown else None
    if first is None:
        return False
    margin = first["margin"]
    begins = [line for line in shown if not line.startswith(f"{margin} ")]
    return len(begins) >= FEWEST_RECORDS and all(
        (found := _RECORD.match(line)) is not None and found["margin"] == margin for line in begins
    )


def read_json_data(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records of a JSON file.

    Raises:
        ReadError: it is no JSON, or holds no objects.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ReadError("read_no_json") from error
    return _document(data, plain_value(data), url, "application/json", columns)


def read_toml(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records of a TOML file.

    Raises:
        ReadError: it is no TOML.
    """
    try:
        data = plain_value(tomllib.loads(decoded(body)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReadError("read_table_empty") from error
    return _document(data, data, url, "application/toml", columns)


def read_yaml(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records of a YAML file, of all the documents in it.

    Raises:
        ReadError: it says nothing.
    """
    parts = [parse_yaml(part) for part in _BETWEEN.split(decoded(body).lstrip("\ufeff")) if part.strip()]
    told = [part for part in parts if part and not isinstance(part, str)]
    if not told:
        raise ReadError("read_table_empty")
    data: Value = (
        told[0] if len(told) == 1 else [one for part in told for one in (part if isinstance(part, list) else [part])]
    )
    return _document(data, data, url, "application/yaml", columns)


def _document(raw: object, data: Value, url: str, media_type: str, columns: Columns) -> Document:
    """A table where the source tells its columns or the data is one flat list, cards otherwise. `raw`: with numbers as such."""
    if columns:
        return replace(read_json(json.dumps(raw).encode(), url=url, columns=columns), media_type=media_type)
    found = record_of(in_one_language(data))
    if not found.tells:
        return replace(read_json(json.dumps(raw).encode(), url=url), media_type=media_type)
    if found == Record(inner=found.inner) and all(map(is_flat, found.inner)):
        rows = [[unescape(cell) for cell in row] for row in records_rows(found.inner)]
        return read_rows(rows, url=url, media_type=media_type)
    page = page_of(found)
    return replace(read_html(page.encode(), url=url), media_type=media_type)


def page_of(found: Record) -> str:
    """The page on which a site shows a record and those that it holds, as HTML."""
    return f"<body>{record_markup(found, as_shown, 1)}</body>"


def as_shown(text: str) -> str:
    """A text as a template puts it on the page: markup as it is, several lines as Markdown, which sites write there."""
    if _HTML.search(text):
        return text
    return rendered(text, None) if "\n" in text.strip() else escape(unescape(text))
