"""Silence is loud: what makes an alarm, and what does not yet."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from jobs.env import Env
from jobs.running.job import Job, Outcome
from jobs.upkeep.alarms import alarms, working_days_before
from jobs.upkeep.status import status
from jobs.wiring import build_env, pinned
from state.changes import Incident, IncidentKind
from state.settings import Settings
from state.sources import Source, SourceKind
from state.store import incidents, runs, settings, sources
from state.store.engine import writing
from state.store.schema import change, delivery, edition, subscriber

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PAGE = Source(id="page", name="A page", kind=SourceKind.CONTACTS, url="https://page.example/")
DAILY = Source(
    id="daily", name="A daily page", kind=SourceKind.CONTACTS, url="https://daily.example/", schedule="daily"
)


def job_of(name: str, schedule: str) -> Job:
    return Job(
        name=name,
        summary="",
        schedule=schedule,
        plan=lambda env, now: (),
        work=lambda env, item: Outcome(ok=True, data=item),
        lock=name,
    )


SYNC, EXPIRE = job_of("sync", "5 * * * *"), job_of("expire", "15 0 * * *")


@pytest.fixture
def env(tmp_path: Path) -> Env:
    made = build_env(Settings(), data=tmp_path, clock=pinned(NOW), sources=(PAGE, DAILY))
    with writing(made.engine) as connection:
        sources.declare(connection, made.sources)
    return made


def ran(env: Env, job: str, at: datetime, outcome: str = "done") -> None:
    with writing(env.engine) as connection:
        run_id = runs.start_extra(connection, job, at.isoformat(), at)
        runs.finish(connection, run_id, now=at, outcome=outcome, counts={}, reason="the broom is gone")


def looked(env: Env, source: str, **values: Any) -> None:
    with writing(env.engine) as connection:
        sources.set_values(connection, source, last_looked=NOW, **values)


def keys(env: Env, *jobs: Job, now: datetime = NOW) -> list[str]:
    return [alarm.key for alarm in alarms(env, jobs, now)]


def test_a_new_installation_has_no_alarms(env: Env) -> None:
    assert keys(env, SYNC, EXPIRE) == []


@pytest.mark.parametrize(
    ("job", "age", "silent"),
    [
        (SYNC, 5 * HOUR, False),
        (SYNC, 25 * HOUR, False),
        (SYNC, 27 * HOUR, True),
        (EXPIRE, 2 * DAY, False),
        (EXPIRE, 4 * DAY, True),
    ],
)
def test_a_job_is_silent_after_three_missed_slots_and_at_least_a_day(
    env: Env, job: Job, age: timedelta, silent: bool
) -> None:
    ran(env, job.name, NOW - age)
    assert (f"silent:{job.name}" in keys(env, job)) is silent


def test_a_job_that_never_ran_is_silent_too(env: Env) -> None:
    ran(env, "sync", NOW - 5 * DAY)
    ran(env, "sync", NOW)
    assert keys(env, SYNC, EXPIRE) == ["silent:expire"]


@pytest.mark.parametrize(
    ("outcome", "found"), [("done", []), ("partly", []), ("failed", ["job:sync"]), ("crashed", ["job:sync"])]
)
def test_a_job_whose_last_run_failed(env: Env, outcome: str, found: list[str]) -> None:
    ran(env, "sync", NOW - HOUR, outcome)
    assert keys(env, SYNC) == found


def test_a_source_without_a_schedule_is_stale_after_three_runs_of_sync_without_a_good_look(env: Env) -> None:
    looked(env, "daily", last_good=NOW)
    looked(env, "page", last_good=NOW - 3 * HOUR, last_reason="the server said 500")
    ran(env, "sync", NOW - 2 * HOUR)
    ran(env, "sync", NOW - HOUR)
    assert keys(env) == []
    ran(env, "sync", NOW)
    (alarm,) = alarms(env, (), NOW)
    assert alarm.key == "stale:page"
    assert alarm.sentence == ('The source "page" was not read well since 2026-03-02 10:00 (the server said 500).')


def test_a_source_with_a_schedule_is_stale_after_three_missed_ones(env: Env) -> None:
    looked(env, "page", last_good=NOW)
    looked(env, "daily", last_good=NOW)
    assert keys(env, now=NOW + 2 * DAY) == []
    assert keys(env, now=NOW + 3 * DAY) == ["stale:daily"]


@pytest.mark.parametrize(("failures", "found"), [(2, []), (3, ["stale:page"])])
def test_a_source_that_was_never_read_well_is_stale_after_three_failures(
    env: Env, failures: int, found: list[str]
) -> None:
    ran(env, "sync", NOW - 90 * DAY)
    looked(env, "page", failures=failures)
    assert keys(env) == found


def test_a_stale_source_with_an_open_incident_is_one_alarm(env: Env) -> None:
    looked(env, "page", failures=3)
    with writing(env.engine) as connection:
        what = Incident(kind=IncidentKind.UNREACHABLE, reason="out of reach")
        number, _ = incidents.report(connection, "page", what, now=NOW)
    assert keys(env) == [f"incident:{number}"]


def test_an_open_incident_is_an_alarm_until_it_is_closed(env: Env) -> None:
    with writing(env.engine) as connection:
        number, _ = incidents.report(
            connection, "page", Incident(kind=IncidentKind.EMPTY, reason="no records left"), now=NOW
        )
    assert keys(env) == [f"incident:{number}"]
    with writing(env.engine) as connection:
        incidents.close(connection, number, by="jana", now=NOW)
    assert keys(env) == []


def waits(env: Env, since: datetime, *, critical: bool, postponed: datetime | None = None) -> None:
    row = {
        "id": f"{since:%d%H}{critical}",
        "source_id": "page",
        "key": "k",
        "record_kind": "contact",
        "kind": "added",
        "fields": [],
        "base_revision": 0,
        "group_fingerprint": "g",
        "extractor_version": "1",
        "cause": "content",
        "flags": [],
        "severity": "review",
        "critical": critical,
        "status": "pending",
        "found_at": since,
        "updated_at": since,
        "postponed_until": postponed,
    }
    with writing(env.engine) as connection:
        connection.execute(insert(change), row)


@pytest.mark.parametrize(
    ("age", "critical", "found"),
    [
        (3 * HOUR, True, []),
        (5 * HOUR, True, ["review:critical"]),
        (6 * DAY, False, []),
        (7 * DAY, False, ["review:other"]),
    ],
)
def test_reviews_that_wait_too_long(env: Env, age: timedelta, critical: bool, found: list[str]) -> None:
    waits(env, NOW - age, critical=critical)
    assert keys(env) == found


def test_a_postponed_review_is_no_alarm_before_its_time(env: Env) -> None:
    waits(env, NOW - 20 * DAY, critical=False, postponed=NOW + DAY)
    assert keys(env) == []
    assert keys(env, now=NOW + DAY) == ["review:other"]


def test_working_days_leave_the_weekend_out() -> None:
    assert working_days_before(NOW, 5) == NOW - 7 * DAY
    assert working_days_before(NOW - 3 * DAY, 4) == NOW - 7 * DAY


def mailed(env: Env, status: str, not_before: datetime) -> None:
    with writing(env.engine) as connection:
        reader = {
            "email": f"{status}@gemeente.example",
            "kind": "LB",
            "language": "nl",
            "basis": "consent",
            "status": "active",
            "consent": {},
            "created_at": NOW,
        }
        to = connection.execute(insert(subscriber).returning(subscriber.c.id), reader).scalar_one()
        shown = {
            "key": status,
            "kind": "digest",
            "language": "nl",
            "frequency": "daily",
            "subject": "",
            "content": {},
            "created_at": NOW,
        }
        what = connection.execute(insert(edition).returning(edition.c.id), shown).scalar_one()
        row = {
            "edition_id": what,
            "subscriber_id": to,
            "slot": "s",
            "message_id": f"<{status}@wegwijs.example>",
            "status": status,
            "created_at": not_before,
            "not_before": not_before,
            "reason": "the line broke",
        }
        connection.execute(insert(delivery), row)


@pytest.mark.parametrize(
    ("status", "age", "found"),
    [
        ("sent", 3 * DAY, []),
        ("pending", HOUR, []),
        ("pending", 25 * HOUR, ["mail:late"]),
        ("deferred", 25 * HOUR, ["mail:late"]),
        ("uncertain", HOUR, ["mail:uncertain:1"]),
        ("failed", HOUR, ["mail:failed:1"]),
        ("cancelled", 3 * DAY, []),
    ],
)
def test_mail_that_did_not_leave(env: Env, status: str, age: timedelta, found: list[str]) -> None:
    mailed(env, status, NOW - age)
    assert keys(env) == found


def test_status_lists_what_is_uncertain_with_its_reader(env: Env) -> None:
    mailed(env, "uncertain", NOW)
    found = status(env, (), NOW)
    assert found["deliveries"] == {"uncertain": 1}
    assert found["uncertain"] == [
        {
            "id": 1,
            "to": "uncertain@gemeente.example",
            "message_id": "<uncertain@wegwijs.example>",
            "since": "2026-03-02T12:00:00+00:00",
            "reason": "the line broke",
        }
    ]


def test_status_gives_each_source_its_worst_state(env: Env) -> None:
    looked(env, "page", last_good=NOW - HOUR, last_outcome="failed", last_reason="the server said 500", failures=1)
    page, daily = sorted(status(env, (), NOW)["sources"], key=lambda line: line["id"], reverse=True)
    assert (page["state"], page["last_error"]) == ("failing", "the server said 500")
    assert (daily["state"], daily["last_success"]) == ("not looked at yet", None)
    with writing(env.engine) as connection:
        incidents.report(connection, "page", Incident(kind=IncidentKind.EMPTY, reason="empty"), now=NOW)
    assert {line["id"]: line["state"] for line in status(env, (), NOW)["sources"]}["page"] == "quarantined"


def test_status_shows_when_each_job_runs_next(env: Env) -> None:
    ran(env, "sync", NOW - HOUR, "failed")
    (line,) = status(env, (SYNC,), NOW)["jobs"]
    assert line == {
        "job": "sync",
        "last": "2026-03-02T11:00:00+00:00",
        "outcome": "failed",
        "reason": "the broom is gone",
        "next": "2026-03-02T12:05:00+00:00",
    }


def test_the_made_up_calendar_of_a_demo_is_no_silence(env: Env) -> None:
    ran(env, "sync", NOW - timedelta(days=30))
    with writing(env.engine) as connection:
        settings.put(connection, settings.REHEARSAL, True, NOW)
    assert not [alarm for alarm in alarms(env, [SYNC], NOW) if alarm.key.startswith("silent")]
