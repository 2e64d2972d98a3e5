"""A page, cut into what is read one after the other: text, columns, tables.

Frames and ruled tables are told first, by their lines. The rest is cut at headings that stand alone, and between those the
gutters of whole blocks of rows set columns apart. A block is a table when its lines are rows; otherwise each of its columns
is read by itself, in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from scrapers.read.layout.arrangement import are_columns, are_rows
from scrapers.read.layout.card_rows import card_rows
from scrapers.read.layout.extents import TURN, crosses, from_the_top, grown, shares, starts_apart, turn_of
from scrapers.read.layout.grouping import Cells, Stretch, cells_of, grouped
from scrapers.read.layout.gutters import NEAR, Gutter, gutters_of
from scrapers.read.layout.parts import Columns, Measures, Region, Table, Text
from scrapers.read.layout.pieces import Piece, Row, beside, kind_of, rows_of
from scrapers.read.layout.rulings import heights_over
from scrapers.read.layout.wrapping import is_bold
from state.canon.names import has_first_name

LARGER = 1.12
DEEPEST = 6
FEWEST_HEADS = 3
"""Bold pieces that head columns: two names side by side are those of cards."""
CLOSE = 0.5
"""The gap, in letter sizes, below which a bold line is the second one of a heading of columns."""


def regions_of(pieces: Sequence[Piece], measures: Measures, depth: int = 0) -> list[Region]:
    """The regions of a page, a column or a frame, in reading order."""
    rows = rows_of(pieces)
    heads = {id(row) for at, row in enumerate(rows) if _stands_over(rows, at, measures) or _titles_table(rows, at)}
    parts = (table for part in _cut(rows, lambda row: id(row) in heads) for table in _tables(part))
    return _merged(region for part in parts for region in _blocks(part, measures, depth))


def _merged(found: Iterable[Region]) -> list[Region]:
    """Neighbouring stretches of text as one."""
    result: list[Region] = []
    for region in found:
        if isinstance(region, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(rows=(*result[-1].rows, *region.rows))
        else:
            result.append(region)
    return result


def _cut(rows: Sequence[Row], is_head: Callable[[Row], bool]) -> Iterator[list[Row]]:
    """Rows cut before and after each one that heads what follows."""
    current: list[Row] = []
    for row in rows:
        if is_head(row):
            if current:
                yield current
            yield [row]
            current = []
        else:
            current.append(row)
    if current:
        yield current


def _stands_over(rows: Sequence[Row], at: int, measures: Measures) -> bool:
    """Whether a row is a heading over all columns: nothing beside it, and nothing so large in another column."""
    if rows[at].pieces[0].size < LARGER * measures.plain or not _is_alone(rows, at):
        return False
    own = rows[at].pieces[0]
    return not any(
        piece.size > 0.95 * own.size and abs(piece.x0 - own.x0) > 2 * own.size
        for row in rows
        for piece in row.pieces
        if piece.inside is None
    )


def _tables(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Rows cut before the heads of each further table: it has columns of its own."""
    starts = [at for at in range(1, len(rows)) if _begins_table(rows, at)]
    yield from (rows[start:end] for start, end in pairwise([0, *starts, len(rows)]))


def _begins_table(rows: Sequence[Row], at: int) -> bool:
    """Whether bold rows, below one that is not, name the columns of what follows."""
    if _is_bold(rows[at - 1]):
        return False
    heads = list(takewhile(_is_bold, rows[at:]))
    pieces = [piece for row in heads for piece in row.pieces]
    named = all(kind_of(piece.text) == "text" and not has_first_name(piece.text) for piece in pieces)
    return len(pieces) >= FEWEST_HEADS and any(len(row.pieces) > 1 for row in heads) and named


def _is_bold(row: Row) -> bool:
    return is_bold(row.pieces)


