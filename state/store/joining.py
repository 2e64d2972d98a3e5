"""Readers who come by themselves: asked for, confirmed by the owner of the address, changed, and erased when they want.

Nobody is mailed news before they confirmed (double opt-in); what they agreed to is kept as evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from state.errors import OperationalError
from state.store import leaving, subscribers
from state.store.schema import attempt, bounce, delivery, subscriber, subscription
from state.tokens import CONFIRM, token_hash

GOOD_FOR = timedelta(days=7)
"""How long a mailed link works."""
PAUSE = timedelta(minutes=10)
"""Within this time an address gets no second link: the form is no way to fill somebody's mailbox."""
CONSENT = "consent"
ERASED = "erased"


def ask(
    connection: Connection,
    email: str,
    *,
    kind: str,
    language: str,
    wishes: Mapping[str, Any],
    evidence: Mapping[str, Any],
    now: datetime,
) -> Row[Any]:
    """The subscriber of this address, waiting for confirmation with these wishes; one who is active stays as they are.

    Args:
        wishes: topics, audience, areas, frequency and weekday, as the table `subscription` holds them.
        evidence: what was agreed to, where and in which words.
    """
    row = subscribers.by_email(connection, email)
    if row is None:
        new = subscribers.add(
            connection,
            email=email,
            kind=kind,
            language=language,
            basis=CONSENT,
            status=subscribers.PENDING,
            consent=dict(evidence),
            created_at=now,
        )
        subscribers.follow(connection, subscriber_id=new, started_at=now, **wishes)
    elif row.status != subscribers.ACTIVE:
        _ask_again(connection, row.id, kind=kind, language=language, wishes=wishes, evidence=evidence, now=now)
    found = subscribers.by_email(connection, email)
    assert found is not None  # noqa: S101 - it was written a moment ago
    return found


def _ask_again(
    connection: Connection,
    mine: int,
    *,
    wishes: Mapping[str, Any],
    evidence: Mapping[str, Any],
    now: datetime,
    **values: Any,
) -> None:
    subscribers.drop_subscriptions(connection, mine)
    subscribers.set_values(
        connection, mine, status=subscribers.PENDING, basis=CONSENT, consent=dict(evidence), created_at=now, **values
    )
    subscribers.follow(connection, subscriber_id=mine, started_at=now, **wishes)


def may_be_mailed(connection: Connection, subscriber_id: int, purpose: str, now: datetime) -> bool:
    """Whether no link for this purpose went to them a moment ago."""
    newest = next(iter(subscribers.tokens_of(connection, subscriber_id, purpose)), None)
    return newest is None or now - newest.created_at >= PAUSE


def keep_link(connection: Connection, subscriber_id: int, purpose: str, token: str, now: datetime) -> None:
    """Remembers the hash of a token that is mailed."""
    subscribers.put_token(
        connection,
        hash=token_hash(token),
        purpose=purpose,
        subscriber_id=subscriber_id,
        created_at=now,
        expires_at=now + GOOD_FOR,
    )


def owner(connection: Connection, token: str, purpose: str, now: datetime) -> Row[Any] | None:
    """Whose link it is; None for one that is none, has expired, or whose owner was erased."""
    row = subscribers.find_token(connection, token_hash(token), purpose)
    if row is None or (row.expires_at is not None and row.expires_at <= now):
        return None
    return subscribers.get(connection, row.subscriber_id)


def confirm(connection: Connection, token: str, *, email_hash: str, now: datetime) -> bool:
    """Makes the owner of this link an active subscriber from now on. False when the link was used before."""
    row = owner(connection, token, CONFIRM, now)
    if row is None or not subscribers.use_token(connection, token_hash(token), now):
        return False
    return _begin(connection, row, email_hash, {}, now)


def confirm_by_hand(
    connection: Connection, subscriber_id: int, *, email_hash: str, evidence: str, now: datetime
) -> bool:
    """The same without a link, by staff who saw that the owner agreed. False when they do not wait for it."""
    row = subscribers.get(connection, subscriber_id)
    return row is not None and _begin(connection, row, email_hash, {"confirmed_by": evidence}, now)


def _begin(connection: Connection, row: Row[Any], email_hash: str, evidence: Mapping[str, Any], now: datetime) -> bool:
    changed = subscribers.change_status(
        connection,
        row.id,
        before=(subscribers.PENDING,),
        status=subscribers.ACTIVE,
        confirmed_at=now,
        welcomed_at=None,
        ended_at=None,
        soft_bounces=0,
        consent={**row.consent, **evidence, "confirmed_at": now.isoformat()},
    )
    if changed:
        subscribers.start_subscriptions(connection, row.id, now)
        subscribers.lift(connection, email_hash)
    return changed


def change(
    connection: Connection, subscriber_id: int, *, language: str, wishes: Mapping[str, Any], now: datetime
) -> None:
    """Other wishes from now on. The earlier ones end, and still tell what was promised until now."""
    subscribers.end_subscriptions(connection, subscriber_id, now)
    subscribers.follow(connection, subscriber_id=subscriber_id, started_at=now, **wishes)
    subscribers.set_values(connection, subscriber_id, language=language)


def stored_of(connection: Connection, subscriber_id: int) -> dict[str, Any]:
    """All that is kept about one reader, for that reader. JSON types and datetimes.

    Raises:
        OperationalError: there is no such subscriber.
    """
    row = subscribers.get(connection, subscriber_id)
    if row is None:
        raise OperationalError(f"there is no subscriber {subscriber_id}", remedy="see `wegwijs subscribers list`")
    mails = connection.execute(
        select(delivery.c.message_id, delivery.c.status, delivery.c.created_at, delivery.c.sent_at)
        .where(delivery.c.subscriber_id == subscriber_id)
        .order_by(delivery.c.id)
    )
    followed = subscribers.subscriptions(connection, [subscriber_id]).get(subscriber_id, [])
    return {
        "subscriber": {name: value for name, value in row._mapping.items() if name != "id"},
        "subscriptions": [
            {name: value for name, value in one._mapping.items() if name not in ("id", "subscriber_id")}
            for one in followed
        ],
        "mails": [dict(one._mapping) for one in mails],
        "bounces": [
            {"kind": one.kind, "detail": one.detail, "at": one.at}
            for one in subscribers.bounces_of(connection, subscriber_id)
        ],
    }


def erase(connection: Connection, subscriber_id: int, *, email_hash: str, now: datetime) -> None:
    """Forgets a reader: what waits is cancelled, and a keyed hash on the do-not-send list is all that names them.

    That mails went out and which records they told of stays, as figures of nobody.
    """
    leaving.leave(connection, subscriber_id, subscribers.UNSUBSCRIBED, "de abonnee is gewist", now)
    mine = delivery.c.subscriber_id == subscriber_id
    sent = select(delivery.c.id).where(mine)
    connection.execute(update(attempt).where(attempt.c.delivery_id.in_(sent)).values(reply=None))
    connection.execute(update(bounce).where(bounce.c.subscriber_id == subscriber_id).values(detail=None))
    connection.execute(delete(subscription).where(subscription.c.subscriber_id == subscriber_id))
    subscribers.forget_tokens(connection, subscriber_id)
    subscribers.suppress(connection, email_hash, reason=ERASED, now=now)
    forgotten: dict[str, Any] = {
        "email": f"erased-{subscriber_id}",
        "name": None,
        "kind": ERASED,
        "consent": {},
        "status": ERASED,
    }
    connection.execute(update(subscriber).where(subscriber.c.id == subscriber_id).values(**forgotten))
