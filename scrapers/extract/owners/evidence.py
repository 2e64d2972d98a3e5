"""What speaks for and against each name on a page as the owner of a number: words for it, which `weights.csv` weighs.

Everything here is about a pair of a number and a name, as a reader would put it: "a person, one line above it, no other
person between them, and the mail address is made of the name".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, takewhile
from typing import Generic, TypeVar

from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.line.labels import is_generic
from scrapers.extract.line.roles import is_role, names_group, role_in, tells_role
from scrapers.extract.owners.sheet import Mention, Point, Sheet, words_of
from state.canon.addresses import is_plain_address
from state.canon.names import has_first_name, is_vacancy
from state.canon.text import fold
from state.geo.areas import is_area

BEFORE, BEHIND = 60, 8
"""Lines above and below a number among which its owner is looked for, beside the headings over it."""
STEPS = (0, 1, 2, 3, 5, 8, 13, 25, 60)
NEAR, WIDE = 3, 25
"""Lines within which a mail address stands beside a phone, and within which it may spell somebody's name."""
SHORTEST_WORD = 3
SHORTEST_FUNCTION = 4
FUNCTION_STEM = 6
LONG_LINE = 120
_OFFICE = re.compile(
    r"(?i)^(?:.{0,30}\b(?:office|kantoor|bureau|cabinet|kabinet|permanence)"
    r"|(?:capitol|district|home|main|local|mailing|postal|visiting|bezoek|post)\s?(?:office|address|adres)\b.*)$"
)
"""Where somebody is to be found, which may be a body of its own or one person's."""
_BODY = re.compile(
    r"(?i)\b(?:vzw|asbl|nv|bv|inc|llc|ltd|gmbh|e\.?v|school|college|universit\w+|club|vereniging|stichting|dienst|team|centrum|center|centre"
    r"|huis|kerk|church|parochie|parish|gemeente|stad|ocmw|cpas|commissie|committee|raad|council|department|office|bureau|agency|fire|police"
    r"|politie|library|bibliotheek|museum|hospital|ziekenhuis|clinic|kliniek|praktijk|foundation|association|institute|instituut|afdeling"
    r"|secretariaat|fonds|society|county|city of|town of|district|lab|laboratory|programm?e?|services?|group|groep|bond|federatie|unie"
    r"|union|kring|huisartsen\w*|apotheek)\b"
    r"|\w+(?:school|dienst|vereniging|huis|centrum|kring|bond|club|raad|praktijk|stichting)\b"
)
_FOR_ALL = re.compile(
    r"(?:info|information|contact|mail|post|admin|office|secretariaat|secretary|welcome|hello|hallo|onthaal|enquiries|general|administratie"
    r"|sekretariat|kontakt|webmaster|bureau|algemeen|hulp|help|support|team|mairie|accueil|secretariat|postbus|klantenservice|service|school)"
    r"[._-]?\w{0,3}"
)
"""Mailboxes that a body has rather than a person."""
_MOBILE = re.compile(r"\+(?:324[5-9]\d{7}$|316|447|33[67]|491[567])")
_CALL = re.compile(r"(?i)\?$|\b(?:hier|here|meer|more|klik|click|read|lees)\b")


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
        self._kinds = [_kind(one) for one in mentions]
        self._traits = list(_traits(sheet, self._kinds, owner, " ".join(map(fold, titles))))
        self._lines = [one.at for one in mentions]
        self._people = _Strip(one for one in mentions if one.is_person)
        self._bodies = _Strip(one for one in mentions if not (one.is_person or is_generic(one.name)))
        self._mails = _Strip(one for one in sheet.points if one.is_mail)
        self._phones = _Strip(one for one in sheet.points if not one.is_mail)
        self._headings = list(accumulate((placed.is_heading for placed in sheet.lines), initial=0))
        ranked = (
            (one.is_person for one in mentions),
            (not one.is_person and kind != "generic" for one, kind in zip(mentions, self._kinds, strict=True)),
        )
        self._ranked = [list(accumulate(sort, initial=0)) for sort in ranked]
        """For people and for bodies: how many of them come before each mention."""

    def of(self, point: Point) -> Iterator[tuple[Mention | None, list[str]]]:
        """Each name that may be a number's owner, with what speaks for and against it; None for whose site it is."""
        mailbox = self._mailbox(point)
        around = self._around(point)
        ranks = self._ranks(point, around)
        for at in around:
            mention = self._sheet.mentions[at]
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

    def _mailbox(self, point: Point) -> _Mailbox:
        if not point.is_mail:
            return _Mailbox.of_phone(point, self._mails.on_lines(point.at - NEAR, point.at + NEAR))
        return _Mailbox.of_mail(point, self._people.on_lines(point.at - WIDE, point.at + WIDE))

    def _site(self, point: Point, mailbox: _Mailbox) -> list[str]:
        """What speaks for the one whose site it is."""
        told = ["site", f"site in {self._sheet.lines[point.at].region}", f"site, {mailbox.kind}"]
        told += ["site, box for all"] if mailbox.for_all else []
        told += ["site, nobody near"] if not self._on_lines(point.at - NEAR, point.at) else []
        return told + (["site spelled by domain"] if self._owner and mailbox.is_at(words_of(self._owner), 4) else [])

    def _name(self, at: int, mention: Mention, point: Point, mailbox: _Mailbox) -> Iterator[str]:
        kind = self._kinds[at]
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
            yield f"{self._kinds[at]} heads, rank {min(len(own.headings) - 1 - own.headings.index(mention.at), 2)}"
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


