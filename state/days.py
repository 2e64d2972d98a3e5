"""Which day it is for readers: the Belgian one, whatever clock the machine keeps."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


def local_day(now: datetime) -> date:
    """The day it is in Brussels at `now` (aware)."""
    return now.astimezone(BRUSSELS).date()
