"""Tables that come as files -> Document: CSV, spreadsheets, JSON. Each becomes one table with a header row."""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from scrapers.document import Block, BlockKind, Document, Inline
from scrapers.read.errors import ReadError

MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_UNPACKED = 200_000_000
"""Bytes of a workbook once unpacked: a few kilobytes of zip can hold gigabytes."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    SyntaxError,  # of XML: ParseError is one
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    EOFError,
    RuntimeError,  # it is encrypted, or packed in a way that nobody reads
)
"""What openpyxl lets through at a damaged workbook; here it is data, not a bug of ours."""
Columns = Mapping[str, str] | None
Record = Mapping[str, Any]


def read_csv(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The table in a CSV file, whatever separates its columns.

    Raises:
        ReadError: it has no rows, or a field without end.
    """
    text = _decoded(body)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), _dialect(text)) if any(map(str.strip, row))]
    except csv.Error as error:
        raise ReadError("read_table_broken", problem=error) from error
    return _document(rows, url, "text/csv", columns)


def read_xlsx(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The tables of a workbook, sheet by sheet; values as they were last computed, never formulas.

    Raises:
        ReadError: it is no workbook, or an empty one.
    """
    try:
        sheets = list(_sheets(body))
    except _BROKEN as error:
        raise ReadError("read_no_spreadsheet") from error
    blocks = [_table(rows[:MOST_ROWS], columns, title) for title, rows in sheets]
    if not blocks:
        raise ReadError("read_spreadsheet_empty")
    return Document(
        url=url,
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        root=Block(kind=BlockKind.ROOT, children=tuple(blocks)),
        warnings=tuple(dict.fromkeys(sentence for _, rows in sheets for sentence in _shortened(rows))),
    )


def _sheets(body: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """The sheets with something on them, a row beyond the limit included so that it can be told."""
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ReadError("read_spreadsheet_big", size=MOST_UNPACKED // 1_000_000)
    book = load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    for sheet in book.worksheets:
        values = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
        rows = [row for row in ([_cell(value) for value in row] for row in values) if any(row)]
        if rows:
            yield sheet.title, rows


def _shortened(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if len(rows) > MOST_ROWS:
        yield f"only the first {MOST_ROWS} rows were read"
    if any(len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]) for row in rows):
        yield f"only the first {MOST_COLUMNS} columns were read"


def read_json(body: bytes, *, url: str, columns: Columns = None) -> Document:
    """The records in a JSON answer: a list of objects, or an object with one somewhere in it. A single object is one record.

    Raises:
        ReadError: it is no JSON, or holds no objects.
    """
    try:
        data = json.loads(body)
        records = [record for one in _records(data) if (record := dict(_flat(one)))]
    except (ValueError, RecursionError) as error:
        raise ReadError("read_no_json") from error
    if not records:
        return Document(
            url=url,
            media_type="application/json",
            root=Block(kind=BlockKind.ROOT),
            warnings=("the answer lists nothing",),
        )
    names = list(dict.fromkeys(name for record in records for name in record))
    rows = [names, *([_cell(record.get(name)) for name in names] for record in records)]
    return _document(rows, url, "application/json", columns)


def _records(data: Any) -> Sequence[Record]:
    """The first list of objects, looked for level by level."""
    if isinstance(data, list):
        return [one for one in data if isinstance(one, dict)][: MOST_ROWS + 1]
    if not isinstance(data, dict):
        return []
    for value in data.values():
        if isinstance(value, list) and any(isinstance(one, dict) for one in value):
            return _records(value)
    for value in data.values():
        found = _records(value) if isinstance(value, dict) else []
        if len(found) > 1:
            return found
    lists_only = all(isinstance(value, list) and not value for value in data.values())
    return [] if lists_only else [data]


def _flat(record: Record, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Nested objects with dotted names; a list of plain values as one value."""
    for name, value in record.items():
        if isinstance(value, dict) and prefix.count(".") < 5:
            yield from _flat(value, f"{prefix}{name}.")
        elif isinstance(value, list):
            plain = [_cell(one) for one in value if not isinstance(one, dict | list)]
            yield f"{prefix}{name}", "; ".join(plain)
        else:
            yield f"{prefix}{name}", value


def _cell(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "date") and hasattr(value, "hour"):
        return str(
            value.date().isoformat() if (value.hour, value.minute) == (0, 0) else value.isoformat(" ", "minutes")
        )
    return str(value).strip()


def _decoded(body: bytes) -> str:
    for encoding in ("utf-8-sig", "windows-1252"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return body.decode("utf-8", "replace")


def _dialect(text: str) -> type[csv.Dialect]:
    """What separates the columns: of the usual signs, the one that most lines hold equally often."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    sign = max(";,\t|", key=lambda one: (_evenness(lines, one), lines[0].count(one) if lines else 0))

    class Found(csv.excel):
        delimiter = sign

    return Found


def _evenness(lines: Sequence[str], sign: str) -> int:
    first = lines[0].count(sign) if lines else 0
    return sum(1 for line in lines if first and line.count(sign) == first)


def read_rows(rows: Sequence[Sequence[str]], *, url: str, media_type: str) -> Document:
    """A table of texts, of which the first row names the columns.

    Raises:
        ReadError: it has no rows.
    """
    return _document(rows, url, media_type, None)


def _document(rows: Sequence[Sequence[str]], url: str, media: str, columns: Columns) -> Document:
    if not rows:
        raise ReadError("read_table_empty")
    warnings = tuple(_shortened(rows))
    table = _table(rows[:MOST_ROWS], columns, None)
    return Document(url=url, media_type=media, root=Block(kind=BlockKind.ROOT, children=(table,)), warnings=warnings)


def _table(rows: Sequence[Sequence[str]], columns: Columns, name: str | None) -> Block:
    width = max((index for row in rows for index, cell in enumerate(row, 1) if cell), default=0)
    head, *body = [row[:width] for row in rows]
    mapping = {key.strip().casefold(): value for key, value in (columns or {}).items()}
    place = f"blad {name}, rij" if name else "rij"
    made = [_row(body_row, f"{place} {index}") for index, body_row in enumerate(body, 2)]
    return Block(kind=BlockKind.TABLE, children=(_head(head, mapping), *made))


def _head(cells: Iterable[str], mapping: Mapping[str, str]) -> Block:
    """Column names; what the source's column map says of them stands in the hints as "field:<name>"."""
    made = []
    for cell in list(cells)[:MOST_COLUMNS]:
        field = mapping.get(cell.strip().casefold())
        hints = (f"field:{field}",) if field else ()
        made.append(Block(kind=BlockKind.CELL, inlines=(Inline(text=cell),), header=True, hints=hints))
    return Block(kind=BlockKind.ROW, children=tuple(made))


def _row(cells: Iterable[str], place: str) -> Block:
    made = tuple(
        Block(kind=BlockKind.CELL, inlines=(Inline(text=cell),) if cell else (), place=place)
        for cell in list(cells)[:MOST_COLUMNS]
    )
    return Block(kind=BlockKind.ROW, children=made, place=place)
