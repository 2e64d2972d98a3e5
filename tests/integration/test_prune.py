"""Retention: what is old and points nowhere goes, what still shows where something came from stays."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from jobs.env import Env
from jobs.running.job import Job
from jobs.running.runner import run_job
from jobs.upkeep import prune
from jobs.wiring import build_env, pinned
from state.changes import Cause, Incident, IncidentKind
from state.records import Measure
from state.settings import RetentionSettings, Settings
from state.sources import Source, SourceKind
from state.store import incidents, pages, runs, sources, versions
from state.store.blobs import Blobs
from state.store.engine import reading, writing
from state.store.schema import host_pace, page, run, snapshot
from state.store.versions import NewVersion

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OLD = NOW - timedelta(days=1096)
SOURCE = Source(id="letters", name="Letters", kind=SourceKind.MEASURES, url="https://letters.example/")
JOB = Job(name="prune", summary="", schedule="40 3 * * sun", plan=prune.plan, work=prune.work, lock="prune")


@pytest.fixture
def env(tmp_path: Path) -> Env:
    made = build_env(Settings(), data=tmp_path, clock=pinned(NOW), sources=(SOURCE,))
    with writing(made.engine) as connection:
        sources.declare(connection, made.sources)
        connection.execute(
            page.insert(),
            {"source_id": "letters", "url": SOURCE.url, "origin": "declared", "discovered_at": OLD},
        )
    return made


def snapped(env: Env, body: bytes, at: datetime) -> int:
    sha256 = Blobs(env.data / "blobs").put(body)
    values = {
        "page_id": 1,
        "source_id": "letters",
        "fetched_at": at,
        "url": SOURCE.url,
        "final_url": SOURCE.url,
        "status": 200,
        "sha256": sha256,
        "text_fingerprint": sha256,
    }
    with writing(env.engine) as connection:
        return pages.add_snapshot(connection, **values)


def kept(env: Env) -> list[int]:
    with reading(env.engine) as connection:
        return list(connection.scalars(select(snapshot.c.id).order_by(snapshot.c.id)))


def has_bytes(env: Env, body: bytes) -> bool:
    try:
        return Blobs(env.data / "blobs").get(hashlib.sha256(body).hexdigest()) == body
    except FileNotFoundError:
        return False


def test_an_old_snapshot_goes_with_its_bytes_and_a_young_one_stays(env: Env) -> None:
    snapped(env, b"old", OLD)
    young = snapped(env, b"young", NOW - timedelta(days=1095))
    assert run_job(env, JOB).outcome == "done"
    assert kept(env) == [young]
    assert (has_bytes(env, b"old"), has_bytes(env, b"young")) == (False, True)


def test_bytes_that_a_younger_snapshot_shares_stay(env: Env) -> None:
    snapped(env, b"same", OLD)
    young = snapped(env, b"same", NOW)
    run_job(env, JOB)
    assert (kept(env), has_bytes(env, b"same")) == ([young], True)


@pytest.mark.parametrize("column", ["snapshot_id", "suspect_snapshot_id"])
def test_what_a_page_looks_like_now_stays_however_old(env: Env, column: str) -> None:
    old = snapped(env, b"old", OLD)
    with writing(env.engine) as connection:
        pages.set_values(connection, 1, **{column: old})
    run_job(env, JOB)
    assert kept(env) == [old]


def test_the_origin_of_what_readers_have_now_stays(env: Env) -> None:
    first, second = snapped(env, b"first", OLD), snapped(env, b"second", OLD)
    for revision, shown in ((0, first), (1, second)):
        measure = Measure(title="Premie", text=f"Premie {revision}")
        new = NewVersion(
            source="letters",
            key="m1",
            base_revision=revision,
            value=measure,
            published=measure,
            removed=False,
            cause=Cause.CONTENT,
            news=True,
            accepted_by="regels",
            accepted_at=OLD,
            mail_after=OLD,
            snapshot_id=shown,
        )
        with writing(env.engine) as connection:
            versions.accept(connection, [new])
    run_job(env, JOB)
    assert kept(env) == [second]


def test_the_evidence_of_an_open_incident_stays_until_it_is_closed(env: Env) -> None:
    old = snapped(env, b"old", OLD)
    with writing(env.engine) as connection:
        what = Incident(kind=IncidentKind.EMPTY, reason="empty")
        number, _ = incidents.report(connection, "letters", what, now=OLD, snapshot_id=old)
    run_job(env, JOB)
    assert kept(env) == [old]
    with writing(env.engine) as connection:
        incidents.close(connection, number, by="jana", now=NOW)
    run_job(env, JOB)
    assert kept(env) == []


def test_zero_days_keeps_snapshots_for_ever(tmp_path: Path, env: Env) -> None:
    old = snapped(env, b"old", OLD)
    settings = Settings(retention=RetentionSettings(snapshots_days=0))
    run_job(build_env(settings, data=tmp_path, clock=pinned(NOW)), JOB)
    assert kept(env) == [old]


def test_old_runs_go_save_the_last_of_each_job_and_idle_hosts_are_forgotten(env: Env) -> None:
    with writing(env.engine) as connection:
        for job in ("sync", "sync", "expire"):
            runs.start_extra(connection, job, "long ago", OLD)
        long_ago = (NOW - timedelta(days=8)).timestamp()
        rows = [
            {"host": "idle.example", "next_allowed": long_ago},
            {"host": "busy.example", "next_allowed": NOW.timestamp()},
        ]
        connection.execute(host_pace.insert(), rows)
    run_job(env, JOB)
    with reading(env.engine) as connection:
        counted = select(run.c.job, func.count()).where(run.c.job != "prune").group_by(run.c.job).order_by(run.c.job)
        assert [tuple(row) for row in connection.execute(counted)] == [("expire", 1), ("sync", 1)]
        assert list(connection.scalars(select(host_pace.c.host))) == ["busy.example"]
