"""Records that a page sets apart by empty lines: each stretch between two of them becomes a block of its own.

Who writes a page by hand, or exports it from a word processor, has no cards: an empty paragraph or a double line break is
all that tells where one record ends. It counts where several stretches of more than one line each hold a number or mail
address; between the paragraphs of an article, or between each line and the next, it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from bs4 import Tag

from scrapers.document import Block, BlockKind, Inline
from scrapers.read.html_runs import trimmed

FEWEST = 3
"""Stretches."""
LONGEST = 12
"""Lines; what stands between two gaps is a record and no article."""
TELLING_SHARE = 2 / 3
"""Where fewer stretches tell a number, a gap may as well part a title from what stands below it."""
_TELLS = re.compile(r"[\w.-]@[\w-]|(?:\d[ ./()-]{0,3}){6}")
Item = Block | None
"""A block, or None for a gap."""


def is_gap(tag: Tag) -> bool:
    """Whether an element that shows nothing stands for an empty line."""
    return tag.name == "p" or (tag.name == "div" and tag.find("br") is not None)


def by_gaps(items: Sequence[Item]) -> list[Block]:
    """The blocks in order, those between gaps put together where the gaps tell records apart."""
    found: list[Block] = []
    run: list[Item] = []
    for item in [*items, _END]:
        if item is None or (item.kind is BlockKind.PARAGRAPH and not item.children):
            run.append(item)
            continue
        found += _grouped(run)
        run = []
        if item is not _END:
            found.append(item)
    return found


_END = Block(kind=BlockKind.ROOT)


def _grouped(run: Sequence[Item]) -> list[Block]:
    stretches = list(_stretches(run))
    if not _are_records(stretches):
        return [item for item in run if item is not None]
    kept = [
        one[0] if len(one) == 1 else Block(kind=BlockKind.GROUP, children=tuple(one), region=one[0].region)
        for one in stretches
    ]
    return [Block(kind=BlockKind.GROUP, children=tuple(kept), region=kept[0].region)]


def _stretches(run: Sequence[Item]) -> Iterator[list[Block]]:
    stretch: list[Block] = []
    for item in run:
        parts = [] if item is None else list(_between_breaks(item))
        for at, part in enumerate(parts):
            if at and stretch:
                yield stretch
                stretch = []
            stretch.append(part)
        if item is None and stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _between_breaks(paragraph: Block) -> Iterator[Block]:
    """A paragraph cut at its double line breaks."""
    part: list[Inline] = []
    breaks = 0
    for run in [*paragraph.inlines, Inline(text="\n"), Inline(text="\n")]:
        blank = not run.text.strip(" \u00a0")
        breaks = breaks + 1 if run.text == "\n" else breaks if blank else 0
        part.append(run)
        if breaks == 2:
            kept = tuple(trimmed(part))
            part = []
            if kept:
                yield Block(kind=BlockKind.PARAGRAPH, inlines=kept, region=paragraph.region)


def _are_records(stretches: Sequence[Sequence[Block]]) -> bool:
    told = [one for one in stretches if _tells(one)]
    return (
        len(stretches) >= FEWEST
        and len(told) >= max(2, TELLING_SHARE * len(stretches))
        and median(map(_lines, told)) > 1
        and max(map(_lines, stretches)) <= LONGEST
    )


def _tells(stretch: Sequence[Block]) -> bool:
    runs = [run for block in stretch for run in block.inlines]
    return any((run.href or "").lower().startswith(("mailto:", "tel:")) for run in runs) or any(
        _TELLS.search(block.text) for block in stretch
    )


def _lines(stretch: Sequence[Block]) -> int:
    return sum(block.text.count("\n") + 1 for block in stretch)
