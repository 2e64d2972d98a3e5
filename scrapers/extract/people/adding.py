"""What the people whom a page lists add to the contacts that it gives: those whom no contact names, and roles told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.statement_words import DETERMINERS, IN_SHORT
from scrapers.extract.people.lists import CONFIDENCE, Holder
from scrapers.extract.people.second_roles import tells_more
from state.canon.names import canonical_name
from state.canon.text import fold
from state.canon.vacancies import is_vacancy
from state.records import Contact

_SAID_OF_ONE = re.compile(rf"(?i)^{DETERMINERS}|{IN_SHORT}$")
"""What a sentence adds to a function: an article, and what it is called for short."""
_MARRIED = re.compile(r"\s[-–]\s")
"""Between somebody's name and that of whom they married: "Mia Maes - Claes"."""


def holders_of(listed: Iterable[Holder], taken: Iterable[Contact]) -> tuple[Contact, ...]:
    """People with a role, or in a body, whom no contact names yet; each function of theirs once."""
    roles: dict[str, list[str | None]] = {}
    for contact in taken:
        if contact.person:
            roles.setdefault(canonical_name(contact.person), []).append(contact.role)
    found: list[Contact] = []
    for one in listed:
        told = [role for key in _keys(one.person) for role in roles.get(key, [])]
        if not (one.role or one.unit) or is_vacancy(one.person):
            continue
        if not told or (one.role and not one.grouped and tells_more(one.role, told)):
            found.append(
                Contact(person=one.person, role=one.role, unit=one.unit, confidence=CONFIDENCE, place=one.place)
            )
            roles.setdefault(canonical_name(one.person), []).append(one.role)
    return tuple(found)


def others_among(listed: Iterable[Holder], taken: Iterable[Contact]) -> tuple[Contact, ...]:
    """Those who stand without a function among people who have one, and whom no contact names yet."""
    known = {canonical_name(one.person) for one in taken if one.person}
    found = {canonical_name(one.person): one for one in listed if one.member and not known & _keys(one.person)}
    return tuple(Contact(person=one.person, confidence=CONFIDENCE, place=one.place) for one in found.values())


def _keys(person: str) -> set[str]:
    """What somebody may be known by, whose name that of whom they married follows."""
    return {canonical_name(person), canonical_name(_MARRIED.split(person)[0])}


def with_roles(contacts: Iterable[Contact], listed: Iterable[Holder]) -> tuple[Contact, ...]:
    """The contacts, with the role of whom the page names again elsewhere with one, and only one, role.

    A body that is called what a page lists as somebody's name is that person: "Hanne 't Kint" above a number.
    """
    listed = list(listed)
    people = {canonical_name(one.person) for one in listed if one.role}
    contacts = [
        _as_person(one) if one.organisation and canonical_name(one.organisation) in people else one for one in contacts
    ]
    told: dict[str, set[str]] = {}
    for one in listed:
        if one.role:
            told.setdefault(canonical_name(one.person), set()).add(one.role)
    return tuple(
        _with_role(one, next(iter(roles)))
        if one.person and len(roles := told.get(canonical_name(one.person), set())) == 1 and _lacks(one, roles)
        else one
        for one in contacts
    )


def _lacks(contact: Contact, roles: Collection[str]) -> bool:
    """Whether a contact tells no function, or that of several of whom the page tells each by a sentence."""
    return not contact.role or singular_role(contact.role) in roles


def _with_role(contact: Contact, role: str) -> Contact:
    body = contact.organisation
    called = body is not None and fold(_SAID_OF_ONE.sub("", body)) == fold(role)
    return replace(contact, role=role, organisation=None if called else body)


def _as_person(contact: Contact) -> Contact:
    if contact.person:
        return contact
    return replace(contact, person=contact.organisation, organisation=None)
