"""The job "prune": lets go of what is past its time, and of nothing that still shows where something came from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from jobs.env import Env
from jobs.running.job import Item, Outcome
from state.store import names, notices, retention
from state.store.blobs import Blobs
from state.store.engine import reading, writing

RUNS_KEPT = timedelta(days=100)
PART = 1000


def plan(env: Env, now: datetime) -> Iterator[Item]:
    """One item for records of what ran long ago, and one for each thousand snapshots or names past their time."""
    with reading(env.engine) as connection:
        stale = retention.has_old_runs(connection, now - RUNS_KEPT) or retention.has_idle_hosts(
            connection, _week_ago(now)
        )
        days = env.settings.retention.snapshots_days
        old = retention.old_snapshots(connection, now - timedelta(days=days)) if days else []
        kept = env.settings.retention.staff_names_days
        gone = names.gone(connection, now - timedelta(days=kept)) if kept else []
    if stale:
        yield {"what": "runs"}
    for start in range(0, len(old), PART):
        yield {"what": "snapshots", "ids": old[start : start + PART]}
    for start in range(0, len(gone), PART):
        yield {"what": "names", "keys": gone[start : start + PART]}


def work(env: Env, item: Item) -> Outcome:
    """Does one of them. Rows go before bytes: a crash in between leaves bytes too many, never too few."""
    now = env.clock()
    if item["what"] == "runs":
        with writing(env.engine) as connection:
            count = retention.forget_runs(connection, now - RUNS_KEPT)
            retention.forget_looks(connection, (now - RUNS_KEPT).date())
            retention.forget_hosts(connection, _week_ago(now))
            notices.forget(connection, now - timedelta(days=7))
        return Outcome(ok=True, data={"what": "runs", "removed": count})
    if item["what"] == "names":
        before = now - timedelta(days=env.settings.retention.staff_names_days)
        with writing(env.engine) as connection:
            count = names.forget(connection, [(source, key) for source, key in item["keys"]], before)
        return Outcome(ok=True, data={"what": "names", "removed": count})
    with writing(env.engine) as connection:
        unused = retention.forget_snapshots(connection, item["ids"])
    blobs = Blobs(env.data / "blobs")
    for sha256 in unused:
        blobs.remove(sha256)
    return Outcome(ok=True, data={"what": "snapshots", "removed": len(item["ids"]), "files": len(unused)})


def _week_ago(now: datetime) -> float:
    return (now - timedelta(days=7)).timestamp()
