"""What the markup of a card calls its parts: `<p class="member-position">` holds a function, in whatever words.

Whoever builds a site names the parts of a card for its style sheet. A word such as "position" or "company" there tells what
stands in that part as the head of a column does. It is believed where one person is named beside it, on a short line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import FIELD, first_lines, full_text, points_in
from scrapers.extract.line.roles import LONGEST, split_role
from scrapers.read.field_classes import field_called
from state.canon.names import looks_like_person

MOST_LINES = 14
"""What holds more of them is a part of the page and no card."""


def declared(block: Block) -> Block:
    """The block with the parts that the markup calls a field of a person told as such, where one stands beside them."""
    told, _ = _told(block)
    return _marked(block, told) if told else block


def _told(block: Block) -> tuple[Mapping[int, str], Sequence[tuple[Block, str]]]:
    """The field of each such part, by identity, told within the smallest block that names one person; and those left to a larger one."""
    found: dict[int, str] = {}
    waiting: list[tuple[Block, str]] = []
    for child in block.children:
        field = field_called(child.hints)
        if field is not None and _is_short_line(child):
            waiting.append((child, field))
            continue
        told, left = _told(child)
        found |= told
        waiting += left
    parts = [(one, field) for one, field in waiting if id(one) not in found]
    if parts and len(parts) < MOST_LINES and _names_one(block, {full_text(one) for one, _ in parts}):
        return found | {id(one): field for one, field in parts}, ()
    return found, parts


def _is_short_line(block: Block) -> bool:
    text = full_text(block)
    return 1 < len(text) <= LONGEST and not points_in(block) and len(first_lines(block, 2)) == 1


def _names_one(block: Block, told: set[str]) -> bool:
    """Whether a small block names one person beside what its parts tell."""
    lines = first_lines(block, MOST_LINES + 1)
    people = [line for line in lines if line.text not in told and looks_like_person(split_role(line.text)[0])]
    return len(lines) <= MOST_LINES and len(people) == 1


def _marked(block: Block, told: Mapping[int, str]) -> Block:
    children = tuple(_marked(child, told) for child in block.children)
    field = told.get(id(block)) if block.kind is not BlockKind.CELL else None
    own = (*block.hints, f"{FIELD}{field}") if field else block.hints
    same = own is block.hints and all(a is b for a, b in zip(children, block.children, strict=True))
    return block if same else replace(block, children=children, hints=own)
