"""What `run_job` makes of a job: outcomes, records, exit codes, and what it does when something goes wrong."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, event, select
from sqlalchemy.exc import OperationalError as StoreError

from jobs.env import Env
from jobs.running.job import Item, Job, Outcome
from jobs.running.locks import holding
from jobs.running.runner import ALREADY, BUSY, RunReport, run_job
from jobs.wiring import build_env, pinned
from state.errors import OperationalError
from state.settings import Settings
from state.store import locks, runs
from state.store.engine import reading, writing
from state.store.schema import run

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


@pytest.fixture
def env(tmp_path: Path) -> Env:
    return build_env(Settings(), data=tmp_path, clock=pinned(NOW))


def job_of(
    work: Callable[[Env, Item], Outcome],
    items: Iterable[Item] = ({"n": 1}, {"n": 2}, {"n": 3}),
    workers: int | None = None,
) -> Job:
    return Job(
        name="sweep",
        summary="Sweeps.",
        schedule="0 5 * * *",
        plan=lambda env, now: items,
        work=work,
        lock="sweep",
        workers=(lambda env: workers) if workers else None,
    )


def fine(env: Env, item: Item) -> Outcome:
    return Outcome(ok=True, data=item)


def second_fails(env: Env, item: Item) -> Outcome:
    if item["n"] == 2:
        raise OperationalError("the broom is gone", remedy="buy one")
    return fine(env, item)


def rows(env: Env) -> list[Row[Any]]:
    with reading(env.engine) as connection:
        return list(connection.execute(select(run).order_by(run.c.id)))


def test_a_run_is_recorded_with_its_slot_and_counts(env: Env) -> None:
    report = run_job(env, job_of(fine))
    assert (report.outcome, report.counts, report.exit_code(strict=True)) == ("done", {"done": 3}, 0)
    (row,) = rows(env)
    assert (row.job, row.slot, row.outcome, row.counts) == ("sweep", "2026-03-02T05:00", "done", {"done": 3})
    assert row.started_at == row.finished_at == NOW


def test_one_bad_item_is_recorded_and_the_rest_go_on(env: Env) -> None:
    told: list[Outcome] = []
    report = run_job(env, job_of(second_fails), told=told.append)
    assert [one.ok for one in told] == [True, False, True]
    assert told[1].data == {"n": 2, "outcome": "failed", "reason": "the broom is gone: buy one"}
    assert (report.outcome, report.exit_code(), report.exit_code(strict=True)) == ("partly", 0, 1)
    assert rows(env)[0].reason == "the broom is gone: buy one"


def test_nothing_that_succeeded_is_a_failed_job(env: Env) -> None:
    report = run_job(env, job_of(second_fails, items=[{"n": 2}]))
    assert (report.outcome, report.exit_code()) == ("failed", 1)


def test_nothing_to_do_is_done(env: Env) -> None:
    report = run_job(env, job_of(fine, items=[]))
    assert (report.outcome, report.exit_code()) == ("done", 0)


def test_a_plan_that_cannot_be_made_fails_the_job(env: Env) -> None:
    def plan(env: Env, now: datetime) -> Iterable[Item]:
        raise OperationalError("no list")

    report = run_job(env, job_of(fine), plan=plan)
    assert (report.outcome, report.reason, report.exit_code()) == ("failed", "no list", 1)
    assert rows(env)[0].outcome == "failed"


@pytest.mark.parametrize("workers", [None, 3])
def test_a_bug_is_recorded_and_crashes_loudly_and_the_lock_is_free(env: Env, workers: int | None) -> None:
    def buggy(env: Env, item: Item) -> Outcome:
        raise ZeroDivisionError("oops")

    with pytest.raises(ZeroDivisionError):
        run_job(env, job_of(buggy, workers=workers))
    assert (rows(env)[0].outcome, rows(env)[0].reason) == ("crashed", "ZeroDivisionError: oops")
    assert run_job(env, job_of(fine)).outcome == "done"


def test_a_second_run_at_the_same_time_names_the_first_and_is_no_failure(env: Env) -> None:
    with holding(env.engine, "sweep"):
        report = run_job(env, job_of(fine))
    assert (report.outcome, report.exit_code(strict=True)) == (BUSY, 0)
    assert report.reason is not None
    assert report.reason.startswith("sweep already runs: process ")
    assert rows(env) == []


def test_a_slot_runs_once(env: Env) -> None:
    assert run_job(env, job_of(fine), slot="2026-10-25T02:30").outcome == "done"
    assert run_job(env, job_of(fine), slot="2026-10-25T02:30").outcome == ALREADY
    assert len(rows(env)) == 1


def test_a_run_that_somebody_asks_for_happens_in_any_case(env: Env) -> None:
    for _ in range(3):
        assert run_job(env, job_of(fine)).outcome == "done"
    assert [row.slot for row in rows(env)] == ["2026-03-02T05:00", "2026-03-02T05:00+1", "2026-03-02T05:00+2"]


def test_a_run_whose_process_died_is_marked_by_the_next(env: Env) -> None:
    with writing(env.engine) as connection:
        runs.start(connection, "sweep", "2026-03-01T05:00", NOW)
    run_job(env, job_of(fine))
    assert [row.outcome for row in rows(env)] == ["crashed", "done"]


def test_stop_finishes_the_item_in_hand_and_leaves_the_rest(env: Env) -> None:
    stop = threading.Event()

    def stopping(env: Env, item: Item) -> Outcome:
        stop.set()
        return fine(env, item)

    report = run_job(env, job_of(stopping), stop=stop)
    assert (report.outcome, report.counts) == ("partly", {"done": 1})
    assert report.reason == "stopped before the end; the rest is taken up by the next run"


def test_workers_go_side_by_side_and_outcomes_keep_their_order(env: Env) -> None:
    together = threading.Barrier(4, timeout=10)
    told: list[Outcome] = []

    def work(env: Env, item: Item) -> Outcome:
        together.wait()
        time.sleep(0.01 * (4 - item["n"] % 4))
        return fine(env, item)

    report = run_job(env, job_of(work, items=[{"n": n} for n in range(40)], workers=4), told=told.append)
    assert report.counts == {"done": 40}
    assert [one.data["n"] for one in told] == list(range(40))


def test_a_report_as_a_program_reads_it() -> None:
    report = RunReport(job="sweep", outcome="done", counts={"done": 1})
    assert report.as_json() == {"job": "sweep", "outcome": "done", "counts": {"done": 1}, "reason": None}


def test_a_full_disk_ends_the_run_loudly_and_what_was_stored_before_is_still_there(env: Env) -> None:
    run_job(env, job_of(fine))

    def plan(env: Env, now: datetime) -> Iterable[Item]:
        with env.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        event.listen(env.engine, "begin", lambda it: it.exec_driver_sql(f"PRAGMA max_page_count={pages}"))
        raise OperationalError("x" * 100_000)

    with pytest.raises(StoreError, match="full"):
        run_job(env, job_of(fine), plan=plan)
    assert [row.outcome for row in rows(env)] == ["done", None]
    with reading(env.engine) as connection:
        assert locks.every(connection) == []
