"""Lines on which people and what each of them does take turns, with commas alone between: "Els Maes, voorzitter, Jan Smet, lid".

A comma parts a name from a function as well as one person from the next, so it is told by what stands on either side of it. A line
is parted where nothing else stands on it than names and functions, and somebody begins each part; then each part is a line of its
own. Any other line stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from scrapers.document import Block, Inline
from scrapers.extract.line.beside_names import SEAT, is_seat
from scrapers.extract.line.edits import Edit, edited
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.label_rows import labels_apart
from scrapers.extract.line.lines import has_point
from scrapers.extract.line.roles import could_be_role, split_role, tells_role
from state.canon.names import is_honour, looks_like_person, surely_person
from state.canon.text import clean

FEWEST_COMMAS = 2
LONGEST = 4_000
"""Characters of a line that is looked at."""
_SIGNS = re.compile(r"[,;|•·]|\s[-–—]\s")
_BETWEEN = re.compile(
    r"\s*[,;|•·](?![^()]*\))\s*(?:(?:en|and|et|und|sowie)\s+)?|\s+(?:[-–—]|en|and|et|und|sowie|&)\s+(?![^()]*\))"
)
"""What stands between names and functions, outside brackets."""
_HEAD = re.compile(r"(?P<head>[^,;:()\d]{3,60}:)\s+(?=\S)")
"""What announces those on the line: "Bestuur: Els Maes, voorzitter, …"."""
_SEATED = re.compile(rf"(?i)(?P<name>.+?)\s+(?:{SEAT})")
_FULL_STOP = re.compile(r"(?<=[a-zà-ÿ]{2})\.\s*$")


class _Kind(Enum):
    NAME = "name"
    LIKE_NAME = "like a name"
    ROLE = "role"
    LIKE_ROLE = "like a role"
    HONOUR = "honour"
    POINT = "point"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class _Part:
    """What stands between two commas. `start`: where in the line; `after`: where what stands before it ends; `told`: whether it
    tells both a name and a function."""

    text: str
    after: int
    start: int
    kind: _Kind
    told: bool = False

    @property
    def is_name(self) -> bool:
        return self.kind in (_Kind.NAME, _Kind.LIKE_NAME)


def with_turns(block: Block) -> Block:
    """A block and all below it, with a line for each of the people of a line on which they take turns."""
    children = tuple(map(with_turns, block.children))
    inlines = _broken(block.inlines)
    same = inlines is block.inlines and all(one is other for one, other in zip(children, block.children, strict=True))
    return block if same else replace(block, children=children, inlines=inlines)


def _broken(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The runs with a line break before each person of such a line."""
    text = "".join(run.text for run in inlines)
    if len(_SIGNS.findall(text)) < FEWEST_COMMAS and ":" not in text:
        return inlines
    edits, at = [], 0
    for line in text.split("\n"):
        edits += [replace(edit, start=at + edit.start, end=at + edit.end) for edit in turns(line) or labels_apart(line)]
        at += len(line) + 1
    return edited(inlines, edits) if edits else inlines


def turns(text: str) -> list[Edit]:
    """What makes lines of their own of the people on a line: a line break for each stretch between two, and what one word says of several.

    Nothing on any other line.
    """
    if len(text) > LONGEST or len(_BETWEEN.findall(text)) < FEWEST_COMMAS:
        return []
    head = _HEAD.match(text)
    for opens in [head.end(), 0] if head else [0]:
        parts = _parts(text, opens)
        if begins := _begins(parts):
            edges = [
                Edit(start=parts[at].after, end=parts[at].start, text=_of_all(parts, at) + "\n")
                for at in begins
                if parts[at].start > opens
            ]
            ends = [Edit(start=stop.start(), end=stop.end(), text="") for stop in _FULL_STOP.finditer(text)]
            return [*([Edit(start=opens - 1, end=opens, text="\n")] if opens else []), *edges, *ends]
    return []


