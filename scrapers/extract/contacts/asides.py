"""What stands beside names and functions and belongs to neither: for a while, since when, whose parent, a picture by."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.credits import without_credit
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.roles import split_role
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.stand_ins import without_stand_in
from state.canon.tenures import without_term

_PLACEHOLDER = re.compile(r"\s*\[[A-ZÀ-Þ\d /&_-]{4,60}\]\s*")
"""A gap of a template that nobody has filled in: "[ROL / FUNCTIE]"."""

_PARENT = re.compile(
    r"(?P<who>[^\n]{4,80}?)[\s,;(–-]*(?:(?:plus)?(?:papa|mama)|vader|moeder|ouder|mum|mom|dad|father|mother|parent|maman|père|mère)"
    r"\s(?:van|of|de|d['’])\s?(?:(?!\d{3})[^\n:@]){2,80}"
)
"""Whose parent somebody is, as councils of schools tell it, also where a tag left no space: "Els Maes, mama van Jan uit L1"."""


def without_asides(block: Block) -> Block:
    """The block without such remarks; itself when it holds none."""
    told = [_without(run.text) for run in block.inlines]
    children = tuple(map(without_asides, block.children))
    if all(old is new for old, new in zip(block.children, children, strict=True)) and told == [
        run.text for run in block.inlines
    ]:
        return block
    runs = tuple(replace(run, text=text) for run, text in zip(block.inlines, told, strict=True))
    return replace(block, inlines=runs, children=children)


def _without(text: str) -> str:
    if is_placeholder(text):
        return ""
    return _without_tenure(without_stand_in(without_credit("\n".join(map(_without_child, text.split("\n"))))))


def is_placeholder(text: str) -> bool:
    """Whether a text is a gap that a template left to be filled in."""
    return _PLACEHOLDER.fullmatch(text) is not None


def _without_child(line: str) -> str:
    """Somebody's name, with a function or without, and not whose parent that is."""
    found = _PARENT.fullmatch(line)
    return found["who"] if found and looks_like_person(split_role(found["who"])[0]) else line


def _without_tenure(text: str) -> str:
    """A function without since when somebody holds it; a year behind anything else may be what it is about."""
    bare = without_term(text)
    return bare if bare != text and (is_role(bare) or singular_role(bare)) else text
