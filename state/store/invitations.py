"""Invitations to the desk: a secret in a mail, good once and for a limited time, with which a person sets a password."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state.store import sessions
from state.store.schema import staff, token
from state.tokens import token_hash

PURPOSE = "staff-invitation"
GOOD_FOR = timedelta(hours=72)


def invite(connection: Connection, staff_id: int, secret: str, now: datetime) -> None:
    """Keeps the hash of an invitation; earlier ones of that person are void."""
    _void(connection, staff_id, now)
    connection.execute(
        insert(token),
        {
            "hash": token_hash(secret),
            "purpose": PURPOSE,
            "staff_id": staff_id,
            "created_at": now,
            "expires_at": now + GOOD_FOR,
        },
    )
    connection.execute(update(staff).where(staff.c.id == staff_id).values(invited_at=now))


def invited(connection: Connection, secret: str, now: datetime) -> Row[Any] | None:
    """The active member of staff whom this invitation is for; None when it is used, too old or none."""
    query = (
        select(staff)
        .join(token, token.c.staff_id == staff.c.id)
        .where(
            token.c.hash == token_hash(secret),
            token.c.purpose == PURPOSE,
            token.c.used_at.is_(None),
            token.c.expires_at > now,
            staff.c.disabled_at.is_(None),
        )
    )
    return connection.execute(query).first()


def accept(connection: Connection, secret: str, password_hash: str, now: datetime) -> int | None:
    """Sets the password and uses the invitation up; every earlier session ends. Returns the member of staff."""
    person = invited(connection, secret, now)
    if person is None:
        return None
    _void(connection, person.id, now)
    connection.execute(update(staff).where(staff.c.id == person.id).values(password_hash=password_hash))
    sessions.end_all(connection, person.id)
    return int(person.id)


def _void(connection: Connection, staff_id: int, now: datetime) -> None:
    mine = (token.c.staff_id == staff_id) & (token.c.purpose == PURPOSE) & token.c.used_at.is_(None)
    connection.execute(update(token).where(mine).values(used_at=now))
