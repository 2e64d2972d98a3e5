"""The canonical form of a record and its versioned hash: equal form, no change.

Left out on purpose: `confidence`, `place` and `source_key` (how and where it was found), a measure's `section` number and
`source_document` and a contact's `distinction` (where it stands: they serve identity), `asks` and `date_texts` (sentences
of `text`), `topics` (our words for what it says), link texts, and phone labels. Empty fields are dropped, so that a field
added to the records later changes no stored fingerprint.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from state.canon.canonical_addresses import canonical_address
from state.canon.emails import canonical_email
from state.canon.hours import canonical_hours
from state.canon.names import canonical_name, has_first_name
from state.canon.prose import canonical_prose, without_counters, without_tallies
from state.canon.purposes import with_purpose
from state.canon.tenures import without_term
from state.canon.text import fold
from state.canon.urls import canonical_url
from state.changes import FieldChange
from state.geo.municipalities import current
from state.records import AreaKind, Contact, Criticality, Measure, Phone, Publication, Record, WorkArea

VERSION = "1"

_WORD = re.compile(r"[^\W\d_]")
_AGE = re.compile(r"(?<=[^\W\d_]) (?:1[5-9]|[2-9]\d)(?!\w)")
"""What stands behind somebody's name."""
_BARE = re.compile(r"[1-9]\d{0,2}(?:[.,\s]?\d{3})*\+?")
_FIGURE = re.compile(r"\d")
_PARTS = re.compile(r"[,;:|](?!\d)")

Canonical = str | tuple[str, ...]


def canonical(record: Record) -> Mapping[str, Canonical]:
    """Field name -> canonical value, without empty fields."""
    return {name: value for name, value in _canonical_fields(record).items() if value}


def fingerprint(record: Record) -> str:
    """`"1:<sha256>"` of the canonical form and the record's type, and of what each of several numbers is for."""
    return fingerprint_of(record, canonical(record))


