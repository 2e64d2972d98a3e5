"""Holding a lock while a job runs: who we are, signs of life, and taking over from the dead.

Leases go by the machine's own clock: a rehearsal with `--now` must not outlive or steal a real run's lock.
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from jobs.running.slots import local_time
from jobs.wiring import utc_now
from state.store import locks
from state.store.engine import writing
from state.store.locks import Held

LEASE = timedelta(minutes=10)


class BusyError(Exception):
    """Somebody else holds the lock. Not a failure: the work is being done."""

    def __init__(self, held: Held) -> None:
        super().__init__(f"{held.name} already runs: {described(held)}")
        self.held = held


@contextmanager
def holding(engine: Engine, name: str, *, lease: timedelta = LEASE) -> Iterator[threading.Event]:
    """Holds the lock `name` for the block. Yields an event that is set when the lock was lost: then stop.

    Raises:
        BusyError: a living process has it.
    """
    holder = who()
    _take(engine, name, holder, lease)
    lost, ended = threading.Event(), threading.Event()
    beat = threading.Thread(target=_beat, args=(engine, name, holder, lease, lost, ended), daemon=True)
    beat.start()
    try:
        yield lost
    finally:
        ended.set()
        beat.join()
        with writing(engine) as connection:
            locks.release(connection, name, holder)


def _take(engine: Engine, name: str, holder: str, lease: timedelta) -> None:
    now = utc_now()
    with writing(engine) as connection:
        held = locks.acquire(connection, name, holder, now=now, lease=lease)
        if held is None:
            return
        if is_dead(held.holder) and locks.take_over(connection, held, holder, now=now, lease=lease):
            return
    raise BusyError(held)


def _beat(
    engine: Engine, name: str, holder: str, lease: timedelta, lost: threading.Event, ended: threading.Event
) -> None:
    while not ended.wait(lease.total_seconds() / 4):
        try:
            with writing(engine) as connection:
                kept = locks.renew(connection, name, holder, now=utc_now(), lease=lease)
        except DatabaseError:
            continue  # the store is busy or gone for a moment; the lease outlasts three missed beats
        if not kept:
            lost.set()
            return


def who() -> str:
    """This process and this use of it: host, process, start of the process, and a mark that tells threads apart."""
    return f"{socket.gethostname()}:{os.getpid()}:{_started(os.getpid())}:{secrets.token_hex(3)}"


def is_dead(holder: str) -> bool:
    """Whether the holder surely is gone: a process of this host that no longer runs. Elsewhere nobody can tell."""
    host, pid, started, _ = holder.rsplit(":", 3)
    if host != socket.gethostname():
        return False
    return not _runs(int(pid)) or _started(int(pid)) != started


def described(held: Held) -> str:
    """Who holds a lock since when, for people."""
    host, pid, _, _ = held.holder.rsplit(":", 3)
    return f"process {pid} on {host} since {local_time(held.taken_at)}"


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started(pid: int) -> str:
    """The process's start in clock ticks since boot; process numbers are reused, the pair is not. "" where unknown."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text.rpartition(")")[2].split()[19]
