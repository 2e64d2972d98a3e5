"""The job "recover": what a machine that was off or a process that died left behind is taken up again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from jobs.env import Env
from jobs.running.job import Item, Job, Outcome
from jobs.running.runner import run_job
from jobs.running.slots import last_before, slot_name
from state.store import overview, runs
from state.store.engine import reading

NAME = "recover"
SCHEDULE = "*/15 * * * *"
GRACE = timedelta(minutes=10)
"""A shell that is only late gets this long to start a job itself."""
TRIES = 3
"""A slot that crashes its process again and again is left to people after this many tries."""


@dataclass(frozen=True, kw_only=True)
class Claims:
    """Mails whose sender died. `expired` counts them at a moment, `release` settles them and says how many."""

    expired: Callable[[Env, datetime], int]
    release: Callable[[Env, datetime], int]


def job(others: Sequence[Job], claims: Claims) -> Job:
    """The job that recovers `others`, and mails that somebody claimed and never settled."""
    by_name = {one.name: one for one in others}

    def plan(env: Env, now: datetime) -> Iterator[Item]:
        if claims.expired(env, now):
            yield {"what": "claims"}
        with reading(env.engine) as connection:
            missed = [item for one in others if (item := _missed(connection, one, now)) is not None]
        yield from missed

    def work(env: Env, item: Item) -> Outcome:
        if item["what"] == "claims":
            return Outcome(ok=True, data={**item, "released": claims.release(env, env.clock())})
        report = run_job(env, by_name[item["job"]], slot=item["slot"])
        return Outcome(ok=report.exit_code() == 0, data={**item, "run": report.as_json()}, reason=report.reason)

    return Job(
        name=NAME,
        schedule=SCHEDULE,
        summary="Takes up what a stopped machine or a dead process left behind.",
        plan=plan,
        work=work,
        lock=NAME,
    )


def _missed(connection: Connection, job: Job, now: datetime) -> Item | None:
    """The job's last slot, when it began after the first run here and no run started in it, or its process died."""
    fires = last_before(job.schedule, now - GRACE)
    begun = runs.first_started(connection)
    if fires is None or begun is None:
        return None
    last = runs.last_started(connection, job.name)
    slot = slot_name(job.schedule, fires)
    if last is not None and last >= fires:
        return _crashed(connection, job, slot)
    return {"what": "run", "job": job.name, "slot": slot} if fires > begun else None


def _crashed(connection: Connection, job: Job, slot: str) -> Item | None:
    tried = overview.slots_tried(connection, job.name, slot)
    if not tried or tried[-1].outcome != runs.CRASHED or len(tried) >= TRIES:
        return None
    return {"what": "run", "job": job.name, "slot": f"{slot}+{len(tried)}"}
