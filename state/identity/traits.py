"""What a record can be recognised by: its traits, each a small set of canonical values.

A trait says two things at once: which records are worth comparing (they share a value of it) and how much agreeing or
disagreeing on it weighs (`WEIGHTS`). The weight of an identifying trait is divided by the number of records that carry the
same value, so a general phone number or a shared mailbox counts for little.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from state.canon.prose import canonical_prose, without_counters
from state.canon.role_words import functions_of
from state.canon.text import fold
from state.fingerprint import Canonical, canonical, fingerprint_of
from state.records import Contact, Measure, Publication, Record, RecordKind, kind_of

Values = frozenset[str]
EMPTY: Values = frozenset()


@dataclass(frozen=True, slots=True)
class Weight:
    """`agree` is gained when a value is shared, `differ` lost when both sides have values and share none.

    Attributes:
        rare: agreement is divided by how many records carry the value.
        block: sharing a value makes two records worth comparing.
        fuzzy: nearly equal values gain half and lose nothing.
        share: agreement is multiplied by the share of all values that both have.
    """

    agree: float
    differ: float
    rare: bool = False
    block: bool = False
    fuzzy: bool = False
    share: bool = False


WEIGHTS: Mapping[RecordKind, Mapping[str, Weight]] = {
    RecordKind.CONTACT: {
        "email": Weight(6, 1, rare=True, block=True),
        "source_key": Weight(4, 0.5, rare=True, block=True),
        "person": Weight(5, 2, rare=True, block=True, fuzzy=True),
        "phone": Weight(4, 0.5, rare=True, block=True),
        "address": Weight(3, 0.5, rare=True, block=True),
        "website": Weight(1.5, 0.5, rare=True, block=True),
        "name": Weight(3, 0, rare=True, block=True),
        "organisation": Weight(1.5, 1.5, fuzzy=True),
        "unit": Weight(2, 1.5, fuzzy=True, block=True),
        "role": Weight(2, 1, fuzzy=True),
        "area": Weight(2.5, 1.5, share=True),
        "areas": Weight(0, 0, block=True),
        "municipality": Weight(1, 0.5),
    },
    RecordKind.MEASURE: {
        "source_key": Weight(4, 0.5, rare=True, block=True),
        "title": Weight(4, 1, rare=True, block=True, fuzzy=True),
        "section": Weight(2.5, 0.5, rare=True, block=True),
        "words": Weight(6, 2, block=True, share=True),
        "link": Weight(1.5, 0, rare=True, block=True),
        "date": Weight(0.5, 0.5),
    },
    RecordKind.PUBLICATION: {
        "source_key": Weight(4, 0.5, rare=True, block=True),
        "url": Weight(6, 1, rare=True, block=True),
        "title": Weight(5, 1.5, rare=True, block=True, fuzzy=True),
        "language": Weight(1, 0.5),
        "date": Weight(0.5, 0.5),
    },
}

STRONG: Mapping[RecordKind, tuple[tuple[str, ...], ...]] = {
    RecordKind.CONTACT: (("email", "person", "source_key", "phone", "name"),),
    RecordKind.MEASURE: (("text",), ("title",), ("source_key",), ("section",)),
    RecordKind.PUBLICATION: (("url",), ("title",), ("source_key",)),
}
"""Traits that identify by themselves when one record on either side carries the value; groups tried in this order."""

SLOT_WEIGHT = (0.0, 2.0, 4.0, 5.0, 5.5)
"""What being the only one in the same place (organisation, unit, role, area) weighs, by how many of these are known."""
ROLE_ALONE = 4.0
"""The same for a role on a page that tells no more of the place: who leaves and who comes in one role are one change."""

SHINGLES = 12


@dataclass(frozen=True, slots=True)
class Profile:
    """A record made ready for comparing. `slot` is its place in the organisation, without who fills it."""

    record: Record
    kind: RecordKind
    fingerprint: str
    traits: Mapping[str, Values]
    slot: tuple[str, ...]

    @property
    def slot_parts(self) -> int:
        return sum(1 for part in self.slot if part)


def profile(record: Record) -> Profile:
    """The profile of one record."""
    form, kind = canonical(record), kind_of(record)
    if isinstance(record, Contact):
        traits = _contact(record, form)
    elif isinstance(record, Measure):
        traits = _measure(record, form)
    else:
        traits = _publication(record, form)
    return Profile(
        record=record,
        kind=kind,
        fingerprint=fingerprint_of(record, form),
        traits={name: values for name, values in traits.items() if values},
        slot=_slot(form) if isinstance(record, Contact) else (),
    )


def _contact(contact: Contact, form: Mapping[str, Canonical]) -> dict[str, Values]:
    name = next((f"{part}:{form[part]}" for part in ("person", "unit", "organisation") if part in form), "")
    return {
        "email": _values(form.get("emails")),
        "source_key": _values(contact.source_key),
        "person": _values(form.get("person")),
        "phone": _values(form.get("phones")),
        "address": _values(form.get("address")),
        "website": _values(form.get("website")),
        "name": EMPTY if "person" in form else _values(name),
        "organisation": _values(form.get("organisation")),
        "unit": _values(form.get("unit")),
        "role": _values(form.get("role")),
        "functions": frozenset(map(canonical_prose, functions_of(contact.role or ""))),
        "area": _values(form.get("work_area")),
        "areas": _values("|".join(_values_in_order(form.get("work_area")))),
        "municipality": _values(
            (contact.address.postcode or contact.address.municipality) if contact.address else None
        ),
    }


def _slot(form: Mapping[str, Canonical]) -> tuple[str, ...]:
    return tuple("|".join(_values_in_order(form.get(name))) for name in ("organisation", "unit", "role", "work_area"))


def _measure(measure: Measure, form: Mapping[str, Canonical]) -> dict[str, Values]:
    return {
        "source_key": _values(measure.source_key),
        "title": _values(form.get("title")),
        "text": _values(form.get("text")),
        "section": _values(_numbered(measure)),
        "words": _shingles(measure.text),
        "link": _values(form.get("links")),
        "date": _values(form.get("date")),
    }


def _numbered(measure: Measure) -> str | None:
    if not measure.section:
        return None
    return f"{measure.source_document or ''}#{fold(measure.section).strip('.) ')}"


def _shingles(text: str) -> Values:
    """The smallest hashes of runs of three words: alike for texts that say much the same, whatever their length."""
    words = re.findall(r"\w+", without_counters(text))
    runs = {zlib.crc32(" ".join(words[at : at + 3]).encode()) for at in range(max(1, len(words) - 2))} if words else ()
    return frozenset(f"{run:08x}" for run in sorted(runs)[:SHINGLES])


def _publication(publication: Publication, form: Mapping[str, Canonical]) -> dict[str, Values]:
    return {
        "source_key": _values(publication.source_key),
        "url": _values(form.get("url")),
        "title": _values(canonical_prose(publication.title)),
        "language": _values(form.get("languages")),
        "date": _values(form.get("date")),
    }


def _values_in_order(value: Canonical | None) -> tuple[str, ...]:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _values(value: Canonical | None) -> Values:
    return frozenset(_values_in_order(value))


def merged(profiles: Iterable[Profile]) -> Mapping[str, Values]:
    """All values of several profiles of one record (what the page said, and what staff made of it)."""
    result: dict[str, Values] = {}
    for one in profiles:
        for name, values in one.traits.items():
            result[name] = result.get(name, EMPTY) | values
    return result
