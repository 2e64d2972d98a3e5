"""What a number or a mail address tells of its owner by itself, and by what stands right beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrapers.extract.owners.sheet import Mention, Point
from state.canon.role_words import role_in
from state.canon.text import fold, letters_of

SHORTEST_WORD = 3
SHORTEST_FUNCTION = 4
FUNCTION_STEM = 6
_FOR_ALL = re.compile(
    r"(?:info|information|contact|mail|post|admin|office|secretariaat|secretary|welcome|hello|hallo|onthaal|enquiries|general|administratie"
    r"|sekretariat|kontakt|webmaster|bureau|algemeen|hulp|help|support|team|mairie|accueil|secretariat|postbus|klantenservice|service|school)"
    r"[._-]?\w{0,3}"
)
"""Mailboxes that a body has rather than a person."""
_MOBILE = re.compile(r"\+(?:324[5-9]\d{7}$|316|447|33[67]|491[567])")


@dataclass(frozen=True, kw_only=True)
class Mailbox:
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
    def of_phone(cls, point: Point, mails: Iterable[Point]) -> Mailbox:
        """Args: mails: the mail addresses beside it."""
        kind = "mobile" if _MOBILE.match(point.value) else "American" if point.value.startswith("+1") else "fixed"
        return cls(kind=kind, near=tuple(letters_of(one.value.partition("@")[0]) for one in mails))

    @classmethod
    def of_mail(cls, point: Point, people: Iterable[Mention]) -> Mailbox:
        """Args: people: those named around it."""
        local, _, domain = point.value.partition("@")
        letters = letters_of(local)
        return cls(
            kind="mail",
            local=letters,
            domain=letters_of(domain.rpartition(".")[0]),
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
            if len(self.local) >= SHORTEST_FUNCTION and self.local[:FUNCTION_STEM] in letters_of(mention.role):
                yield "box of the person's function"
            elif self.role:
                yield "box of another function"

    def is_at(self, words: Iterable[str], shortest: int = SHORTEST_WORD) -> bool:
        """Whether one of some words stands in the domain."""
        return any(len(word) >= shortest and word in self.domain for word in words)


def _spelled(words: Iterable[str], letters: str) -> int:
    """How many words of a name stand in a run of letters."""
    return sum(word in letters for word in words)
