"""What stands on a page: pieces of lines with a place, and the rows that they form.

Lengths are points, measured from the upper left corner; in plain text they are characters and lines. A piece is what a line
holds between two wide gaps: a whole line of a paragraph, a cell of a table, a label set apart from its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from statistics import median

from scrapers.document import Inline
from state.canon.emails import find_emails
from state.canon.phones import phone_starts

SAME_ROW = 0.3
"""The share of a letter's height by which the feet of two pieces on one row may differ."""
OVERLAP = 0.25
"""The share of the lower of two heights from which on two pieces stand beside each other."""
REMEMBERED = 4_096


@dataclass(frozen=True, kw_only=True, eq=False)
class Piece:
    """Text without a wide gap, on one line. `inside` holds the pieces of a frame or a ruled table, which is one for its page."""

    runs: tuple[Inline, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    bullet: bool = False
    page: int = 1
    inside: object | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, kw_only=True, eq=False)
class Row:
    """Pieces on one line, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def top(self) -> float:
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return max(piece.bottom for piece in self.pieces)

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Rows from top to bottom. What is not text (a frame) is a row of its own, but for others like it at its height."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (_foot(one), one.x0)):
        if rows and _on_one_row(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    made = [Row(pieces=tuple(sorted(row, key=lambda one: one.x0))) for row in rows]
    return sorted(made, key=lambda row: (row.top + row.bottom) / 2 if row.pieces[0].inside is None else row.top)


def _foot(piece: Piece) -> float:
    return piece.bottom if piece.inside is None else piece.top


def _on_one_row(first: Piece, second: Piece) -> bool:
    if (first.inside is None) != (second.inside is None):
        return False
    size = min(first.size, second.size) if first.inside is None else 10.0
    return abs(_foot(first) - _foot(second)) <= SAME_ROW * size


def beside(first: Piece | Row, second: Piece | Row) -> bool:
    """Whether two things share a height."""
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    return shared > OVERLAP * min(first.bottom - first.top, second.bottom - second.top)


def joined(pieces: Sequence[Piece], gap: str = " ") -> Piece:
    """Pieces of one row as one, with `gap` between them."""
    first, *rest = pieces
    runs = list(first.runs)
    for piece in rest:
        runs += [Inline(text=gap), *piece.runs]
    return replace(
        first,
        runs=tuple(runs),
        x1=max(piece.x1 for piece in pieces),
        top=min(piece.top for piece in pieces),
        bottom=max(piece.bottom for piece in pieces),
        bold=all(piece.bold for piece in pieces),
    )


def leading(rows: Sequence[Row]) -> float:
    """The usual white space between two rows that do not stand beside each other; 0 when there are none."""
    gaps = [below.top - above.bottom for above, below in pairwise(rows)]
    told = [gap for gap in gaps if gap > 0]
    return median(told) if told else 0.0


@lru_cache(REMEMBERED)
def kind_of(text: str) -> str:
    """What a piece is told by: "mail", "phone", or "text"."""
    if "@" in text and find_emails(text):
        return "mail"
    if re.search(r"\d{2}", text) and phone_starts(text):
        return "phone"
    return "text"
