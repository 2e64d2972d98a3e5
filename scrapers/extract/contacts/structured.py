"""Contacts out of a page's embedded data, held against what is visible: nobody sees a number that only a robot can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.document import Document, StructuredItem
from scrapers.extract.line.lines import full_text
from state.canon.emails import canonical_email
from state.canon.names import canonical_name, looks_like_person
from state.canon.phones import find_phones, parse_phone
from state.canon.text import clean, fold
from state.canon.vacancies import is_vacancy
from state.records import Address, Contact, Phone

PEOPLE = frozenset({"Person"})
PLACES = frozenset(
    "Organization GovernmentOrganization GovernmentOffice LocalBusiness NGO EducationalOrganization School MedicalOrganization"
    " Hospital CivicStructure CityHall Place ContactPoint Library ChildCare EmergencyService Corporation".split()
)
SHOWN = 0.95
SURE = 0.8
"""Below it, the name that was read gives way to the one that the data has and the page shows."""


def structured_contacts(document: Document, *, country: str) -> list[Contact]:
    """The people and organisations that the embedded data names with a number or mail address that the page also shows."""
    visible = full_text(document.root)
    numbers = {found.phone.number for found in find_phones(visible, country=country)}
    shown = numbers | {found.lower() for found in _words(document)}
    made = [_contact(item, country) for item in document.structured]
    return [one for one in made if one is not None and _is_shown(one, shown, visible)]


def completed(contacts: Iterable[Contact], told: Iterable[Contact]) -> list[Contact]:
    """The contacts that were read, with the names and places that the embedded data adds to the same numbers."""
    items = list(told)
    return [_with(contact, _twin(contact, items)) for contact in contacts]


def _twin(contact: Contact, told: Sequence[Contact]) -> Contact | None:
    """The embedded item with most of a contact's numbers, of those that name nobody else."""
    same = [one for one in told if _same(one, contact) or _is_holder(one, contact)]
    return max(same, key=lambda one: len(_points(one) & _points(contact)), default=None)


def _is_holder(told: Contact, contact: Contact) -> bool:
    """Whether the data names the person who holds all numbers of a contact for which the page seemed to name only a body."""
    return told.person is not None and contact.person is None and _points(contact) <= _points(told)


def missing(contacts: Iterable[Contact], told: Iterable[Contact]) -> Iterator[Contact]:
    """The contacts of the embedded data none of whose numbers was read."""
    known = {point for contact in contacts for point in _points(contact)}
    for one in told:
        if not known & _points(one):
            known |= _points(one)
            yield one


def _with(contact: Contact, told: Contact | None) -> Contact:
    if told is None:
        return contact
    if _is_holder(told, contact) and not _same(told, contact):
        body = contact.unit or contact.organisation
        contact = replace(contact, organisation=None, unit=None, role=contact.role or told.role or body)
    nameless = not (contact.organisation or contact.unit or contact.person)
    if not nameless and contact.confidence < SURE and (told.organisation or told.person):
        contact, nameless = replace(contact, organisation=None, unit=None, person=None), True
    return replace(
        contact,
        organisation=_better(contact.organisation, told.organisation) if contact.organisation or nameless else None,
        person=contact.person or told.person if nameless or contact.person is None else contact.person,
        role=contact.role or told.role,
        address=_completed(contact.address, told.address),
        confidence=SHOWN if nameless else contact.confidence,
    )


def _completed(shown: Address | None, told: Address | None) -> Address | None:
    """The address that the page shows, with the town that the data adds to the same street: data may lag behind the page."""
    if shown is None or told is None or shown.postcode:
        return shown or told
    street = " ".join(filter(None, (told.street, told.number)))
    return told if fold(street) in fold(shown.text) else shown


def _better(read: str | None, told: str | None) -> str | None:
    """The name as the data has it, when the page only wrapped words around it ("Welkom bij Stad Gent")."""
    if read is None or told is None:
        return read or told
    return told if fold(told) in fold(read) else read


def _same(told: Contact, contact: Contact) -> bool:
    if not _points(told) & _points(contact):
        return False
    names = [(told.person, contact.person), (told.organisation, contact.organisation)]
    return all(not a or not b or canonical_name(a) == canonical_name(b) or fold(a) in fold(b) for a, b in names)


def _points(contact: Contact) -> set[str]:
    return {*(phone.number for phone in contact.phones), *contact.emails}


def _is_shown(contact: Contact, shown: set[str], visible: str) -> bool:
    name = contact.person or contact.organisation or ""
    return bool(_points(contact) & shown) and (not name or fold(name) in fold(visible))


def _words(document: Document) -> Iterator[str]:
    """The mail addresses that the page shows or links to."""
    for block in document.root.walk():
        for run in block.inlines:
            href = run.href or ""
            email = canonical_email(href if href.lower().startswith("mailto:") else run.text)
            if email:
                yield email


def _contact(item: StructuredItem, country: str) -> Contact | None:
    person = not PEOPLE.isdisjoint(item.types)
    if not person and PLACES.isdisjoint(item.types):
        return None
    name = _first(item, "name")
    phones = tuple(phone for text in _all(item, "telephone") if (phone := _phone(text, country)))
    emails = tuple(dict.fromkeys(email for text in _all(item, "email") if (email := canonical_email(text))))
    if not (phones or emails):
        return None
    name = None if name is not None and is_vacancy(name) else name
    is_person = person and name is not None and looks_like_person(name)
    return Contact(
        organisation=_first(item, "worksFor") if is_person else name,
        person=name if is_person else None,
        role=_first(item, "jobTitle"),
        phones=phones,
        emails=emails,
        address=_address(item, country),
        confidence=SHOWN,
    )


def _phone(text: str, country: str) -> Phone | None:
    return parse_phone(text.removeprefix("tel:"), country=country, declared=True)


def _address(item: StructuredItem, country: str) -> Address | None:
    street, postcode, town = (_first(item, name) for name in ("streetAddress", "postalCode", "addressLocality"))
    if not street or not (postcode or town):
        return None
    name, _, number = street.rpartition(" ")
    text = ", ".join(part for part in (street, " ".join(filter(None, (postcode, town)))) if part)
    split = bool(name) and number[:1].isdigit()
    return Address(
        text=text,
        street=name if split else street,
        number=number if split else None,
        postcode=postcode,
        municipality=town,
        country=country,
    )


def _all(item: StructuredItem, name: str) -> list[str]:
    return [clean(str(value)) for value in item.properties.get(name, ()) if str(value).strip()]


def _first(item: StructuredItem, name: str) -> str | None:
    return next(iter(_all(item, name)), None)
