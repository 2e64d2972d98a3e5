"""Edits of who somebody is, what they do, where and when: one field of one contact each."""

from __future__ import annotations

import random
import re

from state.changes import Case, ChangeKind
from state.records import AreaKind, Contact, kind_of
from tests.quality.drafts import Draft, fits_column, holds
from tests.quality.edits.making import PEOPLE, any_critical, changed, last_digit, redial, times
from tests.quality.truths import Expected, Truth


def some_person(draft: Draft, chance: random.Random) -> Contact | None:
    found = [one for one in draft.reading.contacts if one.person and times(draft, one.person) == 1]
    found = [one for one in found if [c.person for c in draft.reading.contacts].count(one.person) == 1]
    return chance.choice(found) if found else None


def person_replaced(draft: Draft, chance: random.Random) -> Truth | None:
    """A successor, with a phone and a mailbox of their own."""
    contact = some_person(draft, chance)
    if contact is None or contact.person is None:
        return None
    person = chance.choice(PEOPLE)
    fields = {"person"}
    draft.replace(contact.person, person)
    others = [one for one in draft.reading.contacts if one is not contact]
    for phone in contact.phones:
        if times(draft, phone.text) == 1 and not any(phone.number in {p.number for p in o.phones} for o in others):
            redial(draft, phone.text, last_digit(phone.text))
            fields.add("phones")
    for mail in contact.emails:
        if times(draft, mail) == 1 and not any(mail in one.emails for one in others):
            new = f"{person.lower().replace(' ', '.')}@{mail.partition('@')[2]}"
            draft.replace(mail, new)
            draft.relink(mail, new)
            fields.add("emails")
    return Truth(changes=(changed(*fields, case=Case.REPLACED),), waits=any_critical([contact]), vital=True)


def person_renamed(draft: Draft, chance: random.Random) -> Truth | None:
    """A second surname."""
    contact = some_person(draft, chance)
    if contact is None or contact.person is None:
        return None
    if not fits_column(draft, contact.person, f"{contact.person}-Maes"):
        return None
    draft.replace(contact.person, f"{contact.person}-Maes")
    return Truth(changes=(changed("person"),), waits=any_critical([contact]))


def role_changed(draft: Draft, chance: random.Random) -> Truth | None:
    having = [one for one in draft.reading.contacts if one.role and times(draft, one.role) == 1]
    having = [one for one in having if [c.role for c in draft.reading.contacts].count(one.role) == 1]
    if not having:
        return None
    contact = chance.choice(having)
    new = "stafmedewerker" if contact.role != "stafmedewerker" else "teamcoach"
    draft.replace(contact.role or "", new)
    return Truth(changes=(changed("role"),), waits=any_critical([contact]))


def address_changed(draft: Draft, chance: random.Random) -> Truth | None:
    contacts = draft.reading.contacts
    having = [one for one in contacts if one.address and one.address.street and one.address.number]
    lines = {f"{one.address.street} {one.address.number}" for one in having if one.address}
    once = sorted(line for line in lines if times(draft, line) == 1)
    if not once:
        return None
    line = chance.choice(once)
    same = [c for c in having if c.address and f"{c.address.street} {c.address.number}" == line]
    draft.replace(line, f"Zuiderlaan {chance.randrange(200, 300)}")
    return Truth(changes=tuple(changed("address") for _ in same), waits=any_critical(same))


def hours_changed(draft: Draft, chance: random.Random) -> Truth | None:
    pieces = {hour for contact in draft.reading.contacts for hour in contact.opening_hours}
    once = sorted(one for one in pieces if times(draft, one) == 1 and re.search(r"\d", one))
    if not once:
        return None
    text = chance.choice(once)
    having = [one for one in draft.reading.contacts if text in one.opening_hours]
    first = re.search(r"\d{1,2}", text)
    assert first is not None
    hour = (int(first[0]) + 1) % 24
    draft.replace(text, f"{text[: first.start()]}{hour}{text[first.end() :]}")
    return Truth(changes=tuple(changed("opening_hours") for _ in having), waits=any_critical(having))


def _named(contact: Contact, place: str) -> bool:
    """Whether more of a contact than its area holds this."""
    address = contact.address.text if contact.address else ""
    return holds(f"{contact.organisation} {contact.unit} {address}", place)


def area_changed(draft: Draft, chance: random.Random) -> Truth | None:
    """Another municipality than the one that a contact worked in."""
    found = [
        (contact, area.text)
        for contact in draft.reading.contacts
        for area in contact.work_area
        if area.kind is AreaKind.MUNICIPALITIES and not _named(contact, area.text) and times(draft, area.text) == 1
    ]
    if not found:
        return None
    _, text = chance.choice(found)
    having = [one for one in draft.reading.contacts if text in {area.text for area in one.work_area}]
    draft.replace(text, "Lokeren" if text != "Lokeren" else "Temse")
    return Truth(changes=tuple(changed("work_area") for _ in having), waits=any_critical(having))


def organisation_renamed(draft: Draft, chance: random.Random) -> Truth | None:
    names = {name for one in draft.reading.contacts for name in (one.organisation, one.unit) if name}
    names = {one for one in names if times(draft, one) == 1 and len(one) > 3}
    names = {
        one
        for one in names
        if sum(holds(f"{c.organisation} | {c.unit} | {c.role}", one) for c in draft.reading.contacts) == 1
    }
    if not names:
        return None
    name = chance.choice(sorted(names))
    [contact] = [c for c in draft.reading.contacts if name in (c.organisation, c.unit)] or [None]
    if contact is None:
        return None
    new = f"Steunpunt {name.split()[-1]}" if " " in name else "Steunpunt Noord"
    draft.replace(name, new)
    for title in draft.tags("title"):
        title.string = title.get_text().replace(name, new)  # who renames a body does so in the title of the page too
    which = "organisation" if contact.organisation == name else "unit"
    renamed = changed(which, also=("work_area", "unit", "organisation"))
    return Truth(changes=(renamed, *_titled(draft, name)), waits=any_critical([contact]))


def _titled(draft: Draft, name: str) -> list[Expected]:
    """What else a heading with this name is the title of: it is another one now."""
    records = (*draft.reading.measures, *draft.reading.publications)
    also = frozenset({"title", "text"})
    return [
        Expected(kind=ChangeKind.CHANGED, of=kind_of(one), also=also)
        for one in records
        if holds(one.title, name) or holds(name, one.title)
    ]
