"""What a stopped machine leaves behind is taken up once; what is wrong is told once a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jobs.env import Env
from jobs.running import recover
from jobs.running.job import Item, Job, Outcome
from jobs.running.recover import Claims
from jobs.running.runner import run_job
from jobs.upkeep import watch
from jobs.upkeep.alarms import Alarm
from jobs.wiring import build_env
from state.errors import OperationalError
from state.settings import ReviewSettings, Settings
from state.store import runs
from state.store.engine import reading, writing

MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DAY = timedelta(days=1)


class Clock:
    def __init__(self) -> None:
        self.moment = MONDAY

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def env(tmp_path: Path, clock: Clock) -> Env:
    settings = Settings(review=ReviewSettings(admins=("admin@gemeente.example",)))
    return build_env(settings, data=tmp_path, clock=clock)


def job_of(name: str, schedule: str = "0 5 * * *") -> Job:
    def work(env: Env, item: Item) -> Outcome:
        return Outcome(ok=True, data=item)

    return Job(name=name, summary="", schedule=schedule, plan=lambda env, now: [{}], work=work, lock=name)


SWEEP, WASH = job_of("sweep"), job_of("wash", "0 6 * * mon")


def recovery(claims: list[int] | None = None) -> Job:
    waiting = claims if claims is not None else []

    def release(env: Env, now: datetime) -> int:
        count = len(waiting)
        waiting.clear()
        return count

    return recover.job([SWEEP, WASH], Claims(expired=lambda env, now: len(waiting), release=release))


def recovered(env: Env, job: Job | None = None) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    run_job(env, job or recovery(), told=lambda outcome: told.append(dict(outcome.data)))
    return told


def jobs_run(env: Env) -> list[tuple[str, str, str | None]]:
    with reading(env.engine) as connection:
        rows = runs.recent(connection)
    return [(row.job, row.slot, row.outcome) for row in reversed(rows) if row.job != "recover"]


def test_a_new_installation_has_missed_nothing(env: Env) -> None:
    assert recovered(env) == []


def test_a_missed_slot_runs_once_under_its_own_name(env: Env, clock: Clock) -> None:
    run_job(env, SWEEP)
    clock.moment += 3 * DAY
    (item,) = recovered(env)
    assert (item["job"], item["slot"], item["run"]["outcome"]) == ("sweep", "2026-03-05T05:00", "done")
    assert recovered(env) == []
    assert jobs_run(env) == [("sweep", "2026-03-02T05:00", "done"), ("sweep", "2026-03-05T05:00", "done")]


def test_each_job_that_missed_its_slot_is_run(env: Env, clock: Clock) -> None:
    run_job(env, SWEEP)
    clock.moment += 8 * DAY
    assert [item["job"] for item in recovered(env)] == ["sweep", "wash"]


def test_a_shell_that_is_only_late_is_left_alone(env: Env, clock: Clock) -> None:
    run_job(env, SWEEP)
    clock.moment = MONDAY + DAY - timedelta(hours=2) + timedelta(minutes=9)
    assert recovered(env) == []
    clock.moment += timedelta(minutes=1)
    assert [item["slot"] for item in recovered(env)] == ["2026-03-03T05:00"]


def test_a_run_by_hand_counts_as_the_slot(env: Env, clock: Clock) -> None:
    run_job(env, SWEEP)
    clock.moment += DAY
    run_job(env, SWEEP)
    assert recovered(env) == []


def test_a_slot_whose_process_died_is_tried_again_but_not_for_ever(env: Env, clock: Clock) -> None:
    for attempt in range(recover.TRIES):
        with writing(env.engine) as connection:
            slot = "2026-03-02T05:00" + (f"+{attempt}" if attempt else "")
            run_id = runs.start(connection, "sweep", slot, clock())
            assert run_id is not None
            runs.finish(connection, run_id, now=clock(), outcome=runs.CRASHED, counts={})
        clock.moment += timedelta(minutes=20)
        planned = [item["slot"] for item in recovery().plan(env, clock())]
        expected = [f"2026-03-02T05:00+{attempt + 1}"] if attempt + 1 < recover.TRIES else []
        assert planned == expected


def test_mails_whose_sender_died_are_released(env: Env) -> None:
    waiting = [1, 2]
    assert recovered(env, recovery(waiting)) == [{"what": "claims", "released": 2}]
    assert recovered(env, recovery(waiting)) == []


class Mailbox:
    def __init__(self) -> None:
        self.told: list[list[str]] = []
        self.broken = False
        self.refused: list[str] = []

    def __call__(self, env: Env, alarms: Sequence[Alarm]) -> Sequence[str]:
        if self.broken:
            raise OperationalError("the mail server is gone")
        self.told.append([alarm.key for alarm in alarms])
        return self.refused


def silence(env: Env, clock: Clock) -> None:
    run_job(env, SWEEP)
    clock.moment += 5 * DAY


def test_all_alarms_go_in_one_mail_and_each_once_a_day(env: Env, clock: Clock) -> None:
    box = Mailbox()
    job = watch.job([SWEEP, WASH], box)
    silence(env, clock)
    run_job(env, job)
    clock.moment += timedelta(hours=23)
    run_job(env, job)
    assert box.told == [["silent:sweep"]]
    clock.moment += timedelta(hours=1)
    run_job(env, job)
    assert box.told == [["silent:sweep"], ["silent:sweep"]]


def test_a_new_alarm_does_not_wait_for_the_old_ones(env: Env, clock: Clock) -> None:
    box = Mailbox()
    silence(env, clock)
    run_job(env, watch.job([SWEEP], box))
    run_job(env, watch.job([SWEEP, job_of("dust")], box))
    assert box.told == [["silent:sweep"], ["silent:dust"]]


def test_an_alarm_that_could_not_be_told_is_told_next_time(env: Env, clock: Clock) -> None:
    box = Mailbox()
    job = watch.job([SWEEP], box)
    silence(env, clock)
    box.broken = True
    assert run_job(env, job).reason == "the mail server is gone"
    box.broken = False
    run_job(env, job)
    assert box.told == [["silent:sweep"]]


def test_an_operator_who_cannot_be_reached_is_named_and_the_others_are_not_mailed_every_hour(
    env: Env, clock: Clock
) -> None:
    box = Mailbox()
    box.refused = ["admin@gemeente.example"]
    job = watch.job([SWEEP], box)
    silence(env, clock)
    assert run_job(env, job).reason == "the mail server refused admin@gemeente.example: check [review] admins"
    run_job(env, job)
    assert box.told == [["silent:sweep"]]


def test_without_operators_nothing_is_mailed_and_the_outcome_says_why(tmp_path: Path, clock: Clock) -> None:
    box = Mailbox()
    env = build_env(Settings(), data=tmp_path, clock=clock)
    silence(env, clock)
    told: list[Outcome] = []
    run_job(env, watch.job([SWEEP], box), told=told.append)
    assert box.told == []
    assert [outcome.reason for outcome in told] == ["[review] admins names nobody: see `wegwijs status`"]
