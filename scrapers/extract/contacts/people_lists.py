"""Lists and definitions of people, each item of which tells who somebody is and what that person does, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.document import Block, BlockKind
from scrapers.extract.line.groups import EXPLAINED, singular_role
from scrapers.extract.line.labels import is_generic
from scrapers.extract.line.lines import Line, first_lines, full_text
from scrapers.extract.line.roles import could_be_role, split_role, tells_role
from state.canon.names import looks_like_person, people_of
from state.canon.text import clean

_SIDE_BY_SIDE = re.compile(r"\s*[/&+]\s*|\s+(?:en|and|et|und)\s+")
_DASHED = re.compile(r"(?P<name>[^–—:()\d]{4,50}?)\s+[-–—]\s+(?P<role>[^:()@]{3,60})")
FEWEST_ITEMS = 3


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Somebody whom the page names. `role` is None for a name alone; `grouped`: only the heading of several people tells it."""

    person: str
    role: str | None
    place: str = ""
    grouped: bool = False


def of_items(block: Block) -> list[Holder]:
    """The people of a list of which each item is a name, a dash and what that person does, in whatever words.

    Nobody when one of the items is anything else, or none of them tells a role that is known as one.
    """
    told = [_DASHED.fullmatch(full_text(child)) for child in block.children]
    found = [match for match in told if match and looks_like_person(match["name"]) and _may_be_role(match["role"])]
    if len(found) < FEWEST_ITEMS or len(found) < len(told) or not any(tells_role(match["role"]) for match in found):
        return []
    return [
        Holder(person=clean(match["name"]), role=clean(match["role"]), place=child.place or block.place)
        for child, match in zip(block.children, found, strict=True)
    ]


def of_posts(block: Block) -> list[Holder]:
    """The people of a list of which most items are a post, a colon and who holds it, in whatever words: "Website: Els Maes"."""
    told = [(child, EXPLAINED.sub("", before), people) for child in block.children for before, people in _post(child)]
    if len(told) < FEWEST_ITEMS or len(told) * 3 < len(block.children) * 2:
        return []
    if not any(tells_role(post) or singular_role(post) for _, post, _ in told):
        return []
    return [
        Holder(person=name, role=singular_role(post) or post, place=child.place or block.place)
        for child, post, people in told
        if _may_be_role(post)
        for name in people
    ]


def _post(item: Block) -> Iterator[tuple[str, list[str]]]:
    before, colon, behind = (part.strip() for part in full_text(item).partition(":"))
    people = people_of(behind) or ([behind] if looks_like_person(behind) else [])
    if colon and people:
        yield before, people


def _may_be_role(text: str) -> bool:
    return could_be_role(text) or tells_role(text)


def of_terms(block: Block, group: str | None) -> list[Holder]:
    """The people of a list of definitions: each term says what those below it are, or who is what stands below it.

    Nobody where neither terms nor definitions are people for the most part.
    """
    terms = [child for child in block.children if child.kind is BlockKind.TERM]
    told = [child for child in block.children if child.kind is BlockKind.DEFINITION]
    if sum(map(_is_person, told)) * 2 > len(told):
        return list(_below_roles(block.children, group))
    if sum(bool(_people_of(full_text(term))) for term in terms) * 2 > len(terms):
        return list(_above_roles(block.children, group))
    return []


def _below_roles(blocks: Iterable[Block], group: str | None) -> Iterator[Holder]:
    """People as definitions, of terms that tell a role in whatever words."""
    term = None
    for child in blocks:
        text = full_text(child)
        if child.kind is BlockKind.TERM:
            term = singular_role(text) or (text if could_be_role(text) or tells_role(text) else None)
        elif _is_person(child):
            name, role = split_role(text)
            yield Holder(person=clean(name), role=role or term or group, place=child.place, grouped=not (role or term))


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


def _is_person(block: Block) -> bool:
    return looks_like_person(split_role(full_text(block))[0])


def reads_as_role(line: Line) -> bool:
    return line.label is None and not line.hrefs and could_be_role(line.text) and not is_generic(line.text)
