"""A record's own name within its source: readable, stable, unique.

Made from what the record is for (unit, role, area, title), never from a person's name: the key outlives the person and
stands in logs. The few hex digits at the end hash the whole identity, so that a second reading of the same page gives a
record that still waits for review the same key, whatever stands beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container

from state.canon.text import fold
from state.fingerprint import canonical
from state.records import Contact, Measure, Record

LONGEST = 48
IDENTITY = ("organisation", "unit", "person", "role", "work_area", "title", "url")


def new_key(record: Record, taken: Container[str]) -> str:
    """A key for a record that has none, not in `taken`."""
    base, form = _slug(_words(record)), canonical(record)
    identity = [str(form.get(name, "")) for name in IDENTITY] + [str(getattr(record, "section", ""))]
    everything = [f"{name}={value}" for name, value in sorted(form.items())]
    digest = _digest(identity)
    for key in (f"{base}-{digest[:6]}", f"{base}-{_digest(everything)[:8]}"):
        if key not in taken:
            return key
    number = 2
    while f"{base}-{digest[:6]}-{number}" in taken:
        number += 1
    return f"{base}-{digest[:6]}-{number}"


def _words(record: Record) -> tuple[str, ...]:
    if isinstance(record, Contact):
        area = record.work_area[0].text if len(record.work_area) == 1 else ""
        return (record.unit or record.organisation or "contact", record.role or "", area)
    if isinstance(record, Measure):
        return (record.section or "", record.title)
    return (record.title,)


def _slug(words: tuple[str, ...]) -> str:
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(" ".join(words)))
    return "-".join(letters.split())[:LONGEST].strip("-") or "record"


def _digest(parts: list[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
