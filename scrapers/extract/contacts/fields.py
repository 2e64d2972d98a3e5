"""From the lines of one unit to a contact."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.extract.contacts.confidence import confidence_of
from scrapers.extract.contacts.critical import is_critical
from scrapers.extract.contacts.draft import Draft
from scrapers.extract.contacts.gathering import take
from scrapers.extract.contacts.naming import name
from scrapers.extract.contacts.postal import address_of_parts, with_parts
from scrapers.extract.contacts.staff import without_staff
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.contacts.unit_address import address_from_lines, address_texts
from scrapers.extract.contacts.work_areas import find_area
from scrapers.extract.line.roles import split_role
from state.canon.names import looks_like_person
from state.canon.text import fold
from state.canon.vacancies import is_vacancy
from state.records import Contact, Criticality


def contact_of(unit: Unit, *, country: str) -> Contact | None:
    """The contact that a unit speaks of; None when nothing in it can be reached."""
    unit = replace(unit, lines=tuple(with_parts(without_staff(unit))))
    draft = Draft(country=country, address_texts=address_texts(unit, country), just_named=_named_above(unit))
    for line in unit.lines:
        take(draft, line, country)
    draft.address = address_of_parts(unit.lines, country)
    if draft.address is None:
        address_from_lines(draft, unit, country)
    if any(line.label and line.label.field == "enquiries" for line in unit.lines):
        draft.titles.clear()
    name(draft, unit)
    _without_vacancy(draft)
    _without_other_fields(draft)
    if not (draft.phones or draft.emails or (unit.listed and draft.role and draft.person)):
        return None
    find_area(draft, unit)
    return _contact(draft, unit)


def _without_vacancy(draft: Draft) -> None:
    """Where nobody holds a role, the role is the name of the post that is reached."""
    if draft.person is None or not is_vacancy(draft.person):
        return
    draft.person = None
    if draft.organisation is None and draft.unit is None:
        draft.unit, draft.role = draft.role, None


def _without_other_fields(draft: Draft) -> None:
    """What is told as somebody's role, or as a line of the address, is no name of a body beside it."""
    taken = {fold(draft.role)} if draft.person and draft.role else set()
    if draft.address is not None:
        taken |= {fold(part) for part in re.split(r"[,\n]\s*", draft.address.text) if re.search(r"\d", part)}
    if draft.organisation and fold(draft.organisation) in taken:
        draft.organisation = None
    if draft.unit and fold(draft.unit) in taken:
        draft.unit = None


def _named_above(unit: Unit) -> str:
    """Whose name the heading right above a unit is, "" for nobody's: what follows may be that person's role."""
    name = split_role(unit.context[-1])[0] if unit.context else ""
    return name if looks_like_person(name) else ""


def _contact(draft: Draft, unit: Unit) -> Contact:
    words = " ".join(
        (*unit.context, *draft.titles, draft.organisation or "", draft.unit or "", *draft.prose, *draft.hours)
    )
    phones = tuple(draft.phones)
    labels = " ".join(phone.label or "" for phone in phones)
    return Contact(
        organisation=draft.organisation,
        unit=draft.unit,
        person=draft.person,
        role=draft.role,
        phones=phones,
        faxes=tuple(draft.faxes),
        emails=tuple(draft.emails),
        address=draft.address,
        website=draft.website,
        opening_hours=tuple(dict.fromkeys(draft.hours)),
        languages=tuple(draft.languages),
        work_area=tuple(draft.areas),
        criticality=Criticality.CRITICAL if is_critical(f"{words} {labels}", phones) else Criticality.NORMAL,
        source_key=draft.key,
        confidence=confidence_of(draft, unit),
        place=next((line.place for line in unit.lines if line.place), ""),
    )
