"""Staff: who may decide, for which areas."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state.store.schema import staff


class StaffRole(StrEnum):
    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"


def add(connection: Connection, *, mail: str, name: str, role: StaffRole, areas: tuple[str, ...]) -> int:
    """Adds a person. Raises sqlalchemy.exc.IntegrityError when the address is there already."""
    row = {"mail": mail.casefold(), "name": name, "role": role.value, "areas": list(areas)}
    return int(connection.execute(insert(staff).returning(staff.c.id), row).scalar_one())


def by_mail(connection: Connection, mail: str) -> Row[Any] | None:
    """The person with this address, disabled or not."""
    return connection.execute(select(staff).where(staff.c.mail == mail.casefold())).first()


def everyone(connection: Connection) -> list[Row[Any]]:
    """All staff by name."""
    return list(connection.execute(select(staff).order_by(staff.c.name)))


def active(connection: Connection) -> list[Row[Any]]:
    """Staff who may act."""
    return [row for row in everyone(connection) if row.disabled_at is None]


def disable(connection: Connection, mail: str, now: datetime) -> bool:
    """Ends a person's rights; their decisions stay in the log. False when there was nobody to disable."""
    mine = (staff.c.mail == mail.casefold()) & staff.c.disabled_at.is_(None)
    return bool(connection.execute(update(staff).where(mine).values(disabled_at=now)).rowcount)
