"""The append-only log: who did what, when. The database itself refuses to change or delete a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, true

from state.store.schema import log


def note(connection: Connection, *, at: datetime, actor: str, action: str, subject: str, **details: Any) -> None:
    """Adds one line."""
    row = {"at": at, "actor": actor, "action": action, "subject": subject, "details": details}
    connection.execute(insert(log), row)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which lines somebody wants to see: `words` in who or about what, one action, from and up to a moment."""

    words: str = ""
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None


def export(
    connection: Connection, *, subject: str | None = None, asked: Asked | None = None
) -> Iterator[dict[str, Any]]:
    """All lines, or those asked for, oldest first, without holding them in memory."""
    query = select(log).where(_fits(asked or Asked())).order_by(log.c.id)
    if subject is not None:
        query = query.where(log.c.subject.startswith(subject, autoescape=True))
    for row in connection.execute(query.execution_options(yield_per=500)):
        yield dict(row._mapping)


def page(connection: Connection, asked: Asked, *, offset: int = 0, size: int = 50) -> tuple[int, list[dict[str, Any]]]:
    """How many lines are asked for, and some of them, the newest first."""
    fits = _fits(asked)
    total = connection.scalar(select(func.count()).select_from(log).where(fits)) or 0
    query = select(log).where(fits).order_by(log.c.id.desc()).offset(offset).limit(size)
    return int(total), [dict(row._mapping) for row in connection.execute(query)]


def actions(connection: Connection) -> list[str]:
    """Every kind of thing that was ever written down."""
    return list(connection.scalars(select(log.c.action).distinct().order_by(log.c.action)))


def _fits(asked: Asked) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = [true()]
    if asked.words:
        columns = (log.c.actor, log.c.action, log.c.subject)
        parts.append(or_(*(column.contains(asked.words, autoescape=True) for column in columns)))
    if asked.action:
        parts.append(log.c.action == asked.action)
    if asked.since:
        parts.append(log.c.at >= asked.since)
    if asked.until:
        parts.append(log.c.at < asked.until)
    return and_(*parts)


def lines(connection: Connection, *, limit: int = 200, subject: str | None = None) -> list[dict[str, Any]]:
    """The newest lines first."""
    query = select(log).order_by(log.c.id.desc()).limit(limit)
    if subject is not None:
        query = query.where(log.c.subject == subject)
    return [dict(row._mapping) for row in connection.execute(query)]
