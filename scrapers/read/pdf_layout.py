"""From the words and drawings of a PDF's pages to blocks: headings, paragraphs, lists, tables, and what repeats on each page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Any

from scrapers.document import Block, BlockKind, Region
from scrapers.read.layout.gutters import Widths
from scrapers.read.layout.parts import Columns, Measures, Table, Text, opaque
from scrapers.read.layout.parts import Region as Part
from scrapers.read.layout.pieces import Piece, Row, kind_of
from scrapers.read.layout.regions import regions_of
from scrapers.read.layout.rulings import Box, Drawn, Grid, frames_of, grids_of, heights_over, rules_of, within
from scrapers.read.layout.tabled import columns_of, table_block
from scrapers.read.pdf_edges import edges_of, is_footer, unnumbered
from scrapers.read.pdf_flow import Type, text_blocks
from scrapers.read.pdf_words import drawn_on, pieces_of

LEAST_GUTTER, WIDE_GUTTER = 0.3, 1.5
"""Letter sizes."""
MOST_ROOM = 6.0
"""Points between the text of a cell and its right border, at most."""
MOST_FOOTER_ROWS = 5
RULE_ROOM = 0.6
"""Letter sizes that a line stands below the text above it, when it does not belong to that."""
FEWEST_KICKERS = 2
SMALL_PRINT = 0.93
"""Of the size of most letters."""
SAME_COLUMN = 6.0
"""Points within which the columns of two tables are the same ones."""


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """A block; of a table also where its columns begin."""

    block: Block
    edges: tuple[float, ...] = ()


def blocks_of(pages: Sequence[Mapping[str, Any]]) -> list[Block]:
    """The blocks of a PDF's pages in reading order."""
    pieces = [pieces_of(page, number) for number, page in enumerate(pages, 1)]
    sizes = Type.of(piece for page in pieces for piece in page)
    heights = [float(page["height"]) for page in pages]
    edges = edges_of(pieces, heights)
    placed: list[_Placed] = []
    told: set[str] = set()
    margins: dict[str, Block] = {}
    for page, own, edge, height in zip(pages, pieces, edges, heights, strict=True):
        outside = set(map(id, edge))
        content = [piece for piece in own if id(piece) not in outside]
        told = {piece.text for piece in content} if page is pages[0] else told
        for piece in edge:
            if piece.text not in told:  # a letterhead is read once, where it stands first
                margins.setdefault(unnumbered(piece), _edge_block(piece, height))
        placed += _page_blocks(page, content, sizes)
    return _with_kickers([*margins.values(), *_continued(placed)])


def _with_kickers(blocks: list[Block]) -> list[Block]:
    """Small headings that mostly stand right above a larger one are themes over it, as in newsletters: levels change places."""
    levels = [block.level if kind_of(block.text) == "text" else 0 for block in blocks]
    for small in sorted(set(levels) - {0}):
        below = Counter(after for before, after in pairwise(levels) if before == small)
        large, times = max(((level, count) for level, count in below.items() if 0 < level < small), default=(0, 0))
        if times >= FEWEST_KICKERS and times * 2 > below.total():
            swap = {small: large, large: small}
            return [replace(block, level=swap.get(block.level, block.level)) for block in blocks]
    return blocks


def _edge_block(piece: Piece, height: float) -> Block:
    region = Region.FOOTER if is_footer(piece, height) else Region.HEADER
    return Block(kind=BlockKind.PARAGRAPH, inlines=piece.runs, region=region, place=f"p. {piece.page}")


def _page_blocks(page: Mapping[str, Any], pieces: list[Piece], sizes: Type) -> Iterator[_Placed]:
    drawn = drawn_on(page)
    width, height = float(page["width"]), float(page["height"])
    body = sizes.body
    widths = Widths(least=LEAST_GUTTER * body, wide=WIDE_GUTTER * body)
    measures = Measures(widths=widths, body=body, plain=sizes.plain, rules=tuple(rules_of(drawn)))
    number = pieces[0].page if pieces else 1
    whole = _with_grids(pieces, drawn, measures, number)
    for box in frames_of(drawn, whole, (0, 0, width, height)):
        whole = _set_apart(whole, box, measures, number)
    parts = regions_of(whole, measures)
    foot = _foot(parts, measures)
    for part in parts:
        yield from _placed(part, sizes)
    for part in foot:
        yield from (replace(one, block=replace(one.block, region=Region.FOOTER)) for one in _placed(part, sizes))


def _foot(parts: list[Part], measures: Measures) -> list[Part]:
    """Takes the end of a page away when it is small print, or stands below a line: it speaks for the whole page."""
    last = parts[-1] if parts else None
    if isinstance(last, Columns) and len(parts) > 1 and _are_small(last, measures.body):
        return [parts.pop()]
    if not isinstance(last, Text):
        return []
    small = len(list(takewhile(lambda row: _is_small(row, measures.body), reversed(last.rows))))
    count = max(small, _below_rule(last.rows, measures))
    kept = last.rows[: len(last.rows) - count]
    if not count or (len(parts) == 1 and not kept):
        return []
    parts[-1:] = [Text(rows=kept)] if kept else []
    return [Text(rows=last.rows[len(kept) :])]


def _are_small(columns: Columns, body: float) -> bool:
    regions = [region for part in columns.parts for region in part]
    return all(isinstance(one, Text) and all(_is_small(row, body) for row in one.rows) for one in regions)


def _is_small(row: Row, body: float) -> bool:
    return all(piece.size <= SMALL_PRINT * body for piece in row.pieces)


