"""Numbers that a sentence repeats under a heading for its subject, though the page tells elsewhere whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from state.records import Contact

DOUBTFUL = 0.5
"""Below it the owner is a heading above running text, far more often than not a subject."""


def without_echoes(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts, without those that only repeat the numbers of a body whose name is surer: "Call 555 … to ask for minutes"."""
    surer: dict[str, list[frozenset[str]]] = {}
    for one in contacts:
        if _is_named_body(one):
            for point in (points := _points(one)):
                surer.setdefault(point, []).append(points)
    return [one for one in contacts if not (_is_doubtful(one) and _repeats(_points(one), surer))]


def _is_named_body(contact: Contact) -> bool:
    return contact.confidence >= DOUBTFUL and contact.person is None and bool(contact.unit or contact.organisation)


def _is_doubtful(contact: Contact) -> bool:
    return contact.confidence < DOUBTFUL and contact.person is None and contact.address is None


def _repeats(points: frozenset[str], surer: Mapping[str, Sequence[frozenset[str]]]) -> bool:
    return any(points <= of_body for of_body in surer.get(min(points, default=""), ()))


def _points(contact: Contact) -> frozenset[str]:
    return frozenset(
        (*(phone.number for phone in contact.phones), *contact.emails, *(fax.number for fax in contact.faxes))
    )
