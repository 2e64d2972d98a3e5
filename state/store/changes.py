"""Changes in the store: what a look inserted, reopened or withdrew, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, exists, insert, select, update

from state import codec
from state.changes import Cause, Change, ChangeKind, Flag, Severity, Status
from state.fingerprint import fingerprint
from state.records import Contact, Criticality, Record
from state.store import versions
from state.store.engine import BATCH
from state.store.schema import change, version
from state.store.versions import NewVersion

BY_RULE = "regels"


@dataclass(frozen=True, kw_only=True)
class Settled:
    """One change with the verdict of triage. `snapshot` shows the page as it was when the change was found."""

    change: Change
    status: Status
    flags: tuple[Flag, ...]
    approvals_needed: int
    group: str
    critical: bool = False
    news: bool = True
    snapshot: int | None = None


@dataclass(frozen=True, kw_only=True)
class Applied:
    """What one look did to the changes of a source, as rows of the change table."""

    inserted: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.inserted or self.reopened or self.withdrawn)


@dataclass(frozen=True, kw_only=True)
class Look:
    """When and with what a source was looked at; `hold` is the pause between approval and mailing."""

    source: str
    now: datetime
    extractor_version: str
    hold: timedelta
    incident: int | None = None


def apply(connection: Connection, look: Look, settled: Sequence[Settled]) -> Applied:
    """Writes the changes of one look: new ones, those seen again, and withdraws the open ones that are gone.

    A change that is there already with the same id stays as it was decided: a rerun inserts nothing.
    """
    known = _known(connection, [one.change.id for one in settled])
    fresh = [one for one in settled if one.change.id not in known]
    again = [one for one in settled if known.get(one.change.id) == Status.WITHDRAWN]
    withdrawn = _withdraw(connection, look, {one.change.id for one in settled})
    _insert(connection, look, fresh)
    _reopen(connection, look, again)
    _accept(connection, look, [one for one in (*fresh, *again) if one.status is Status.APPROVED])
    return Applied(
        inserted=tuple(one.change.id for one in fresh),
        reopened=tuple(one.change.id for one in again),
        withdrawn=withdrawn,
    )


def expire(connection: Connection, look: Look, ended: Sequence[tuple[Settled, Record | None]]) -> int:
    """Writes that records ended by their own date, each with what its page still says: that raises nothing any more.

    Unlike `apply` it withdraws nothing, because nobody looked at the page. Returns how many ended just now.
    """
    known = _known(connection, [one.change.id for one, _ in ended])
    fresh = [(one, published) for one, published in ended if one.change.id not in known]
    _insert(connection, look, [one for one, _ in fresh])
    versions.accept(connection, [replace(_version(look, one), published=published) for one, published in fresh])
    return len(fresh)


def _known(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(ids), BATCH):
        query = select(change.c.id, change.c.status).where(change.c.id.in_(ids[start : start + BATCH]))
        found |= {row.id: row.status for row in connection.execute(query)}
    return found


def _withdraw(connection: Connection, look: Look, present: set[str]) -> tuple[str, ...]:
    gone = tuple(sorted({row.id for row in _open(connection, look.source)} - present))
    for start in range(0, len(gone), BATCH):
        connection.execute(
            update(change)
            .where(change.c.id.in_(gone[start : start + BATCH]), change.c.status == Status.PENDING.value)
            .values(status=Status.WITHDRAWN.value, updated_at=look.now)
        )
    return gone


def _open(connection: Connection, source_id: str) -> list[Row[Any]]:
    """The open changes of a source that a look may withdraw: what staff want put right stands while its base does."""
    still_there = exists().where(
        version.c.source_id == change.c.source_id,
        version.c.key == change.c.key,
        version.c.revision == change.c.base_revision,
        version.c.current,
    )
    ours = (change.c.cause == Cause.BASELINE.value) & still_there
    query = select(change.c.id).where(change.c.source_id == source_id, change.c.status == Status.PENDING.value, ~ours)
    return list(connection.execute(query))


def propose(connection: Connection, look: Look, one: Settled) -> None:
    """Keeps a change that a person asks for, to be decided on; the same one asked for again is the one that is there."""
    if not _known(connection, [one.change.id]):
        _insert(connection, look, [one])
    else:
        _reopen(connection, look, [one])


def _insert(connection: Connection, look: Look, fresh: Sequence[Settled]) -> None:
    rows = [_row(look, one) for one in fresh]
    for start in range(0, len(rows), BATCH):
        connection.execute(insert(change), rows[start : start + BATCH])


def _row(look: Look, one: Settled) -> dict[str, Any]:
    found = one.change
    return {
        "id": found.id,
        "source_id": found.source,
        "page_id": found.page or None,
        "key": found.key,
        "record_kind": found.record_kind.value,
        "kind": found.kind.value,
        "case": found.case.value if found.case else None,
        "before": codec.dump(found.before) if found.before else None,
        "after": codec.dump(found.after) if found.after else None,
        "fields": [codec.dump(field) for field in found.fields],
        "base_revision": found.base_revision,
        "group_fingerprint": one.group,
        "snapshot_id": one.snapshot,
        "extractor_version": look.extractor_version,
        "cause": found.cause.value,
        "flags": [codec.dump(flag) for flag in one.flags],
        "severity": severity(one.flags).value,
        "critical": one.critical,
        "approvals_needed": one.approvals_needed,
        "status": one.status.value,
        "incident_id": look.incident if one.status is Status.PENDING else None,
        "found_at": look.now,
        "updated_at": look.now,
    }


def severity(flags: Iterable[Flag]) -> Severity:
    """The worst severity among flags, info without any."""
    ranks = [Severity.INFO, Severity.REVIEW, Severity.DANGER]
    return max((flag.severity for flag in flags), key=ranks.index, default=Severity.INFO)


def is_critical(record: Record | None) -> bool:
    """Whether a record is a contact that somebody in need dials."""
    return isinstance(record, Contact) and record.criticality is Criticality.CRITICAL


def _reopen(connection: Connection, look: Look, again: Sequence[Settled]) -> None:
    for one in again:
        values = _row(look, one)
        kept = {
            name: values[name] for name in ("flags", "severity", "status", "incident_id", "snapshot_id", "updated_at")
        }
        connection.execute(update(change).where(change.c.id == one.change.id).values(**kept))


def _accept(connection: Connection, look: Look, approved: Sequence[Settled]) -> None:
    versions.accept(connection, [_version(look, one) for one in approved])


def _version(look: Look, one: Settled) -> NewVersion:
    found = one.change
    value = found.after or found.before
    if value is None:
        raise ValueError(f"change {found.id} has neither before nor after")
    return NewVersion(
        source=found.source,
        key=found.key,
        base_revision=found.base_revision,
        value=value,
        published=found.after,
        removed=found.kind is ChangeKind.REMOVED,
        cause=found.cause,
        news=one.news and found.cause not in (Cause.TECHNICAL, Cause.BASELINE),
        accepted_by=BY_RULE,
        accepted_at=look.now,
        mail_after=look.now if one.critical else look.now + look.hold,
        change_id=found.id,
        snapshot_id=one.snapshot,
        page_id=found.page or None,
    )


def get(connection: Connection, change_id: str) -> Row[Any] | None:
    """One change by its whole id."""
    return connection.execute(select(change).where(change.c.id == change_id)).first()


def find(connection: Connection, prefix: str) -> list[Row[Any]]:
    """Changes whose id starts with `prefix`: people type the first letters."""
    query = select(change).where(change.c.id.startswith(prefix, autoescape=True)).order_by(change.c.id).limit(20)
    return list(connection.execute(query))


def pending(
    connection: Connection,
    source_id: str | None = None,
    *,
    incident: int | None = None,
    technical: bool | None = None,
) -> list[Row[Any]]:
    """What waits for a person: critical and danger first, then the oldest. It stays listed when put off."""
    query = select(change).where(change.c.status == Status.PENDING.value)
    if source_id is not None:
        query = query.where(change.c.source_id == source_id)
    if incident is not None:
        query = query.where(change.c.incident_id == incident)
    if technical is not None:
        query = query.where((change.c.cause == Cause.TECHNICAL.value) == technical)
    rank = {Severity.DANGER.value: 0, Severity.REVIEW.value: 1, Severity.INFO.value: 2}
    rows = list(connection.execute(query))
    return sorted(rows, key=lambda row: (not row.critical, rank[row.severity], row.found_at, row.id))


def starts_of_unaccepted(connection: Connection, source_id: str) -> frozenset[str]:
    """Fingerprints of what the changes of a source started from that wait or were rejected: readers still have it."""
    open_ = (Status.PENDING.value, Status.REJECTED.value)
    query = select(change.c.record_kind, change.c.before).where(
        change.c.source_id == source_id, change.c.status.in_(open_)
    )
    rows = [row for row in connection.execute(query) if row.before is not None]
    return frozenset(fingerprint(codec.load_record(row.record_kind, row.before)) for row in rows)


def by_ids(connection: Connection, ids: Sequence[str]) -> list[Row[Any]]:
    """The rows of these changes, in the given order."""
    rows: dict[str, Row[Any]] = {}
    for start in range(0, len(ids), BATCH):
        query = select(change).where(change.c.id.in_(ids[start : start + BATCH]))
        rows |= {row.id: row for row in connection.execute(query)}
    return [rows[one] for one in ids]
