"""The job "expire": measures end on their own last day, whether or not their page is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection

from jobs.env import Env
from jobs.running.job import Item, Outcome
from state.changes import Accepted, Change, Status
from state.diff.expiry import expire
from state.fingerprint import fingerprint
from state.store import changes, sources, versions
from state.store.changes import Look, Settled
from state.store.engine import reading, writing

EXTRACTOR = "clock"


def plan(env: Env, now: datetime) -> Iterator[Item]:
    """One item for each source that holds a measure whose last day is over."""
    with reading(env.engine) as connection:
        for source_id in sources.rows(connection):
            if _ended(connection, source_id, now):
                yield {"source": source_id}


def work(env: Env, item: Item) -> Outcome:
    """Ends the measures of one source that are over: a removal by the clock.

    Readers get no mail of it: they were told the last day with the measure, and a mail that it came asks nothing of them.
    """
    now, source_id = env.clock(), item["source"]
    look = Look(
        source=source_id, now=now, extractor_version=EXTRACTOR, hold=timedelta(minutes=env.settings.review.hold)
    )
    with writing(env.engine) as connection:
        ended = [(_settled(change), one.published) for change, one in _ended(connection, source_id, now)]
        count = changes.expire(connection, look, ended)
    return Outcome(ok=True, data={"id": source_id, "outcome": "changed" if count else "unchanged", "expired": count})


def _ended(connection: Connection, source_id: str, now: datetime) -> list[tuple[Change, Accepted]]:
    """What ends now. A measure with an open change waits: a person may be about to accept a later last day."""
    accepted = {one.key: one for one in versions.accepted(connection, source_id)}
    open_keys = {row.key for row in changes.pending(connection, source_id)}
    found = expire(accepted.values(), source=source_id, now=now)
    return [(change, accepted[change.key]) for change in found if change.key not in open_keys]


def _settled(change: Change) -> Settled:
    before = change.before
    group = f"expired:{fingerprint(before)}" if before is not None else change.id
    return Settled(change=change, status=Status.APPROVED, flags=(), approvals_needed=0, group=group, news=False)
