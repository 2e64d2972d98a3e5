"""Locks between processes: one row a lock, held by lease. A holder that died gives its lock up, whoever notices first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from state.store.engine import insert_ignore
from state.store.schema import lock


@dataclass(frozen=True, kw_only=True)
class Held:
    """Who has a lock, since when, and until when they have it without a sign of life."""

    name: str
    holder: str
    taken_at: datetime
    lease_until: datetime


def acquire(connection: Connection, name: str, holder: str, *, now: datetime, lease: timedelta) -> Held | None:
    """Takes a lock that is free or whose lease has passed. None = it is ours; otherwise who has it."""
    row = {"name": name, "holder": holder, "taken_at": now, "lease_until": now + lease}
    if insert_ignore(connection, lock, [row]):
        return None
    taken = connection.execute(
        update(lock).where(lock.c.name == name, lock.c.lease_until <= now).values(**row)
    ).rowcount
    return None if taken else get(connection, name)


def take_over(connection: Connection, dead: Held, holder: str, *, now: datetime, lease: timedelta) -> bool:
    """Takes the lock of a holder that is known to be dead, unless somebody else was first."""
    values = {"holder": holder, "taken_at": now, "lease_until": now + lease}
    mine = update(lock).where(lock.c.name == dead.name, lock.c.holder == dead.holder).values(**values)
    return connection.execute(mine).rowcount > 0


def renew(connection: Connection, name: str, holder: str, *, now: datetime, lease: timedelta) -> bool:
    """Makes the lease longer. False when the lock is no longer ours: then stop."""
    mine = update(lock).where(lock.c.name == name, lock.c.holder == holder).values(lease_until=now + lease)
    return connection.execute(mine).rowcount > 0


def release(connection: Connection, name: str, holder: str) -> None:
    """Gives a lock back; one that was taken over meanwhile stays where it is."""
    connection.execute(delete(lock).where(lock.c.name == name, lock.c.holder == holder))


def get(connection: Connection, name: str) -> Held | None:
    """Who holds a lock now, expired or not."""
    row = connection.execute(select(lock).where(lock.c.name == name)).first()
    return None if row is None else _held(row)


def every(connection: Connection) -> list[Held]:
    """All locks that are held, by name."""
    return [_held(row) for row in connection.execute(select(lock).order_by(lock.c.name))]


def _held(row: object) -> Held:
    return Held(**{name: getattr(row, name) for name in ("name", "holder", "taken_at", "lease_until")})
