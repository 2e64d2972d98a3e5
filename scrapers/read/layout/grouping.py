"""Which lines of a table are one row of it: cells run over several lines, and nothing but their places tells.

Between each two lines there is evidence for and against their being one row: the white space, an empty key, a number of the
same kind in the same column, a sentence that goes on. The sum decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.read.layout.pieces import Piece, Row, beside, kind_of

Cells = tuple[tuple[Piece, ...], ...]
"""What a line, or a row, holds in each column."""

JUMP = 0.2
"""How much wider, in letter sizes, the space between rows is than that between lines of one cell."""
MOST_FULL_LINES = 3
"""More lines than this with something in every column are rows by themselves, however close they stand."""
_GOES_ON = re.compile(r"^[a-zà-ÿ(&/]")
UNFINISHED = re.compile(
    r"(?:[,/&(–-]|\b(?:en|et|und|and|of|ou|van|de|voor|for|pour|für|der|du|la|le|les|des|met|in|op|het|the|to|mit|im))\s*$"
)
"""A line that ends in the middle of something."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Lines with their cells, of one table."""

    rows: tuple[Row, ...]
    cells: tuple[Cells, ...]

    @property
    def width(self) -> int:
        return len(self.cells[0]) if self.cells else 0


def cells_of(row: Row, bounds: Sequence[float]) -> Cells:
    """The pieces of a row by column; `bounds` are the middles of the gutters."""
    columns: list[list[Piece]] = [[] for _ in range(len(bounds) + 1)]
    for piece in row.pieces:
        columns[sum(1 for bound in bounds if (piece.x0 + piece.x1) / 2 > bound)].append(piece)
    return tuple(map(tuple, columns))


def grouped(stretch: Stretch, rules: Sequence[float] = ()) -> list[list[int]]:
    """The indices of the lines of each row; at the heights `rules` a row ends in any case."""
    ruled = _by_rules(stretch, rules)
    if ruled is not None:
        return ruled
    spaces = _Spaces.of(stretch)
    groups: list[list[int]] = [[0]]
    for at, (above, below) in enumerate(pairwise(stretch.rows)):
        cut = any(_between(above, below, rule) for rule in rules)
        if not cut and (beside(above, below) or _evidence(stretch, at, spaces) > 0):
            groups[-1].append(at + 1)
        else:
            groups.append([at + 1])
    return groups


def _between(above: Row, below: Row, rule: float) -> bool:
    return (above.top + above.bottom) / 2 < rule < (below.top + below.bottom) / 2


def _by_rules(stretch: Stretch, rules: Sequence[float]) -> list[list[int]] | None:
    """Each part between two rules is a row, when most parts have their key on one line; None otherwise."""
    parts: list[list[int]] = [[0]]
    for at, (above, below) in enumerate(pairwise(stretch.rows)):
        if any(_between(above, below, rule) for rule in rules):
            parts.append([])
        parts[-1].append(at + 1)
    body = parts[1:]
    keys = [sum(1 for at in part if stretch.cells[at][0]) for part in body]
    single = sum(1 for count in keys if count <= 1)
    return parts if len(body) >= 2 and single * 2 > len(body) else None


@dataclass(frozen=True, kw_only=True)
class _Spaces:
    """The white space between lines: how much is that of one row, and between which lines it says nothing."""

    within: float | None
    void: frozenset[int]

    @classmethod
    def of(cls, stretch: Stretch) -> _Spaces:
        gaps = [max(0.0, below.top - above.bottom) for above, below in pairwise(stretch.rows)]
        size = min((piece.size for row in stretch.rows for piece in row.pieces), default=1.0)
        within = _first_jump(gaps[1:] or gaps, JUMP * size)
        return cls(within=within, void=frozenset(_full_runs(stretch, gaps, within)))


def _first_jump(gaps: Sequence[float], jump: float) -> float | None:
    """The widest of the narrow gaps, when gaps fall apart into narrow and wide ones."""
    ordered = sorted(gaps)
    for narrow, wide in pairwise(ordered):
        if wide - narrow >= jump:
            return narrow
    return None


def _full_runs(stretch: Stretch, gaps: Sequence[float], within: float | None) -> Iterable[int]:
    """The gaps inside runs of many close lines that have something in every column."""
    if within is None:
        return
    run: list[int] = []
    for at, cells in enumerate(stretch.cells):
        full = all(cells)
        close = at > 0 and gaps[at - 1] <= within
        if not (full and close):
            if len(run) > MOST_FULL_LINES:
                yield from run[:-1]
            run = [at] if full else []
        else:
            run.append(at)
    if len(run) > MOST_FULL_LINES:
        yield from run[:-1]


def _evidence(stretch: Stretch, at: int, spaces: _Spaces) -> float:
    """Above zero when the lines `at` and `at + 1` are one row."""
    above, below = stretch.cells[at], stretch.cells[at + 1]
    gap = max(0.0, stretch.rows[at + 1].top - stretch.rows[at].bottom)
    return (
        _of_space(gap, at, spaces)
        + _of_filling(above, below)
        + _of_kinds(above, below)
        + _of_text(above, below)
        + _of_weight(above, below)
    )


def _of_space(gap: float, at: int, spaces: _Spaces) -> float:
    if spaces.within is None or at in spaces.void:
        return 0.0
    return 2.0 if gap <= spaces.within + 0.01 else -4.0


def _of_filling(above: Cells, below: Cells) -> float:
    filled = sum(1 for cell in below if cell)
    score = 1.5 if not below[0] else (-0.5 if above[0] else 0.0)
    if below[0] and below[0][0].text.rstrip().endswith(":"):
        score -= 3.0  # a label
    if filled * 2 < len(below) or (filled == 1 and len(below) > 1):
        score += 1.0
    if all(above) and all(below):
        score -= 1.0
    return score


def _of_kinds(above: Cells, below: Cells) -> float:
    """Two numbers, or two mail addresses, in one column are mostly those of two rows."""
    score = 0.0
    for first, second in zip(above, below, strict=True):
        kinds = {kind_of(piece.text) for piece in first} & {kind_of(piece.text) for piece in second}
        score -= 2.0 * len(kinds - {"text"})
    return score


def _of_text(above: Cells, below: Cells) -> float:
    """A cell that goes on."""
    pairs = [(first[-1], second[0]) for first, second in zip(above, below, strict=True) if first and second]
    going_on = sum(1 for first, second in pairs if _continues(first.text, second.text))
    return min(2.0, 1.0 * going_on)


def _continues(above: str, below: str) -> bool:
    """Whether a line goes on with the one above; where both begin with a small letter that says nothing."""
    if below.rstrip().endswith(":"):
        return False  # a label ("e-mail:") begins anew
    return bool(UNFINISHED.search(above) or (_GOES_ON.match(below) and not _GOES_ON.match(above)))


def _of_weight(above: Cells, below: Cells) -> float:
    """A heading above ordinary cells, or a bold key that begins a row."""
    first = [piece for cell in above for piece in cell]
    second = [piece for cell in below for piece in cell]
    if all(piece.bold for piece in first) and not any(piece.bold for piece in second):
        return -3.0 if len(first) > 1 else 0.0
    key = bool(below[0]) and all(piece.bold for piece in below[0])
    return -2.0 if key and not all(piece.bold for piece in first) else 0.0
