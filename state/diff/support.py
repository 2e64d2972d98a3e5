"""Which changes the page itself supports.

A reading groups what stands on a page into records. When the page is laid out another way the grouping may come out
differently although the page says what it said: a record falls away while its name and number still stand there, or
hours go to a neighbour. Such a change has no support: nothing in it came or went, and nothing moved from one standing
record to another. It is no news; at most it is our reading that moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from state.canon.names import without_address
from state.changes import Change, ChangeKind, Changeset
from state.diff.cases import case_of
from state.diff.ids import change_id
from state.diff.said import Said, same_places
from state.diff.standing import count, values
from state.fingerprint import difference, fingerprint, went_round
from state.records import Contact, Measure, Publication, Record

WORDS = frozenset({"organisation", "unit", "role"})
"""Words that may stand within other ones: "Professor" in "Associate Professor"."""
GROUPS = frozenset({"organisation", "unit", "work_area"})
"""Fields that tell below what a contact stands. It moved when it now stands below what stood above others already."""
DERIVED = frozenset({"criticality"})
"""Fields that follow from others, and change only with them."""
POINTS = ("phones", "faxes", "emails")
TELLING = ("phones", "faxes", "emails", "person", "address")
"""What a contact is told by; its unit and organisation when it has no more than these."""
FIELDS = (*TELLING, "organisation", "unit", "role", "website", "opening_hours")
DATES = frozenset({"date", "effective_from", "expires_on", "audience", "topics"})
"""What is drawn from a measure's title and text."""


@dataclass(frozen=True, slots=True)
class _Pages:
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

    def moved_away(self, before: Contact, after: Contact) -> bool:
        """Whether a contact stands between other lines than it did, or below another heading, told by what both readings have."""
        both = [
            (name, one) for name in TELLING for form, one in values(before, name).items() if form in values(after, name)
        ]
        return not both or any(self._away(name, one) for name, one in both)

    def _away(self, name: str, value: object) -> bool:
        def holds(line: Said) -> int:
            return count(line, name, value)

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
        was, now = (
            page.among(self.unmoved, lambda line: count(line, name, value)) for page in (self.before, self.after)
        )
        return bool(self.unmoved) and was == now

    def elsewhere(self, name: str, value: object, *, beside_whole: bool) -> bool:
        """Whether a value stands between other lines than it did. Beside a record that came or went one of these is new."""
        was, now = (page.around(lambda line: count(line, name, value)) for page in (self.before, self.after))
        return not same_places(was, now, one_side=beside_whole)


def _line(text: str) -> Said:
    return Said([text])


def supported(
    found: Changeset, accepted: Iterable[Record], before: Said, after: Said, *, moot: Sequence[Change] = ()
) -> Changeset:
    """`found` without what the two pages do not bear out.

    Args:
        accepted: all records that stood on the earlier page.
        moot: what else differs between the two pages. Staff may have given readers one half of an exchange already; the
            other half is one all the same.
    """
    groups = frozenset(form for one in accepted if isinstance(one, Contact) for form in _groups(one))
    copied = before.shown_again_by(after) or after.shown_again_by(before)
    pages = _Pages(before, after, groups, {}, copied, before.in_order_with(after), moot)
    whole = [one for one in found.changes if one.before is None or one.after is None]
    kept = {one.id for one in whole if _came_or_went(one, pages)}
    stays = {one.id: _of_who_stays(one, pages) for one in whole if one.id in kept}
    kept -= {id_ for id_, made in stays.items() if made is not None}
    standing = [
        stays.get(one.id) or one
        for one in found.changes
        if one.id in kept or stays.get(one.id) or (one.before and one.after)
    ]
    pages = replace(pages, moving=_moving(one for one in whole if one.id in kept))
    changes = tuple(told for one in standing if (told := _borne_out(one, standing, pages)) is not None)
    gone = {one.key for one in whole if one.id not in kept}
    return replace(found, changes=changes, absent=tuple(key for key in found.absent if key not in gone))


def _moving(whole: Iterable[Change]) -> Mapping[tuple[str, str], int]:
    found = Counter[tuple[str, str]]()
    for change in whole:
        record, sign = (change.after, 1) if change.after is not None else (change.before, -1)
        if isinstance(record, Contact):
            found.update({(name, form): sign for name in FIELDS for form in values(record, name)})
    return found


