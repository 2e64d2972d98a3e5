"""What people at the desk ask of the jobs: a row that the job's `plan` picks up and its `work` closes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state.store.schema import request

CHECK = "check"
"""Look at a source now; the subject is its id."""


def ask(connection: Connection, kind: str, subject: str, *, by: str, now: datetime) -> bool:
    """Asks for something. False when that was asked already and still waits."""
    if any(row.subject == subject for row in waiting(connection, kind)):
        return False
    row = {"kind": kind, "subject": subject, "details": {}, "asked_by": by, "asked_at": now}
    connection.execute(insert(request), row)
    return True


def waiting(connection: Connection, kind: str) -> list[Row[Any]]:
    """What was asked and is not done yet, the oldest first."""
    query = select(request).where(request.c.kind == kind, request.c.done_at.is_(None))
    return list(connection.execute(query.order_by(request.c.id)))


def done(connection: Connection, kind: str, subject: str, now: datetime) -> None:
    """Closes what was asked up to now about this subject."""
    mine = (request.c.kind == kind) & (request.c.subject == subject) & request.c.done_at.is_(None)
    connection.execute(update(request).where(mine, request.c.asked_at <= now).values(done_at=now))
