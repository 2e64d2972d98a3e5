"""Which slot of its schedule a job is in. A slot is named by the clock on the wall, because people plan by that clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from jobs.running.due import WORDS, next_after
from state.days import BRUSSELS

WINDOWS = (timedelta(hours=2), timedelta(days=2), timedelta(days=9), timedelta(days=40), timedelta(days=400))


def last_before(schedule: str, moment: datetime) -> datetime | None:
    """The last moment at or before `moment` at which `schedule` fired, in UTC; None when not in the past year."""
    for window in WINDOWS:
        found = _last_within(schedule, moment - window, moment)
        if found is not None:
            return found
    return None


def _last_within(schedule: str, start: datetime, end: datetime) -> datetime | None:
    found, probe = None, start
    while (fires := next_after(schedule, probe)) <= end:
        found, probe = fires, fires + timedelta(seconds=1)
    return found


def slot_name(schedule: str, fires: datetime) -> str:
    """The name of the slot that begins at `fires`, such as "2026-10-25T02:30".

    On the night that the clock goes back, 02:30 comes twice. A job with a fixed hour keeps one name for both, so that
    it runs once; one that runs every hour or more often gets the offset with it, so that it runs in both.
    """
    local = fires.astimezone(BRUSSELS).replace(second=0, microsecond=0)
    wall = local.replace(tzinfo=None).isoformat(timespec="minutes")
    return wall if _fixed_hour(schedule) else wall + local.strftime("%z")


def _fixed_hour(schedule: str) -> bool:
    return WORDS.get(schedule, schedule).split()[1].isdigit()


def slot_at(schedule: str, moment: datetime) -> str:
    """The slot in which `moment` lies."""
    return slot_name(schedule, last_before(schedule, moment) or moment)


def local_time(moment: datetime | None) -> str:
    """A moment by the clock on the wall, as tables show it: "2026-11-23 07:00"."""
    return "" if moment is None else moment.astimezone(BRUSSELS).strftime("%Y-%m-%d %H:%M")


def as_utc(moment: datetime | None) -> str | None:
    """A moment as programs read it."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")
