"""Numbers that a sentence repeats under a heading for its subject, though the page tells elsewhere whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from state.records import Contact

DOUBTFUL = 0.5
"""Below it the owner is a heading above running text, far more often than not a subject."""
Held = Mapping[str, Sequence[frozenset[str]]]
"""Each number and mail address, with all that its holders have."""


def without_echoes(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts, without those that only repeat the numbers of somebody whose name is surer: "Call 555 … to ask for minutes".

    What nothing names repeats a person's numbers; those of a body may stand there as everybody's.
    """
    sure = [one for one in contacts if one.confidence >= DOUBTFUL and _is_named(one)]
    all_, people = _held(sure), _held(one for one in sure if one.person)
    return [one for one in contacts if not (_is_doubtful(one) and _repeats(one, all_ if _is_named(one) else people))]


def _held(contacts: Iterable[Contact]) -> Held:
    found: dict[str, list[frozenset[str]]] = {}
    for one in contacts:
        for point in (points := _points(one) | frozenset(phone.number for phone in one.phones)):
            found.setdefault(point, []).append(points)
    return found


def _is_named(contact: Contact) -> bool:
    return bool(contact.person or contact.unit or contact.organisation)


def _is_doubtful(contact: Contact) -> bool:
    told = _is_named(contact) or contact.role
    return (contact.confidence < DOUBTFUL or not told) and contact.person is None and contact.address is None


def _repeats(contact: Contact, held: Held) -> bool:
    points = _points(contact)
    return any(points <= of_somebody for of_somebody in held.get(min(points, default=""), ()))


def _points(contact: Contact) -> frozenset[str]:
    """How a contact is reached: by an extension rather than by the number of the switchboard that puts through to it."""
    phones = (f"{phone.number};{phone.extension}" if phone.extension else phone.number for phone in contact.phones)
    return frozenset((*phones, *contact.emails, *(fax.number for fax in contact.faxes)))
