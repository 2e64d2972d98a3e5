"""Readers who have heard nothing for a while."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, exists, func, or_, select

from state.store.outbox import Fate
from state.store.schema import delivery, subscriber
from state.store.subscribers import ACTIVE


def readers(connection: Connection, *, slot: str, since: datetime) -> list[int]:
    """Ids of the active, welcomed readers without any mail since `since`, sent or on its way, and with none in `slot`."""
    last = func.coalesce(subscriber.c.last_sent_at, subscriber.c.confirmed_at, subscriber.c.created_at)
    mine = (delivery.c.subscriber_id == subscriber.c.id) & (delivery.c.status != Fate.CANCELLED.value)
    query = select(subscriber.c.id).where(
        subscriber.c.status == ACTIVE,
        subscriber.c.welcomed_at.is_not(None),
        last < since,
        ~exists().where(mine, or_(delivery.c.created_at >= since, delivery.c.slot == slot)),
    )
    return list(connection.scalars(query.order_by(subscriber.c.id)))
