"""The job "remind": mails each reviewer what waits for them, critical changes at once, the rest once a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from jobs.mailing import staff_mail
from jobs.reviewing.changeview import headline
from jobs.reviewing.letters import Reviewer, Waiting, letters
from jobs.running.job import Item, Outcome
from notifier.composing.loading import followed_reach, subject_of
from notifier.readers.subscriptions import Reach
from state import codec
from state.canon.text import clean
from state.changes import Status
from state.days import BRUSSELS
from state.errors import OperationalError
from state.sources import Source
from state.store import changes, pages, reminders, review, sources, staff
from state.store.engine import reading, writing
from state.store.staff import StaffRole

NAME = "review"
MOST = 40
"""More changes than this are counted in a mail, not shown."""


def plan(env: Env, now: datetime) -> Iterator[Item]:
    """One item for each reviewer who is due a mail."""
    day = day_of(env, now)
    with reading(env.engine) as connection:
        found = letters(_waiting(connection), _reviewers(connection), now=now, day=day)
    for one in found:
        yield {
            "reviewer": one.reviewer,
            "changes": list(one.changes),
            "day": day.isoformat() if one.daily else None,
        }


def day_of(env: Env, now: datetime) -> datetime:
    """The newest moment at or before `now` at which the day's mail was due, by the clock on the wall."""
    local, at = now.astimezone(BRUSSELS), env.settings.review.mail_at
    today = local.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today <= local else today - timedelta(days=1)


def _waiting(connection: Connection) -> list[Waiting]:
    declared = {name: codec.load(Source, row.declared) for name, row in sources.rows(connection).items()}
    rows = changes.pending(connection)
    agreed = review.agreed(connection, [row.id for row in rows])
    return [_one(row, declared[row.source_id], agreed.get(row.id, frozenset())) for row in rows]


def _one(row: Row[Any], declared: Source, agreed: frozenset[int]) -> Waiting:
    sides = [codec.load_record(row.record_kind, side) for side in (row.before, row.after) if side]
    reaches = [subject_of(side, declared).reach for side in sides]
    return Waiting(
        id=row.id,
        reach=_joined(reaches),
        critical=row.critical,
        since=max(row.found_at, row.postponed_until or row.found_at),
        assigned_to=row.assigned_to,
        agreed=agreed,
    )


def _joined(reaches: Sequence[Reach]) -> Reach:
    return Reach(
        everywhere=any(one.everywhere for one in reaches), nis=frozenset().union(*(one.nis for one in reaches))
    )


def _reviewers(connection: Connection) -> list[Reviewer]:
    told = reminders.told(connection)
    return [
        Reviewer(
            id=row.id,
            reach=_served(row.areas),
            told=told.get(row.id, frozenset()),
            last_daily=row.last_review_mail,
        )
        for row in staff.active(connection)
        if row.role != StaffRole.READER
    ]


def _served(areas: Sequence[str]) -> Reach:
    return Reach(everywhere=True) if "*" in areas else _joined([followed_reach(one) for one in areas])


def work(env: Env, item: Item) -> Outcome:
    """Mails one reviewer. What is told is kept first, and taken back when the mail could not leave."""
    now, day = env.clock(), datetime.fromisoformat(item["day"]) if item["day"] else None
    with writing(env.engine) as connection:
        person = reminders.person(connection, item["reviewer"])
        rows = [row for row in changes.by_ids(connection, item["changes"]) if row.status == Status.PENDING]
        if person is None or not rows:
            return Outcome(ok=True, data={**item, "told": 0}, reason="nothing waits for this person any more")
        if day is not None and not reminders.claim_daily(connection, person.id, day=day, now=now):
            return Outcome(ok=True, data={**item, "told": 0}, reason="this day's mail has been made already")
        fresh = reminders.claim(connection, person.id, [row.id for row in rows if row.critical], now)
        shown = rows if day is not None else [row for row in rows if row.id in fresh]
        lines = [_line(connection, env, row) for row in shown]
    if lines:
        _mail(env, person, lines, daily=day is not None, fresh=fresh)
    return Outcome(ok=True, data={**item, "to": person.mail, "told": len(lines)})


def _line(connection: Connection, env: Env, row: Row[Any]) -> dict[str, Any]:
    source, snapshot = sources.get(connection, row.source_id), pages.get_snapshot(connection, row.snapshot_id)
    return {
        "id": row.id[:10],
        "headline": clean(headline(row)),
        "reasons": [clean(flag["sentence"]) for flag in row.flags],
        "source": clean(source.name) if source else row.source_id,
        "page": clean(snapshot.final_url) if snapshot else "",
        "found_at": row.found_at,
        "critical": row.critical,
        "people": row.approvals_needed,
    }


def _mail(env: Env, person: Row[Any], lines: Sequence[dict[str, Any]], *, daily: bool, fresh: Sequence[str]) -> None:
    message = staff_mail.compose(
        env,
        NAME,
        (person.mail,),
        env.clock(),
        lines=lines[:MOST],
        more=max(0, len(lines) - MOST),
        daily=daily,
        urgent=bool(fresh),
        who=clean(person.name),
        mail=person.mail,
    )
    try:
        staff_mail.send(env, message, f"{NAME}-{person.id}")
    except OperationalError:
        with writing(env.engine) as connection:
            reminders.release(connection, person.id, fresh, daily_before=person.last_review_mail)
        raise
