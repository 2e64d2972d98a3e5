"""What is drawn on a page besides letters: lines and boxes, and the cells and frames that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.read.layout.pieces import Piece, rows_of

SNAP = 3.5
"""Points within which lines that were meant to meet do so: borders are drawn cell by cell, with a little room between."""
COVERED = 0.6
"""The share of a cell's side that a line must cover to be its wall."""
MOST_LINES = 600
"""On one page; a drawing has thousands of strokes and is no table."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Rule = tuple[float, float, float]
"""Left, height, right."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """The straight lines and the boxes of a page; a box is stroked at its edges, or only filled."""

    lines: tuple[Box, ...] = ()
    stroked: tuple[Box, ...] = ()
    filled: tuple[Box, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Grid:
    """The cells of a ruled table, row by row; a wide or high cell stands at each of its places."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])


def grids_of(drawn: Drawn) -> list[Grid]:
    """What lines and stroked boxes make where they meet: ruled tables, and frames, which have one cell."""
    lines = [*drawn.lines, *(side for box in drawn.stroked for side in _sides(box))]
    if len(lines) > MOST_LINES:
        return []
    return [grid for part in _connected(lines) if (grid := _grid(part)) is not None]


def rules_of(drawn: Drawn) -> list[Rule]:
    """Level lines, and the edges of shaded boxes: where rows may end."""
    level = [line for line in drawn.lines if _is_level(line)]
    joined = [span for top, spans in _by_height(level).items() for span in _strung(spans, top)]
    edges = [(left, top, right, top) for left, upper, right, lower in drawn.filled for top in (upper, lower)]
    joined += [span for top, spans in _by_height(edges).items() for span in _strung(spans, top)]
    return sorted({(round(left, 1), round(top, 1), round(right, 1)) for left, top, right in joined})


def heights_over(rules: Iterable[Rule], left: float, right: float) -> tuple[float, ...]:
    """The heights of the lines that go over most of what lies from `left` to `right`."""
    width = right - left
    return tuple(top for start, top, end in rules if _length((start, end), (left, right)) >= COVERED * width)


def frames_of(drawn: Drawn, pieces: Sequence[Piece], page: Box) -> list[Box]:
    """Filled boxes that set several lines of text apart, and are no shaded rows of a table or the page's ground."""
    area = (page[2] - page[0]) * (page[3] - page[1])
    boxes = [box for box in _unique(drawn.filled) if (box[2] - box[0]) * (box[3] - box[1]) < 0.7 * area]
    told = [(box, rows_of(piece for piece in pieces if within(piece, box))) for box in boxes]
    candidates = [box for box, rows in told if len(rows) > 1]
    return [box for box in candidates if not _is_shade(box, boxes, pieces)]


