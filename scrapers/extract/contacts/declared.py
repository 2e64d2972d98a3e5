"""What the markup of a card calls its parts: `<p class="member-position">` holds a function, in whatever words.

Whoever builds a site names the parts of a card for its style sheet. A word such as "position" or "functie" there tells what
stands in that part as the head of a column does. It is believed where one person is named beside it, on a short line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import FIELD, first_lines, full_text, points_in
from scrapers.extract.line.roles import LONGEST, split_role
from scrapers.read.field_classes import calls_function
from state.canon.names import looks_like_person

MOST_LINES = 14
"""What holds more of them is a part of the page and no card."""


def declared(block: Block) -> Block:
    """The block with the parts that the markup calls a function told as such, where one person stands beside them."""
    told = _told(block)
    return _marked(block, told) if told else block


def _told(block: Block) -> Mapping[int, Block]:
    """The parts that are functions, by identity, each told within the smallest block that names one person."""
    found: dict[int, Block] = {}
    for child in block.children:
        found |= _told(child)
    parts = [one for child in block.children for one in _parts(child) if id(one) not in found]
    if parts and len(parts) < MOST_LINES and _names_one(block, parts):
        found |= {id(one): one for one in parts}
    return found


def _parts(block: Block) -> Iterable[Block]:
    """The parts below that are called a function and hold a short line and nothing else."""
    if calls_function(block.hints):
        text = full_text(block)
        if 1 < len(text) <= LONGEST and not points_in(block) and len(first_lines(block, 2)) == 1:
            yield block
        return
    for child in block.children:
        yield from _parts(child)


def _names_one(block: Block, parts: Iterable[Block]) -> bool:
    """Whether a small block names one person beside the parts."""
    lines = first_lines(block, MOST_LINES + 1)
    roles = {full_text(one) for one in parts}
    people = [line for line in lines if line.text not in roles and looks_like_person(split_role(line.text)[0])]
    return len(lines) <= MOST_LINES and len(people) == 1


def _marked(block: Block, told: Mapping[int, Block]) -> Block:
    children = tuple(_marked(child, told) for child in block.children)
    own = (*block.hints, f"{FIELD}role") if id(block) in told and block.kind is not BlockKind.CELL else block.hints
    same = own is block.hints and all(a is b for a, b in zip(children, block.children, strict=True))
    return block if same else replace(block, children=children, hints=own)
