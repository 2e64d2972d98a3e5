"""How far a block of columns reaches: where it begins, how long its lines go on, and where it is arranged anew."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.read.layout.gutters import NEAR, Gutter
from scrapers.read.layout.pieces import Piece, Row, beside, leading

COLUMN_ROOM = 1.5
"""The gap, in letter sizes, between two lines at the top of a column, of which one may be a heading."""
TURN = 0.9
"""The gap, in letter sizes, at which columns may be arranged anew."""


def starts_apart(rows: Sequence[Row], gutters: Sequence[Gutter]) -> list[int]:
    """Where parts begin that share no strip: 0, and the first row of each block but the first one."""
    starts, last = [0], -1
    for gutter in sorted(gutters, key=lambda one: one.first):
        if last >= 0 and gutter.first > last:
            start = gutter.first
            while start - 1 > last and _leads_in(rows[start - 1], rows[start], [gutter]):
                start -= 1
            starts.append(start)
        last = max(last, gutter.last)
    return starts


def turn_of(rows: Sequence[Row], gutters: Sequence[Gutter], chief: Gutter) -> int | None:
    """Where, within the rows of a strip, a gap over the whole width ends one arrangement of columns and begins another."""
    for at in range(chief.first + 1, chief.last + 1):
        size = max(piece.size for piece in rows[at].pieces)
        floor = max(row.bottom for row in rows[max(chief.first, at - NEAR) : at])
        if rows[at].top - floor < TURN * size:
            continue
        others = [one for one in gutters if one is not chief and one.first <= chief.last and one.last >= chief.first]
        if any(one.last < at or one.first >= at for one in others) and not any(
            one.first < at <= one.last for one in others
        ):
            return at
    return None


def shares(gutter: Gutter, chief: Gutter) -> bool:
    """Whether two strips stand in mostly the same rows."""
    first, last = max(gutter.first, chief.first), min(gutter.last, chief.last)
    return last - first >= 0.5 * (chief.last - chief.first)


def grown(rows: Sequence[Row], first: int, last: int, gutters: Sequence[Gutter], room: float) -> tuple[int, int]:
    """The block with the lines above and below that go on in one of its columns; `room`: letter sizes of space between."""
    while last + 1 < len(rows) and _goes_on(rows, last + 1, first, gutters, room):
        last += 1
    while first > 0 and _leads_in(rows[first - 1], rows[first], gutters):
        first -= 1
    return first, last


def from_the_top(rows: Sequence[Row], first: int, chief: Gutter) -> int:
    """Where columns begin, of which the right one begins a little higher: a title over both would not stand there alone."""
    top = first
    for at in range(first - 1, max(-1, first - 1 - NEAR), -1):
        row = rows[at]
        if row.pieces[0].inside is not None or any(crosses(piece, [chief]) for piece in row.pieces):
            break
        if row.x0 >= chief.right - 0.01 and _is_near(row, rows[at + 1 : first + NEAR]):
            top = at
    return top


def _is_near(row: Row, below: Sequence[Row]) -> bool:
    """Whether the next line of a row's own column follows it closely."""
    own = row.pieces[0]
    under = next((piece for other in below for piece in other.pieces if _over(piece, own)), None)
    return under is not None and under.top - own.bottom <= COLUMN_ROOM * own.size


def _goes_on(rows: Sequence[Row], at: int, first: int, gutters: Sequence[Gutter], room: float) -> bool:
    """Whether a row below a block stands in its columns, as close to what is above it as lines there do."""
    row = rows[at]
    if row.pieces[0].inside is not None or any(crosses(piece, gutters) for piece in row.pieces):
        return False
    if beside(row, rows[at - 1]):
        return True
    own = row.pieces[0]
    column = [piece for other in rows[first:at] for piece in other.pieces if _over(piece, own)]
    if not column or len(row.pieces) > len(gutters):
        return False
    usual = leading([Row(pieces=(piece,)) for piece in column])
    return own.top - column[-1].bottom <= max(usual + 0.1 * own.size, 0.4 * own.size, room * own.size)


def _over(piece: Piece, other: Piece) -> bool:
    return piece.inside is None and piece.x0 < other.x1 and other.x0 < piece.x1


def _leads_in(row: Row, below: Row, gutters: Sequence[Gutter]) -> bool:
    return beside(row, below) and not any(crosses(piece, gutters) for piece in row.pieces)


def crosses(piece: Piece, gutters: Sequence[Gutter]) -> bool:
    return any(piece.x0 < gutter.right - 0.01 and piece.x1 > gutter.left + 0.01 for gutter in gutters)
