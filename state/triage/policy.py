"""What triage is told: the policy of a source, and the circumstances of one look. Plain data, no decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from state.changes import Change, Incident, Status
from state.records import Record
from state.saying.telling import Told
from state.sources import ReviewPolicy


@dataclass(frozen=True, kw_only=True)
class Policy:
    """How much doubt stops a change.

    Attributes:
        review: how many people must agree on an unflagged change of this source.
        mass_records: a page with fewer accepted records has no mass events.
        mass_removed, mass_changed: share of the accepted records that makes one.
        confidence: a record read with less waits for a person.
        shrunk: a page that keeps less than this share of its text is suspicious when its records change.
        flaps: how many returns to an earlier value make a source flap.
    """

    review: ReviewPolicy = ReviewPolicy.NONE
    mass_records: int = 5
    mass_removed: float = 0.3
    mass_changed: float = 0.5
    confidence: float = 0.8
    shrunk: float = 0.5
    flaps: int = 2
    critical_approvals: int = 2


@dataclass(frozen=True, kw_only=True)
class PageSigns:
    """One page as it was at its last good look and as it is now. Hosts without port; lengths in characters.

    Attributes:
        moved_to: where the address has moved for good, as the redirect says (301, 308).
        tls_problem: what is wrong with the connection.
        added_text: visible text that was not there.
    """

    previous_title: str | None = None
    title: str | None = None
    previous_language: str | None = None
    language: str | None = None
    previous_host: str | None = None
    host: str | None = None
    moved_to: str | None = None
    previous_length: int = 0
    length: int = 0
    tls_problem: Told | None = None
    added_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Linked:
    """What another source says of the same fact."""

    source: str
    record: Record


@dataclass(frozen=True, kw_only=True)
class Context:
    """What is known of the source beside the changeset.

    Attributes:
        accepted_count: live accepted records of the source.
        page_of: record key -> page, for the share of each page; empty when the source is one page.
        pages: page -> what happened to it, for the pages looked at.
        linked: record key -> the same fact in other sources.
        history: record key -> fingerprints of its earlier accepted values.
        flaps: record key -> how often it went back to an earlier value.
        refused: record key -> what the page said of it that staff did not give readers, with what they gave instead.
        known_hosts: hosts and mail domains that the accepted records of the source lead to.
        critical: the source itself is declared critical.
    """

    accepted_count: int = 0
    page_of: Mapping[str, int] = field(default_factory=dict)
    pages: Mapping[int, PageSigns] = field(default_factory=dict)
    linked: Mapping[str, tuple[Linked, ...]] = field(default_factory=dict)
    history: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    flaps: Mapping[str, int] = field(default_factory=dict)
    refused: Mapping[str, tuple[tuple[Record, Record], ...]] = field(default_factory=dict)
    known_hosts: frozenset[str] = frozenset()
    critical: bool = False


@dataclass(frozen=True, kw_only=True)
class Triaged:
    """A change with all its flags and what is to become of it. `approvals_needed` 0 = accepted at once."""

    change: Change
    status: Status
    approvals_needed: int = 0


@dataclass(frozen=True, kw_only=True)
class Triage:
    """The verdict on a changeset. With an incident that quarantines, every change waits."""

    changes: tuple[Triaged, ...] = ()
    incident: Incident | None = None
