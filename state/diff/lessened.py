"""A contact that is no longer read, though it stands on the page by its name and one of its numbers: it only lost the others.

In a sentence or at the foot of a page a reading may need two numbers or more to tell a contact from words in passing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from state.changes import Change, Changeset
from state.diff.cases import became
from state.diff.said import Said
from state.diff.standing import count, values
from state.records import Contact

POINTS = ("phones", "faxes", "emails")
"""What a contact is reached by."""
NAMES = ("person", "unit", "organisation")
"""The nearest first."""


def with_lessened(found: Changeset, before: Said, after: Said) -> Changeset:
    """`found` with such contacts as changed rather than removed."""
    told = {one.key: changed for one in found.changes if (changed := _lessened(one, before, after)) is not None}
    return replace(
        found,
        changes=tuple(told.get(one.key, one) for one in found.changes),
        absent=tuple(key for key in found.absent if key not in told),
    )


def left_of(contact: Contact, before: Said, after: Said) -> Contact | None:
    """The contact with what still stands there; None when its name is gone, or all that it is reached by."""
    name = next((value for name in NAMES if (value := getattr(contact, name))), None)
    if name is not None and after.text(name) < before.text(name):
        return None
    left: dict[str, Any] = {name: tuple(_standing(contact, name, before, after)) for name in POINTS}
    return replace(contact, **left) if left["phones"] or left["emails"] else None


def _standing(contact: Contact, name: str, before: Said, after: Said) -> Iterable[object]:
    return (
        one for one in values(contact, name).values() if count(after, name, one) >= max(1, count(before, name, one))
    )


def _lessened(change: Change, before: Said, after: Said) -> Change | None:
    if change.after is not None or not isinstance(change.before, Contact):
        return None
    left = left_of(change.before, before, after)
    return became(change, left) if left is not None else None
