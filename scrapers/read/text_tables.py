"""Tables in plain text: columns set apart by bars, tabs, or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.document import Block, BlockKind, Inline
from state.canon.text import clean

_RULE = re.compile(r"^[\s|+:=_-]*$")
_MANNERS = (
    (re.compile(r"\s*\|\s*"), 2, 2),
    (re.compile(r"\t+"), 3, 2),
    (re.compile(r" {3,}"), 3, 3),
)
"""What separates, and the fewest rows and columns that make a table: two lines with a tab are a letterhead."""


def table_of(lines: Sequence[str], place: str) -> Block | None:
    """The table that `lines` are, all of them; None when they are not one."""
    shown = [line.strip().strip("|").strip(" ") for line in lines if not _RULE.match(line)]
    for separator, fewest_rows, fewest_columns in _MANNERS:
        rows = [separator.split(line) for line in shown]
        widths = {len(row) for row in rows}
        if len(rows) >= fewest_rows and len(widths) == 1 and widths.pop() >= fewest_columns:
            return _table(rows, place)
    return None


def _table(rows: Sequence[Sequence[str]], place: str) -> Block:
    made = tuple(
        Block(
            kind=BlockKind.ROW,
            children=tuple(Block(kind=BlockKind.CELL, inlines=_inlines(cell)) for cell in row),
            place=f"{place}, rij {index}",
        )
        for index, row in enumerate(rows, start=1)
    )
    return Block(kind=BlockKind.TABLE, children=made, place=place)


def _inlines(text: str) -> tuple[Inline, ...]:
    shown = clean(text)
    return (Inline(text=shown),) if shown else ()
