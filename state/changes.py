"""What differs between the accepted records and what a source says now, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from state.records import Record, RecordKind
from state.saying.telling import Told


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    MOVED = "moved"


class Case(StrEnum):
    """What a change is in the reader's words; a change without a special case has none."""

    REPLACED = "replaced"
    TRANSFERRED = "transferred"
    RENAMED = "renamed"
    AMENDED = "amended"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    DEADLINE_MOVED = "deadline_moved"
    NEW_LANGUAGE = "new_language"
    MERGED = "merged"
    SPLIT = "split"


class Cause(StrEnum):
    CONTENT = "content"
    TECHNICAL = "technical"
    CLOCK = "clock"
    STAFF = "staff"
    BASELINE = "baseline"


class Status(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


class Severity(StrEnum):
    """info: shown, does not stop a change; review: one person decides; danger: stops, shown first."""

    INFO = "info"
    REVIEW = "review"
    DANGER = "danger"


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A reason for doubt. `sentence` is Dutch, for staff; `code` is stable, for programs; `told` says it in any language."""

    code: str
    severity: Severity
    sentence: str
    told: Told | None = None


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """One accepted state of a record.

    Attributes:
        value: what readers get (the last value when `removed`).
        published: what the page said when this was decided; None when it said nothing. An observation equal to it is
            settled and raises nothing: a genuine removal has `removed` and no `published`, an undone or rejected
            addition has `removed` and what the page still says, a rejected removal has a live value and no `published`.
        page: id of the page it was last seen on; 0 when unknown, then it cannot be seen to move.
    """

    key: str
    revision: int
    value: Record
    published: Record | None
    removed: bool = False
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Observed:
    """One record as a source says it now. `page` is the id of the page it stands on."""

    record: Record
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Absence:
    """How often and since when a record was looked for in vain."""

    looks: int
    since: datetime


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """`before` and `after` as published, for a person; `name` as in the extraction contract."""

    name: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference. `id` is a hash of source, key, base revision and after fingerprint: a rerun makes the same."""

    id: str
    source: str
    key: str
    record_kind: RecordKind
    kind: ChangeKind
    case: Case | None = None
    before: Record | None = None
    after: Record | None = None
    fields: tuple[FieldChange, ...] = ()
    base_revision: int = 0
    cause: Cause = Cause.CONTENT
    flags: tuple[Flag, ...] = ()
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Match:
    """An observed record that is the accepted record `key`."""

    key: str
    observed: Observed


@dataclass(frozen=True, kw_only=True)
class Changeset:
    """All differences of one source. `matches` name the records seen; `absent` the keys that were not."""

    source: str
    changes: tuple[Change, ...] = ()
    matches: tuple[Match, ...] = ()
    absent: tuple[str, ...] = ()


class IncidentKind(StrEnum):
    UNREACHABLE = "unreachable"
    RELAUNCH = "relaunch"
    MASS_REMOVAL = "mass_removal"
    MASS_CHANGE = "mass_change"
    DEFACEMENT = "defacement"
    EMPTY = "empty"


@dataclass(frozen=True, kw_only=True)
class Incident:
    """One event that explains many changes.

    `reason` is a Dutch sentence for staff, `told` says it in any language; `moved_to` is the proposed new address.
    """

    kind: IncidentKind
    reason: str
    told: Told | None = None
    quarantine: bool = True
    moved_to: str | None = None
