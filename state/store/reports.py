"""What readers report as wrong, for staff to look into. The address of who reported goes when it is handled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from state.store.schema import error_report

MOST_OPEN = 500
"""More open reports than this are a flood: further ones are refused."""


def add(connection: Connection, *, source: str, key: str, told: str, reply_to: str | None, now: datetime) -> bool:
    """Keeps a report. False when so many are open that this can only be a flood."""
    if count_open(connection) >= MOST_OPEN:
        return False
    values = {"source_id": source, "key": key, "told": told, "reply_to": reply_to, "at": now}
    connection.execute(insert(error_report).values(**values))
    return True


def count_open(connection: Connection) -> int:
    """How many wait for somebody."""
    query = select(func.count()).select_from(error_report).where(error_report.c.handled_at.is_(None))
    return int(connection.scalar(query) or 0)


def all_open(connection: Connection, *, offset: int = 0, size: int = 50) -> Sequence[Row[Any]]:
    """What waits, the oldest first."""
    query = select(error_report).where(error_report.c.handled_at.is_(None)).order_by(error_report.c.id)
    return connection.execute(query.offset(offset).limit(size)).all()


def handle(connection: Connection, report: int, *, by: str, outcome: str, now: datetime) -> bool:
    """Closes a report and forgets who made it. False when somebody did so already."""
    mine = (error_report.c.id == report) & error_report.c.handled_at.is_(None)
    values = {"handled_at": now, "handled_by": by, "outcome": outcome, "reply_to": None}
    return bool(connection.execute(update(error_report).where(mine).values(**values)).rowcount)
