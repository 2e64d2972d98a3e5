"""The monthly sign of life: a mail to readers who had none for a month, so that silence is not taken for breakage.

Off unless `[digest] still_active` is set. One for each reader and calendar month at most; it tells no item, so nothing
enters the ledger.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from notifier.composing.content import Content, MailKind
from notifier.composing.loading import reach_of, readers_of
from notifier.deciding.matching import Reason, Subject, match_one, merge
from notifier.deciding.slots import Slot, Timetable, month_slot
from notifier.deciding.stories import Place
from notifier.readers.subscriptions import Reader
from notifier.rendering.render import Rendered
from state import codec
from state.geo.areas import resolve_area
from state.settings import Settings
from state.sources import Source
from state.store import outbox, quiet, sources
from state.store.engine import writing

BATCH = 500
SILENCE = timedelta(days=30)
Watched = list[tuple[Place, Subject, bool]]
"""Each source that is looked at: where it stands, whom it concerns, and whether the last look went well."""


def waiting(connection: Connection, settings: Settings, timetable: Timetable, now: datetime) -> list[int]:
    """Ids of the readers who should get a sign of life now; none when the setting is off or it is too early in the day."""
    slot = month_slot(now, timetable)
    if not settings.digest.still_active or slot is None:
        return []
    return quiet.readers(connection, slot=slot.key, since=now - SILENCE)


def reassure(env: Env, timetable: Timetable, now: datetime, printed: Callable[[Settings, Content], Rendered]) -> int:
    """Puts the signs of life that are due in the outbox. Returns how many."""
    slot, made = month_slot(now, timetable), 0
    if slot is None:
        return 0
    while True:
        with writing(env.engine) as connection:
            part = waiting(connection, env.settings, timetable, now)[:BATCH]
            seen = watched(connection) if part else []
            for reader in readers_of(connection, part):
                _put(connection, env.settings, reader, content_of(reader, seen), slot, now, printed)
        made += len(part)
        if len(part) < BATCH:
            return made


def content_of(reader: Reader, seen: Watched) -> Content:
    """What is said to one reader: what they follow, how many sources that is, and which could not be read."""
    mine = [(place, good) for place, subject, good in seen if any(match_one(subject, one) for one in reader.running)]
    return Content(
        mail=MailKind.STILL_ACTIVE,
        language=reader.language,
        frequency=MailKind.STILL_ACTIVE.value,
        reason=merge(
            Reason(areas=tuple(area.code for area in one.areas), topics=one.topics, audience=one.audience)
            for one in reader.running
        ),
        watched=len(mine),
        unread=tuple(place for place, good in mine if not good),
    )


def watched(connection: Connection) -> Watched:
    """The sources that are looked at."""
    return [_watched(row) for row in sources.rows(connection).values() if row.enabled]


def _watched(row: Row[Any]) -> tuple[Place, Subject, bool]:
    one = codec.load(Source, row.declared)
    reach = reach_of((area for text in one.work_area for area in resolve_area(text)), one.topics)
    subject = Subject(reach=reach, topics=frozenset(one.topics), audience=frozenset(one.audience))
    good = row.last_good is not None and not row.failures and row.quarantined_by is None
    place = Place(source=one.id, name=one.name, url=one.url, language=one.language, checked_at=row.last_good)
    return place, subject, good


def _put(
    connection: Connection,
    settings: Settings,
    reader: Reader,
    content: Content,
    slot: Slot,
    now: datetime,
    printed: Callable[[Settings, Content], Rendered],
) -> None:
    told = codec.dump(content)
    key = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    edition = outbox.find_edition(connection, key)
    if edition is None:
        rendered = printed(settings, content)
        edition = outbox.add_edition(
            connection,
            key=key,
            kind=content.mail.value,
            language=content.language,
            frequency=content.frequency,
            subject=rendered.subject,
            content=told,
            message=rendered.dumped(),
            created_at=now,
        )
    outbox.add_delivery(
        connection,
        (),
        edition_id=edition,
        subscriber_id=reader.id,
        slot=slot.key,
        message_id=make_msgid(domain=settings.mail.from_address.rpartition("@")[2]),
        status=outbox.Fate.PENDING.value,
        urgent=False,
        created_at=now,
        not_before=now,
    )
