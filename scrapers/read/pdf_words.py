"""From the words that the reader process found to pieces of lines: a PDF knows letters and places, and no lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from scrapers.document import Inline
from scrapers.read.layout.pieces import Piece
from scrapers.read.layout.rulings import Box, Drawn
from state.canon.emails import canonical_email

ASCENT, DESCENT = 0.75, 0.25
"""The shares of a letter's size above and below its line: what fonts say of themselves differs too much."""
GLUED = 0.12
"""A narrower gap, in letter sizes, is none."""
USUAL_SPACE = 0.28
WIDER = 1.3
"""How much wider than the usual space a gap is that sets pieces apart."""
SAME_LINE = 0.3
_LEADERS = re.compile(r"^(?:[.…·_]\s?){4,}$|^[.…]{3,}$")
_BULLET = re.compile(r"^(?:[•·▪◦‣●○■□➢➤*–-]|\uf0b7|\uf0a7|\(cid:\d+\))$")
BULLET_GAP = 4.0
"""Letter sizes between a bullet and its text, at most."""


@dataclass(frozen=True, kw_only=True)
class Word:
    """Letters without a space. `base` is the height of the line on which it stands; `spaced`: a space follows."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    url: str | None
    symbol: bool
    spaced: bool


def pieces_of(page: Mapping[str, Any], number: int) -> list[Piece]:
    """The pieces of a page, in no order; its words come as lists (`pdf_letters.words_of`)."""
    lines = list(_lines(_words(page["words"])))
    space = _usual_space(lines)
    return [piece for line in lines for piece in _bulleted(_pieces(line, space, number))]


def drawn_on(page: Mapping[str, Any]) -> Drawn:
    """The lines and boxes of a page."""
    told: dict[str, list[Box]] = defaultdict(list)
    for kind, left, top, right, bottom in page.get("drawn", ()):
        told[kind].append((left, top, right, bottom))
    return Drawn(lines=tuple(told["line"]), stroked=tuple(told["stroked"]), filled=tuple(told["filled"]))


def _words(listed: Iterable[Sequence[Any]]) -> Iterator[Word]:
    for text, x0, x1, base, size, bold, url, symbol in listed:
        word = text.rstrip()
        spaced = len(word) < len(text)
        made = Word(text=word, x0=x0, x1=x1, base=base, size=size, bold=bold, url=url, symbol=symbol, spaced=spaced)
        yield from _parted(made)


def _parted(word: Word) -> Iterator[Word]:
    """A word apart from the mail address to which it links, where the two were drawn without a gap: "Secretaryinfo@…"."""
    address = canonical_email(word.url) if word.url and word.url.startswith("mailto:") else None
    ahead = len(word.text) - len(address or "")
    if not address or ahead <= 0 or not word.text.casefold().endswith(address.casefold()):
        yield word
        return
    middle = word.x0 + (word.x1 - word.x0) * ahead / len(word.text)
    yield replace(word, text=word.text[:ahead], x1=middle, spaced=True)
    yield replace(word, text=word.text[ahead:], x0=middle)


def _lines(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that stand on one line, from left to right; a note number set higher belongs to its line."""
    current: list[Word] = []
    for word in sorted(words, key=lambda one: (one.base, one.x0)):
        if current and word.base - current[-1].base > SAME_LINE * min(word.size, current[-1].size):
            yield sorted(current, key=lambda one: one.x0)
            current = []
        current.append(word)
    if current:
        yield sorted(current, key=lambda one: one.x0)


def _usual_space(lines: Iterable[Sequence[Word]]) -> float:
    """The space between words that most lines have, in letter sizes: 0.28 in most type, 0.6 in typewriter's."""
    gaps = [
        (after.x0 - before.x1) / before.size
        for line in lines
        for before, after in pairwise(line)
        if before.size and GLUED < (after.x0 - before.x1) / before.size < 1.0
    ]
    return min(max(median(gaps), 0.2), 0.65) if len(gaps) > 5 else USUAL_SPACE


def _pieces(line: Sequence[Word], space: float, number: int) -> Iterator[Piece]:
    """A line cut at its wide gaps and at dot leaders."""
    current: list[Word] = []
    for word in line:
        if _LEADERS.match(word.text):
            yield from _piece(current, number)
            current = []
            continue
        word = _without_leaders(word)
        if current and word.x0 - current[-1].x1 > WIDER * space * max(word.size, current[-1].size):
            yield from _piece(current, number)
            current = []
        current.append(word)
    yield from _piece(current, number)


def _without_leaders(word: Word) -> Word:
    """A word without the dots that were drawn right behind or before it."""
    shown = re.sub(r"^[.…_]{4,}|[.…_]{4,}$", "", word.text)
    if shown == word.text or not shown:
        return word
    share = (word.x1 - word.x0) / len(word.text)
    ahead = word.text.startswith(shown)
    x0 = word.x0 if ahead else word.x1 - share * len(shown)
    x1 = word.x0 + share * len(shown) if ahead else word.x1
    return replace(word, text=shown, x0=x0, x1=x1, spaced=False)


def _piece(words: Sequence[Word], number: int) -> Iterator[Piece]:
    if not words:
        return
    letters = sorted((word.size, len(word.text)) for word in words)
    size = max(letters, key=lambda one: one[1])[0]
    bold = sum(len(word.text) for word in words if word.bold) * 2 > sum(len(word.text) for word in words)
    base = median(word.base for word in words)
    yield Piece(
        runs=tuple(_runs(words)),
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        top=base - ASCENT * size,
        bottom=base + DESCENT * size,
        size=size,
        bold=bold,
        bullet=len(words) == 1 and (words[0].symbol or bool(_BULLET.match(words[0].text))),
        page=number,
    )


def _runs(words: Sequence[Word]) -> Iterator[Inline]:
    """Words as runs of one weight and one link."""
    text = ""
    for at, word in enumerate(words):
        before = words[at - 1] if at else None
        blank = " " if before is not None and _is_apart(before, word) else ""
        if before is not None and (before.url, before.bold) != (word.url, word.bold):
            yield Inline(text=text + blank, href=before.url, strong=before.bold)
            text, blank = "", ""
        text += blank + word.text
    yield Inline(text=text, href=words[-1].url, strong=words[-1].bold)


def _is_apart(before: Word, word: Word) -> bool:
    return before.spaced or word.x0 - before.x1 > GLUED * min(before.size, word.size)


def _bulleted(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces of which a bullet is none: what follows it is marked instead."""
    bullet: Piece | None = None
    for piece in pieces:
        if bullet is not None and piece.x0 - bullet.x1 < BULLET_GAP * piece.size:
            yield replace(piece, bullet=True)
            bullet = None
            continue
        if bullet is not None:
            yield replace(bullet, bullet=False)
        bullet = piece if piece.bullet else None
        if bullet is None:
            yield piece
    if bullet is not None:
        yield replace(bullet, bullet=False)
