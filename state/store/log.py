"""The append-only log: who did what, when. The database itself refuses to change or delete a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select

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


def page(
    connection: Connection, *, words: str = "", offset: int = 0, size: int = 50
) -> tuple[int, list[dict[str, Any]]]:
    """How many lines hold these words in who, what or about what, and some of them, the newest first."""
    fits = or_(*(column.contains(words, autoescape=True) for column in (log.c.actor, log.c.action, log.c.subject)))
    total = connection.scalar(select(func.count()).select_from(log).where(fits)) or 0
    query = select(log).where(fits).order_by(log.c.id.desc()).offset(offset).limit(size)
    return int(total), [dict(row._mapping) for row in connection.execute(query)]


def lines(connection: Connection, *, limit: int = 200, subject: str | None = None) -> list[dict[str, Any]]:
    """The newest lines first."""
    query = select(log).order_by(log.c.id.desc()).limit(limit)
    if subject is not None:
        query = query.where(log.c.subject == subject)
    return [dict(row._mapping) for row in connection.execute(query)]
