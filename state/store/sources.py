"""The watched sources as the store knows them: what was declared, how the last look went, when the next is due."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, exists, insert, select, update

from state import codec
from state.sources import Source
from state.store.schema import page, source, version

REGION_FIELDS = ("kind", "page_object", "selectors", "finder", "links", "columns")


def declare(connection: Connection, sources: Iterable[Source]) -> None:
    """Brings the rows in line with the declared sources.

    A source that is re-enabled, or is read from another region of its page than before, starts from a new baseline:
    what differs then is our doing, not news. A new address alone keeps the old baseline, so that a move is noticed.
    A source that is no longer declared is disabled; what it said stays.
    """
    known = {row.id: row for row in connection.execute(select(source))}
    declared = {one.id: one for one in sources}
    for one in declared.values():
        _declare_one(connection, one, known.get(one.id))
    gone = [key for key, row in known.items() if key not in declared and row.enabled]
    if gone:
        connection.execute(update(source).where(source.c.id.in_(gone)).values(enabled=False))


def _declare_one(connection: Connection, one: Source, row: Row[Any] | None) -> None:
    values = {
        "name": one.name,
        "declared": codec.dump(one),
        "declared_fingerprint": _region_fingerprint(one),
        "enabled": one.enabled,
    }
    if row is None:
        connection.execute(insert(source), {"id": one.id, **values})
        return
    if all(getattr(row, name) == value for name, value in values.items()):
        return
    reset = one.enabled and (not row.enabled or row.declared_fingerprint != values["declared_fingerprint"])
    if reset:
        values |= {"baseline_at": None, "baseline_seen_at": None, "baseline_seen": None, "settled": None}
        connection.execute(update(page).where(page.c.source_id == one.id).values(baseline=True, reading_version=None))
    connection.execute(update(source).where(source.c.id == one.id).values(**values))


def _region_fingerprint(one: Source) -> str:
    region = {name: value for name, value in codec.dump(one).items() if name in REGION_FIELDS}
    return hashlib.sha256(json.dumps(region, sort_keys=True).encode()).hexdigest()


def get(connection: Connection, source_id: str) -> Row[Any] | None:
    """The row of one source."""
    return connection.execute(select(source).where(source.c.id == source_id)).first()


def rows(connection: Connection) -> dict[str, Row[Any]]:
    """All rows by id."""
    return {row.id: row for row in connection.execute(select(source).order_by(source.c.id))}


def due(connection: Connection, now: datetime) -> list[str]:
    """Ids of the enabled sources whose next look is due; one without a schedule always is.

    A source of which something is held before mailing is looked at once more, whatever its schedule.
    """
    held = exists().where(
        version.c.source_id == source.c.id,
        version.c.current,
        version.c.news,
        version.c.mail_after > now,
        version.c.accepted_at >= source.c.last_looked,
        version.c.accepted_at < now,
    )
    ready = source.c.next_due.is_(None) | (source.c.next_due <= now) | held
    return list(connection.scalars(select(source.c.id).where(source.c.enabled, ready).order_by(source.c.id)))


def set_values(connection: Connection, source_id: str, **values: Any) -> None:
    """Updates columns of one source."""
    connection.execute(update(source).where(source.c.id == source_id).values(**values))