def _came_or_went(change: Change, pages: _Pages) -> bool:
    record = change.after or change.before
    sign = 1 if change.after is not None else -1
    if pages.copied and all(pages.stands(name, value) for name, value in _telling(record)):
        return False
    steps = [step for name, value in _telling(record) if (step := pages.change(name, value)) is not None]
    moved = [step * sign > 0 for step in steps]
    if isinstance(record, Measure) and not (record.asks or record.expires_on or record.effective_from):
        # a text of which the title and most lines stand on both pages was only cut off elsewhere
        return not steps or moved[0] or sum(moved) * 2 >= len(moved)
    return not steps or any(moved)


def _of_who_stays(change: Change, pages: _Pages) -> Change | None:
    """The change of somebody who is named as often as before, when all that went is what was told of them."""
    before = change.before
    if change.after is not None or not isinstance(before, Contact) or not before.person:
        return None
    if pages.change("person", before.person) != 0 or not pages.stands("person", before.person):
        return None
    left: dict[str, Any] = {
        name: tuple(v for v in getattr(before, name) if pages.change(name, v) == 0) for name in POINTS
    }
    at = before.address if before.address and pages.change("address", before.address) == 0 else None
    after = replace(before, **left, address=at)
    fields, id_ = (
        difference(before, after),
        change_id(change.source, change.key, change.base_revision, fingerprint(after)),
    )
    return replace(change, id=id_, kind=ChangeKind.CHANGED, after=after, fields=fields) if fields else None


def _telling(record: Record | None) -> Iterator[tuple[str, object]]:
    if isinstance(record, Publication):
        yield from (("url", record.url), ("title", record.title))
    if isinstance(record, Measure):
        yield from (("text", line) for line in (record.title, *record.text.split("\n")) if line.strip())
    if isinstance(record, Contact):
        names = TELLING if record.person else (*TELLING, "unit", "organisation")
        yield from ((name, value) for name in names for value in values(record, name).values())


def _borne_out(change: Change, others: Sequence[Change], pages: _Pages) -> Change | None:
    before, after = change.before, change.after
    if before is None or after is None or not change.fields:
        return change
    names = {one.name for one in change.fields}
    if isinstance(before, Contact) and isinstance(after, Contact):
        rest = [one for one in others if one is not change]
        idle = {name for name in names - DERIVED if not _moved(before, after, name, rest, pages)}
    elif isinstance(before, Measure) and isinstance(after, Measure):
        idle = _idle_in_measure(before, after, names, pages)
    else:
        idle = {"date"} & names if pages.copied else set()  # the day of a document is told by the lines around it
    return without_fields(change, idle) if idle else change


def _idle_in_measure(before: Measure, after: Measure, names: set[str], pages: _Pages) -> set[str]:
    old, new = (Counter(filter(str.strip, without_address(one.text).split("\n"))) for one in (before, after))
    if pages.copied and all(pages.stands("text", line) for line in (old - new) + (new - old)):
        return names & {"text", *DATES}
    lost, gained = ((pages.change("text", line) for line in part) for part in (old - new, new - old))
    moved = any(step is None or step < 0 for step in lost) or any(step is None or step > 0 for step in gained)
    idle = set() if moved else {"text"}
    if not (names - idle) & {"text", "title", "links"}:
        idle |= DATES
    return idle & names


def without_fields(change: Change, idle: Collection[str]) -> Change | None:
    """A change of a standing record without these fields; None when nothing of it is left."""
    before, after = change.before, change.after
    if before is None or after is None:
        return change
    told = replace(after, **{name: getattr(before, name) for name in idle})
    fields = difference(before, told)
    if {one.name for one in fields} <= DERIVED:
        return None
    ordinary = change.case is case_of(before, after, change.fields)
    return replace(change, after=told, fields=fields, case=case_of(before, told, fields) if ordinary else change.case)


