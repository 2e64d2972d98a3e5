"""All jobs, in the order in which `wegwijs run all` does them. Cron, the systemd timers and the daemon follow this list.

No job that may run once a day only is planned between 02:00 and 03:00: that hour comes twice or not at all when the
clocks change.
"""

from __future__ import annotations

from jobs import expire, operator_mail, prune, watch
from jobs.env import Env
from jobs.job import Job
from jobs.sync import job as sync


def _fetchers(env: Env) -> int:
    return env.settings.fetch.workers


SYNC = Job(
    name="sync",
    schedule="5 * * * *",
    summary="Looks at every source that is due and keeps what it finds.",
    plan=sync.plan,
    work=sync.work,
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
PRUNE = Job(
    name="prune",
    schedule="40 3 * * sun",
    summary="Lets go of what is past its time.",
    plan=prune.plan,
    work=prune.work,
    lock="prune",
)
WATCHED = (SYNC, EXPIRE, PRUNE)
WATCH = watch.job(WATCHED, operator_mail.tell)
JOBS: tuple[Job, ...] = (SYNC, EXPIRE, WATCH, PRUNE)
BY_NAME = {job.name: job for job in JOBS}
