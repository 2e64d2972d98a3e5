"""Every job twice in a row: the second time nothing is left to do, whatever is under way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs.catalogue import BY_NAME, JOBS
from jobs.env import Env
from jobs.rehearsal import MovedClock, play, prepare
from jobs.running.job import Job
from jobs.running.runner import run_job
from jobs.sample.server import SampleSite, serving
from jobs.sync.job import plan_forced
from state.store import schema
from state.store.engine import reading

pytestmark = pytest.mark.slow

TOLD = (
    "version change incident decision review_notice subscriber subscription token suppression edition delivery ledger"
    " attempt bounce setting staff"
).split()
LOOKED = "source page snapshot absence sighting".split()
"""What a look writes down of itself: the sample's sources have no schedule and are due at each run, with new tokens."""


@dataclass
class Under:
    """An installation with a change that waits, one that was rejected, and a record that counts as absent."""

    env: Env
    clock: MovedClock
    site: SampleSite

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        with reading(self.env.engine) as connection:
            found = {name: connection.execute(select(getattr(schema, name))).all() for name in (*TOLD, *LOOKED)}
        return {name: sorted(map(tuple, rows), key=repr) for name, rows in found.items()}

    def mails(self) -> int:
        return sum(1 for path in self.env.data.rglob("*.eml"))

    def statuses(self) -> Counter[str]:
        with reading(self.env.engine) as connection:
            return Counter(connection.execute(select(schema.change.c.status)).scalars())


@pytest.fixture(scope="module")
def under(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Under]:
    with serving() as site:
        env, clock = prepare(tmp_path_factory.mktemp("twice") / "data", site)
        for _ in play(env, clock, site, until=2):
            pass
        site.edition = 4
        clock.now += timedelta(days=7)
        run_job(env, BY_NAME["sync"], plan=plan_forced)
        stage = Under(env, clock, site)
        assert {"pending", "rejected", "approved"} <= set(stage.statuses())
        assert stage.rows()["absence"]
        yield stage


def told(rows: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    return {name: rows[name] for name in TOLD}


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_second_run_changes_nothing_and_sends_nothing(under: Under, job: Job) -> None:
    under.clock.now += timedelta(hours=3)
    run_job(under.env, job)
    rows, mails = under.rows(), under.mails()
    report = run_job(under.env, job)
    again = under.rows()
    assert told(again) == told(rows)
    assert job.name == "sync" or again == rows
    assert (under.mails(), report.counts.get("failed", 0)) == (mails, 0)


def test_all_jobs_one_after_the_other_come_to_rest(under: Under) -> None:
    for job in JOBS:
        run_job(under.env, job)
    rows, mails = under.rows(), under.mails()
    for job in JOBS:
        run_job(under.env, job)
    assert (told(under.rows()), under.mails()) == (told(rows), mails)