def _of_all(parts: Sequence[_Part], at: int) -> str:
    """What is said of the person before that part by a word for several that stands behind the last of them: ", Adjoint"."""
    if parts[at - 1].kind is not _Kind.NAME or parts[at - 1].told:
        return ""
    behind = next((part for part in parts[at:] if not part.is_name or part.told), None)
    one = singular_role(behind.text) if behind is not None and behind.kind is _Kind.ROLE else None
    return f", {one}" if one else ""


def _parts(text: str, opens: int) -> list[_Part]:
    signs = [found.span() for found in _BETWEEN.finditer(text, opens) if not _is_within_role(text, opens, found)]
    edges = [(opens, opens), *signs, (len(text), len(text))]
    return [
        _part(text[start:end], after, start) for (after, start), (end, _) in pairwise(edges) if text[start:end].strip()
    ]


def _is_within_role(text: str, opens: int, found: re.Match[str]) -> bool:
    """Whether a word that joins two stands within one function: "Dean & Garden Fair Coordinator"."""
    if not _JOINS.fullmatch(found[0].strip()):
        return False
    first = re.split(r"[,;|•·:]", text[opens : found.start()])[-1]
    second = re.split(r"[,;|•·]", text[found.end() :])[0]
    return (
        not looks_like_person(first.strip())
        and not looks_like_person(second.strip())
        and tells_role(f"{first}{found[0]}{second}".strip(" ."))
    )


_JOINS = re.compile(r"(?:en|and|et|und|&)")


def _part(text: str, after: int, start: int) -> _Part:
    shown = clean(text).strip(" .:")
    if singular_role(shown):
        return _Part(text=shown, after=after, start=start, kind=_Kind.ROLE)
    name, role = split_role(shown)
    seated = _SEATED.fullmatch(shown)
    name = seated["name"] if seated and role is None else name
    if looks_like_person(name):
        kind = _Kind.NAME if surely_person(name) else _Kind.LIKE_NAME
        return _Part(text=shown, after=after, start=start, kind=kind, told=role is not None or seated is not None)
    return _Part(text=shown, after=after, start=start, kind=_kind(shown))


def _kind(text: str) -> _Kind:
    if is_honour(text):
        return _Kind.HONOUR
    if has_point(text):
        return _Kind.POINT
    if is_seat(text) or tells_role(text):
        return _Kind.ROLE
    return _Kind.LIKE_ROLE if could_be_role(text) and len(text.split()) <= LONGEST_ROLE else _Kind.OTHER


LONGEST_ROLE = 4
"""Words of what only stands where a function does."""


def _begins(parts: Sequence[_Part]) -> list[int]:
    """The parts with which each person begins; nothing where the parts are not people and functions in turn."""
    if any(part.kind is _Kind.OTHER for part in parts):
        return []
    names = [part for part in parts if part.is_name]
    known = sum(part.kind is _Kind.ROLE for part in parts)
    told = sum(part.told for part in names)
    guessed = sum(part.kind is _Kind.LIKE_ROLE for part in parts)
    if (
        len(names) < 2
        or not (known or told * 2 >= len(names))
        or guessed > known + told
        or not all(_is_somebody(parts, at) for at, part in enumerate(parts) if part.is_name)
    ):
        return []
    if parts[0].is_name:
        return [at for at, part in enumerate(parts) if part.is_name]
    return list(range(0, len(parts), 2)) if _take_turns(parts) else []


def _is_somebody(parts: Sequence[_Part], at: int) -> bool:
    """Whether what reads as a name is one where it stands: a sure one, one beside a known function, or one of a row of sure ones."""
    if parts[at].kind is _Kind.NAME or parts[at].told:
        return True
    beside = parts[at + 1] if at + 1 < len(parts) else None
    sure = sum(one.kind is _Kind.NAME for one in parts)
    return (beside is not None and beside.kind is _Kind.ROLE) or (beside is not None and sure > 1) or sure > 2


def _take_turns(parts: Sequence[_Part]) -> bool:
    """Whether a function stands before each name: "Voorzitter, Els Maes, lid, Jan Smet"."""
    roles, names = parts[::2], parts[1::2]
    return (
        len(roles) == len(names) and all(one.kind is _Kind.ROLE for one in roles) and all(one.is_name for one in names)
    )
