"""Contacts out of tables: a row each, unless names and numbers stand to each other in another way (arrangements)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.arrangements import (
    Context,
    banded,
    bands,
    fields_of,
    grid,
    halves,
    is_grid,
    is_ledger,
    is_pairs,
    is_transposed,
    ledger,
    lines_in,
    of_stacked,
    stacked,
    transposed,
)
from scrapers.extract.contacts.columns import NAMED_FIELDS, Cell, Row, is_head, is_head_again, is_wide, labels_of, seen
from scrapers.extract.contacts.contact_columns import contact_column, parted, person_lines
from scrapers.extract.contacts.jointly import each_person
from scrapers.extract.contacts.unit import TableUnit, Unit
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line, announced, lines_of, rows
from scrapers.extract.line.titles import is_title
from state.canon.names import looks_like_person
from state.canon.phones import phone_starts
from state.canon.text import clean, fold

Labels = Sequence[Label | None]


def table_units(found: TableUnit) -> list[Unit]:
    """The contacts of a table as units, one a row; a table of pairs is one."""
    cells = seen(rows(found.table))
    if is_pairs(cells):
        shown = replace(found.table, children=tuple(_row(row) for row in fields_of(cells)))
        lines = tuple(_with_words_for_numbers(lines_of([shown])))
        return list(_body_and_person(Unit(lines=lines, context=found.context)))
    if is_grid(cells):
        return list(grid(cells, found.context))
    if is_transposed(cells):
        return list(transposed(cells, found.context))
    across = bands(cells)
    if across is not None:
        return list(banded(across, found.context))
    high = stacked(cells)
    if high is not None:
        return list(of_stacked(high, found.context))
    if is_ledger(cells):
        return list(ledger(cells, found.context))
    width = max((len(row) for row in cells), default=0)
    return list(_records(halves(cells, width) or cells, found.context))


def _with_words_for_numbers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a table of pairs; words beside a number alone are what it is for: "Crisis (24u) | 0475 …"."""
    below = iter([*lines[1:], None])
    taken = False
    for line in lines:
        following = next(below)
        if taken:
            taken = False
        elif following is not None and _is_word_for(line, following):
            yield replace(following, label=Label(field="phone", word=line.text, sure=True))
            taken = True
        else:
            yield line


def _is_word_for(line: Line, following: Line) -> bool:
    bare = line.label is None and not line.has_point and not looks_like_person(line.text)
    return (
        bare
        and following.label is None
        and phone_starts(following.text) == [0]
        and not re.search(r"[^\W\d_]", following.text)
    )


def _body_and_person(unit: Unit) -> Iterator[Unit]:
    """A table of pairs, cut before whoever has numbers of their own behind those of the body: "Organisatie … Directeur …"."""
    fields = [line.label.field if line.label else None for line in unit.lines]
    at = fields.index("person") if "person" in fields else 0
    own, persons = fields[:at], fields[at:]
    if "organisation" in own and any(field in own and field in persons for field in ("phone", "email")):
        yield replace(unit, lines=unit.lines[:at])
        yield replace(unit, lines=unit.lines[at:])
    else:
        yield unit


def _row(cells: Row) -> Block:
    return Block(
        kind=BlockKind.ROW, children=tuple(cell.block for cell in cells), place=cells[0].place if cells else ""
    )


_AS_ABOVE = frozenset({"idem", "id", "ditto", "zelfde", "same", "dito", '"', "''", "″", "〃", "„"})
"""What stands in a cell for what stands in the one above it, folded."""


def _without_dittos(found: Sequence[Row]) -> list[Row]:
    """The rows, with what stands above instead of each word that says so: "idem"."""
    rows: list[Row] = []
    for row in found:
        above = rows[-1] if rows and len(rows[-1]) == len(row) else row
        rows.append(
            tuple(old if fold(one.text).strip(" .") in _AS_ABOVE else one for one, old in zip(row, above, strict=True))
        )
    return rows


