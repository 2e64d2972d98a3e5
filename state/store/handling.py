"""The outbox in the hands of a person: looking, trying again, and settling what nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from state.store.outbox import Fate
from state.store.schema import delivery, edition, subscriber

RETRYABLE = (Fate.PENDING.value, Fate.DEFERRED.value, Fate.FAILED.value)


def listed(connection: Connection, fates: Sequence[str], *, limit: int) -> list[Row[Any]]:
    """The newest copies of these fates (none named: of all), with subject and address."""
    query = (
        select(delivery, edition.c.subject, edition.c.kind, subscriber.c.email)
        .join(edition, edition.c.id == delivery.c.edition_id)
        .join(subscriber, subscriber.c.id == delivery.c.subscriber_id)
        .order_by(delivery.c.id.desc())
        .limit(limit)
    )
    return list(connection.execute(query.where(delivery.c.status.in_(fates)) if fates else query))


def retry(connection: Connection, delivery_id: int, now: datetime) -> bool:
    """Has a copy that did not arrive leave at the next run; its days of trying start anew.

    False for one that left, is leaving, was cancelled, or of which nobody knows: that one is settled first.
    """
    mine = (delivery.c.id == delivery_id) & delivery.c.status.in_(RETRYABLE)
    return _queued(connection, mine, now)


def settle_arrived(connection: Connection, delivery_id: int, now: datetime) -> bool:
    """A person found that an uncertain copy arrived. False when it is not uncertain."""
    mine = (delivery.c.id == delivery_id) & (delivery.c.status == Fate.UNCERTAIN.value)
    left = func.coalesce(delivery.c.first_attempt_at, now)
    values = {"status": Fate.SENT.value, "sent_at": left, "reason": None}
    return bool(connection.execute(update(delivery).where(mine).values(**values)).rowcount)


def settle_lost(connection: Connection, delivery_id: int, now: datetime) -> bool:
    """A person found that an uncertain copy never arrived: it leaves again, under its own Message-ID."""
    mine = (delivery.c.id == delivery_id) & (delivery.c.status == Fate.UNCERTAIN.value)
    return _queued(connection, mine, now)


def _queued(connection: Connection, mine: Any, now: datetime) -> bool:
    values = {"status": Fate.PENDING.value, "not_before": now, "first_attempt_at": None, "reason": None}
    return bool(connection.execute(update(delivery).where(mine).values(**values)).rowcount)
