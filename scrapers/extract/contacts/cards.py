"""Cards that are made alike: the same field stands at the same place in each of them, so most of them tell of all.

`marked` writes what the places hold on the blocks there, as hints: "field:person", or "field:role!" where names and roles
tell of each other. The readers of lines take these for labels. Nothing is moved; a page without equal cards stays as it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.columns import FEW, MOST, Cell, may_be_role
from scrapers.extract.line.lines import first_lines
from scrapers.extract.line.roles import split_role
from state.canon.names import has_first_name, is_first_name

MOST_LINES = 14
"""What holds more of them is a part of the page and no card."""
CARDS = frozenset({BlockKind.GROUP, BlockKind.ITEM, BlockKind.FIGURE, BlockKind.ADDRESS})
Place = tuple[object, ...]
"""Where a leaf stands in its card: kinds and classes on the way, and how many alike stand before it."""


def marked(block: Block) -> Block:
    """The block with the fields of equal cards below it told."""
    if block.kind in (BlockKind.TABLE, BlockKind.DEFINITIONS) or not block.children:
        return block
    children = [marked(child) for child in block.children]
    for family in _families(children):
        fields = _fields([children[at] for at in family])
        for at in family if fields else ():
            children[at] = _told(children[at], fields)
    return (
        block
        if all(a is b for a, b in zip(children, block.children, strict=True))
        else replace(block, children=tuple(children))
    )


def _families(blocks: Sequence[Block]) -> list[list[int]]:
    """Which blocks are cards of the same make, two or more each."""
    found: dict[object, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.kind in CARDS and 1 < len(first_lines(block, MOST_LINES + 1)) <= MOST_LINES:
            found[block.kind, block.hints].append(at)
    return [family for family in found.values() if len(family) > 1]


def _leaves(block: Block) -> Iterator[tuple[Place, Block]]:
    """Each block with text of its own, and where it stands."""
    count: Counter[Place] = Counter()
    for path, leaf in _walk(block, ()):
        yield (*path, count[path]), leaf
        count[path] += 1


def _walk(block: Block, path: Place) -> Iterator[tuple[Place, Block]]:
    if block.text.strip():
        yield path, block
    for child in block.children:
        yield from _walk(child, (*path, child.kind, child.hints))


def _fields(cards: Sequence[Block]) -> dict[Place, str]:
    """What the places of equal cards hold: names, and beside them roles."""
    places: dict[Place, list[Cell]] = defaultdict(list)
    for card in cards:
        for place, leaf in _leaves(card):
            places[place].append(Cell(replace(leaf, children=())))
    people = _best(places, lambda cell: cell.called and has_first_name(split_role(cell.first)[0]), MOST)
    people = people or _best(places, lambda cell: is_first_name(cell.text), MOST)
    if people is None:
        return {}
    others = {place: cells for place, cells in places.items() if place != people and _share(cells, may_be_role) >= MOST}
    roles = _best(others, lambda cell: cell.role, FEW)
    return {people: "person"} if roles is None else {people: "person!", roles: "role!"}


def _best(places: Mapping[Place, list[Cell]], holds: Callable[[Cell], bool], least: float) -> Place | None:
    shares = {place: _share(cells, holds) for place, cells in places.items() if len(cells) > 1 and _is_plain(cells)}
    best = max(shares, key=lambda place: shares[place], default=None)
    return best if best is not None and shares[best] >= least else None


def _is_plain(cells: Sequence[Cell]) -> bool:
    """Whether each holds one line, and no number."""
    return not any(cell.points or "\n" in cell.block.text.strip() for cell in cells)


def _share(cells: Sequence[Cell], holds: Callable[[Cell], bool]) -> float:
    filled = [cell for cell in cells if not cell.is_empty]
    return sum(map(holds, filled)) / len(filled) if len(filled) > 1 else 0.0


def _told(card: Block, fields: Mapping[Place, str]) -> Block:
    hints = {id(leaf): fields[place] for place, leaf in _leaves(card) if place in fields}
    return _hinted(card, hints)


def _hinted(block: Block, hints: Mapping[int, str]) -> Block:
    children = tuple(_hinted(child, hints) for child in block.children)
    own = (*block.hints, f"field:{hints[id(block)]}") if id(block) in hints else block.hints
    same = own is block.hints and all(a is b for a, b in zip(children, block.children, strict=True))
    return block if same else replace(block, children=children, hints=own)