def within(piece: Piece, box: Box) -> bool:
    """Whether the middle of a piece stands in a box."""
    x, y = (piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _is_shade(box: Box, boxes: Sequence[Box], pieces: Sequence[Piece]) -> bool:
    """Whether a filled box is one of the shaded rows or cells of a table: others touch it, or text of rows between them."""
    for other in boxes:
        if other == box:
            continue
        beside_it = abs(other[1] - box[1]) < SNAP and abs(other[3] - box[3]) < SNAP
        if beside_it and min(abs(other[0] - box[2]), abs(box[0] - other[2])) < SNAP:
            return True
        if abs(other[0] - box[0]) > SNAP or abs(other[2] - box[2]) > SNAP:
            continue
        upper, lower = sorted((box, other), key=lambda one: one[1])
        between = (upper[0], upper[3], upper[2], lower[1])
        if lower[1] - upper[3] < SNAP or (
            lower[1] - upper[3] < 2 * (box[3] - box[1]) and any(within(piece, between) for piece in pieces)
        ):
            return True
    return False


def _unique(boxes: Iterable[Box]) -> list[Box]:
    return sorted({(round(a, 1), round(b, 1), round(c, 1), round(d, 1)) for a, b, c, d in boxes})


def _sides(box: Box) -> Iterator[Box]:
    left, top, right, bottom = box
    yield (left, top, right, top)
    yield (left, bottom, right, bottom)
    yield (left, top, left, bottom)
    yield (right, top, right, bottom)


def _is_level(line: Box) -> bool:
    return line[2] - line[0] >= line[3] - line[1]


def _by_height(lines: Iterable[Box]) -> dict[float, list[tuple[float, float]]]:
    """Level lines by their height, those that nearly share it together."""
    found: dict[float, list[tuple[float, float]]] = {}
    for left, top, right, _ in sorted(lines, key=lambda line: line[1]):
        near = next((height for height in found if abs(height - top) <= 1.0), top)
        found.setdefault(near, []).append((left, right))
    return found


def _strung(spans: Sequence[tuple[float, float]], top: float) -> Iterator[tuple[float, float, float]]:
    """Spans at one height, as long as they touch."""
    left, right = sorted(spans)[0]
    for start, end in sorted(spans)[1:]:
        if start <= right + SNAP:
            right = max(right, end)
            continue
        yield left, top, right
        left, right = start, end
    yield left, top, right


def _connected(lines: Sequence[Box]) -> list[list[Box]]:
    """Lines that meet, directly or by way of others."""
    parent = list(range(len(lines)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    order = sorted(range(len(lines)), key=lambda at: lines[at][0])
    for place, first in enumerate(order):
        for second in order[place + 1 :]:
            if lines[second][0] > lines[first][2] + SNAP:
                break
            if _meet(lines[first], lines[second]):
                parent[root(second)] = root(first)
    parts: dict[int, list[Box]] = defaultdict(list)
    for at, line in enumerate(lines):
        parts[root(at)].append(line)
    return list(parts.values())


def _meet(first: Box, second: Box) -> bool:
    return (
        first[0] <= second[2] + SNAP
        and second[0] <= first[2] + SNAP
        and first[1] <= second[3] + SNAP
        and second[1] <= first[3] + SNAP
    )


def _grid(lines: Sequence[Box]) -> Grid | None:
    """The cells that lines enclose; None when they enclose nothing: a single line, or lines without any across."""
    level = [line for line in lines if _is_level(line)]
    upright = [line for line in lines if not _is_level(line)]
    if not level or not upright:
        return None
    box = _around(lines)
    xs = _snapped([box[0], box[2], *(line[0] for line in upright)])
    ys = _snapped([box[1], box[3], *(line[1] for line in level)])
    if len(xs) < 2 or len(ys) < 2:
        return None
    owner = _owners(xs, ys, level, upright)
    return Grid(box=box, rows=tuple(_rows(xs, ys, owner)))


def _around(lines: Sequence[Box]) -> Box:
    return (
        min(line[0] for line in lines),
        min(line[1] for line in lines),
        max(line[2] for line in lines),
        max(line[3] for line in lines),
    )


def _snapped(values: Iterable[float]) -> list[float]:
    """Places, those nearer than `SNAP` as one."""
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > SNAP:
            result.append(value)
    return result


def _owners(
    xs: Sequence[float], ys: Sequence[float], level: Sequence[Box], upright: Sequence[Box]
) -> dict[tuple[int, int], tuple[int, int]]:
    """For each field of the raster the field at the upper left of its cell: fields without a wall between are one cell."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, (top, bottom) in enumerate(pairwise(ys)):
        walls = [line for line in upright if _length((line[1], line[3]), (top, bottom)) > 0]
        floors = [line for line in level if abs(line[1] - top) <= SNAP]
        for column, (left, right) in enumerate(pairwise(xs)):
            owner[row, column] = (row, column)
            if column and not _is_covered((top, bottom), [(w[1], w[3]) for w in walls if abs(w[0] - left) <= SNAP]):
                owner[row, column] = owner[row, column - 1]
            elif row and not _is_covered((left, right), [(f[0], f[2]) for f in floors]):
                owner[row, column] = owner[row - 1, column]
    return owner


def _length(first: tuple[float, float], second: tuple[float, float]) -> float:
    return min(first[1], second[1]) - max(first[0], second[0])


def _is_covered(side: tuple[float, float], lines: Sequence[tuple[float, float]]) -> bool:
    covered = sum(max(0.0, _length(side, line)) for line in set(lines))
    return covered >= COVERED * (side[1] - side[0])


def _rows(
    xs: Sequence[float], ys: Sequence[float], owner: dict[tuple[int, int], tuple[int, int]]
) -> Iterator[tuple[Box, ...]]:
    """For each field of each row the box of its cell."""
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for (row, column), first in owner.items():
        last = ends.get(first, first)
        ends[first] = (max(last[0], row), max(last[1], column))
    for row in range(len(ys) - 1):
        firsts = [owner[row, column] for column in range(len(xs) - 1)]
        yield tuple(
            (xs[column], ys[at], xs[ends[at, column][1] + 1], ys[ends[at, column][0] + 1]) for at, column in firsts
        )
