"""Rows of a table in Markdown that nobody ruled ("Elm | 555-0142 | elm@…", line below line): ruled, so that they are a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.read.unshown import points_in

FEWEST_ROWS, FEWEST_CELLS = 2, 2
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]*(?=\|)")
_ROW = re.compile(r"[ \t]{0,3}(?![-+*]\s|\d+[.)]\s)[^\s>*`#][^\n`]*\|[^\n]*")
"""A line with cells, which is no point of a list, quotation or code."""


def with_rows_ruled(text: str) -> str:
    """The text with a rule, and where none is to be seen with a head, for rows that tell how to reach somebody."""
    if text.count("|") < FEWEST_ROWS:
        return text
    shown: list[str] = []
    run: list[str] = []
    for line in [*text.split("\n"), ""]:
        bare = _HEADING.sub("", line)
        if _ROW.fullmatch(bare) or (run and _RULE.fullmatch(line) and "|" in line):
            run.append(bare if not _RULE.fullmatch(line) else line)
            continue
        shown += _ruled(run)
        run = []
        shown.append(line)
    return "\n".join(shown[:-1])


def _ruled(run: Sequence[str]) -> list[str]:
    cells = [len(_cells(row)) for row in run]
    told = [bool(points_in(row)) for row in run]
    if len(run) < FEWEST_ROWS or min(cells, default=0) < FEWEST_CELLS or any(map(_RULE.fullmatch, run)):
        return list(run)
    if len(set(cells)) > 1 or sum(told) * 2 < len(run) or sum(told) < FEWEST_ROWS:
        return list(run)
    rule = f"|{'---|' * cells[0]}"
    head, rows = (f"|{'   |' * cells[0]}", run) if told[0] else (run[0], run[1:])
    return ["", head, rule, *rows, ""]


def _cells(row: str) -> list[str]:
    return row.strip().strip("|").split("|")
