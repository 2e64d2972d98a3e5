"""One fact on several sources: which records of other sources tell of the same, by strong keys and by what staff decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, insert, or_, select, update

from state import codec
from state.changes import Status
from state.identity.linking import Told, is_same_fact, says_already, strong_keys, told
from state.records import Record
from state.store import versions
from state.store.changes import BY_RULE
from state.store.engine import BATCH
from state.store.schema import change, fact_key, fact_link, source, version

Key = tuple[str, str]
"""A record: source id and record key."""
PAIR = (fact_link.c.source_id, fact_link.c.key, fact_link.c.other_source_id, fact_link.c.other_key)


@dataclass(frozen=True, kw_only=True)
class Other:
    """A live record of another source that tells of the same fact. `name` is that source's."""

    place: Key
    name: str
    record: Record
    version: int


def others(connection: Connection, place: Key, records: Iterable[Record]) -> list[Other]:
    """What other sources carry of the fact that `records`, the states of one record, tell of; the oldest first."""
    mine, decided = list(records), decisions(connection, place)
    keys = sorted(key for key, same in decided.items() if same)
    found = {row.id: row for query in (*_by_keys(mine), *_by_place(keys)) for row in connection.execute(query)}
    read = [_other(row) for _, row in sorted(found.items()) if row.source_id != place[0]]
    return [one for one in read if decided.get(one.place, any(is_same_fact(each, one.record) for each in mine))]


def _live() -> Select[Any]:
    columns = (version, source.c.name.label("source_name"))
    query = select(*columns).join(source, source.c.id == version.c.source_id)
    return query.where(version.c.current, ~version.c.removed)


def _by_keys(records: Iterable[Record]) -> Iterable[Select[Any]]:
    values = sorted(frozenset[str]().union(*map(strong_keys, records)))
    same = (fact_key.c.source_id == version.c.source_id) & (fact_key.c.key == version.c.key)
    for start in range(0, len(values), BATCH):
        yield _live().join(fact_key, same).where(fact_key.c.value.in_(values[start : start + BATCH]))


def _by_place(keys: Sequence[Key]) -> Iterable[Select[Any]]:
    return (_live().where(version.c.source_id == one, version.c.key == key) for one, key in keys)


def _other(row: Row[Any]) -> Other:
    return Other(
        place=(row.source_id, row.key),
        name=row.source_name,
        record=codec.load_record(row.record_kind, row.value),
        version=row.id,
    )


def of(connection: Connection, place: Key) -> list[Other]:
    """What other sources carry of an accepted record."""
    row = versions.current(connection, *place)
    return others(connection, place, [codec.load_record(row.record_kind, row.value)]) if row is not None else []


def decisions(connection: Connection, place: Key) -> dict[Key, bool]:
    """What staff decided: record of another source -> whether it is the same fact."""
    at = (fact_link.c.source_id, fact_link.c.key, fact_link.c.other_source_id, fact_link.c.other_key)
    found: dict[Key, bool] = {}
    for mine, theirs in ((at[:2], at[2:]), (at[2:], at[:2])):
        query = select(theirs[0], theirs[1], fact_link.c.same).where(mine[0] == place[0], mine[1] == place[1])
        found |= {(row[0], row[1]): row[2] for row in connection.execute(query)}
    return found


def decide(connection: Connection, one: Key, other: Key, *, same: bool, by: str, at: datetime) -> None:
    """Keeps that a person joined two records (`same`) or split them; what waits for one decision follows."""
    _drop(connection, one, other)
    names = dict(zip((column.name for column in PAIR), _pair(one, other), strict=True))
    connection.execute(insert(fact_link), {**names, "same": same, "decided_by": by, "at": at})
    _regroup(connection, one, other, same=same)


def forget(connection: Connection, one: Key, other: Key) -> None:
    """Takes back what a person decided of two records: whether they are one fact is told by what they say again."""
    _drop(connection, one, other)
    _regroup(connection, one, other, same=other in {found.place for found in of(connection, one)})


def _pair(one: Key, other: Key) -> tuple[str, ...]:
    first, second = sorted((one, other))
    return (*first, *second)


def _drop(connection: Connection, one: Key, other: Key) -> None:
    same = (column == value for column, value in zip(PAIR, _pair(one, other), strict=True))
    connection.execute(delete(fact_link).where(*same))


def _regroup(connection: Connection, one: Key, other: Key, *, same: bool) -> None:
    """What waits of both is one card when they are the same fact and say the same, two otherwise."""
    for row in _open(connection, [other]):
        group = next((mine for mine in _open(connection, [one]) if _says(mine) == _says(row)), None)
        new = group.group_fingerprint if same and group is not None else f"{row.group_fingerprint}|{row.source_id}"
        connection.execute(update(change).where(change.c.id == row.id).values(group_fingerprint=new))


@dataclass(frozen=True, kw_only=True)
class Counterpart:
    """The same change of another source: open, or decided and in force. `staff`: a person agreed to it."""

    group: str
    decided: bool
    staff: bool
    flags: frozenset[str]
    source: str


def counterpart(
    connection: Connection, linked: Sequence[Other], before: Record | None, after: Record | None
) -> Counterpart | None:
    """The change of a linked record with the same before and after, one that was decided first."""
    names = {one.place: one.name for one in linked}
    same = [row for row in _open(connection, list(names), decided=True) if _says(row) == told(before, after)]
    found = [one for row in same if (one := _counterpart(connection, row, names)) is not None]
    return min(found, key=lambda one: not one.decided, default=None)


def _counterpart(connection: Connection, row: Row[Any], names: Mapping[Key, str]) -> Counterpart | None:
    current = versions.current(connection, row.source_id, row.key)
    decided = row.status == Status.APPROVED
    if decided and (current is None or current.change_id != row.id):
        return None
    return Counterpart(
        group=row.group_fingerprint,
        decided=decided,
        staff=decided and current is not None and current.accepted_by != BY_RULE,
        flags=frozenset(flag["code"] for flag in row.flags),
        source=names[row.source_id, row.key],
    )


def _open(connection: Connection, places: Sequence[Key], *, decided: bool = False) -> list[Row[Any]]:
    if not places:
        return []
    statuses = [Status.PENDING.value, *([Status.APPROVED.value] if decided else [])]
    mine = or_(*(and_(change.c.source_id == one, change.c.key == key) for one, key in places))
    return list(connection.execute(select(change).where(mine, change.c.status.in_(statuses)).order_by(change.c.id)))


def _says(row: Row[Any]) -> Told:
    before, after = (codec.load_record(row.record_kind, side) if side else None for side in (row.before, row.after))
    return told(before, after)


def echoes(
    connection: Connection, place: Key, steps: Iterable[tuple[int, Record | None, Record]]
) -> dict[int, frozenset[int]]:
    """Which accepted states of other sources told readers already what each step (revision, before, after) leads to."""
    found: dict[int, frozenset[int]] = {}
    for revision, before, after in steps:
        linked = others(connection, place, [one for one in (before, after) if one is not None])
        ids = frozenset(version for one in linked for version in _saying(connection, one.place, before, after))
        found |= {revision: ids} if ids else {}
    return found


def _saying(connection: Connection, place: Key, before: Record | None, after: Record) -> Iterator[int]:
    """The versions of a record that told the same as news."""
    for row in versions.history(connection, *place):
        told_it = row.news and not row.wrong and not row.removed
        if told_it and says_already(codec.load_record(row.record_kind, row.value), before, after):
            yield row.id
