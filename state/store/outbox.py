"""The outbox: editions, one delivery for each reader, and the ledger of who received what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from state.store.engine import BATCH, insert_ignore
from state.store.schema import attempt, delivery, edition, ledger, version


class Fate(StrEnum):
    """What became of one reader's copy. `uncertain`: the mail server had it all and its answer got lost."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


WAITING = (Fate.PENDING.value, Fate.DEFERRED.value)
RECEIVED = (Fate.SENT.value, Fate.UNCERTAIN.value)


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One ledger entry with the record it is about, the fate of its mail, and when that left or may have left."""

    subscriber: int
    source: str
    key: str
    revision: int
    status: str
    subject: str
    left_at: datetime | None


# --- composing -------------------------------------------------------------------------------------------------------


def find_edition(connection: Connection, key: str) -> int | None:
    """The id of the edition with this key."""
    return connection.scalar(select(edition.c.id).where(edition.c.key == key))


def add_edition(connection: Connection, **values: Any) -> int:
    """Adds one rendered edition and returns its id."""
    return int(connection.execute(insert(edition).returning(edition.c.id), values).scalar_one())


def edition_of(connection: Connection, edition_id: int) -> Row[Any] | None:
    """One edition by its number."""
    return connection.execute(select(edition).where(edition.c.id == edition_id)).first()


def add_delivery(connection: Connection, versions: Sequence[int], **values: Any) -> int | None:
    """Adds one reader's copy and reserves its items in the ledger; None when the reader has that copy already.

    Raises:
        sqlalchemy.exc.IntegrityError: another mail to this reader holds one of the items.
    """
    mine = (
        (delivery.c.subscriber_id == values["subscriber_id"])
        & (delivery.c.edition_id == values["edition_id"])
        & (delivery.c.slot == values["slot"])
    )
    if not insert_ignore(connection, delivery, [values]) and not _revive(connection, mine, values):
        return None
    new = int(connection.execute(select(delivery.c.id).where(mine)).scalar_one())
    rows = [
        {"subscriber_id": values["subscriber_id"], "version_id": one, "delivery_id": new}
        for one in dict.fromkeys(versions)
    ]
    if rows:
        connection.execute(insert(ledger), rows)
    return new


def _revive(connection: Connection, mine: ColumnElement[bool], values: Mapping[str, Any]) -> bool:
    """Puts a copy that was cancelled in this same slot back in the queue: nothing of it ever left."""
    cancelled = delivery.c.status == Fate.CANCELLED.value
    fresh = {name: values[name] for name in ("status", "not_before")} | {"reason": None}
    return bool(connection.execute(update(delivery).where(mine, cancelled).values(**fresh)).rowcount)


def heard(connection: Connection, subscribers: Sequence[int], keys: Iterable[tuple[str, str]]) -> list[Heard]:
    """What these readers have had, or are about to get, of these records."""
    wanted = set(keys)
    sources = sorted({source for source, _ in wanted})
    query = (
        select(
            ledger.c.subscriber_id,
            version.c.source_id,
            version.c.key,
            version.c.revision,
            delivery.c.status,
            edition.c.subject,
            func.coalesce(delivery.c.sent_at, delivery.c.first_attempt_at).label("left_at"),
        )
        .join(version, version.c.id == ledger.c.version_id)
        .join(delivery, delivery.c.id == ledger.c.delivery_id)
        .join(edition, edition.c.id == delivery.c.edition_id)
        .where(version.c.source_id.in_(sources))
    )
    found: list[Heard] = []
    for start in range(0, len(subscribers), BATCH):
        mine = ledger.c.subscriber_id.in_(subscribers[start : start + BATCH])
        found += [
            Heard(
                subscriber=row.subscriber_id,
                source=row.source_id,
                key=row.key,
                revision=row.revision,
                status=row.status,
                subject=row.subject,
                left_at=row.left_at,
            )
            for row in connection.execute(query.where(mine))
            if (row.source_id, row.key) in wanted
        ]
    return found


def holding(connection: Connection, subscribers: Sequence[int], versions: Collection[int]) -> dict[int, frozenset[int]]:
    """Which of these versions each of these readers has had, or is about to get."""
    found: dict[int, set[int]] = {}
    wanted = sorted(versions)
    for start in range(0, len(wanted), BATCH):
        mine = ledger.c.version_id.in_(wanted[start : start + BATCH]) & ledger.c.subscriber_id.in_(subscribers)
        for row in connection.execute(select(ledger.c.subscriber_id, ledger.c.version_id).where(mine)):
            found.setdefault(row.subscriber_id, set()).add(row.version_id)
    return {reader: frozenset(had) for reader, had in found.items()}


def slots_of(connection: Connection, subscribers: Sequence[int]) -> dict[int, frozenset[str]]:
    """The slots for which each of these readers has a mail that was not cancelled."""
    found: dict[int, set[str]] = {}
    for start in range(0, len(subscribers), BATCH):
        mine = delivery.c.subscriber_id.in_(subscribers[start : start + BATCH])
        query = select(delivery.c.subscriber_id, delivery.c.slot).where(mine, delivery.c.status != Fate.CANCELLED.value)
        for row in connection.execute(query):
            found.setdefault(row.subscriber_id, set()).add(row.slot)
    return {reader: frozenset(slots) for reader, slots in found.items()}


def wrongly_told(connection: Connection) -> list[tuple[str, str]]:
    """Records of which somebody received a state that turned out wrong."""
    query = (
        select(version.c.source_id, version.c.key)
        .join(ledger, ledger.c.version_id == version.c.id)
        .join(delivery, delivery.c.id == ledger.c.delivery_id)
        .where(version.c.wrong, delivery.c.status.in_(RECEIVED))
        .distinct()
    )
    return sorted((row.source_id, row.key) for row in connection.execute(query))


# --- delivering ------------------------------------------------------------------------------------------------------


def due(connection: Connection, now: datetime, *, limit: int, urgent_only: bool = False) -> list[int]:
    """Ids of the copies that may be sent now, urgent ones first, then the oldest."""
    query = (
        select(delivery.c.id)
        .where(delivery.c.status.in_(WAITING), delivery.c.not_before <= now)
        .order_by(delivery.c.urgent.desc(), delivery.c.not_before, delivery.c.id)
        .limit(limit)
    )
    return list(connection.scalars(query.where(delivery.c.urgent) if urgent_only else query))


def last_attempt(connection: Connection, delivery_id: int) -> str | None:
    """What the newest try of a copy came to."""
    query = select(attempt.c.outcome).where(attempt.c.delivery_id == delivery_id).order_by(attempt.c.id.desc())
    return connection.scalar(query.limit(1))


def get(connection: Connection, delivery_id: int) -> Row[Any] | None:
    """One copy with its edition."""
    query = select(
        delivery, edition.c.subject, edition.c.content, edition.c.message, edition.c.kind, edition.c.language
    ).join(edition, edition.c.id == delivery.c.edition_id)
    return connection.execute(query.where(delivery.c.id == delivery_id)).first()


def items_of(connection: Connection, delivery_id: int) -> list[Row[Any]]:
    """The versions that a copy tells of: whether each turned out wrong, and whether it still is the newest."""
    query = select(version.c.id, version.c.wrong, version.c.current).join(ledger, ledger.c.version_id == version.c.id)
    return list(connection.execute(query.where(ledger.c.delivery_id == delivery_id)))


def stale(connection: Connection) -> list[int]:
    """Ids of the copies that did not leave yet and would tell of something that was undone or replaced meanwhile."""
    query = (
        select(delivery.c.id)
        .join(ledger, ledger.c.delivery_id == delivery.c.id)
        .join(version, version.c.id == ledger.c.version_id)
        .where(delivery.c.status.in_(WAITING), version.c.wrong | ~version.c.current)
    )
    return sorted(set(connection.scalars(query)))


def cancel(connection: Connection, delivery_id: int, reason: str) -> list[int]:
    """Cancels a copy that did not leave and releases its reservations. Returns the versions it would have told.

    Empty when the copy left, or is leaving, already.
    """
    mine = (delivery.c.id == delivery_id) & delivery.c.status.in_(WAITING)
    changes = {"status": Fate.CANCELLED.value, "reason": reason}
    if not connection.execute(update(delivery).where(mine).values(**changes)).rowcount:
        return []
    versions = list(connection.scalars(select(ledger.c.version_id).where(ledger.c.delivery_id == delivery_id)))
    connection.execute(delete(ledger).where(ledger.c.delivery_id == delivery_id))
    return versions


def claim(connection: Connection, delivery_id: int, *, by: str, now: datetime, lease_until: datetime) -> bool:
    """Takes the exclusive right to send a copy. False when somebody else has it, it is done or it must wait."""
    free = (delivery.c.id == delivery_id) & delivery.c.status.in_(WAITING) & (delivery.c.not_before <= now)
    values = {
        "status": Fate.CLAIMED.value,
        "claimed_by": by,
        "lease_until": lease_until,
        "attempts": delivery.c.attempts + 1,
        "first_attempt_at": func.coalesce(delivery.c.first_attempt_at, now),
    }
    return bool(connection.execute(update(delivery).where(free).values(**values)).rowcount)


def settle(
    connection: Connection, delivery_id: int, fate: Fate, *, now: datetime, by: str | None, **values: Any
) -> bool:
    """Writes the fate of a copy that `by` holds (None: whoever). False when the claim was lost meanwhile."""
    held = delivery.c.id == delivery_id
    if by is not None:
        held &= (delivery.c.status == Fate.CLAIMED.value) & (delivery.c.claimed_by == by)
    changes = {"status": fate.value, "claimed_by": None, "lease_until": None, **values}
    if fate is Fate.SENT:
        changes["sent_at"] = now
    done = bool(connection.execute(update(delivery).where(held).values(**changes)).rowcount)
    if done and fate is Fate.CANCELLED:
        connection.execute(delete(ledger).where(ledger.c.delivery_id == delivery_id))
    return done


def postpone(connection: Connection, until: datetime) -> None:
    """Has all copies wait: nothing can be sent to anybody now."""
    sooner = delivery.c.status.in_(WAITING) & (delivery.c.not_before < until)
    connection.execute(update(delivery).where(sooner).values(not_before=until))


def note_attempt(
    connection: Connection, delivery_id: int, *, now: datetime, outcome: str, code: int | None, reply: str
) -> None:
    """Adds one try with what the mail server said."""
    values = {"delivery_id": delivery_id, "at": now, "outcome": outcome, "code": code, "reply": reply[:500]}
    connection.execute(insert(attempt), values)


def expired(connection: Connection, now: datetime) -> list[Row[Any]]:
    """Copies whose claim ran out: whoever held it died between claim and record."""
    query = select(delivery).where(delivery.c.status == Fate.CLAIMED.value, delivery.c.lease_until <= now)
    return list(connection.execute(query.order_by(delivery.c.id)))


def of_subscriber(connection: Connection, subscriber_id: int) -> list[Row[Any]]:
    """All copies of one reader, newest first."""
    query = select(delivery, edition.c.subject).join(edition, edition.c.id == delivery.c.edition_id)
    return list(
        connection.execute(query.where(delivery.c.subscriber_id == subscriber_id).order_by(delivery.c.id.desc()))
    )


def counts(connection: Connection) -> Mapping[str, int]:
    """How many copies there are of each fate."""
    query = select(delivery.c.status, func.count()).group_by(delivery.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def waiting_of(connection: Connection, subscriber_id: int) -> list[int]:
    """Ids of the copies of one reader that did not leave yet."""
    mine = (delivery.c.subscriber_id == subscriber_id) & delivery.c.status.in_(WAITING)
    return list(connection.scalars(select(delivery.c.id).where(mine).order_by(delivery.c.id)))
