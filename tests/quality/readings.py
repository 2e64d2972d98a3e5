"""Pages with what a careful person reads on them, and what the extractor reads there."""

from __future__ import annotations

import json
import mimetypes
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from state.records import Contact, Phone, Reading

URL = "https://partner.example/pagina"


@dataclass(frozen=True, kw_only=True)
class Told:
    """One contact, as far as it is judged. `names` holds person, unit, organisation, the nearest first."""

    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    role: str | None = None
    street: str | None = None
    postcode: str | None = None
    address: str | None = None
    areas: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Facts:
    contacts: tuple[Told, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    """A page in its folder, and the truth about it."""

    name: str
    page: Path
    country: str
    truth: Facts
    measures: tuple[dict[str, Any], ...] = ()
    publications: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Found:
    facts: Facts
    milliseconds: float
    is_pdf: bool = False
    reading: Reading = field(default_factory=Reading)


def cases(folder: Path) -> Iterator[Case]:
    """All pages below `folder` that have an expected.json or truth.json beside them, by name."""
    for path in sorted((*folder.rglob("expected.json"), *folder.rglob("truth.json"))):
        pages = sorted(path.parent.glob("page.*"))
        if not pages:
            continue
        told = json.loads(path.read_text(encoding="utf-8"))
        yield Case(
            name=str(path.parent.relative_to(folder)),
            page=pages[0],
            country=told.get("country", "BE"),
            truth=Facts(
                contacts=tuple(_told(one) for one in told.get("contacts", ())),
                measures=tuple(one["title"] for one in told.get("measures", ()) if one.get("title")),
            ),
            measures=tuple(told.get("measures", ())),
            publications=tuple(told.get("publications", ())),
        )


def drawn(case: Case) -> Found:
    """What the extractor reads on a page."""
    body, start = case.page.read_bytes(), time.perf_counter()
    try:
        reading = extract(read(body, url=URL, content_type=media_type(case.page)), country=case.country)
    except ReadError:
        reading = Reading()
    return Found(
        facts=Facts(
            contacts=tuple(_of(one) for one in reading.contacts), measures=tuple(one.title for one in reading.measures)
        ),
        milliseconds=(time.perf_counter() - start) * 1000,
        is_pdf=case.page.suffix == ".pdf",
        reading=reading,
    )


def media_type(page: Path) -> str | None:
    return mimetypes.guess_type(page.name)[0]


def _told(one: dict[str, Any]) -> Told:
    return Told(
        phones=tuple(one.get("phones", ())),
        faxes=tuple(one.get("faxes", ())),
        emails=tuple(mail.lower() for mail in one.get("emails", ())),
        names=_names(one.get("person"), one.get("unit"), one.get("organisation")),
        role=one.get("role"),
        street=one.get("street"),
        postcode=one.get("postcode"),
        address=one.get("address"),
        areas=tuple(one.get("work_area", ())),
    )


def _of(contact: Contact) -> Told:
    address = contact.address
    street = " ".join(part for part in (address.street, address.number) if part) if address else ""
    return Told(
        phones=_numbers(contact.phones),
        faxes=_numbers(contact.faxes),
        emails=contact.emails,
        names=_names(contact.person, contact.unit, contact.organisation),
        role=contact.role,
        street=street or None,
        postcode=address.postcode if address else None,
        areas=tuple(area.text for area in contact.work_area),
        confidence=contact.confidence,
    )


def _numbers(phones: Sequence[Phone]) -> tuple[str, ...]:
    return tuple(phone.number for phone in phones)


def _names(*names: str | None) -> tuple[str, ...]:
    return tuple(name for name in names if name)
