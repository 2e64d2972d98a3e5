"""Fields that a record tells otherwise though nothing of them came, went or moved on the page: our reading did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from state.canon.names import without_address
from state.canon.phones import is_fax
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


def _moved(before: Contact, after: Contact, name: str, others: Iterable[Change], pages: Pages) -> bool:
    """Whether a value of this field came, went, or passed from one standing record to another."""
    if name == "phones" and went_round(before, after):
        return any(
            pages.elsewhere(name, phone, beside_whole=False)
            or (phone.purpose and pages.relabelled(_says(phone.purpose)))
            for phone in after.phones
        )
    old, new = values(before, name), values(after, name)
    lost = {form: value for form, value in old.items() if form not in new}
    gained = {form: value for form, value in new.items() if form not in old}
    if name in WORDS and not (lost and gained) and not any(map(pages.seen, (*lost.values(), *gained.values()))):
        return False  # a name that only hidden data gained or lost was told to machines, not to readers
    if name == "role" and _said_of_both(before, after, (lost.values(), gained.values()), pages):
        return False  # which of the words beside a name are read as the function is our doing
    if name == "role" and not gained and pages.still_heads(before, after):
        return False  # it was moved from beside the name to above it, where we do not read it
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
    if _turned_round(before, after, name) and (
        pages.relabelled(_announces_fax) or any(pages.elsewhere(name, value, beside_whole=False) for value in both)
    ):
        return True
    passed = [one for one in (*others, *pages.moot) if _passed(one, name, lost.keys(), gained.keys())]
    whole = all(one.before is None or one.after is None for one in passed)
    if not passed:
        return False
    by_name = [before.person] if lost and gained and before.person and before.person == after.person else []
    return any(pages.elsewhere(name, value, beside_whole=whole) for value in both) or any(
        pages.elsewhere("person", one, beside_whole=False) for one in by_name
    )


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


def _said_of_both(
    before: Contact, after: Contact, told: tuple[Collection[object], Collection[object]], pages: Pages
) -> bool:
    """Whether what is told of somebody stood beside the name already, and what was told still stands there."""
    lost, gained = told
    if before.person is None or after.person is None:
        return False
    names = before.person, after.person
    stays = all(pages.told_already(names, one) or (gained and pages.after.shown(str(one))) for one in lost)
    return stays and all(pages.told_already(names, one) for one in gained)


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
