"""Whose a number or mail address is that took the place of another one: of whoever had that.

A reading may hold another value to be somebody else's, for a number that nobody pays for is given to a helpline and an
ordinary one to the heading. Where the line says the same but for the value, and the names on the page stand as they stood,
nobody came and nobody left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from state.diff.in_place import Swap, called, key_of, names_of, swaps, with_values
from state.diff.lessened import NAMES, POINTS
from state.diff.said import Said, same_places
from state.diff.standing import Holding, count, stands
from state.records import Contact


def with_holders(
    old: Sequence[Contact], new: Sequence[Contact], before: Said, after: Said, country: str
) -> tuple[Contact, ...]:
    """The contacts of the new reading, with what took the place of another value given to whoever had that.

    What was given so stays whose it is at later looks, as long as it stands between the same lines.
    """
    contacts = list(new)
    for swap in (*_as_it_stood(old, new, before, after), *swaps(before, after, country, anew=False)):
        had = _only(old, swap.field, swap.old) if swap.field in POINTS else None
        if had is None or not _stands(had, before, after, swap):
            continue
        now = _only(contacts, swap.field, swap.new)
        if swap.old == swap.new or not any(stands(before, swap.field, one) for one in swap.new):
            if now is not None and _is_stranger(now, had, old) and _stands(now, before, after, swap):
                contacts = _given(contacts, had, now, swap, after)
        elif called(had) not in map(called, contacts):
            contacts.append(_left(with_values(had, swap, swap.new), after))
    return (*contacts, *_sharing(old, contacts, before, after))


def _sharing(old: Sequence[Contact], new: Sequence[Contact], before: Said, after: Said) -> Iterator[Contact]:
    """Who is reached where others are reached too, stands there as before, and is not read any more."""
    read, held = frozenset(map(called, new)), Counter(key for one in new for key in _keys(one))
    return (one for one in old if called(one) not in read and _shares(one, held, before, after))


def _shares(contact: Contact, held: Mapping[str, int], before: Said, after: Said) -> bool:
    """Whether all that a contact is reached by stands once more than it is read, where it stood."""
    points = [(field, value) for field in POINTS for value in getattr(contact, field)]
    return (
        bool(points)
        and all(0 < held.get(key_of(value), 0) < count(after, field, value) for field, value in points)
        and _stands(contact, before, after)
        and all(_in_place(field, value, before, after) for field, value in points)
    )


def _as_it_stood(old: Sequence[Contact], new: Sequence[Contact], before: Said, after: Said) -> Iterator[Swap]:
    """Each value that stands where it stood and is read as a stranger's now, in its own place."""
    known = frozenset(map(called, old))
    strange = [one for one in new if called(one) not in known]
    theirs = {(field, key_of(value)) for one in strange for field in POINTS for value in getattr(one, field)}
    for had in old if theirs else ():
        for field in POINTS:
            for value in getattr(had, field):
                if (field, key_of(value)) in theirs and _is_where_it_was(had, field, value, before, after):
                    yield Swap(field, (value,), (value,), ())


def _is_where_it_was(had: Contact, field: str, value: object, before: Said, after: Said) -> bool:
    """Whether a value stands where it stood, and who has it too."""
    own = next(((name, one) for name in NAMES if (one := getattr(had, name))), None)
    return own is not None and _in_place(field, value, before, after) and _in_place(*own, before, after)


def _in_place(field: str, value: object, before: Said, after: Said) -> bool:
    was, now = (page.around(Holding(field, value)) for page in (before, after))
    return bool(was) and same_places(was, now)


def _only(contacts: Sequence[Contact], field: str, values: Sequence[object]) -> Contact | None:
    """The only contact that has all of these values."""
    keys = {key_of(one) for one in values}
    having = [one for one in contacts if keys <= {key_of(value) for value in getattr(one, field)}]
    return having[0] if len(having) == 1 else None


def _stands(contact: Contact, before: Said, after: Said, swap: Swap | None = None) -> bool:
    """Whether the names of a contact stand there as often as they did, but for the words of a mail address itself.

    A name that no line shows, as that of a site may stand in its title alone, has to stand behind both.
    """
    names = list(names_of(contact))
    own, new = (Said(map(str, values)) for values in ((swap.old, swap.new) if swap else ((), ())))
    shown = [(before.shown(one) - own.shown(one), after.shown(one) - new.shown(one)) for one in names]
    return bool(names) and all(
        was == now > 0 or (was == now and before.text(one) > 0 < after.text(one))
        for one, (was, now) in zip(names, shown, strict=True)
    )


def _is_stranger(contact: Contact, had: Contact, old: Sequence[Contact]) -> bool:
    """Whether nobody was read by this name before, or it says no more than the names of who had the value."""
    mine, theirs = list(names_of(contact)), list(names_of(had))
    if mine[:1] == theirs[:1] or called(contact) in map(called, old):
        return False  # who is nearest called as before has moved
    return set(mine) <= set(theirs) or not any(mine[0] in names_of(one) for one in old)


def _given(contacts: Sequence[Contact], had: Contact, now: Contact, swap: Swap, after: Said) -> list[Contact]:
    """The contacts with the value of `now` given to who had the earlier one, and all else of it when it has nothing of its own."""
    left = _left(had, after)
    same = [one for one in contacts if called(one) == called(had)]
    own = _keys(now) - _keys(had) - {key_of(one) for one in swap.new}
    if len(same) > 1:
        return list(contacts)
    if same or own:
        made = with_values(same[0] if same else left, swap, swap.new)
        rest = with_values(now, swap, ())
        others = [
            rest if one is now else one for one in contacts if one not in same and (one is not now or _keys(rest))
        ]
        return [*others, made]
    names: dict[str, Any] = {one: getattr(had, one) for one in (*NAMES, "role", "criticality", "source_key")}
    whole = replace(now, **names, address=now.address or left.address)
    return [whole if one is now else one for one in contacts]


def _keys(contact: Contact) -> Set[str]:
    return {key_of(one) for name in POINTS for one in getattr(contact, name)}


def _left(contact: Contact, after: Said) -> Contact:
    """A contact with what of it stands there."""
    many: dict[str, Any] = {
        name: tuple(one for one in getattr(contact, name) if stands(after, name, one))
        for name in (*POINTS, "opening_hours")
    }
    at = contact.address if contact.address and stands(after, "address", contact.address) else None
    return replace(contact, **many, address=at)
