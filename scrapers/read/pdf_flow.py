"""Text of one column as blocks: headings by size and weight of type, paragraphs, lists; broken words and lines whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from scrapers.document import Block, BlockKind, Inline
from scrapers.read.layout.grouping import UNFINISHED
from scrapers.read.layout.pieces import Piece, Row, joined, kind_of
from scrapers.read.layout.wrapping import fits, is_item, joined_lines, on_purpose, stands_apart, whole, without_bullet
from state.canon.names import looks_like_person, surely_person

_NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÀ-Þ]")
LARGER = 1.12
TITLE = 1.5
"""How many times the size of most letters a heading has, and one of the first level."""
MUCH = 0.3
"""The share of a document's letters that makes a size one of ordinary text."""
MOST_LEVELS = 4
SAME_SIZE = 0.6
LONGEST_TITLE = 140
SAME_LINE_GAP = 1.5
"""Letter sizes between two pieces that are still one line of text."""
NEW_PART = 0.45
MOST_SPACE = 0.9
"""The space, in letter sizes, above that of lines, and at all, that ends a paragraph."""


@dataclass(frozen=True, kw_only=True)
class Type:
    """The type of a document: the size of most letters, the largest size of ordinary text, and those of headings, largest first.

    A letter with a long table in small print has two sizes of text; the larger one is no heading.
    """

    body: float
    plain: float
    headings: tuple[float, ...] = ()

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Type:
        count: Counter[float] = Counter()
        light: Counter[float] = Counter()
        for piece in pieces:
            count[piece.size] += len(piece.text)
            light[piece.size] += 0 if piece.bold else len(piece.text)
        body = count.most_common(1)[0][0] if count else 10.0
        plain = max((size for size, letters in light.items() if letters >= MUCH * count.total() > 0), default=body)
        sizes: list[float] = []
        for size in sorted(count, reverse=True):
            if size >= LARGER * plain and (not sizes or sizes[-1] - size > SAME_SIZE):
                sizes.append(size)
        return cls(body=body, plain=max(body, plain), headings=tuple(sizes))

    def level(self, size: float) -> int:
        """1..5 for the size of a heading; the first level is for what is much larger than the text."""
        above = sum(1 for one in self.headings if one > size + SAME_SIZE)
        return min(MOST_LEVELS, max(above + 1, 1 if size >= TITLE * self.plain else 2))

    @property
    def bold_level(self) -> int:
        """Of headings that are only bold."""
        return min(MOST_LEVELS + 1, max(3, len(self.headings) + 1))


def text_blocks(rows: Sequence[Row], sizes: Type) -> Iterator[Block]:
    """The blocks of one column's rows."""
    lines = [line for row in rows for line in _lines(row)]
    right = max((line.x1 for line in lines), default=0.0)
    for part in _parts(lines, sizes.body):
        yield from _part_blocks(part, sizes, right)


def _lines(row: Row) -> Iterator[Piece]:
    """A row as one line, or as several where a wide gap sets its pieces apart."""
    current: list[Piece] = []
    for piece in row.pieces:
        if current and piece.x0 - current[-1].x1 > SAME_LINE_GAP * piece.size:
            yield joined(current)
            current = []
        current.append(piece)
    yield joined(current)


def _parts(lines: Sequence[Piece], body: float) -> Iterator[list[Piece]]:
    """Lines that belong together: one kind of type, no gap between them."""
    usual = _usual_gap(lines)
    current: list[Piece] = []
    for line in lines:
        if current and _breaks(current[-1], line, body, usual):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _usual_gap(lines: Sequence[Piece]) -> float:
    gaps = [below.top - above.bottom for above, below in pairwise(lines)]
    told = [gap for gap, line in zip(gaps, lines, strict=False) if 0 <= gap <= MOST_SPACE * line.size]
    return median(told) if told else 0.0


def _breaks(before: Piece, line: Piece, body: float, usual: float) -> bool:
    if _runs_on(before, line):
        return False
    if abs(before.size - line.size) > 0.6 or before.bold != line.bold:
        return True
    gap, size = line.top - before.bottom, max(body, line.size)
    return gap > min(usual + NEW_PART * size, MOST_SPACE * size) or (before.page != line.page or gap < -2 * size)


