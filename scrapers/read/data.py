"""Data files in which records hold records (YAML, nested JSON) -> Document: each record as the card that a site makes of it.

A flat list of records is a table and read as one (`table.py`); a department that lists its people is a heading with cards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from scrapers.document import Document
from scrapers.read.errors import ReadError
from scrapers.read.front_matter import DEEPEST, Value, parse_yaml, plain_value
from scrapers.read.html import read_html
from scrapers.read.record_markup import records_markup
from scrapers.read.table import Columns, read_json
from scrapers.read.text import decoded

_BEGIN = re.compile(r"\A\ufeff?\s*---[ \t]*\n")
"""The line of dashes with which programs begin such a file."""
_RECORD = re.compile(r"(?P<margin> *)- +[A-Za-z_][\w-]{0,40}:(?: +\S.*)?$")
_OPENS_LIST = re.compile(r"[A-Za-z_][\w-]{0,40}: *$")
FEWEST_RECORDS = 2


def looks_like_yaml(text: str) -> bool:
    """Whether a text without a name is a list of records, as a site's data files hold them: "- key: value", and nothing beside."""
    lines = [line for line in _BEGIN.sub("", text.expandtabs(2)).splitlines() if line.strip()]
    shown = [line for line in lines if not line.lstrip().startswith("#")]
    shown = shown[1:] if shown and _OPENS_LIST.match(shown[0]) else shown
    first = _RECORD.match(shown[0]) if shown else None
    if first is None:
        return False
    margin = first["margin"]
    begins = [line for line in shown if not line.startswith(f"{margin} ")]
    return len(begins) >= FEWEST_RECORDS and all(
        (found := _RECORD.match(line)) is not None and found["margin"] == margin for line in begins
    )


def read_json_data(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records of a JSON file: as a table when they are flat or the source tells its columns, as cards otherwise.

    Raises:
        ReadError: it is no JSON, or holds no objects.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ReadError("read_no_json") from error
    if columns or not _nests(data):
        return read_json(body, url=url, columns=columns)
    return _cards(plain_value(data), url, "application/json")


def read_yaml(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records of a YAML file.

    Raises:
        ReadError: it says nothing.
    """
    data = parse_yaml(_BEGIN.sub("", decoded(body)))
    if isinstance(data, str):
        raise ReadError("read_table_empty")
    if columns or not _nests(data):
        return read_json(json.dumps(data).encode(), url=url, columns=columns)
    return _cards(data, url, "application/yaml")


def _nests(data: Value, depth: int = 0, *, within: bool = False) -> bool:
    """Whether a record that stands in a list holds a list of records itself, as deep as a site's data goes."""
    if depth > DEEPEST:
        return False
    if isinstance(data, dict):
        return any(_nests(value, depth + 1, within=within) for value in data.values())
    records = [one for one in data if isinstance(one, dict)] if isinstance(data, list) else []
    return bool(records) and (within or any(_nests(one, depth + 1, within=True) for one in records))


def _cards(data: Value, url: str, media_type: str) -> Document:
    records: Mapping[str, Value] = data if isinstance(data, dict) else {"items": data}
    page = f"<body>{records_markup(records, escape, 1)}</body>"
    return replace(read_html(page.encode(), url=url), media_type=media_type)
