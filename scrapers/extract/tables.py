"""Contacts out of tables: a row each, or one in pairs of label and value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.labels import FIELDS, Label, label_of
from scrapers.extract.lines import Line, full_text, lines_of, points_in, rows
from scrapers.extract.units import TableUnit, Unit, is_title, is_titled

_MAPPED = re.compile(r"field:(\w+)")


def table_units(found: TableUnit) -> list[Unit]:
    """The contacts of a table as units, one a row; a table of pairs is one."""
    all_rows = rows(found.table)
    if _is_pairs(all_rows):
        return [Unit(lines=tuple(lines_of([found.table])), context=found.context)]
    if _is_grid(all_rows):
        return [_cell_unit(cell, found.context) for row in all_rows for cell in row.children if points_in(cell)]
    head = _header(all_rows)
    labels = _labels(head)
    return list(_rows(all_rows[1:] if head is not None else all_rows, labels, found.context))


def _rows(body: Sequence[Block], labels: Sequence[Label | None], context: tuple[str, ...]) -> Iterator[Unit]:
    section: tuple[str, ...] = ()
    for row in body:
        texts = {full_text(cell) for cell in row.children if full_text(cell)}
        if len(texts) == 1 and not points_in(row) and (len(row.children) > 1 or _is_section(row)):
            section = (next(iter(texts)),)
            continue
        if points_in(row) or any(label and label.field == "phone" for label in labels):
            yield Unit(lines=tuple(_cells(row, labels)), context=(*context, *section))


def _is_section(row: Block) -> bool:
    return len(row.children) == 1 and is_title(full_text(row), strong=True)


def _cells(row: Block, labels: Sequence[Label | None]) -> Iterator[Line]:
    for index, cell in enumerate(row.children):
        label = labels[index] if index < len(labels) else None
        for line in lines_of([replace(cell, kind=BlockKind.PARAGRAPH)]):
            yield replace(line, label=line.label or label, place=line.place or row.place) if label else line


def _is_pairs(found: Sequence[Block]) -> bool:
    """Two columns whose first one holds labels of different fields."""
    if any(len(row.children) != 2 for row in found) or not found:
        return False
    labels = [label_of(full_text(row.children[0])) for row in found]
    fields = [label.field for label in labels if label]
    return len(fields) >= 2 and len(fields) * 2 > len(found) and len(set(fields)) == len(fields)


def _is_grid(found: Sequence[Block]) -> bool:
    """Cells that each hold a contact of their own, side by side: each begins with a name and has its number."""
    told = [cell for row in found for cell in row.children if points_in(cell)]
    beside = any(sum(1 for cell in row.children if points_in(cell)) > 1 for row in found)
    return beside and all(is_titled(cell) and len(lines_of([cell])) > 1 for cell in told)


def _cell_unit(cell: Block, context: tuple[str, ...]) -> Unit:
    return Unit(lines=tuple(lines_of([replace(cell, kind=BlockKind.PARAGRAPH)])), context=context)


def _header(found: Sequence[Block]) -> Block | None:
    """The row that names the columns: marked as such, or made of labels only."""
    if not found:
        return None
    first = found[0]
    texts = [full_text(cell) for cell in first.children]
    if points_in(first):
        return None
    known = sum(1 for text in texts if label_of(text))
    marked = all(cell.header for cell in first.children) and bool(first.children)
    mapped = any(_MAPPED.match(hint) for cell in first.children for hint in cell.hints)
    return first if marked or mapped or known >= max(1, len([t for t in texts if t]) // 2) else None


def _labels(head: Block | None) -> list[Label | None]:
    if head is None:
        return []
    return [_column(cell, first=index == 0) for index, cell in enumerate(head.children)]


def _column(cell: Block, *, first: bool) -> Label | None:
    """What a column holds. One that is headed by a word we do not know holds no names, unless it is the first."""
    mapped = next((match[1] for hint in cell.hints if (match := _MAPPED.match(hint))), None)
    text = full_text(cell)
    if mapped:
        return Label(field=_ALIASES.get(mapped, mapped), word=text)
    known = label_of(text)
    return known or (None if first or not text else Label(field="other", word=text))


_ALIASES = {"municipality": "area", "hours": "hours", "phones": "phone", "emails": "email", "name": "organisation"} | {
    name: name for name in FIELDS
}
