"""Names of people who are gone from their page: forgotten when they are past their time.

What stays is that there was a contact and when it changed. The log and the decisions hold no names of contacts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from state import codec
from state.canon.text import fold
from state.changes import Status
from state.fingerprint import fingerprint
from state.records import RecordKind
from state.store.schema import change, version

Key = tuple[str, str]
SHORTEST = 3
"""Parts of a name shorter than this ("De", "An") say nothing in a mail address."""


def gone(connection: Connection, before: datetime) -> list[Key]:
    """The contacts of which a version still names a person who has been gone since before `before`."""
    query = select(version.c.source_id, version.c.key, version.c.value).where(
        version.c.record_kind == RecordKind.CONTACT.value,
        version.c.accepted_at < before,
        ~version.c.current | version.c.removed,
    )
    candidates = {(row.source_id, row.key) for row in connection.execute(query) if row.value.get("person")}
    return sorted(key for key in candidates if _past(_history(connection, key), before))


def forget(connection: Connection, keys: Iterable[Key], before: datetime) -> int:
    """Takes those names, and the mail addresses made of them, out of versions and decided changes. Returns how many."""
    count = 0
    for key in keys:
        names = _past(_history(connection, key), before)
        _forget_versions(connection, key, names)
        _forget_changes(connection, key, names)
        count += len(names)
    return count


def _history(connection: Connection, key: Key) -> list[Row[Any]]:
    query = select(version).where(version.c.source_id == key[0], version.c.key == key[1])
    return list(connection.execute(query.order_by(version.c.revision)))


def _past(history: Sequence[Row[Any]], before: datetime) -> frozenset[str]:
    """The names that stood here and were replaced, or whose record was removed, before `before`, for good."""
    last: dict[str, datetime | None] = {}
    for row, following in zip(history, [*history[1:], None], strict=True):
        end = row.accepted_at if row.removed else following.accepted_at if following else None
        for name in _names(row):
            last[name] = end
    return frozenset(name for name, end in last.items() if end is not None and end < before)


def _names(row: Row[Any]) -> set[str]:
    return {record["person"] for record in (row.value, row.published) if record and record.get("person")}


def _forget_versions(connection: Connection, key: Key, names: frozenset[str]) -> None:
    for row in _history(connection, key):
        if _names(row) & names:
            value = without(row.value, names) or {}
            values = {
                "value": value,
                "published": without(row.published, names),
                "fingerprint": fingerprint(codec.load_record(row.record_kind, value)),
            }
            connection.execute(update(version).where(version.c.id == row.id).values(**_filled(values)))


def _forget_changes(connection: Connection, key: Key, names: frozenset[str]) -> None:
    query = select(change).where(
        change.c.source_id == key[0], change.c.key == key[1], change.c.status != Status.PENDING.value
    )
    for row in connection.execute(query).all():
        values = {name: without(getattr(row, name), names) for name in ("before", "after", "edited")}
        fields = [one for one in row.fields if not _tells(one, names)]
        connection.execute(update(change).where(change.c.id == row.id).values(fields=fields, **_filled(values)))


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without the empty ones: a JSON column would hold the word null."""
    return {name: value for name, value in values.items() if value is not None}


def _tells(field: dict[str, Any], names: frozenset[str]) -> bool:
    texts = [field.get("before") or "", field.get("after") or ""]
    return any(name in text or _made_of(text, name) for name in names for text in texts)


def without(record: dict[str, Any] | None, names: frozenset[str]) -> dict[str, Any] | None:
    """A contact, as the store holds it, without these names and the mail addresses made of them."""
    if not record or record.get("person") not in names:
        return record
    kept = [one for one in record.get("emails", ()) if not _made_of(str(one), record["person"])]
    rest = {name: value for name, value in record.items() if name not in ("person", "emails")}
    return rest | ({"emails": kept} if kept else {})


def _made_of(text: str, name: str) -> bool:
    if "@" not in text:
        return False
    local = fold(text).partition("@")[0]
    return any(part in local for part in fold(name).split() if len(part) >= SHORTEST)
