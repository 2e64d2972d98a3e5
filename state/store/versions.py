"""Accepted states of records. A version is never changed; a newer one replaces it as the current one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from state import codec
from state.changes import Accepted, Cause
from state.fingerprint import fingerprint
from state.identity.linking import strong_keys
from state.records import Record, kind_of
from state.store.engine import BATCH
from state.store.schema import fact_key, version


@dataclass(frozen=True, kw_only=True)
class NewVersion:
    """What becomes the accepted state of `key`. `value` is what readers get, `published` what the page says."""

    source: str
    key: str
    base_revision: int
    value: Record
    published: Record | None
    removed: bool
    cause: Cause
    news: bool
    accepted_by: str
    accepted_at: datetime
    mail_after: datetime
    change_id: str | None = None
    snapshot_id: int | None = None
    page_id: int | None = None


def accepted(connection: Connection, source_id: str) -> tuple[Accepted, ...]:
    """The current accepted records of a source, removed ones too, in order of first acceptance."""
    query = select(version).where(version.c.source_id == source_id, version.c.current).order_by(version.c.id)
    return tuple(_accepted(row) for row in connection.execute(query))


def _accepted(row: Row[Any]) -> Accepted:
    return Accepted(
        key=row.key,
        revision=row.revision,
        value=codec.load_record(row.record_kind, row.value),
        published=codec.load_record(row.record_kind, row.published) if row.published else None,
        removed=row.removed,
        page=row.page_id or 0,
    )


def current(connection: Connection, source_id: str, key: str) -> Row[Any] | None:
    """The row of the current version of one record."""
    query = select(version).where(version.c.source_id == source_id, version.c.key == key, version.c.current)
    return connection.execute(query).first()


def counts(connection: Connection, source_id: str) -> dict[str, int]:
    """How many live records of each kind are accepted of a source."""
    live = (version.c.source_id == source_id) & version.c.current & ~version.c.removed
    query = select(version.c.record_kind, func.count()).where(live).group_by(version.c.record_kind)
    return {row[0]: row[1] for row in connection.execute(query)}


def live(connection: Connection, kinds: Sequence[str]) -> list[Row[Any]]:
    """What is accepted and not gone, of these kinds of record, by source and in the order in which it came."""
    there = version.c.current & ~version.c.removed & version.c.record_kind.in_(list(kinds))
    return list(connection.execute(select(version).where(there).order_by(version.c.source_id, version.c.id)))


def told_since(connection: Connection, since: datetime, now: datetime) -> list[Row[Any]]:
    """The approved news of which the hold window ended between `since` and `now`, the newest first; what turned out wrong is not."""
    there = version.c.news & ~version.c.wrong & (version.c.mail_after >= since) & (version.c.mail_after <= now)
    return list(
        connection.execute(select(version).where(there).order_by(version.c.mail_after.desc(), version.c.id.desc()))
    )


def history(connection: Connection, source_id: str, key: str) -> list[Row[Any]]:
    """All versions of one record, oldest first."""
    query = select(version).where(version.c.source_id == source_id, version.c.key == key)
    return list(connection.execute(query.order_by(version.c.revision)))


def accept(connection: Connection, new: Sequence[NewVersion]) -> None:
    """Makes each the current version of its record.

    Raises:
        sqlalchemy.exc.IntegrityError: somebody accepted another version on the same base meanwhile.
    """
    for one in new:
        connection.execute(
            update(version)
            .where(version.c.source_id == one.source, version.c.key == one.key, version.c.current)
            .values(current=False)
        )
    for batch in _batches([_row(one) for one in new]):
        connection.execute(insert(version), batch)
    _keep_keys(connection, new)


def _keep_keys(connection: Connection, new: Sequence[NewVersion]) -> None:
    """By which the same fact on other sources is found."""
    for one in new:
        connection.execute(delete(fact_key).where(fact_key.c.source_id == one.source, fact_key.c.key == one.key))
    live = {(one.source, one.key): one.value for one in new if not one.removed}
    rows = [
        {"source_id": source, "key": key, "value": value}
        for (source, key), record in live.items()
        for value in sorted(strong_keys(record))
    ]
    for batch in _batches(rows):
        connection.execute(insert(fact_key), batch)


def _row(new: NewVersion) -> dict[str, Any]:
    return {
        "source_id": new.source,
        "key": new.key,
        "revision": new.base_revision + 1,
        "record_kind": kind_of(new.value).value,
        "value": codec.dump(new.value),
        "published": codec.dump(new.published) if new.published else None,
        "fingerprint": fingerprint(new.value),
        "removed": new.removed,
        "cause": new.cause.value,
        "news": new.news,
        "wrong": False,
        "change_id": new.change_id,
        "snapshot_id": new.snapshot_id,
        "page_id": new.page_id,
        "accepted_at": new.accepted_at,
        "mail_after": new.mail_after,
        "accepted_by": new.accepted_by,
        "current": True,
    }


def _batches(rows: list[dict[str, Any]]) -> Iterable[list[dict[str, Any]]]:
    return (rows[i : i + BATCH] for i in range(0, len(rows), BATCH))


def mark_wrong(connection: Connection, version_id: int, *, wrong: bool = True) -> None:
    """Says that readers who received this version must be told that it was wrong, or that it was right after all."""
    connection.execute(update(version).where(version.c.id == version_id).values(wrong=wrong))


def newest_id(connection: Connection, source_id: str) -> int:
    """The id of the newest version of a source, 0 without any: moves whenever something was accepted."""
    found = connection.scalar(select(func.max(version.c.id)).where(version.c.source_id == source_id))
    return int(found or 0)
