"""Records as a reader sees them: a title, and the fields worth showing, verbatim. Pure."""

from __future__ import annotations

from notifier.composing.content import Card, Detail
from notifier.composing.deadlines import ENDS, name_of_end
from state.fingerprint import published
from state.records import Contact, Criticality, Measure, Publication, Record

CONTACT_FIELDS = ("phones", "emails", "address", "opening_hours", "website", "languages", "work_area", "faxes")
MEASURE_FIELDS = ("effective_from", "expires_on", "audience_text", "date")
PUBLICATION_FIELDS = ("languages", "date")


def card_of(record: Record, *, critical: bool = False) -> Card:
    """The whole record, its empty fields left out."""
    title, about = _heading(record)
    names = _fields_of(record)
    details = tuple(
        Detail(name=_called(record, name), value=value) for name in names if (value := published(record, name))
    )
    is_critical = critical or (isinstance(record, Contact) and record.criticality is Criticality.CRITICAL)
    return Card(title=title, about=about, details=details, critical=is_critical)


def _called(record: Record, name: str) -> str:
    return name_of_end(record) if name == ENDS and isinstance(record, Measure) else name


def _fields_of(record: Record) -> tuple[str, ...]:
    if isinstance(record, Contact):
        return CONTACT_FIELDS
    return MEASURE_FIELDS if isinstance(record, Measure) else PUBLICATION_FIELDS


def _heading(record: Record) -> tuple[str, str]:
    if not isinstance(record, Contact):
        return record.title, ""
    names = [part for part in (record.person, record.unit, record.organisation) if part]
    if not names:
        return _reachable(record), record.role or ""
    about = [part for part in (record.role, *names[1:]) if part]
    name = f"{names[0]} ({record.distinction})" if record.distinction else names[0]
    return name, ", ".join(about)


def _reachable(contact: Contact) -> str:
    values = [*(phone.text for phone in contact.phones), *contact.emails]
    return values[0] if values else (contact.address.text if contact.address else "?")


def body_of(record: Record) -> str:
    """The running text of a measure or the address of a document."""
    if isinstance(record, Measure):
        return record.text
    return record.url if isinstance(record, Publication) else ""
