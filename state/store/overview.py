"""Counts and lists over the whole store, for `status` and `watch`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from state.changes import Status
from state.store.schema import change, delivery, run, subscriber

UNCERTAIN = "uncertain"
OPEN_DELIVERIES = ("pending", "claimed", "deferred")


def deliveries(connection: Connection) -> dict[str, int]:
    """How many deliveries there are in each status."""
    query = select(delivery.c.status, func.count()).group_by(delivery.c.status).order_by(delivery.c.status)
    return _counts(connection, query)


def deliveries_in(connection: Connection, status: str, *, limit: int = 100) -> list[Row[Any]]:
    """The deliveries in one status with their reader's address, oldest first."""
    query = (
        select(delivery, subscriber.c.email)
        .join(subscriber, subscriber.c.id == delivery.c.subscriber_id)
        .where(delivery.c.status == status)
        .order_by(delivery.c.id)
        .limit(limit)
    )
    return list(connection.execute(query))


def _counts(connection: Connection, query: Select[Any]) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def overdue_deliveries(connection: Connection, before: datetime) -> int:
    """How many deliveries might have left before `before` and did not."""
    late = delivery.c.status.in_(OPEN_DELIVERIES) & (delivery.c.not_before < before)
    return int(connection.execute(select(func.count()).where(late)).scalar_one())


def waiting_reviews(connection: Connection) -> dict[str, int]:
    """How many changes wait for a decision, by source."""
    waiting = change.c.status == Status.PENDING.value
    query = select(change.c.source_id, func.count()).where(waiting).group_by(change.c.source_id)
    return _counts(connection, query.order_by(change.c.source_id))


def waiting_since(connection: Connection, before: datetime, *, now: datetime, critical: bool) -> int:
    """How many changes, critical or not, have waited since before `before`; those put off till later do not count."""
    old = (change.c.status == Status.PENDING.value) & (change.c.found_at <= before) & (change.c.critical == critical)
    not_postponed = change.c.postponed_until.is_(None) | (change.c.postponed_until <= now)
    return int(connection.execute(select(func.count()).where(old, not_postponed)).scalar_one())


def subscribers(connection: Connection) -> dict[str, int]:
    """How many subscribers there are in each status."""
    query = select(subscriber.c.status, func.count()).group_by(subscriber.c.status).order_by(subscriber.c.status)
    return _counts(connection, query)


def nth_last_start(connection: Connection, job: str, number: int) -> datetime | None:
    """When the `number`th last run of `job` started; None when there were fewer."""
    query = select(run.c.started_at).where(run.c.job == job).order_by(run.c.id.desc()).offset(number - 1).limit(1)
    return connection.execute(query).scalar()


def slots_tried(connection: Connection, job: str, slot: str) -> Sequence[Row[Any]]:
    """The runs of one slot, those that somebody asked for beside it included, oldest first."""
    beside = run.c.slot.startswith(f"{slot}+", autoescape=True)
    query = select(run).where(run.c.job == job, (run.c.slot == slot) | beside).order_by(run.c.id)
    return list(connection.execute(query))
