"""A page as one sheet of lines, with every name that stands on it and every number and mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scrapers.document import Block, BlockKind, Region
from scrapers.extract.contacts.naming import body_and_person
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.bold_leads import bold_lead
from scrapers.extract.line.lines import Line, labelled, own_lines
from scrapers.extract.line.prose import people_in, pieces
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.statement_words import STORY, is_quoted
from scrapers.extract.line.titles import is_title, title_before_address
from scrapers.extract.owners.bodies_said import bodies_in
from state.canon.addresses import is_plain_address
from state.canon.emails import canonical_email, find_emails
from state.canon.names import looks_like_person
from state.canon.phones import find_phones, parse_phone
from state.canon.role_words import is_role
from state.canon.text import clean, fold

LONGEST_NAME = 90
LONGEST_ROLE = 60
_WORD = re.compile(r"\w{3,}")
_TITLED = frozenset({BlockKind.HEADING, BlockKind.TERM, BlockKind.CELL})


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A line and where it stands.

    Attributes:
        path: the blocks around it, the outermost first, each by its number in reading order.
        headings: the lines that are headings over it, the highest first.
    """

    line: Line
    path: tuple[int, ...]
    headings: tuple[int, ...]
    region: Region

    @property
    def is_heading(self) -> bool:
        return self.line.kind is BlockKind.HEADING


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A name on line `at`, from character `start`. `way`: how it stands there; `role`: what is told beside it, folded."""

    at: int
    start: int
    name: str
    is_person: bool
    way: str
    role: str = ""

    @property
    def sort(self) -> str:
        return "person" if self.is_person else "body"

    @cached_property
    def key(self) -> str:
        return fold(self.name)

    @cached_property
    def words(self) -> list[str]:
        return words_of(self.name)

    @cached_property
    def initials(self) -> str:
        return "".join(word[0] for word in re.findall(r"\w+", self.key))


@dataclass(frozen=True, kw_only=True)
class Point:
    """A number (E.164) or a mail address (lower case) on line `at`, from character `start`."""

    at: int
    start: int
    value: str

    @property
    def is_mail(self) -> bool:
        return "@" in self.value


@dataclass(frozen=True, kw_only=True)
class Sheet:
    lines: Sequence[Placed]
    mentions: Sequence[Mention]
    points: Sequence[Point]


def sheet_of(root: Block, country: str) -> Sheet:
    """The sheet of a document's root, head and foot of the page included."""
    lines = list(_placed(root))
    return Sheet(
        lines=lines,
        mentions=[one for at in range(len(lines)) for one in _mentions(lines, at)],
        points=[one for at, placed in enumerate(lines) for one in _points(at, placed.line, country)],
    )


def _placed(root: Block) -> Iterator[Placed]:
    above: list[tuple[int, int]] = []
    at = 0
    for block, path in _walk(root):
        if block.kind is BlockKind.HEADING:
            above = [(level, line) for level, line in above if level < block.level]
        headings = tuple(line for _, line in above)
        for line in map(labelled, own_lines(block)):
            if block.kind is BlockKind.HEADING:
                above.append((block.level, at))
            yield Placed(line=line, path=path, headings=headings, region=block.region)
            at += 1


def _walk(root: Block) -> Iterator[tuple[Block, tuple[int, ...]]]:
    """Each block with the numbers of those around it and its own, in reading order."""
    waiting: list[tuple[Block, tuple[int, ...]]] = [(root, ())]
    number = 0
    while waiting:
        block, around = waiting.pop()
        path = (*around, number)
        number += 1
        yield block, path
        waiting += [(child, path) for child in reversed(block.children)]


def _points(at: int, line: Line, country: str) -> Iterator[Point]:
    starts: dict[str, int] = {}
    for phone in find_phones(line.text, country=country):
        starts.setdefault(phone.phone.number, phone.start)
    for mail in find_emails(line.text):
        starts.setdefault(mail.email, mail.start)
    for run in line.runs:
        value = _linked(run.href or "", country)
        if value:
            starts.setdefault(value, max(0, line.text.find(run.text)) if run.text else 0)
    if not starts and line.label is not None and line.label.field in ("phone", "fax"):
        phone_alone = parse_phone(line.text, country=country, declared=True)
        starts |= {phone_alone.number: 0} if phone_alone else {}
    yield from (Point(at=at, start=start, value=value) for value, start in starts.items())


def _linked(href: str, country: str) -> str | None:
    if href.lower().startswith("mailto:"):
        return canonical_email(href)
    phone = parse_phone(href[4:], country=country, declared=True) if href.lower().startswith("tel:") else None
    return phone.number if phone else None


_YEAR_AHEAD = re.compile(r"^(?:©\s*)?(?:19|20)\d\d\s(?=[A-ZÀ-Þ])")
"""Since when small print holds, before whose it is."""


def _mentions(lines: Sequence[Placed], at: int) -> Iterator[Mention]:
    found: dict[str, tuple[str, str]] = {}
    for told, way in _told(lines[at].line):
        name = _YEAR_AHEAD.sub("", clean(told).strip(" :,;-–|"))
        if 0 < len(name) <= LONGEST_NAME:
            found.setdefault(fold(name), (name, way))
    role = _role_beside(lines, at) if found else ""
    for name, way in found.values():
        start = max(0, lines[at].line.text.find(name))
        yield Mention(at=at, start=start, name=name, is_person=looks_like_person(name), way=way, role=role)


def _told(line: Line) -> Iterator[tuple[str, str]]:
    """What a line may name, as (name, how it stands there)."""
    text = line.text
    if lead := bold_lead(line):
        yield lead, "title"
    elif line.has_point:
        for piece in pieces(line):
            if title := title_before_point(piece):
                yield from _parts(title, "before")
    elif looks_like_person(split_role(text)[0]):
        yield from _parts(text, "whole")
    elif title := title_before_address(text):
        yield from _parts(title, "place")
    elif is_title(text, strong=line.strong or line.kind in _TITLED):
        yield from _parts(text, "title")
    elif line.kind is BlockKind.HEADING and not (line.label or is_plain_address(text)):
        yield text, "heading"
    quoted = not line.has_point and STORY.search(text) is not None
    yield from ((person, "prose") for person in people_in(text) if not (quoted and is_quoted(text, person)))
    yield from bodies_in(text)


def _parts(text: str, way: str) -> Iterator[tuple[str, str]]:
    name, role = split_role(text)
    if looks_like_person(name):
        yield name, f"{way} with role" if role else way
        return
    body, person = body_and_person(text)
    if body and person:
        yield split_role(person)[0], way
        yield body, way
        return
    yield text, way


def _role_beside(lines: Sequence[Placed], at: int) -> str:
    """What a line or a neighbour of it tells of a function, folded; "" when nothing does."""
    own = split_role(lines[at].line.text)[1]
    if own:
        return fold(own)
    for near in (at + 1, at - 1):
        line = lines[near].line if 0 <= near < len(lines) else None
        if (
            line
            and not line.has_point
            and len(line.text) < LONGEST_ROLE
            and (is_role(line.text) or tells_role(line.text))
        ):
            return fold(line.text)
    return ""


def words_of(name: str) -> list[str]:
    """The words of a name by which a mail address can tell it."""
    return _WORD.findall(fold(name))
