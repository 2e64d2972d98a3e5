"""What stands beside names and functions and belongs to neither: for a while, since when, still to be filled in, a picture by."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.roles import is_role
from state.canon.stand_ins import without_stand_in

_YEAR = r"(?:19|20)\d\d"
_TENURE = re.compile(
    rf"(?i)\s*[,–-]?\s*\(?(?:(?:sinds|sedert|vanaf|since|from|depuis|seit)\s+(?:\d{{1,2}}\s+)?(?:[^\W\d_]+\s+)?{_YEAR}"
    rf"|{_YEAR}\s*[-–/]\s*(?:{_YEAR}|\d\d|heden|nu|now|present|today|heute|aujourd'hui)?)\)?\s*$"
)
_PLACEHOLDER = re.compile(r"\s*\[[A-ZÀ-Þ\d /&_-]{4,60}\]\s*")
"""A gap of a template that nobody has filled in: "[ROL / FUNCTIE]"."""

_CREDIT = re.compile(
    r"(?i)\s*(?:©\s*)?(?:foto'?s?|photos?|beeld|bild|image|crédits? photos?)\s*(?::|©|by\s|door\s)\s*\S.{0,80}"
)
"""Who made a picture, below it: "Foto: Els Nys". A photographer is something else: that may be somebody's function."""


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
    return "" if is_placeholder(text) or _CREDIT.fullmatch(text) else without_tenure(without_stand_in(text))


def is_placeholder(text: str) -> bool:
    """Whether a text is a gap that a template left to be filled in."""
    return _PLACEHOLDER.fullmatch(text) is not None


def without_tenure(text: str) -> str:
    """A function without since when or from when until when somebody holds it: "Secretaris 2014-2015", "Lid sinds 2010"."""
    match = _TENURE.search(text[-60:])
    if match is None:
        return text
    bare = text[: len(text) - len(text[-60:]) + match.start()]
    return bare if is_role(bare) or singular_role(bare) else text
