"""From lines with a place on the page to blocks: headings, paragraphs, lists, tables, and what repeats on each page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Any

from scrapers.document import Block, BlockKind, Inline, Region

_BULLET = re.compile(r"^\s*(?:[•·▪◦‣●○■*–-]|\uf0b7|\(cid:\d+\))\s+")
_NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÀ-Þ]")
_PAGE_NUMBER = re.compile(
    r"^\s*(?:(?:pagina|pag\.?|p\.|page|blz\.?)\s*)?(\d{1,3})(?:\s*(?:/|van|of|sur|-)\s*\d{1,3})?\s*$", re.IGNORECASE
)
MARGIN = 0.12
"""The share of a page's height, at its top and its bottom, where headers and footers stand."""
FIRST_PAGES = 20
"""How far the printed number of a page may run ahead, where the PDF is part of something larger."""
LARGER = 1.12
SHORT_LINE = 0.72
"""A line that fills less of the width than this was broken on purpose."""
LONGEST_CELL = 34
FEWEST_ROWS = 3
SAME_ROW = 2.5
SAME_COLUMN = 6.0


@dataclass(frozen=True, kw_only=True)
class _Line:
    runs: tuple[Inline, ...]
    page: int
    box: int
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    bold: bool
    top: float
    bullet: bool

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def blocks_of(pages: Sequence[Mapping[str, Any]]) -> list[Block]:
    """The blocks of a PDF's pages in reading order."""
    lines = [line for number, page in enumerate(pages, 1) for line in _lines(page, number)]
    if not lines:
        return []
    repeated = _repeated(lines, len(pages))
    body = _body_size(lines)
    blocks: list[Block] = []
    for number, page in enumerate(pages, 1):
        own = [line for line in lines if line.page == number]
        edge = _edges(own, repeated, len(pages))
        blocks += [_edge_block(line) for line in edge]
        blocks += _page_blocks([line for line in own if line not in edge], body, float(page["width"]))
    return blocks


def _lines(page: Mapping[str, Any], number: int) -> Iterator[_Line]:
    height = float(page["height"]) or 1.0
    for line in page["lines"]:
        yield _Line(
            runs=_trimmed(Inline(text=text, href=url, strong=line["bold"]) for text, url in line["runs"]),
            page=number,
            box=line["box"],
            x0=line["x0"],
            x1=line["x1"],
            y0=line["y0"],
            y1=line["y1"],
            size=line["size"],
            bold=line["bold"],
            bullet=line["bullet"],
            top=1 - line["y1"] / height,
        )


