"""Which reviewer is told of which waiting change, and when. Pure: everything is a parameter, the time too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from notifier.readers.subscriptions import Reach


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One change that waits. `since` is when somebody could first look at it, `agreed` who has approved it already."""

    id: str
    reach: Reach
    critical: bool
    since: datetime
    assigned_to: int | None = None
    agreed: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Reviewer:
    """A person who may decide. `told` are the critical changes that were mailed at once, `last_daily` the day's mail."""

    id: int
    reach: Reach
    told: frozenset[str] = frozenset()
    last_daily: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail to one reviewer; `daily` when it is the day's mail with all that waits."""

    reviewer: int
    changes: tuple[str, ...]
    daily: bool


def letters(
    waiting: Sequence[Waiting], reviewers: Sequence[Reviewer], *, now: datetime, day: datetime
) -> Iterator[Letter]:
    """At most one mail for each reviewer: the day's mail when it is due, else what is critical and untold.

    Args:
        day: the newest moment at or before `now` at which the day's mail was due.
    """
    visible = [one for one in waiting if one.since <= now]
    chosen = {one.id: addressees(one, reviewers) for one in visible}
    for reviewer in reviewers:
        mine = [one for one in visible if reviewer.id in chosen[one.id]]
        urgent = [one for one in mine if one.critical and one.id not in reviewer.told]
        daily = _daily_due(reviewer, day) and any(one.since <= day for one in mine)
        if daily or urgent:
            yield Letter(reviewer=reviewer.id, changes=tuple(o.id for o in (mine if daily else urgent)), daily=daily)


def _daily_due(reviewer: Reviewer, day: datetime) -> bool:
    return reviewer.last_daily is None or reviewer.last_daily < day


def addressees(one: Waiting, reviewers: Iterable[Reviewer]) -> frozenset[int]:
    """Who hears of a change: whom it is assigned to, else those of its area, else all. Who agreed already does not."""
    able = [reviewer for reviewer in reviewers if reviewer.id not in one.agreed]
    assigned = [reviewer for reviewer in able if reviewer.id == one.assigned_to]
    near = [reviewer for reviewer in able if reviewer.reach.meets(one.reach)]
    return frozenset(reviewer.id for reviewer in assigned or near or able)
