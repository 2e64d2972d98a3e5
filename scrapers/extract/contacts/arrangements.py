"""Tables whose records are not their rows: cells, columns, pairs of label and value, bands of rows, halves of a row.

Each of these is told by where names and numbers stand to each other. In an ordinary table a row has both; where the rows
with names have no numbers and those with numbers no names, a record runs down a column instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.blocks import is_titled
from scrapers.extract.contacts.columns import Cell, Row, is_wide
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.line.roles import tells_role
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import fold

Context = tuple[str, ...]
_MANY = frozenset({"phone", "fax", "email", "address", "hours", "website"})
"""Fields of which one contact may have several under different words: "Tel." and "Gsm"."""


def told(lines: Sequence[Line], context: Context) -> Iterator[Unit]:
    """The lines as a unit, when somebody can be reached by them."""
    if any(line.has_point for line in lines):
        yield Unit(lines=tuple(lines), context=context)


def lines_in(cell: Cell) -> list[Line]:
    lines = lines_of([replace(cell.block, kind=BlockKind.PARAGRAPH)])
    return [replace(line, place=line.place or cell.place) for line in lines]


def is_pairs(found: Sequence[Row]) -> bool:
    """Two columns whose first one holds labels of different fields, perhaps below a title as wide as both.

    Only an address may take more cells than one: its street and its town.
    """
    told = [_distinct(row) for row in found if not is_wide(row)]
    if not told or any(len(row) != 2 and not _is_parted_address(row) for row in told):
        return False
    labels = [label for row in told if (label := row[0].label)]
    once = [label.field for label in labels if label.field not in _MANY]
    words = [fold(label.word) for label in labels]
    return (
        len({label.field for label in labels}) > 1
        and (len(labels) * 2 > len(told) or _are_fields(told))
        and len(set(once)) == len(once)
        and len(set(words)) == len(words)
    )


FEWEST_FIELDS = 3
"""Known ones, which make fields of the rows between them whose label is not known."""


def _are_fields(found: Sequence[Sequence[Cell]]) -> bool:
    """Whether the rows that no known label begins are fields of the same record: they name nobody and reach nobody."""
    others = [row for row in found if row[0].label is None]
    return len({row[0].label.field for row in found if row[0].label}) >= FEWEST_FIELDS and not any(
        cell.points or cell.person or cell.role for row in others for cell in row
    )


def fields_of(found: Sequence[Row]) -> list[Row]:
    """The rows of a table of pairs without those whose label says nothing of a contact: "Oprichtingsdatum"."""
    return [row for row in found if len(_distinct(row)) < 2 or row[0].label or any(_tells(cell) for cell in row)]


def _tells(cell: Cell) -> bool:
    return cell.points or cell.person or cell.role or not cell.text


def _is_parted_address(row: Sequence[Cell]) -> bool:
    return len(row) == 3 and row[0].label is not None and row[0].label.field == "address"


def is_transposed(found: Sequence[Row]) -> bool:
    """Records side by side, the first column telling what each row holds: "Adres", "Tel."."""
    if len(found) < 3 or len(found[0]) < 3 or len({len(row) for row in found}) > 1:
        return False
    labels = [row[0].label for row in found[1:]]
    fields = [label.field for label in labels if label]
    return (
        not any(cell.points for cell in found[0])
        and len(fields) * 2 > len(labels)
        and len(set(fields)) > 1
        and any(sum(cell.points for cell in row[1:]) > 1 for row in found[1:])
    )


def transposed(found: Sequence[Row], context: Context) -> Iterator[Unit]:
    for at in range(1, len(found[0])):
        lines: list[Line] = []
        for place, row in enumerate(found):
            for line in lines_in(row[at]):
                if place == 0 and row[0].label is None:
                    line = replace(line, kind=BlockKind.HEADING)
                lines.append(replace(line, label=line.label or row[0].label))
        yield from told(lines, context)


def is_grid(found: Sequence[Row]) -> bool:
    """Cells that each hold a contact of their own, side by side: nearly each begins with a name and has its number."""
    reached = [cell for row in found for cell in row if cell.points]
    beside = any(sum(cell.points for cell in row) > 1 for row in found)
    begun = [cell for cell in reached if _begins_record(cell)]
    high = [cell for cell in begun if len(lines_of([cell.block])) > 1]
    return beside and len(begun) * 5 >= len(reached) * 4 and len(high) * 3 >= len(reached) * 2


def _begins_record(cell: Cell) -> bool:
    """Whether a cell opens with what it is about, or names somebody above the number: "2026", then "Jane Roe"."""
    lines = lines_of([cell.block])
    above = [line.text for line in takewhile(lambda line: not line.has_point, lines)]
    named = any(looks_like_person(text) and has_first_name(text) for text in above)
    return is_titled(cell.block) or named or (bool(above) and tells_role(above[0]))


def grid(found: Sequence[Row], context: Context) -> Iterator[Unit]:
    """A unit a cell; a row of one text that reaches nobody heads the cells below it."""
    section: tuple[str, ...] = ()
    for row in found:
        section = (row[0].text,) if is_wide(row) and row[0].text else section
        for cell in _distinct(row):
            if cell.points:
                yield Unit(lines=tuple(lines_in(cell)), context=(*context, *section))


def _distinct(row: Row) -> list[Cell]:
    """The cells of a row, a wide one once."""
    return [cell for at, cell in enumerate(row) if at == 0 or cell.block is not row[at - 1].block]


def bands(found: Sequence[Row]) -> list[list[Row]] | None:
    """Bands of rows in which a record runs down each column: names in the first row, what belongs to them below.

    None for any other table: then some row has a name beside a number.
    """
    result: list[list[Row]] = []
    for row in found:
        if is_wide(row) or not any(cell.text for cell in row):
            continue
        if _is_row_of_titles(row) and (not result or _ends_band(result[-1], row)):
            result.append([row])
        elif not result or not _is_row_of_values(row):
            return None
        else:
            result[-1].append(row)
    names = [sum(not cell.is_empty for cell in band[0]) for band in result]
    reached = [sum(cell.points for cell in row) for band in result for row in band]
    return result if max(names, default=0) > 1 and max(reached, default=0) > 1 and _stand_below(result) else None


def _is_row_of_titles(row: Row) -> bool:
    filled = [cell for cell in row if cell.text]
    return all(cell.title for cell in filled) and bool(filled)


def _is_row_of_values(row: Row) -> bool:
    """Whether a row goes on with what stands above it: titles alone, or numbers with no name beside them."""
    if not any(cell.points for cell in row):
        return True
    return not any(
        cell.text and not cell.points and cell.label is None and not cell.is_empty for cell in row
    ) and not any(cell.person for cell in row)


def _ends_band(band: Sequence[Row], row: Row) -> bool:
    """Whether a row of titles begins the next band: this one has its numbers, or its people."""
    if any(cell.points for above in band for cell in above):
        return True
    return _are_people(row) and any(map(_are_people, band))


def _are_people(row: Row) -> bool:
    return all(cell.person for cell in row if cell.text)


def _stand_below(found: Sequence[Sequence[Row]]) -> bool:
    """Whether each number stands in a column that is named at the head of its band."""
    return all(
        not cell.points or (at < len(band[0]) and bool(band[0][at].text))
        for band in found
        for row in band
        for at, cell in enumerate(row)
    )


def banded(found: Sequence[Sequence[Row]], context: Context) -> Iterator[Unit]:
    for band in found:
        for at in range(len(band[0])):
            lines = [line for row in band if at < len(row) for line in lines_in(row[at])]
            yield from told(lines, context)


def stacked(found: Sequence[Row]) -> list[list[Row]] | None:
    """Records of several rows: a title, and below it rows that go over the whole width or begin with a label.

    None for any other table: then numbers stand beside names, or a row holds more than one value.
    """
    result: list[list[Row]] = []
    for row in found:
        cells = _distinct(row)
        if _is_titled_row(cells) and (not result or len(result[-1]) > 1):
            result.append([row])
        elif not result or not _is_one_value(cells):
            return None
        else:
            result[-1].append(row)
    reached = sum(any(cell.points for row in record for cell in row) for record in result)
    return result if len(result) > 1 and reached * 5 >= len(result) * 3 else None


def _is_titled_row(cells: Sequence[Cell]) -> bool:
    told = [cell for cell in cells if cell.text]
    return bool(told) and told[0].title and not any(cell.points or cell.label for cell in told)


def _is_one_value(cells: Sequence[Cell]) -> bool:
    told = [cell for cell in cells if cell.text]
    return len(told) < 2 or (len(told) == 2 and told[0].label is not None)


def of_stacked(found: Sequence[Sequence[Row]], context: Context) -> Iterator[Unit]:
    for record in found:
        rows = [Block(kind=BlockKind.ROW, children=tuple(one.block for one in _distinct(row))) for row in record]
        lines = lines_of([Block(kind=BlockKind.TABLE, children=tuple(rows))])
        yield from told([replace(line, place=line.place or record[0][0].place) for line in lines], context)


def halves(found: Sequence[Row], width: int) -> list[Row] | None:
    """Rows that each hold several records side by side, cut apart in reading order; None when a row holds one.

    The sequence of what the columns hold repeats itself: name, number, name, number.
    """
    body = [row for row in found if not is_wide(row)]
    people = [at for at in range(width) if _holds(body, at, person=True)]
    if len(people) < 2 or len({second - first for first, second in pairwise(people)}) > 1:
        return None
    step = people[1] - people[0]
    starts = [at - people[0] % step for at in people]
    parts = [range(start, min(start + step, width)) for start in starts]
    if starts[0] < 0 or not all(any(_holds(body, at, person=False) for at in part) for part in parts):
        return None
    cut: list[Row] = []
    for row in found:
        cut += [row] if is_wide(row) else [piece for part in parts if (piece := row[part.start : part.stop])]
    return [row for row in cut if any(cell.text for cell in row)]


def _holds(body: Sequence[Row], column: int, *, person: bool) -> bool:
    """Whether most filled cells of a column are people's names, or numbers."""
    filled = [row[column] for row in body if column < len(row) and row[column].text]
    right = sum((cell.person and not cell.points) if person else (cell.points and not cell.person) for cell in filled)
    return right > 1 and right * 5 >= len(filled) * 3


def is_ledger(found: Sequence[Row]) -> bool:
    """Two columns of which the first one names what the second one tells, over several rows when it is empty."""
    if len(found) < 3 or any(len(row) != 2 for row in found):
        return False
    named = [row[0].text for row in found if row[0].text]
    colons = sum(1 for text in named if text.endswith(":"))
    return len(named) < len(found) and bool(named) and colons * 2 > len(named)


def ledger(found: Sequence[Row], context: Context) -> Iterator[Unit]:
    """Each name in the first column with the lines beside it and below."""
    current: list[Line] = []
    for row in found:
        head = row[0].text.rstrip(" :")
        if head:
            yield from told(current, context)
            current = []
        inner = lines_in(row[1])
        if head and inner and inner[0].label is None and not inner[0].has_point and looks_like_person(inner[0].text):
            inner[0] = replace(inner[0], text=f"{head}: {inner[0].text}")
        elif head:
            current.append(Line(text=head, kind=BlockKind.HEADING, place=row[0].place))
        current += inner
    yield from told(current, context)
