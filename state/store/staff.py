"""Staff: who may decide, for which areas."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state.store import sessions
from state.store.schema import staff


class StaffRole(StrEnum):
    """From least to most: a reader looks, a reviewer decides, an admin manages staff as well."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def reaches(self, least: StaffRole) -> bool:
        """Whether somebody with this role may do what asks for `least`."""
        ranks = list(StaffRole)
        return ranks.index(self) >= ranks.index(least)


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


def by_id(connection: Connection, staff_id: int) -> Row[Any] | None:
    """The person with this number, disabled or not."""
    return connection.execute(select(staff).where(staff.c.id == staff_id)).first()


def set_password(connection: Connection, staff_id: int, password_hash: str) -> None:
    """Replaces the hash of a person's password. Whoever calls ends their sessions."""
    connection.execute(update(staff).where(staff.c.id == staff_id).values(password_hash=password_hash))


def set_role(connection: Connection, staff_id: int, role: StaffRole) -> bool:
    """Gives an active person another role. False when there is no such person."""
    mine = (staff.c.id == staff_id) & staff.c.disabled_at.is_(None)
    return bool(connection.execute(update(staff).where(mine).values(role=role.value)).rowcount)


def disable(connection: Connection, mail: str, now: datetime) -> bool:
    """Ends a person's rights and sessions; their decisions stay in the log. False when there was nobody to disable."""
    mine = (staff.c.mail == mail.casefold()) & staff.c.disabled_at.is_(None)
    ended = bool(connection.execute(update(staff).where(mine).values(disabled_at=now)).rowcount)
    person = by_mail(connection, mail)
    if person is not None:
        sessions.end_all(connection, person.id)
    return ended
