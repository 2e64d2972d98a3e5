"""Whether a text is a schedule. Working out when it fires is the jobs' work; here only what is written is checked."""

from __future__ import annotations

import re

WORDS = ("hourly", "daily", "weekly")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "mon tue wed thu fri sat sun".split()
_FIELDS = (
    ("minute", 0, 59, ()),
    ("hour", 0, 23, ()),
    ("day", 1, 31, ()),
    ("month", 1, 12, tuple(_MONTHS)),
    ("weekday", None, None, tuple(_DAYS)),
)
_EXAMPLE = 'write hourly, daily, weekly or a cron expression such as "0 6 * * mon"'


def schedule_problem(text: str) -> str | None:
    """What is wrong with a schedule, with the remedy after a semicolon; None when it is a word or a cron expression.

    Weekdays are names: cron and systemd do not agree on which day 1 is.
    """
    if text in WORDS:
        return None
    fields = text.split()
    if len(fields) != len(_FIELDS):
        return f'"{text}" is no schedule; {_EXAMPLE}'
    for field, (name, low, high, names) in zip(fields, _FIELDS, strict=True):
        if not all(_fits(part, low, high, names) for part in field.lower().split(",")):
            return f'"{field}" is no {name} of a schedule; {_EXAMPLE}'
    return None


def _fits(part: str, low: int | None, high: int | None, names: tuple[str, ...]) -> bool:
    match = re.fullmatch(r"(?:(\*)|(\w+)(?:-(\w+))?)(?:/(\d{1,2}))?", part)
    if match is None or (match[4] is not None and int(match[4]) == 0):
        return False
    ends = [_position(word, low, high, names) for word in match.group(2, 3) if word is not None]
    return None not in ends and (len(ends) < 2 or _ordered(*ends))


def _ordered(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and first <= last


def _position(word: str, low: int | None, high: int | None, names: tuple[str, ...]) -> int | None:
    if word in names:
        return names.index(word) + 1
    if low is None or high is None or not word.isdigit():
        return None
    return int(word) if low <= int(word) <= high else None
