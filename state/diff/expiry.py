"""Measures end by their own date. The date is a Belgian one: a measure runs until midnight there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from state.changes import Accepted, Case, Cause, Change, ChangeKind
from state.days import local_day
from state.diff.ids import GONE, change_id
from state.records import Measure, RecordKind


def is_expired(measure: Measure, now: datetime) -> bool:
    """Its last day is over."""
    return measure.expires_on is not None and measure.expires_on < local_day(now)


def expire(accepted: Iterable[Accepted], *, source: str, now: datetime) -> tuple[Change, ...]:
    """A removal, case EXPIRED, for every live measure whose last day is over. Its cause is the clock, not the page."""
    return tuple(
        _expiry(one, source)
        for one in accepted
        if not one.removed and isinstance(one.value, Measure) and is_expired(one.value, now)
    )


def _expiry(accepted: Accepted, source: str) -> Change:
    return Change(
        id=change_id(source, accepted.key, accepted.revision, GONE),
        source=source,
        key=accepted.key,
        record_kind=RecordKind.MEASURE,
        kind=ChangeKind.REMOVED,
        case=Case.EXPIRED,
        before=accepted.value,
        base_revision=accepted.revision,
        cause=Cause.CLOCK,
        page=accepted.page,
    )
