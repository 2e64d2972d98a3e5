"""Which of the contacts that a page gives are one and the same, and what is kept of both accounts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from state.canon.canonical_addresses import canonical_address
from state.canon.names import canonical_name
from state.canon.text import fold
from state.records import Contact


def distinct(contacts: Iterable[Contact]) -> list[Contact]:
    """A page prints the same contact more than once; what only repeats part of another one is dropped."""
    kept: list[Contact] = []
    at_point: dict[str | None, list[int]] = {}
    for contact in contacts:
        points = _points(contact)
        near = {at for point in (*points, None) for at in at_point.get(point, ())} if points else range(len(kept))
        twin = next((at for at in sorted(near) if _same(kept[at], contact)), None)
        if twin is None:
            twin = len(kept)
            kept.append(contact)
        else:
            kept[twin] = _united(kept[twin], contact)
        for point in points or (None,):
            at_point.setdefault(point, []).append(twin)
    return kept


def _united(first: Contact, second: Contact) -> Contact:
    """One of two accounts of the same contact, the fuller one, with the numbers that only the other one gives.

    Where only one of them names a person, it is that one's: a person named beside a number beats any heading.
    """
    fuller, other = max(((first, second), (second, first)), key=lambda pair: _rank(pair[0], pair[1]))
    numbers = {phone.number for phone in fuller.phones}
    faxes = {phone.number for phone in fuller.faxes}
    return replace(
        fuller,
        work_area=tuple(dict.fromkeys((*first.work_area, *second.work_area))) if first.work_area else fuller.work_area,
        faxes=(*fuller.faxes, *(phone for phone in other.faxes if phone.number not in faxes)),
        address=fuller.address or other.address,
        phones=(*fuller.phones, *(phone for phone in other.phones if phone.number not in numbers)),
        emails=tuple(dict.fromkeys((*fuller.emails, *other.emails))),
    )


def _same(first: Contact, second: Contact) -> bool:
    if _points(first) != _points(second) and not (_points(first) < _points(second) or _points(second) < _points(first)):
        return False
    elsewhere = {area.text for area in first.work_area} != {area.text for area in second.work_area}
    if elsewhere and second.work_area and not _is_one_person(first, second):
        return False
    pairs = ((first.person, second.person), (first.unit, second.unit), (first.organisation, second.organisation))
    if _are_person_and_body(first, second) and (_points(first) != _points(second) or _has_seat(first, second)):
        return False
    if _lie_apart(first, second) or _are_rows_apart(first, second) or _are_put_through_apart(first, second):
        return False
    if not (_points(first) and _points(second)) and not any(a and b for a, b in pairs):
        return False  # neither a number nor a name tells that they are one
    return all(not a or not b or fold(a) == fold(b) or canonical_name(a) == canonical_name(b) for a, b in pairs)


def _is_one_person(first: Contact, second: Contact) -> bool:
    """Whether two rows tell where one and the same person works: by name and by every number."""
    named = bool(first.person and second.person) and canonical_name(first.person or "") == canonical_name(
        second.person or ""
    )
    return named and bool(first.work_area) and _points(first) == _points(second) != frozenset()


def _lie_apart(first: Contact, second: Contact) -> bool:
    """Whether two contacts have houses of their own: then they share a number, as of a switchboard, and no more."""
    places = [one.address for one in (first, second) if one.address and one.address.street and one.address.number]
    return len({canonical_address(place) for place in places}) > 1


def _are_put_through_apart(first: Contact, second: Contact) -> bool:
    """Whether two contacts share a switchboard that puts each through to a telephone of its own: "ext. 21" and "ext. 22".

    A person who has one is not the body that has none.
    """
    own, other = ({one.number: one.extension for one in contact.phones} for contact in (first, second))
    pairs = [(own[number], other[number]) for number in own.keys() & other.keys()]
    alone = _are_person_and_body(first, second)
    return any(one != two and ((one and two) or alone) for one, two in pairs)


def _are_rows_apart(first: Contact, second: Contact) -> bool:
    """Whether two contacts are rows of one table with names of their own: offices that share a number are told one by one."""
    table, row = _row(first)
    other, below = _row(second)
    names = [
        canonical_name(" ".join(filter(None, (one.unit, one.organisation))) or one.person or "")
        for one in (first, second)
    ]
    return bool(table) and table == other and row != below and all(names) and names[0] != names[1]


def _row(contact: Contact) -> tuple[str, str]:
    table, _, row = contact.place.partition(", ")
    return (table, row) if row else ("", "")


def _are_person_and_body(first: Contact, second: Contact) -> bool:
    """Whether a person gives a number, and a body that the person is not told to be of gives it as its own."""
    person, body = (first, second) if first.person else (second, first)
    bodies = {fold(name) for name in (body.unit, body.organisation) if name}
    return bool(
        person.person
        and not body.person
        and bodies.isdisjoint(fold(name) for name in (person.unit, person.organisation) if name)
        and bodies
    )


def _has_seat(first: Contact, second: Contact) -> bool:
    """Whether a body has an address or a fax, and the person, one row of a list, has none: the number is the body's as well."""
    person, body = (first, second) if first.person else (second, first)
    return bool((body.address or body.faxes) and not (person.address or person.faxes) and all(_row(person)))


def _points(contact: Contact) -> frozenset[str]:
    return frozenset((*(phone.number for phone in contact.phones), *contact.emails))


def _rank(contact: Contact, other: Contact) -> tuple[bool, int]:
    return _are_person_and_body(contact, other) and contact.person is not None, _weight(contact)


def _weight(contact: Contact) -> int:
    values = (contact.organisation, contact.unit, contact.person, contact.role, contact.address, *contact.phones)
    return sum(1 for value in (*values, *contact.emails, *contact.opening_hours, *contact.work_area) if value)
