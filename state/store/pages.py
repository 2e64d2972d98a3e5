"""The addresses under a source: one for a plain page, many for a listing or a finder, files for an inbox."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state.store.engine import insert_ignore
from state.store.schema import page, snapshot

DECLARED, DOCUMENT, FINDER, INBOX = "declared", "document", "finder", "inbox"


def add(
    connection: Connection,
    *,
    source_id: str,
    url: str,
    origin: str,
    now: datetime,
    baseline: bool,
    title: str | None = None,
) -> bool:
    """Adds an address; False when it was known. `baseline` says that its first reading is no news."""
    row = {
        "source_id": source_id,
        "url": url,
        "origin": origin,
        "title": title,
        "discovered_at": now,
        "baseline": baseline,
    }
    return bool(insert_ignore(connection, page, [row]))


def of_source(connection: Connection, source_id: str) -> list[Row[Any]]:
    """All rows of a source that are still watched, oldest first."""
    query = select(page).where(page.c.source_id == source_id, page.c.gone_at.is_(None)).order_by(page.c.id)
    return list(connection.execute(query))


def set_values(connection: Connection, page_id: int, **values: Any) -> None:
    """Updates columns of one page."""
    connection.execute(update(page).where(page.c.id == page_id).values(**values))


def add_snapshot(connection: Connection, **values: Any) -> int:
    """Adds one immutable snapshot row and returns its id."""
    return int(connection.execute(insert(snapshot).returning(snapshot.c.id), values).scalar_one())


def read_by_another(connection: Connection, source_id: str, version: str) -> bool:
    """Whether a watched page of the source has a reading that another version of the extractor made."""
    query = select(page.c.id).where(
        page.c.source_id == source_id,
        page.c.gone_at.is_(None),
        page.c.reading.is_not(None),
        page.c.reading_version != version,
    )
    return connection.execute(query.limit(1)).first() is not None


def get_snapshot(connection: Connection, snapshot_id: int | None) -> Row[Any] | None:
    """One snapshot row, or None."""
    if snapshot_id is None:
        return None
    return connection.execute(select(snapshot).where(snapshot.c.id == snapshot_id)).first()


def snapshot_of(connection: Connection, page_id: int | None) -> int | None:
    """The id of the last good snapshot of a page, None without any."""
    return connection.scalar(select(page.c.snapshot_id).where(page.c.id == page_id)) if page_id is not None else None
