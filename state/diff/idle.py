"""Fields that a record tells otherwise though nothing of them came, went or moved on the page: our reading did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from state.canon.names import without_address
from state.canon.phone_labels import is_fax
from state.canon.role_words import functions_of
from state.canon.spelling import respelled
from state.canon.text import fold
from state.changes import Change
from state.diff.pages import TELLING, WORDS, Pages
from state.diff.said import Holds, Said
from state.diff.standing import values
from state.fingerprint import went_round
from state.records import Contact, Measure, Record

GROUPS = frozenset({"organisation", "unit", "work_area"})
"""Fields that tell below what a contact stands. It moved when it now stands below what stood above others already."""
DERIVED = frozenset({"criticality"})
"""Fields that follow from others, and change only with them."""
DATES = frozenset({"date", "effective_from", "expires_on", "audience", "topics"})
"""What is drawn from a measure's title and text."""


def idle_fields(
    before: Record, after: Record, names: Collection[str], others: Iterable[Change], pages: Pages
) -> set[str]:
    """Those of the fields `names` that the pages do not bear out. `others` are the other changes between the two pages."""
    if isinstance(before, Contact) and isinstance(after, Contact):
        rest = list(others)
        return {name for name in set(names) - DERIVED if not _moved(before, after, name, rest, pages)}
    if isinstance(before, Measure) and isinstance(after, Measure):
        return _idle_in_measure(before, after, set(names), pages)
    return {"date"} & set(names) if pages.copied else set()  # the day of a document is told by the lines around it


def _idle_in_measure(before: Measure, after: Measure, names: set[str], pages: Pages) -> set[str]:
    old, new = (Counter(filter(str.strip, without_address(one.text).split("\n"))) for one in (before, after))
    if pages.copied and all(pages.stands("text", line) for line in (old - new) + (new - old)):
        return names & {"text", *DATES}
    lost, gained = ((pages.change("text", line) for line in part) for part in (old - new, new - old))
    moved = any(step is None or step < 0 for step in lost) or any(step is None or step > 0 for step in gained)
    idle = set() if moved else {"text"}
    if not (names - idle) & {"text", "title", "links"}:
        idle |= DATES
    return idle & names


@dataclass(frozen=True, kw_only=True)
class _Told:
    """One field of a contact as two readings tell it. `lost`, `gained`: what only one of them tells, by canonical form."""

    before: Contact
    after: Contact
    name: str
    lost: Mapping[str, object]
    gained: Mapping[str, object]

    @property
    def either(self) -> tuple[object, ...]:
        """All values that only one of them tells."""
        return (*self.lost.values(), *self.gained.values())


def _told(before: Contact, after: Contact, name: str) -> _Told:
    old, new = values(before, name), values(after, name)
    lost = {form: value for form, value in old.items() if form not in new}
    gained = {form: value for form, value in new.items() if form not in old}
    return _Told(before=before, after=after, name=name, lost=lost, gained=gained)


def _moved(before: Contact, after: Contact, name: str, others: Collection[Change], pages: Pages) -> bool:
    """Whether a value of this field came, went, or passed from one standing record to another."""
    if name == "phones" and went_round(before, after):
        return _went_round(after, pages)
    told = _told(before, after, name)
    if _is_our_doing(told, others, pages):
        return False
    if _came_or_went(told, pages):
        return True
    if name in GROUPS:
        return _is_below_another(told, pages)
    return _is_relabelled(told, pages) or _passed_on(told, others, pages)


def _went_round(after: Contact, pages: Pages) -> bool:
    """Whether numbers that changed places with each other did so on the page."""
    return any(
        pages.elsewhere("phones", phone, beside_whole=False)
        or (phone.purpose and pages.relabelled(_says(phone.purpose)))
        for phone in after.phones
    )


def _is_our_doing(told: _Told, others: Iterable[Change], pages: Pages) -> bool:
    """Whether the page says the same, and we read it otherwise."""
    lost, gained, either = told.lost, told.gained, told.either
    if told.name in WORDS and not (lost and gained) and not any(map(pages.seen, either)):
        return True  # a name that only hidden data gained or lost was told to machines, not to readers
    if told.name == "role" and _said_of_both(told, pages):
        return True  # which of the words beside a name are read as the function
    if told.name == "role" and (_told_apart(told, pages) or _respelled(told)):
        return True
    if told.name == "role" and not gained and pages.still_heads(told.before, told.after):
        return True  # it was moved from beside the name to above it, where we do not read it
    if pages.copied and either and all(pages.stands(told.name, value) for value in either):
        return True  # it stands there once more, or once less: which copy is read
    only_gained = told.name in GROUPS and gained and not lost
    # who was not read below the old name has not moved below the new one
    return bool(only_gained) and all(any(_renamed(one, form) for one in others) for form in gained)


