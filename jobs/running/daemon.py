"""Runs all jobs at their times in one process that stays: what cron or systemd timers do elsewhere."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from jobs.env import Env
from jobs.running.due import WORDS
from jobs.running.job import Job
from jobs.running.runner import RunReport, run_job
from jobs.running.slots import slot_at
from state.days import BRUSSELS

MISFIRE_GRACE = timedelta(minutes=10)
"""A start that comes later than this, e.g. after the machine slept, is left to the job "recover"."""

log = logging.getLogger("wegwijs.daemon")


def serve(env: Env, jobs: Sequence[Job], stop: threading.Event) -> None:
    """Runs the jobs at their times until `stop` is set; then finishes the items in hand and returns."""
    scheduler = scheduler_for(env, jobs, stop)
    scheduler.start()
    log.info("%d jobs planned", len(jobs))
    try:
        stop.wait()
    finally:
        log.info("stopping after the items in hand")
        scheduler.shutdown(wait=True)


def scheduler_for(env: Env, jobs: Sequence[Job], stop: threading.Event) -> BackgroundScheduler:
    """A scheduler with one entry a job: never two of one job at a time, late starts made up once, not one by one."""
    scheduler = BackgroundScheduler(
        timezone=BRUSSELS,
        executors={"default": ThreadPoolExecutor(max_workers=len(jobs))},
        job_defaults={
            "coalesce": True,
            "max_instances": 1,
            "misfire_grace_time": int(MISFIRE_GRACE.total_seconds()),
        },
    )
    for job in jobs:
        scheduler.add_job(run_slot, trigger_of(job), args=(env, job, stop), id=job.name)
    return scheduler


def trigger_of(job: Job) -> CronTrigger:
    """The job's schedule, by the clock on the wall in Brussels."""
    return CronTrigger.from_crontab(WORDS.get(job.schedule, job.schedule), timezone=BRUSSELS)


def run_slot(env: Env, job: Job, stop: threading.Event) -> RunReport:
    """Runs the slot that has begun, unless it ran already: on the night the clock goes back it begins twice."""
    report = run_job(env, job, slot=slot_at(job.schedule, env.clock()), stop=stop)
    log.info("%s: %s%s", job.name, report.outcome, f" ({report.reason})" if report.reason else "")
    return report


@contextmanager
def until_signal() -> Iterator[threading.Event]:
    """An event that SIGTERM or SIGINT sets, instead of ending the process in the middle of an item."""
    stop = threading.Event()

    def handle(signum: int, frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
