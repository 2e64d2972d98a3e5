"""Subscribers, what they follow, and who must not be mailed any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from state.store.engine import BATCH, insert_ignore
from state.store.schema import bounce, subscriber, subscription, suppression, token

PENDING, ACTIVE, UNSUBSCRIBED = "pending", "active", "unsubscribed"


def add(connection: Connection, **values: Any) -> int:
    """Adds a subscriber and returns the id. Raises sqlalchemy.exc.IntegrityError when the address is there already."""
    return int(connection.execute(insert(subscriber).returning(subscriber.c.id), values).scalar_one())


def get(connection: Connection, subscriber_id: int) -> Row[Any] | None:
    """One subscriber."""
    return connection.execute(select(subscriber).where(subscriber.c.id == subscriber_id)).first()


def by_email(connection: Connection, email: str) -> Row[Any] | None:
    """The subscriber with this canonical address, whatever its standing."""
    return connection.execute(select(subscriber).where(subscriber.c.email == email)).first()


def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Row[Any]]:
    """These subscribers by id."""
    found: dict[int, Row[Any]] = {}
    for start in range(0, len(ids), BATCH):
        query = select(subscriber).where(subscriber.c.id.in_(ids[start : start + BATCH]))
        found |= {row.id: row for row in connection.execute(query)}
    return found


def listed(connection: Connection, *, status: str | None = None) -> Iterator[Row[Any]]:
    """All subscribers in the order in which they came."""
    query = select(subscriber).order_by(subscriber.c.id)
    if status is not None:
        query = query.where(subscriber.c.status == status)
    yield from connection.execute(query)


def found(connection: Connection, words: str, *, limit: int = 50) -> list[Row[Any]]:
    """Those whose address or name holds these words, by address."""
    fits = subscriber.c.email.contains(words, autoescape=True) | subscriber.c.name.icontains(words, autoescape=True)
    return list(connection.execute(select(subscriber).where(fits).order_by(subscriber.c.email).limit(limit)))


def set_values(connection: Connection, subscriber_id: int, **values: Any) -> None:
    """Updates columns of one subscriber."""
    connection.execute(update(subscriber).where(subscriber.c.id == subscriber_id).values(**values))


def change_status(connection: Connection, subscriber_id: int, *, before: Sequence[str], **values: Any) -> bool:
    """Updates one subscriber if the status still is one of `before`. False when it was not."""
    mine = (subscriber.c.id == subscriber_id) & subscriber.c.status.in_(before)
    return bool(connection.execute(update(subscriber).where(mine).values(**values)).rowcount)


def ids(connection: Connection, *, status: str = ACTIVE) -> list[int]:
    """Ids of all subscribers of one standing, ascending."""
    query = select(subscriber.c.id).where(subscriber.c.status == status).order_by(subscriber.c.id)
    return list(connection.scalars(query))


def unwelcomed(connection: Connection) -> list[int]:
    """Ids of the active subscribers who have had no welcome mail yet, ascending."""
    new = (subscriber.c.status == ACTIVE) & subscriber.c.welcomed_at.is_(None)
    return list(connection.scalars(select(subscriber.c.id).where(new).order_by(subscriber.c.id)))


# --- what they follow ------------------------------------------------------------------------------------------------


def follow(connection: Connection, **values: Any) -> int:
    """Adds a subscription and returns its id."""
    return int(connection.execute(insert(subscription).returning(subscription.c.id), values).scalar_one())


def subscriptions(connection: Connection, subscriber_ids: Sequence[int]) -> dict[int, list[Row[Any]]]:
    """All subscriptions of these subscribers, ended ones too, by subscriber and in the order in which they began."""
    found: dict[int, list[Row[Any]]] = {}
    for start in range(0, len(subscriber_ids), BATCH):
        part = subscriber_ids[start : start + BATCH]
        query = select(subscription).where(subscription.c.subscriber_id.in_(part)).order_by(subscription.c.id)
        for row in connection.execute(query):
            found.setdefault(row.subscriber_id, []).append(row)
    return found


def set_subscription(connection: Connection, subscription_id: int, **values: Any) -> None:
    """Updates columns of one subscription."""
    connection.execute(update(subscription).where(subscription.c.id == subscription_id).values(**values))


def end_subscriptions(connection: Connection, subscriber_id: int, now: datetime) -> None:
    """Ends all running subscriptions of one subscriber."""
    running = (subscription.c.subscriber_id == subscriber_id) & subscription.c.ended_at.is_(None)
    connection.execute(update(subscription).where(running).values(ended_at=now))


def drop_subscriptions(connection: Connection, subscriber_id: int) -> None:
    """Deletes the running subscriptions of somebody who never confirmed them: nothing was promised."""
    running = (subscription.c.subscriber_id == subscriber_id) & subscription.c.ended_at.is_(None)
    connection.execute(delete(subscription).where(running))


def start_subscriptions(connection: Connection, subscriber_id: int, now: datetime) -> None:
    """Has the running subscriptions count from `now`: the moment of confirmation."""
    running = (subscription.c.subscriber_id == subscriber_id) & subscription.c.ended_at.is_(None)
    connection.execute(update(subscription).where(running).values(started_at=now))


# --- who must not be mailed ------------------------------------------------------------------------------------------


def suppress(connection: Connection, email_hash: str, *, reason: str, now: datetime) -> None:
    """Puts a keyed hash on the do-not-send list; the first reason stays."""
    insert_ignore(connection, suppression, [{"email_hash": email_hash, "reason": reason, "at": now}])


def suppressed(connection: Connection, email_hash: str) -> str | None:
    """Why this address must not be mailed, or None."""
    return connection.scalar(select(suppression.c.reason).where(suppression.c.email_hash == email_hash))


def lift(connection: Connection, email_hash: str) -> None:
    """Takes a hash off the list: its owner has confirmed a new subscription."""
    connection.execute(delete(suppression).where(suppression.c.email_hash == email_hash))


# --- tokens, hashed at rest ------------------------------------------------------------------------------------------


def put_token(connection: Connection, **values: Any) -> None:
    """Stores the hash of a token; one that is there already stays."""
    insert_ignore(connection, token, [values])


def find_token(connection: Connection, token_hash: str, purpose: str) -> Row[Any] | None:
    """The row of a token, used and expired ones too."""
    return connection.execute(select(token).where(token.c.hash == token_hash, token.c.purpose == purpose)).first()


def tokens_of(connection: Connection, subscriber_id: int, purpose: str) -> list[Row[Any]]:
    """All tokens of one subscriber for one purpose, newest first."""
    mine = (token.c.subscriber_id == subscriber_id) & (token.c.purpose == purpose)
    return list(connection.execute(select(token).where(mine).order_by(token.c.created_at.desc())))


def use_token(connection: Connection, token_hash: str, now: datetime) -> bool:
    """Marks a token as used. False when it was used already."""
    mine = (token.c.hash == token_hash) & token.c.used_at.is_(None)
    return bool(connection.execute(update(token).where(mine).values(used_at=now)).rowcount)


def forget_tokens(connection: Connection, subscriber_id: int) -> None:
    """Deletes all tokens of one subscriber."""
    connection.execute(delete(token).where(token.c.subscriber_id == subscriber_id))


# --- bounces ---------------------------------------------------------------------------------------------------------


def note_bounce(connection: Connection, **values: Any) -> None:
    """Adds one bounce or complaint."""
    connection.execute(insert(bounce), values)


def bounces_of(connection: Connection, subscriber_id: int) -> list[Row[Any]]:
    """All bounces of one subscriber, oldest first."""
    return list(connection.execute(select(bounce).where(bounce.c.subscriber_id == subscriber_id).order_by(bounce.c.id)))
