"""Putting right what the first reading of a source took over.

A record that is wrong there is dropped or edited by a change of its own, with cause "baseline": it is decided like any other,
so a critical contact takes two people and a call, everything is logged and can be undone. It is no news: whoever received
the wrong record gets a correction, nobody else hears of it. Whoever looked at the reading as a whole agrees to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from state import codec
from state.changes import Cause, Change, ChangeKind, FieldChange, Status
from state.diff.ids import change_id
from state.fingerprint import difference, fingerprint
from state.records import Criticality, Record, RecordKind
from state.review import Ruling, Standing, Verdict, rule
from state.sources import Source
from state.store import changes, log, pages, sources
from state.store.changes import Look, Settled, is_critical
from state.store.review import Move
from state.store.schema import change, version

DROPPED = "baseline: dropped"
APPROVERS = 2
"""For a contact that somebody in need dials, and for a reading that holds one."""


def records(connection: Connection, source_id: str) -> list[Row[Any]]:
    """What the first reading of a source took over and nothing has changed since but staff, dropped records too."""
    put_right = select(change.c.id).where(change.c.source_id == source_id, change.c.cause == Cause.BASELINE.value)
    mine = (version.c.source_id == source_id) & version.c.current
    found = or_(version.c.cause == Cause.BASELINE.value, version.c.change_id.in_(put_right))
    return list(connection.execute(select(version).where(mine, found).order_by(version.c.id)))


def waiting(connection: Connection, source_id: str) -> dict[str, str]:
    """Record key -> id of the change that puts it right and waits for a second person."""
    open_ = (change.c.cause == Cause.BASELINE.value) & (change.c.status == Status.PENDING.value)
    query = select(change.c.key, change.c.id).where(change.c.source_id == source_id, open_)
    return {row.key: row.id for row in connection.execute(query)}


def propose_drop(connection: Connection, row: Row[Any], now: datetime) -> str:
    """The id of a change by which a record of the reading is dropped; what the page says of it is settled."""
    return _propose(connection, row, ChangeKind.REMOVED, DROPPED, (), now)


def propose_edit(connection: Connection, row: Row[Any], record: Record, now: datetime) -> str:
    """The id of a change by which `record` takes the place of what was read."""
    told = difference(codec.load_record(row.record_kind, row.value), record)
    return _propose(connection, row, ChangeKind.CHANGED, f"baseline: {fingerprint(record)}", told, now)


def _propose(
    connection: Connection, row: Row[Any], kind: ChangeKind, target: str, fields: Sequence[FieldChange], now: datetime
) -> str:
    value = codec.load_record(row.record_kind, row.value)
    one = Change(
        id=change_id(row.source_id, row.key, row.revision, target),
        source=row.source_id,
        key=row.key,
        record_kind=RecordKind(row.record_kind),
        kind=kind,
        before=value,
        after=codec.load_record(row.record_kind, row.published) if row.published else value,
        fields=tuple(fields),
        base_revision=row.revision,
        cause=Cause.BASELINE,
        page=row.page_id or 0,
    )
    source = sources.get(connection, row.source_id)
    critical = is_critical(value) or (source is not None and _all_critical(source))
    shown = row.snapshot_id or pages.snapshot_of(connection, row.page_id)
    changes.propose(connection, _look(row, now), _settled(one, critical, shown))
    return one.id


def _all_critical(source: Row[Any]) -> bool:
    """Whether all that a source says is for people in need."""
    return codec.load(Source, source.declared).criticality is Criticality.CRITICAL


def _settled(one: Change, critical: bool, snapshot: int | None) -> Settled:
    return Settled(
        change=one,
        status=Status.PENDING,
        flags=(),
        approvals_needed=APPROVERS if critical else 1,
        group=one.id,
        critical=critical,
        news=False,
        snapshot=snapshot,
    )


def _look(row: Row[Any], now: datetime) -> Look:
    return Look(source=row.source_id, now=now, extractor_version="staff", hold=now - now)


def standing(source: Row[Any], found: Sequence[Row[Any]]) -> Standing:
    """Who has agreed to the reading, and whether it holds a number that somebody in need dials."""
    live = [codec.load_record(row.record_kind, row.value) for row in found if not row.removed]
    critical = any(map(is_critical, live)) or (bool(live) and _all_critical(source))
    seen = source.baseline_seen or []
    return Standing(
        status=Status.PENDING if source.baseline_seen_at is None else Status.APPROVED,
        critical=critical,
        approvals_needed=APPROVERS if critical else 1,
        approvers=[one["by"] for one in seen],
        phone_checked=any(one.get("check") for one in seen),
    )


def agree(connection: Connection, source: Row[Any], move: Move) -> Ruling:
    """Somebody looked at the reading and it is right.

    Raises:
        ReviewError: it was agreed to already, or nobody has called the critical numbers in it.
    """
    now_stands = standing(source, records(connection, source.id))
    ruling = rule(now_stands, Verdict.APPROVE, actor=move.actor, check_made=move.check_made)
    seen = [*(source.baseline_seen or []), {"by": move.actor, "at": move.at.isoformat(), "check": move.check_made}]
    sources.set_values(connection, source.id, baseline_seen=seen, baseline_seen_at=move.at if ruling.complete else None)
    _note(connection, source.id, move, "source.seen")
    return ruling


def look_again(connection: Connection, source_id: str, move: Move) -> None:
    """The reading is to be looked at again: what was agreed to counts no more."""
    sources.set_values(connection, source_id, baseline_seen=None, baseline_seen_at=None)
    _note(connection, source_id, move, "source.look_again")


def refused(connection: Connection, source_id: str, move: Move) -> None:
    """The whole reading was refused: there is nothing left in it to look at."""
    sources.set_values(connection, source_id, baseline_seen_at=move.at)
    _note(connection, source_id, move, "source.refuse")


def _note(connection: Connection, source_id: str, move: Move, action: str) -> None:
    log.note(
        connection,
        at=move.at,
        actor=move.actor,
        action=action,
        subject=source_id,
        via=move.via,
        reason=move.reason,
        check=move.check_made,
    )
