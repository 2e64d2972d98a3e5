"""People whom a page names below what they belong to, and says no more of: "Bestuur", then nothing but names.

That a line is somebody's name is not enough, for news and results name people too. The heading right above must name a body of
people, and from it on nothing may stand but names, with what some of them do or are reached by. Where names are headings
themselves, one of them with a function below or beside it tells of the others that they are of that body too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.bodies import begins_with_body, names_body
from scrapers.extract.line.credits import without_order
from scrapers.extract.line.introductions import introduced
from scrapers.extract.line.lines import Line, as_printed, full_text, own_lines, rows
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import may_be_post, post_of
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.representing import function_beside, sits_for
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.people.lists import CONFIDENCE, reads_as_role
from state.canon.names import canonical_name, has_first_name, is_first_name, looks_like_person, surely_person
from state.canon.text import clean, fold
from state.canon.vacancies import is_vacancy
from state.records import Contact

FEWEST = 2
"""So many people at least stand below what they belong to."""
FEWEST_HEADINGS = 3
LONGEST = 160
"""A longer line is a text."""
BETWEEN = re.compile(r"[,•]\s*(?![^()]*\))|\s+(?:en|et|and|und|[&/•])\s+(?![^()]*\))")
"""Between the people of a line, each perhaps with a function in brackets."""

_MEET = re.compile(r"(?i)^(?:maak kennis met|ontmoet|de mensen achter|meet|faites connaissance avec|rencontrez)\s+")
"""How a heading leads to those below it: "Meet the team"."""


@dataclass(frozen=True, kw_only=True)
class _Named:
    """Somebody whom a line names. `role`: what the line says of them. `short`: by first name alone."""

    person: str
    place: str
    role: str | None = None
    short: bool = False


@dataclass(kw_only=True)
class _Run:
    """Lines below `body` that name people. `told`: those of whom another line says what they are reached by."""

    body: str | None = None
    after_text: bool = False
    entries: list[_Named] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    roles_first: bool = False
    last: int = 0
    """How many the last line names."""


def members_of(root: Block, taken: Iterable[Contact]) -> tuple[Contact, ...]:
    """Each person below the name of a body whom no contact names yet, as one of that body; who is in two bodies as one of each."""
    taken = tuple(taken)
    known = {frozenset(canonical_name(one.person).split()) for one in taken if one.person}
    of = defaultdict[frozenset[str], set[str | None]](set)
    for each in taken:
        of[frozenset(canonical_name(each.person or "").split())].add(_only_body(each))
    lines = list(page_lines(root))
    bodies = frozenset(fold(name) for one in taken for name in (one.unit, one.organisation) if name and not one.person)
    found: list[Contact] = []
    for body, one in (*(pair for run in _runs(lines, bodies) for pair in _members(run)), *_heading_people(lines)):
        words = frozenset(canonical_name(one.person).split())
        this = fold(body) if body else None
        elsewhere = this is not None and words in of and not of[words] & {this, None}
        if (elsewhere or not any(name <= words for name in known)) and not is_vacancy(one.person):
            known.add(words)
            of[words].add(this)
            found.append(Contact(person=one.person, role=one.role, unit=body, confidence=CONFIDENCE, place=one.place))
    return tuple(found)


def _only_body(contact: Contact) -> str | None:
    """The body that somebody is told to be in, when nothing else is told."""
    more = contact.role or contact.phones or contact.emails or contact.address
    return fold(contact.unit) if contact.unit and not more else None


def _members(run: _Run) -> Iterator[tuple[str, _Named]]:
    """Those of a run whom nothing reaches, each with the body."""
    short = all(one.short for one in run.entries)
    people = [one for one in run.entries if one.short == short]  # a first name among whole names may be a nickname
    if run.body is None or run.roles_first:
        return
    if len(people) < FEWEST and not (run.after_text and people and has_first_name(people[0].person) and not short):
        return
    if not short and sum(surely_person(one.person) for one in people) * 3 < len(people):
        return
    yield from ((run.body, _without_whom(one)) for one in people if one.person not in run.told)


def _without_whom(one: _Named) -> _Named:
    return replace(one, role=function_beside(one.role)) if one.role else one


def _runs(lines: Sequence[Line | None], bodies: frozenset[str]) -> Iterator[_Run]:
    """The stretches of people on a page, each with the body whose name stands right above it: one of people, or one of `bodies`."""
    run, above = _Run(), Line(text="")
    for line in lines:
        heads = line is not None and _heads(line)
        named = _named(line) if line is not None and not (heads and not run.entries) else []
        if line is not None and named and (len(named) > 1 or not heads):
            run.entries += named
            run.last = len(named)
            if line.has_point:
                run.told |= {one.person for one in named}
        elif line is not None and run.body and not heads and (_tells(line) or line.has_point):
            run.roles_first = run.roles_first or not run.entries
            _tell(run, line)
        elif line is None or heads or not run.entries:
            if line is None or heads:  # below a sentence, only what ends its part of the page
                yield run
            run = _Run(body=_body(line, above, bodies) if line else None, after_text=line is not None and not heads)
        else:
            run.after_text = False
            yield run
            run = _Run(body=_body(line, above, bodies), after_text=True)
        above = line if line is not None and heads else above
    yield run


def _tell(run: _Run, line: Line) -> None:
    """Notes what a line says of those whom the line above it names."""
    last = run.entries[len(run.entries) - run.last :]
    run.told |= {one.person for one in last if line.has_point and run.last == 1}
    announces = line.text.rstrip().endswith(":")  # "Penningmeester:", which tells of those below it
    if not (line.has_point or announces or NAME.fullmatch(line.text)):
        run.entries[len(run.entries) - run.last :] = [
            one if one.role else replace(one, role=clean(line.text)) for one in last
        ]


def _heads(line: Line) -> bool:
    return line.kind is BlockKind.HEADING or (line.strong and len(line.text) <= LONGEST and names_body(line.text))


def _body(line: Line, above: Line, bodies: frozenset[str]) -> str | None:
    """What the people below a line belong to: by the line itself, or by the heading above a sentence."""
    if line.kind is BlockKind.HEADING and fold(clean(line.text).strip(" :")) in bodies:
        return clean(line.text).strip(" :")
    ends = line.text.rstrip()[-1:] in (":", ".", "!")
    ways = [line.text, *([above.text] if ends else [])]
    told = next((clean(way).strip(" :") for way in ways if names_body(way)), None)
    printed = clean(as_printed(line))
    of = introduced(printed) if told is None and printed.endswith(":") else None
    return of if of and begins_with_body(of) else told


def _named(line: Line) -> list[_Named]:
    """Whom a line names, and nothing else but what they do."""
    if len(line.text) > LONGEST or line.label is not None:
        return []
    text = without_order(line.text)
    name, role = split_role(text)
    post, colon, names = text.partition(":")
    if colon and not (may_be_post(post) or tells_role(post) or looks_like_person(post)):
        return []  # "Foto: Els Maes" is below a picture
    if colon and "," in names:
        held = post_of(post) if may_be_post(post) and not (is_generic(post) or sits_for(post)) else None
        return [replace(one, role=one.role or held) for one in _named(replace(line, text=names)) if not one.short]
    if looks_like_person(name):
        return [_Named(person=clean(name), place=line.place, role=clean(role) if role else None)]
    shown = text.strip(" .,")
    parts = [split_role(part) for part in BETWEEN.split(shown) if part.strip()]
    if line.has_point or not parts:
        return []
    if len(parts) > 1 and all(looks_like_person(name) for name, _ in parts):
        return [_Named(person=clean(name), place=line.place, role=role) for name, role in parts]
    firsts = [name for name, role in parts if role is None and name.istitle() and name.isalpha()]
    short = len(firsts) == len(parts) and sum(map(is_first_name, firsts)) * 2 > len(firsts)
    return [_Named(person=name, place=line.place, short=True) for name in firsts] if short else []


def _tells(line: Line) -> bool:
    """Whether a line says what the person above it does."""
    return line.label is None and (tells_role(line.text) or (reads_as_role(line) and not names_body(line.text)))


def _heading_people(lines: Sequence[Line | None]) -> Iterator[tuple[str | None, _Named]]:
    """People as headings of one level, some of whom have a function: the others, of the body that the page is headed by."""
    levels: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line is not None and line.kind is BlockKind.HEADING:
            levels[line.level].append(at)
    for places in levels.values():
        named = {at: found[0] for at in places if (line := lines[at]) and len(found := _named(line)) == 1}
        told = {at for at, one in named.items() if one.role or _told_below(lines, at)}
        sure = sum(surely_person(one.person) for one in named.values())
        if len(named) < FEWEST_HEADINGS or len(named) * 3 < len(places) * 2 or sure * 2 < len(named):
            continue
        body = _body_above(lines, min(named))
        if not told and not body:
            continue
        yield from ((body, one) for one in named.values() if body or surely_person(one.person))


def _told_below(lines: Sequence[Line | None], at: int) -> bool:
    below = lines[at + 1] if at + 1 < len(lines) else None
    return below is not None and _tells(below)


def _body_above(lines: Sequence[Line | None], at: int) -> str | None:
    """The nearest heading above that names a body, or the line right above a heading that does so."""
    for place in range(at - 1, -1, -1):
        line, over = lines[place], lines[place - 1] if place else None
        if line is None or line.kind is not BlockKind.HEADING:
            continue
        ways = (line.text, _MEET.sub("", line.text), over.text if over is not None else "")
        if (body := next((way for way in ways if names_body(way)), None)) is not None:
            return clean(body).strip(" :")
    return None


def page_lines(block: Block) -> Iterator[Line | None]:
    """The lines of a page in reading order, without the heads of tables; None for definitions, which others read whole."""
    if block.kind is BlockKind.DEFINITIONS:
        yield None
    elif block.kind is BlockKind.HEADING:
        yield Line(text=full_text(block), kind=block.kind, level=block.level, place=block.place)
    elif block.kind is BlockKind.TABLE:
        for row in rows(block):
            yield from (line for cell in row.children if not cell.header for line in page_lines(cell))
    else:
        yield from (line for line in own_lines(block) if line.text)
        for child in block.children:
            yield from page_lines(child)