def _titles_table(rows: Sequence[Row], at: int) -> bool:
    """Whether a bold row stands alone above such heads."""
    if at + 2 >= len(rows) or not (_is_alone(rows, at) and _is_bold(rows[at]) and _is_bold(rows[at + 1])):
        return False
    return len(rows[at + 1].pieces) >= FEWEST_HEADS and not _is_bold(rows[at + 2])


def _is_section(rows: Sequence[Row], at: int, measures: Measures) -> bool:
    """Whether a row of a table heads those below it: large or bold, with nothing beside it."""
    own = rows[at].pieces[0]
    if len(rows[at].pieces) > 1 or not _is_alone(rows, at) or kind_of(own.text) != "text":
        return False
    above = rows[at - 1] if at else None
    close = above is not None and rows[at].top - above.bottom < CLOSE * own.size
    in_bold_row = above is not None and close and len(above.pieces) > 1 and _is_bold(above)
    return own.size >= LARGER * measures.plain or (own.bold and not in_bold_row)


def _is_alone(rows: Sequence[Row], at: int) -> bool:
    row = rows[at]
    if len(row.pieces) != 1 or row.pieces[0].inside is not None:
        return False
    near = [piece for other in (*rows[max(0, at - NEAR) : at], *rows[at + 1 : at + 1 + NEAR]) for piece in other.pieces]
    frames = [piece for other in rows for piece in other.pieces if piece.inside is not None]
    return not any(beside(piece, row) for piece in (*near, *frames))


def _blocks(rows: Sequence[Row], measures: Measures, depth: int) -> Iterator[Region]:
    """Rows cut into blocks with columns, and the text between them."""
    cards = card_rows(rows) if depth < DEEPEST else None
    if cards is not None:
        yield from _blocks(rows[: cards.first], measures, depth)
        yield Columns(parts=tuple(tuple(regions_of(card, measures, depth + 1)) for card in cards.cards))
        yield from _blocks(rows[cards.last + 1 :], measures, depth)
        return
    gutters = gutters_of(rows, measures.widths) if depth < DEEPEST else []
    if not gutters:
        yield from _plain(rows)
        return
    starts = starts_apart(rows, gutters)
    if len(starts) > 1:
        for start, end in pairwise([*starts, len(rows)]):
            yield from _blocks(rows[start:end], measures, depth)
        return
    chief = max(gutters, key=lambda one: (len(one.rows), one.width))
    turn = turn_of(rows, gutters, chief)
    if turn is not None:
        yield from _blocks(rows[:turn], measures, depth)
        yield from _blocks(rows[turn:], measures, depth)
        return
    yield from _around(rows, chief, [one for one in gutters if shares(one, chief)], measures, depth)


def _around(
    rows: Sequence[Row], chief: Gutter, gutters: Sequence[Gutter], measures: Measures, depth: int
) -> Iterator[Region]:
    """What stands above a block of columns, the block, and what stands below it."""
    first, last = grown(rows, chief.first, chief.last, gutters, 0.0)
    found = _arranged(rows[first : last + 1], chief, gutters, measures, depth)
    if found is None:
        first, last = grown(rows, first, last, gutters, TURN)
        first = from_the_top(rows, first, chief)
        found = [_columns(rows[first : last + 1], gutters, chief, measures, depth)]
    if first:
        yield from _blocks(rows[:first], measures, depth)
    yield from found
    if last + 1 < len(rows):
        yield from _blocks(rows[last + 1 :], measures, depth)


def _arranged(
    rows: Sequence[Row], chief: Gutter, gutters: Sequence[Gutter], measures: Measures, depth: int
) -> list[Region] | None:
    """The tables of a block; of one with several rows of headings each part for itself; None when it is no table."""
    parts = list(_headed(rows))
    if len(parts) == 1:
        return _as_tables(rows, gutters, measures)
    found: list[Region] = []
    for part in parts:
        if gutters_of(part, measures.widths):
            found += _blocks(part, measures, depth + 1)
        else:
            found += _as_tables(part, gutters, measures) or [_columns(part, gutters, chief, measures, depth)]
    return found


