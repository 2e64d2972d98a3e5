"""The mails of a reader who does not exist: what one with these wishes would have had by now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing.digest import Plate, plate_of, timetable_of
from jobs.mailing.previews import Preview, shown
from jobs.mailing.still_active import content_of as sign_of_life
from jobs.mailing.still_active import watched
from notifier.composing.content import Content
from notifier.composing.drafts import Draft, compose, welcome
from notifier.composing.lines import content_of
from notifier.composing.loading import followed_reach
from notifier.deciding.folding import fold, greet
from notifier.deciding.stories import NOTHING
from notifier.readers.subscriptions import Followed, Frequency, Reader, Subscription
from notifier.rendering.wording import Words
from state.records import Audience
from state.store import news
from state.store.engine import reading

PERIOD = {Frequency.IMMEDIATE: 1, Frequency.DAILY: 1, Frequency.WEEKLY: 7}
"""In days: what such a reader gets at once."""
ADDRESS = "lezer@voorbeeld.example"


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a made-up reader follows. `days`: so far back the news is told; the period of the frequency when None."""

    areas: tuple[str, ...]
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    language: str = "nl"
    frequency: Frequency = Frequency.WEEKLY
    days: int | None = None


def imagined(env: Env, wishes: Wishes, *, email: str = ADDRESS, test: bool = False) -> list[Preview]:
    """The welcome of this reader and the digest of the period; without news, the sign of life.

    Reads only.
    """
    now = env.clock()
    since = now - timedelta(days=wishes.days or PERIOD[wishes.frequency])
    reader = _reader(wishes, since)
    with reading(env.engine) as connection:
        told = [*_news(connection, env, reader, since, now), *_welcome(connection, reader, now)]
        if not told:
            told = [sign_of_life(reader, watched(connection))]
    return [
        Preview(
            email=email,
            kind=content.mail.value,
            slot=f"{wishes.frequency.value}:{now.date().isoformat()}",
            frequency=wishes.frequency.value,
            rendered=shown(env, content, test=test),
            why=Words(content.language).why(content.reason),
        )
        for content in told
    ]


def _reader(wishes: Wishes, since: datetime) -> Reader:
    """One who gets at once what is told here, so that no slot is waited for."""
    follows = Subscription(
        id=0,
        areas=tuple(Followed(code=code, reach=followed_reach(code)) for code in wishes.areas),
        frequency=Frequency.IMMEDIATE,
        started=since,
        topics=wishes.topics,
        audience=wishes.audience,
    )
    return Reader(id=0, language=wishes.language, subscriptions=(follows,))


def _news(connection: Connection, env: Env, reader: Reader, since: datetime, now: datetime) -> list[Content]:
    plate = plate_of(connection, news.keys_since(connection, since))
    folded = [line for story in plate.stories if (line := fold(story, reader, NOTHING, now))]
    return _written(compose(reader, folded, now=now, timetable=timetable_of(env.settings)), reader, plate)


def _welcome(connection: Connection, reader: Reader, now: datetime) -> list[Content]:
    plate = plate_of(connection, news.live_keys(connection))
    folded = [line for story in plate.stories if (line := greet(story, reader, NOTHING, now))]
    return _written([welcome(reader, folded, now=now)], reader, plate) if folded else []


def _written(drafts: list[Draft], reader: Reader, plate: Plate) -> list[Content]:
    return [content_of(draft, reader, plate.bench) for draft in drafts]
