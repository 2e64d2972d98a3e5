"""What goes out next and to how many: the mails that wait, and those that the digest would make at its next moments.

Asked of the digest's own choice, at the moment that comes; without a single write.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing.digest import BATCH, DAYS, Plate, drafts, plate_of, printed
from notifier.composing.drafts import Draft
from notifier.composing.lines import content_of
from notifier.readers.subscriptions import Frequency, Reader
from state.days import BRUSSELS
from state.settings import DigestSettings
from state.store import subscribers
from state.store.engine import reading

SHOWN = 5
"""So many mails of each moment are named, those with the most readers."""


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What leaves at one moment: `at` is None for at once. `mails` are subjects with their number of readers."""

    frequency: str
    at: datetime | None
    readers: int
    different: int
    mails: tuple[tuple[str, int], ...]


@dataclass(kw_only=True)
class _Pile:
    readers: set[int] = field(default_factory=set)
    count: Counter[str] = field(default_factory=Counter)
    sample: dict[str, tuple[Draft, Reader]] = field(default_factory=dict)


def upcoming(env: Env) -> list[Batch]:
    """The next moment of each frequency, the soonest first; moments with nothing to say are left out."""
    now = env.clock()
    with reading(env.engine) as connection:
        plate = plate_of(connection)
        if not plate.stories:
            return []
        ids = subscribers.ids(connection)
        return [
            made
            for frequency, at in moments(env.settings.digest, now)
            if (made := _batch(connection, env, plate, ids, frequency, at, now)) is not None
        ]


def moments(digest: DigestSettings, now: datetime) -> list[tuple[Frequency, datetime]]:
    """When each frequency is served next, the soonest first."""
    local = now.astimezone(BRUSSELS)
    ahead = (DAYS.index(digest.weekly_day) - local.weekday()) % 7
    daily, weekly = _next(local, digest.daily_at, 0, 1), _next(local, digest.weekly_at, ahead, 7)
    found = [(Frequency.IMMEDIATE, now), (Frequency.DAILY, daily), (Frequency.WEEKLY, weekly)]
    return sorted(found, key=lambda one: one[1])


def _next(local: datetime, at: time, ahead: int, period: int) -> datetime:
    day = local.date() + timedelta(days=ahead)
    moment = datetime.combine(day, at, tzinfo=BRUSSELS)
    return moment if moment > local else datetime.combine(day + timedelta(days=period), at, tzinfo=BRUSSELS)


def _batch(
    connection: Connection, env: Env, plate: Plate, ids: list[int], frequency: Frequency, at: datetime, now: datetime
) -> Batch | None:
    pile = _Pile()
    for start in range(0, len(ids), BATCH):
        for draft, reader in drafts(connection, plate, ids[start : start + BATCH], env.settings, at):
            if _belongs(draft, frequency):
                pile.readers.add(reader.id)
                pile.count[draft.key] += 1
                pile.sample.setdefault(draft.key, (draft, reader))
    if not pile.readers:
        return None
    return Batch(
        frequency=frequency.value,
        at=None if at == now else at,
        readers=len(pile.readers),
        different=len(pile.count),
        mails=tuple((_subject(env, plate, *pile.sample[key]), count) for key, count in pile.count.most_common(SHOWN)),
    )


def _belongs(draft: Draft, frequency: Frequency) -> bool:
    """Urgent mails leave at once, with the first moment."""
    urgent = draft.frequency not in list(Frequency)
    return draft.frequency == frequency.value or (urgent and frequency is Frequency.IMMEDIATE)


def _subject(env: Env, plate: Plate, draft: Draft, reader: Reader) -> str:
    return printed(env.settings, content_of(draft, reader, plate.bench)).subject
