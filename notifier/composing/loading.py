"""Loads what composing works on: the accepted history of records, the readers, and what each reader has had."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from notifier.composing.lines import Serving
from notifier.deciding.matching import Subject
from notifier.deciding.stories import WAITS_FOR_REVIEW, WAITS_FOR_SOURCE, Earlier, Place, Received, State, Story
from notifier.readers.subscriptions import Followed, Frequency, Reach, Reader, Subscription
from state import codec
from state.changes import Case, Cause
from state.geo.areas import expand, nis_of, resolve_area
from state.records import AreaKind, Audience, Contact, Criticality, Measure, Record, RecordKind, WorkArea
from state.sources import Source
from state.store import links, news, outbox, subscribers
from state.store.news import Key


def stories_of(connection: Connection, keys: Sequence[Key], *, echoes: bool = False) -> list[Story]:
    """These records with their accepted states, in the order of `keys`; with `echoes` also who else told the same."""
    rows = news.histories(connection, keys)
    sources = news.sources(connection, {source for source, _ in keys})
    pages = news.pages(connection, sorted({row.page_id for found in rows.values() for row in found if row.page_id}))
    waiting = news.waiting(connection, keys)
    carried = {key for key, found in rows.items() if found[-1].removed and _elsewhere(connection, key, found[-1])}
    stories = [_story(key, rows[key], sources[key[0]], pages, waiting, carried) for key in keys if key in rows]
    return [_with_echoes(connection, one) for one in stories] if echoes else stories


def _elsewhere(connection: Connection, key: Key, last: Row[Any]) -> bool:
    """Whether another source still carries what this one dropped."""
    return bool(links.others(connection, key, [codec.load_record(last.record_kind, last.value)]))


def _with_echoes(connection: Connection, story: Story) -> Story:
    steps = [
        (state.revision, earlier.live if (earlier := story.at(state.revision - 1)) else None, state.value)
        for state in story.states
        if state.news and not state.removed
    ]
    return replace(story, echoes=links.echoes(connection, (story.place.source, story.key), steps))


def _story(
    key: Key,
    rows: Sequence[Row[Any]],
    source: Row[Any],
    pages: Mapping[int, Row[Any]],
    waiting: set[Key],
    carried: Collection[Key],
) -> Story:
    declared = codec.load(Source, source.declared)
    last = rows[-1]
    waits = WAITS_FOR_SOURCE if source.quarantined_by is not None else WAITS_FOR_REVIEW if key in waiting else None
    return Story(
        key=key[1],
        kind=RecordKind(last.record_kind),
        place=_place(declared, source, pages.get(last.page_id)),
        states=tuple(_state(row, declared) for row in rows),
        waits=waits,
        carried=key in carried,
    )


def _place(declared: Source, source: Row[Any], page: Row[Any] | None) -> Place:
    shown = page.final_url or page.url if page is not None else declared.url
    url = shown if shown.startswith(("http://", "https://")) else ""
    checked = page.last_good if page is not None else source.last_good
    return Place(source=declared.id, name=declared.name, url=url, language=declared.language, checked_at=checked)


def _state(row: Row[Any], declared: Source) -> State:
    value = codec.load_record(row.record_kind, row.value)
    return State(
        id=row.id,
        revision=row.revision,
        value=value,
        subject=subject_of(value, declared),
        fingerprint=row.fingerprint,
        removed=row.removed,
        news=row.news,
        wrong=row.wrong,
        accepted_at=row.accepted_at,
        mail_after=row.mail_after,
        found_at=row.found_at or row.accepted_at,
        case=Case(row.case_word) if row.case_word else None,
        technical=row.cause == Cause.TECHNICAL.value,
    )


def subject_of(record: Record, source: Source) -> Subject:
    """What matching sees of a record. One whose own area says nothing certain counts where its source counts."""
    critical = isinstance(record, Contact) and record.criticality is Criticality.CRITICAL
    audience = record.audience if isinstance(record, Measure) and record.audience else source.audience
    return Subject(
        reach=_reach_of(record, source),
        topics=_topics_of(record, source),
        audience=frozenset(audience),
        critical=critical,
    )


def _topics_of(record: Record, source: Source) -> frozenset[str]:
    """What its source is about, and what it is about itself. The words only widen: one from a source that is about everything is too."""
    own = record.topics if isinstance(record, Measure) and source.topics else ()
    return frozenset((*source.topics, *own))


def _reach_of(record: Record, source: Source) -> Reach:
    areas = record.work_area if isinstance(record, Contact) else ()
    known = [area for area in areas if area.kind is not AreaKind.UNRESOLVED]
    return reach_of(known or [area for text in source.work_area for area in resolve_area(text)], source.topics)


def reach_of(areas: Iterable[WorkArea], topics: Iterable[str] = ()) -> Reach:
    """The municipalities of these areas for these topics; everywhere when one is national, or when there are none."""
    listed = list(areas)
    if not listed or any(area.kind is AreaKind.NATIONAL for area in listed):
        return Reach(everywhere=True)
    told = tuple(topics)
    return Reach(nis=frozenset(nis for area in listed for nis in nis_of(area, told)))


def bench_of(connection: Connection, sources: Iterable[str]) -> dict[str, list[Serving]]:
    """The contacts accepted now, by source."""
    rows = news.sources(connection, sources)
    bench: dict[str, list[Serving]] = {}
    for row in news.current_contacts(connection, rows):
        contact = codec.load(Contact, row.value)
        declared = codec.load(Source, rows[row.source_id].declared)
        bench.setdefault(row.source_id, []).append(Serving(contact=contact, subject=subject_of(contact, declared)))
    return bench


def readers_of(connection: Connection, ids: Sequence[int]) -> list[Reader]:
    """These subscribers as the composer sees them."""
    rows = subscribers.by_ids(connection, ids)
    followed = subscribers.subscriptions(connection, ids)
    return [
        Reader(
            id=one,
            language=rows[one].language,
            subscriptions=tuple(subscription_of(row) for row in followed.get(one, [])),
        )
        for one in ids
        if one in rows
    ]


def subscription_of(row: Row[Any]) -> Subscription:
    """One row of the subscription table."""
    return Subscription(
        id=row.id,
        areas=tuple(Followed(code=code, reach=followed_reach(code)) for code in row.areas),
        frequency=Frequency(row.frequency),
        started=row.started_at,
        topics=tuple(row.topics),
        audience=tuple(Audience(one) for one in row.audience),
        weekday=row.weekday,
        ended=row.ended_at,
    )


def followed_reach(code: str) -> Reach:
    """A followed code after mergers. What names nothing any more reaches nowhere; `status` tells of it."""
    if any(area.kind is AreaKind.NATIONAL for area in resolve_area(code)):
        return Reach(everywhere=True)
    return Reach(nis=expand([code]))


def received_of(
    connection: Connection, readers: Sequence[int], keys: Sequence[Key]
) -> dict[tuple[int, str, str], Received]:
    """What each of these readers has had of each of these records."""
    had: dict[tuple[int, str, str], list[outbox.Heard]] = {}
    for one in outbox.heard(connection, readers, keys):
        had.setdefault((one.subscriber, one.source, one.key), []).append(one)
    return {place: _received(entries) for place, entries in had.items()}


def _received(entries: Sequence[outbox.Heard]) -> Received:
    newest = max(entries, key=lambda one: one.revision)
    return Received(
        revision=newest.revision,
        told=newest.status in outbox.RECEIVED,
        in_flight=any(one.status == outbox.Fate.CLAIMED.value for one in entries),
        mail=Earlier(subject=newest.subject, at=newest.left_at) if newest.left_at else None,
    )
