"""A document as headed sections: what measures are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import Line, by_headings, full_text, lines_of
from state.canon.text import clean, fold

_NUMBERED = re.compile(
    r"^(?:(?:maatregel|punt|artikel|art\.|mesure)\s+)?(\d{1,2}(?:\.\d{1,2})*)\s*[.):–-]?\s+(\S.*)$", re.IGNORECASE
)
_CLOSING = re.compile(
    r"^(?:met (?:vriendelijke|hartelijke|hoogachtende?) groet\w*|hoogachtend|vriendelijke groeten|bien à vous)\b"
)
_WRAPPERS = frozenset({BlockKind.GROUP, BlockKind.ROOT, BlockKind.FIGURE})


@dataclass(frozen=True, kw_only=True)
class Section:
    """One heading with the lines under it, up to the next heading.

    Attributes:
        number: "2" or "2.1" for a numbered section.
        parents: the headings above it, outermost first.
        has_children: deeper headings follow before one of its own level.
    """

    title: str
    level: int
    number: str | None
    parents: tuple[str, ...]
    lines: tuple[Line, ...]
    has_children: bool = False
    place: str = ""


def sections(root: Block) -> list[Section]:
    """All headed sections in reading order; what precedes the first heading has the title ""."""
    flat = list(_flat(root))
    parts = list(by_headings(flat))
    found: list[Section] = []
    stack: list[tuple[int, str]] = []
    for index, (heading, blocks) in enumerate(parts):
        level = heading.level if heading is not None else 0
        text = full_text(heading) if heading is not None else ""
        stack = [(depth, title) for depth, title in stack if depth < level]
        following = parts[index + 1][0] if index + 1 < len(parts) else None
        number, title = numbered(text)
        found.append(
            Section(
                title=title,
                level=level,
                number=number,
                parents=tuple(title for _, title in stack),
                lines=tuple(until_closing(lines_of(blocks))),
                has_children=following is not None and following.level > level > 0,
                place=(heading.place if heading is not None else ""),
            )
        )
        if text:
            stack.append((level, title))
    return found


def numbered(text: str) -> tuple[str | None, str]:
    """The number and the rest of a heading: "2. Opvang" is ("2", "Opvang")."""
    match = _NUMBERED.match(clean(text))
    return (match[1], match[2]) if match else (None, clean(text))


def until_closing(lines: Sequence[Line]) -> list[Line]:
    """The lines of a letter before its closing words: what follows is the signature."""
    kept: list[Line] = []
    for line in lines:
        if _CLOSING.match(fold(line.text)):
            break
        kept.append(line)
    return kept


def _flat(block: Block) -> Iterator[Block]:
    """Containers opened wherever a heading hides in them; everything else whole."""
    if block.kind in _WRAPPERS or (block.kind is not BlockKind.HEADING and _holds_heading(block)):
        if block.inlines:
            yield Block(kind=BlockKind.PARAGRAPH, inlines=block.inlines, place=block.place)
        for child in block.children:
            yield from _flat(child)
    else:
        yield block


def _holds_heading(block: Block) -> bool:
    return any(part.kind is BlockKind.HEADING for part in block.walk())
