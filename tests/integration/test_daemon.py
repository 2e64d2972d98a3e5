"""The daemon: slots, the autumn night, and a clean end at SIGTERM."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jobs.env import Env
from jobs.running.daemon import run_slot, scheduler_for, trigger_of, until_signal
from jobs.running.job import Item, Job, Outcome
from jobs.wiring import build_env
from state.settings import Settings


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, text: str) -> None:
        self.moment = datetime.fromisoformat(text)

    def __call__(self) -> datetime:
        return self.moment


def job_of(schedule: str) -> Job:
    def work(env: Env, item: Item) -> Outcome:
        return Outcome(ok=True, data=item)

    return Job(name="sweep", summary="Sweeps.", schedule=schedule, plan=lambda env, now: [{}], work=work, lock="sweep")


def env_at(tmp_path: Path, clock: Clock) -> Env:
    return build_env(Settings(), data=tmp_path, clock=clock)


@pytest.mark.parametrize(("schedule", "runs"), [("30 2 * * *", 1), ("*/30 * * * *", 2)])
def test_the_hour_that_comes_twice(tmp_path: Path, schedule: str, runs: int) -> None:
    clock = Clock("2026-10-25T00:30:01+00:00")
    env, job = env_at(tmp_path, clock), job_of(schedule)
    outcomes = [run_slot(env, job, threading.Event()).outcome]
    clock.moment += timedelta(hours=1)
    outcomes.append(run_slot(env, job, threading.Event()).outcome)
    assert outcomes.count("done") == runs


def test_two_daemons_on_one_store_run_a_slot_once(tmp_path: Path) -> None:
    clock = Clock("2026-03-02T06:00:01+00:00")
    env, job = env_at(tmp_path, clock), job_of("0 7 * * *")
    outcomes = [run_slot(one, job, threading.Event()).outcome for one in (env, env_at(tmp_path, clock))]
    assert outcomes == ["done", "already"]


def test_each_job_is_planned_once_with_late_starts_made_up_once(tmp_path: Path) -> None:
    env = env_at(tmp_path, Clock("2026-03-02T06:00:01+00:00"))
    scheduler = scheduler_for(env, [job_of("0 6 * * mon")], threading.Event())
    scheduler.start(paused=True)
    (planned,) = scheduler.get_jobs()
    scheduler.shutdown()
    assert (planned.coalesce, planned.max_instances, planned.misfire_grace_time) == (True, 1, 600)
    monday = planned.trigger.get_next_fire_time(None, datetime(2026, 3, 1, tzinfo=UTC))
    assert monday.isoformat() == "2026-03-02T06:00:00+01:00"


def test_a_schedule_may_be_a_word() -> None:
    fires = trigger_of(job_of("daily")).get_next_fire_time(None, datetime(2026, 3, 1, tzinfo=UTC))
    assert fires.isoformat() == "2026-03-01T05:00:00+01:00"


def test_a_signal_asks_to_stop_and_the_old_handlers_come_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with until_signal() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.wait(5)
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.slow
def test_the_item_in_hand_is_finished_at_sigterm(tmp_path: Path) -> None:
    script = f"""
import threading, time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from jobs.running.daemon import run_slot, until_signal
from jobs.running.job import Job, Outcome
from jobs.wiring import build_env
from state.settings import Settings

def work(env, item):
    print("begun", item["n"], flush=True)
    time.sleep(0.5)
    print("ended", item["n"], flush=True)
    return Outcome(ok=True, data=item)

job = Job(name="sweep", summary="", schedule="* * * * *", plan=lambda env, now: [{{"n": 1}}, {{"n": 2}}],
          work=work, lock="sweep")
with until_signal() as stop:
    report = run_slot(build_env(Settings(), data=Path({str(tmp_path)!r})), job, stop)
    print(report.outcome, dict(report.counts))
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as other:  # noqa: S603
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "begun 1\n"
            other.send_signal(signal.SIGTERM)
            rest = other.stdout.read()
            ended = other.wait(10)
        finally:
            other.kill()
    assert rest == "ended 1\npartly {'done': 1}\n"
    assert ended == 0
