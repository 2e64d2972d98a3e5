"""HTML tree -> blocks: one walk, with what a hostile page must not exceed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bs4 import Comment, Tag
from bs4.element import NavigableString, PageElement

from scrapers.document import Block, BlockKind, Inline, Region
from scrapers.read.field_classes import is_field_apart, is_second_line
from scrapers.read.gaps import by_gaps, is_gap
from scrapers.read.html_links import bare_address, target_of
from scrapers.read.html_runs import assembled, cloudflare, hints, image_text, linked, number, trimmed
from scrapers.read.html_tags import (
    BLOCK_GROUPS,
    HEADINGS,
    holds_a_part,
    is_dropped,
    is_heading,
    is_line_link,
    is_text,
    own_rows,
)
from scrapers.read.marks import Layouts, attribute, hidden, kind_of, region_of
from state.canon.text import clean, with_plain_marks, with_plain_spaces

DEEPEST = 120
"""Nesting beyond this is flattened: real pages stay below 60, and the tree is walked recursively."""
MOST_NODES = 60_000
MOST_CELLS = 200_000
"""Cells of all tables, a cell over several rows or columns counted as often as it stands there."""
WIDEST_SPAN = 100

_BLANKS = re.compile(r"[ \t\r\f\n]+")
_BREAKS = frozenset({"br", "hr", "wbr"})


class HtmlTree:
    """Walks a tree once. Holds what the walk must not exceed, and the table counter for places.

    Attributes:
        warnings: what was not read, or read as plain text, one sentence each.
    """

    def __init__(self, base: str) -> None:
        self.warnings: list[str] = []
        self._base = base
        self._nodes = 0
        self._tables = 0
        self._cells_left = MOST_CELLS
        self._level = 1
        self._is_layout = Layouts()

    def blocks(self, tag: Tag, region: Region = Region.MAIN, depth: int = 0) -> list[Block]:
        """The children of `tag` as blocks; runs of inline content become paragraphs."""
        found: list[Block | None] = []
        runs: list[Inline] = []
        for item in self._items(tag, depth):
            if isinstance(item, Inline):
                runs.append(item)
                continue
            _flush(found, runs, region)
            block = self._block(item, region, depth + 1)
            if block is not None or is_gap(item):
                found.append(block)
        _flush(found, runs, region)
        return by_gaps(found)

    def _block(self, tag: Tag, region: Region, depth: int) -> Block | None:
        """One block-level element; None when nothing visible is in it."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._warn(f"the page has more than {MOST_NODES} blocks; the rest was not read")
            return None
        region = region_of(tag, region)
        if depth >= DEEPEST:
            return self._flat(tag, region)
        if is_heading(tag) and not holds_a_part(tag):
            return self._heading(tag, region, depth)
        if tag.name == "table" and not self._is_layout(tag):
            return self._table(tag, region, depth)
        return self._group(tag, region, depth)

    def _group(self, tag: Tag, region: Region, depth: int) -> Block | None:
        outside = self._level
        children = self.blocks(tag, region, depth)
        if tag.name == "details":
            self._level = outside
        if not children:
            return None
        kind = kind_of(tag, self._is_layout)
        block = assembled(
            kind,
            children,
            region=region,
            hints=hints(tag),
            anchor=attribute(tag, "id"),
            language=attribute(tag, "lang"),
        )
        href = attribute(tag, "href") if tag.name == "a" else None
        return linked(block, target_of(href, self._base)) if href else block

    def _heading(self, tag: Tag, region: Region, depth: int) -> Block | None:
        """A heading; a summary is one too, a level below the heading that its details stand under."""
        runs = tuple(trimmed(self._runs(tag, depth)))
        if not runs:
            return None
        if tag.name != "summary" and is_text("".join(run.text for run in runs)):
            return Block(kind=BlockKind.PARAGRAPH, inlines=runs, region=region, hints=hints(tag))
        level = self._heading_level(tag)
        if tag.name != "summary":
            self._level = level
        return Block(
            kind=BlockKind.HEADING,
            inlines=runs,
            level=level,
            region=region,
            hints=hints(tag),
            anchor=attribute(tag, "id"),
            language=attribute(tag, "lang"),
        )

    def _heading_level(self, tag: Tag) -> int:
        inner = tag.find(list(HEADINGS)) if tag.name == "summary" else None
        if isinstance(inner, Tag):
            return HEADINGS[inner.name]
        if tag.name == "summary":
            return min(self._level + 1, 6)
        return HEADINGS.get(tag.name) or number(tag, "aria-level", default=2, most=6)

    def _flat(self, tag: Tag, region: Region) -> Block | None:
        text = self._flat_text(tag)
        return Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text=text),), region=region) if text else None

    def _flat_text(self, tag: Tag) -> str:
        self._warn(f"the page nests more than {DEEPEST} levels deep; what is deeper was read as plain text")
        return _BLANKS.sub(" ", tag.get_text(" ", strip=True))

    def _table(self, tag: Tag, region: Region, depth: int) -> Block | None:
        self._tables += 1
        place = f"tabel {self._tables}"
        rows: list[Block] = []
        waiting: dict[int, tuple[int, Block]] = {}
        for row in own_rows(tag):
            if self._cells_left <= 0:
                self._warn(f"the tables have more than {MOST_CELLS} cells; the rest was not read")
                break
            cells = self._cells(row, region, depth, waiting)
            if any(cell.inlines or cell.children for cell in cells):
                where = f"{place}, rij {len(rows) + 1}"
                rows.append(Block(kind=BlockKind.ROW, children=tuple(cells), region=region, place=where))
        if not rows:
            return None
        table = Block(
            kind=BlockKind.TABLE,
            children=tuple(rows),
            region=region,
            hints=hints(tag),
            language=attribute(tag, "lang"),
            place=place,
        )
        return _captioned(tag, table)

    def _cells(self, row: Tag, region: Region, depth: int, waiting: dict[int, tuple[int, Block]]) -> list[Block]:
        """The cells of a row, with those of earlier rows that reach into it, and wide ones repeated."""
        cells: list[Block] = []
        for tag in row.find_all(["td", "th"], recursive=False):
            if hidden(tag):
                continue
            _reaching(cells, waiting)
            cell = self._cell(tag, region, depth)
            down = number(tag, "rowspan", default=1, most=WIDEST_SPAN)
            for _ in range(min(number(tag, "colspan", default=1, most=WIDEST_SPAN), self._cells_left)):
                if down > 1:
                    waiting[len(cells)] = (down - 1, cell)
                cells.append(cell)
        _reaching(cells, waiting)
        self._cells_left -= len(cells)
        return cells

    def _cell(self, tag: Tag, region: Region, depth: int) -> Block:
        children = self.blocks(tag, region, depth + 1)
        cell = assembled(BlockKind.CELL, children, region=region, hints=hints(tag), language=attribute(tag, "lang"))
        return replace(cell, header=tag.name == "th")

    def _items(self, tag: Tag, depth: int) -> Iterator[Inline | Tag]:
        last, apart = Inline(text=""), is_line_link(tag)
        for child in tag.children:
            if is_second_line(child):
                last = Inline(text="\n")
                yield last
            for item in self._item(child, Inline(text=""), depth):
                if isinstance(item, Inline):
                    glued = _are_glued(last, item) or (apart and last.text[-1:].isalnum() and item.text[:1].isalnum())
                    item, last = (replace(item, text=f" {item.text}") if glued else item), item if item.text else last
                else:
                    last = Inline(text="")
                yield item

    def _item(self, node: PageElement, style: Inline, depth: int) -> Iterator[Inline | Tag]:
        """A text run in the style of its surroundings, or a block-level tag to descend into."""
        if isinstance(node, NavigableString):
            if not isinstance(node, Comment) and type(node) is NavigableString:
                yield replace(style, text=with_plain_marks(with_plain_spaces(_BLANKS.sub(" ", str(node)))))
            return
        if not isinstance(node, Tag) or is_dropped(node):
            return
        if node.name in _BREAKS:
            if node.name != "wbr":
                yield replace(style, text="\n")
        elif self._is_block(node):
            yield node
        else:
            yield from self._inline(node, style, depth)

    def _inline(self, node: Tag, style: Inline, depth: int) -> Iterator[Inline | Tag]:
        email = cloudflare(node)
        if email:
            yield replace(style, text=email, href=f"mailto:{email}")
            return
        inner = self._styled(node, style)
        if node.name == "a" and not node.get_text(strip=True):
            text = image_text(node) or bare_address(inner.href)
            if text:
                yield replace(inner, text=text)
            return
        if depth >= DEEPEST:
            yield replace(inner, text=self._flat_text(node))
            return
        for child in node.children:
            yield from self._item(child, inner, depth + 1)

    def _is_block(self, tag: Tag) -> bool:
        if (
            tag.name in BLOCK_GROUPS
            or is_heading(tag)
            or is_line_link(tag)
            or is_field_apart(tag)
            or kind_of(tag, self._is_layout) is not BlockKind.GROUP
        ):
            return True
        return any(
            isinstance(part, Tag) and (part.name in BLOCK_GROUPS or part.name in HEADINGS) for part in tag.descendants
        )

    def _styled(self, node: Tag, style: Inline) -> Inline:
        href = attribute(node, "href") if node.name == "a" else None
        return replace(
            style,
            href=target_of(href, self._base) if href else style.href,
            strong=style.strong or node.name in ("strong", "b"),
            language=attribute(node, "lang") or attribute(node, "hreflang") or style.language,
        )

    def _runs(self, tag: Tag, depth: int) -> Iterator[Inline]:
        """All inline content below `tag`, block-level parts set apart by spaces."""
        for item in self._items(tag, depth):
            if isinstance(item, Inline):
                yield item
                continue
            yield Inline(text=" ")
            if depth >= DEEPEST:
                yield Inline(text=self._flat_text(item))
            else:
                yield from self._runs(item, depth + 1)
            yield Inline(text=" ")

    def _warn(self, sentence: str) -> None:
        if sentence not in self.warnings:
            self.warnings.append(sentence)


