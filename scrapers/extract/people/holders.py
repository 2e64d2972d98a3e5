"""People whom a page lists with what they do, though it gives no number to call: "Katrien Verhegge, administrateur-generaal".

A role may stand on the line of the name, above it or below it. Which of the three is told by the structure: what stands in
the same card, row or item as one single name is that person's; where names and roles follow each other in one stretch, the
order in which the stretch begins holds for all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.blocks import opened, with_own_text
from scrapers.extract.contacts.tables import table_units
from scrapers.extract.contacts.unit import TableUnit
from scrapers.extract.line.areas import tells_area
from scrapers.extract.line.groups import group_below, singular_role
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import FIELD, Line, first_lines, full_text, lines_of, rows
from scrapers.extract.line.posts import announces_people, told_in
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.people.lists import Holder, of_terms, reads_as_role, with_members
from scrapers.extract.people.siblings import people_by_make
from scrapers.extract.people.stretches import (
    announced_by,
    announces_body,
    holders_told,
    in_order,
    others_stated,
    person_on,
)
from state.canon.names import canonical_name, looks_like_person
from state.canon.text import clean

NEAR = 2
"""Lines between a name and the area that it goes with, at most."""
MOST_IN_CARD = 6
"""Lines; what holds one name among more of them is a text about somebody and no card."""
FEWEST_COLUMNS = 2
_ORDINAL = re.compile(r"^\d{1,3}[.)]\s+")
_Told = Mapping[int, list[Holder]]
STRETCHES = frozenset({BlockKind.TABLE, BlockKind.DEFINITIONS})
"""Blocks whose lines are told by the readers of lines: a row's label, a term with its definitions."""


def people_listed(root: Block) -> tuple[Holder, ...]:
    """Everybody whom a page lists by name, in page order."""
    listed = list(_holders([root], None))
    headed = {canonical_name(one.person) for one in listed if one.grouped and one.role}
    below = [
        one for one in people_by_make(root) if canonical_name(one.person) not in headed or tells_role(one.role or "")
    ]
    known = {canonical_name(one.person) for one in below if one.role or one.unit}
    others = [one for one in listed if canonical_name(one.person) not in known or not one.grouped]
    return (*others, *below)


def _holders(blocks: Sequence[Block], group: str | None) -> Iterator[Holder]:
    """The people of a stretch of blocks, in page order. `group` is the heading of a kind of people above it."""
    parts = _parts(blocks)
    return _of_parts(parts, _told_side_by_side(parts, group), group)


