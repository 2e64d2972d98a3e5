"""What an operator should hear about: silence is an alarm too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from jobs.mailing.returned import REPLIES
from jobs.running.due import next_after
from jobs.running.job import Job
from jobs.running.slots import local_time
from state.settings import ReviewSettings
from state.store import incidents, overview, runs, settings, sources
from state.store.engine import reading

SYNC = "sync"
AT_LEAST = timedelta(hours=26)
"""A job that comes round many times a day is silent only after this: some installations run everything once a day."""
UNDELIVERED_AFTER = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """One thing that is wrong. `key` stays the same as long as it is the same thing."""

    key: str
    sentence: str

    def as_json(self) -> dict[str, str]:
        """For programs."""
        return {"key": self.key, "sentence": self.sentence}


def alarms(env: Env, jobs: Sequence[Job], now: datetime) -> list[Alarm]:
    """All that is wrong at `now`, the most telling first."""
    with reading(env.engine) as connection:
        return [
            *_silent(connection, jobs, env.settings.watch.stale_after, now),
            *_failed(connection, jobs),
            *_stale(connection, env.settings.watch.stale_after, now),
            *_incidents(connection),
            *_reviews(connection, env.settings.review, now),
            *_undelivered(connection, now),
            *_replies(env),
        ]


def _replies(env: Env) -> Iterator[Alarm]:
    """Mails for a person that came in through a pipe: nobody would find them by themselves."""
    folder = env.data / REPLIES
    waiting = len(list(folder.glob("*.eml"))) if folder.is_dir() else 0
    if waiting:
        them = "A mail from a reader waits" if waiting == 1 else f"{waiting} mails from readers wait"
        yield Alarm(key="replies", sentence=f"{them} for a person in {folder}; take away what was answered.")


def _silent(connection: Connection, jobs: Iterable[Job], missed: int, now: datetime) -> Iterator[Alarm]:
    begun = runs.first_started(connection)
    if begun is None or settings.is_on(connection, settings.REHEARSAL):
        return
    last = runs.last(connection)
    for job in jobs:
        since = last[job.name].started_at if job.name in last else begun
        if now > max(nth_after(job.schedule, since, missed), since + AT_LEAST):
            yield Alarm(
                key=f"silent:{job.name}", sentence=f'The job "{job.name}" has not run since {local_time(since)}.'
            )


def _failed(connection: Connection, jobs: Iterable[Job]) -> Iterator[Alarm]:
    known = {job.name for job in jobs}
    for name, row in runs.last(connection).items():
        if name in known and row.outcome in (runs.FAILED, runs.CRASHED):
            yield Alarm(
                key=f"job:{name}",
                sentence=f'The job "{name}" {row.outcome} at {local_time(row.started_at)}: {row.reason or "no reason given"}.',
            )


def nth_after(schedule: str, moment: datetime, number: int) -> datetime:
    """The `number`th time after `moment` that a schedule fires."""
    for _ in range(number):
        moment = next_after(schedule, moment + timedelta(seconds=1))
    return moment


def _stale(connection: Connection, missed: int, now: datetime) -> Iterator[Alarm]:
    """Stale sources, save those that an open incident speaks of already."""
    clock = stale_clock(connection, missed, now)
    told = {row.source_id for row in incidents.all_open(connection)}
    for row in sources.rows(connection).values():
        if row.enabled and row.id not in told and clock.is_stale(row):
            good = f"was not read well since {local_time(row.last_good)}" if row.last_good else "was never read well"
            reason = f" ({row.last_reason})" if row.last_reason else ""
            yield Alarm(key=f"stale:{row.id}", sentence=f'The source "{row.id}" {good}{reason}.')


@dataclass(frozen=True, kw_only=True)
class StaleClock:
    """When silence of a source is too long: `missed` of its own schedules, or that many runs of sync without one."""

    now: datetime
    missed: int
    nth_last_sync: datetime | None

    def is_stale(self, row: Row[Any]) -> bool:
        """One that was never read well has no time to count from: there the failures count."""
        if row.last_good is None:
            return bool(row.failures >= self.missed)
        schedule = row.declared.get("schedule")
        if schedule:
            return self.now > nth_after(schedule, row.last_good, self.missed)
        return self.nth_last_sync is not None and bool(row.last_good < self.nth_last_sync)


def stale_clock(connection: Connection, missed: int, now: datetime) -> StaleClock:
    """The clock at `now`, with the runs of sync as they are on record."""
    return StaleClock(now=now, missed=missed, nth_last_sync=overview.nth_last_start(connection, SYNC, missed))


def _incidents(connection: Connection) -> Iterator[Alarm]:
    for row in incidents.all_open(connection):
        yield Alarm(
            key=f"incident:{row.id}",
            sentence=f'Incident {row.id} on "{row.source_id}" since {local_time(row.opened_at)}: {row.reason}',
        )


def _reviews(connection: Connection, review: ReviewSettings, now: datetime) -> Iterator[Alarm]:
    critical = overview.waiting_since(
        connection, now - timedelta(hours=review.escalate_critical_hours), now=now, critical=True
    )
    if critical:
        yield Alarm(
            key="review:critical",
            sentence=f"Critical changes that wait longer than {review.escalate_critical_hours:g} hours for a decision: {critical}.",
        )
    other = overview.waiting_since(connection, working_days_before(now, review.escalate_days), now=now, critical=False)
    if other:
        yield Alarm(
            key="review:other",
            sentence=f"Changes that wait longer than {review.escalate_days} working days for a decision: {other}.",
        )


def working_days_before(now: datetime, days: int) -> datetime:
    """`days` working days (Monday to Friday) before `now`."""
    moment = now
    while days > 0:
        moment -= timedelta(days=1)
        days -= moment.weekday() < 5
    return moment


def _undelivered(connection: Connection, now: datetime) -> Iterator[Alarm]:
    counts = overview.deliveries(connection)
    late = overview.overdue_deliveries(connection, now - UNDELIVERED_AFTER)
    if late:
        yield Alarm(key="mail:late", sentence=f"{late} mails should have left more than a day ago and did not.")
    for status in ("failed", overview.UNCERTAIN):
        if counts.get(status):
            yield Alarm(
                key=f"mail:{status}:{counts[status]}",
                sentence=f"{counts[status]} mails are {status}; `wegwijs status` lists them.",
            )
