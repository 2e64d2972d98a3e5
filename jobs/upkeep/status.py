"""How an installation fares, as one object: for the command, for monitors, for the desk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from jobs.running.due import next_after
from jobs.running.job import Job
from jobs.running.slots import as_utc
from jobs.upkeep.alarms import StaleClock, alarms, stale_clock
from state.store import incidents, overview, runs, settings, sources
from state.store.engine import reading

Line = dict[str, Any]


def status(env: Env, jobs: Sequence[Job], now: datetime) -> Line:
    """Sources, incidents, reviews, runs, deliveries and alarms at `now`."""
    with reading(env.engine) as connection:
        waiting, last = overview.waiting_reviews(connection), runs.last(connection)
        found: Line = {
            "at": as_utc(now),
            "rehearsal": settings.is_on(connection, settings.REHEARSAL),
            "sources": _sources(connection, env, waiting, now),
            "incidents": [_incident(row) for row in incidents.all_open(connection)],
            "pending_reviews": sum(waiting.values()),
            "jobs": [_job(job, last.get(job.name), now) for job in jobs],
            "subscribers": overview.subscribers(connection),
            "deliveries": overview.deliveries(connection),
            "uncertain": [_delivery(row) for row in overview.deliveries_in(connection, overview.UNCERTAIN)],
            "failed": [_delivery(row) for row in overview.deliveries_in(connection, "failed")],
        }
    found["alarms"] = [alarm.as_json() for alarm in alarms(env, jobs, now)]
    return found


def _sources(connection: Connection, env: Env, waiting: dict[str, int], now: datetime) -> list[Line]:
    rows, clock = sources.rows(connection), stale_clock(connection, env.settings.watch.stale_after, now)
    declared = {one.id for one in env.sources}
    known = [_source(row, waiting, clock) for row in rows.values() if row.id in declared]
    never = [_unseen(one.id, one.name, one.enabled) for one in env.sources if one.id not in rows]
    return sorted([*known, *never], key=lambda line: str(line["id"]))


def _source(row: Row[Any], waiting: dict[str, int], clock: StaleClock) -> Line:
    return {
        "id": row.id,
        "name": row.name,
        "state": state_of(row, clock),
        "last_success": as_utc(row.last_good),
        "last_looked": as_utc(row.last_looked),
        "last_changed": as_utc(row.last_changed),
        "last_error": row.last_reason if row.last_outcome in ("failed", "suspect") else None,
        "failures": row.failures,
        "pending": waiting.get(row.id, 0),
        "next": as_utc(row.next_due),
    }


def _unseen(source_id: str, name: str, enabled: bool) -> Line:
    blank = dict.fromkeys(("last_success", "last_looked", "last_changed", "last_error", "next"))
    return {
        "id": source_id,
        "name": name,
        "state": "not looked at yet" if enabled else "disabled",
        **blank,
        "failures": 0,
        "pending": 0,
    }


def state_of(row: Row[Any], clock: StaleClock) -> str:
    """One word or two for a source: the worst that holds."""
    if not row.enabled:
        return "disabled"
    if row.quarantined_by is not None:
        return "quarantined"
    if row.last_looked is None:
        return "not looked at yet"
    if clock.is_stale(row):
        return "stale"
    return {"failed": "failing", "suspect": "suspect"}.get(row.last_outcome or "", "well")


def source_states(env: Env, now: datetime) -> dict[str, str]:
    """Each source with its state in a word or two."""
    with reading(env.engine) as connection:
        return {line["id"]: line["state"] for line in _sources(connection, env, {}, now)}


def by_state(lines: Iterable[Line]) -> dict[str, int]:
    """How many sources there are in each state."""
    counts: dict[str, int] = {}
    for line in lines:
        counts[line["state"]] = counts.get(line["state"], 0) + 1
    return dict(sorted(counts.items()))


def _incident(row: Row[Any]) -> Line:
    return {
        "id": row.id,
        "source": row.source_id,
        "kind": row.kind,
        "reason": row.reason,
        "quarantine": row.quarantine,
        "opened": as_utc(row.opened_at),
    }


def _job(job: Job, row: Row[Any] | None, now: datetime) -> Line:
    return {
        "job": job.name,
        "last": as_utc(row.started_at) if row else None,
        "outcome": row.outcome if row else None,
        "reason": row.reason if row else None,
        "next": as_utc(next_after(job.schedule, now)),
    }


def _delivery(row: Row[Any]) -> Line:
    return {
        "id": row.id,
        "to": row.email,
        "message_id": row.message_id,
        "since": as_utc(row.first_attempt_at or row.created_at),
        "reason": row.reason,
    }