def _records(found: Sequence[Row], context: Context) -> Iterator[Unit]:
    """A unit a row. Wide rows head those below; a row of heads says anew what the columns hold."""
    found = _without_dittos(found)
    start = next((at for at, row in enumerate(found) if not is_wide(row)), 0)
    head = found[start] if start < len(found) and is_head(found[start], found[start + 1 :]) else None
    body = [*found[:start], *found[start + (head is not None) :]]
    labels = labels_of(head, body)
    column = contact_column(labels, body)
    section: tuple[str, ...] = ()
    last: Cell | None = None
    for row in body:
        if _is_section(row, labels):
            section, last = (next(cell.text for cell in row if cell.text),), None
        elif is_head_again(row):
            labels = labels_of(row, body)
        elif column is not None:
            yield from _body_and_contact(row, labels, column, (*context, *section))
        else:
            row, last = _carried(row, labels, last)
            for one in each_person(row, labels):
                yield from _record(one, labels, (*context, *section))


def _body_and_contact(row: Row, labels: Labels, column: int, context: Context) -> Iterator[Unit]:
    """A body with its own numbers, and behind it whom to turn to, with theirs."""
    own, cell = parted(row, column)
    yield from _record(own, [*labels[:column], *labels[column + 1 :]], context)
    label = labels[column]
    if cell is not None and label is not None and own:
        yield Unit(lines=tuple(person_lines(cell, label, own[0])), context=context, listed=True)


def _record(row: Row, labels: Labels, context: Context) -> Iterator[Unit]:
    told = {label.field for label in labels if label}
    posts = any(label and label.post for label in labels)
    people = bool(told & {"person", "last_name"}) and ("role" in told or posts)
    if any(cell.points for cell in row) or people or "phone" in told:
        labels = _without_holder(row, labels) if people else labels
        yield Unit(lines=tuple(_lines(row, labels)), context=context, listed=people)


def _without_holder(row: Row, labels: Labels) -> Labels:
    """Where nobody holds a role, the role is the name of the post that is reached: "Redactie | vacant | 09 …"."""
    fields = {label.field for cell, label in zip(row, labels, strict=False) if label and not cell.is_empty}
    if fields & {*NAMED_FIELDS, "organisation", "unit"}:
        return labels
    return [replace(label, field="unit") if label and label.field == "role" else label for label in labels]


def _is_section(row: Row, labels: Labels) -> bool:
    """Whether a row heads those below: one text, and not the name or role of a record that tells nothing else."""
    told = [at for at, cell in enumerate(row) if cell.text]
    if len({row[at].text for at in told}) != 1 or any(cell.points for cell in row):
        return False
    if len(row) == 1:
        return is_title(row[0].text, strong=True)
    field = label.field if len(told) == 1 and told[0] < len(labels) and (label := labels[told[0]]) else None
    return field is None or not (row[told[0]].person if field in NAMED_FIELDS else field == "role")


def _carried(row: Row, labels: Labels, last: Cell | None) -> tuple[Row, Cell | None]:
    """A row whose empty role is the one above: "Gebouwbeheer" stands once for all who do it. Behind a name none is left out."""
    at = next((index for index, label in enumerate(labels) if label and label.field == "role" and not label.word), None)
    person = next((index for index, label in enumerate(labels) if label and label.field == "person"), len(row))
    if at is None or at >= len(row) or person < at:
        return row, last
    if row[at].text:
        return row, row[at]
    return ((*row[:at], last, *row[at + 1 :]), last) if last is not None else (row, None)


def _lines(row: Row, labels: Labels) -> Iterator[Line]:
    for index, cell in enumerate(row):
        label = labels[index] if index < len(labels) else None
        if cell.is_empty or (index and cell.block is row[index - 1].block):
            continue
        for line in lines_in(cell):
            yield _labelled(line, label) if label else line


def _labelled(line: Line, label: Label) -> Line:
    """A line of a column. In one of names or roles, a word that could head a field is a part of them: "Member - Region 2"."""
    if label.field in {*NAMED_FIELDS, "role"} and line.label is not None and not line.has_point:
        return replace(line, label=label, text=clean("".join(run.text for run in line.runs)))
    return replace(line, label=announced(line.label, label))
