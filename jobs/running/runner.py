"""Runs one job: lock, plan, work each item, record. The same for cron, the daemon and a person at the command line."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.exc import DatabaseError

from jobs.env import Env
from jobs.running.job import Item, Job, Outcome, Work
from jobs.running.locks import BusyError, described, holding
from jobs.running.slots import slot_at
from state.errors import OperationalError
from state.store import runs
from state.store.engine import writing

BUSY = "busy"
ALREADY = "already"
AHEAD = 4
"""How many items per worker are handed out before the first result is taken: bounds memory, keeps the order."""

Told = Callable[[Outcome], None]
Watched = Callable[[Sequence[Item]], Iterable[Item]]


@dataclass(frozen=True, kw_only=True)
class RunReport:
    """What came of a run. `outcome` is done, partly, failed, or busy/already when it did not run at all."""

    job: str
    outcome: str
    counts: Mapping[str, int] = field(default_factory=dict)
    reason: str | None = None

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints for a run as a whole."""
        return {"job": self.job, "outcome": self.outcome, "counts": dict(self.counts), "reason": self.reason}

    def exit_code(self, *, strict: bool = False) -> int:
        """0 done; 1 when nothing succeeded, or with `strict` when anything failed."""
        bad = self.outcome == runs.FAILED or (strict and self.counts.get("failed", 0) > 0)
        return 1 if bad else 0


@dataclass(kw_only=True)
class _Tally:
    counts: Counter[str] = field(default_factory=Counter)
    first_reason: str | None = None
    stopped: bool = False

    def add(self, outcome: Outcome) -> None:
        self.counts["done" if outcome.ok else "failed"] += 1
        if not outcome.ok and self.first_reason is None:
            self.first_reason = outcome.reason

    @property
    def word(self) -> str:
        if self.counts["failed"] and not self.counts["done"]:
            return runs.FAILED
        return runs.PARTLY if self.counts["failed"] or self.stopped else runs.DONE

    @property
    def reason(self) -> str | None:
        if self.stopped:
            return "stopped before the end; the rest is taken up by the next run"
        return self.first_reason


def run_job(
    env: Env,
    job: Job,
    *,
    plan: Callable[[Env, datetime], Iterable[Item]] | None = None,
    slot: str | None = None,
    told: Told = lambda outcome: None,
    watched: Watched = lambda items: items,
    stop: threading.Event | None = None,
) -> RunReport:
    """Runs `job` once.

    Args:
        plan: lists the items instead of the job's own plan, e.g. for a forced run.
        slot: the slot to run for. Given, the job runs only when that slot has not run; without one it runs in any case.
        told: hears every outcome, in the order of the plan.
        watched: goes over the items, for a progress bar.
        stop: set it, and the run ends after the items that are in hand.

    Raises:
        Exception: a bug in the job. The run is recorded as crashed first.
    """
    try:
        with holding(env.engine, job.lock) as lost:
            run_id = _open(env, job, slot)
            if run_id is None:
                return RunReport(job=job.name, outcome=ALREADY, reason=f"slot {slot} has run")
            stops = [one for one in (stop, lost) if one is not None]
            return _recorded(env, job, run_id, plan or job.plan, told, watched, stops)
    except BusyError as busy:
        return RunReport(job=job.name, outcome=BUSY, reason=f"{job.name} already runs: {described(busy.held)}")


def _open(env: Env, job: Job, slot: str | None) -> int | None:
    """The run's row. Whoever holds the lock knows that an unfinished run of this job is a dead one."""
    now = env.clock()
    with writing(env.engine) as connection:
        runs.abandon(connection, job.name, now=now)
        if slot is not None:
            return runs.start(connection, job.name, slot, now)
        return runs.start_extra(connection, job.name, slot_at(job.schedule, now), now)


def _recorded(
    env: Env,
    job: Job,
    run_id: int,
    plan: Callable[[Env, datetime], Iterable[Item]],
    told: Told,
    watched: Watched,
    stops: Sequence[threading.Event],
) -> RunReport:
    tally = _Tally()
    try:
        items = list(plan(env, env.clock()))
        with job.sharing(env) if job.sharing else nullcontext(job.work) as work:
            for outcome in _outcomes(env, job, work, items, watched, stops, tally):
                tally.add(outcome)
                told(outcome)
    except OperationalError as error:
        return _close(env, job, run_id, tally, runs.FAILED, str(error))
    except BaseException as error:
        # Not handled, only written down: a bug, a full disk or Ctrl-C goes on to whoever shows it.
        with suppress(DatabaseError):
            _close(env, job, run_id, tally, runs.CRASHED, f"{type(error).__name__}: {error}"[:500])
        raise
    return _close(env, job, run_id, tally, tally.word, tally.reason)


def _close(env: Env, job: Job, run_id: int, tally: _Tally, outcome: str, reason: str | None) -> RunReport:
    with writing(env.engine) as connection:
        runs.finish(connection, run_id, now=env.clock(), outcome=outcome, counts=tally.counts, reason=reason)
    return RunReport(job=job.name, outcome=outcome, counts=tally.counts, reason=reason)


def _outcomes(
    env: Env,
    job: Job,
    work: Work,
    items: Sequence[Item],
    watched: Watched,
    stops: Sequence[threading.Event],
    tally: _Tally,
) -> Iterator[Outcome]:
    """The outcomes in the order of the items, worked on by as many workers as the job wants."""
    workers = min(job.workers(env) if job.workers else 1, max(len(items), 1))
    pool = ThreadPoolExecutor(max_workers=workers)
    waiting: deque[Future[Outcome]] = deque()
    try:
        for item in watched(items):
            if any(one.is_set() for one in stops):
                tally.stopped = True
                break
            waiting.append(pool.submit(_one, env, work, item))
            if len(waiting) >= workers * AHEAD or workers == 1:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one(env: Env, work: Work, item: Item) -> Outcome:
    """One item; what is wrong in the world fails this item only."""
    try:
        return work(env, item)
    except OperationalError as error:
        return Outcome(ok=False, data={**item, "outcome": "failed", "reason": str(error)}, reason=str(error))
