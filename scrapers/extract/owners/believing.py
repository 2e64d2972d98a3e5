"""Whom the readings of a page are believed about: when the first stands whatever the second finds, and which names may be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from scrapers.extract.contacts.buildings import is_building
from scrapers.extract.contacts.domains import is_mailbox, is_spelled_by, spelled
from scrapers.extract.contacts.emergencies import is_for_all
from scrapers.extract.contacts.signed import names_person
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.nobody import is_generic, is_group
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.titles import SENTENCE
from scrapers.extract.owners.sheet import Mention
from scrapers.extract.owners.weighing import NOBODY
from state.canon.names import canonical_name, has_first_name, surely_person
from state.canon.role_words import is_role
from state.canon.service_numbers import SERVICE, is_of_service
from state.canon.text import clean, fold
from state.canon.vacancies import is_vacancy
from state.geo.areas import is_area
from state.records import Contact, Criticality

FEWEST_LETTERS = 4
"""With which a mail address and a name begin alike."""
SURE = 0.8
"""The first reading is believed from this confidence on."""


def is_settled(contact: Contact) -> bool:
    """Whether the first reading stands: it is sure, says who by a function or a mail address, or lives depend on whom it names.

    A number of three digits is a service's by the name that stands right beside it, when that is a service's.
    """
    called = contact.role if not name_of(contact) else contact.unit if not contact.person else None
    called_by_role = called is not None and (not name_of(contact) or (is_role(called) and not contact.phones))
    critical = contact.criticality is Criticality.CRITICAL and name_of(contact) != NOBODY
    return (
        contact.confidence >= SURE
        or critical
        or is_for_all(contact)
        or called_by_role
        or _is_signed(contact)
        or (not contact.person and is_spelled_by(name_of(contact), contact.emails))
        or (not (contact.person or contact.phones) and _is_called_so(name_of(contact), contact.emails))
        or _is_of_service(contact)
        or is_mailbox(contact)
        or _are_several(contact)
    )


def _are_several(contact: Contact) -> bool:
    """Whether those are called who do something together, as a sentence or the heading right above says: "Psychologen"."""
    called = "" if contact.person else name_of(contact)
    return called != NOBODY and singular_role(called) is not None and not is_group(called)


def _is_of_service(contact: Contact) -> bool:
    """Whether a contact is a service that everybody dials, by its name as well as by its numbers."""
    return SERVICE.search(name_of(contact)) is not None and _is_dialled_by_all(contact)


def _is_dialled_by_all(contact: Contact) -> bool:
    """Whether each of the numbers is one of a few digits, which no person has: "1712"."""
    return bool(contact.phones) and all(is_of_service(one.number) for one in contact.phones)


def may_be(name: str, mention: Mention | None, contact: Contact) -> bool:
    """Whether a likelier name is one to believe: no heading, and nobody where a body was read, unless a mail address says so."""
    if name == NOBODY or same(name, name_of(contact)) or _is_street_of(contact, name):
        return False
    if mention is None:
        return True
    if mention.is_person:
        read_as_body = (not contact.person and bool(name_of(contact))) or _is_dialled_by_all(contact)
        if mention.way == "prose" and not (surely_person(name) or is_spelled_by(name, contact.emails)):
            return False  # two capitals where a sentence begins: "Interested Texans"
        return not is_vacancy(name) and (not read_as_body or any(names_person(mail, name) for mail in contact.emails))
    told = is_generic(name) or is_role(name) or tells_role(name) or is_area(name) or is_building(name)
    return not (told or SENTENCE.search(name))


def _is_street_of(contact: Contact, name: str) -> bool:
    """Whether a name is only whom the street of a contact is called after, with the house or without: "Pieter Aertsstraat"."""
    street = fold(contact.address.street or "") if contact.address else ""
    house = contact.address.number if contact.address else None
    return bool(street) and fold(name) in (street, f"{street} {fold(house or '')}".strip())


def name_of(contact: Contact) -> str:
    return contact.person or contact.unit or contact.organisation or NOBODY


def _is_signed(contact: Contact) -> bool:
    """Whether a mail address is made of the name of the person, or of the function, whose it is said to be."""
    person, office = contact.person or "", contact.unit or ""
    if is_role(office) and not person:
        return any(spelled(mail.partition("@")[0]) == spelled(office) for mail in contact.emails)
    return has_first_name(person) and any(names_person(mail, person) for mail in contact.emails)


def _is_called_so(name: str, mails: Sequence[str]) -> bool:
    """Whether mail addresses are called as the office or body is, or by the beginning of that: "Sponsoring" of "sponsor@…"."""
    key, boxes = spelled(name), [spelled(mail.partition("@")[0]) for mail in mails]
    return bool(boxes) and all(
        len(min(key, box, key=len)) >= FEWEST_LETTERS and (key.startswith(box) or box.startswith(key)) for box in boxes
    )


def key_of(name: str) -> str:
    return canonical_name(name) or fold(clean(name))


@lru_cache(maxsize=16_384)
def _words(name: str) -> frozenset[str]:
    """Remembered, because each name of a page is held against the owner of each number on it."""
    return frozenset(key_of(name).split())


def same(first: str, second: str) -> bool:
    """Whether two names mean the same: all words of the shorter one stand in the longer one."""
    one, other = _words(first), _words(second)
    if not one or not other:
        return one == other
    return one <= other or other <= one
