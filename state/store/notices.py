"""Which alarms the operators were told about, and when last: so that nobody is told twice a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from state.store.engine import upsert
from state.store.schema import setting

PREFIX = "alarm:"


def told(connection: Connection, keys: Sequence[str], now: datetime) -> None:
    """Keeps that these alarms were told at `now`."""
    upsert(connection, setting, [{"name": PREFIX + key, "value": True, "at": now} for key in keys])


def recent(connection: Connection, after: datetime) -> set[str]:
    """The alarms that were told after `after`."""
    query = select(setting.c.name).where(setting.c.name.startswith(PREFIX), setting.c.at > after)
    return {name.removeprefix(PREFIX) for name in connection.scalars(query)}


def forget(connection: Connection, before: datetime) -> int:
    """Deletes what was told before `before`."""
    old = setting.c.name.startswith(PREFIX) & (setting.c.at < before)
    return connection.execute(delete(setting).where(old)).rowcount
