"""Lines that were only too long, and lines that were broken on purpose: text as it was written, out of lines as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.document import Inline
from scrapers.read.layout.grouping import UNFINISHED
from scrapers.read.layout.pieces import Piece, joined, kind_of, rows_of
from state.canon.addresses import is_address_line
from state.canon.names import has_first_name, looks_like_person

_BULLET = re.compile(r"^\s*(?:[•·▪◦‣●○■□➢*–-]|\uf0b7|\(cid:\d+\))\s+")
_LABEL = re.compile(r"[A-ZÀ-Þ][\w'’.&/-]*(?: [\w'’.&/-]+){0,2}\s?:(?:\s|$)")
SHORT = 0.6
"""A line that fills less of the width than this, before a small letter, was broken on purpose."""


def cell_inlines(pieces: Iterable[Piece], right: float, *, by_line: bool = False) -> tuple[Inline, ...]:
    """What a cell says, line by line; lines that were only too long for it are one, unless cells are written `by_line`."""
    lines = _cell_lines(pieces)
    return joined_lines(_without_bullets(lines), right, by_line=by_line) if lines else ()


def is_by_line(column: Sequence[Sequence[Piece]], right: float) -> bool:
    """Whether in most cells of a column that have several lines the next word would have fitted: each line is a field."""
    breaks = [fits(before, line, right) for cell in column for before, line in pairwise(_cell_lines(cell))]
    return sum(breaks) * 2 > len(breaks)


def _cell_lines(pieces: Iterable[Piece]) -> list[Piece]:
    return [joined(row.pieces) for row in rows_of(pieces)]


def is_bold(pieces: Iterable[Piece]) -> bool:
    return all(piece.bold for piece in pieces)


def _without_bullets(lines: Sequence[Piece]) -> list[Piece]:
    return [without_bullet(line) if is_item(line) else line for line in lines]


def is_item(line: Piece) -> bool:
    return line.bullet or bool(_BULLET.match(line.text))


def without_bullet(line: Piece) -> Piece:
    first, *rest = line.runs
    shown = replace(first, text=_BULLET.sub("", first.text))
    runs = (shown, *rest) if shown.text else tuple(rest)
    return replace(line, runs=runs) if runs else line


def whole(runs: list[Inline], following: str) -> list[Inline]:
    """Runs ready for the text of the next line: a word that was cut at the line's end loses its hyphen, a number keeps it."""
    if not runs:
        return runs
    last = runs[-1]
    if re.search(r"\d-$", last.text) and following[:1].isdigit():
        return runs
    if re.search(r"[a-zà-ÿ]\u00ad?-$|\u00ad$", last.text) and following[:1].islower():
        return [*runs[:-1], replace(last, text=last.text.rstrip("-\u00ad"))]
    return [*runs, Inline(text=" ")]


def joined_lines(lines: Sequence[Piece], right: float, *, by_line: bool = False) -> tuple[Inline, ...]:
    """Lines as one text: words that were cut are whole again, breaks made on purpose stay."""
    runs: list[Inline] = list(lines[0].runs)
    for before, line in pairwise(lines):
        apart = on_purpose(before, line, right) or (by_line and not UNFINISHED.search(before.text))
        runs = [*runs, Inline(text="\n")] if apart else whole(runs, line.text)
        runs += line.runs
    return tuple(runs)


def on_purpose(before: Piece, line: Piece, right: float) -> bool:
    """Whether a line was broken although more would have fitted, or where something begins that stands by itself."""
    if stands_apart(before) and (stands_apart(line) or not line.text[:1].islower()):
        return True
    if UNFINISHED.search(before.text):
        return False
    if _is_somebody(before.text) and _is_somebody(line.text):
        return True
    if _LABEL.match(line.text) or is_address_line(line.text):
        return True
    if not fits(before, line, right):
        return stands_apart(line) and len(before.text.split()) <= 5
    short = (before.x1 - before.x0) < SHORT * (right - before.x0) or len(before.text.split()) <= 3
    return short or not line.text.strip()[:1].islower()


def _is_somebody(text: str) -> bool:
    """Whether a line is one person's whole name: below another one it is the next of a list."""
    return looks_like_person(text.strip()) and has_first_name(text)


def stands_apart(line: Piece) -> bool:
    """Whether a line is a number or a mail address with hardly a word beside it."""
    return kind_of(line.text) != "text" and _is_alone(line)


def _is_alone(line: Piece) -> bool:
    """A line that is little more than a number or a mail address."""
    letters = re.sub(r"\S*@\S*|[^A-Za-zÀ-ÿ]", "", line.text)
    return len(letters) <= 14


def fits(before: Piece, line: Piece, right: float) -> bool:
    """Whether the first word of the next line had room at the end of the one before."""
    text = line.text.strip()
    word = text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(word) / max(1, len(text))
    return before.x1 + 0.25 * before.size + width <= right + 0.1 * before.size
