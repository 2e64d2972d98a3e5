"""Two processes, one lock: leases, dead holders, signs of life."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from jobs.running.locks import BusyError, described, holding, is_dead, who
from state.store import locks
from state.store.engine import open_engine, reading, writing
from state.store.migrate import migrate

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
LEASE = timedelta(minutes=10)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    made = open_engine(f"sqlite:///{tmp_path / 'store.db'}")
    migrate(made)
    return made


def take(engine: Engine, holder: str, now: datetime = NOW) -> locks.Held | None:
    with writing(engine) as connection:
        return locks.acquire(connection, "sync", holder, now=now, lease=LEASE)


def test_a_free_lock_is_taken_and_a_held_one_names_its_holder(engine: Engine) -> None:
    assert take(engine, "a") is None
    held = take(engine, "b", NOW + timedelta(minutes=9))
    assert held is not None
    assert (held.holder, held.taken_at) == ("a", NOW)


def test_a_lease_that_has_passed_frees_the_lock(engine: Engine) -> None:
    take(engine, "a")
    assert take(engine, "b", NOW + LEASE) is None


def test_a_renewed_lease_holds_longer(engine: Engine) -> None:
    take(engine, "a")
    with writing(engine) as connection:
        assert locks.renew(connection, "sync", "a", now=NOW + timedelta(minutes=9), lease=LEASE)
    assert take(engine, "b", NOW + timedelta(minutes=11)) is not None


def test_a_holder_that_lost_its_lock_is_told_and_frees_nothing(engine: Engine) -> None:
    take(engine, "a")
    take(engine, "b", NOW + LEASE)
    with writing(engine) as connection:
        assert not locks.renew(connection, "sync", "a", now=NOW + LEASE, lease=LEASE)
        locks.release(connection, "sync", "a")
        held = locks.get(connection, "sync")
    assert held is not None
    assert held.holder == "b"


def test_only_one_of_two_takes_over_from_the_dead(engine: Engine) -> None:
    take(engine, "dead")
    with writing(engine) as connection:
        dead = locks.get(connection, "sync")
        assert dead is not None
        assert locks.take_over(connection, dead, "first", now=NOW, lease=LEASE)
        assert not locks.take_over(connection, dead, "second", now=NOW, lease=LEASE)


def test_the_lock_is_free_again_after_the_block_also_when_it_raises(engine: Engine) -> None:
    def fails() -> None:
        with holding(engine, "sync"):
            raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        fails()
    with reading(engine) as connection:
        assert locks.every(connection) == []


def test_a_second_use_in_the_same_process_waits_too(engine: Engine) -> None:
    with holding(engine, "sync"), pytest.raises(BusyError, match=f"sync already runs: process {os.getpid()} on"):
        holding(engine, "sync").__enter__()


def test_a_lock_that_was_taken_away_is_noticed(engine: Engine) -> None:
    with holding(engine, "sync", lease=timedelta(seconds=0.4)) as lost:
        with writing(engine) as connection:
            locks.release(connection, "sync", locks.every(connection)[0].holder)
        assert lost.wait(5)


def test_a_living_holder_keeps_its_lock_past_the_first_lease(engine: Engine) -> None:
    with holding(engine, "sync", lease=timedelta(seconds=0.4)) as lost:
        assert not lost.wait(1.2)
        with pytest.raises(BusyError):
            holding(engine, "sync").__enter__()


def test_the_lock_of_a_killed_process_is_taken_over_at_once(engine: Engine, tmp_path: Path) -> None:
    script = (
        "import time; from jobs.running.locks import holding; from state.store.engine import open_engine\n"
        f"with holding(open_engine('sqlite:///{tmp_path / 'store.db'}'), 'sync'):\n"
        "    print('taken', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as other:  # noqa: S603
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "taken\n"
            with pytest.raises(BusyError, match=f"process {other.pid}"):
                holding(engine, "sync").__enter__()
        finally:
            other.kill()
    with holding(engine, "sync"), reading(engine) as connection:
        assert f":{os.getpid()}:" in locks.every(connection)[0].holder


def test_a_process_is_dead_when_gone_or_when_its_number_was_given_to_another() -> None:
    me = who()
    host, pid, started, mark = me.rsplit(":", 3)
    assert not is_dead(me)
    assert is_dead(f"{host}:{pid}:{started}9:{mark}")
    assert is_dead(f"{host}:999999999:1:{mark}")


def test_nobody_can_tell_whether_a_process_elsewhere_is_dead() -> None:
    assert not is_dead(f"not-{socket.gethostname()}:999999999:1:abc")


def test_a_holder_is_described_in_local_time() -> None:
    held = locks.Held(name="sync", holder="host:12:3:ab", taken_at=NOW, lease_until=NOW)
    assert described(held) == "process 12 on host since 2026-03-02 07:00"
