"""Sessions of staff on the desk: the store keeps a hash of the secret that the browser holds.

A session ends when it is not used for `IDLE`, in any case after `LONGEST`, at leaving, and with all others of that person
when the password changes or the person is disabled.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from state.store.schema import staff, staff_session
from state.tokens import token_hash

IDLE = timedelta(hours=2)
LONGEST = timedelta(hours=12)
NOTED = timedelta(minutes=5)
"""A session is written no more often than this: looking at pages does not keep the store busy."""


def start(connection: Connection, staff_id: int, secret: str, now: datetime) -> None:
    """Starts a session; those that have expired are let go of."""
    over = (staff_session.c.seen_at <= now - IDLE) | (staff_session.c.started_at <= now - LONGEST)
    connection.execute(delete(staff_session).where(over))
    row = {"hash": token_hash(secret), "staff_id": staff_id, "started_at": now, "seen_at": now, "notices": []}
    connection.execute(insert(staff_session), row)


def find(connection: Connection, secret: str, now: datetime) -> Row[Any] | None:
    """The running session with this secret beside its member of staff; None when there is none."""
    person = (staff.c.id, staff.c.mail, staff.c.name, staff.c.role, staff.c.areas)
    columns: list[Any] = [staff_session.c.hash, staff_session.c.seen_at, staff_session.c.notices, *person]
    query = (
        select(*columns)
        .join(staff, staff.c.id == staff_session.c.staff_id)
        .where(
            staff_session.c.hash == token_hash(secret),
            staff_session.c.seen_at > now - IDLE,
            staff_session.c.started_at > now - LONGEST,
            staff.c.disabled_at.is_(None),
        )
    )
    return connection.execute(query).first()


def saw(connection: Connection, session_hash: str, now: datetime) -> None:
    """Notes that a session was used just now."""
    connection.execute(update(staff_session).where(staff_session.c.hash == session_hash).values(seen_at=now))


def put_notices(connection: Connection, session_hash: str, notices: list[dict[str, Any]]) -> None:
    """What the next page says above its content."""
    connection.execute(update(staff_session).where(staff_session.c.hash == session_hash).values(notices=notices))


def end(connection: Connection, secret: str) -> None:
    """Ends one session; quietly when it has ended already."""
    connection.execute(delete(staff_session).where(staff_session.c.hash == token_hash(secret)))


def end_all(connection: Connection, staff_id: int) -> int:
    """Ends every session of a person. Returns how many there were."""
    return int(connection.execute(delete(staff_session).where(staff_session.c.staff_id == staff_id)).rowcount)
