"""Numbers below several places, none of which has one of its own: "Locatie Noord … Locatie Zuid …", then "Telefoon: 0318 …".

They are not those of the last place but of the body that has all of them. So the places are set apart, before anything else is
read, as a part of the page that ends where those numbers begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.blocks import CONTAINERS, is_titled
from scrapers.extract.line.beginnings import starts_unit
from scrapers.extract.line.lines import Line, first_lines, own_lines, points_in
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.titles import holds_address, is_title, title_before_address

PLACES = "places"
"""A hint: several places stand here, and what follows is of none of them."""
FEWEST = 2
MANY = 3
"""So many places without a number of their own need nothing else to tell that the one below is everybody's."""
_CODE = re.compile(r"\b\d{4,5}\b")
_OF_ALL = re.compile(
    r"(?i)(?:overige?|algemene?|algemeen|centra(?:al|le)|gemeenschappelijke?|general|common|central|main|allgemeine?|g[ée]n[ée]rale?)\b"
    r"|(?:voor|for|pour|für) (?:de |les |the )?(?:beide|alle|al onze|both|all|tous|toutes|deux)\b"
)
"""How a line begins that gives the numbers of all of them."""


def with_places_apart(root: Block) -> Block:
    """A page in which places without numbers, above the numbers of them all, are parts of their own."""
    coded = (part for part in root.walk() if part.inlines and _CODE.search(part.text))
    return _set_apart(root) if len(list(islice(coded, FEWEST))) == FEWEST else root


def _set_apart(block: Block) -> Block:
    if not block.children or block.kind is BlockKind.TABLE:
        return block
    children = [_set_apart(child) for child in block.children]
    made: list[Block] = []
    stretch: list[Block] = []
    for child in children:
        if not points_in(child):
            stretch.append(child)
            continue
        made += [*_grouped(stretch, child), child]
        stretch = []
    return replace(block, children=(*made, *stretch))


def _grouped(stretch: Sequence[Block], below: Block) -> Sequence[Block]:
    """What stands above a number, its places as one part where the number is of them all."""
    first = next(iter(first_lines(below, 1)), None)
    announced = bool(stretch) and _announces(stretch[-1])
    of_all = announced or (first is not None and _is_of_all(first))
    end = len(stretch) - announced
    if first is None or below.kind is BlockKind.HEADING or (is_titled(below) and not of_all):
        return stretch
    places = list(_places(stretch[:end]))
    if not places or places[-1][1] != end - 1:
        return stretch
    within = places[0][1] == end - 1 and stretch[end - 1].kind in CONTAINERS
    if len(places) < (FEWEST if of_all or within else MANY):
        return stretch
    begin = places[0][0]
    return [*stretch[:begin], _part(stretch[begin:end]), *stretch[end:]]


def _is_of_all(line: Line) -> bool:
    """Whether a line or the label before it says that the number is everybody's: "Algemeen nummer: 0318 …"."""
    return _OF_ALL.match(line.label.word if line.label and line.label.word else line.text) is not None


def _part(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return replace(blocks[0], hints=(*blocks[0].hints, PLACES))
    return Block(kind=BlockKind.GROUP, children=tuple(blocks), region=blocks[0].region, hints=(PLACES,))


def _announces(block: Block) -> bool:
    """Whether a block is a line that says what follows, of all: "Overige contactgegevens zijn:"."""
    lines = first_lines(block, 2)
    return len(lines) == 1 and _OF_ALL.match(lines[0].text) is not None and not holds_address(lines[0].text)


def _places(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Names with an address of their own: in which block each name and each address stands."""
    named: int | None = None
    for at, block in enumerate(blocks):
        for leaf in block.walk():
            lines = own_lines(leaf) if leaf.inlines else []
            text = "\n".join(line.text for line in lines)
            if not lines:
                continue
            if not holds_address(text):
                told = starts_unit(lines[-1]) and not is_generic(lines[-1].text)
                named = at if told or (named is not None and leaf.kind is not BlockKind.HEADING) else None
                continue
            if (len(lines) > 1 and is_title(lines[0].text)) or title_before_address(text):
                yield at, at
            elif named is not None:
                yield named, at
            named = None
