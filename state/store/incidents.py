"""One event that explains many changes: opened once, told in one thread, closed by recovery or by a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state import codec
from state.changes import Incident
from state.store.changes import BY_RULE
from state.store.schema import incident, source


def open_of(connection: Connection, source_id: str) -> list[Row[Any]]:
    """The open incidents of a source, oldest first."""
    query = select(incident).where(incident.c.source_id == source_id, incident.c.closed_at.is_(None))
    return list(connection.execute(query.order_by(incident.c.id)))


def lift(connection: Connection, source_id: str, *, by: str, now: datetime) -> list[Row[Any]]:
    """Closes every open incident that keeps a source in quarantine, and returns them."""
    held = [row for row in open_of(connection, source_id) if row.quarantine]
    return [row for row in held if close(connection, row.id, by=by, now=now)]


def all_open(connection: Connection) -> list[Row[Any]]:
    """All open incidents, oldest first."""
    return list(connection.execute(select(incident).where(incident.c.closed_at.is_(None)).order_by(incident.c.id)))


def get(connection: Connection, incident_id: int) -> Row[Any] | None:
    """One incident."""
    return connection.execute(select(incident).where(incident.c.id == incident_id)).first()


def report(
    connection: Connection,
    source_id: str,
    what: Incident,
    *,
    now: datetime,
    page_id: int | None = None,
    snapshot_id: int | None = None,
    details: dict[str, Any] | None = None,
) -> tuple[int, bool]:
    """Opens an incident, or updates the open one of the same kind and page. Returns (id, newly opened)."""
    for row in open_of(connection, source_id):
        if row.kind == what.kind.value and row.page_id == page_id:
            values = {
                "updated_at": now,
                "reason": what.reason,
                "told": codec.dump_any(what.told),
                "snapshot_id": snapshot_id or row.snapshot_id,
                "details": details or row.details,
            }
            connection.execute(update(incident).where(incident.c.id == row.id).values(**values))
            return row.id, False
    row_values = {
        "source_id": source_id,
        "page_id": page_id,
        "kind": what.kind.value,
        "reason": what.reason,
        "told": codec.dump_any(what.told),
        "details": details or {},
        "quarantine": what.quarantine,
        "snapshot_id": snapshot_id,
        "opened_at": now,
        "updated_at": now,
    }
    new = int(connection.execute(insert(incident).returning(incident.c.id), row_values).scalar_one())
    if what.quarantine:
        connection.execute(update(source).where(source.c.id == source_id).values(quarantined_by=new))
    return new, True


def released(connection: Connection, source_id: str, kind: str, seen: str) -> bool:
    """Whether a person closed an incident of this kind, or a graver quarantine, while the source said just what it says now.

    Whoever lifted a quarantine looked at the page: the same page is not set apart again under another name.
    """
    same = (incident.c.kind == kind) | incident.c.quarantine
    query = select(incident.c.details).where(
        incident.c.source_id == source_id, same, incident.c.closed_at.is_not(None), incident.c.closed_by != BY_RULE
    )
    return any(details.get("seen") == seen for details in connection.scalars(query))


def close(connection: Connection, incident_id: int, *, by: str, now: datetime) -> bool:
    """Closes an open incident; lifts the quarantine unless another open incident holds it. False when closed already."""
    row = get(connection, incident_id)
    closed = connection.execute(
        update(incident)
        .where(incident.c.id == incident_id, incident.c.closed_at.is_(None))
        .values(closed_at=now, closed_by=by, updated_at=now)
    ).rowcount
    if row is None or not closed:
        return False
    held = [other.id for other in open_of(connection, row.source_id) if other.quarantine]
    connection.execute(
        update(source).where(source.c.id == row.source_id).values(quarantined_by=held[0] if held else None)
    )
    return True
