"""What speaks for and against each name on a page as the owner of a number: words for it, which `weights.csv` weighs.

Everything here is about a pair of a number and a name, as a reader would put it: "a person, one line above it, no other
person between them, and the mail address is made of the name".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, takewhile
from typing import Generic, TypeVar

from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.stories import heads_story, is_text
from scrapers.extract.owners.mailbox import Mailbox
from scrapers.extract.owners.sheet import Mention, Point, Sheet, words_of
from scrapers.extract.owners.traits import traits_of
from state.canon.text import fold

BEFORE, BEHIND = 60, 8
"""Lines above and below a number among which its owner is looked for, beside the headings over it."""
STEPS = (0, 1, 2, 3, 5, 8, 13, 25, 60)
NEAR, WIDE = 3, 25
"""Lines within which a mail address stands beside a phone, and within which it may spell somebody's name."""
MOST = 3
"""Of what stands between a number and a name no more are told apart."""
At = tuple[int, int]
"""A line and a character on it."""
T = TypeVar("T", Mention, Point)


@dataclass
class _Part:
    """What stands below one block: its numbers, people and bodies, and its first line."""

    points: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    first: int | None = None
    first_named: int | None = None


class _Strip(Generic[T]):
    """Things in the order in which they stand on the page, to look at a stretch of them without going through the others."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things: list[T] = sorted(things, key=_at)
        self._places = list(map(_at, self._things))

    def between(self, low: At, high: At) -> Iterator[T]:
        """What stands behind `low` and before `high`."""
        return islice(self._things, bisect_right(self._places, low), bisect_left(self._places, high))

    def on_lines(self, first: int, last: int) -> Iterator[T]:
        """What stands on the lines from `first` to `last`, both included."""
        return islice(self._things, bisect_left(self._places, (first,)), bisect_left(self._places, (last + 1,)))


class Evidence:
    """The evidence of one page. `owner`: whose site it is; `titles`: what the page calls itself."""

    def __init__(self, sheet: Sheet, owner: str | None, titles: Iterable[str]) -> None:
        mentions = sheet.mentions
        self._sheet = sheet
        self._owner = owner
        self._parts = _parts(sheet)
        self._traits = list(traits_of(sheet, owner, " ".join(map(fold, titles))))
        self._lines = [one.at for one in mentions]
        self._people = _Strip(one for one in mentions if one.is_person)
        self._bodies = _Strip(one for one in mentions if not (one.is_person or is_generic(one.name)))
        self._mails = _Strip(one for one in sheet.points if one.is_mail)
        self._phones = _Strip(one for one in sheet.points if not one.is_mail)
        self._headings = list(accumulate((placed.is_heading for placed in sheet.lines), initial=0))
        ranked = (
            (one.is_person for one in mentions),
            (not one.is_person and own.kind != "generic" for one, own in zip(mentions, self._traits, strict=True)),
        )
        self._ranked = [list(accumulate(sort, initial=0)) for sort in ranked]
        """For people and for bodies: how many of them come before each mention."""
        lines = [placed.line for placed in sheet.lines]
        self._headlines = frozenset(at for at in set(self._lines) if heads_story(lines, at))

    def of(self, point: Point) -> Iterator[tuple[Mention | None, list[str]]]:
        """Each name that may be a number's owner, with what speaks for and against it; None for whose site it is."""
        mailbox = self._mailbox(point)
        around = self._around(point)
        ranks = self._ranks(point, around)
        text = is_text(self._sheet.lines[point.at].line)
        for at in around:
            mention = self._sheet.mentions[at]
            if text and mention.at > point.at and mention.at in self._headlines:
                continue
            yield (
                mention,
                [
                    *self._traits[at].evidence,
                    *self._name(at, mention, point, mailbox),
                    *self._stands(at, mention, point, ranks),
                    *self._between(mention, point),
                ],
            )
        if self._owner:
            yield None, self._site(point, mailbox)

    def of_nobody(self, point: Point) -> list[str]:
        """What speaks for a number that nobody is named for."""
        return [
            "nobody",
            f"nobody in {self._sheet.lines[point.at].region}",
            f"nobody, site {'known' if self._owner else 'unknown'}",
        ]

    def _on_lines(self, first: int, last: int) -> range:
        """The mentions on the lines from `first` to `last`, both included, by their numbers."""
        return range(bisect_left(self._lines, first), bisect_right(self._lines, last))

    def _around(self, point: Point) -> list[int]:
        """The mentions near a number and in the headings over it."""
        near = self._on_lines(point.at - BEFORE, point.at + BEHIND)
        over = (at for line in self._sheet.lines[point.at].headings for at in self._on_lines(line, line))
        return sorted({*near, *over})

    def _mailbox(self, point: Point) -> Mailbox:
        if not point.is_mail:
            return Mailbox.of_phone(point, self._mails.on_lines(point.at - NEAR, point.at + NEAR))
        return Mailbox.of_mail(point, self._people.on_lines(point.at - WIDE, point.at + WIDE))

    def _site(self, point: Point, mailbox: Mailbox) -> list[str]:
        """What speaks for the one whose site it is."""
        told = ["site", f"site in {self._sheet.lines[point.at].region}", f"site, {mailbox.kind}"]
        told += ["site, box for all"] if mailbox.for_all else []
        told += ["site, nobody near"] if not self._on_lines(point.at - NEAR, point.at) else []
        return told + (["site spelled by domain"] if self._owner and mailbox.is_at(words_of(self._owner), 4) else [])

    def _name(self, at: int, mention: Mention, point: Point, mailbox: Mailbox) -> Iterator[str]:
        kind = self._traits[at].kind
        yield f"{kind}, {mailbox.kind}"
        if mailbox.for_all:
            yield f"{kind}, box for all"
        if mailbox.role:
            yield f"{kind}, box of a function"
        yield from mailbox.fits(mention)
        if self._traits[at].is_site:
            yield f"body is the site, {self._sheet.lines[point.at].region}"
            yield f"body is the site, {'box for all' if mailbox.for_all else 'else'}"

    def _stands(self, at: int, mention: Mention, point: Point, ranks: Mapping[int, int]) -> Iterator[str]:
        sort, placed, own = mention.sort, self._sheet.lines[mention.at], self._sheet.lines[point.at]
        side = _side(mention, point)
        yield f"{sort} {side}"
        away = abs(mention.at - point.at)
        yield f"{sort} {side[0]} by {_step(away) if away <= STEPS[-1] else 'far'}"
        if mention.at in own.headings:
            yield f"{self._traits[at].kind} heads, rank {min(len(own.headings) - 1 - own.headings.index(mention.at), 2)}"
        shared = _shared(placed.path, own.path)
        yield f"{sort} apart {min(len(own.path) - shared, 4)},{min(len(placed.path) - shared, 3)}"
        if placed.region != own.region:
            yield "in another region"
        yield f"{sort} nearest but {min(ranks[at], 4)}" if at in ranks else f"{sort} not above"
        part = self._parts[own.path[shared - 1]]
        yield f"{sort} shares {_step(len(part.points))} numbers"
        yield f"{sort} shares {min(len(part.people), 4)} people"
        first = "first" if part.first == mention.at else "first name" if part.first_named == mention.at else "not first"
        yield f"{sort} {first} in what they share"

    def _between(self, mention: Mention, point: Point) -> Iterator[str]:
        sort = mention.sort
        low, high = sorted((_at(mention), _at(point)))
        above = low == _at(mention)
        people = _few(one.key for one in self._people.between(low, high) if one.key != mention.key)
        bodies = _few(one.key for one in self._bodies.between(low, high) if one.key != mention.key) if above else 0
        alike = self._mails if point.is_mail else self._phones
        same = _few(one.value for one in alike.between(low, high) if one.value != point.value)
        last = max(high[0] + (0 if above else 1), low[0] + 1)
        headings = self._headings[last] - self._headings[low[0] + 1]
        side = "above" if above else "below"
        yield f"{sort} with {people} people between"
        yield f"{sort} with {bodies} bodies between"
        yield f"{sort} {side} with {same} such between"
        yield f"{side} with {min(headings, MOST)} headings between"

    def _ranks(self, point: Point, around: Sequence[int]) -> dict[int, int]:
        """How many of its sort stand nearer above the number, for each of the mentions around it that stands above it."""
        own = self._on_lines(point.at, point.at)
        ranks: dict[int, int] = {}
        for before in self._ranked:
            sort = [at for at in around if at < own.stop and before[at] < before[at + 1]]
            beside = [at for at in sort if at >= own.start and self._sheet.mentions[at].start <= point.start]
            above = before[own.start] + len(beside)
            ranks |= {at: above - 1 - before[at] for at in sort if at < own.start}
            ranks |= {at: len(beside) - 1 - place for place, at in enumerate(beside)}
        return ranks