def _below_rule(rows: Sequence[Row], measures: Measures) -> int:
    """How many of the last rows stand below a line that is drawn apart from what is above it."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    for count in range(1, min(MOST_FOOTER_ROWS, len(rows) - 1) + 1):
        above, below = rows[-count - 1], rows[-count]
        heights = heights_over(measures.rules, left, right)
        if any(above.bottom + RULE_ROOM * measures.body < top <= below.top for top in heights):
            return count
    return 0


def _with_grids(pieces: list[Piece], drawn: Drawn, measures: Measures, number: int) -> list[Piece]:
    """The pieces of a page, what ruled tables and frames hold as one each; from the smallest, for they may be nested."""
    grids = sorted(grids_of(drawn), key=lambda grid: _area(grid.box))
    for grid in grids:
        if len(grid.rows) == 1 and grid.width == 1:
            pieces = _set_apart(pieces, grid.box, measures, number)
            continue
        held = [piece for piece in pieces if within(piece, grid.box)]
        inside = _grid_regions(grid, held, measures)
        if held and inside:
            kept = set(map(id, held))
            pieces = [piece for piece in pieces if id(piece) not in kept] + [opaque(inside, grid.box, number)]
    return pieces


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _set_apart(pieces: list[Piece], box: Box, measures: Measures, number: int) -> list[Piece]:
    held = [piece for piece in pieces if within(piece, box)]
    if not held or len(held) == len(pieces):
        return pieces
    kept = set(map(id, held))
    inside = tuple(regions_of(held, measures))
    return [piece for piece in pieces if id(piece) not in kept] + [opaque(inside, box, number)]


def _grid_regions(grid: Grid, held: Sequence[Piece], measures: Measures) -> tuple[Part, ...]:
    """A ruled table; one of a single column is read cell by cell."""
    rows = [tuple(tuple(piece for piece in held if within(piece, box)) for box in row) for row in grid.rows]
    rows = [row for row in rows if any(row)]
    columns = [at for at in range(grid.width) if any(row[at] for row in rows)]
    if not rows:
        return ()
    nested = any(piece.inside is not None for row in rows for cell in row for piece in cell)
    if len(columns) < 2 or nested or len(rows) < 2:
        cells = list(dict.fromkeys(row[at] for row in rows for at in columns if row[at]))
        return (Columns(parts=tuple(tuple(regions_of(cell, measures)) for cell in cells)),)
    made = tuple(tuple(row[at] for at in columns) for row in rows)
    rights = tuple(
        _right(grid, at, [piece for row in made for piece in row[place]]) for place, at in enumerate(columns)
    )
    return (Table(rows=made, page=held[0].page, rights=rights),)


def _right(grid: Grid, at: int, column: Sequence[Piece]) -> float:
    """How far text could reach in a column: as much room stays free at its right as there is at its left."""
    narrowest = min((row[at] for row in grid.rows), key=lambda box: box[2] - box[0])
    room = max(0.0, min(piece.x0 for piece in column) - narrowest[0])
    return narrowest[2] - min(room, MOST_ROOM)


def _placed(part: Part, sizes: Type) -> Iterator[_Placed]:
    if isinstance(part, Text):
        yield from (_Placed(block=block) for block in text_blocks(part.rows, sizes))
    elif isinstance(part, Table):
        yield _Placed(block=table_block(part, f"p. {part.page}"), edges=columns_of(part))
    else:
        columns = [[one for region in column for one in _placed(region, sizes)] for column in part.parts]
        headed = any(one.block.kind is BlockKind.HEADING for column in columns for one in column)
        for column in columns:
            if headed or len(column) < 2:
                yield from column
            else:
                yield _Placed(block=Block(kind=BlockKind.GROUP, children=tuple(one.block for one in column)))


def _continued(placed: Sequence[_Placed]) -> list[Block]:
    """Tables that go on over a page or a heading: the same heading again is left out, or stands above each part."""
    result: list[Block] = []
    last: _Placed | None = None
    for one in placed:
        if one.block.kind is not BlockKind.TABLE:
            result.append(one.block)
            continue
        if last is not None and _same_columns(last, one):
            block = _as_before(last.block, one.block)
            direct = result and result[-1] is last.block
            if direct and block.children:
                merged = replace(last.block, children=(*last.block.children, *_body(last.block, block)))
                result[-1], last = merged, replace(last, block=merged)
                continue
            one = replace(one, block=block)
        result.append(one.block)
        last = one
    return result


def _same_columns(first: _Placed, second: _Placed) -> bool:
    return len(first.edges) == len(second.edges) and all(
        abs(a - b) <= SAME_COLUMN for a, b in zip(first.edges, second.edges, strict=True)
    )


def _as_before(before: Block, table: Block) -> Block:
    """A table without a heading of its own under that of the table before it."""
    head = before.children[0]
    if not _is_head(head) or _is_head(table.children[0]) or _texts(head) == _texts(table.children[0]):
        return table
    return replace(table, children=(head, *table.children))


def _body(before: Block, table: Block) -> tuple[Block, ...]:
    """The rows of a table without the heading that the table before it had."""
    same = _texts(before.children[0]) == _texts(table.children[0])
    return table.children[1:] if same else table.children


def _is_head(row: Block) -> bool:
    return all(cell.header for cell in row.children)


def _texts(row: Block) -> tuple[str, ...]:
    return tuple(" ".join(cell.text.split()) for cell in row.children)
