"""What may go when it is old enough: evidence that nothing points at any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, delete, exists, or_, select

from state.store.engine import BATCH
from state.store.schema import host_pace, incident, look_day, page, run, snapshot, version


def old_snapshots(connection: Connection, before: datetime) -> list[int]:
    """Ids of the snapshots from before `before` that no page, current version or open incident needs."""
    needed = or_(
        _points(page.c.snapshot_id),
        _points(page.c.suspect_snapshot_id),
        exists().where(version.c.snapshot_id == snapshot.c.id, version.c.current),
        exists().where(incident.c.snapshot_id == snapshot.c.id, incident.c.closed_at.is_(None)),
    )
    query = select(snapshot.c.id).where(snapshot.c.fetched_at < before, ~needed).order_by(snapshot.c.id)
    return list(connection.scalars(query))


def _points(column: Column[Any]) -> Any:
    return exists().where(column == snapshot.c.id)


def forget_snapshots(connection: Connection, ids: Sequence[int]) -> list[str]:
    """Deletes snapshot rows. Returns the hashes of the bytes that no snapshot needs any more."""
    hashes: set[str] = set()
    for start in range(0, len(ids), BATCH):
        part = snapshot.c.id.in_(ids[start : start + BATCH])
        hashes |= set(connection.scalars(select(snapshot.c.sha256).where(part)))
        connection.execute(delete(snapshot).where(part))
    return sorted(hashes - _in_use(connection, sorted(hashes)))


def _in_use(connection: Connection, hashes: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(hashes), BATCH):
        part = hashes[start : start + BATCH]
        found |= set(connection.scalars(select(snapshot.c.sha256).where(snapshot.c.sha256.in_(part))))
    return found


def has_old_runs(connection: Connection, before: datetime) -> bool:
    """Whether there are records of runs that `forget_runs` would delete."""
    return connection.execute(select(run.c.id).where(_replaced(before)).limit(1)).first() is not None


def _replaced(before: datetime) -> Any:
    newer = run.alias()
    return (run.c.started_at < before) & exists().where(newer.c.job == run.c.job, newer.c.id > run.c.id)


def forget_looks(connection: Connection, before: date) -> None:
    """Lets go of how the looks went on days long ago."""
    connection.execute(delete(look_day).where(look_day.c.day < before))


def forget_runs(connection: Connection, before: datetime) -> int:
    """Deletes the records of runs that started before `before`, save the newest of each job."""
    return connection.execute(delete(run).where(_replaced(before))).rowcount


def has_idle_hosts(connection: Connection, before: float) -> bool:
    """Whether there are turns of hosts that `forget_hosts` would delete."""
    return connection.execute(select(host_pace.c.host).where(_idle(before)).limit(1)).first() is not None


def _idle(before: float) -> Any:
    return (host_pace.c.next_allowed < before) & (host_pace.c.busy_until < before)


def forget_hosts(connection: Connection, before: float) -> int:
    """Deletes the turns of hosts that nobody asked since `before`, in seconds since the epoch."""
    return connection.execute(delete(host_pace).where(_idle(before))).rowcount
