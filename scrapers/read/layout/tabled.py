"""Tables as blocks, whatever told their columns and rows."""

from __future__ import annotations

from scrapers.document import Block, BlockKind
from scrapers.read.layout.parts import Table
from scrapers.read.layout.wrapping import cell_inlines, is_bold, is_by_line

CELL_ROOM, MOST_CELL_ROOM = 0.5, 2.0
"""Letter sizes that stay free between a cell's text and the next column, at least and at most."""


def columns_of(table: Table) -> tuple[float, ...]:
    """Where each column begins."""
    columns = zip(*table.rows, strict=True)
    return tuple(min((piece.x0 for cell in column for piece in cell), default=0.0) for column in columns)


def table_block(table: Table, place: str) -> Block:
    rights = table.rights or _rights(table)
    by_line = [is_by_line(column, right) for column, right in zip(zip(*table.rows, strict=True), rights, strict=True)]
    made = []
    for number, row in enumerate(table.rows, 1):
        own = f"{place}, rij {number}"
        told = [cell for cell in row if cell]
        header = number == 1 and bool(told) and all(map(is_bold, told))
        cells = tuple(
            Block(kind=BlockKind.CELL, inlines=cell_inlines(cell, right, by_line=fields), header=header, place=own)
            for cell, right, fields in zip(row, rights, by_line, strict=True)
        )
        made.append(Block(kind=BlockKind.ROW, children=cells, place=own))
    return Block(kind=BlockKind.TABLE, children=tuple(made), place=place)


def _rights(table: Table) -> list[float]:
    """How far the text of each column could reach: up to the next column, the last one up to its longest line."""
    lefts = columns_of(table)
    columns = list(zip(*table.rows, strict=True))
    reached = [max((piece.x1 for cell in column for piece in cell), default=0.0) for column in columns]
    size = max((piece.size for row in table.rows for cell in row for piece in cell), default=10.0)
    tightest = min((left - end for end, left in zip(reached, lefts[1:], strict=False)), default=0.0)
    room = min(max(CELL_ROOM * size, tightest), MOST_CELL_ROOM * size)
    return [max(end, following - room) for end, following in zip(reached, (*lefts[1:], reached[-1]), strict=True)]
