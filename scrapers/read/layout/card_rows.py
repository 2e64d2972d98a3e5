"""Cards side by side without frames: rows of bold names, below each of which stand its own lines.

One such row with a line below it looks like a table of two rows with a heading. What tells is that the names come back in
other words at the same places, and that what stands below each of them is a number or a mail address of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.read.layout.pieces import Piece, Row, kind_of

FEWEST = 2
ALIGNED = 1.0
"""Points within which names begin at one place."""
APART = 1.5
"""Letter sizes of white space that end the last cards."""
MOST_LINES = 8
"""Lines of one card."""
Card = tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class CardRows:
    """Cards in the rows from `first` to `last`, in reading order."""

    first: int
    last: int
    cards: tuple[Card, ...]


def card_rows(rows: Sequence[Row]) -> CardRows | None:
    """The first stretch of rows that is rows of cards; None when there is none."""
    heads = [at for at, row in enumerate(rows) if _names_cards(row)]
    for index, first in enumerate(heads):
        starts = [piece.x0 for piece in rows[first].pieces]
        alike = [first]
        for at in heads[index + 1 :]:
            if at - alike[-1] > MOST_LINES or not _begin_at(rows[at], starts):
                break
            alike.append(at)
        if len(alike) >= FEWEST and (found := _cards(rows, alike, starts)):
            return found
    return None


def _names_cards(row: Row) -> bool:
    return len(row.pieces) > 1 and all(
        piece.inside is None and piece.bold and kind_of(piece.text) == "text" for piece in row.pieces
    )


def _begin_at(row: Row, starts: Sequence[float]) -> bool:
    return all(abs(piece.x0 - start) <= ALIGNED for piece, start in zip(row.pieces, starts, strict=False)) and len(
        row.pieces
    ) <= len(starts)


def _cards(rows: Sequence[Row], heads: Sequence[int], starts: Sequence[float]) -> CardRows | None:
    """The cards below some rows of names; None when names come back, or when a card has no number like the others'."""
    names = [piece.text.strip().casefold() for at in heads for piece in rows[at].pieces]
    last = _end(rows, heads[-1])
    ends = [*(at - 1 for at in heads[1:]), last]
    cards = [
        card for first, end in zip(heads, ends, strict=True) for card in _side_by_side(rows[first : end + 1], starts)
    ]
    if len(set(names)) < len(names) or not all(cards) or any(_crosses(card) for card in cards):
        return None
    kinds = [{kind_of(piece.text) for piece in card[1:]} - {"text"} for card in cards]
    alike = any(all(kind in own for own in kinds) for kind in ("phone", "mail"))
    return CardRows(first=heads[0], last=last, cards=tuple(cards)) if alike else None


def _end(rows: Sequence[Row], head: int) -> int:
    at = head
    while at + 1 < len(rows) and at - head < MOST_LINES:
        below = rows[at + 1]
        if below.pieces[0].inside is not None or below.top - rows[at].bottom > APART * below.pieces[0].size:
            break
        at += 1
    return at


def _side_by_side(rows: Sequence[Row], starts: Sequence[float]) -> list[Card]:
    """What stands in each column; a line that begins before the first one is nobody's and makes the first card cross."""
    columns: list[list[Piece]] = [[] for _ in rows[0].pieces]
    for row in rows:
        for piece in row.pieces:
            at = sum(1 for start in starts[1:] if piece.x0 >= start - ALIGNED)
            if at >= len(columns):
                return [()]
            columns[at].append(piece)
    return [tuple(column) for column in columns]


def _crosses(card: Card) -> bool:
    """Whether a line of a card begins left of its name."""
    return any(piece.x0 < card[0].x0 - ALIGNED for piece in card)