def _trimmed(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """Runs without the blanks at both ends of the line."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def _repeated(lines: Sequence[_Line], pages: int) -> set[tuple[str, int]]:
    """Texts that stand at the same height in the margin of at least half of the pages, whatever the page's number is."""
    seen = {(line.page, _masked(line)) for line in lines if _in_margin(line)}
    count = Counter(mark for _, mark in seen)
    return {mark for mark, times in count.items() if pages >= 2 and times >= 2 and times * 2 >= pages}


def _in_margin(line: _Line) -> bool:
    return line.top < MARGIN or line.top > 1 - MARGIN


def _masked(line: _Line) -> tuple[str, int]:
    """Only the page's own number is masked: rows of a list that goes on over pages differ in nothing but digits."""
    return re.sub(rf"\b{line.page}\b", "#", " ".join(line.text.split())), round(line.top * 200)


def _edges(lines: Sequence[_Line], repeated: set[tuple[str, int]], pages: int) -> list[_Line]:
    """Headers and footers of a page: from its upper and from its lower edge inwards, up to the first line of content."""

    def is_edge(line: _Line) -> bool:
        return _in_margin(line) and (_masked(line) in repeated or _is_page_number(line, pages))

    inwards = sorted(lines, key=lambda line: line.top)
    above = list(takewhile(is_edge, inwards))
    return above + list(takewhile(is_edge, reversed(inwards[len(above) :])))


def _is_page_number(line: _Line, pages: int) -> bool:
    """A page number; not a short phone number that stands alone ("102")."""
    match = _PAGE_NUMBER.match(line.text)
    return match is not None and int(match[1]) <= pages + FIRST_PAGES


def _edge_block(line: _Line) -> Block:
    region = Region.HEADER if line.top < 0.5 else Region.FOOTER
    return Block(kind=BlockKind.PARAGRAPH, inlines=line.runs, region=region, place=f"p. {line.page}")


def _body_size(lines: Sequence[_Line]) -> float:
    """The size most letters have."""
    count: Counter[float] = Counter()
    for line in lines:
        count[line.size] += len(line.text)
    return count.most_common(1)[0][0]


def _page_blocks(lines: Sequence[_Line], body: float, width: float) -> Iterator[Block]:
    """Tables where they begin; the rest box by box."""
    tables = list(_tables(lines))
    inside = {id(line): number for number, table in enumerate(tables) for row in table for line in row}
    told: set[int] = set()
    run: list[_Line] = []
    for line in lines:
        number = inside.get(id(line))
        if number is None:
            run.append(line)
            continue
        if number not in told:
            told.add(number)
            yield from _boxes(run, body, width)
            run = []
            yield _table_block(tables[number])
    yield from _boxes(run, body, width)


def _tables(lines: Sequence[_Line]) -> Iterator[list[list[_Line]]]:
    """Runs of rows, top down, of which each has the same two or more columns, with short cells."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda one: -one.y0):
        if rows and abs(rows[-1][0].y0 - line.y0) <= SAME_ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    boxes = Counter(line.box for line in lines)
    current: list[list[_Line]] = []
    for row in (sorted(row, key=lambda one: one.x0) for row in rows):
        if current and not _same_columns(current[0], row):
            yield from _kept(current, boxes)
            current = []
        if len(row) >= 2 or current:
            current.append(row)
    yield from _kept(current, boxes)


def _same_columns(first: Sequence[_Line], row: Sequence[_Line]) -> bool:
    return len(row) == len(first) and all(abs(a.x0 - b.x0) <= SAME_COLUMN for a, b in zip(first, row, strict=True))


def _kept(rows: list[list[_Line]], boxes: Mapping[int, int]) -> Iterator[list[list[_Line]]]:
    """Rows that are a table indeed: enough of them, short cells, and no column that is running text by chance beside it."""
    cells = [line for row in rows for line in row]
    headed = len(rows) >= 2 and all(cell.bold for cell in rows[0]) and not any(cell.bold for cell in rows[1])
    if not headed and len(rows) < FEWEST_ROWS:
        return
    if sum(len(cell.text) for cell in cells) > LONGEST_CELL * len(cells):
        return
    if not any(_is_running(column, boxes) for column in zip(*rows, strict=True)):
        yield rows


def _is_running(column: Sequence[_Line], boxes: Mapping[int, int]) -> bool:
    """Whether a column is part of a longer text, or its lines go on from one to the next."""
    inside = Counter(line.box for line in column)
    if any(boxes[box] > 2 * count + 1 for box, count in inside.items()):
        return True
    going_on = [after.text.strip()[:1].islower() and len(before.text) > 20 for before, after in pairwise(column)]
    return sum(going_on) * 2 > len(going_on)


def _table_block(rows: Sequence[Sequence[_Line]]) -> Block:
    made = []
    for number, row in enumerate(rows, 1):
        place = f"p. {row[0].page}, rij {number}"
        cells = tuple(
            Block(kind=BlockKind.CELL, inlines=cell.runs, header=number == 1 and cell.bold, place=place) for cell in row
        )
        made.append(Block(kind=BlockKind.ROW, children=cells, place=place))
    return Block(kind=BlockKind.TABLE, children=tuple(made), place=f"p. {rows[0][0].page}")


def _boxes(lines: Sequence[_Line], body: float, width: float) -> Iterator[Block]:
    right = max((line.x1 for line in lines), default=width)
    for part in _parts(lines, body):
        yield from _part_blocks(part, body, right)


def _parts(lines: Sequence[_Line], body: float) -> Iterator[list[_Line]]:
    """Lines that belong together: one box, one kind of type, no gap between them."""
    current: list[_Line] = []
    for line in lines:
        if current and _breaks(current[-1], line, body):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _breaks(before: _Line, line: _Line, body: float) -> bool:
    if before.box != line.box and not _runs_on(before, line):
        return True
    if abs(before.size - line.size) > 0.6 or (before.bold != line.bold and (before.bold or line.bold)):
        return True
    return before.y0 - line.y1 > 0.9 * max(body, line.size)


def _runs_on(before: _Line, line: _Line) -> bool:
    """A sentence that goes on in the next column or on the next page."""
    goes_on = line.text.strip()[:1].islower() and not re.search(r"[.!?:]\s*$", before.text)
    return goes_on and before.size == line.size and before.bold == line.bold


def _part_blocks(part: Sequence[_Line], body: float, right: float) -> Iterator[Block]:
    place = f"p. {part[0].page}"
    level = _heading_level(part, body)
    if level:
        yield Block(kind=BlockKind.HEADING, inlines=_in_one(part), level=level, place=place)
        return
    items: list[list[_Line]] = []
    plain: list[_Line] = []
    for line in part:
        if _is_item(line):
            items.append([line])
        elif items:
            items[-1].append(line)
        else:
            plain.append(line)
    if plain:
        yield Block(kind=BlockKind.PARAGRAPH, inlines=_joined(plain, right), place=place)
    if items:
        made = tuple(
            Block(kind=BlockKind.ITEM, inlines=_joined(_without_bullet(item), right), place=place) for item in items
        )
        yield Block(kind=BlockKind.LIST, children=made, place=place)


def _heading_level(part: Sequence[_Line], body: float) -> int:
    """1..4 for a heading, else 0: larger type, or a short bold or numbered line of its own."""
    text = " ".join(line.text.strip() for line in part)
    if len(part) > 3 or len(text) > 140 or _is_item(part[0]) or re.search(r"[.;,]$", text):
        return 0
    ratio = part[0].size / body if body else 1.0
    if ratio >= LARGER:
        return 1 if ratio >= 1.5 else 2
    if part[0].bold and not text.endswith(":") and not re.search(r"\d{2}[ ./]\d{2}", text):
        return 3
    return 3 if len(part) == 1 and _NUMBERED.match(text) and len(text) < 80 and part[0].bold else 0


def _is_item(line: _Line) -> bool:
    return line.bullet or bool(_BULLET.match(line.text))


def _without_bullet(item: Sequence[_Line]) -> list[_Line]:
    first, *rest = item[0].runs
    runs = _trimmed((replace(first, text=_BULLET.sub("", first.text)), *rest))
    return [replace(item[0], runs=runs or item[0].runs), *item[1:]]


def _in_one(part: Sequence[_Line]) -> tuple[Inline, ...]:
    """A heading's lines as one line."""
    runs = [run for line in part for run in (Inline(text=" "), *line.runs)]
    return tuple(replace(run, strong=False) for run in runs[1:])


def _joined(lines: Sequence[_Line], right: float) -> tuple[Inline, ...]:
    """Lines as one text: words that were cut are whole again, breaks made on purpose stay."""
    runs: list[Inline] = list(lines[0].runs)
    for before, line in pairwise(lines):
        last = runs[-1]
        if re.search(r"[a-zà-ÿ]-$", last.text) and line.text[:1].islower():
            runs[-1] = replace(last, text=last.text[:-1])
        else:
            runs.append(Inline(text="\n" if _on_purpose(before, line, right) else " "))
        runs += line.runs
    return tuple(runs)


def _on_purpose(before: _Line, line: _Line, right: float) -> bool:
    if _is_number(before) and _is_number(line):
        return True
    short = (before.x1 - before.x0) < SHORT_LINE * (right - before.x0)
    return short and not line.text.strip()[:1].islower()


def _is_number(line: _Line) -> bool:
    """A line that is one phone number or the like, not one that was broken within a number."""
    return bool(re.fullmatch(r"\D{0,12}(?:\d\D{0,3}){8,15}", line.text.strip()))
