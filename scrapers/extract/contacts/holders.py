"""People whom a page lists with what they do, though it gives no number to call: "Katrien Verhegge, administrateur-generaal".

A role may stand on the line of the name, above it or below it. Which of the three is told by the structure: what stands in
the same card, row or item as one single name is that person's; where names and roles follow each other in one stretch, the
order in which the stretch begins holds for all of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.blocks import opened
from scrapers.extract.contacts.people_lists import Holder, of_items, of_posts, of_terms, reads_as_role
from scrapers.extract.contacts.second_roles import tells_more
from scrapers.extract.contacts.tables import table_units
from scrapers.extract.contacts.units import TableUnit
from scrapers.extract.line.enumerations import enumerated
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.labels import Label, is_generic
from scrapers.extract.line.lines import Line, first_lines, full_text, lines_of, own_lines
from scrapers.extract.line.roles import could_be_name, could_be_role, role_in, split_role, tells_role
from state.canon.names import canonical_name, is_vacancy, looks_like_person, people_of
from state.canon.text import clean, fold
from state.records import Contact

LONGEST = 100
"""A longer line is a sentence that mentions somebody."""
CONFIDENCE = 0.85
MOST_IN_CARD = 6
"""Lines; what holds one name among more of them is a text about somebody and no card."""
_MARRIED = re.compile(r"\s[-–]\s")
"""Between somebody's name and that of whom they married: "Mia Maes - Claes"."""
_DIALLED_ON = re.compile(r"(?i)[\s,;–-]+(?:ext(?:ension)?\.?|x|toestel|poste)\s?:?\s?#?\d{1,6}$")
"""The extension of somebody who is reached by a number that stands elsewhere: "Jane Roe ext. 120"."""
_ORDINAL = re.compile(r"^\d{1,3}[.)]\s+")
STRETCHES = frozenset({BlockKind.TABLE, BlockKind.DEFINITIONS})
"""Blocks whose lines are told by the readers of lines: a row's label, a term with its definitions."""


def people_listed(root: Block) -> tuple[Holder, ...]:
    """Everybody whom a page lists by name, in page order."""
    return tuple(_holders([root], None))


def holders_of(listed: Iterable[Holder], taken: Iterable[Contact]) -> tuple[Contact, ...]:
    """People with a role that no contact names yet, each function of theirs once."""
    roles: dict[str, list[str | None]] = {}
    for contact in taken:
        if contact.person:
            roles.setdefault(canonical_name(contact.person), []).append(contact.role)
    found: list[Contact] = []
    for one in listed:
        told = [role for key in _keys(one.person) for role in roles.get(key, [])]
        if one.role and not is_vacancy(one.person) and (not told or (not one.grouped and tells_more(one.role, told))):
            found.append(Contact(person=one.person, role=one.role, confidence=CONFIDENCE, place=one.place))
            roles.setdefault(canonical_name(one.person), []).append(one.role)
    return tuple(found)


def _keys(person: str) -> set[str]:
    """What somebody may be known by, whose name that of whom they married follows."""
    return {canonical_name(person), canonical_name(_MARRIED.split(person)[0])}


def with_roles(contacts: Iterable[Contact], listed: Iterable[Holder]) -> tuple[Contact, ...]:
    """The contacts, with the role of whom the page names again elsewhere with one, and only one, role.

    A body that is called what a page lists as somebody's name is that person: "Hanne 't Kint" above a number.
    """
    listed = list(listed)
    people = {canonical_name(one.person) for one in listed if one.role}
    contacts = [
        _as_person(one) if one.organisation and canonical_name(one.organisation) in people else one for one in contacts
    ]
    told: dict[str, set[str]] = {}
    for one in listed:
        if one.role:
            told.setdefault(canonical_name(one.person), set()).add(one.role)
    return tuple(
        _with_role(one, next(iter(roles)))
        if one.person and not one.role and len(roles := told.get(canonical_name(one.person), set())) == 1
        else one
        for one in contacts
    )


def _with_role(contact: Contact, role: str) -> Contact:
    body = contact.organisation
    return replace(contact, role=role, organisation=None if body and fold(body) == fold(role) else body)


