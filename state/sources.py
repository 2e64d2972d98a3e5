"""What is watched: a declared page, listing, finder or inbox, with the policy that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from state.canon.countries import HOME
from state.records import Audience, Criticality


class SourceKind(StrEnum):
    CONTACTS = "contacts"
    MEASURES = "measures"
    MIXED = "mixed"
    LISTING = "listing"
    FINDER = "finder"
    INBOX = "inbox"


class ReviewPolicy(StrEnum):
    """How many people must agree before an unflagged change of this source is accepted."""

    NONE = "none"
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, kw_only=True)
class Selectors:
    """CSS selectors for the exceptional page: `region` to read, `record` to repeat over, `fields` within it."""

    region: str | None = None
    record: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Finder:
    """An address template over municipalities. Placeholders: {nis}, {postcode}, {name}."""

    areas: tuple[str, ...]
    method: str = "GET"
    form: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Source:
    """One declared source. `work_area` holds names or codes as declared; ("national",) for everywhere."""

    id: str
    name: str
    kind: SourceKind
    url: str
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    work_area: tuple[str, ...] = ("national",)
    language: str = "nl"
    country: str = HOME
    schedule: str | None = None
    review: ReviewPolicy = ReviewPolicy.NONE
    criticality: Criticality = Criticality.NORMAL
    owner: str | None = None
    enabled: bool = True
    dated: bool = False
    page_object: str | None = None
    selectors: Selectors | None = None
    finder: Finder | None = None
    links: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
