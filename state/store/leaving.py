"""Subscribers who leave: by the token in their mails, or because a person says so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from state.store import news, outbox, subscribers
from state.tokens import UNSUBSCRIBE, token_hash

MAILED = (subscribers.ACTIVE, subscribers.PENDING)


def keep_token(connection: Connection, subscriber_id: int, token: str, now: datetime) -> None:
    """Remembers the hash of the token that stands in this subscriber's mails."""
    subscribers.put_token(
        connection, hash=token_hash(token), purpose=UNSUBSCRIBE, subscriber_id=subscriber_id, created_at=now
    )


def unsubscribe_by_token(connection: Connection, token: str, now: datetime) -> int | None:
    """Ends the subscription of whoever got this token. Returns the subscriber, None for a token that is none.

    Somebody who left already stays so: following the link twice is no error.
    """
    row = subscribers.find_token(connection, token_hash(token), UNSUBSCRIBE)
    if row is None:
        return None
    unsubscribe(connection, row.subscriber_id, now)
    return int(row.subscriber_id)


def unsubscribe(connection: Connection, subscriber_id: int, now: datetime) -> bool:
    """Ends all of one subscriber's subscriptions and cancels what waits. False when there was nothing to end."""
    return leave(connection, subscriber_id, subscribers.UNSUBSCRIBED, "de abonnee is uitgeschreven", now)


def leave(connection: Connection, subscriber_id: int, status: str, reason: str, now: datetime) -> bool:
    """Ends all of one subscriber's subscriptions with this standing. False when there was nothing to end."""
    if not subscribers.change_status(connection, subscriber_id, before=MAILED, status=status, ended_at=now):
        return False
    subscribers.end_subscriptions(connection, subscriber_id, now)
    for delivery in outbox.waiting_of(connection, subscriber_id):
        news.reopen(connection, outbox.cancel(connection, delivery, reason))
    return True
