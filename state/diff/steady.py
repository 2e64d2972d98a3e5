"""A reading held against the one before it: what the page still says of a contact stays, what it says instead comes.

Two readings of a page may attach its numbers otherwise, or attach one to nobody. What stands on the page as it did stays
whose it was, unless the new reading gives it to somebody; and a value that took the place of another one, between the same
lines, goes to the contact named above it, or to the site itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from state.diff.in_place import Swap, called, key_of, owner_of_swap, swaps, tells, with_values
from state.diff.lessened import POINTS, left_of
from state.diff.on_the_spot import with_holders
from state.diff.said import Said
from state.diff.standing import count
from state.fingerprint import fingerprint
from state.records import Contact

Called = tuple[str | None, ...]


@dataclass(frozen=True, kw_only=True)
class Instead:
    """A contact with values that took the place of other ones."""

    contact: Contact
    swaps: tuple[Swap, ...]

    def earlier(self, contact: Contact) -> Contact:
        """`contact` with the values that stood there before."""
        for swap in self.swaps:
            contact = with_values(contact, swap, swap.old)
        return contact


@dataclass(frozen=True, kw_only=True)
class Steadied:
    contacts: tuple[Contact, ...]
    instead: tuple[Instead, ...] = ()


def steadied(
    old: Sequence[Contact],
    new: Sequence[Contact],
    before: Said,
    after: Said,
    *,
    site: str | None,
    country: str,
    known: Container[str] = (),
) -> Steadied:
    """The contacts of the new reading, with what it leaves out. A reading without any is left as it is: it is broken.

    Args:
        known: fingerprints of what readers have though no reading had it; its return is no news.
    """
    if not new:
        return Steadied(contacts=())
    contacts = _kept(old, with_holders(old, new, before, after, country), before, after)
    swapped: dict[int, list[Swap]] = {}
    for swap in swaps(before, after, country):
        if any(tells(one, replace(swap, old=())) for one in contacts):
            continue
        at = owner_of_swap(contacts, swap)
        made = with_values(contacts[at] if at is not None else Contact(organisation=site), swap, swap.new)
        if fingerprint(made) in known:
            continue
        if at is None:
            at, contacts = len(contacts), [*contacts, made]
        contacts[at] = made
        swapped.setdefault(at, []).append(swap)
    instead = tuple(Instead(contact=contacts[at], swaps=tuple(each)) for at, each in swapped.items())
    return Steadied(contacts=tuple(contacts), instead=instead)


def _kept(old: Sequence[Contact], new: Sequence[Contact], before: Said, after: Said) -> list[Contact]:
    """The new contacts with the numbers of their own that stand where they did and were read as nobody's, and those
    of the old ones that stand there and were not read at all."""
    read, earlier = _points(new), _once(old)
    names = _once(new)
    contacts = [
        _with_own(one, earlier[called(one)], read, before, after)
        if called(one) in names and called(one) in earlier
        else one
        for one in new
    ]
    now = _points(contacts)
    unread = [one for one in old if (one.phones or one.emails) and not _points([one]) & now]
    return [*contacts, *(left for one in unread if (left := left_of(one, before, after)) is not None)]


def _once(contacts: Sequence[Contact]) -> Mapping[Called, Contact]:
    """Those that are the only ones called so."""
    often = Counter(map(called, contacts))
    return {name: one for one in contacts if often[name := called(one)] == 1}


def _with_own(contact: Contact, earlier: Contact, read: Set[str], before: Said, after: Said) -> Contact:
    own: dict[str, Any] = {
        name: (*getattr(contact, name), *more)
        for name in POINTS
        if (
            more := [
                one for one in getattr(earlier, name) if key_of(one) not in read and _stays(name, one, before, after)
            ]
        )
    }
    return replace(contact, **own) if own else contact


def _stays(name: str, value: object, before: Said, after: Said) -> bool:
    was = count(before, name, value)
    return 0 < was == count(after, name, value)


def _points(contacts: Iterable[Contact]) -> Set[str]:
    """All numbers and mail addresses, and hours, of these contacts."""
    return {key_of(value) for one in contacts for name in (*POINTS, "opening_hours") for value in getattr(one, name)}