def _as_person(contact: Contact) -> Contact:
    if contact.person:
        return contact
    return replace(contact, person=contact.organisation, organisation=None)


def _holders(blocks: Sequence[Block], group: str | None) -> Iterator[Holder]:
    """The people of a stretch of blocks, in page order. `group` is the heading of a kind of people above it."""
    loose: list[Line] = []
    blocks = [part for block in blocks for part in (opened([block]) if _heads(block) else [block])]
    shared = [_shared(block) for block in blocks]
    cards = sum(_is_card(block) or bool(people) for block, people in zip(blocks, shared, strict=True))
    for block, people in zip(blocks, shared, strict=True):
        if block.kind is BlockKind.HEADING and not looks_like_person(split_role(_ORDINAL.sub("", full_text(block)))[0]):
            yield from _in_order(loose, group)
            loose, group = [], _of_heading(full_text(block))
        elif block.kind is BlockKind.LIST and (listed := of_items(block) or of_posts(block)):
            yield from _in_order(loose, group)
            loose = []
            yield from listed
        elif _is_card(block) and (cards > 1 or len(first_lines(block, 2)) > 1):
            yield from _in_order(loose, group)
            loose = []
            yield _on_card(lines_of([block]), group, among_others=cards > 1)
        elif cards > 1 and people:
            yield from _in_order(loose, group)
            loose = []
            yield from people
        elif block.kind in STRETCHES:
            yield from _in_order(loose, group)
            loose = []
            yield from _of_rows(block, group) if block.kind is BlockKind.TABLE else _of_definitions(block, group)
        elif block.children:
            above = singular_role(loose[-1].text) if block.kind is BlockKind.LIST and loose else None
            yield from _in_order(loose, group)
            loose = []
            yield from _in_order(own_lines(block), above or group)
            yield from _holders(block.children, above or group)
        else:
            loose += lines_of([block])
    yield from _in_order(loose, group)


def _of_heading(text: str) -> str | None:
    """What a heading says of the people below it: "Trustees" of each of them, "Parish Clerk" of the one."""
    told = tells_role(text) and text.strip(" :").endswith(role_in(text) or "") and not is_generic(text)
    return singular_role(text) or (clean(text).strip(" :") if told else None)


def _heads(block: Block) -> bool:
    """Whether a container holds a heading for what follows it, and names nobody."""
    lines = first_lines(block, MOST_IN_CARD + 1)
    return len(lines) <= MOST_IN_CARD and not any(_person_on(line) for line in lines)


def _of_rows(table: Block, group: str | None) -> Iterator[Holder]:
    """The people of a table: where its columns tell of names and roles, a row each; line by line otherwise."""
    found = [row for row in table_units(TableUnit(table=table)) if row.listed]
    for row in found:
        lines = _with_whole_name(row.lines)
        if sum(_person_on(line) is not None for line in lines) == 1:
            yield _on_card(lines, group, among_others=False)
    if not found:
        yield from _in_order(lines_of([table]), group)


