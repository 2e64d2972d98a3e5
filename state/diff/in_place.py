"""Numbers, mail addresses and hours that stand where another one stood, and that no record accounts for.

A reading leaves out what it cannot attach to anybody, such as a lone number at the foot of a page. When such a value is
replaced on the spot, between the same lines and beside the same words, that is a change all the same: of the contact
named last above it, else of the page's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from state.canon.emails import find_emails
from state.canon.hours import canonical_hours, is_hours
from state.canon.phones import find_phones
from state.canon.prose import canonical_prose
from state.canon.text import fold, without_spans
from state.changes import Change, ChangeKind, Changeset
from state.diff.ids import change_id
from state.diff.places import Place, line_by_line, lines_in_place, same_sentences
from state.diff.said import Said
from state.diff.standing import stands
from state.fingerprint import difference, fingerprint
from state.records import Contact, Record, RecordKind

HOURS = "opening_hours"
NEAR = 2
"""How many lines above a number or mail address its owner may be named: one that no reading gives to anybody is rather the site's."""
_TODAY = re.compile(
    r"(?i)\b(?:vandaag|morgen|momenteel|nu|today|tomorrow|now|currently|aujourd'hui|heute|(?:19|20)\d\d)\b"
)
"""What moves with the day."""
_CLOCK = re.compile(r"\d{1,2}(?:\s?[:.uh]\s?\d{2})?(?!\d)")


@dataclass(frozen=True, slots=True)
class Swap:
    """Values of one field, and what came for them; `above` are the lines before, the nearest first."""

    field: str
    old: tuple[object, ...]
    new: tuple[object, ...]
    above: tuple[str, ...]


def with_swaps(
    found: Changeset, accepted: Sequence[Record], before: Said, after: Said, *, site: str | None, country: str = "BE"
) -> Changeset:
    """`found` with the values that were replaced on the spot without any record telling of it."""
    changes = list(found.changes)
    for swap in swaps(before, after, country):
        if not _is_told(changes, swap):
            at = owner_of_swap(accepted, swap)
            owner = accepted[at] if at is not None else None
            own = owner if isinstance(owner, Contact) else Contact(organisation=site)
            changes = _added(changes, f"r{at}" if at is not None else "page", own, swap, found.source)
    for swap in exchanges(before, after, country):
        one, other = (_holder(accepted, value) for value in (swap.old[0], swap.new[0]))
        if one and other and one[0] != other[0] and not _is_told(found.changes, swap):
            changes = _added(changes, f"r{one[0]}", one[1], swap, found.source)
    return replace(found, changes=tuple(changes))


def _holder(accepted: Sequence[Record], number: object) -> tuple[int, Contact] | None:
    """The only contact with a number, and its place."""
    having = [
        (at, one)
        for at, one in enumerate(accepted)
        if isinstance(one, Contact) and key_of(number) in {key_of(phone) for phone in one.phones}
    ]
    return having[0] if len(having) == 1 else None


def called(contact: Contact) -> tuple[str | None, ...]:
    """The names by which a contact is told from others."""
    return (contact.person, contact.unit, contact.organisation)


def _is_told(changes: Iterable[Change], swap: Swap) -> bool:
    return any(tells(record, swap) for one in changes for record in (one.before, one.after) if record is not None)


def exchanges(before: Said, after: Said, country: str) -> list[Swap]:
    """Numbers that changed places: each now stands beside the words where the other one stood.

    Records that are called alike do not tell them apart, nor one that is read by another name now.
    """
    if before.lines == after.lines:
        return []
    was, now = _beside(before, country), _beside(after, country)
    moved = [(was[key], now[key]) for key in was.keys() & now.keys() if key_of(was[key]) != key_of(now[key])]
    moved += _moved_within(before, after, country)
    pairs = {(key_of(old), key_of(new)) for old, new in moved}
    return [Swap("phones", (old,), (new,), ()) for old, new in moved if (key_of(new), key_of(old)) in pairs]


def _moved_within(before: Said, after: Said, country: str) -> list[tuple[object, object]]:
    """Numbers of one line that stand where others of it stood, among the same words."""
    found: list[tuple[object, object]] = []
    for old, new in lines_in_place(before, after):
        (was, rest), (now, other) = _values(old, "phones", country), _values(new, "phones", country)
        if len(was) == len(now) > 1 and canonical_prose(rest) == canonical_prose(other):
            found += [pair for pair in zip(was, now, strict=True) if key_of(pair[0]) != key_of(pair[1])]
    return found


def _beside(page: Said, country: str) -> Mapping[Place, object]:
    """The only number on a line, by the line above it and the words beside it; without places that the page has twice."""
    found = defaultdict[Place, list[object]](list)
    above = ""
    for line in page.lines:
        numbers, rest = _values(line, "phones", country) if any(map(str.isdigit, line)) else ([], line)
        if len(numbers) == 1:
            found[above, canonical_prose(rest)].append(numbers[0])
        above = canonical_prose(rest)
    return {place: numbers[0] for place, numbers in found.items() if len(numbers) == 1}