def fingerprint_of(record: Record, form: Mapping[str, Canonical]) -> str:
    """The fingerprint of a record whose canonical form was made already."""
    whole = {**form, "purposes": purposes} if (purposes := _purposes(record)) else form
    data = json.dumps([type(record).__name__, whole], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    told = data.encode("utf-8", "surrogatepass")  # half a pair in a link must not stop a sync
    return f"{VERSION}:{hashlib.sha256(told).hexdigest()}"


def says_nothing(record: Record) -> bool:
    """Whether a measure is nothing but a counter: "deze pagina werd 12 keer bekeken", "laatst bijgewerkt op ..."."""
    return isinstance(record, Measure) and bool(record.text.strip()) and not _WORD.search(_lines(record.text))


def difference(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """The fields whose canonical values differ, with the texts as published, in the order of the record.

    Numbers that went round among what they are for differ too: by day the one for the night.
    """
    old, new = canonical(before), canonical(after)
    return tuple(
        FieldChange(name=name, before=published(before, name), after=published(after, name))
        for name in dict.fromkeys((*_canonical_fields(before), *_canonical_fields(after)))
        if old.get(name) != new.get(name) or (name == "phones" and went_round(before, after))
    )


def went_round(before: Record, after: Record) -> bool:
    """Whether a contact has the same numbers for the same purposes, and not each for its own. Other words are no exchange."""
    old, new = dict(_purposes(before)), dict(_purposes(after))
    same = old.keys() == new.keys() and sorted(old.values()) == sorted(new.values())
    return same and old != new and canonical(before).get("phones") == canonical(after).get("phones")


def _purposes(record: Record) -> tuple[tuple[str, str], ...]:
    """What each of several numbers is for, with the number."""
    phones = record.phones if isinstance(record, Contact) else ()
    if len(phones) < 2 or not any(phone.purpose for phone in phones):
        return ()
    return tuple(sorted((canonical_prose(phone.purpose or ""), _phone(phone)) for phone in phones))


def distinction(record: Record) -> str:
    """The canonical form of the words that tell a contact from its namesakes, empty when it has none."""
    said = record.distinction if isinstance(record, Contact) else None
    return canonical_prose(without_counters(said)) if said else ""


def published(record: Record, name: str) -> str | None:
    """The text of field `name` as a person may read it, None when empty."""
    value = getattr(record, name, None)
    return _shown(name, value) or None


def _canonical_fields(record: Record) -> dict[str, Canonical]:
    if isinstance(record, Contact):
        return _contact(record)
    if isinstance(record, Measure):
        return _measure(record)
    return _publication(record)


def _contact(contact: Contact) -> dict[str, Canonical]:
    return {
        "organisation": _listed(contact.organisation),
        "unit": _listed(contact.unit),
        "person": _name(contact.person),
        "role": _listed(without_term(contact.role.strip())) if contact.role else "",
        "phones": _set(_phone(phone) for phone in contact.phones),
        "faxes": _set(_phone(fax) for fax in contact.faxes),
        "emails": _set(canonical_email(email) or fold(email) for email in contact.emails),
        "address": canonical_address(contact.address) if contact.address else "",
        "website": canonical_url(contact.website) if contact.website else "",
        "opening_hours": canonical_hours(contact.opening_hours) if contact.opening_hours else "",
        "languages": _set(fold(language) for language in contact.languages),
        "work_area": canonical_area(contact.work_area),
        "criticality": "" if contact.criticality is Criticality.NORMAL else contact.criticality.value,
    }


def _measure(measure: Measure) -> dict[str, Canonical]:
    return {
        "title": _text(measure.title),
        "text": _lines(measure.text),
        "date": _day(measure.date),
        "effective_from": _day(measure.effective_from),
        "expires_on": _day(measure.expires_on),
        "audience": _set(measure.audience) or _text(measure.audience_text),
        "links": _set(canonical_url(link.url) for link in measure.links if link.url.strip("#")),
    }


def _publication(publication: Publication) -> dict[str, Canonical]:
    return {
        "title": _text(publication.title),
        "url": canonical_url(publication.url),
        "languages": _set(fold(language) for language in publication.languages),
        "date": _day(publication.date),
        "media_type": _text(publication.media_type),
    }


def canonical_area(areas: Iterable[WorkArea]) -> tuple[str, ...]:
    """NIS codes as they are now where the areas resolve, else their kind or their folded text.

    A merger of municipalities changes no contact: what was read before it covers what the new code covers.
    """
    found: set[str] = set()
    for area in areas:
        if area.nis:
            found.update(map(current, area.nis))
        else:
            found.add("national" if area.kind is AreaKind.NATIONAL else f"?{canonical_prose(area.text)}")
    return tuple(sorted(found))


def _text(text: str | None) -> str:
    return canonical_prose(text) if text else ""


def _listed(text: str | None) -> str:
    """The parts of a name or role, whatever their order: committees that were sorted another way are the same ones.

    A part without a letter is a number that stands beside it: an age, days in office, a rank. The weather is nobody.
    """
    if not text or "\N{DEGREE SIGN}" in text:
        return ""
    if _FIGURE.search(text):
        text = without_tallies(_AGE.sub(" ", text) if has_first_name(text) else text)
    parts = _PARTS.split(text)
    return "|".join(sorted(form for part in parts if _WORD.search(part) and (form := canonical_prose(part))))


def _lines(text: str) -> str:
    """The lines of a text, whatever their order: a list that was sorted another way says what it said.

    A line that is a number and no more is a counter, such as "88.163" above "leden".
    """
    lines = (line for line in text.split("\n") if not _BARE.fullmatch(line.strip()))
    return "\n".join(sorted(form for line in lines if (form := canonical_prose(line))))


def _name(text: str | None) -> str:
    if not text:
        return ""
    return canonical_name(without_counters(text) if any(map(str.isdigit, text)) else text)


def _phone(phone: Phone) -> str:
    return f"{phone.number}x{fold(phone.extension)}" if phone.extension else phone.number


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _set(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({str(value) for value in values if value}))


_SHOWN: dict[str, Callable[[Any], str]] = {
    "phones": lambda value: "; ".join(_spoken(phone) for phone in value),
    "faxes": lambda value: "; ".join(_spoken(fax) for fax in value),
    "opening_hours": lambda value: "; ".join(value),
    "address": lambda value: str(getattr(value, "text", value)),
    "work_area": lambda value: ", ".join(area.text for area in value),
    "links": lambda value: "; ".join(link.text or link.url for link in value),
}


def _shown(name: str, value: object) -> str:
    if not value:
        return ""
    if name in _SHOWN:
        return _SHOWN[name](value)
    if isinstance(value, date):
        return f"{value.day}/{value.month:02}/{value.year}"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _spoken(phone: Phone) -> str:
    extension = f" (toestel {phone.extension})" if phone.extension else ""
    return with_purpose(f"{phone.text}{extension}", phone.purpose)
