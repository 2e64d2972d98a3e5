"""Tables in plain text: columns set apart by bars, tabs, or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.document import Block, BlockKind, Inline
from state.canon.text import clean

_RULE = re.compile(r"^[\s|+:=_┌┬┐├┼┤└┴┘─━│┃╔╦╗╠╬╣╚╩╝═║-]*$")
_BAR = re.compile(r"\s*[|│┃║]\s*")
_TAB = re.compile(r"\t+")
_TABS = re.compile(r"\t")
FEWEST_RULES = 3
"""Above, between and below: rules that set rows apart, not only a heading."""
FEWEST_CELLS, FEWEST_ROWS = 3, 2
"""So many of each make a table of lines that stand among others: two cells may be a letterhead."""


def table_of(lines: Sequence[str], place: str) -> Block | None:
    """The table that `lines` are, all of them; None when they are not one."""
    for rows in (_barred(lines), _tabbed(lines)):
        if rows:
            return _table(rows, place)
    return None


def barred_rows(lines: Sequence[str]) -> tuple[int, int] | None:
    """Where the rows of a table begin and end among lines of which the others are none: a title right above it, a note below."""
    widths = [len(_BAR.split(line.strip().strip("|"))) if " | " in line else 1 for line in lines]
    found: tuple[int, int] | None = None
    start = 0
    for at in range(1, len(widths) + 1):
        if at == len(widths) or widths[at] != widths[start]:
            if widths[start] >= FEWEST_CELLS and at - start >= FEWEST_ROWS and found is None:
                found = start, at
            start = at
    return found if found != (0, len(lines)) else None


def _barred(lines: Sequence[str]) -> list[list[str]]:
    """Rows whose cells bars set apart. Where rules stand between rows, the lines between two of them are one row."""
    parts: list[list[list[str]]] = [[]]
    rules = 0
    for line in lines:
        if _RULE.match(line):
            rules += 1
            parts.append([])
            continue
        parts[-1].append(_BAR.split(re.sub(r"^\s*[|│┃║]|[|│┃║]\s*$", "", line).strip()))
    rows = [row for part in parts for row in part]
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return []
    told = [part for part in parts if part]
    if rules < FEWEST_RULES or len(told) < FEWEST_RULES:
        return rows
    return [[" ".join(filter(None, cells)) for cells in zip(*part, strict=True)] for part in told]


def _tabbed(lines: Sequence[str]) -> list[list[str]]:
    """Rows whose cells tabs set apart; the last cells of a row may be missing. Two lines with one tab are a letterhead."""
    shown = [line.strip("\n ") for line in lines if not _RULE.match(line)]
    for separator in (_TAB, _TABS):
        rows = [separator.split(line.rstrip()) for line in shown]
        widths = [len(row) for row in rows]
        most = max(widths, default=0)
        told = len(rows) >= 3 or (len(rows) == 2 and most >= 3)
        if (
            told
            and most >= 2
            and min(widths) >= max(2, most - 1)
            and sum(width == most for width in widths) * 2 > len(rows)
        ):
            return [[*row, *[""] * (most - len(row))] for row in rows]
    return []


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
