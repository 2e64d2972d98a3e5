"""A job: what is due, and how to do one piece of it. Any shell (cron, daemon, worker) runs the same pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jobs.env import Env

Item = Mapping[str, Any]
Work = Callable[[Env, Item], "Outcome"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one work item. `data` is what `--json` prints; `ok` False means the item failed."""

    ok: bool
    data: Mapping[str, Any]
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Job:
    """One entry of the catalogue.

    Attributes:
        name: what `wegwijs run NAME` takes.
        schedule: a five-field cron expression with day names, in Europe/Brussels.
        plan: lists what is due at `now` as small JSON objects.
        work: does one of them. Operational failures are outcomes; only bugs raise.
        lock: the name of the lock that keeps two of the same kind apart.
        sharing: gives `work` for one whole run, with what is costly to open held open (a connection) until the end.
        workers: how many items are worked on side by side; one after the other when not given.
    """

    name: str
    schedule: str
    summary: str
    plan: Callable[[Env, datetime], Iterable[Item]]
    work: Work
    lock: str
    workers: Callable[[Env], int] | None = None
    sharing: Callable[[Env], AbstractContextManager[Work]] | None = None
