"""What a page falls into: text, tables, and columns that are each read to their end."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.read.layout.grouping import Cells
from scrapers.read.layout.gutters import Widths
from scrapers.read.layout.pieces import Piece, Row
from scrapers.read.layout.rulings import Rule


@dataclass(frozen=True, kw_only=True)
class Text:
    """Rows of one column, top down."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of cells, of which each holds its pieces. `rights`: how far text could reach in each column, where that is drawn."""

    rows: tuple[Cells, ...]
    page: int = 1
    rights: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Columns, or frames, that are each read to their end."""

    parts: tuple[tuple[Region, ...], ...]


Region = Text | Table | Columns


@dataclass(frozen=True, kw_only=True)
class Measures:
    """`widths` of the strips between columns; `body`, `plain`: the sizes of most letters and of ordinary text; `rules`: the lines."""

    widths: Widths
    body: float
    plain: float
    rules: tuple[Rule, ...] = ()


def opaque(inside: tuple[Region, ...], box: tuple[float, float, float, float], page: int) -> Piece:
    """A frame or ruled table that takes its place on the page as a whole."""
    x0, top, x1, bottom = box
    return Piece(runs=(), x0=x0, x1=x1, top=top, bottom=bottom, size=10.0, page=page, inside=inside)
