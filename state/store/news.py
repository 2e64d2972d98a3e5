"""Accepted states as the digest sees them: what is still to be told, and the history that it is told against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, tuple_, update

from state.changes import Status
from state.records import RecordKind
from state.store.engine import BATCH
from state.store.schema import change, page, source, version

Key = tuple[str, str]
"""A record: source id and record key."""


def open_keys(connection: Connection) -> list[Key]:
    """Records with news that not everybody has heard yet."""
    query = select(version.c.source_id, version.c.key).where(version.c.news, version.c.told_at.is_(None)).distinct()
    return sorted((row.source_id, row.key) for row in connection.execute(query))


def keys_since(connection: Connection, since: datetime) -> list[Key]:
    """Records with news accepted since then, told or not."""
    query = select(version.c.source_id, version.c.key).where(version.c.news, version.c.accepted_at >= since).distinct()
    return sorted((row.source_id, row.key) for row in connection.execute(query))


def open_ids(connection: Connection, ripe_before: datetime) -> list[int]:
    """Ids of the news that is not told to all yet and whose hold window ended before `ripe_before`."""
    still_open = version.c.news & version.c.told_at.is_(None) & (version.c.mail_after < ripe_before)
    return list(connection.scalars(select(version.c.id).where(still_open).order_by(version.c.id)))


def close(connection: Connection, version_ids: Sequence[int], now: datetime) -> None:
    """Says that everybody who should hear of these states has them in the ledger or has nothing to hear."""
    for start in range(0, len(version_ids), BATCH):
        part = version_ids[start : start + BATCH]
        connection.execute(update(version).where(version.c.id.in_(part)).values(told_at=now))


def reopen(connection: Connection, version_ids: Sequence[int]) -> None:
    """Puts all news of the records of these states back on the list, because somebody's mail was cancelled."""
    for start in range(0, len(version_ids), BATCH):
        part = version_ids[start : start + BATCH]
        keys = select(version.c.source_id, version.c.key).where(version.c.id.in_(part))
        same = tuple_(version.c.source_id, version.c.key).in_(keys)
        connection.execute(update(version).where(same, version.c.told_at.is_not(None)).values(told_at=None))


def histories(connection: Connection, keys: Sequence[Key]) -> dict[Key, list[Row[Any]]]:
    """All versions of these records, oldest first, with when each was found and in what case."""
    found: dict[Key, list[Row[Any]]] = {}
    query = select(version, change.c.found_at, change.c.case.label("case_word")).outerjoin(
        change, change.c.id == version.c.change_id
    )
    for part in _parts(keys):
        mine = tuple_(version.c.source_id, version.c.key).in_(part)
        for row in connection.execute(query.where(mine).order_by(version.c.revision)):
            found.setdefault((row.source_id, row.key), []).append(row)
    return found


def keys_of(connection: Connection, version_ids: Sequence[int]) -> list[Key]:
    """The records that these versions are states of."""
    found: set[Key] = set()
    for start in range(0, len(version_ids), BATCH):
        query = select(version.c.source_id, version.c.key).where(version.c.id.in_(version_ids[start : start + BATCH]))
        found |= {(row.source_id, row.key) for row in connection.execute(query)}
    return sorted(found)


def waiting(connection: Connection, keys: Sequence[Key]) -> set[Key]:
    """Which of these records have an open change that a person must still decide on."""
    found: set[Key] = set()
    for part in _parts(keys):
        mine = tuple_(change.c.source_id, change.c.key).in_(part) & (change.c.status == Status.PENDING.value)
        found |= {
            (row.source_id, row.key) for row in connection.execute(select(change.c.source_id, change.c.key).where(mine))
        }
    return found


def current_contacts(connection: Connection, source_ids: Iterable[str]) -> list[Row[Any]]:
    """The contacts of these sources that are accepted now."""
    live = version.c.current & ~version.c.removed & (version.c.record_kind == RecordKind.CONTACT.value)
    query = select(version).where(live, version.c.source_id.in_(list(source_ids))).order_by(version.c.id)
    return list(connection.execute(query))


def live_keys(connection: Connection) -> list[Key]:
    """All records that are accepted and not gone."""
    query = select(version.c.source_id, version.c.key).where(version.c.current, ~version.c.removed)
    return sorted((row.source_id, row.key) for row in connection.execute(query))


def pages(connection: Connection, page_ids: Sequence[int]) -> dict[int, Row[Any]]:
    """These pages by id."""
    found: dict[int, Row[Any]] = {}
    for start in range(0, len(page_ids), BATCH):
        found |= {
            row.id: row
            for row in connection.execute(select(page).where(page.c.id.in_(page_ids[start : start + BATCH])))
        }
    return found


def sources(connection: Connection, source_ids: Iterable[str]) -> dict[str, Row[Any]]:
    """These sources by id."""
    return {row.id: row for row in connection.execute(select(source).where(source.c.id.in_(list(source_ids))))}


def newest_mark(connection: Connection) -> int:
    """The id of the newest accepted state of all, 0 without any."""
    return int(connection.scalar(select(func.max(version.c.id))) or 0)


def _parts(keys: Sequence[Key]) -> Iterable[Sequence[Key]]:
    return (keys[start : start + BATCH // 2] for start in range(0, len(keys), BATCH // 2))
