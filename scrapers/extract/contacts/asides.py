"""What stands beside names and functions and belongs to neither: for a while, since when, whose parent, a picture by, whose attention."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.credits import without_credit
from scrapers.extract.line.flattened import without_heads
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.roles import split_role
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.stand_ins import without_stand_in
from state.canon.tenures import heads_terms, without_day_of_term, without_span, without_term, without_told_term

_PLACEHOLDER = re.compile(r"\s*\[[A-ZÀ-Þ\d /&_-]{4,60}\]\s*")
"""A gap of a template that nobody has filled in: "[ROL / FUNCTIE]"."""

_PARENT = re.compile(
    r"(?P<who>[^\n]{4,80}?)[\s,;(–-]*(?:(?:plus)?(?:papa|mama)|vader|moeder|ouder|mum|mom|dad|father|mother|parent|maman|père|mère)"
    r"\s(?:van|of|de|d['’])\s?(?:(?!\d{3})[^\n:@]){2,80}"
)
"""Whose parent somebody is, as councils of schools tell it, also where a tag left no space: "Els Maes, mama van Jan uit L1"."""

_ATTENTION = re.compile(
    r"(?i)^\s*(?:t\.?\s?a\.?\s?v\.?|ter\s(?:attentie|name)\svan|à\sl['’]attention\sd(?:e|u|es)|att(?:n|ention)?\s?[.:]|z\.\s?hd\.?(?:\svon)?|zu\shänden(?:\svon)?)"
    r"\s*:?\s+(?:(?:de|het|la)\s)?(?=[^\W\d])"
)
"""What an address says of the name or the function behind it: "T.a.v. de secretaris"."""


def without_asides(block: Block) -> Block:
    """The block without such remarks; itself when it holds none.

    The head of a column of a table stays, for it tells what the column holds.
    """
    dated = any(heads_terms(line) for part in block.walk() for run in part.inlines for line in run.text.split("\n"))
    return _bare(block, dated=dated)


def _bare(block: Block, *, dated: bool) -> Block:
    """A block without them. `dated`: a day behind a name is when a term ends, as a heading of the page says."""
    told = [_without(run.text, dated=dated and block.kind is not BlockKind.CELL) for run in block.inlines]
    children = tuple(_bare(child, dated=dated) for child in block.children)
    if all(old is new for old, new in zip(block.children, children, strict=True)) and told == [
        run.text for run in block.inlines
    ]:
        return block
    runs = tuple(replace(run, text=text) for run, text in zip(block.inlines, told, strict=True))
    return replace(block, inlines=runs, children=children)


def _without(text: str, *, dated: bool) -> str:
    if is_placeholder(text):
        return ""
    lines = [
        _without_days(_without_child(_ATTENTION.sub("", without_heads(line))), dated=dated) for line in text.split("\n")
    ]
    return _without_tenure(without_stand_in(without_credit("\n".join(line for line in lines if line is not None))))


def is_placeholder(text: str) -> bool:
    """Whether a text is a gap that a template left to be filled in."""
    return _PLACEHOLDER.fullmatch(text) is not None


def _without_child(line: str) -> str:
    """Somebody's name, with a function or without, and not whose parent that is."""
    found = _PARENT.fullmatch(line)
    return found["who"] if found and looks_like_person(split_role(found["who"])[0]) else line


def _without_days(line: str, *, dated: bool) -> str | None:
    """A name, with a function or without, and not when a term ends; None for a line that says nothing else."""
    if dated and heads_terms(line):
        return None
    bare = without_told_term(line)
    if bare == line:
        bare = without_day_of_term(line) if dated else without_span(line)
    elif not bare.strip():
        return None
    return bare if bare != line and looks_like_person(split_role(bare.strip())[0]) else line


def _without_tenure(text: str) -> str:
    """A function without since when somebody holds it; a year behind anything else may be what it is about."""
    bare = without_term(text)
    return bare if bare != text and (is_role(bare) or singular_role(bare)) else text
