"""Differences that the page of a source does not bear out: left out, and remembered by their change id."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, insert, select

from state.store.engine import BATCH
from state.store.schema import change, unborne


def of(connection: Connection, source_id: str) -> frozenset[str]:
    """The ids that were left out at the last look at a source."""
    return frozenset(connection.scalars(select(unborne.c.change_id).where(unborne.c.source_id == source_id)))


def keep(connection: Connection, source_id: str, ids: Collection[str]) -> None:
    """Replaces what is left out of a source."""
    connection.execute(delete(unborne).where(unborne.c.source_id == source_id))
    rows = [{"source_id": source_id, "change_id": one} for one in sorted(ids)]
    for start in range(0, len(rows), BATCH):
        connection.execute(insert(unborne), rows[start : start + BATCH])


def raised(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Which of these changes were told to staff or readers once."""
    found: set[str] = set()
    for start in range(0, len(ids), BATCH):
        found |= set(connection.scalars(select(change.c.id).where(change.c.id.in_(ids[start : start + BATCH]))))
    return frozenset(found)
