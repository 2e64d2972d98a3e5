"""What ran: one row for each job and slot. A slot runs at most once, whoever starts it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from state.store.engine import insert_ignore
from state.store.schema import run

DONE = "done"
PARTLY = "partly"
FAILED = "failed"
CRASHED = "crashed"


def start(connection: Connection, job: str, slot: str, now: datetime) -> int | None:
    """Opens the run of a slot. None when that slot has run, or runs, already."""
    row = {"job": job, "slot": slot, "started_at": now, "counts": {}}
    if not insert_ignore(connection, run, [row]):
        return None
    return int(connection.execute(select(run.c.id).where(run.c.job == job, run.c.slot == slot)).scalar_one())


def start_extra(connection: Connection, job: str, slot: str, now: datetime) -> int:
    """Opens a run that somebody asked for: in its slot when that is free, else beside it under a number of its own."""
    first = start(connection, job, slot, now)
    if first is not None:
        return first
    same = run.c.job == job, run.c.slot.startswith(f"{slot}+", autoescape=True)
    count = connection.execute(select(func.count()).where(*same)).scalar_one()
    row = {"job": job, "slot": f"{slot}+{count + 1}", "started_at": now, "counts": {}}
    return int(connection.execute(insert(run).returning(run.c.id), row).scalar_one())


def finish(
    connection: Connection,
    run_id: int,
    *,
    now: datetime,
    outcome: str,
    counts: Mapping[str, int],
    reason: str | None = None,
) -> None:
    """Closes a run with what came of it."""
    values = {"finished_at": now, "outcome": outcome, "counts": dict(counts), "reason": reason}
    connection.execute(update(run).where(run.c.id == run_id).values(**values))


def abandon(connection: Connection, job: str, *, now: datetime) -> int:
    """Marks the runs of `job` that never finished as crashed: call it only while holding the job's lock."""
    values = {"finished_at": now, "outcome": CRASHED, "reason": "the process ended before the job did"}
    unfinished = update(run).where(run.c.job == job, run.c.finished_at.is_(None))
    return connection.execute(unfinished.values(**values)).rowcount


def last(connection: Connection) -> dict[str, Row[Any]]:
    """The newest run of each job."""
    newest = select(func.max(run.c.id)).group_by(run.c.job)
    return {row.job: row for row in connection.execute(select(run).where(run.c.id.in_(newest)))}


def last_started(connection: Connection, job: str) -> datetime | None:
    """When `job` last started."""
    return connection.execute(select(func.max(run.c.started_at)).where(run.c.job == job)).scalar()


def first_started(connection: Connection) -> datetime | None:
    """When anything first ran here."""
    return connection.execute(select(func.min(run.c.started_at))).scalar()


def known_slot(connection: Connection, job: str, slot: str) -> bool:
    """Whether a slot of `job` has a run."""
    return connection.execute(select(run.c.id).where(run.c.job == job, run.c.slot == slot)).first() is not None


def recent(connection: Connection, *, job: str | None = None, limit: int = 20) -> list[Row[Any]]:
    """The newest runs, newest first."""
    query = select(run).order_by(run.c.id.desc()).limit(limit)
    return list(connection.execute(query if job is None else query.where(run.c.job == job)))
