"""When a frequency comes round: slots in Europe/Brussels. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from notifier.readers.subscriptions import Frequency, Subscription
from state.days import BRUSSELS

URGENT = "urgent"
MONDAY = 0


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One moment at which a frequency is served. What ripened later waits for the next slot."""

    key: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """When digests are made, in Europe/Brussels. `weekday` serves weekly readers who chose no day; Monday is 0."""

    daily_at: time = time(7, 0)
    weekly_at: time = time(7, 0)
    weekday: int = MONDAY


def slot_of(subscription: Subscription, now: datetime, timetable: Timetable) -> Slot:
    """The newest slot of this subscription that has begun. A late run still serves it, once."""
    if subscription.frequency is Frequency.IMMEDIATE:
        return Slot(key=f"immediate:{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", at=now)
    weekly = subscription.frequency is Frequency.WEEKLY
    moment = timetable.weekly_at if weekly else timetable.daily_at
    day = now.astimezone(BRUSSELS).date()
    if weekly:
        weekday = timetable.weekday if subscription.weekday is None else subscription.weekday
        day -= timedelta(days=(day.weekday() - weekday) % 7)
    if _moment(day, moment) > now:
        day -= timedelta(days=7 if weekly else 1)
    return Slot(key=f"{subscription.frequency.value}:{day.isoformat()}", at=_moment(day, moment))


def _moment(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=BRUSSELS).astimezone(UTC)


def urgent_slot(now: datetime) -> Slot:
    """Critical items and corrections wait for no slot."""
    return Slot(key=f"{URGENT}:{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", at=now)


def month_slot(now: datetime, timetable: Timetable) -> Slot | None:
    """The calendar month in Brussels, for the sign of life; None before the hour at which daily mails are made."""
    day = now.astimezone(BRUSSELS).date()
    if now < _moment(day, timetable.daily_at):
        return None
    return Slot(key=f"still_active:{day:%Y-%m}", at=_moment(day, timetable.daily_at))
