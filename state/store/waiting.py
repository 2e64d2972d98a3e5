"""What waits for a person, sorted and filtered without loading the records: thousands of changes are listed at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from state.changes import Severity, Status
from state.geo.areas import expand, nis_of, resolve_area
from state.records import AreaKind, WorkArea
from state.store.schema import change, decision, incident, snapshot, source, subscriber, subscription, version
from state.store.subscribers import ACTIVE

CRITICAL = "critical"
LIGHT: list[Any] = [
    change.c.id,
    change.c.source_id,
    change.c.critical,
    change.c.severity,
    change.c.incident_id,
    change.c.found_at,
    change.c.assigned_to,
    change.c.postponed_until,
    change.c.group_fingerprint,
]
_RANK = {Severity.DANGER.value: 0, Severity.REVIEW.value: 1, Severity.INFO.value: 2}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A choice among what waits. `severity` is one of `Severity` or "critical"; `nis` are municipalities; `mine` is for
    one member of staff: what is theirs by name, or nobody's and in their area (None: everywhere)."""

    source: str | None = None
    severity: str | None = None
    incident: int | None = None
    nis: frozenset[str] | None = None
    mine: int | None = None
    my_area: frozenset[str] | None = None


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """The ids of what was asked for, the most urgent first, the same fact on several sources once; counts over all that waits."""

    ids: tuple[str, ...]
    total: int
    critical: int
    by_severity: dict[str, int] = field(default_factory=dict)
    by_source: dict[str, int] = field(default_factory=dict)
    by_incident: dict[int, int] = field(default_factory=dict)


def waiting(connection: Connection, wanted: Wanted, now: datetime) -> Waiting:
    """Incidents first, then critical contacts, then by severity, then the oldest; what was put off comes last."""
    rows = list(connection.execute(select(*LIGHT).where(change.c.status == Status.PENDING.value)))
    chosen = [row for row in rows if _is_wanted(row, wanted)]
    if wanted.nis is not None or wanted.my_area is not None:
        chosen = _in_area(connection, chosen, wanted)
    chosen.sort(key=lambda row: _rank(row, now))
    cards = {row.group_fingerprint: row.id for row in reversed(chosen)}
    return Waiting(
        ids=tuple(row.id for row in chosen if cards[row.group_fingerprint] == row.id),
        total=len(rows),
        critical=sum(row.critical for row in rows),
        by_severity=dict(Counter(row.severity for row in rows)),
        by_source=dict(Counter(row.source_id for row in rows)),
        by_incident=dict(Counter(row.incident_id for row in rows if row.incident_id is not None)),
    )


def _is_wanted(row: Row[Any], wanted: Wanted) -> bool:
    severe = row.critical if wanted.severity == CRITICAL else row.severity == wanted.severity
    return (
        wanted.source in (None, row.source_id)
        and (wanted.severity is None or severe)
        and wanted.incident in (None, row.incident_id)
        and (wanted.mine is None or row.assigned_to in (None, wanted.mine))
    )


def _rank(row: Row[Any], now: datetime) -> tuple[Any, ...]:
    put_off = row.postponed_until is not None and row.postponed_until > now
    return put_off, row.incident_id is None, not row.critical, _RANK[row.severity], row.found_at, row.id


def _in_area(connection: Connection, rows: Sequence[Row[Any]], wanted: Wanted) -> list[Row[Any]]:
    ids = {row.id for row in rows}
    columns: list[Any] = [change.c.id, change.c.source_id, change.c.before, change.c.after]
    records = connection.execute(select(*columns).where(change.c.status == Status.PENDING.value))
    declared = {row.id: row.declared for row in connection.execute(select(source.c.id, source.c.declared))}
    topics = {one: tuple(said.get("topics") or ()) for one, said in declared.items()}
    home = {one: _home(said, topics[one]) for one, said in declared.items()}
    reach = {row.id: _reach(row, home[row.source_id], topics[row.source_id]) for row in records if row.id in ids}
    return [
        row
        for row in rows
        if _meets(reach[row.id], wanted.nis) and (row.assigned_to is not None or _meets(reach[row.id], wanted.my_area))
    ]