def _moved(before: Contact, after: Contact, name: str, others: Iterable[Change], pages: _Pages) -> bool:
    """Whether a value of this field came, went, or passed from one standing record to another."""
    if name == "phones" and went_round(before, after):
        return any(pages.elsewhere(name, phone, beside_whole=False) for phone in after.phones)
    old, new = values(before, name), values(after, name)
    lost = {form: value for form, value in old.items() if form not in new}
    gained = {form: value for form, value in new.items() if form not in old}
    if name in WORDS and not (lost and gained) and not any(map(pages.seen, (*lost.values(), *gained.values()))):
        return False  # a name that only hidden data gained or lost was told to machines, not to readers
    if name == "role" and _said_of_both(before, after, (lost.values(), gained.values()), pages):
        return False  # which of the words beside a name are read as the function is our doing
    steps = [(pages.step(name, form, value), -1) for form, value in lost.items()]
    steps += [(pages.step(name, form, value), 1) for form, value in gained.items()]
    both = (*lost.values(), *gained.values())
    if pages.copied and both and all(pages.stands(name, value) for value in both):
        return False  # it stands there once more, or once less: which copy is read is our doing
    if name in GROUPS and not lost and gained and all(any(_renamed(one, form) for one in others) for form in gained):
        return False  # who was not read below the old name has not moved below the new one
    unknown = [step is None for step, _ in steps]
    if all(unknown) if name in WORDS else any(unknown):
        return True  # a name may come from the title of the page: then the other one tells
    if any(step * sign > 0 for step, sign in steps if step is not None):
        return True
    if name in GROUPS:
        told = [*lost.values(), *gained.values()]
        if pages.at_its_address(before, after, gained.values()):
            return False  # which of the names beside an address is read as whose it is is our doing
        below_known = bool(gained.keys() & pages.groups)
        return below_known and pages.moved_away(before, after) and not _stayed(before, told, name, pages)
    if _turned_round(before, after, name) and any(pages.elsewhere(name, value, beside_whole=False) for value in both):
        return True
    passed = [one for one in (*others, *pages.moot) if _passed(one, name, lost.keys(), gained.keys())]
    whole = all(one.before is None or one.after is None for one in passed)
    return bool(passed) and any(pages.elsewhere(name, value, beside_whole=whole) for value in both)


def _turned_round(before: Contact, after: Contact, name: str) -> bool:
    """Whether a number that was a telephone is a fax now, or the other way round."""
    other = {"phones": "faxes", "faxes": "phones"}.get(name)
    if other is None:
        return False
    was, now = ({one.number for one in getattr(contact, name)} for contact in (before, after))
    was_other, now_other = ({one.number for one in getattr(contact, other)} for contact in (before, after))
    return bool((was - now) & now_other or (now - was) & was_other)


def _said_of_both(
    before: Contact, after: Contact, told: tuple[Collection[object], Collection[object]], pages: _Pages
) -> bool:
    """Whether what is told of somebody stood beside the name already, and what was told still stands there."""
    lost, gained = told
    if before.person is None or after.person is None:
        return False
    names = before.person, after.person
    stays = all(pages.told_already(names, one) or (gained and pages.after.shown(str(one))) for one in lost)
    return stays and all(pages.told_already(names, one) for one in gained)


def _stayed(contact: Contact, told: Iterable[object], name: str, pages: _Pages) -> bool:
    """Whether a contact, and what is told of it, stand where they stood among all that both pages show."""
    own = ((field, value) for field in TELLING for value in values(contact, field).values())
    return all(pages.stayed(field, value) for field, value in (*own, *((name, one) for one in told)))


def _renamed(change: Change, form: str) -> bool:
    """Whether a change gives what contacts stand below another name: this one."""
    if change.before is None or change.after is None:
        return False
    old, new = _groups(change.before), _groups(change.after)
    return form in new - old and bool(old - new)


def _groups(record: Record) -> frozenset[str]:
    return frozenset(form for name in GROUPS for form in values(record, name))


def _passed(other: Change, name: str, lost: Iterable[str], gained: Iterable[str]) -> bool:
    """Whether another record gained what this one lost, or lost what it gained."""
    old = values(other.before, name).keys() if other.before is not None else set()
    new = values(other.after, name).keys() if other.after is not None else set()
    return bool(set(lost) & (new - old) or set(gained) & (old - new))
