"""Numbers that a sentence repeats under a heading for its subject, though the page tells elsewhere whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from state.records import Contact

DOUBTFUL = 0.5
"""Below it the owner is a heading above running text, far more often than not a subject."""


def without_echoes(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts, without those that only repeat the numbers of a body whose name is surer: "Call 555 … to ask for minutes"."""
    return [one for one in contacts if not any(_repeats(one, other) for other in contacts if other is not one)]


def _repeats(one: Contact, other: Contact) -> bool:
    points = _points(one)
    doubtful = one.confidence < DOUBTFUL <= other.confidence and one.person is None and one.address is None
    named = other.person is None and (other.unit or other.organisation)
    return bool(doubtful and named and points and points <= _points(other))


def _points(contact: Contact) -> frozenset[str]:
    return frozenset(
        (*(phone.number for phone in contact.phones), *contact.emails, *(fax.number for fax in contact.faxes))
    )
