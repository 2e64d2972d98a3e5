"""The append-only log: who did what, when. The database itself refuses to change or delete a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from state.store.schema import log


def note(connection: Connection, *, at: datetime, actor: str, action: str, subject: str, **details: Any) -> None:
    """Adds one line."""
    row = {"at": at, "actor": actor, "action": action, "subject": subject, "details": details}
    connection.execute(insert(log), row)


def export(connection: Connection, *, subject: str | None = None) -> Iterator[dict[str, Any]]:
    """All lines, oldest first, without holding them in memory."""
    query = select(log).order_by(log.c.id)
    if subject is not None:
        query = query.where(log.c.subject.startswith(subject, autoescape=True))
    for row in connection.execute(query.execution_options(yield_per=500)):
        yield dict(row._mapping)


def lines(connection: Connection, *, limit: int = 200, subject: str | None = None) -> list[dict[str, Any]]:
    """The newest lines first."""
    query = select(log).order_by(log.c.id.desc()).limit(limit)
    if subject is not None:
        query = query.where(log.c.subject == subject)
    return [dict(row._mapping) for row in connection.execute(query)]
