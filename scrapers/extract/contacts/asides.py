"""What stands beside names and functions and belongs to neither: for a while, since when, still to be filled in, a picture by."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.credits import without_credit
from scrapers.extract.line.groups import singular_role
from state.canon.role_words import is_role
from state.canon.stand_ins import without_stand_in
from state.canon.tenures import without_term

_PLACEHOLDER = re.compile(r"\s*\[[A-ZÀ-Þ\d /&_-]{4,60}\]\s*")
"""A gap of a template that nobody has filled in: "[ROL / FUNCTIE]"."""


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
    return "" if is_placeholder(text) else _without_tenure(without_stand_in(without_credit(text)))


def is_placeholder(text: str) -> bool:
    """Whether a text is a gap that a template left to be filled in."""
    return _PLACEHOLDER.fullmatch(text) is not None


def _without_tenure(text: str) -> str:
    """A function without since when somebody holds it; a year behind anything else may be what it is about."""
    bare = without_term(text)
    return bare if bare != text and (is_role(bare) or singular_role(bare)) else text
