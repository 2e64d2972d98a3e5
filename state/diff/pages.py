"""Two versions of a page held against each other: what they say of a single value, and where they say it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from state.changes import Change
from state.diff.lessened import POINTS
from state.diff.said import Holds, Said, same_places
from state.diff.standing import Holding, count, values
from state.records import Contact

WORDS = frozenset({"organisation", "unit", "role"})
"""Words that may stand within other ones: "Professor" in "Associate Professor"."""
TELLING = (*POINTS, "person", "address")
"""What a contact is told by; its unit and organisation when it has no more than these."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The two pages, with what is known of all that differs between them."""

    before: Said
    after: Said
    groups: frozenset[str]
    """What contacts stood below already."""
    moving: Mapping[tuple[str, str], int]
    """How many more records carry a value for having come or gone as a whole."""
    copied: bool
    """Whether one page shows most of what the other shows a second time: for a telephone, for a printer."""
    unmoved: frozenset[str]
    """The lines that both pages show, when they stand in the same order on both."""
    moot: Sequence[Change] = ()
    """What else the page says otherwise, though readers have it so already."""
    roles: frozenset[str] = frozenset()
    """The functions that the later page is read to give to anybody."""

    def change(self, name: str, value: object) -> int | None:
        """How many more of a value stand there now; None when it stands on neither page as it was read."""
        was, now = (page.piece(str(value)) for page in (self.before, self.after)) if name in WORDS else (0, 0)
        if not (was or now) and name in WORDS:
            was, now = self.before.shown(str(value)), self.after.shown(str(value))
        if not (was or now):
            was, now = count(self.before, name, value), count(self.after, name, value)
        if not (was or now) and name in WORDS:  # "councillor" below a heading that says "Councillors"
            was, now = self.before.stem(str(value)), self.after.stem(str(value))
        return now - was if was or now else None

    def step(self, name: str, form: str, value: object) -> int | None:
        """The same without those that came or went with a record of their own."""
        all_, own = self.change(name, value), self.moving.get((name, form), 0)
        if all_ is None or all_ * own <= 0:
            return all_
        return all_ - own if abs(all_) > abs(own) else 0

    def seen(self, value: object) -> bool:
        """Whether words stand where a reader sees them, on either page."""
        return any(page.shown(str(value)) or page.stem(str(value)) for page in (self.before, self.after))

    def stands(self, name: str, value: object) -> bool:
        """Whether a value stands on both pages."""
        return count(self.before, name, value) > 0 and count(self.after, name, value) > 0

    def told_already(self, person: tuple[str, str], value: object) -> bool:
        """Whether words stand on the same side of somebody's name on both pages."""
        was, now = (page.beside(name, str(value)) for page, name in zip((self.before, self.after), person, strict=True))
        return bool(was & now)

    def still_heads(self, before: Contact, after: Contact) -> bool:
        """Whether the function that a person lost is a heading above the name now, and nobody is read to have it."""
        known = not values(before, "role").keys() & self.roles
        return bool(known and before.role and after.person) and self.after.headed(str(after.person), str(before.role))

    def moved_away(self, before: Contact, after: Contact) -> bool:
        """Whether a contact stands between other lines than it did, or below another heading, told by what both readings have."""
        both = [
            (name, one) for name in TELLING for form, one in values(before, name).items() if form in values(after, name)
        ]
        return not both or any(self._away(name, one) for name, one in both)

    def _away(self, name: str, value: object) -> bool:
        holds = Holding(name, value)
        was, now = self.before.around(holds), self.after.around(holds)
        beside = any(old[0] == new[0] or old[2] == new[2] for old in was for new in now)
        below = self.before.below(holds, self.groups), self.after.below(holds, self.groups)
        return bool(was and now) and (not beside or below[0] != below[1])

    def at_its_address(self, before: Contact, after: Contact, names: Collection[object]) -> bool:
        """Whether a contact of no more than an address has these names on the very line of it on both pages."""
        if any(getattr(before, name) for name in (*POINTS, "person")) or after.person:
            return False
        if any(self.change(name, one) != 0 for name in POINTS for one in values(after, name).values()):
            return False  # whose a number is that came with it has to be told
        return bool(names) and all(
            address is not None
            and any(line.text(str(name)) and count(line, "address", address) for line in map(_line, page.lines))
            for page, address in ((self.before, before.address), (self.after, after.address))
            for name in names
        )

    def stayed(self, name: str, value: object) -> bool:
        """Whether a value stands on lines that nothing was moved between."""
        was, now = (page.among(self.unmoved, Holding(name, value)) for page in (self.before, self.after))
        return bool(self.unmoved) and was == now

    def relabelled(self, is_label: Holds) -> bool:
        """Whether such labels, as above columns, stand between other lines than they did, or other ones stand there."""
        return not same_places(self.before.around(is_label), self.after.around(is_label))

    def elsewhere(self, name: str, value: object, *, beside_whole: bool) -> bool:
        """Whether a value stands between other lines than it did. Beside a record that came or went one of these is new."""
        was, now = (page.around(Holding(name, value)) for page in (self.before, self.after))
        return not same_places(was, now, one_side=beside_whole)


def _line(text: str) -> Said:
    return Said([text])
