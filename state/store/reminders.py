"""What reviewers were told: the day's mail, and each critical change at once. Kept before a mail leaves, so that nobody
is told twice; taken back when it could not leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from state.changes import Status
from state.store.engine import insert_ignore
from state.store.schema import change, review_notice, staff


def told(connection: Connection) -> dict[int, frozenset[str]]:
    """The changes that each member of staff was told of, among those that still wait."""
    query = select(review_notice.c.staff_id, review_notice.c.change_id).join(
        change, change.c.id == review_notice.c.change_id
    )
    found: dict[int, set[str]] = {}
    for person, one in connection.execute(query.where(change.c.status == Status.PENDING.value)):
        found.setdefault(person, set()).add(one)
    return {person: frozenset(ids) for person, ids in found.items()}


def person(connection: Connection, staff_id: int) -> Row[Any] | None:
    """A member of staff who is still active."""
    return connection.execute(select(staff).where(staff.c.id == staff_id, staff.c.disabled_at.is_(None))).first()


def claim_daily(connection: Connection, staff_id: int, *, day: datetime, now: datetime) -> bool:
    """Takes the day's mail of one person; False when it has been taken."""
    mine = (staff.c.id == staff_id) & (staff.c.last_review_mail.is_(None) | (staff.c.last_review_mail < day))
    return bool(connection.execute(update(staff).where(mine).values(last_review_mail=now)).rowcount)


def claim(connection: Connection, staff_id: int, change_ids: Iterable[str], now: datetime) -> list[str]:
    """Takes the right to tell a person of changes. Returns those that nobody took before."""
    return [
        one
        for one in change_ids
        if insert_ignore(connection, review_notice, [{"staff_id": staff_id, "change_id": one, "at": now}])
    ]


def release(connection: Connection, staff_id: int, change_ids: Sequence[str], *, daily_before: datetime | None) -> None:
    """Takes back what was claimed for a mail that did not leave."""
    mine = (review_notice.c.staff_id == staff_id) & review_notice.c.change_id.in_(change_ids)
    connection.execute(delete(review_notice).where(mine))
    connection.execute(update(staff).where(staff.c.id == staff_id).values(last_review_mail=daily_before))
