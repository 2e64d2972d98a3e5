"""White strips that stay empty over many rows and have text on both sides: what sets columns apart.

A gap in one row says little: a justified line has wide gaps too. A strip counts when rows one below the other keep it free,
and what stands at its right side begins, ends or is centred at one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scrapers.read.layout.pieces import Piece, Row, beside

FEWEST_ROWS = 3
ALIGNED = 0.6
ALIGNED_NARROW = 0.8
"""The share of rows whose text at the right of a strip must be aligned; a narrow strip must be surer."""
TOLERANCE = 0.35
TOLERANCE_NARROW = 0.12
"""How far, in letter sizes, aligned edges may lie apart."""
NEAR = 4
"""How many rows up and down may stand half a line higher or lower."""
Span = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Widths:
    """`least`: what a strip must have at all; `wide`: what makes it plain, so that two rows do."""

    least: float
    wide: float


@dataclass(frozen=True, kw_only=True)
class Gutter:
    """An empty strip from `left` to `right`, with text on both sides of it in the rows `rows` (indices)."""

    left: float
    right: float
    rows: tuple[int, ...]

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def first(self) -> int:
        return self.rows[0]

    @property
    def last(self) -> int:
        return self.rows[-1]


def gutters_of(rows: Sequence[Row], widths: Widths) -> list[Gutter]:
    """The strips in `rows`, which go from top to bottom."""
    least = widths.least
    frames = [piece for row in rows for piece in row.pieces if piece.inside is not None]
    alive: list[Gutter] = []
    done: list[Gutter] = []
    taken = [_taken(rows, at, frames) for at in range(len(rows))]
    for at, spans in enumerate(taken):
        gaps = [(a[1], b[0]) for a, b in pairwise(spans) if b[0] - a[1] >= least]
        kept: list[Gutter] = []
        for gutter in alive:
            narrowed = _narrowed(gutter, spans, least)
            if narrowed is None:
                done.append(gutter)
            else:
                kept.append(replace(narrowed, rows=(*gutter.rows, at)) if _within(narrowed, gaps) else narrowed)
        born = [gap for gap in gaps if not any(_overlap((g.left, g.right), gap) >= least for g in kept)]
        alive = [*kept, *(Gutter(left=left, right=right, rows=(at,)) for left, right in born)]
    return [gutter for gutter in (*done, *alive) if _counts(gutter, rows, widths)]


def _taken(rows: Sequence[Row], at: int, frames: Sequence[Piece]) -> list[Span]:
    """Where text stands at the height of a row: its own, that of rows half a line higher or lower, and frames."""
    row = rows[at]
    near = [piece for other in _near(rows, at) for piece in other.pieces]
    return merged(
        (piece.x0, piece.x1) for piece in (*row.pieces, *(one for one in (*near, *frames) if beside(one, row)))
    )


def _near(rows: Sequence[Row], at: int) -> Iterable[Row]:
    yield from rows[max(0, at - NEAR) : at]
    yield from rows[at + 1 : at + 1 + NEAR]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans from left to right, those that touch as one."""
    result: list[Span] = []
    for left, right in sorted(spans):
        if result and left <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result


def _narrowed(gutter: Gutter, spans: Sequence[Span], least: float) -> Gutter | None:
    """The widest part of a strip that a row leaves free."""
    free: list[Span] = []
    left = gutter.left
    for start, end in spans:
        if end <= left:
            continue
        if start >= gutter.right:
            break
        free.append((left, start))
        left = max(left, end)
    free.append((left, gutter.right))
    best = max(free, key=lambda span: span[1] - span[0])
    return replace(gutter, left=best[0], right=best[1]) if best[1] - best[0] >= least else None


def _within(gutter: Gutter, gaps: Iterable[Span]) -> bool:
    return any(left <= gutter.left and gutter.right <= right for left, right in gaps)


def _overlap(first: Span, second: Span) -> float:
    return min(first[1], second[1]) - max(first[0], second[0])


def _counts(gutter: Gutter, rows: Sequence[Row], widths: Widths) -> bool:
    wide = gutter.width >= widths.wide
    if len(gutter.rows) < (2 if wide else FEWEST_ROWS):
        return False
    return _is_aligned(gutter, rows, wide=wide) or (wide and len(gutter.rows) > FEWEST_ROWS)


def _is_aligned(gutter: Gutter, rows: Sequence[Row], *, wide: bool) -> bool:
    """Whether what stands right of a strip begins, ends or is centred at one place in most rows."""
    firsts = [piece for at in range(gutter.first, gutter.last + 1) for piece in _right_of(gutter, rows, at)]
    if len(firsts) < 2:
        return False
    tolerance = (TOLERANCE if wide else TOLERANCE_NARROW) * min(piece.size for piece in firsts)
    share = ALIGNED if wide else ALIGNED_NARROW
    edges: tuple[Callable[[Piece], float], ...] = (_left, _right, _middle)
    return any(_stand_in_line(firsts, edge, tolerance, share) for edge in edges)


def _left(piece: Piece) -> float:
    return piece.x0


def _right(piece: Piece) -> float:
    return piece.x1


def _middle(piece: Piece) -> float:
    return (piece.x0 + piece.x1) / 2


def _stand_in_line(firsts: Sequence[Piece], edge: Callable[[Piece], float], tolerance: float, share: float) -> bool:
    """Whether most pieces of a column have an edge at one place; what a row has first further right is of another column."""
    aligned = _most(sorted(firsts, key=edge), edge, tolerance)
    end = max(piece.x1 for piece in aligned)
    column = sum(1 for piece in firsts if piece.x0 < end)
    return len(aligned) >= max(2, share * column)


def _right_of(gutter: Gutter, rows: Sequence[Row], at: int) -> Iterator[Piece]:
    """What a row has right behind a strip: no text beside it stands between."""
    own = next((piece for piece in rows[at].pieces if piece.x0 >= gutter.right - 0.01), None)
    if own is None:
        return
    others = (piece for row in _near(rows, at) for piece in row.pieces if beside(piece, own))
    if not any(gutter.right - 0.01 <= piece.x0 and piece.x1 <= own.x0 for piece in others):
        yield own


def _most(ordered: Sequence[Piece], edge: Callable[[Piece], float], tolerance: float) -> Sequence[Piece]:
    """The largest number of pieces whose edges lie together, out of pieces in the order of those."""
    best: Sequence[Piece] = ()
    start = 0
    for end, piece in enumerate(ordered):
        while edge(piece) - edge(ordered[start]) > tolerance:
            start += 1
        if end - start + 1 > len(best):
            best = ordered[start : end + 1]
    return best