def _runs_on(before: Piece, line: Piece) -> bool:
    """A sentence that goes on in the next column or on the next page."""
    elsewhere = line.page != before.page or line.top < before.top - before.size
    if not elsewhere or abs(before.size - line.size) > 0.1 or before.bold != line.bold:
        return False
    return line.text.strip()[:1].islower() and not re.search(r"[.!?:]\s*$", before.text)


def _part_blocks(part: Sequence[Piece], sizes: Type, right: float) -> Iterator[Block]:
    place = f"p. {part[0].page}"
    if _is_title(part, sizes.plain):
        yield from _titles(part, sizes, right)
        return
    for is_list, group in groupby(_items(part, right), key=lambda item: is_item(item[0])):
        if is_list:
            made = tuple(
                Block(
                    kind=BlockKind.ITEM, inlines=joined_lines((without_bullet(item[0]), *item[1:]), right), place=place
                )
                for item in group
            )
            yield Block(kind=BlockKind.LIST, children=made, place=place)
        else:
            yield Block(
                kind=BlockKind.PARAGRAPH,
                inlines=joined_lines([line for item in group for line in item], right),
                place=place,
            )


def _items(part: Sequence[Piece], right: float) -> Iterator[list[Piece]]:
    """Each item with the lines on which it goes on; other lines one by one."""
    current: list[Piece] = []
    for line in part:
        goes_on = current and is_item(current[0]) and not is_item(line) and not on_purpose(current[-1], line, right)
        if goes_on:
            current.append(line)
            continue
        if current:
            yield current
        current = [line]
    if current:
        yield current


def _titles(part: Sequence[Piece], sizes: Type, right: float) -> Iterator[Block]:
    """Lines of heavy or large type: a title that runs over several lines is one, others stand one below the other."""
    titles: list[list[Piece]] = [[part[0]]]
    for before, line in pairwise(part):
        if _title_goes_on(before, line, right):
            titles[-1].append(line)
        else:
            titles.append([line])
    heads = len(titles)
    if part[0].size < LARGER * sizes.plain:  # only bold: the first of such lines heads the others; names head nothing
        heads = 0 if _are_names(titles) else 1
    for at, title in enumerate(titles):
        level = _heading_level(title, sizes) if at < heads else 0
        text = _in_one(title)
        if level:
            yield Block(kind=BlockKind.HEADING, inlines=text, level=level, place=f"p. {title[0].page}")
        else:
            yield Block(kind=BlockKind.PARAGRAPH, inlines=joined_lines(title, right), place=f"p. {title[0].page}")


def _are_names(titles: Sequence[Sequence[Piece]]) -> bool:
    """Whether bold lines list people."""
    people = [looks_like_person(" ".join(line.text for line in title)) for title in titles]
    return people[0] and sum(people) > 1


def _title_goes_on(before: Piece, line: Piece, right: float) -> bool:
    if _NUMBERED.match(line.text) or is_item(line):
        return False
    if line.text[:1].islower() or UNFINISHED.search(before.text):
        return True
    return not fits(before, line, right) and not surely_person(line.text)


def _is_title(part: Sequence[Piece], plain: float) -> bool:
    return part[0].size >= LARGER * plain or part[0].bold


def _heading_level(title: Sequence[Piece], sizes: Type) -> int:
    """1..5 for a heading, else 0: larger type, or a short bold line of its own."""
    text = " ".join(line.text.strip() for line in title)
    if len(title) > 3 or len(text) > LONGEST_TITLE or is_item(title[0]) or re.search(r"[.;,]$", text):
        return 0
    if all(map(stands_apart, title)):
        return 0  # a number in large type is no heading: what follows is not about it
    if title[0].size >= LARGER * sizes.plain:
        return sizes.level(title[0].size)
    told = title[0].bold and not text.endswith(":") and kind_of(text) == "text"
    return sizes.bold_level if told and not re.search(r"\d{2}[ ./]\d{2}", text) else 0


def _in_one(title: Sequence[Piece]) -> tuple[Inline, ...]:
    """A heading's lines as one line."""
    runs: list[Inline] = []
    for line in title:
        runs = [*whole(runs, line.text), *line.runs]
    return tuple(replace(run, strong=False) for run in runs)
