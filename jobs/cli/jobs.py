"""`wegwijs jobs`: what runs when, and how it went."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import Row

from jobs.catalogue import JOBS
from jobs.cli.common import App, emit, pass_app, table
from jobs.running.due import next_after
from jobs.running.job import Job
from jobs.running.locks import described, is_dead
from jobs.running.slots import as_utc, local_time
from state.store import locks, runs
from state.store.engine import reading


@click.command(name="jobs")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_app
def command(app: App, as_json: bool) -> None:
    """List the jobs: schedule, last run, next run, and who runs one now.

    Example: wegwijs jobs --json
    """
    env = app.env()
    now = env.clock()
    with reading(env.engine) as connection:
        last = runs.last(connection)
        held = {one.name: described(one) for one in locks.every(connection) if not is_dead(one.holder)}
    lines = [
        {
            "job": job.name,
            "schedule": job.schedule,
            "summary": job.summary,
            "last": last_of(last.get(job.name)),
            "next": as_utc(next_after(job.schedule, now)),
            "running": held.get(job.lock),
        }
        for job in JOBS
    ]
    if as_json:
        for line in lines:
            emit(line)
        return
    columns = ("job", "schedule", "last run", "outcome", "next run", "runs now")
    table(columns, [_row(job, last.get(job.name), held.get(job.lock), next_after(job.schedule, now)) for job in JOBS])


def last_of(row: Row[Any] | None) -> dict[str, Any] | None:
    """A run as programs read it."""
    if row is None:
        return None
    return {
        "slot": row.slot,
        "started": as_utc(row.started_at),
        "finished": as_utc(row.finished_at),
        "outcome": row.outcome,
        "counts": row.counts,
        "reason": row.reason,
    }


def _row(job: Job, row: Row[Any] | None, running: str | None, next_run: Any) -> tuple[Any, ...]:
    started = local_time(row.started_at) if row else "never"
    outcome = (row.outcome or "unfinished") if row else ""
    return job.name, job.schedule, started, outcome, local_time(next_run), running
