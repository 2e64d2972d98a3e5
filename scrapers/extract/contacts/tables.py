"""Contacts out of tables: a row each, or one in pairs of label and value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.units import TableUnit, Unit, is_titled
from scrapers.extract.line.labels import FIELDS, Label, label_of
from scrapers.extract.line.lines import Line, full_text, lines_of, points_in, rows
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.titles import is_title
from state.canon.names import looks_like_person
from state.canon.text import fold

_NAME = frozenset({"naam", "nom", "name"})
_MAPPED = re.compile(r"field:(\w+)")


def table_units(found: TableUnit) -> list[Unit]:
    """The contacts of a table as units, one a row; a table of pairs is one."""
    all_rows = rows(found.table)
    if _is_pairs(all_rows):
        return [Unit(lines=tuple(lines_of([found.table])), context=found.context)]
    if _is_grid(all_rows):
        return [_cell_unit(cell, found.context) for row in all_rows for cell in row.children if points_in(cell)]
    if _is_transposed(all_rows):
        return [unit for at in range(1, len(all_rows[0].children)) for unit in _transposed(all_rows, at, found.context)]
    if _is_columnar(all_rows):
        return [unit for at in range(len(all_rows[0].children)) for unit in _column_unit(all_rows, at, found.context)]
    if _is_ledger(all_rows):
        return list(_ledger(all_rows, found.context))
    head = _header(all_rows)
    body = all_rows[1:] if head is not None else all_rows
    labels = _typed(_family_names(_labels(head)), body)
    return list(_rows(_carried(body, labels), labels, found.context))


def _family_names(labels: Sequence[Label | None]) -> list[Label | None]:
    """Beside a column of first names, "Naam" holds the family names."""
    split = any(label and label.field == "first_name" for label in labels)
    known = any(label and label.field == "last_name" for label in labels)
    return [
        replace(label, field="last_name")
        if split and not known and label and label.field in ("person", "organisation") and fold(label.word) in _NAME
        else label
        for label in labels
    ]


def _is_transposed(found: Sequence[Block]) -> bool:
    """Records side by side, the first column telling what each row holds: "Adres", "Tel."."""
    if len(found) < 3 or len(found[0].children) < 3 or len({len(row.children) for row in found}) > 1:
        return False
    labels = [label_of(full_text(row.children[0])) for row in found[1:]]
    fields = [label.field for label in labels if label]
    told = [row for row in found[1:] if points_in(row)]
    return (
        not points_in(found[0])
        and len(fields) * 2 > len(labels)
        and len(set(fields)) > 1
        and any(sum(1 for cell in row.children[1:] if points_in(cell)) > 1 for row in told)
    )


def _transposed(found: Sequence[Block], at: int, context: tuple[str, ...]) -> Iterator[Unit]:
    lines: list[Line] = []
    for place, row in enumerate(found):
        label = label_of(full_text(row.children[0]))
        for line in lines_of([replace(row.children[at], kind=BlockKind.PARAGRAPH)]):
            if place == 0 and label is None:
                line = replace(line, kind=BlockKind.HEADING)
            lines.append(replace(line, label=line.label or label, place=line.place or row.place))
    yield from _told(lines, context)


def _is_columnar(found: Sequence[Block]) -> bool:
    """Records side by side, a column each: names in the first row, and below them rows of roles, rows of numbers."""
    if len(found) < 2 or len(found[0].children) < 2 or len({len(row.children) for row in found}) > 1:
        return False
    heads = [full_text(cell) for cell in found[0].children]
    if (
        points_in(found[0])
        or not all(is_title(text) and label_of(text) is None for text in heads)
        or len(set(heads)) < 2
    ):
        return False
    rows_with = [[bool(points_in(cell)) for cell in row.children if full_text(cell)] for row in found[1:]]
    told = [row for row in rows_with if any(row)]
    return bool(told) and all(all(row) for row in told) and any(len(row) > 1 for row in told)


def _column_unit(found: Sequence[Block], at: int, context: tuple[str, ...]) -> Iterator[Unit]:
    cells = [row.children[at] for row in found]
    lines = [line for cell in cells for line in lines_of([replace(cell, kind=BlockKind.PARAGRAPH)])]
    yield from _told(lines, context)


def _is_ledger(found: Sequence[Block]) -> bool:
    """Two columns of which the first one names what the second one tells, over several rows when it is empty."""
    if len(found) < 3 or any(len(row.children) != 2 for row in found):
        return False
    heads = [full_text(row.children[0]) for row in found]
    named = [text for text in heads if text]
    colons = sum(1 for text in named if text.endswith(":"))
    return len(named) < len(found) and bool(named) and colons * 2 > len(named)


def _ledger(found: Sequence[Block], context: tuple[str, ...]) -> Iterator[Unit]:
    """Each name in the first column with the lines beside it and below."""
    current: list[Line] = []
    for row in found:
        head, value = full_text(row.children[0]).rstrip(" :"), row.children[1]
        if head:
            yield from _told(current, context)
            current = []
        inner = lines_of([replace(value, kind=BlockKind.PARAGRAPH)])
        if head and inner and inner[0].label is None and not inner[0].has_point and looks_like_person(inner[0].text):
            inner[0] = replace(inner[0], text=f"{head}: {inner[0].text}")
        elif head:
            current.append(Line(text=head, kind=BlockKind.HEADING, place=row.place))
        current += inner
    yield from _told(current, context)


def _told(lines: Sequence[Line], context: tuple[str, ...]) -> Iterator[Unit]:
    if any(line.has_point for line in lines):
        yield Unit(lines=tuple(lines), context=context)


def _typed(labels: Sequence[Label | None], body: Sequence[Block]) -> list[Label | None]:
    """The labels of the columns; one without a telling head whose cells are mostly people's names holds people."""
    known = list(labels) + [None] * max(0, max((len(row.children) for row in body), default=0) - len(labels))
    if any(label and label.field in ("person", "first_name", "last_name") for label in known):
        return known
    people = [
        at for at, label in enumerate(known) if (label is None or label.field == "other") and _holds_people(body, at)
    ]
    if not people:
        return known
    column = people[0]
    known[column] = Label(field="person", word="")
    beside = column - 1
    if (
        beside >= 0
        and known[beside] is None
        and not any(points_in(row.children[beside]) for row in body if beside < len(row.children))
    ):
        known[beside] = Label(field="role", word="")
    return known


