"""Records as JSON for other programs: the shapes that `wegwijs extract` and `wegwijs compare` promise."""

from __future__ import annotations

from datetime import date
from typing import Any

from state.records import Address, Contact, Link, Measure, Phone, Publication, Reading, Record, WorkArea

Json = dict[str, Any]
NUMBER_FIRST = frozenset({"US", "CA", "GB", "FR", "LU", "IE"})


def reading_json(name: str, reading: Reading) -> Json:
    """One document with everything drawn from it."""
    return {
        "document": name,
        "title": reading.title,
        "language": reading.language,
        "updated": _day(reading.updated),
        "contacts": [contact_json(one) for one in reading.contacts],
        "measures": [measure_json(one) for one in reading.measures],
        "publications": [publication_json(one) for one in reading.publications],
        "warnings": list(reading.warnings),
    }


def record_json(record: Record) -> Json:
    """One record of any kind."""
    if isinstance(record, Contact):
        return contact_json(record)
    return measure_json(record) if isinstance(record, Measure) else publication_json(record)


def contact_json(contact: Contact) -> Json:
    """A contact; an address both as published and in its parts. `distinction` only where others are called alike."""
    address = contact.address
    apart = {"distinction": contact.distinction} if contact.distinction else {}
    return {
        "organisation": contact.organisation,
        "unit": contact.unit,
        "person": contact.person,
        "role": contact.role,
        **apart,
        "phones": [phone_json(phone) for phone in contact.phones],
        "faxes": [phone_json(fax) for fax in contact.faxes],
        "emails": list(contact.emails),
        "address": address.text if address else None,
        "street": _street(address),
        "postcode": address.postcode if address else None,
        "municipality": address.municipality if address else None,
        "country": address.country if address else None,
        "website": contact.website,
        "opening_hours": list(contact.opening_hours),
        "languages": list(contact.languages),
        "work_area": [_area(area) for area in contact.work_area],
        "criticality": contact.criticality.value,
        "confidence": contact.confidence,
        "place": contact.place,
    }


def phone_json(phone: Phone) -> Json:
    """A phone: the number to dial, and how it was published; its extension and purpose only where it has them."""
    told = {"number": phone.number, "text": phone.text, "kind": phone.kind.value, "label": phone.label}
    more = {"extension": phone.extension, "purpose": phone.purpose}
    return told | {name: value for name, value in more.items() if value}


def measure_json(measure: Measure) -> Json:
    """A measure; the addressees as codes beside the published words."""
    return {
        "section": measure.section,
        "title": measure.title,
        "text": measure.text,
        "date": _day(measure.date),
        "effective_from": _day(measure.effective_from),
        "expires_on": _day(measure.expires_on),
        "date_texts": list(measure.date_texts),
        "audience": [one.value for one in measure.audience],
        "audience_text": measure.audience_text,
        "topics": list(measure.topics),
        "asks": measure.asks,
        "links": [_link(link) for link in measure.links],
        "source_document": measure.source_document,
        "confidence": measure.confidence,
        "place": measure.place,
    }


def publication_json(publication: Publication) -> Json:
    """A document that a page names."""
    return {
        "title": publication.title,
        "url": publication.url or None,
        "languages": list(publication.languages),
        "date": _day(publication.date),
        "media_type": publication.media_type,
        "confidence": publication.confidence,
        "place": publication.place,
    }


def _street(address: Address | None) -> str | None:
    if address is None or not address.street:
        return None
    if address.country in NUMBER_FIRST:
        return " ".join(part for part in (address.number, address.street, address.box) if part)
    number = f" {address.number}" if address.number else ""
    if address.box is None:
        return f"{address.street}{number}"
    joint = ", " if " " in address.box else " bus "
    return f"{address.street}{number}{joint}{address.box}"


def _area(area: WorkArea) -> Json:
    return {"text": area.text, "kind": area.kind.value, "nis": list(area.nis)}


def _link(link: Link) -> Json:
    return {"url": link.url, "text": link.text, "language": link.language}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