def _with_whole_name(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a row, a first name and a family name in columns of their own as one."""
    parts = {line.label.field: line for line in lines if line.label and line.label.field in ("first_name", "last_name")}
    if len(parts) < 2:
        return lines
    first, last = parts["first_name"], parts["last_name"]
    whole = replace(first, text=f"{first.text} {last.text}", label=Label(field="person", word="", sure=True))
    return [whole, *(line for line in lines if line not in (first, last))]


def _of_definitions(block: Block, group: str | None) -> Iterator[Holder]:
    yield from of_terms(block, group) or _in_order(lines_of([block]), group)


def _is_card(block: Block) -> bool:
    """Whether a block with parts of its own, or a row, names one person and says little else."""
    if block.kind is BlockKind.HEADING or block.kind in STRETCHES:
        return False
    lines = first_lines(block, MOST_IN_CARD + 1)
    return len(lines) <= MOST_IN_CARD and sum(_person_on(line) is not None for line in lines) == 1


def _shared(block: Block) -> list[Holder]:
    """Those who share a card: a heading that is nobody's name, and below it nothing but the names of several people."""
    if block.kind is BlockKind.HEADING or block.kind in STRETCHES or not block.children:
        return []
    lines = first_lines(block, MOST_IN_CARD + 1)
    people = [_person_on(line) for line in lines]
    alone = len(lines) > 2 and len(lines) <= MOST_IN_CARD and people[0] is None and all(people[1:])
    if not alone or not reads_as_role(lines[0]) or any(line.has_point for line in lines):
        return []
    head = clean(lines[0].text).strip(" :")
    return [
        Holder(person=one[0], role=one[1] or singular_role(head) or head, place=line.place)
        for line, one in zip(lines[1:], people[1:], strict=True)
        if one is not None
    ]


def _person_on(line: Line) -> tuple[str, str | None] | None:
    """Who stands on a line, and what the line itself says of their role."""
    if len(line.text) > LONGEST or (line.label is not None and line.label.field == "role"):
        return None
    name, role = split_role(_DIALLED_ON.sub("", line.text))
    if looks_like_person(name):
        return clean(name), clean(role) if role else line.label.role if line.label is not None else None
    sure = line.label is not None and line.label.field == "person" and line.label.sure
    return (clean(line.text), None) if sure and could_be_name(line.text) else None


def _on_card(lines: Sequence[Line], group: str | None, *, among_others: bool) -> Holder:
    """The person of a card with the role that stands on it, nearest to the name first.

    Args:
        among_others: one of several cards side by side, where what stands with each name is its role in whatever words.
    """
    at = next(index for index, line in enumerate(lines) if _person_on(line))
    person, role = _person_on(lines[at]) or ("", None)
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
    near = [line.text for gap, line in others if among_others and gap == 1 and reads_as_role(line)]
    own = role or next(iter((*told, *near)), None)
    shown = clean(own or group or "").strip(" :") or None
    return Holder(person=person, role=shown, place=lines[at].place, grouped=own is None)


def _in_order(lines: Sequence[Line], group: str | None) -> Iterator[Holder]:
    """Names and roles that follow each other line by line: each role goes with the name below it or above it."""
    people = {at: found for at, line in enumerate(lines) if (found := _person_on(line))}
    for at, line in enumerate(lines):
        listed = enumerated(line.text) if at not in people else []
        yield from (Holder(person=name, role=role, place=line.place) for name, role in listed)
    roles = {at for at, line in enumerate(lines) if at not in people and tells_role(line.text)}
    step = -1 if _roles_come_first(people, roles) else 1
    announced: str | None = None
    for at, line in enumerate(lines):
        if at not in people:
            yield from _together(line, announced or group)
            announced = _announced(line) or _heads_people(lines, at, people) or (announced if at in roles else None)
            continue
        person, role = people[at]
        beside = clean(lines[at + step].text).strip(" :") if at + step in roles else announced
        yield Holder(person=person, role=role or beside or group, place=lines[at].place, grouped=not (role or beside))


def _together(line: Line, role: str | None) -> Iterator[Holder]:
    """Those whom one line lists, by a role before them or above: "Trustees: Jane Roe, Mark Doe"."""
    before, colon, behind = line.text.rpartition(":")
    told = (singular_role(before) or before) if colon and (tells_role(before) or singular_role(before)) else None
    for name in people_of(behind if colon else line.text) if told or not colon else ():
        yield Holder(person=name, role=told or role, place=line.place)


def _announced(line: Line) -> str | None:
    """What a line with a colon at its end says of the people on the lines below it."""
    text = clean(line.text)
    if not text.endswith(":") or not could_be_role(text.rstrip(" :")) or is_generic(text):
        return None
    return singular_role(text) or text.rstrip(" :")


def _heads_people(lines: Sequence[Line], at: int, people: Collection[int]) -> str | None:
    """What a line says of the people whom the lines below it name: "Committee Members", then two names at least."""
    return singular_role(lines[at].text) if at + 1 in people and at + 2 in people else None


def _roles_come_first(people: Iterable[int], roles: Iterable[int]) -> bool:
    """Whether a stretch begins with a role and has one above each name."""
    above, below = {at - 1 for at in people}, {at + 1 for at in people}
    stands = set(roles)
    opens = min(stands, default=0) < min(people, default=0)
    return opens and len(stands & above) >= len(stands & below)
