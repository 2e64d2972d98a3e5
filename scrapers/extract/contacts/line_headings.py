"""Lines that head those below them where no markup says so: "Intersectorale werkers" above several people, "Lievegem" above its own.

A page that was copied as text, or written with line breaks alone, has its headings among the lines of one paragraph. One that tells
what several are or which body, a place that takes turns with others, and what stands right above the first of them, holds for all
below it up to the next one, and not for the first alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.document import Block, BlockKind, Inline
from scrapers.extract.contacts.draft import PART, SEAT
from scrapers.extract.line.beginnings import called_by_first_name, starts_unit, title_before_point
from scrapers.extract.line.bodies import names_body
from scrapers.extract.line.groups import names_group, singular_role
from scrapers.extract.line.introductions import called_upon
from scrapers.extract.line.lines import Line, own_lines
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import is_title
from state.canon.addresses import is_plain_address
from state.canon.body_words import is_called_by_kind
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.text import clean, fold
from state.geo.areas_said import area_called

FEWEST = 2
"""So many people below a line for several, or so many places of which each heads somebody, are no chance."""
_SEAT = re.compile(rf"(?i)(?:{SEAT}|siège|hoofdkantoor|head office|main office):?")
"""How the part is called from which a body is run: among others it is one of them."""
OF_GROUP, OF_AREA = 5, 6
"""Levels: what heads lines stands below every heading that the page marks as one, and a place below what people are."""


def with_line_headings(block: Block) -> Block:
    """A block and all below it, with a heading for each line of a paragraph that heads several others."""
    if block.kind is BlockKind.PARAGRAPH and not block.children:
        return _headed(block)
    children = tuple(map(with_line_headings, _with_bold_headings(block.children)))
    same = len(children) == len(block.children) and all(
        one is other for one, other in zip(children, block.children, strict=True)
    )
    return block if same else replace(block, children=children)


def _with_bold_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """Paragraphs, those in bold alone as headings where one tells what several people below it are, or several are places."""
    bold = [at for at, block in enumerate(blocks) if _is_bold_title(block)]
    groups = [at for at in bold if _tells_several(blocks[at].text) and _heads_people(blocks[at + 1 :])]
    places = [at for at in bold if area_called(blocks[at].text) and any(map(_names_somebody, blocks[at + 1 : at + 2]))]
    if not groups and len(places) < FEWEST:
        return blocks
    return [
        replace(one, kind=BlockKind.HEADING, level=OF_GROUP) if at in bold else one for at, one in enumerate(blocks)
    ]


def _is_bold_title(block: Block) -> bool:
    """Whether a paragraph is one line in bold that could head what stands below it."""
    if block.kind is not BlockKind.PARAGRAPH or block.children or not all(run.strong for run in block.inlines):
        return False
    lines = own_lines(block)
    return len(lines) == 1 and _is_bare(lines[0]) and is_title(lines[0].text, strong=True)


def _names_somebody(block: Block) -> bool:
    """Whether a paragraph begins with somebody's name."""
    first = own_lines(block)[:1] if block.kind is BlockKind.PARAGRAPH else []
    return bool(first) and _names_person(first[0])


def _heads_people(following: Sequence[Block]) -> bool:
    """Whether somebody is named in each of the first two paragraphs."""
    return len(following) >= FEWEST and all(map(_names_somebody, following[:FEWEST]))


def _headed(block: Block) -> Block:
    if block.text.count("\n") < FEWEST:
        return block
    lines = own_lines(block)
    levels = _levels(lines)
    if not levels:
        return block
    return replace(block, kind=BlockKind.GROUP, inlines=(), children=tuple(_parts(block, lines, levels)))


