"""People and posts of one make: where some posts are functions that are known, the others are so too, in whatever words.

"Fifth Grade Delegates" and "Tech Team" are no functions by their words. Beside "President" and "Treasurer", printed in the
same way and each with nothing but names below it, they are. So is what stands below a name as the functions of others do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from scrapers.document import Block, BlockKind
from scrapers.extract.line.labels import split_label
from scrapers.extract.line.lines import Line, full_text, lines_of, own_lines
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import LONGEST, is_known, may_be_post, people_on, post_of
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.people.lists import Holder, holder_of, with_members
from state.canon.names import has_first_name, is_first_name, looks_like_person, surely_person
from state.canon.text import clean

FEWEST = 3
"""So many headings of one make tell of each other."""
READ_WHOLE = frozenset({BlockKind.TABLE, BlockKind.DEFINITIONS})
"""What other readers read: its rows and terms belong to no heading outside."""
Make = tuple[object, ...]
"""How a heading is printed: the level, the weight, where it stands in its block."""


@dataclass(kw_only=True)
class _Entry:
    """A line of the page. `until`: where the container ends that holds more than this heading."""

    line: Line
    make: Make = ()
    until: int = field(default=0)

    @property
    def heads(self) -> bool:
        return bool(self.make) and self.make[0] == "heading"


@dataclass(frozen=True, kw_only=True)
class _Section:
    """A heading, with the lines below it that belong to it, and whether a name, or a function, stands right above it."""

    heading: Line
    lines: tuple[Line, ...]
    below_name: bool
    below_post: bool


def people_by_make(root: Block) -> list[Holder]:
    """Those whom headings of one make tell of, as names above their posts or below them."""
    entries: list[_Entry] = []
    _collect(root, entries)
    return [*_below_posts(entries), *_above_posts(entries)]


def _below_posts(entries: Sequence[_Entry]) -> Iterator[Holder]:
    for made in _by_make(entries, lambda line: not _is_surely_person(line)):
        bare = [one for one in made if _people(one) is not None]
        known = any(is_known(one.heading.text) for one in bare) or any(map(_is_roster, made))
        if len(bare) < FEWEST or not known or made[0].below_name:
            continue
        for one in bare:
            people = _people(one) or []
            role = post_of(one.heading.text)
            yield from (holder_of(name, role, line.place) for line, name in people)


def _above_posts(entries: Sequence[_Entry]) -> Iterator[Holder]:
    for made in _by_make(entries, _is_person):
        told = [(one, _post_below(one)) for one in made]
        posts = [post for _, post in told if post]
        sure = sum(1 for one in made if has_first_name(one.heading.text))
        known = sum(map(is_known, posts))
        if len(made) < FEWEST or sure * 2 < len(made) or not known or (made[0].below_post and known * 2 < len(made)):
            continue
        most = len(posts) >= FEWEST and len(posts) * 3 >= len(made) * 2
        yield from with_members([_named(one, post if most or is_known(post or "") else None) for one, post in told])


def _named(section: _Section, post: str | None) -> Holder:
    return Holder(person=clean(section.heading.text).strip(" :"), role=post, place=section.heading.place)


def _people(section: _Section) -> list[tuple[Line, str]] | None:
    """Who stands below a heading; None where it is no post, or anything else but mail addresses stands there."""
    heading = clean(section.heading.text).strip(" :")
    if not may_be_post(heading) or is_generic(heading):
        return None
    named = [(line, people_on(line.text)) for line in _before_text(section.lines) if not line.has_point]
    if not named or any(people is None for _, people in named):
        return None
    found = [(line, name) for line, people in named for name in people or ()]
    return found if sum(surely_person(name) for _, name in found) * 2 >= len(found) else None


def _before_text(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above a text that says what is done: a name alone above it is the holder's."""
    until = next(
        (at for at, line in enumerate(lines) if len(line.text) > LONGEST or line.text.endswith(".")), len(lines)
    )
    return lines if until == 0 else lines[:until]


