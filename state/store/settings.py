"""Switches that are set while the system runs, such as the one that stops all mail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from state.store.engine import upsert
from state.store.schema import setting

MAIL_PAUSED = "mail_paused"
REHEARSAL = "rehearsal"
"""Made by `wegwijs demo`: its calendar is made up and no job runs by itself."""


def get(connection: Connection, name: str) -> Any:
    """The value of a switch, None when it was never set."""
    return connection.scalar(select(setting.c.value).where(setting.c.name == name))


def is_on(connection: Connection, name: str) -> bool:
    """Whether a switch is on."""
    return bool(get(connection, name))


def put(connection: Connection, name: str, value: Any, now: datetime) -> None:
    """Sets a switch."""
    upsert(connection, setting, [{"name": name, "value": value, "at": now}])


def clear(connection: Connection, name: str) -> None:
    """Takes a switch away."""
    connection.execute(delete(setting).where(setting.c.name == name))
