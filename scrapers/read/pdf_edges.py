"""Headers, footers and page numbers: what stands at the same place on each page, and is read once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from scrapers.read.layout.pieces import Piece, Row, kind_of, rows_of

_PAGE_NUMBER = re.compile(
    r"^\s*(?:(?:pagina|pag\.?|p\.|page|blz\.?|seite)\s*)?(?:[-–]\s*)?(\d{1,3})(?:\s*(?:/|van|of|sur|von|-)\s*\d{1,3})?(?:\s*[-–])?\s*$",
    re.IGNORECASE,
)
MARGIN = 0.12
"""The share of a page's height, at its top and its bottom, where headers and footers stand."""
FIRST_PAGES = 20
"""How far the printed number of a page may run ahead, where the PDF is part of something larger."""
COLUMNS = 3
"""A row of so many pieces right above the first row of content heads its columns."""
Mark = tuple[str, int]


def edges_of(pages: Sequence[Sequence[Piece]], heights: Sequence[float]) -> list[list[Piece]]:
    """For each page the pieces that are its header and its footer."""
    counted = len(pages)
    seen = {(at, _mark(piece, heights[at])) for at, page in enumerate(pages) for piece in _marginal(page, heights[at])}
    times = Counter(mark for _, mark in seen)
    repeated = {mark for mark, count in times.items() if counted >= 2 and count >= 2 and count * 2 >= counted}
    return [_edges(page, heights[at], repeated, counted, first=at == 0) for at, page in enumerate(pages)]


def is_footer(piece: Piece, height: float) -> bool:
    return piece.top > height / 2


def _marginal(page: Sequence[Piece], height: float) -> list[Piece]:
    return [piece for piece in page if _in_margin(piece, height)]


def _in_margin(piece: Piece, height: float) -> bool:
    top = piece.top / (height or 1.0)
    return top < MARGIN or top > 1 - MARGIN


def unnumbered(piece: Piece) -> str:
    """What the edge of a page says, whatever its numbers are."""
    return re.sub(r"\d+", "#", piece.text)


def _mark(piece: Piece, height: float) -> Mark:
    """Only the page's own number is masked: rows of a list that goes on over pages differ in nothing but digits."""
    text = re.sub(rf"\b{piece.page}\b", "#", " ".join(piece.text.split()))
    return text, round(piece.top / (height or 1.0) * 200)


def _edges(page: Sequence[Piece], height: float, repeated: set[Mark], pages: int, *, first: bool) -> list[Piece]:
    """From the upper and from the lower edge inwards, up to the first line of content."""

    def is_edge(row: Row) -> bool:
        return all(
            _in_margin(piece, height) and (_mark(piece, height) in repeated or _is_page_number(piece, pages))
            for piece in row.pieces
        )

    rows = rows_of(page)
    above = list(takewhile(is_edge, rows))
    rest = rows[len(above) :]
    below = list(takewhile(is_edge, reversed(rest)))
    if above and rest and _heads_columns(above[-1], rest[0]):
        above.pop()
    if first and any(kind_of(piece.text) != "text" for row in above for piece in row.pieces):
        above = []  # a letterhead: the first time it says who writes
    return [piece for row in (*above, *below) for piece in row.pieces]


def _heads_columns(row: Row, below: Row) -> bool:
    return len(row.pieces) >= COLUMNS and below.top - row.bottom < 2 * (row.bottom - row.top)


def _is_page_number(piece: Piece, pages: int) -> bool:
    """A page number; not a short phone number that stands alone ("102")."""
    match = _PAGE_NUMBER.match(piece.text)
    return match is not None and int(match[1]) <= pages + FIRST_PAGES
