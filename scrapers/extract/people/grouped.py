"""People whom a page lists by groups, each below a heading of its own: "Rakkers", then those who lead them.

Of one heading it is not known whether it names a group or only a part of the page. Where several of one level, or several
bodies with a mailbox of their own, stand above people of whom nothing else is said than how they are reached, these are
what tells them apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import may_be_post
from scrapers.extract.line.roles import split_role
from scrapers.extract.people.members import page_lines
from state.canon.names import canonical_name, looks_like_person
from state.canon.role_words import role_in
from state.canon.text import clean, fold
from state.records import Contact

FEWEST_GROUPS = 3
"""Two headings may part a page otherwise: who is paid and who is not."""
FEWEST_PEOPLE = 5

_BEHIND = re.compile(r"[:,;(]|\s[-\u2013\u2014]\s")


@dataclass(kw_only=True)
class _Group:
    """A heading with those who stand below it."""

    heading: str
    people: list[str] = field(default_factory=list)


def with_groups(contacts: Sequence[Contact], root: Block) -> tuple[Contact, ...]:
    """The contacts, those who stand in a group as of that group."""
    listed = sum(bool(one.person) for one in contacts)
    if listed < FEWEST_PEOPLE:
        return tuple(contacts)
    heads = {fold(line.text) for line in page_lines(root) if line is not None and line.kind is BlockKind.HEADING}
    bare = [one.person for one in contacts if one.person and _is_bare(one, heads)]
    people = {canonical_name(name) for name in bare}
    if len(people) < FEWEST_PEOPLE or len(people) < len(bare) or len(bare) * 2 < listed:
        return tuple(contacts)
    bodies = frozenset(fold(name) for one in contacts if not one.person and (name := one.unit or one.organisation))
    unit = {name: group.heading for group in _groups(root, people, bodies) for name in group.people}
    return tuple(_in_group(one, unit) if one.person and _is_bare(one, heads) else one for one in contacts)


def _in_group(contact: Contact, unit: Mapping[str, str]) -> Contact:
    group = unit.get(canonical_name(contact.person or ""))
    return replace(contact, unit=group, organisation=None) if group is not None else contact


def _is_bare(contact: Contact, heads: Container[str]) -> bool:
    """Whether nothing is said of somebody but how they are reached, and perhaps what heading they stand below."""
    below = contact.organisation is None or fold(contact.organisation) in heads
    named = contact.role is not None and role_in(contact.role) is not None  # other words may be what somebody goes by
    return bool(contact.phones or contact.emails) and below and not (named or contact.unit)


BODY = 0
"""The level of a line that names a body which is reached itself, as a heading that only looks like one."""


def _groups(root: Block, people: Iterable[str], bodies: Container[str]) -> list[_Group]:
    """The groups that all these people stand in; none where one of them stands in none."""
    levels: dict[int, list[_Group]] = defaultdict(list)
    left, group = set(people), _Group(heading="")
    for line in page_lines(root):
        if line is None:
            continue
        name = next((one for one in _names(line.text) if one in left), None)
        if name is not None:
            left.discard(name)
            group.people.append(name)
        elif (level := _level(line, bodies)) is not None and not looks_like_person(line.text):
            group = _Group(heading=clean(line.text).strip(" :"))
            levels[level].append(group)
    told = [[one for one in groups if one.people] for groups in levels.values()]
    whole = [groups for groups in told if groups]
    return whole[0] if len(whole) == 1 and not left and _tells_apart(whole[0]) else []


def _names(text: str) -> Iterable[str]:
    """Whom a line may begin with, with a function or with what they are reached by behind the name."""
    return (canonical_name(one) for one in (split_role(text)[0], _BEHIND.split(text, maxsplit=1)[0]))


def _level(line: Line, bodies: Container[str]) -> int | None:
    if line.kind is BlockKind.HEADING:
        return line.level
    return BODY if fold(clean(line.text).strip(" :")) in bodies else None


def _tells_apart(groups: Sequence[_Group]) -> bool:
    several = len(groups) >= FEWEST_GROUPS and any(len(one.people) > 1 for one in groups)
    return several and all(may_be_post(one.heading) and not is_generic(one.heading) for one in groups)
