"""Lists and definitions of people, each item of which tells who somebody is and what that person does, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scrapers.document import Block, BlockKind
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.lines import Line, first_lines, full_text
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import tells_body
from scrapers.extract.line.representing import function_beside
from scrapers.extract.line.roles import could_be_role, split_role, tells_role
from scrapers.extract.line.titles import is_title
from state.canon.listed_people import people_of
from state.canon.names import looks_like_person, surely_person
from state.canon.points import point_starts
from state.canon.text import clean
from state.canon.vacancies import is_vacancy

_SIDE_BY_SIDE = re.compile(r"\s*[/&+]\s*|\s+(?:en|and|et|und)\s+")
CONFIDENCE = 0.85
"""Of whom a page lists without a number."""
FEWEST_TOLD = 2
"""So many of a list with a function make members of the others."""
MOST_PER_TOLD = 4
"""People for each of whom a function is told."""


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Somebody whom the page names.

    `role` is None for a name alone; `grouped`: only the heading of several people tells it. `unit`: where somebody sits, told
    in place of a role. `member`: a name alone, in a list of which the others have functions.
    """

    person: str
    role: str | None
    place: str = ""
    grouped: bool = False
    unit: str | None = None
    member: bool = False


def holder_of(person: str, post: str, place: str) -> Holder:
    """Somebody with what stands beside the name: what that person does, or the body in which that is done."""
    body = tells_body(post)
    return Holder(person=person, role=None if body else post, unit=post if body else None, place=place)


def without_representation(holders: Iterable[Holder]) -> Iterator[Holder]:
    """Those listed, each without words that only tell for whom somebody sits: "Els Maes (ouder)" is one of them all the same."""
    for one in holders:
        role = function_beside(one.role) if one.role else None
        yield one if role == one.role else replace(one, role=role, member=True)


def with_members(holders: Sequence[Holder]) -> list[Holder]:
    """Those of one list. Where several have a function and most are surely people, those without one belong to it too."""
    told = sum(1 for one in holders if one.role and not one.grouped)
    sure = sum(1 for one in holders if surely_person(one.person))
    if told < FEWEST_TOLD or told * MOST_PER_TOLD < len(holders) or sure * 2 < len(holders):
        return list(holders)
    return [replace(one, member=True) if not one.role and not is_vacancy(one.person) else one for one in holders]


def of_terms(block: Block, group: str | None) -> list[Holder]:
    """The people of a list of definitions: each term says what those below it are, or who is what stands below it.

    Nobody where neither terms nor definitions are people for the most part.
    """
    terms = [child for child in block.children if child.kind is BlockKind.TERM]
    told = [child for child in block.children if child.kind is BlockKind.DEFINITION]
    if sum(bool(_named_in(one)) for one in told) * 2 > len(told):
        return list(_below_roles(block.children, group))
    if sum(bool(_people_of(full_text(term))) for term in terms) * 2 > len(terms):
        return list(_above_roles(block.children, group))
    return []


def _below_roles(blocks: Iterable[Block], group: str | None) -> Iterator[Holder]:
    """People as definitions, of terms that tell a role in whatever words, or the body that they are of."""
    term, body = None, None
    for child in blocks:
        text = full_text(child)
        if child.kind is BlockKind.TERM:
            term = singular_role(text) or (text if could_be_role(text) or tells_role(text) else None)
            body = text.strip(" :") if term is None and is_title(text) else None
        for name, role in _named_in(child) if child.kind is BlockKind.DEFINITION else ():
            told = role or term or group
            yield Holder(person=name, role=told, place=child.place, grouped=not (role or term), unit=body)


def _above_roles(blocks: Sequence[Block], group: str | None) -> Iterator[Holder]:
    """People as terms, with what each does as the first line of the definition below."""
    for child, below in pairwise([*blocks, None]):
        if child is None or child.kind is not BlockKind.TERM:
            continue
        told = first_lines(below, 1) if below is not None and below.kind is BlockKind.DEFINITION else ()
        said = next((line.text for line in told if reads_as_role(line) or tells_role(line.text)), None)
        for name, role in _people_of(full_text(child)):
            yield Holder(person=name, role=role or said or group, place=child.place, grouped=not (role or said))


def _people_of(text: str) -> list[tuple[str, str | None]]:
    """Who stands on a term, alone or side by side: "Els Maes / Jan Smet"; nobody when a part of it is no name."""
    told = [split_role(part) for part in _SIDE_BY_SIDE.split(text)]
    return [(clean(name), role) for name, role in told] if all(looks_like_person(name) for name, _ in told) else []


def _named_in(block: Block) -> list[tuple[str, str | None]]:
    """Whom a definition names, alone or with others, before the numbers of theirs: "Els Maes, 09 …", "Tom & Ann Becker"."""
    text = full_text(block)
    starts = point_starts(text)
    shown = text[: min(starts, default=len(text))].rstrip(" ,;:(–-|")
    name, role = split_role(shown)
    if looks_like_person(name):
        return [(clean(name), role)]
    return [(one, None) for one in people_of(shown, sure=True)]


def reads_as_role(line: Line) -> bool:
    return line.label is None and not line.hrefs and could_be_role(line.text) and not is_generic(line.text)
