"""The job "watch": tells the operators what is wrong, each thing at most once a day, all of them in one mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from jobs.env import Env
from jobs.running.job import Item, Job, Outcome
from jobs.upkeep.alarms import Alarm, alarms
from state.store import notices
from state.store.engine import reading, writing

NAME = "watch"
SCHEDULE = "30 * * * *"
AGAIN_AFTER = timedelta(hours=24)

Tell = Callable[[Env, Sequence[Alarm]], Sequence[str]]
"""Brings alarms to the operators; returns whom it could not reach. Raises OperationalError when it reached nobody."""


def job(watched: Sequence[Job], tell: Tell) -> Job:
    """The job that watches over `watched`."""

    def plan(env: Env, now: datetime) -> Iterator[Item]:
        fresh = _untold(env, alarms(env, watched, now), now)
        if fresh:
            yield {"what": "alarms", "alarms": [alarm.as_json() for alarm in fresh]}

    def work(env: Env, item: Item) -> Outcome:
        fresh = [Alarm(**one) for one in item["alarms"]]
        if not env.settings.review.admins:
            return Outcome(
                ok=True, data={**item, "told": []}, reason="[review] admins names nobody: see `wegwijs status`"
            )
        missed = tell(env, fresh)
        with writing(env.engine) as connection:
            notices.told(connection, [alarm.key for alarm in fresh], env.clock())
        reached = [one for one in env.settings.review.admins if one not in missed]
        reason = f"the mail server refused {', '.join(missed)}: check [review] admins" if missed else None
        return Outcome(ok=not missed, data={**item, "told": reached}, reason=reason)

    return Job(
        name=NAME,
        schedule=SCHEDULE,
        summary="Tells the operators about silence: stale sources, silent jobs, waiting reviews, undelivered mail.",
        plan=plan,
        work=work,
        lock=NAME,
    )


def _untold(env: Env, found: Sequence[Alarm], now: datetime) -> list[Alarm]:
    with reading(env.engine) as connection:
        recent = notices.recent(connection, now - AGAIN_AFTER)
    return [alarm for alarm in found if alarm.key not in recent]
