"""Measures end on their own last day, by the clock in Brussels, and the page that still shows them raises nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from jobs.env import Env
from jobs.running.job import Job
from jobs.running.runner import run_job
from jobs.upkeep import expire
from jobs.wiring import build_env
from state.changes import Absence, Cause, Observed
from state.diff.changeset import diff
from state.records import Measure
from state.settings import Settings
from state.sources import Source, SourceKind
from state.store import changes, sources, versions
from state.store.engine import reading, writing
from state.store.versions import NewVersion

LAST_DAY = date(2026, 3, 31)
BEFORE_MIDNIGHT = datetime(2026, 3, 31, 21, 59, tzinfo=UTC)
AFTER_MIDNIGHT = datetime(2026, 3, 31, 22, 1, tzinfo=UTC)
MEASURE = Measure(title="Premie voor warme maaltijden", text="De premie loopt tot 31 maart 2026.", expires_on=LAST_DAY)
SOURCE = Source(id="letters", name="Letters", kind=SourceKind.MEASURES, url="https://letters.example/")
JOB = Job(name="expire", summary="", schedule="15 0 * * *", plan=expire.plan, work=expire.work, lock="expire")


class Clock:
    moment = BEFORE_MIDNIGHT

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def env(tmp_path: Path, clock: Clock) -> Env:
    made = build_env(Settings(), data=tmp_path, clock=clock, sources=(SOURCE,))
    with writing(made.engine) as connection:
        sources.declare(connection, made.sources)
        versions.accept(
            connection,
            [
                NewVersion(
                    source="letters",
                    key="m1",
                    base_revision=0,
                    value=MEASURE,
                    published=MEASURE,
                    removed=False,
                    cause=Cause.BASELINE,
                    news=False,
                    accepted_by="regels",
                    accepted_at=BEFORE_MIDNIGHT - timedelta(days=9),
                    mail_after=BEFORE_MIDNIGHT - timedelta(days=9),
                )
            ],
        )
    return made


def test_its_last_day_lasts_until_midnight_in_brussels(env: Env, clock: Clock) -> None:
    assert list(expire.plan(env, clock())) == []
    clock.moment = AFTER_MIDNIGHT
    assert list(expire.plan(env, clock())) == [{"source": "letters"}]


def test_an_ended_measure_is_gone_but_no_news(env: Env, clock: Clock) -> None:
    clock.moment = AFTER_MIDNIGHT
    run_job(env, JOB)
    with reading(env.engine) as connection:
        (row,) = [one for one in versions.history(connection, "letters", "m1") if one.current]
        change = changes.get(connection, row.change_id)
    assert (row.removed, row.cause, row.news, row.revision) == (True, "clock", False, 2)
    assert row.mail_after == AFTER_MIDNIGHT + timedelta(hours=2)
    assert change is not None
    assert (change.case, change.status) == ("expired", "approved")


def test_it_ends_once(env: Env, clock: Clock) -> None:
    clock.moment = AFTER_MIDNIGHT
    assert run_job(env, JOB).counts == {"done": 1}
    assert run_job(env, JOB).counts == {}


def test_a_page_that_still_shows_it_raises_nothing(env: Env, clock: Clock) -> None:
    clock.moment = AFTER_MIDNIGHT
    run_job(env, JOB)
    with reading(env.engine) as connection:
        accepted = versions.accepted(connection, "letters")
    found = diff(accepted, [Observed(record=MEASURE, page=1)], source="letters", now=AFTER_MIDNIGHT)
    assert found.changes == ()


def test_a_page_that_no_longer_shows_it_raises_nothing_either(env: Env, clock: Clock) -> None:
    clock.moment = AFTER_MIDNIGHT
    run_job(env, JOB)
    with reading(env.engine) as connection:
        accepted = versions.accepted(connection, "letters")
    long_gone = {"m1": Absence(looks=9, since=AFTER_MIDNIGHT - timedelta(days=9))}
    assert diff(accepted, [], source="letters", now=AFTER_MIDNIGHT, absences=long_gone).changes == ()
