"""Bold lines that stand for headings: mail editors and news lists set the title of an item so, and no heading.

Below one heading several items must begin with a title, the first of them at once or below the page's own heading: bold
words within a text that runs on are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrapers.document import Block, BlockKind, Inline
from scrapers.extract.line.lines import by_headings, full_text
from scrapers.extract.measures.dating import lone_day
from state.canon.text import clean

LONGEST = 120
FEWEST_WORDS = 2
FEWEST_ITEMS = 2
PROSE = 6
"""Words below a title that make it one."""


@dataclass(frozen=True, kw_only=True)
class _Titled:
    """A block that begins with its title."""

    block: Block
    title: tuple[Inline, ...]
    before: tuple[Inline, ...]
    after: tuple[Inline, ...]

    @property
    def alone(self) -> bool:
        return not self.block.children and not clean(_text(self.after))

    def opened(self, level: int) -> Iterator[Block]:
        place = self.block.place
        yield Block(kind=BlockKind.HEADING, inlines=self.title, level=level, place=place)
        for runs in (self.before, self.after):
            if clean(_text(runs)):
                yield Block(kind=BlockKind.PARAGRAPH, inlines=runs, place=place)
        yield from self.block.children


def with_bold_titles(blocks: Sequence[Block]) -> list[Block]:
    """`blocks` with a heading for each title that is only bold."""
    told: list[Block] = []
    for heading, below in by_headings(blocks):
        told += [heading] if heading is not None else []
        told += _opened(below, heading.level if heading is not None else 0)
    return told


def _opened(blocks: Sequence[Block], level: int) -> list[Block]:
    parts = list(_parts(blocks))
    titles = [one for one in parts if isinstance(one, _Titled)]
    first = next((one for one in parts if isinstance(one, _Titled) or full_text(one)), None)
    if len(titles) < FEWEST_ITEMS or (level > 1 and not isinstance(first, _Titled)):
        return list(blocks)
    told: list[Block] = []
    for at, part in enumerate(parts):
        if not isinstance(part, _Titled):
            told.append(part)
            continue
        heads_titles = part.alone and at + 1 < len(parts) and isinstance(parts[at + 1], _Titled)
        told += part.opened(level + (1 if heads_titles else 2))
    return told


def _parts(blocks: Sequence[Block]) -> Iterator[Block | _Titled]:
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.LIST:
            items = [_titled(item) for item in block.children]
            named = [one for one in items if one is not None and not one.alone]
            yield from (named if len(named) == len(items) else [block])
            continue
        one = _titled(block) if block.kind is BlockKind.PARAGRAPH else None
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        announces = one is not None and (not one.alone or (below is not None and below.kind is BlockKind.PARAGRAPH))
        yield one if one is not None and announces else block


def _titled(block: Block) -> _Titled | None:
    """A block of which the first line is bold or, behind a day, a bold or lone link."""
    first, after = _first_line(block.inlines)
    at = next((at for at, run in enumerate(first) if run.strong or run.href), None)
    if at is None:
        return None
    before, title = first[:at], first[at:]
    text = clean(_text(title))
    bold = all(run.strong for run in title if run.text.strip())
    linked = block.kind is BlockKind.ITEM and len([run for run in title if run.text.strip()]) == 1 and title[0].href
    if not (bold or linked) or (clean(_text(before)) and lone_day(_text(before)) is None):
        return None
    if len(text) > LONGEST or len(text.split()) < FEWEST_WORDS or text.endswith((".", ":", "?", ",", "!")):
        return None
    rest = " ".join([_text(after), *map(full_text, block.children)])
    if clean(rest) and len(rest.split()) < PROSE:
        return None
    return None if re.search(r"@|\d{3}", text) else _Titled(block=block, title=title, before=before, after=after)


def _first_line(inlines: Sequence[Inline]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    for at, run in enumerate(inlines):
        if "\n" in run.text:
            head, _, tail = run.text.partition("\n")
            rest = (replace(run, text=tail), *inlines[at + 1 :])
            return (*inlines[:at], replace(run, text=head)), rest
    return tuple(inlines), ()


def _text(runs: Sequence[Inline]) -> str:
    return "".join(run.text for run in runs)