def _parts(sheet: Sheet) -> dict[int, _Part]:
    parts: dict[int, _Part] = {}
    for at, placed in enumerate(sheet.lines):
        for block in placed.path:
            part = parts.setdefault(block, _Part())
            part.first = at if part.first is None else part.first
    for point in sheet.points:
        for block in sheet.lines[point.at].path:
            parts[block].points.add(point.value)
    for one in sheet.mentions:
        for block in sheet.lines[one.at].path:
            part = parts[block]
            part.first_named = one.at if part.first_named is None else part.first_named
            if one.is_person:
                part.people.add(one.key)
    return parts


def _at(one: Mention | Point) -> At:
    return one.at, one.start


def _few(keys: Iterable[str]) -> int:
    """How many different ones there are, looking no further than the most that counts."""
    seen: set[str] = set()
    for key in keys:
        seen.add(key)
        if len(seen) == MOST:
            break
    return len(seen)


def _side(mention: Mention, point: Point) -> str:
    if mention.at != point.at:
        return "above" if mention.at < point.at else "below"
    return "before" if mention.start <= point.start else "next"


def _shared(first: Sequence[int], second: Sequence[int]) -> int:
    """How many of the blocks around both are the same ones."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _step(count: int) -> int:
    return next((step for step in STEPS if count <= step), STEPS[-1])