def _parts(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those opened that hold a heading for what follows them."""
    return [part for block in blocks for part in (opened([block]) if _heads(block) else [block])]


def _of_parts(parts: Sequence[Block], told: _Told, group: str | None) -> Iterator[Holder]:
    """The same of parts of which some are `told` by a form that they share."""
    on_cards: list[Holder] = []
    found = list(_one_by_one(parts, told, group, on_cards))
    members = {id(one): told for one, told in zip(on_cards, with_members(on_cards), strict=True)}
    yield from (members.get(id(one), one) for one in found)


def _one_by_one(blocks: Sequence[Block], told: _Told, group: str | None, on_cards: list[Holder]) -> Iterator[Holder]:
    """The people of a stretch; those on cards are put into `on_cards` too."""
    loose: list[Line] = []
    many = True
    of_people = False
    shared = [_shared(block) for block in blocks]
    cards = sum(_is_card(block) or bool(people) for block, people in zip(blocks, shared, strict=True))
    framed = sum(_is_card(block) and len(first_lines(block, 2)) > 1 for block in blocks) > 1
    for at, (block, people) in enumerate(zip(blocks, shared, strict=True)):
        if at in told:
            yield from in_order(loose, group)
            loose = []
            yield from told[at]
        elif block.kind is BlockKind.HEADING and not (_is_name(block) or _tells_of_above(blocks, at)):
            yield from in_order(loose, group)
            heading = full_text(block)
            told_above = _stands_below_name(blocks, at)
            loose, group, many = [], *((None, many) if told_above else group_below(heading, group if many else None))
            of_people = announces_people(heading)
        elif block.kind is BlockKind.LIST and (
            below := _told_side_by_side(
                parts := _parts(block.children),
                group,
                announced=of_people or (bool(loose) and announces_people(loose[-1].text)),
            )
        ):
            yield from in_order(loose, group)
            loose = []
            yield from _of_parts(parts, below, group)
        elif (_is_card(block) or (framed and _is_bare_name(block))) and (cards > 1 or len(first_lines(block, 2)) > 1):
            yield from in_order(loose, group)
            loose = []
            on_cards.append(_on_card(lines_of([block]), group, among_others=cards > 1))
            yield on_cards[-1]
            yield from others_stated(lines_of([block]), on_cards[-1].person)
        elif cards > 1 and people:
            yield from in_order(loose, group)
            loose = []
            yield from people
        elif block.kind in STRETCHES:
            yield from in_order(loose, group)
            loose = []
            yield from _of_rows(block, group) if block.kind is BlockKind.TABLE else _of_definitions(block, group)
        elif block.children:
            above = _said_of_each(loose[-1]) if block.kind is BlockKind.LIST and loose else None
            of_body = block.kind is BlockKind.LIST and bool(loose) and announces_body(loose[-1])
            yield from in_order(loose, group)
            loose = []
            found = tuple(_holders(with_own_text(block), above or group))
            yield from (replace(one, member=True) if of_body and one.role is None else one for one in found)
        else:
            loose += lines_of([block])
    yield from in_order(loose, group)


def _said_of_each(above: Line) -> str | None:
    """What a line right above a list says of each on it: "Wardens", "Hall Lead:" that stands for "The Hall Leads are:"."""
    return singular_role(above.text) or announced_by(above)


def _is_name(heading: Block) -> bool:
    """Whether a heading is somebody's name, by itself or by its place among equal cards."""
    if f"{FIELD}person" in heading.hints or f"{FIELD}person!" in heading.hints:
        return True
    return looks_like_person(split_role(_ORDINAL.sub("", full_text(heading)))[0])


def _tells_of_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading is the function of whom the heading right above it names: it heads no people of its own."""
    return _stands_below_name(blocks, at) and tells_role(full_text(blocks[at]))


def _stands_below_name(blocks: Sequence[Block], at: int) -> bool:
    above = blocks[at - 1] if at else None
    if above is None or above.kind is not BlockKind.HEADING or above.level >= blocks[at].level:
        return False
    return _is_name(above) and singular_role(full_text(blocks[at])) is None


def _told_side_by_side(blocks: Sequence[Block], group: str | None, *, announced: bool = False) -> _Told:
    """What blocks of one line each tell by a form that they share, by their places in the row."""
    alone: dict[BlockKind, dict[int, Line]] = defaultdict(dict)
    for at, block in enumerate(blocks):
        lines = first_lines(block, 2) if block.kind not in STRETCHES else []
        if len(lines) == 1:
            alone[block.kind][at] = lines[0]
    return {
        places[at]: told
        for places, row in ((list(row), list(row.values())) for row in alone.values())
        for at, told in holders_told(row, group, announced=announced).items()
    }


def _heads(block: Block) -> bool:
    """Whether a container holds a heading for what follows it, and names nobody."""
    lines = first_lines(block, MOST_IN_CARD + 1)
    return len(lines) <= MOST_IN_CARD and not any(person_on(line) for line in lines)


def _of_rows(table: Block, group: str | None) -> Iterator[Holder]:
    """The people of a table: where its columns tell of names and roles, a row each; line by line otherwise."""
    if columns := _of_columns(table):
        yield from columns
        return
    found = [row for row in table_units(TableUnit(table=table)) if row.listed]
    records = [_with_whole_name(row.lines) for row in found]
    yield from with_members(
        [_on_card(lines, group, among_others=False) for lines in records if len(_named_on(lines)) == 1]
    )
    if not found:
        yield from in_order(lines_of([table]), group)


def _of_columns(table: Block) -> list[Holder]:
    """The people of a table whose rows take turns: functions in one, whoever holds each in the next, below it or above."""
    found: list[Holder] = []
    for upper, lower in pairwise(rows(table)):
        if len(upper.children) != len(lower.children):
            continue
        cells = zip(map(full_text, upper.children), map(full_text, lower.children), lower.children, strict=True)
        pairs = [
            (clean(one).strip(" :."), clean(other).strip(" :."), cell) for one, other, cell in cells if one and other
        ]
        if len(pairs) < FEWEST_COLUMNS:
            continue
        if all(tells_role(one) and looks_like_person(other) for one, other, _ in pairs):
            found += [Holder(person=other, role=one, place=cell.place) for one, other, cell in pairs]
        elif all(looks_like_person(one) and tells_role(other) for one, other, _ in pairs):
            found += [Holder(person=one, role=other, place=cell.place) for one, other, cell in pairs]
    return found


def _with_whole_name(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a row, a first name and a family name in columns of their own as one."""
    parts = {line.label.field: line for line in lines if line.label and line.label.field in ("first_name", "last_name")}
    if len(parts) < 2:
        return lines
    first, last = parts["first_name"], parts["last_name"]
    whole = replace(first, text=f"{first.text} {last.text}", label=Label(field="person", word="", sure=True))
    return [whole, *(line for line in lines if line not in (first, last))]


def _of_definitions(block: Block, group: str | None) -> Iterator[Holder]:
    yield from of_terms(block, group) or in_order(lines_of([block]), group)


def _is_card(block: Block) -> bool:
    """Whether a block with parts of its own, or a row, names one person and says little else."""
    if block.kind is BlockKind.HEADING or block.kind in STRETCHES:
        return False
    lines = first_lines(block, MOST_IN_CARD + 1)
    if len(lines) > MOST_IN_CARD or sum(person_on(line) is not None for line in lines) != 1:
        return False
    return not told_in(lines) if len(lines) > 1 else not _is_bare_name(block)


def _is_bare_name(block: Block) -> bool:
    """Whether a paragraph is a name and nothing else: a card only beside cards that tell more."""
    lines = first_lines(block, 2) if block.kind is BlockKind.PARAGRAPH else []
    found = person_on(lines[0]) if len(lines) == 1 else None
    return found is not None and found[1] is None


def _shared(block: Block) -> list[Holder]:
    """Those who share a card: a heading that is nobody's name, and below it nothing but the names of several people."""
    if block.kind is BlockKind.HEADING or block.kind in STRETCHES or not block.children:
        return []
    lines = first_lines(block, MOST_IN_CARD + 1)
    people = [person_on(line) for line in lines]
    alone = len(lines) > 2 and len(lines) <= MOST_IN_CARD and people[0] is None and all(people[1:])
    if not alone or not reads_as_role(lines[0]) or any(line.has_point for line in lines):
        return []
    head = clean(lines[0].text).strip(" :")
    return [
        Holder(person=one[0], role=one[1] or singular_role(head) or head, place=line.place)
        for line, one in zip(lines[1:], people[1:], strict=True)
        if one is not None
    ]


def _on_card(lines: Sequence[Line], group: str | None, *, among_others: bool) -> Holder:
    """The person of a card with the role that stands on it, nearest to the name first.

    Args:
        among_others: one of several cards side by side, where what stands with each name is its role in whatever words.
    """
    at = next(iter(_named_on(lines)), -1)
    at = at if at >= 0 else next(index for index, line in enumerate(lines) if person_on(line))
    person, role = person_on(lines[at]) or ("", None)
    others = sorted(
        ((abs(index - at), line) for index, line in enumerate(lines) if index != at and not line.has_point),
        key=lambda one: one[0],
    )
    labelled = [
        line.text
        for _, line in others
        if line.label is not None and line.label.field == "role" and line.text.strip(" -–—")
    ]
    told = [*labelled, *(line.text for _, line in others if tells_role(line.text))]
    areas = [shown for gap, line in others if gap <= NEAR and (shown := _area_on(line))]
    near = [
        line.text
        for gap, line in others
        if among_others and not group and gap == 1 and reads_as_role(line) and not tells_area(line.text)
    ]
    own = role or next(iter((*told, *near)), None)
    shown = clean(own or group or "").strip(" :") or None
    unit = areas[0] if areas and shown else None
    return Holder(person=person, role=shown, place=lines[at].place, grouped=own is None, unit=unit)


def _named_on(lines: Sequence[Line]) -> list[int]:
    """Where somebody is named; beside the column of names no other does: "Ma Wo Vr" are days."""
    told = [line for line in lines if line.label is not None and line.label.field == "person" and line.label.sure]
    return [at for at, line in enumerate(lines) if person_on(line) and (line in told or not told)]


def _area_on(line: Line) -> str | None:
    """The area that a line of a card or row tells; a bare number is one by the head of its column."""
    text = clean(line.text).strip(" :")
    if line.label is not None and line.label.field != "other":
        return None
    if text.isdigit():
        return f"{line.label.word} {text}" if line.label is not None and line.label.word else None
    return text if tells_area(text) else None