def _holds_people(body: Sequence[Block], column: int) -> bool:
    cells = [_first_line(row.children[column]) for row in body if column < len(row.children)]
    told = [text for text in cells if text]
    return len(told) > 1 and sum(map(looks_like_person, told)) * 5 >= len(told) * 4


def _first_line(cell: Block) -> str:
    return next((line.text for line in lines_of([replace(cell, kind=BlockKind.PARAGRAPH)])), "")


def _carried(body: Sequence[Block], labels: Sequence[Label | None]) -> list[Block]:
    """Rows whose empty role is the one above: "Gebouwbeheer" stands once for all who do it."""
    at = next((index for index, label in enumerate(labels) if label and label.field == "role" and not label.word), None)
    if at is None:
        return list(body)
    rows_, last = [], None
    for row in body:
        cell = row.children[at] if at < len(row.children) else None
        if cell is not None and full_text(cell):
            last = cell
        elif cell is not None and last is not None:
            row = replace(row, children=(*row.children[:at], last, *row.children[at + 1 :]))
        rows_.append(row)
    return rows_


def _rows(body: Sequence[Block], labels: Sequence[Label | None], context: tuple[str, ...]) -> Iterator[Unit]:
    section: tuple[str, ...] = ()
    for row in body:
        texts = {full_text(cell) for cell in row.children if full_text(cell)}
        if len(texts) == 1 and not points_in(row) and (len(row.children) > 1 or _is_section(row)):
            section = (next(iter(texts)),)
            continue
        told = {label.field for label in labels if label}
        people = bool(told & {"person", "last_name"}) and "role" in told
        if points_in(row) or people or "phone" in told:
            yield Unit(lines=tuple(_cells(row, labels)), context=(*context, *section), listed=people)


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
    return beside and all(_begins_record(cell) and len(lines_of([cell])) > 1 for cell in told)


def _begins_record(cell: Block) -> bool:
    first = next(iter(lines_of([cell])), None)
    return is_titled(cell) or (first is not None and not first.has_point and tells_role(first.text))


def _cell_unit(cell: Block, context: tuple[str, ...]) -> Unit:
    return Unit(lines=tuple(lines_of([replace(cell, kind=BlockKind.PARAGRAPH)])), context=context)


def _header(found: Sequence[Block]) -> Block | None:
    """The row that names the columns: marked as such, or made of labels only."""
    if not found:
        return None
    first = found[0]
    texts = [full_text(cell) for cell in first.children]
    if points_in(first) or (len(texts) > 1 and len(set(texts)) == 1 and label_of(texts[0]) is None):
        return None  # one wide cell heads the rows below it
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
