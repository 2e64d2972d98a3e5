"""The job "sync": looks at every source that is due and keeps what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from jobs.due import next_after
from jobs.env import Env
from jobs.job import Item, Outcome
from jobs.sync import addresses
from jobs.sync.addresses import INDEX, inbox_folder
from jobs.sync.look import Address, Fetch, Look, Read, Same
from jobs.sync.reread import rereads
from jobs.sync.settle import Round, settle
from scrapers.discover import newest_documents
from state.changes import Cause
from state.sources import Source, SourceKind
from state.store import pages, sources
from state.store.blobs import Blobs
from state.store.engine import reading, writing

Fetcher = Callable[[Address], Fetch]


def plan(env: Env, now: datetime) -> list[Item]:
    """One item for each enabled source that is due."""
    with writing(env.engine) as connection:
        sources.declare(connection, env.sources)
    with reading(env.engine) as connection:
        return [{"source": source_id} for source_id in sources.due(connection, now)]


def plan_forced(env: Env, now: datetime, only: Sequence[str] = ()) -> list[Item]:
    """All enabled sources, or just those named, due or not."""
    plan(env, now)
    chosen = [one.id for one in env.sources if (one.id in only if only else one.enabled)]
    return [{"source": source_id} for source_id in chosen]


def work(env: Env, item: Item) -> Outcome:
    """One source: look at its pages, settle what that means, set the next time."""
    source = next(one for one in env.sources if one.id == item["source"])
    now = env.clock()
    _reread(env, source, now)
    looks = list(_looks(env, source, now))
    with writing(env.engine) as connection:
        row = _row(env, connection, source)
        verdict = settle(connection, Round(source=source, row=row, looks=looks, settings=env.settings, now=now))
        if source.schedule:
            sources.set_values(connection, source.id, next_due=next_after(source.schedule, now))
    return Outcome(ok=verdict.outcome != "failed", data=verdict.as_json(), reason=verdict.reason)


def _reread(env: Env, source: Source, now: datetime) -> None:
    """Technical first: what a new extractor sees in the old bytes must be adopted before new bytes are compared."""
    blobs = Blobs(env.data / "blobs")
    with reading(env.engine) as connection:
        known = [
            (page, snapshot)
            for page in pages.of_source(connection, source.id)
            if (snapshot := pages.get_snapshot(connection, page.snapshot_id)) is not None
        ]
    looks = list(rereads(source, known, blobs))
    if not looks:
        return
    with writing(env.engine) as connection:
        row = sources.get(connection, source.id)
        rest = [
            Same(page=page, reason="not read again") for page, _ in known if page.id not in {x.page.id for x in looks}
        ]
        round_ = Round(
            source=source, row=row, looks=[*looks, *rest], settings=env.settings, now=now, cause=Cause.TECHNICAL
        )
        settle(connection, round_)


def _looks(env: Env, source: Source, now: datetime) -> Iterator[Look]:
    """Visits the declared addresses, then the documents that a listing names."""
    inbox = inbox_folder(env.data, source) if source.kind is SourceKind.INBOX else env.data
    declared = list(addresses.declared(source, inbox))
    with writing(env.engine) as connection:
        row = sources.get(connection, source.id)
        addresses.known(connection, source, declared, row, now)
        by_url = {page.url: page for page in pages.of_source(connection, source.id)}
    for address in declared:
        look = _look(env, source, by_url[address.url], address)
        yield look
        if address.origin == INDEX:
            yield from _documents(env, source, look, now)


def _documents(env: Env, source: Source, index: Look, now: datetime) -> Iterator[Look]:
    if isinstance(index, Read):
        with writing(env.engine) as connection:
            row = sources.get(connection, source.id)
            addresses.discovered(connection, source, newest_documents(index.document, source), row, now)
    with reading(env.engine) as connection:
        known = [page for page in pages.of_source(connection, source.id) if page.origin == pages.DOCUMENT]
    for page in known[-NEWEST:]:
        yield _look(env, source, page, Address(url=page.url, origin=pages.DOCUMENT, request_url=page.url))
