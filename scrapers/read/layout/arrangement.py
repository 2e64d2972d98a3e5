"""Whether what stands in columns is a table, whose lines are rows, or columns that are each read to their end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrapers.read.layout.grouping import UNFINISHED, Cells
from scrapers.read.layout.pieces import Piece, kind_of

_HOUSE_NUMBER = re.compile(r"^[^\d@:]{3,}\s\d{1,4}\s?[a-zA-Z]?(?:[ ,]+(?:bus|bte|boîte|box)\s?\w+)?$")
_PLACE = re.compile(r"^(?:[A-Z]{1,2}[- ])?\d{4,5}\s+[A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ' -]+$")
LONG = 25
"""Letters of a line that may be part of a sentence."""


def are_columns(cells: Sequence[Cells]) -> bool:
    """Whether each column is to be read by itself, told by its lines."""
    columns = [[piece for row in cells for piece in row[at]] for at in range(len(cells[0]))]
    running = sum(map(_is_running, columns)) >= 1
    return running or sum(map(_speaks_for_itself, columns)) > 1 or _are_cards(cells)


def are_rows(rows: Sequence[Cells]) -> bool:
    """Whether what lines were put together to are the rows of a table."""
    return len(rows) > 1 and not _is_letterhead(rows) and not _cuts_address(rows)


def _speaks_for_itself(column: Sequence[Piece]) -> bool:
    """Whether a column holds whole contacts: words, and numbers or mail addresses, by turns."""
    kinds = [_told(piece.text) for piece in column if piece.text.strip()]
    texts, points = kinds.count("text"), len(kinds) - kinds.count("text")
    turns = sum(1 for before, after in pairwise(kinds) if (before == "text") != (after == "text"))
    return points >= 1 and texts >= 2 and (turns >= 2 or texts >= 3) and texts >= points / 2


def _told(text: str) -> str:
    """What a piece is told by; figures without a letter are a number, however short: "1813"."""
    return kind_of(text) if any(map(str.isalpha, text)) else "phone"


def _are_cards(rows: Sequence[Cells]) -> bool:
    """Whether what stands side by side is alike: names beside names, numbers beside numbers."""
    kinds = [{kind_of(piece.text) for cell in row for piece in cell} for row in rows]
    told = [at for at, kind in enumerate(kinds) if kind & {"phone", "mail"}]
    if not told or told[0] == 0 or any(len(kind) > 1 for kind in kinds):
        return False
    named = all(piece.bold for cell in rows[0] for piece in cell) and all(rows[0])
    return (named and told[0] > 1) or any(sum(map(bool, rows[at])) > 1 for at in told)


def _is_running(column: Sequence[Piece]) -> float:
    """How surely a column is running text: 1 when its lines end in the middle of a sentence, 0.5 when they are long."""
    lines = [piece.text.strip() for piece in column]
    if len(lines) < 3:
        return 0.0
    pairs = [(before, after) for before, after in pairwise(lines) if after[:1].islower()]
    cut = sum(1 for before, _ in pairs if UNFINISHED.search(before))
    if cut >= 2 and cut * 2 >= len(lines) - 1:
        return 1.0
    long = sum(1 for text in lines if len(text) > LONG)
    going_on = sum(1 for before, _ in pairs if len(before) > LONG)
    return 0.5 if long * 2 >= len(lines) and going_on * 3 >= len(lines) else 0.0


def _is_letterhead(rows: Sequence[Cells]) -> bool:
    """A sender at the left and how to reach them at the right: most rows have something in one column only."""
    alone = sum(1 for row in rows if sum(1 for cell in row if cell) == 1)
    return alone * 2 > len(rows)


def _cuts_address(rows: Sequence[Cells]) -> bool:
    """Whether a street stands in one row and its place in the next: then the column is an address, not a list."""
    return any(
        bool(above and below and _HOUSE_NUMBER.search(above[-1].text) and _PLACE.match(below[0].text))
        for first, second in pairwise(rows)
        for above, below in zip(first, second, strict=True)
    )
