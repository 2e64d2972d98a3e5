"""Pages drawn with characters, for tests of the layout: two spaces set pieces apart, `*` around a piece makes it bold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import dedent

from scrapers.document import Inline
from scrapers.read.layout.gutters import Widths
from scrapers.read.layout.parts import Columns, Measures, Region, Table, Text
from scrapers.read.layout.pieces import Piece
from scrapers.read.layout.regions import regions_of

STEP, LEADING, SIZE = 6.0, 12.0, 10.0
"""Points: the width of a character, the height of a line, the size of a letter."""
MEASURES = Measures(widths=Widths(least=3.0, wide=15.0), body=SIZE, plain=SIZE)


def drawn(art: str, leading: float = LEADING) -> list[Piece]:
    """The pieces of a page; an empty line is white space."""
    lines = dedent(art).strip("\n").splitlines()
    return [piece for at, line in enumerate(lines) for piece in pieces(line, at * leading)]


def pieces(line: str, top: float) -> list[Piece]:
    """The pieces of one line at a height."""
    found = re.finditer(r"\S+(?: \S+)*", line)
    return [piece(match[0].strip("*"), match.start(), top, bold=match[0].startswith("*")) for match in found]


def piece(text: str, column: float, top: float, *, bold: bool = False, size: float = SIZE) -> Piece:
    x0 = column * STEP
    x1 = x0 + len(text) * STEP
    return Piece(runs=(Inline(text=text),), x0=x0, x1=x1, top=top, bottom=top + size, size=size, bold=bold)


def read(pieces: Sequence[Piece], measures: Measures = MEASURES) -> list[object]:
    """What is read, in order: a string for a line, a list of rows for a table."""
    return [one for region in regions_of(pieces, measures) for one in shown(region)]


def shown(region: Region) -> list[object]:
    if isinstance(region, Table):
        return [[[" / ".join(piece.text for piece in cell) for cell in row] for row in region.rows]]
    if isinstance(region, Text):
        return [" ".join(piece.text for piece in row.pieces) for row in region.rows]
    assert isinstance(region, Columns)
    return [one for part in region.parts for inner in part for one in shown(inner)]
