"""The outbox in the hands of a person: looking, trying again, and settling what nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from state.store import outbox
from state.store.outbox import Fate
from state.store.schema import delivery, edition, ledger, subscriber, version

RETRYABLE = (Fate.PENDING.value, Fate.DEFERRED.value, Fate.FAILED.value)


def listed(
    connection: Connection, fates: Sequence[str], *, limit: int, edition_id: int | None = None
) -> list[Row[Any]]:
    """The newest copies of these fates (none named: of all), perhaps of one edition, with subject and address."""
    query = (
        select(delivery, edition.c.subject, edition.c.kind, subscriber.c.email)
        .join(edition, edition.c.id == delivery.c.edition_id)
        .join(subscriber, subscriber.c.id == delivery.c.subscriber_id)
        .order_by(delivery.c.id.desc())
        .limit(limit)
    )
    if edition_id is not None:
        query = query.where(delivery.c.edition_id == edition_id)
    return list(connection.execute(query.where(delivery.c.status.in_(fates)) if fates else query))


@dataclass(frozen=True, kw_only=True)
class Printed:
    """One edition and what became of its copies, by fate."""

    row: Row[Any]
    copies: Mapping[str, int]


def editions(connection: Connection, words: str = "", *, offset: int = 0, size: int = 50) -> tuple[int, list[Printed]]:
    """How many editions hold these words in their subject, and some of them, the newest first."""
    fits = edition.c.subject.icontains(words, autoescape=True)
    total = connection.scalar(select(func.count()).select_from(edition).where(fits)) or 0
    columns: list[Any] = [one for one in edition.c if one.name not in ("message", "content")]
    query = select(*columns).where(fits).order_by(edition.c.id.desc()).offset(offset).limit(size)
    rows = list(connection.execute(query))
    copies = copies_of(connection, [row.id for row in rows])
    return int(total), [Printed(row=row, copies=copies.get(row.id, {})) for row in rows]


def copies_of(connection: Connection, edition_ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """For each of these editions, how many copies there are of each fate."""
    query = select(delivery.c.edition_id, delivery.c.status, func.count()).where(delivery.c.edition_id.in_(edition_ids))
    found: dict[int, dict[str, int]] = {}
    for row in connection.execute(query.group_by(delivery.c.edition_id, delivery.c.status)):
        found.setdefault(row[0], {})[row[1]] = int(row[2])
    return found


def told_in(connection: Connection, edition_id: int) -> list[Row[Any]]:
    """The accepted states that an edition told of."""
    heard = (
        select(ledger.c.version_id)
        .join(delivery, delivery.c.id == ledger.c.delivery_id)
        .where(delivery.c.edition_id == edition_id)
    )
    return list(connection.execute(select(version).where(version.c.id.in_(heard)).order_by(version.c.id)))


def waiting_by_edition(connection: Connection) -> list[Row[Any]]:
    """The copies that still have to leave: subject, kind and frequency of the mail, how many, and when the first may."""
    columns: list[Any] = [edition.c.id, edition.c.subject, edition.c.kind, edition.c.frequency]
    query = (
        select(*columns, func.count().label("copies"), func.min(delivery.c.not_before).label("first"))
        .join(edition, edition.c.id == delivery.c.edition_id)
        .where(delivery.c.status.in_(outbox.WAITING))
        .group_by(*columns)
    )
    return list(connection.execute(query.order_by(func.min(delivery.c.not_before), edition.c.id)))


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