def swaps(before: Said, after: Said, country: str, *, anew: bool = True) -> Iterator[Swap]:
    """All values of the earlier page that were replaced on the spot; with `anew` only by what stood nowhere before."""
    for old, new, above in dict.fromkeys((*line_by_line(before, after), *same_sentences(before, after))):
        for swap in _swapped(old, new, above, country):
            if _is_gone(swap, after) and (_is_new(swap, before) or not anew):
                yield swap


def _swapped(old: str, new: str, above: tuple[str, ...], country: str) -> Iterator[Swap]:
    for name in ("phones", "emails"):
        (was, rest), (now, other) = _values(old, name, country), _values(new, name, country)
        if was and now and canonical_prose(rest) == canonical_prose(other):
            lost, gained = [one for one in was if one not in now], [one for one in now if one not in was]
            if lost and gained:
                yield Swap(name, tuple(lost), tuple(gained), above)
    if is_hours(old) and is_hours(new) and _other_clock(old, new, country):
        yield Swap(HOURS, (old,), (new,), above)


def _other_clock(old: str, new: str, country: str) -> bool:
    """Whether two lines say the same but for the hours of the clock."""
    if _TODAY.search(old + new) or canonical_hours([old]) == canonical_hours([new]):
        return False
    same = _CLOCK.sub("", fold(old)) == _CLOCK.sub("", fold(new))
    return same and all(
        _values(old, name, country)[0] == _values(new, name, country)[0] for name in ("phones", "emails")
    )


def _values(line: str, name: str, country: str) -> tuple[list[object], str]:
    """The values on a line, and the line without them."""
    spans: list[tuple[int, int, object]] = (
        [(one.start, one.end, one.phone) for one in find_phones(line, country=country)]
        if name == "phones"
        else [(one.start, one.end, one.email) for one in find_emails(line)]
    )
    return [value for _, _, value in spans], without_spans(line, ((start, end) for start, end, _ in spans))


def _is_gone(swap: Swap, after: Said) -> bool:
    """Whether the old values are nowhere any more; the lines of hours are told by themselves."""
    return swap.field == HOURS or not any(stands(after, swap.field, one) for one in swap.old)


def _is_new(swap: Swap, before: Said) -> bool:
    """Whether the new values were nowhere yet."""
    return swap.field == HOURS or not any(stands(before, swap.field, one) for one in swap.new)


def tells(record: Record, swap: Swap) -> bool:
    """Whether a record that is told of has one of the values already; of hours also a part of the line."""
    mine = getattr(record, swap.field, ())
    if swap.field == HOURS:
        return any(fold(one) in fold(str(line)) for one in mine for line in (*swap.old, *swap.new))
    keys = {key_of(one) for one in mine}
    if swap.field == "phones":
        keys |= {key_of(one) for one in getattr(record, "faxes", ())}
    return bool(keys & {key_of(one) for one in (*swap.old, *swap.new)}) or key_of(swap.new[0]) in getattr(
        record, "text", ""
    )


def key_of(value: object) -> str:
    """What tells a value from others: the number of a phone, the text of anything else."""
    return str(getattr(value, "number", value))


def owner_of_swap(accepted: Sequence[Record], swap: Swap) -> int | None:
    """The contact that the nearest line above the values names."""
    for line in swap.above if swap.field == HOURS else swap.above[: NEAR + 1]:
        said = Said([line])
        for at, record in enumerate(accepted):
            if isinstance(record, Contact) and any(said.text(one) for one in names_of(record)):
                return at
    return None


def names_of(contact: Contact) -> Iterator[str]:
    """The names by which a contact is called, the nearest first."""
    return (one for one in (contact.person, contact.unit, contact.organisation) if one)


def changed_contact(source: str, key: str, was: Contact, now: Contact) -> Change:
    """The change of a contact that no diff paired, as of its first revision."""
    return Change(
        id=change_id(source, key, 1, fingerprint(now)),
        source=source,
        key=key,
        record_kind=RecordKind.CONTACT,
        kind=ChangeKind.CHANGED,
        before=was,
        after=now,
        fields=difference(was, now),
        base_revision=1,
    )


def _added(changes: list[Change], key: str, owner: Contact, swap: Swap, source: str) -> list[Change]:
    """The change of the owner with these values in it, made when there is none."""
    mine = next((one for one in changes if one.key == key and one.record_kind is RecordKind.CONTACT), None)
    if mine is not None and isinstance(mine.after, Contact) and isinstance(mine.before, Contact):
        before, after = mine.before, mine.after
    elif mine is not None:
        return changes
    else:
        before = after = owner
    was, now = with_values(before, swap, swap.old), with_values(after, swap, swap.new)
    change = changed_contact(source, key, was, now)
    if mine is not None:
        change = replace(change, case=mine.case, flags=mine.flags)
    return [*(one for one in changes if one is not mine), change]


def with_values(contact: Contact, swap: Swap, values: Iterable[object]) -> Contact:
    """The contact with these values instead of those that were swapped."""
    gone = {key_of(one) for one in (*swap.old, *swap.new)}
    kept = tuple(one for one in getattr(contact, swap.field) if key_of(one) not in gone)
    told: dict[str, Any] = {swap.field: (*kept, *values)}
    return replace(contact, **told)
