"""A record or a change in one line, for lists, logs and mails to staff. Dutch, as the desk is."""

from __future__ import annotations

from collections.abc import Sequence

from state.changes import ChangeKind, FieldChange
from state.records import Contact, Publication, Record

KIND_WORDS = {
    ChangeKind.ADDED: "toegevoegd",
    ChangeKind.CHANGED: "gewijzigd",
    ChangeKind.REMOVED: "verwijderd",
    ChangeKind.MOVED: "verplaatst",
}
STANDING_WORDS = {
    "pending": "bevestigde nog niet",
    "active": "actief",
    "unsubscribed": "uitgeschreven",
    "bounced": "adres werkt niet",
    "complained": "klaagde over een mail",
    "erased": "gewist",
}
"""How a subscriber stands."""
LONG = 90
CONTEXT = 4
"""Words shown before and after what differs in a text longer than `LONG` characters."""
FIELD_WORDS = {
    "organisation": "organisatie",
    "unit": "dienst",
    "person": "persoon",
    "role": "functie",
    "phones": "telefoon",
    "faxes": "fax",
    "emails": "e-mail",
    "address": "adres",
    "website": "website",
    "opening_hours": "openingsuren",
    "languages": "talen",
    "work_area": "werkgebied",
    "criticality": "belang",
    "title": "titel",
    "text": "tekst",
    "section": "rubriek",
    "date": "datum",
    "effective_from": "geldig vanaf",
    "expires_on": "geldig tot",
    "date_texts": "termijnen",
    "audience": "doelgroep",
    "topics": "thema's",
    "asks": "gevraagd",
    "links": "links",
    "url": "adres van het document",
    "media_type": "soort document",
}


def name_of(record: Record) -> str:
    """What a person would call the record: "An Peeters, intersectorale medewerker (Opgroeien, Lievegem)"."""
    if not isinstance(record, Contact):
        languages = f" ({', '.join(record.languages)})" if isinstance(record, Publication) and record.languages else ""
        return record.title + languages
    names = [part for part in (record.person, record.role) if part]
    owners = [part for part in (record.organisation, record.unit) if part]
    areas = [area.text for area in record.work_area if area.text]
    apart = [record.distinction] if record.distinction else []
    behind = ", ".join([*apart, *(owners if names else owners[1:]), *areas[:3]])
    front = ", ".join(names) or (owners[0] if owners else _reachable(record))
    return f"{front} ({behind})" if behind else front


def _reachable(contact: Contact) -> str:
    values = [*(phone.text for phone in contact.phones), *contact.emails]
    return values[0] if values else "contact zonder naam"


def field_word(name: str) -> str:
    """The Dutch word for a field of a record."""
    return FIELD_WORDS.get(name, name)


def fields_line(fields: Sequence[FieldChange]) -> str:
    """ "telefoon: 02 533 12 11 -> 02 533 12 12; persoon: …", old and new verbatim."""
    return "; ".join(f"{field_word(one.name)}: {was} → {now}" for one in fields for was, now in [_shown(one)])


def _shown(one: FieldChange) -> tuple[str, str]:
    """Old and new; of long texts only the words around what differs."""
    before, after = one.before or "-", one.after or "-"
    if max(len(before), len(after)) <= LONG:
        return before, after
    old, new = before.split(), after.split()
    start = _in_common(old, new)
    end = _in_common(old[start:][::-1], new[start:][::-1])
    return _around(old, start, end), _around(new, start, end)


def _in_common(first: Sequence[str], second: Sequence[str]) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def _around(words: Sequence[str], start: int, end: int) -> str:
    """What differs with a few words on either side."""
    left, right = max(0, start - CONTEXT), min(len(words), len(words) - end + CONTEXT)
    middle = " ".join(words[left:right])
    return f"{'… ' if left else ''}{middle}{' …' if right < len(words) else ''}"