def _meets(reach: frozenset[str] | None, asked: frozenset[str] | None) -> bool:
    """None is everywhere."""
    return reach is None or asked is None or not reach.isdisjoint(asked)


def _home(declared: dict[str, Any], topics: tuple[str, ...]) -> frozenset[str] | None:
    areas = [area for text in declared.get("work_area") or () for area in resolve_area(text)]
    return _nis(areas, topics)


def _nis(areas: Sequence[WorkArea], topics: tuple[str, ...]) -> frozenset[str] | None:
    if not areas or any(area.kind is AreaKind.NATIONAL for area in areas):
        return None
    return frozenset(nis for area in areas for nis in nis_of(area, topics))


def _reach(row: Row[Any], home: frozenset[str] | None, topics: tuple[str, ...]) -> frozenset[str] | None:
    found: set[str] = set()
    for record in (row.before, row.after):
        listed = (record or {}).get("work_area") or ()
        known = [_area(area) for area in listed if area["kind"] != AreaKind.UNRESOLVED.value]
        there = _nis(known, topics) if known else home
        if record and there is None:
            return None
        found |= there if record and there else set()
    return frozenset(found)


def _area(stored: dict[str, Any]) -> WorkArea:
    return WorkArea(text=stored["text"], kind=AreaKind(stored["kind"]), nis=tuple(stored.get("nis", ())))


def area_of(codes: Collection[str]) -> frozenset[str] | None:
    """The municipalities that a member of staff serves; None for everywhere."""
    return None if "*" in codes else expand(codes)


def decided(connection: Connection, *, limit: int) -> list[Row[Any]]:
    """The newest decisions beside their change, as `verdict`, `actor`, `at`, `reason` and `check_made`."""
    made: list[Any] = [decision.c.verdict, decision.c.actor, decision.c.at, decision.c.reason, decision.c.check_made]
    query = select(change, *made).join(decision, decision.c.change_id == change.c.id)
    return list(connection.execute(query.order_by(decision.c.id.desc()).limit(limit)))


def mail_after(connection: Connection, change_ids: Collection[str]) -> dict[str, datetime]:
    """When what was made of these changes may be mailed."""
    query = select(version.c.change_id, func.max(version.c.mail_after)).where(version.c.change_id.in_(change_ids))
    return {row[0]: row[1] for row in connection.execute(query.group_by(version.c.change_id))}


def follows(connection: Connection) -> list[Row[Any]]:
    """Running subscriptions of active subscribers: who, and the raw choices."""
    columns: list[Any] = [subscription.c.subscriber_id, subscription.c.areas, subscription.c.topics]
    query = (
        select(*columns, subscription.c.audience)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
        .where(subscriber.c.status == ACTIVE, subscription.c.ended_at.is_(None))
    )
    return list(connection.execute(query))


def snapshot_before(connection: Connection, row: Row[Any]) -> Row[Any] | None:
    """The page as it was when what `row` differs from was accepted; else the snapshot before the one it was found in."""
    base = (version.c.source_id == row.source_id) & (version.c.key == row.key)
    accepted = connection.scalar(select(version.c.snapshot_id).where(base, version.c.revision == row.base_revision))
    if accepted is not None and accepted != row.snapshot_id:
        return connection.execute(select(snapshot).where(snapshot.c.id == accepted)).first()
    if row.snapshot_id is None or row.page_id is None:
        return None
    earlier = (snapshot.c.page_id == row.page_id) & (snapshot.c.id < row.snapshot_id) & snapshot.c.readable
    return connection.execute(select(snapshot).where(earlier).order_by(snapshot.c.id.desc())).first()


def incidents_open(connection: Connection) -> list[Row[Any]]:
    """Open incidents beside the name of their source, the oldest first."""
    query = select(incident, source.c.name.label("source_name")).join(source, source.c.id == incident.c.source_id)
    return list(connection.execute(query.where(incident.c.closed_at.is_(None)).order_by(incident.c.id)))
