"""What taking a change back leads to: who gets a correction, who gets none, which copies do not leave any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, select

from state.store import outbox, subscribers
from state.store.schema import delivery, ledger, subscriber, version


@dataclass(frozen=True, kw_only=True)
class Fallout:
    """Readers, counted once each. `none` counts those who had the error and get no mail, by why; `under_way` are copies
    that are leaving right now, whose readers get a correction when they turn out to have left."""

    corrections: int = 0
    cancelled: int = 0
    under_way: int = 0
    none: dict[str, int] = field(default_factory=dict)


def fallout(connection: Connection, change_ids: Sequence[str], *, undone: bool = True) -> Fallout:
    """What follows from these changes being undone, or would follow when they are not `undone` yet. Reads only."""
    return _fallout(connection, version.c.change_id.in_(change_ids), version.c.wrong if undone else version.c.current)


def fallout_of(connection: Connection, version_ids: Sequence[int]) -> Fallout:
    """What follows from these accepted states being wrong. Reads only."""
    return _fallout(connection, version.c.id.in_(version_ids))


def _fallout(connection: Connection, *which: ColumnElement[bool]) -> Fallout:
    query = (
        select(subscriber.c.id, subscriber.c.status.label("standing"), delivery.c.status)
        .join(delivery, delivery.c.subscriber_id == subscriber.c.id)
        .join(ledger, ledger.c.delivery_id == delivery.c.id)
        .join(version, version.c.id == ledger.c.version_id)
        .where(*which)
        .distinct()
    )
    rows = list(connection.execute(query))
    had = {row.id: row.standing for row in rows if row.status in outbox.RECEIVED}
    gone = Counter(standing for standing in had.values() if standing != subscribers.ACTIVE)
    return Fallout(
        corrections=len(had) - gone.total(),
        cancelled=sum(row.status in outbox.WAITING for row in rows),
        under_way=sum(row.status == outbox.Fate.CLAIMED for row in rows),
        none=dict(sorted(gone.items())),
    )