def _levels(lines: Sequence[Line]) -> dict[int, int]:
    """Which of the lines head others, with their level."""
    groups = [at for at, line in enumerate(lines) if _is_bare(line) and (_tells_several(line.text) or _calls(line))]
    areas = [at for at, line in enumerate(lines) if _is_bare(line) and at not in groups and _is_place(lines, at)]
    found = {
        at: OF_GROUP
        for at, end in pairwise([*groups, len(lines)])
        if sum(map(_names_person, lines[at + 1 : end])) >= FEWEST
    }
    stops = sorted({*found, *areas, len(lines)})
    heading = [at for at, end in pairwise(stops) if at in areas and any(one.has_point for one in lines[at + 1 : end])]
    heading = heading if len(heading) >= FEWEST else []
    if _is_body(lines):
        found[0] = OF_GROUP
    for first in {min((*heading, *_reached(lines)), default=0), min(_alike(lines), default=0)} - {0}:
        if _is_bare(above := lines[first - 1]) and (is_title(above.text) or tells_role(above.text)):
            found[first - 1] = OF_GROUP
    return found | dict.fromkeys(heading, OF_AREA)


def _reached(lines: Sequence[Line]) -> list[int]:
    """Lines that give the number of a place each, where several do: "Antwerpen: 03 …"."""
    places = [at for at, line in enumerate(lines) if line.has_point and area_called(title_before_point(line) or "")]
    return places if len(places) >= FEWEST else []


def _is_body(lines: Sequence[Line]) -> bool:
    """Whether a text begins with the name of a body, by a word for what kind of body it is, above several people with numbers."""
    first = lines[0]
    named = (
        _is_bare(first) and is_title(first.text) and is_called_by_kind(first.text) and not looks_like_person(first.text)
    )
    return named and sum(one.has_point and _names_person(one) for one in lines[1:]) >= FEWEST


def _alike(lines: Sequence[Line]) -> list[int]:
    """Lines that begin with one word for a part of a body, each before a number of its own: "Vestiging Eeklo", "Vestiging Aalter"."""
    told = [(title_before_point(line) or "") if line.has_point else line.text for line in lines]
    parts = [at for at, text in enumerate(told) if _SEAT.fullmatch(text) or (PART.match(text) and is_title(text))]
    each = [at for at, end in pairwise([*parts, len(lines)]) if any(line.has_point for line in lines[at:end])]
    words = {fold(told[at]).split()[0] for at in each if not _SEAT.fullmatch(told[at])}
    return each if len(each) >= FEWEST and len(words) == 1 else []


def _is_bare(line: Line) -> bool:
    return bool(line.text) and not line.has_point and not line.hrefs


def _tells_several(text: str) -> bool:
    """Whether a line says what several people are, or names the body that they are; a function heads but its holder."""
    shown = clean(text).strip(" :")
    if looks_like_person(shown):
        return False
    return singular_role(shown) is not None or names_group(shown) or (names_body(shown) and not is_role(shown))


def _calls(line: Line) -> bool:
    """Whether a line has its reader call those below it by what they do."""
    return called_upon("".join(run.text for run in line.runs)) is not None


def _is_place(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a place and nothing else, below no street, and somebody is named right below it."""
    if at + 1 == len(lines) or not area_called(lines[at].text):
        return False
    in_address = at > 0 and (is_plain_address(lines[at - 1].text) or lines[at - 1].text[-1:].isdigit())
    return starts_unit(lines[at + 1]) and (not in_address or lines[at - 1].has_point)


def _names_person(line: Line) -> bool:
    named = (title_before_point(line) or "") if line.has_point else line.text
    return looks_like_person(split_role(named)[0]) or called_by_first_name(named)


def _parts(block: Block, lines: Sequence[Line], levels: dict[int, int]) -> Iterator[Block]:
    """The headings, and the lines between them as paragraphs."""
    for at, end in pairwise([*sorted({0, *levels}), len(lines)]):
        if at in levels:
            runs = (Inline(text=lines[at].text),) if _calls(lines[at]) else lines[at].runs
            yield replace(block, kind=BlockKind.HEADING, level=levels[at], inlines=runs)
        rest = lines[at + 1 if at in levels else at : end]
        if rest:
            broken = [run for line in rest for run in (Inline(text="\n"), *line.runs)]
            yield replace(block, inlines=tuple(broken[1:]))
