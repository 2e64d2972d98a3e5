"""What a block of a page is by its shape alone: a card, a list of records, a table of them, a wrapper, a heading's container."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from scrapers.document import Block, BlockKind
from scrapers.extract.line.beginnings import starts_unit, title_before_point
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import Line, first_lines, full_text, has_points, lines_of, points_in, rows
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import holds_address
from state.canon.names import looks_like_person

CONTAINERS = frozenset(
    {
        BlockKind.GROUP,
        BlockKind.LIST,
        BlockKind.ITEM,
        BlockKind.ADDRESS,
        BlockKind.FIGURE,
        BlockKind.ROOT,
        BlockKind.CELL,
    }
)
MOST_OF_PLACE = 5
"""Lines of a name with its address."""
MOST_BESIDE_HEADING = 80
"""Characters of other text in a container that still only heads what follows."""


def unwrapped(block: Block) -> Block:
    """A wrapper around one single block is that block."""
    while block.kind is BlockKind.GROUP and len(block.children) == 1 and not block.text.strip():
        block = block.children[0]
    return block


def opened(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with wrappers opened that only hold a heading and what belongs to the outside of it."""
    return [part for block in blocks for part in _opened(unwrapped(block))]


def _opened(block: Block) -> list[Block]:
    """A container of headings and a few words heads what follows it ("<header><h1>…"): its parts stand for it."""
    if block.kind is not BlockKind.GROUP or block.text.strip() or points_in(block):
        return [block]
    leaves = [part for part in block.walk() if part.inlines]
    if holds_address("\n".join(part.text for part in leaves)):
        return [block]  # a place of its own, beside what follows
    words = sum(len(part.text) for part in leaves if part.kind is not BlockKind.HEADING)
    return (
        leaves if any(part.kind is BlockKind.HEADING for part in leaves) and words <= MOST_BESIDE_HEADING else [block]
    )


def cards_among(blocks: Sequence[Block]) -> frozenset[int]:
    """Which of several blocks side by side are cards: each begins with a name or a role and has a number below it."""
    found = frozenset(at for at, block in enumerate(blocks) if block.kind in CONTAINERS and _is_card(block))
    return found if len(found) > 1 else frozenset()


def _is_card(block: Block) -> bool:
    first, *rest = first_lines(block, MOST_OF_PLACE) or [Line(text="")]
    told = not first.has_point and (starts_unit(first) or tells_role(first.text))
    return told and has_points(rest)


def _is_role_card(block: Block) -> bool:
    """Whether a card is headed by what somebody does: "Predikant", then the number."""
    return block.kind in CONTAINERS and _is_card(block)


def stands_alone(block: Block) -> bool:
    """Whether a block is, or holds, records of its own rather than lines of the one around it."""
    if block.kind not in CONTAINERS:
        return False
    return is_titled(block) or _is_record_list(block) or not is_simple(block)


def is_simple(block: Block) -> bool:
    """No headings, tables or titled parts inside: its lines are one record, or read line by line."""
    inner = [part for child in block.children for part in child.walk()]
    if any(part.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.DEFINITIONS) for part in inner):
        return False
    titled = [child for child in block.children if points_in(child) and (is_titled(child) or _is_role_card(child))]
    lines = lines_of([block])
    begun = max(_starts(lines), sum(map(begins_card, lines)))
    return len(titled) < 2 and not any(_is_record_list(part) for part in inner) and begun < 2


def begins_card(line: Line) -> bool:
    """Whether a line holds the name in one of several cards that are made alike."""
    return line.label is not None and line.label.field == "person" and line.label.sure and not line.label.word


def _starts(lines: Iterable[Line]) -> int:
    """How many lines with a title are followed by a point before the next one."""
    found, open_title = 0, False
    for line in lines:
        open_title = open_title or starts_unit(line)
        if open_title and line.has_point:
            found, open_title = found + 1, False
    return found


def _is_record_list(block: Block) -> bool:
    return sum(1 for child in block.children if points_in(child) and is_titled(child)) >= 2


def is_record_table(block: Block) -> bool:
    if block.kind is not BlockKind.TABLE:
        return False
    found = rows(block)
    return bool(found) and max(len(row.children) for row in found) >= 2


def lists_people(block: Block) -> bool:
    """Whether a table names several people: without numbers it says nothing of whose those below it are."""
    people = (line for line in lines_of([block]) if looks_like_person(split_role(line.text)[0]))
    return block.kind is BlockKind.TABLE and len(list(islice(people, 2))) > 1


def is_term_list(block: Block) -> bool:
    """A definition list whose terms are names: each with its own details."""
    if block.kind is not BlockKind.DEFINITIONS:
        return False
    terms = [child for child in block.children if child.kind is BlockKind.TERM]
    labels = [term for term in terms if label_of(full_text(term))]
    return bool(terms) and len(labels) * 2 < len(terms)


def is_titled(block: Block) -> bool:
    """Whether a block begins with what it is about."""
    first = next((line for line in lines_of([block])), None)
    return first is not None and (
        first.kind is BlockKind.HEADING or starts_unit(first) or bool(title_before_point(first))
    )


def with_own_text(block: Block) -> Sequence[Block]:
    """What a block holds, its own text first: above a list in it, that text tells who stands there."""
    if not block.inlines:
        return block.children
    return (replace(block, kind=BlockKind.PARAGRAPH, children=()), *block.children)
