"""Holds what was drawn against what was written down beforehand, field by field, in canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jobs.sample.expected import ExpectedContact, ExpectedMeasure, ExpectedPublication, ExpectedRecord
from state.canon.addresses import parse_address
from state.canon.canonical_addresses import canonical_address
from state.canon.hours import canonical_hours
from state.canon.names import canonical_name
from state.canon.text import fold
from state.records import Contact, Measure, Publication, Record

Form = dict[str, Any]
KINDS: Mapping[type, type] = {ExpectedContact: Contact, ExpectedMeasure: Measure, ExpectedPublication: Publication}
ENOUGH = 2


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that is not as expected; `fields` holds (expected, found)."""

    what: str
    record: str
    fields: Mapping[str, tuple[Any, Any]]


def differences(expected: Iterable[ExpectedRecord], found: Iterable[Record]) -> list[Difference]:
    """Missing, differing and unexpected records."""
    left, result = list(found), []
    for one in expected:
        match = best(one, left)
        if match is None:
            result.append(Difference(what="missing", record=one.key, fields={}))
            continue
        left.remove(match)
        wrong = differing(one, match)
        if wrong:
            result.append(Difference(what="differs", record=one.key, fields=wrong))
    return result + [Difference(what="unexpected", record=str(form(one)), fields={}) for one in left]


def best(expected: ExpectedRecord, found: Iterable[Record]) -> Record | None:
    """The record that has most in common with what was expected."""
    alike = [one for one in found if isinstance(one, KINDS[type(expected)])]
    top = max(alike, key=lambda one: score(expected, one), default=None)
    return top if top is not None and score(expected, top) >= ENOUGH else None


def score(expected: ExpectedRecord, found: Record) -> int:
    """How much two records have in common."""
    other = form(found)
    return sum(_in_common(value, other.get(name)) for name, value in meant(expected).items() if value)


def differing(expected: ExpectedRecord, found: Record) -> dict[str, tuple[Any, Any]]:
    """The fields that were expected and are otherwise. What was not expected of a record may be anything."""
    other = form(found)
    return {
        name: (value, other.get(name))
        for name, value in meant(expected).items()
        if value and not _same(name, value, other.get(name))
    }


def _same(name: str, value: Any, other: Any) -> bool:
    return str(other).endswith(value) if name == "path" else bool(value == other)


def _in_common(value: Any, other: Any) -> int:
    if isinstance(value, set):
        return 2 * len(value & (other or set()))
    return 2 if value == other or (isinstance(value, str) and str(other).endswith(value)) else 0


def meant(one: ExpectedRecord) -> Form:
    """The canonical form of what was written down."""
    if isinstance(one, ExpectedContact):
        address = parse_address(one.address) if one.address else None
        return _contact(one, one.phones, canonical_address(address) if address else None, one.hours, one.areas) | {
            "criticality": one.criticality
        }
    if isinstance(one, ExpectedMeasure):
        return _measure(one)
    return {"title": fold(one.title), "languages": set(one.languages), "path": one.path}


def form(one: Record) -> Form:
    """The canonical form of what was drawn."""
    if isinstance(one, Contact):
        numbers = [phone.number for phone in one.phones]
        address = canonical_address(one.address) if one.address else None
        areas = [area.text for area in one.work_area]
        return _contact(one, numbers, address, one.opening_hours, areas) | {"criticality": one.criticality.value}
    if isinstance(one, Measure):
        return _measure(one)
    return {"title": fold(one.title), "languages": set(one.languages), "path": one.url}


def _contact(
    one: ExpectedContact | Contact,
    phones: Iterable[str],
    address: str | None,
    hours: Iterable[str],
    areas: Iterable[str],
) -> Form:
    told = list(hours)
    return {
        "organisation": _folded(one.organisation),
        "unit": _folded(one.unit),
        "person": canonical_name(one.person) if one.person else None,
        "role": _folded(one.role),
        "phones": set(phones),
        "emails": set(one.emails),
        "address": address,
        "hours": canonical_hours(told) if told else None,
        "languages": set(one.languages),
        "areas": set(map(fold, areas)),
    }


def _measure(one: ExpectedMeasure | Measure) -> Form:
    return {
        "title": fold(one.title),
        "section": _folded(one.section),
        "date": one.date,
        "expires_on": one.expires_on,
        "audience": {str(audience) for audience in one.audience},
    }


def _folded(text: str | None) -> str | None:
    return fold(text) if text else None
