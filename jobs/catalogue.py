"""All jobs, in the order in which `wegwijs run all` does them. Cron, the systemd timers and the daemon follow this list.

No job that may run once a day only is planned between 02:00 and 03:00: that hour comes twice or not at all when the
clocks change.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from jobs.env import Env
from jobs.mailing import deliver, digest
from jobs.reviewing import reminding
from jobs.running import recover
from jobs.running.job import Item, Job, Outcome
from jobs.upkeep import expire, operator_mail, prune, watch


def _plan_sync(env: Env, now: datetime) -> Iterable[Item]:
    """Imported when a look is planned: the extractor takes seconds to load, and most runs are of the jobs beside it."""
    from jobs.sync import job

    return job.plan(env, now)


def _sync(env: Env, item: Item) -> Outcome:
    from jobs.sync import job

    return job.work(env, item)


def _fetchers(env: Env) -> int:
    return env.settings.fetch.workers


SYNC = Job(
    name="sync",
    schedule="5 * * * *",
    summary="Looks at every source that is due and keeps what it finds.",
    plan=_plan_sync,
    work=_sync,
    lock="sync",
    workers=_fetchers,
)
EXPIRE = Job(
    name="expire",
    schedule="15 0 * * *",
    summary="Ends the measures whose last day is over.",
    plan=expire.plan,
    work=expire.work,
    lock="expire",
)
REMIND = Job(
    name="remind",
    schedule="*/10 * * * *",
    summary="Mails each reviewer what waits: critical changes at once, the rest once a day.",
    plan=reminding.plan,
    work=reminding.work,
    lock="remind",
)
DIGEST = Job(
    name="digest",
    schedule="*/10 * * * *",
    summary="Makes the digests of every reader whose moment has come.",
    plan=digest.plan,
    work=digest.work,
    lock="digest",
)
DELIVER = Job(
    name="deliver",
    schedule="*/5 * * * *",
    summary="Sends the mails that wait.",
    plan=deliver.plan,
    work=deliver.work,
    sharing=deliver.sharing,
    lock="deliver",
)
PRUNE = Job(
    name="prune",
    schedule="40 3 * * sun",
    summary="Lets go of what is past its time.",
    plan=prune.plan,
    work=prune.work,
    lock="prune",
)
WATCHED = (SYNC, EXPIRE, REMIND, DIGEST, DELIVER, PRUNE)
WATCH = watch.job(WATCHED, operator_mail.tell)
CLAIMS = recover.Claims(expired=deliver.expired_claims, release=deliver.release_claims)
RECOVER = recover.job((*WATCHED, WATCH), CLAIMS)
JOBS: tuple[Job, ...] = (SYNC, EXPIRE, REMIND, DIGEST, DELIVER, RECOVER, WATCH, PRUNE)
BY_NAME = {job.name: job for job in JOBS}
