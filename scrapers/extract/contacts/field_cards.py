"""Cards side by side that each hold one kind of fact of the same contact: "Adres", "Telefoon", "E-mail", "Openingsuren"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.blocks import CONTAINERS, is_simple, unwrapped
from scrapers.extract.line.lines import full_text, lines_of, points_in
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.titles import holds_address
from state.canon.text import fold

_STRUCTURES = frozenset({BlockKind.TABLE, BlockKind.DEFINITIONS, BlockKind.LIST})


def with_fields_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with cards that only tell the fields of one contact as one list of fields.

    Each is headed by what it tells and never by whom, the place apart from the numbers. No two of them tell the same, or
    they would be of two contacts.
    """
    result: list[Block] = []
    for told, run in groupby(blocks, key=_is_field_card):
        cards = list(run)
        result += [_joined(cards)] if told and _are_one_contact(cards) else cards
    return result


def _are_one_contact(cards: Sequence[Block]) -> bool:
    heads = [fold(full_text(_heading(card))) for card in cards]
    places = [holds_address("\n".join(line.text for line in lines_of([card]))) for card in cards]
    reached = [points_in(card) > 0 for card in cards]
    apart = any(place and not point for place, point in zip(places, reached, strict=True))
    return apart and sum(places) == 1 and any(reached) and len(set(heads)) == len(heads)


def _is_field_card(block: Block) -> bool:
    """Whether a container begins with a heading that names a kind of fact, and holds no record of its own."""
    if block.kind not in CONTAINERS or block.text.strip():
        return False
    parts = [part for part in block.walk() if part.inlines or part.kind in _STRUCTURES]
    headings = [part for part in parts if part.kind is BlockKind.HEADING]
    if len(headings) != 1 or parts[0] is not headings[0] or any(part.kind in _STRUCTURES for part in parts):
        return False
    if not is_generic(full_text(headings[0])) or not is_simple(_without(block, headings[0])):
        return False
    return len(parts) > 1 and not any(line.label is None and tells_role(line.text) for line in lines_of(parts[1:]))


def _heading(card: Block) -> Block:
    return next(part for part in card.walk() if part.kind is BlockKind.HEADING)


def _without(block: Block, heading: Block) -> Block:
    children = tuple(_without(child, heading) for child in block.children if child is not heading)
    return unwrapped(replace(block, children=children))


def _joined(cards: Sequence[Block]) -> Block:
    return replace(
        cards[0], kind=BlockKind.DEFINITIONS, children=tuple(part for card in cards for part in _field(card))
    )


def _field(card: Block) -> Iterator[Block]:
    heading = _heading(card)
    yield replace(heading, kind=BlockKind.TERM, level=0)
    for part in card.walk():
        if part.inlines and part is not heading:
            yield replace(part, kind=BlockKind.DEFINITION, children=())
