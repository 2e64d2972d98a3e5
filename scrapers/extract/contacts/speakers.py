"""Whose numbers a text gives that speaks in the first person: "bel me op 09 …" is of the one person whom its part of the page names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scrapers.document import Block
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.line.prose import people_in
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.speaking import gives_own
from state.canon.names import canonical_name, has_first_name, looks_like_person

Part = tuple[Block | None, Sequence[Block]]
"""A heading, and the blocks below it."""


def speaker_of(lines: Sequence[Line], parts: Sequence[Part]) -> str | None:
    """Who speaks in lines that give a number of somebody's own, when they name nobody and the part around them one person alone.

    Args:
        parts: from the heading above the lines on; those below headings of a lower rank belong to it.
    """
    if not any(line.has_point and gives_own(line.text) for line in lines) or any(map(_named_on, lines)):
        return None
    named = {canonical_name(name): name for line in lines_of(_section(parts)) for name in _named_on(line)}
    return next(iter(named.values())) if len(named) == 1 else None


def _section(parts: Sequence[Part]) -> Iterator[Block]:
    first = parts[0][0]
    yield from parts[0][1]
    for heading, blocks in parts[1:]:
        if first is None or heading is None or heading.level <= first.level:
            return
        yield from (heading, *blocks)


def _named_on(line: Line) -> list[str]:
    return [name for name in _names(line.text) if has_first_name(name)]


def _names(text: str) -> Iterator[str]:
    name, _ = split_role(text)
    yield from [name] if looks_like_person(name) else people_in(text)
