"""What the sample site must give, independent of the code that draws it: records, outcomes, changes and their readers.

A field of an expected record that is None or empty is not said by the page for that record; the extractor may then fill
it from the page around it (an organisation, the source's own audience), and a comparison leaves it out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a measure has a field called date
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.sample.cast import Cast
from jobs.sample.entries import Entry, entries, page_names, source_of
from jobs.sample.outages import taken_over
from jobs.sample.site import BAD_DAY
from jobs.sample.writing import e164


@dataclass(frozen=True, kw_only=True)
class ExpectedContact:
    """A contact as the page means it. Phones in E.164 (bare digits when invalid), hours and address as meant."""

    key: str
    organisation: str | None = None
    unit: str | None = None
    person: str | None = None
    role: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    hours: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    criticality: str = "normal"


@dataclass(frozen=True, kw_only=True)
class ExpectedMeasure:
    key: str
    title: str
    text: str
    section: str | None = None
    date: Date | None = None
    expires_on: Date | None = None
    audience: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExpectedPublication:
    key: str
    title: str
    path: str
    languages: tuple[str, ...] = ()


ExpectedRecord = ExpectedContact | ExpectedMeasure | ExpectedPublication


@dataclass(frozen=True, kw_only=True)
class ExpectedChange:
    """A change and what becomes of it.

    Attributes:
        fields: the names of the fields that differ; `hours` is `opening_hours` of a contact.
        flags: codes that must be there; others that only inform may stand beside them.
        status: right after the sync.
        decided: after the decisions of the demo, or after the next edition.
        readers: addresses of the subscribers who get it by mail in the end.
    """

    edition: int
    source: str
    record: str
    kind: str
    case: str | None = None
    fields: tuple[str, ...] = ()
    before: ExpectedRecord | None = None
    after: ExpectedRecord | None = None
    flags: frozenset[str] = frozenset()
    status: str
    decided: str
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExpectedIncident:
    edition: int
    source: str
    kind: str


def expected_records(edition: int, cast: Cast) -> Mapping[str, tuple[ExpectedRecord, ...]]:
    """Source id -> the records its pages mean to give in an edition, before anybody's trouble on the bad day."""
    found: dict[str, tuple[ExpectedRecord, ...]] = {}
    for page in page_names():
        records = tuple(_record(entry) for entry in entries(page, edition, cast))
        found |= dict.fromkeys(source_of(page), records)
    return found


def expected_changes(edition: int, cast: Cast) -> tuple[ExpectedChange, ...]:
    """The changes that the sync of an edition raises, in the order of the file."""
    data = _editions()
    return tuple(_change(raw, data["people"], cast) for raw in data["change"] if raw["edition"] == edition)


def expected_outcomes(edition: int) -> Mapping[str, str]:
    """Source id -> outcome of the sync of an edition."""
    usual = "new" if edition == 1 else "unchanged"
    everyone = dict.fromkeys((source for page in page_names() for source in source_of(page)), usual)
    special: Mapping[str, str] = _editions()["outcomes"].get(str(edition), {})
    return {**everyone, **special}


def expected_incidents(edition: int) -> tuple[ExpectedIncident, ...]:
    """The incidents that the sync of an edition opens."""
    return tuple(ExpectedIncident(**raw) for raw in _editions()["incident"] if raw["edition"] == edition)


def expected_updated(edition: int) -> Date:
    """What the mission page says of its own last update."""
    return Date(2019, 12, 17) if edition < 4 else Date(2026, 3, 16)


@cache
def _editions() -> Mapping[str, Any]:
    text = files("jobs.sample").joinpath("expected", "editions.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _change(raw: Mapping[str, Any], people: Mapping[str, str], cast: Cast) -> ExpectedChange:
    edition, place = raw["edition"], raw["record"]
    return ExpectedChange(
        edition=edition,
        source=raw["source"],
        record=place,
        kind=raw["kind"],
        case=raw.get("case"),
        fields=tuple(raw.get("fields", ())),
        before=None if raw["kind"] == "added" else _before(place, edition, cast),
        after=None if raw["kind"] == "removed" else _after(place, edition, cast),
        flags=frozenset(raw.get("flags", ())),
        status=raw["status"],
        decided=raw.get("decided", raw["status"]),
        readers=tuple(people[name] for name in raw.get("readers", ())),
    )


def _before(place: str, edition: int, cast: Cast) -> ExpectedRecord | None:
    """The last edition before this one that has the record."""
    found = (_find(place, earlier, cast) for earlier in range(edition - 1, 0, -1))
    return next((_record(entry) for entry in found if entry is not None), None)


def _after(place: str, edition: int, cast: Cast) -> ExpectedRecord | None:
    entry = _find(place, edition, cast)
    if entry is None:
        return None
    if edition == BAD_DAY and entry.page == "help":
        return _record(taken_over(entry, _position(entry, edition, cast)))
    return _record(entry)


def _position(entry: Entry, edition: int, cast: Cast) -> int:
    return [one.key for one in entries(entry.page, edition, cast)].index(entry.key)


def _find(place: str, edition: int, cast: Cast) -> Entry | None:
    page, _, key = place.partition("/")
    return next((entry for entry in entries(page, edition, cast) if entry.key == key), None)


def _record(entry: Entry) -> ExpectedRecord:
    meant = entry.fields
    key = f"{entry.page}/{entry.key}"
    if entry.kind == "measure":
        return ExpectedMeasure(
            key=key,
            title=meant["title"],
            text=meant["text"],
            section=meant.get("section"),
            date=meant.get("date"),
            expires_on=meant.get("expires_on"),
            audience=tuple(meant.get("audience", ())),
        )
    if entry.kind == "publication":
        languages = tuple(meant.get("languages", ()))
        return ExpectedPublication(key=key, title=meant["title"], path=meant["path"], languages=languages)
    return _contact(key, meant)


def _contact(key: str, meant: Mapping[str, Any]) -> ExpectedContact:
    return ExpectedContact(
        key=key,
        organisation=meant.get("organisation"),
        unit=meant.get("unit"),
        person=meant.get("person"),
        role=meant.get("role"),
        phones=tuple(e164(phone) for phone in meant.get("phones", ())),
        emails=tuple(meant.get("emails", ())),
        address=meant.get("address"),
        hours=tuple(meant.get("hours", ())),
        languages=tuple(meant.get("languages", ())),
        areas=tuple(meant.get("areas", ())),
        criticality=meant.get("criticality", "normal"),
    )
