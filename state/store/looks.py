"""How the looks at each source went, counted by day: what a picture of the last months is drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from state.days import local_day
from state.store.engine import insert_ignore
from state.store.schema import change, look_day

COLUMNS: Mapping[str, str] = {
    "new": "good",
    "unchanged": "good",
    "changed": "good",
    "suspect": "suspect",
    "failed": "failed",
}
"""What a look came to -> where it is counted. A look that was skipped was none."""


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of one source: looks by what they came to, and changes that were found."""

    good: int = 0
    suspect: int = 0
    failed: int = 0
    changes: int = 0

    @property
    def looks(self) -> int:
        return self.good + self.suspect + self.failed


def note(connection: Connection, source_id: str, day: date, outcome: str) -> None:
    """Counts one look."""
    column = COLUMNS.get(outcome)
    if column is None:
        return
    insert_ignore(connection, look_day, [{"source_id": source_id, "day": day}])
    mine = (look_day.c.source_id == source_id) & (look_day.c.day == day)
    counted: Any = {column: look_day.c[column] + 1}
    connection.execute(update(look_day).where(mine).values(counted))


def days(connection: Connection, since: datetime) -> dict[str, dict[date, Day]]:
    """By source and day, from a moment on; days on which nothing happened are left out."""
    found: dict[str, dict[date, Day]] = {}
    first = local_day(since)
    for row in connection.execute(select(look_day).where(look_day.c.day >= first)):
        there = Day(good=row.good, suspect=row.suspect, failed=row.failed)
        found.setdefault(row.source_id, {})[row.day] = there
    changes: dict[tuple[str, date], int] = {}
    for row in connection.execute(select(change.c.source_id, change.c.found_at).where(change.c.found_at >= since)):
        place = (row.source_id, local_day(row.found_at))
        changes[place] = changes.get(place, 0) + 1
    for (source, day), count in changes.items():
        had = found.setdefault(source, {}).get(day, Day())
        found[source][day] = Day(good=had.good, suspect=had.suspect, failed=had.failed, changes=count)
    return found