@dataclass(frozen=True, kw_only=True)
class _Mailbox:
    """What a number or mail address tells of its owner by itself.

    Attributes:
        kind: "mail", "mobile", "American" or "fixed".
        local, domain: letters of a mail address. near: those of the mail addresses around a phone.
        role: whether the local part is a function. others: people nearby whose names the local part spells.
    """

    kind: str
    local: str = ""
    domain: str = ""
    near: tuple[str, ...] = ()
    for_all: bool = False
    role: bool = False
    others: frozenset[str] = frozenset()

    @classmethod
    def of_phone(cls, point: Point, mails: Iterable[Point]) -> _Mailbox:
        """Args: mails: the mail addresses beside it."""
        kind = "mobile" if _MOBILE.match(point.value) else "American" if point.value.startswith("+1") else "fixed"
        return cls(kind=kind, near=tuple(_letters(one.value.partition("@")[0]) for one in mails))

    @classmethod
    def of_mail(cls, point: Point, people: Iterable[Mention]) -> _Mailbox:
        """Args: people: those named around it."""
        local, _, domain = point.value.partition("@")
        letters = _letters(local)
        return cls(
            kind="mail",
            local=letters,
            domain=_letters(domain.rpartition(".")[0]),
            for_all=_FOR_ALL.fullmatch(fold(local)) is not None,
            role=role_in(re.sub(r"[.-]", " ", local)) is not None,
            others=frozenset(one.key for one in people if _spelled(one.words, letters)),
        )

    def fits(self, mention: Mention) -> Iterator[str]:
        """Whether the letters of a mail address, or of one beside a phone, are those of a name."""
        sort = mention.sort
        if self.kind != "mail":
            if any(_spelled(mention.words, local) for local in self.near):
                yield f"{sort} spelled nearby"
            return
        words = _spelled(mention.words, self.local)
        initials = mention.is_person and len(self.local) >= SHORTEST_WORD and self.local == mention.initials
        fits = bool(words) or initials
        yield f"{sort} {'spelled' if fits else 'not spelled'} by box"
        if words > 1:
            yield "spelled twice by box"
        if self.is_at(mention.words):
            yield f"{sort} spelled by domain"
        if not fits and self.others - {mention.key}:
            yield f"{sort} while box spells another"
        if mention.is_person and mention.role:
            if len(self.local) >= SHORTEST_FUNCTION and self.local[:FUNCTION_STEM] in _letters(mention.role):
                yield "box of the person's function"
            elif self.role:
                yield "box of another function"

    def is_at(self, words: Iterable[str], shortest: int = SHORTEST_WORD) -> bool:
        """Whether one of some words stands in the domain."""
        return any(len(word) >= shortest and word in self.domain for word in words)


@dataclass(frozen=True, kw_only=True)
class _Traits:
    """What a mention tells by itself, whatever number is asked for. `is_site`: whether it names whose site it is."""

    evidence: Sequence[str]
    is_site: bool


def _traits(sheet: Sheet, kinds: Sequence[str], owner: str | None, titles: str) -> Iterator[_Traits]:
    counts = Counter(one.key for one in sheet.mentions)
    for mention, kind in zip(sheet.mentions, kinds, strict=True):
        is_site = not mention.is_person and owner is not None and _alike(mention.key, fold(owner))
        told = [kind, f"{mention.sort} told as {mention.way}"]
        if mention.is_person:
            told.append(f"person {'with' if mention.role else 'without'} function")
        else:
            told += _of_body(mention, in_title=mention.key in titles, is_site=is_site)
        placed = sheet.lines[mention.at]
        told.append(f"{mention.sort} as {'heading' if placed.is_heading else 'line'}")
        checks = (
            ("named again", counts[mention.key] > 1),
            ("in an address", is_plain_address(placed.line.text)),
            ("in bold", placed.line.strong),
            ("in a long line", len(placed.line.text) > LONG_LINE),
        )
        told += [f"{mention.sort} {what}" for what, holds in checks if holds]
        told += [f"{mention.sort} labelled {placed.line.label.field}"] if placed.line.label else []
        yield _Traits(evidence=told, is_site=is_site)


def _of_body(mention: Mention, *, in_title: bool, is_site: bool) -> Iterator[str]:
    yield f"body of {min(len(mention.name.split()), 6)} words"
    checks = (
        ("in the title", in_title),
        ("is the site", is_site),
        ("in capitals", mention.name.isupper()),
        ("with digits", any(map(str.isdigit, mention.name))),
        ("as a call", _CALL.search(mention.name) is not None),
        ("as a unit", UNIT.search(mention.name) is not None),
        ("as a group", names_group(mention.name)),
    )
    yield from (f"body {what}" for what, holds in checks if holds)


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


def _kind(mention: Mention) -> str:
    """What sort of name it is, as far as its words tell."""
    name = mention.name
    if is_vacancy(name):
        return "vacancy"
    if mention.is_person:
        return "person by first name" if has_first_name(name) else "person"
    if _OFFICE.match(name):
        return "office"
    if is_generic(name):
        return "generic"
    if is_role(name) or tells_role(name):
        return "function"
    if is_area(name):
        return "area"
    return "body by its words" if _BODY.search(name) else "body"


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


def _alike(first: str, second: str) -> bool:
    one, other = set(re.findall(r"[^\W_]+", first)), set(re.findall(r"[^\W_]+", second))
    return bool(one and other) and (one <= other or other <= one)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))


def _spelled(words: Iterable[str], letters: str) -> int:
    """How many words of a name stand in a run of letters."""
    return sum(word in letters for word in words)
