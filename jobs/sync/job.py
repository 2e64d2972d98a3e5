"""The job "sync": looks at every source that is due and keeps what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from jobs.env import Env
from jobs.running.due import next_after
from jobs.running.job import Item, Outcome
from jobs.sync import addresses
from jobs.sync.addresses import INDEX, inbox_folder
from jobs.sync.asking import asking
from jobs.sync.injected import with_added
from jobs.sync.look import Address, Failed, Fetch, Look, Read, Same, Unreadable, look_at
from jobs.sync.reread import rereads
from jobs.sync.round import Round
from jobs.sync.settle import settle
from jobs.sync.steady import with_steadied
from jobs.sync.verdict import Verdict
from scrapers.discover import newest_documents
from scrapers.extract.generic import EXTRACTOR_VERSION
from state.changes import Cause
from state.days import local_day
from state.errors import OperationalError
from state.records import Reading
from state.sources import Source, SourceKind
from state.store import looks as look_days
from state.store import pages, requests, sources
from state.store.blobs import Blobs
from state.store.engine import reading, writing

NEWEST = 12
"""A listing's documents that are still looked at: older issues do not change any more."""
RETRY = timedelta(hours=1)
"""A source that failed is looked at again before its own schedule says so."""


def plan(env: Env, now: datetime) -> list[Item]:
    """One item for each enabled source that is due, or that somebody at the desk asked to look at."""
    with writing(env.engine) as connection:
        sources.declare(connection, env.sources)
    with reading(env.engine) as connection:
        asked = {row.subject for row in requests.waiting(connection, requests.CHECK)}
        asked &= {one.id for one in env.sources if one.enabled}
        return [{"source": source_id} for source_id in sorted({*sources.due(connection, now), *asked})]


def plan_forced(env: Env, now: datetime, only: Sequence[str] = ()) -> list[Item]:
    """All enabled sources, or just those named, due or not.

    Raises:
        OperationalError: a name is no declared source.
    """
    check_declared(env, only)
    plan(env, now)
    return [{"source": one.id} for one in env.sources if (one.id in only if only else one.enabled)]


def check_declared(env: Env, names: Iterable[str]) -> None:
    """Raises OperationalError for the first of `names` that is no declared source."""
    known = {one.id for one in env.sources}
    for name in names:
        if name not in known:
            raise OperationalError(f'no source is called "{name}"', remedy="see `wegwijs sources list`")


def work(env: Env, item: Item) -> Outcome:
    """One source: look at its pages, settle what that means, set the next time."""
    source = next(one for one in env.sources if one.id == item["source"])
    now = env.clock()
    _reread(env, source, now)
    looks = with_added(_looks(env, source, asking(env), now), env.engine, Blobs(env.data / "blobs"))
    looks = with_steadied(looks, source, env.engine)
    _keep_bytes(env, looks)
    with writing(env.engine) as connection:
        row = sources.get(connection, source.id)
        if row is None:
            raise LookupError(f"source {source.id} is declared but not in the store")
        verdict = settle(connection, Round(source=source, row=row, looks=looks, settings=env.settings, now=now))
        if source.schedule:
            sources.set_values(connection, source.id, next_due=_next_due(source.schedule, verdict, looks, now))
        look_days.note(connection, source.id, local_day(now), verdict.outcome)
        requests.done(connection, requests.CHECK, source.id, now)
    return Outcome(ok=verdict.outcome != "failed", data=verdict.as_json(), reason=verdict.reason)


def _next_due(schedule: str, verdict: Verdict, looks: Sequence[Look], now: datetime) -> datetime:
    """As planned; a failed source sooner, but never before its host wants to be asked again."""
    planned = next_after(schedule, now)
    if verdict.outcome != "failed":
        return planned
    asked = [look.error.retry_after for look in looks if isinstance(look, Failed) and look.error.retry_after]
    return max([min(planned, now + RETRY), *asked])


def _keep_bytes(env: Env, looks: Sequence[Look]) -> None:
    """The bytes go to disk before the rows that name them: a crash between leaves a file too many, never one too few."""
    blobs = Blobs(env.data / "blobs")
    for look in looks:
        if isinstance(look, Read | Unreadable):
            blobs.put(look.fetched.body)


def _reread(env: Env, source: Source, now: datetime) -> None:
    """Technical first: what a new extractor sees in the old bytes must be adopted before new bytes are compared."""
    with reading(env.engine) as connection:
        if not pages.read_by_another(connection, source.id, EXTRACTOR_VERSION):
            return
        known = [
            (page, snapshot)
            for page in pages.of_source(connection, source.id)
            if (snapshot := pages.get_snapshot(connection, page.snapshot_id)) is not None
        ]
    looks = list(rereads(source, known, Blobs(env.data / "blobs")))
    if not looks:
        return
    seen = {look.page.id for look in looks}
    rest = [Same(page=page, reason="not read again") for page, _ in known if page.id not in seen]
    with writing(env.engine) as connection:
        row = sources.get(connection, source.id)
        if row is not None:
            round_ = Round(
                source=source, row=row, looks=[*looks, *rest], settings=env.settings, now=now, cause=Cause.TECHNICAL
            )
            settle(connection, round_)


def _looks(env: Env, source: Source, ask: Fetch, now: datetime) -> Iterator[Look]:
    """Visits the declared addresses, then the documents that a listing names."""
    inbox = inbox_folder(env.data, source) if source.kind is SourceKind.INBOX else env.data
    declared = list(addresses.declared(source, inbox))
    with writing(env.engine) as connection:
        row = sources.get(connection, source.id)
        if row is None:
            return
        addresses.known(connection, source, declared, row, now)
        by_url = {page.url: page for page in pages.of_source(connection, source.id)}
    for address in declared:
        look = look_at(source, by_url[address.url], address, ask)
        if address.origin == INDEX:
            yield _as_index(look)
            yield from _documents(env, source, look, ask, now)
        else:
            yield look


def _as_index(look: Look) -> Look:
    """An index only leads to documents; what it says itself are their titles, no records."""
    return replace(look, reading=Reading(title=look.reading.title)) if isinstance(look, Read) else look


def _documents(env: Env, source: Source, index: Look, ask: Fetch, now: datetime) -> Iterator[Look]:
    if isinstance(index, Read):
        with writing(env.engine) as connection:
            row = sources.get(connection, source.id)
            if row is not None:
                addresses.discovered(connection, source, newest_documents(index.document, source), row, now)
    with reading(env.engine) as connection:
        known = [page for page in pages.of_source(connection, source.id) if page.origin == pages.DOCUMENT]
    for page in known[-NEWEST:]:
        yield look_at(source, page, Address(url=page.url, origin=pages.DOCUMENT, request_url=page.url), ask)