def _as_tables(rows: Sequence[Row], gutters: Sequence[Gutter], measures: Measures) -> list[Region] | None:
    """The tables that a block is, with the headings between them; None when its columns are to be read one by one."""
    sections = {id(row) for at, row in enumerate(rows) if _is_section(rows, at, measures)}
    parts = list(_cut(rows, lambda row: id(row) in sections))
    made = [_table(part, gutters, measures) if len(part) > 1 else Text(rows=tuple(part)) for part in parts]
    if len(parts) > 1 and any(isinstance(part, Table) for part in made) and None not in made:
        return [part for part in made if part is not None]
    whole = _table(rows, gutters, measures)
    return None if whole is None else [whole]


def _headed(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows cut before each one, but the first, that heads columns: bold throughout, below one that is not."""
    current: list[Row] = []
    for row in rows:
        heads = len(row.pieces) > 1 and _is_bold(row)
        if heads and current and not any(piece.bold for piece in current[-1].pieces):
            yield current
            current = []
        current.append(row)
    yield current


def _columns(rows: Sequence[Row], gutters: Sequence[Gutter], chief: Gutter, measures: Measures, depth: int) -> Columns:
    plain = [
        one for one in gutters if _spans(one, rows) and not any(crosses(p, [one]) for row in rows for p in row.pieces)
    ]
    bounds = sorted((one.left + one.right) / 2 for one in (plain or [chief]))
    columns: list[list[Piece]] = [[] for _ in range(len(bounds) + 1)]
    for row in rows:
        for at, cell in enumerate(cells_of(row, bounds)):
            columns[at] += cell
    read = (tuple(regions_of(column, measures, depth + 1)) for column in columns if column)
    return Columns(parts=tuple(part for part in read if part))


def _spans(gutter: Gutter, rows: Sequence[Row]) -> bool:
    """Whether a strip goes through most of a block."""
    return len(gutter.rows) * 2 >= len(rows)


def _table(rows: Sequence[Row], gutters: Sequence[Gutter], measures: Measures) -> Table | None:
    """The table that a block is; None when its columns are to be read one by one."""
    if any(piece.inside is not None for row in rows for piece in row.pieces):
        return None
    bounds = _bounds(rows, gutters)
    cells = tuple(cells_of(row, bounds) for row in rows)
    if are_columns(cells):
        return None
    heights = heights_over(measures.rules, min(row.x0 for row in rows), max(row.x1 for row in rows))
    groups = grouped(Stretch(rows=tuple(rows), cells=cells), heights)
    made = tuple(_together(cells, group) for group in groups)
    if not are_rows(made):
        return None
    return Table(rows=made, page=rows[0].pieces[0].page)


def _bounds(rows: Sequence[Row], gutters: Sequence[Gutter]) -> list[float]:
    """The middles of the strips that no line of the block crosses much."""
    kept = [
        one
        for one in gutters
        if sum(1 for row in rows if any(crosses(piece, [one]) for piece in row.pieces)) * 5 <= len(rows)
    ]
    return sorted((one.left + one.right) / 2 for one in kept or gutters)


def _together(cells: Sequence[Cells], group: Sequence[int]) -> Cells:
    return tuple(tuple(piece for at in group for piece in cells[at][column]) for column in range(len(cells[0])))


def _plain(rows: Sequence[Row]) -> Iterator[Region]:
    """Text as it stands; frames between it are read where they stand."""
    current: list[Row] = []
    for row in rows:
        if row.pieces[0].inside is None:
            current.append(row)
            continue
        if current:
            yield Text(rows=tuple(current))
            current = []
        parts = tuple(piece.inside for piece in row.pieces if isinstance(piece.inside, tuple))
        yield Columns(parts=parts)
    if current:
        yield Text(rows=tuple(current))