_MAIL_RIGHT = re.compile(r"[\w.+-]{2,}@[\w-]+\.\w")
_GLUED_LEFT, _GLUED_RIGHT = re.compile(r"[a-zà-ÿ]{2}$"), re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]|[A-Z]{2,} |0\d|\+\d")
"""Between two elements without a blank, "Naam" and "Els" are two words, and "Tel" and "09": a style sheet sets them apart."""


def _are_glued(last: Inline, item: Inline) -> bool:
    """Whether two runs without a blank between them are two words: two links, or words that a style sheet sets apart."""
    if last.href and item.href and last.href != item.href:
        return last.text[-1:].isalnum() and item.text[:1].strip() != ""
    if _MAIL_RIGHT.match(item.text) and last.text[-1:].isalpha():
        return True
    return bool(_GLUED_LEFT.search(last.text) and _GLUED_RIGHT.match(item.text))


def _flush(found: list[Block | None], runs: list[Inline], region: Region) -> None:
    kept = tuple(trimmed(runs))
    runs.clear()
    if kept:
        found.append(Block(kind=BlockKind.PARAGRAPH, inlines=kept, region=region))


def _reaching(cells: list[Block], waiting: dict[int, tuple[int, Block]]) -> None:
    """Adds the cells of earlier rows that stand here too."""
    while len(cells) in waiting and waiting[len(cells)][0] > 0:
        left, cell = waiting[len(cells)]
        waiting[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _captioned(tag: Tag, table: Block) -> Block:
    caption = tag.find("caption")
    if not isinstance(caption, Tag) or not caption.get_text(strip=True):
        return table
    text = Inline(text=clean(caption.get_text(" ")))
    head = Block(kind=BlockKind.HEADING, inlines=(text,), level=6, region=table.region)
    return Block(kind=BlockKind.GROUP, children=(head, table), region=table.region)
