"""When something with a schedule is due next. Schedules are words or five-field cron expressions with day names."""

from __future__ import annotations

from datetime import UTC, datetime

from apscheduler.triggers.cron import CronTrigger

from state.days import BRUSSELS
from state.errors import OperationalError

WORDS = {"hourly": "0 * * * *", "daily": "0 5 * * *", "weekly": "0 5 * * mon"}


def next_after(schedule: str, moment: datetime) -> datetime:
    """The first moment after `moment` at which `schedule` fires, in UTC.

    Raises:
        OperationalError: `schedule` is neither a known word nor a cron expression.
    """
    try:
        trigger = CronTrigger.from_crontab(WORDS.get(schedule, schedule), timezone=BRUSSELS)
    except ValueError as error:
        raise OperationalError(
            f'"{schedule}" is no schedule',
            remedy="write hourly, daily, weekly or a cron expression such as 0 6 * * mon",
        ) from error
    found: datetime | None = trigger.get_next_fire_time(moment, moment)
    if found is None:
        raise OperationalError(f'the schedule "{schedule}" never fires', remedy="choose a date that exists")
    return found.astimezone(UTC)
