"""Which accepted records were looked for in vain, how often and since when; and on which page each was last seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select

from state.changes import Absence
from state.store.engine import upsert
from state.store.schema import absence, sighting


def absences(connection: Connection, source_id: str) -> dict[str, Absence]:
    """The running absences of a source by record key."""
    query = select(absence).where(absence.c.source_id == source_id)
    return {row.key: Absence(looks=row.looks, since=row.since) for row in connection.execute(query)}


def counted(
    known: Mapping[str, Absence], absent: Collection[str], looked_for: Collection[str], now: datetime
) -> dict[str, Absence]:
    """The absences after one more look: those looked for count one further, those seen again are forgotten."""
    result = {}
    for key in absent:
        before = known.get(key)
        if key in looked_for:
            result[key] = (
                Absence(looks=1, since=now) if before is None else Absence(looks=before.looks + 1, since=before.since)
            )
        elif before is not None:
            result[key] = before
    return result


def record(connection: Connection, source_id: str, running: Mapping[str, Absence]) -> None:
    """Replaces the running absences of a source."""
    connection.execute(delete(absence).where(absence.c.source_id == source_id))
    upsert(
        connection,
        absence,
        [{"source_id": source_id, "key": k, "looks": a.looks, "since": a.since} for k, a in running.items()],
    )


def pages(connection: Connection, source_id: str) -> dict[str, int]:
    """The page on which each record was last seen."""
    query = select(sighting.c.key, sighting.c.page_id).where(sighting.c.source_id == source_id)
    return {row.key: row.page_id for row in connection.execute(query)}


def saw(connection: Connection, source_id: str, where: Iterable[tuple[str, int]], now: datetime) -> None:
    """Notes on which page each record was seen at `now`."""
    rows = [{"source_id": source_id, "key": k, "page_id": p, "last_seen": now} for k, p in where]
    upsert(connection, sighting, rows)