def _came_or_went(told: _Told, pages: Pages) -> bool:
    """Whether the page holds a value more often or less often than before, or cannot tell."""
    steps = [(pages.step(told.name, form, value), -1) for form, value in told.lost.items()]
    steps += [(pages.step(told.name, form, value), 1) for form, value in told.gained.items()]
    unknown = [step is None for step, _ in steps]
    if all(unknown) if told.name in WORDS else any(unknown):
        return True  # a name may come from the title of the page: then the other one tells
    return any(step * sign > 0 for step, sign in steps if step is not None)


def _is_below_another(told: _Told, pages: Pages) -> bool:
    """Whether a contact left what it stood below for what stood above others already."""
    if pages.at_its_address(told.before, told.after, told.gained.values()):
        return False  # which of the names beside an address is read as whose it is is our doing
    if not told.gained.keys() & pages.groups or not pages.moved_away(told.before, told.after):
        return False
    return not _stayed(told.before, told.either, told.name, pages)


def _is_relabelled(told: _Told, pages: Pages) -> bool:
    """Whether a telephone became a fax, or the other way round, and the page shows it."""
    return _turned_round(told.before, told.after, told.name) and (
        pages.relabelled(_announces_fax)
        or any(pages.elsewhere(told.name, value, beside_whole=False) for value in told.either)
    )


def _passed_on(told: _Told, others: Iterable[Change], pages: Pages) -> bool:
    """Whether a value passed between records and stands elsewhere than it did."""
    passed = [one for one in (*others, *pages.moot) if _passed(one, told.name, told.lost.keys(), told.gained.keys())]
    if not passed:
        return False
    whole = all(one.before is None or one.after is None for one in passed)
    if any(pages.elsewhere(told.name, value, beside_whole=whole) for value in told.either):
        return True
    person = told.before.person if told.lost and told.gained and told.before.person == told.after.person else None
    return person is not None and pages.elsewhere("person", person, beside_whole=False)


def _announces_fax(line: Said) -> int:
    return int(is_fax(line.lines[0]))


def _says(words: str) -> Holds:
    return lambda line: line.text(words)


def _turned_round(before: Contact, after: Contact, name: str) -> bool:
    """Whether a number that was a telephone is a fax now, or the other way round."""
    other = {"phones": "faxes", "faxes": "phones"}.get(name)
    if other is None:
        return False
    was, now = ({one.number for one in getattr(contact, name)} for contact in (before, after))
    was_other, now_other = ({one.number for one in getattr(contact, other)} for contact in (before, after))
    return bool((was - now) & now_other or (now - was) & was_other)


def _said_of_both(told: _Told, pages: Pages) -> bool:
    """Whether what is told of somebody stood beside the name already, and what was told still stands there."""
    lost, gained = told.lost.values(), told.gained.values()
    if told.before.person is None or told.after.person is None:
        return False
    names = told.before.person, told.after.person
    stays = all(pages.told_already(names, one) or (gained and pages.after.shown(str(one))) for one in lost)
    return stays and all(pages.told_already(names, one) for one in gained)


def _told_apart(told: _Told, pages: Pages) -> bool:
    """Whether several functions that were told as one ("Voorzitter & penningmeester") stand apart now, and nobody else has one."""
    was = {fold(part): part for one in told.lost.values() for part in functions_of(str(one))}
    now = {fold(part) for one in told.gained.values() for part in functions_of(str(one))}
    left = [part for form, part in was.items() if form not in now]
    taken = any(values(replace(told.before, role=part), "role").keys() & pages.roles for part in left)
    return bool(left) and bool(now) and now < was.keys() and not taken and all(map(pages.after.piece, left))


def _respelled(told: _Told) -> bool:
    """Whether somebody's function is the same, with a mistake mended or an abbreviation written out."""
    stays = told.before.person is not None and told.before.person == told.after.person
    return stays and told.before.role is not None and respelled(told.before.role, told.after.role or "")


def _stayed(contact: Contact, told: Iterable[object], name: str, pages: Pages) -> bool:
    """Whether a contact, and what is told of it, stand where they stood among all that both pages show."""
    own = ((field, value) for field in TELLING for value in values(contact, field).values())
    return all(pages.stayed(field, value) for field, value in (*own, *((name, one) for one in told)))


def _renamed(change: Change, form: str) -> bool:
    """Whether a change gives what contacts stand below another name: this one."""
    if change.before is None or change.after is None:
        return False
    old, new = groups_of(change.before), groups_of(change.after)
    return form in new - old and bool(old - new)


def groups_of(record: Record) -> frozenset[str]:
    """What a contact stands below, in canonical form."""
    return frozenset(form for name in GROUPS for form in values(record, name))


def _passed(other: Change, name: str, lost: Iterable[str], gained: Iterable[str]) -> bool:
    """Whether another record gained what this one lost, or lost what it gained."""
    old = values(other.before, name).keys() if other.before is not None else set()
    new = values(other.after, name).keys() if other.after is not None else set()
    return bool(set(lost) & (new - old) or set(gained) & (old - new))
