"""Names and functions that stand above the heading to whose part they belong: they are put where most pages have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import first_lines, full_text, lines_of
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.names import has_first_name, looks_like_person

FEWEST = 2
"""So many names above headings that are functions, the first one among them, are no chance; one is none where nothing speaks against it."""


def headed_by_names(block: Block) -> Block:
    """A block in which names head the parts above whose headings, which are functions, they stand: "Jane Roe / <h3>Director"."""
    if not block.children:
        return block
    children = tuple(map(headed_by_names, block.children))
    named = _below_names(children)
    made = [
        replace(child, kind=BlockKind.HEADING, level=child.level or children[at + 1].level)
        if at + 1 in named
        else replace(child, kind=BlockKind.PARAGRAPH, level=0)
        if at in named or (at - 1 in named and _goes_on(child, children[at - 1]))
        else child
        for at, child in enumerate(children)
    ]
    return replace(block, children=tuple(made))


def _goes_on(block: Block, function: Block) -> bool:
    """Whether a heading below a function is another line of whoever holds it."""
    return block.kind is BlockKind.HEADING and block.level == function.level and not _bare_name(block)


def _below_names(blocks: Sequence[Block]) -> frozenset[int]:
    """Which headings tell what those do who are named right above; none, where names mostly stand below functions."""
    heads = [at for at, block in enumerate(blocks) if _is_function(block) and not (at and _is_function(blocks[at - 1]))]
    below = [at for at in heads if at and _is_bare_name(blocks[at - 1])]
    above = sum(1 for at in heads if at + 1 < len(blocks) and _is_bare_name(blocks[at + 1]))
    turns = bool(below) and _take_turns(blocks, heads)
    first = len(below) >= FEWEST and below[0] == heads[0]
    told = (turns and not above) or (first and len(below) * 2 > len(heads) and (above * 2 < len(below) or turns))
    levels = {blocks[at].level for at in below} if told else set()
    return frozenset(
        at
        for at, block in enumerate(blocks)
        if at and block.kind is BlockKind.HEADING and block.level in levels and _bare_name(blocks[at - 1])
    )


def _take_turns(blocks: Sequence[Block], heads: Sequence[int]) -> bool:
    """Whether each function follows a name that is a heading of its own rank: where functions come first, none stands above the first."""
    named = [blocks[at - 1] for at in heads if at and _bare_name(blocks[at - 1])]
    ranks = {one.level for one in named} | {blocks[at].level for at in heads}
    return len(named) == len(heads) and len(ranks) == 1 and all(one.kind is BlockKind.HEADING for one in named)


def _is_function(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and not _is_person(block) and tells_role(full_text(block))


def _is_bare_name(block: Block) -> bool:
    return has_first_name(_bare_name(block))


def _bare_name(block: Block) -> str:
    """The name that a paragraph or heading is and nothing else; empty when it is none."""
    lines = first_lines(block, 2) if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) else []
    name, role = split_role(lines[0].text) if len(lines) == 1 and not lines[0].has_point else ("", None)
    return name if role is None and looks_like_person(name) else ""


def with_roles_above(parts: list[tuple[Block | None, list[Block]]]) -> list[tuple[Block | None, list[Block]]]:
    """The parts, where roles stand above the headings that name their holders, each with its own: "Director / <h3>Jane Roe"."""
    people = [at for at, (heading, _) in enumerate(parts) if at and heading is not None and _is_person(heading)]
    if not people:
        return parts
    below = _ends_in_role(parts[people[0] - 1][1])
    result = [(heading, list(part)) for heading, part in parts]
    for at in people:
        above = result[at - 1][1]
        if below and _ends_in_role(above):
            result[at][1].insert(0, above.pop())
        elif (function := _heading_above(parts, at)) is not None:
            result[at][1].insert(0, replace(function, kind=BlockKind.PARAGRAPH, level=0))
    return result


def _heading_above(parts: Sequence[tuple[Block | None, list[Block]]], at: int) -> Block | None:
    """A function that is a heading right above somebody's, of the same rank, and that heads nothing else."""
    (heading, own), (function, part) = parts[at], parts[at - 1]
    if (
        heading is None
        or function is None
        or part
        or not own
        or function.level != heading.level
        or _is_person(function)
    ):
        return None
    return function if tells_role(full_text(function)) else None


def _is_person(heading: Block) -> bool:
    name, role = split_role(full_text(heading))
    return role is None and looks_like_person(name)


def _ends_in_role(part: Sequence[Block]) -> bool:
    lines = lines_of(part[-1:])
    return len(lines) == 1 and not lines[0].has_point and tells_role(lines[0].text)
