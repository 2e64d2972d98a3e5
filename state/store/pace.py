"""When each host may next be asked: one row a host, shared by every process that fetches."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine, update

from state.store.engine import insert_ignore, writing
from state.store.schema import host_pace


@dataclass(frozen=True)
class StorePace:
    """One request at a time per host and a pause between two, also across processes.

    `busy_until` is a lease: a process that dies while it fetches blocks its host for `lease` seconds, no longer. The
    times are seconds since the epoch from the machine's own clock, because a host's patience does not follow `--now`.
    """

    engine: Engine
    lease: float = 120.0
    clock: Callable[[], float] = time.time

    def acquire(self, host: str) -> float:
        """Tries to take the host's turn. 0.0 = taken; otherwise the seconds to wait before asking again."""
        now = self.clock()
        with writing(self.engine) as connection:
            insert_ignore(connection, host_pace, [{"host": host, "next_allowed": 0.0, "busy_until": 0.0}])
            free = (host_pace.c.next_allowed <= now) & (host_pace.c.busy_until <= now)
            taken = connection.execute(
                update(host_pace).where(host_pace.c.host == host, free).values(busy_until=now + self.lease)
            ).rowcount
            if taken:
                return 0.0
            row = connection.execute(host_pace.select().where(host_pace.c.host == host)).one()
        wait: float = max(row.next_allowed - now, min(row.busy_until - now, 0.2), 0.01)
        return wait

    def release(self, host: str, pause: float) -> None:
        """Gives the turn back; the next request may come after `pause` seconds."""
        now = self.clock()
        with writing(self.engine) as connection:
            connection.execute(
                update(host_pace)
                .where(host_pace.c.host == host)
                .values(busy_until=0.0, next_allowed=now + max(pause, 0.0))
            )
