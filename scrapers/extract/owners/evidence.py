"""What speaks for and against each name on a page as the owner of a number: words for it, which `weights.csv` weighs.

Everything here is about a pair of a number and a name, as a reader would put it: "a person, one line above it, no other
person between them, and the mail address is made of the name".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.line.labels import is_generic
from scrapers.extract.line.roles import is_role, names_group, role_in, tells_role
from scrapers.extract.owners.sheet import Mention, Point, Sheet, in_address
from state.canon.names import has_first_name, is_vacancy
from state.canon.text import fold
from state.geo.areas import is_area

BEFORE, BEHIND = 60, 8
"""Lines above and below a number among which its owner is looked for, beside the headings over it."""
STEPS = (0, 1, 2, 3, 5, 8, 13, 25, 60)
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
_WORD = re.compile(r"\w{3,}")


@dataclass
class _Part:
    """What stands below one block: its numbers, people and bodies, and its first line."""

    points: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    first: int | None = None
    first_named: int | None = None


@dataclass(frozen=True)
class Evidence:
    """The evidence of one page. `owner`: whose site it is; `titles`: what the page calls itself, folded."""

    sheet: Sheet
    owner: str | None
    titles: str
    parts: dict[int, _Part]
    kinds: dict[int, str]
    counts: Counter[str]

    def of(self, point: Point) -> Iterator[tuple[Mention, list[str]]]:
        """Each name that may be a number's owner, with what speaks for and against it."""
        headings = self.sheet.lines[point.at].headings
        whose = _Mailbox.of(point, self.sheet)
        ranks = self._ranks(point)
        for at, mention in enumerate(self.sheet.mentions):
            if -BEFORE <= mention.at - point.at <= BEHIND or mention.at in headings:
                yield (
                    mention,
                    [
                        *self._name(at, mention, point, whose),
                        *self._place(at, mention, point, ranks),
                        *self._between(mention, point),
                    ],
                )

    def of_site(self, point: Point) -> list[str]:
        """What speaks for the one whose site it is."""
        mailbox = _Mailbox.of(point, self.sheet)
        near = any(0 <= point.at - one.at <= 3 for one in self.sheet.mentions)
        told = ["site", f"site in {self.sheet.lines[point.at].region}", f"site, {mailbox.kind}"]
        told += ["site, box for all"] if mailbox.for_all else []
        told += ["site, nobody near"] if not near else []
        return told + (["site spelled by domain"] if self.owner and mailbox.is_at(self.owner, shortest=4) else [])

    def of_nobody(self, point: Point) -> list[str]:
        """What speaks for a number that nobody is named for."""
        return [
            "nobody",
            f"nobody in {self.sheet.lines[point.at].region}",
            f"nobody, site {'known' if self.owner else 'unknown'}",
        ]

    def _name(self, at: int, mention: Mention, point: Point, mailbox: _Mailbox) -> Iterator[str]:
        kind, sort = self.kinds[at], _sort(mention)
        yield kind
        yield f"{kind}, {mailbox.kind}"
        yield f"{sort} told as {mention.way}"
        if mailbox.for_all:
            yield f"{kind}, box for all"
        if mailbox.role:
            yield f"{kind}, box of a function"
        yield from mailbox.fits(mention)
        if mention.is_person:
            yield f"person {'with' if mention.role else 'without'} function"
        else:
            yield from self._body(kind, mention, point, mailbox)
        if self.counts[mention.key] > 1:
            yield f"{sort} named again"

    def _body(self, kind: str, mention: Mention, point: Point, mailbox: _Mailbox) -> Iterator[str]:
        yield f"body of {min(len(mention.name.split()), 6)} words"
        if mention.key in self.titles:
            yield "body in the title"
        if self.owner and _alike(mention.key, fold(self.owner)):
            yield "body is the site"
            yield f"body is the site, {self.sheet.lines[point.at].region}"
            yield f"body is the site, {'box for all' if mailbox.for_all else 'else'}"
        checks = (
            ("in capitals", mention.name.isupper()),
            ("with digits", any(map(str.isdigit, mention.name))),
            ("as a call", _CALL.search(mention.name) is not None),
            ("as a unit", UNIT.search(mention.name) is not None),
            ("as a group", names_group(mention.name)),
        )
        yield from (f"body {what}" for what, holds in checks if holds)

    def _place(self, at: int, mention: Mention, point: Point, ranks: dict[int, int]) -> Iterator[str]:
        sort, placed, own = _sort(mention), self.sheet.lines[mention.at], self.sheet.lines[point.at]
        side = _side(mention, point)
        yield f"{sort} {side}"
        away = abs(mention.at - point.at)
        yield f"{sort} {side[0]} by {_step(away) if away <= STEPS[-1] else 'far'}"
        yield f"{sort} as {'heading' if placed.is_heading else 'line'}"
        if mention.at in own.headings:
            yield f"{self.kinds[at]} heads, rank {min(len(own.headings) - 1 - own.headings.index(mention.at), 2)}"
        shared = _shared(placed.path, own.path)
        yield f"{sort} apart {min(len(own.path) - shared, 4)},{min(len(placed.path) - shared, 3)}"
        if placed.region != own.region:
            yield "in another region"
        yield f"{sort} nearest but {min(ranks[at], 4)}" if at in ranks else f"{sort} not above"
        part = self.parts[own.path[shared - 1]]
        yield f"{sort} shares {_step(len(part.points))} numbers"
        yield f"{sort} shares {min(len(part.people), 4)} people"
        first = "first" if part.first == mention.at else "first name" if part.first_named == mention.at else "not first"
        yield f"{sort} {first} in what they share"
        checks = (
            ("in an address", in_address(placed)),
            ("in bold", placed.line.strong),
            ("in a long line", len(placed.line.text) > LONG_LINE),
        )
        yield from (f"{sort} {what}" for what, holds in checks if holds)
        if placed.line.label:
            yield f"{sort} labelled {placed.line.label.field}"

    def _between(self, mention: Mention, point: Point) -> Iterator[str]:
        sort = _sort(mention)
        low, high = sorted(((mention.at, mention.start), (point.at, point.start)))
        others = [
            one
            for one in self.sheet.mentions
            if low < (one.at, one.start) < high
            and one.key != mention.key
            and not (not one.is_person and is_generic(one.name))
        ]
        people = {one.key for one in others if one.is_person}
        bodies = {one.key for one in others if not one.is_person}
        same = {
            one.value
            for one in self.sheet.points
            if low < (one.at, one.start) < high and one.value != point.value and one.is_mail is point.is_mail
        }
        above = low == (mention.at, mention.start)
        yield f"{sort} with {min(len(people), 3)} people between"
        yield f"{sort} with {min(len(bodies), 3) if above else 0} bodies between"
        yield f"{sort} {'above' if above else 'below'} with {min(len(same), 3)} such between"
        headings = sum(self.sheet.lines[at].is_heading for at in range(low[0] + 1, high[0] + (0 if above else 1)))
        yield f"{'above' if above else 'below'} with {min(headings, 3)} headings between"

    def _ranks(self, point: Point) -> dict[int, int]:
        """How many of its sort stand nearer above the number, for each name above it."""
        above = [at for at, one in enumerate(self.sheet.mentions) if (one.at, one.start) <= (point.at, point.start)]
        people = [at for at in above if self.sheet.mentions[at].is_person]
        bodies = [at for at in above if not self.sheet.mentions[at].is_person and self.kinds[at] != "generic"]
        return {at: rank for sort in (people, bodies) for rank, at in enumerate(reversed(sort))}


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
    def of(cls, point: Point, sheet: Sheet) -> _Mailbox:
        if not point.is_mail:
            kind = "mobile" if _MOBILE.match(point.value) else "American" if point.value.startswith("+1") else "fixed"
            near = (one.value for one in sheet.points if one.is_mail and abs(one.at - point.at) <= 3)
            return cls(kind=kind, near=tuple(_letters(mail.partition("@")[0]) for mail in near))
        local, _, domain = point.value.partition("@")
        letters = _letters(local)
        around = (one for one in sheet.mentions if one.is_person and abs(one.at - point.at) <= 25)
        return cls(
            kind="mail",
            local=letters,
            domain=_letters(domain.rpartition(".")[0]),
            for_all=_FOR_ALL.fullmatch(fold(local)) is not None,
            role=role_in(re.sub(r"[.-]", " ", local)) is not None,
            others=frozenset(one.key for one in around if _spelled(one.key, letters)),
        )

    def fits(self, mention: Mention) -> Iterator[str]:
        """Whether the letters of a mail address, or of one beside a phone, are those of a name."""
        sort = _sort(mention)
        if self.kind != "mail":
            if any(_spelled(mention.key, local) for local in self.near):
                yield f"{sort} spelled nearby"
            return
        words = _spelled(mention.key, self.local)
        initials = "".join(word[0] for word in re.findall(r"\w+", mention.key))
        fits = bool(words) or (mention.is_person and len(self.local) >= SHORTEST_WORD and self.local == initials)
        yield f"{sort} {'spelled' if fits else 'not spelled'} by box"
        if words > 1:
            yield "spelled twice by box"
        if self.is_at(mention.key):
            yield f"{sort} spelled by domain"
        if not fits and self.others - {mention.key}:
            yield f"{sort} while box spells another"
        if mention.is_person and mention.role:
            if len(self.local) >= SHORTEST_FUNCTION and self.local[:FUNCTION_STEM] in _letters(mention.role):
                yield "box of the person's function"
            elif self.role:
                yield "box of another function"

    def is_at(self, name: str, shortest: int = SHORTEST_WORD) -> bool:
        """Whether a word of a name stands in the domain."""
        return any(len(word) >= shortest and word in self.domain for word in _WORD.findall(fold(name)))


def evidence_of(sheet: Sheet, owner: str | None, titles: Iterable[str]) -> Evidence:
    return Evidence(
        sheet=sheet,
        owner=owner,
        titles=" ".join(map(fold, titles)),
        parts=_parts(sheet),
        kinds={at: _kind(one) for at, one in enumerate(sheet.mentions)},
        counts=Counter(one.key for one in sheet.mentions),
    )


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


def _sort(mention: Mention) -> str:
    return "person" if mention.is_person else "body"


def _side(mention: Mention, point: Point) -> str:
    if mention.at != point.at:
        return "above" if mention.at < point.at else "below"
    return "before" if mention.start <= point.start else "next"


def _shared(first: Sequence[int], second: Sequence[int]) -> int:
    """How many of the blocks around both are the same ones."""
    return next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )


def _step(count: int) -> int:
    return next((step for step in STEPS if count <= step), STEPS[-1])


def _alike(first: str, second: str) -> bool:
    one, other = set(re.findall(r"[^\W_]+", first)), set(re.findall(r"[^\W_]+", second))
    return bool(one and other) and (one <= other or other <= one)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))


def _spelled(key: str, letters: str) -> int:
    """How many words of a name stand in a run of letters."""
    return sum(word in letters for word in _WORD.findall(key))