def _post_below(section: _Section) -> str | None:
    """What stands right below a name and may be a post."""
    first = next(iter(section.lines), None)
    if first is None or first.has_point or first.label is not None or len(first.text) > LONGEST:
        return None
    label, told = split_label(first.text)
    if label is not None:
        return told if label.field == "role" else None
    shown = told.strip(" :")
    alike = looks_like_person(shown) and not is_known(shown)
    return None if alike or is_generic(shown) or not may_be_post(shown) else shown


def _is_roster(section: _Section) -> bool:
    """Whether functions that are known and names fill a section: "President / Jane Roe / Treasurer / Mark Doe"."""
    told = [line for line in section.lines if line.text and not line.has_point]
    people = [line for line in told if looks_like_person(split_role(line.text)[0])]
    roles = [line for line in told if line not in people and tells_role(line.text)]
    return len(people) > 1 and len(roles) > 1 and len(people) + len(roles) == len(told)


def _is_person(line: Line) -> bool:
    """Whether a line names somebody; in a heading the first name may do."""
    name, role = split_role(line.text)
    called = line.kind is BlockKind.HEADING and name[:1].isupper() and is_first_name(name)
    return role is None and (looks_like_person(name) or called)


def _is_surely_person(line: Line) -> bool:
    return _is_person(line) and surely_person(line.text)


def _by_make(entries: Sequence[_Entry], heads: Callable[[Line], bool]) -> list[list[_Section]]:
    """The sections below headings of one kind, by their make; each ends at the next heading, or with its container."""
    found: dict[Make, list[_Section]] = defaultdict(list)
    starts = [at for at, entry in enumerate(entries) if entry.make and heads(entry.line)]
    for at in starts:
        entry = entries[at]
        below = _below(entries, at, heads)
        before = entries[at - 1] if at and entries[at - 1].until <= entry.until else None
        found[entry.make].append(
            _Section(
                heading=entry.line,
                lines=tuple(below),
                below_name=before is not None and _is_person(before.line),
                below_post=before is not None and not _is_person(before.line) and is_known(before.line.text),
            )
        )
    return list(found.values())


def _below(entries: Sequence[_Entry], start: int, heads: Callable[[Line], bool]) -> list[Line]:
    """The lines that belong to a heading: up to the next one that is as high, or the end of its container."""
    own = entries[start]
    lines: list[Line] = []
    for entry in entries[start + 1 : own.until]:
        as_high = entry.heads and (not own.heads or entry.line.level <= own.line.level)
        same = bool(entry.make) and entry.make == own.make and heads(entry.line)
        if as_high or same:
            break
        lines.append(entry.line)
    return lines


def _collect(block: Block, entries: list[_Entry]) -> None:
    """The lines of a block in reading order, each heading with its make."""
    start = len(entries)
    if block.kind in READ_WHOLE:
        entries += [_Entry(line=line) for line in lines_of([block])]
    elif block.kind is BlockKind.HEADING:
        text = full_text(block)
        if text:
            line = Line(text=text, kind=block.kind, level=block.level, place=block.place)
            entries.append(_Entry(line=line, make=("heading", block.level)))
    else:
        own = own_lines(block)
        entries += [_Entry(line=line, make=_make(block, at, own)) for at, line in enumerate(own)]
        for child in block.children:
            _collect(child, entries)
    end = len(entries)
    for entry in entries[start:end] if end - start > 1 else ():
        entry.until = entry.until or end


def _make(block: Block, at: int, own: Sequence[Line]) -> Make:
    line = own[at]
    if line.has_point:
        return ()
    if line.strong:
        return ("bold",)
    if at:
        return ()
    if len(own) == 1 and any(child.kind is BlockKind.LIST for child in block.children):
        return ("first", "item")
    return ("first", block.kind) if len(own) > 1 else ()
