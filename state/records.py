"""What Wegwijs draws from a page: contacts, measures and publications.

All types are frozen and keyword-only. Dates are plain dates; a value that could not be resolved keeps its published
text, because a reader must always be able to see what the source said, verbatim.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - two records have a field called date
from enum import StrEnum


class PhoneKind(StrEnum):
    """What a number is to the person who dials it. Classifies and flags, never drops."""

    LANDLINE = "landline"
    MOBILE = "mobile"
    FREE = "free"
    SHARED = "shared"
    PREMIUM = "premium"
    SHORT = "short"
    FOREIGN = "foreign"
    INVALID = "invalid"


class Criticality(StrEnum):
    NORMAL = "normal"
    CRITICAL = "critical"


class Audience(StrEnum):
    """Whom a source, measure or subscription is for."""

    LOCAL_AUTHORITIES = "LB"
    CHILDCARE = "KO"
    YOUTH_CARE = "JH"
    FOSTER_CARE = "PZ"
    FAMILY_SUPPORT = "PGO"
    PROFESSIONALS = "PRO"


class RecordKind(StrEnum):
    CONTACT = "contact"
    MEASURE = "measure"
    PUBLICATION = "publication"


@dataclass(frozen=True, kw_only=True)
class Phone:
    """`number` is the canonical form: E.164, a short number, or the bare digits when `kind` is invalid.

    `purpose` are the words of the page that tell what it is for, where a contact has several: "buiten de kantooruren".
    """

    number: str
    text: str
    kind: PhoneKind
    label: str | None = None
    extension: str | None = None
    purpose: str | None = None


@dataclass(frozen=True, kw_only=True)
class Address:
    """`text` as published; the parts as far as they could be told apart. `country` is ISO 3166 alpha-2."""

    text: str
    street: str | None = None
    number: str | None = None
    box: str | None = None
    postcode: str | None = None
    municipality: str | None = None
    country: str | None = None


class AreaKind(StrEnum):
    MUNICIPALITIES = "municipalities"
    PROVINCE = "province"
    REGION = "region"
    NATIONAL = "national"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, kw_only=True)
class WorkArea:
    """Where a contact is the one to reach. `nis` lists the REFNIS codes it resolves to, empty for national."""

    text: str
    kind: AreaKind
    nis: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Who to reach for what. `confidence` is 0..1; `place` says where on the page it stood, for a person.

    `distinction` are the words of the page that tell a contact from others called alike: the heading above each of two
    "Secretariaat". It serves identity and is shown behind the name; that it is worded otherwise is no change.
    """

    organisation: str | None = None
    unit: str | None = None
    person: str | None = None
    role: str | None = None
    phones: tuple[Phone, ...] = ()
    faxes: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    address: Address | None = None
    website: str | None = None
    opening_hours: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    work_area: tuple[WorkArea, ...] = ()
    criticality: Criticality = Criticality.NORMAL
    distinction: str | None = None
    source_key: str | None = None
    confidence: float = 1.0
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    url: str
    text: str
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A policy item that a reader may have to act on. `asks` is the sentence that asks it, verbatim."""

    title: str
    text: str
    section: str | None = None
    date: Date | None = None
    effective_from: Date | None = None
    expires_on: Date | None = None
    date_texts: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    audience_text: str | None = None
    topics: tuple[str, ...] = ()
    asks: str | None = None
    links: tuple[Link, ...] = ()
    source_document: str | None = None
    source_key: str | None = None
    confidence: float = 1.0
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Publication:
    """A document that a page names. `languages` are ISO 639-1 codes; a new one is news. `url` is empty for a lost link."""

    title: str
    url: str = ""
    languages: tuple[str, ...] = ()
    date: Date | None = None
    media_type: str | None = None
    source_key: str | None = None
    confidence: float = 1.0
    place: str = ""


Record = Contact | Measure | Publication


def kind_of(record: Record) -> RecordKind:
    """The kind a record is stored and listed under."""
    if isinstance(record, Contact):
        return RecordKind.CONTACT
    if isinstance(record, Measure):
        return RecordKind.MEASURE
    return RecordKind.PUBLICATION


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the extractor drew from one document, in page order."""

    title: str | None = None
    language: str | None = None
    updated: Date | None = None
    contacts: tuple[Contact, ...] = ()
    measures: tuple[Measure, ...] = ()
    publications: tuple[Publication, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        return (*self.contacts, *self.measures, *self.publications)
