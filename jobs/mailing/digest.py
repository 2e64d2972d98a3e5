"""The job "digest": makes the mails of every reader whose moment has come, and puts them in the outbox.

Chosen by "approved since this subscription started, matching, not in this reader's ledger", never by a time window: a run
that comes late, or twice, loses nothing and repeats nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import make_msgid

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing import still_active
from jobs.running.job import Item, Outcome
from notifier.composing.content import Content, MailKind
from notifier.composing.drafts import Draft, compose, correction, welcome
from notifier.composing.lines import Bench, content_of
from notifier.composing.loading import bench_of, readers_of, received_of, stories_of
from notifier.deciding.folding import Folded, correct, fold, greet, through_others
from notifier.deciding.slots import Timetable
from notifier.deciding.stories import NOTHING, Story
from notifier.readers.subscriptions import Reader
from notifier.rendering.render import Rendered, render
from state import codec
from state.settings import Settings
from state.store import news, outbox, subscribers
from state.store.engine import reading, writing
from state.store.news import Key

BATCH = 500
"""So many readers are composed in one transaction."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(kw_only=True)
class Plate:
    """What all readers of one run are composed from, and what became of it."""

    keys: list[Key]
    stories: list[Story]
    bench: Bench
    drafted: Counter[str] = field(default_factory=Counter)
    waits: Counter[str] = field(default_factory=Counter)
    open: set[Key] = field(default_factory=set)


def plan(env: Env, now: datetime) -> list[Item]:
    """One item when there is anything that somebody may still have to hear; none in quiet times."""
    with reading(env.engine) as connection:
        keys = _keys(connection)
        new = len(subscribers.unwelcomed(connection)) if news.newest_mark(connection) else 0
        stale = len(outbox.stale(connection))
        quiet = len(still_active.waiting(connection, env.settings, timetable_of(env.settings), now))
    return [{"records": len(keys), "new_readers": new}] if keys or new or stale or quiet else []


def work(env: Env, item: Item) -> Outcome:
    """Composes for all active readers. Each batch of readers is one transaction: mails, copies and ledger together."""
    now = env.clock()
    with writing(env.engine) as connection:
        recalled = _recall(connection)
    welcomed = _welcome(env, now)
    with reading(env.engine) as connection:
        plate = plate_of(connection)
        everyone = subscribers.ids(connection)
    for start in range(0, len(everyone), BATCH):
        with writing(env.engine) as connection:
            for draft, reader in drafts(connection, plate, everyone[start : start + BATCH], env.settings, now):
                _put(connection, env.settings, draft, reader, plate, now)
    with writing(env.engine) as connection:
        _close(connection, plate, now)
    reassured = still_active.reassure(env, timetable_of(env.settings), now, printed)
    told = {**_told(plate), "welcomed": welcomed, "recalled": recalled, "reassured": reassured}
    return Outcome(ok=True, data=told, reason=None)


def _recall(connection: Connection) -> int:
    """Cancels copies that would tell of something undone or replaced; what is true now is composed anew."""
    stale = outbox.stale(connection)
    for delivery in stale:
        row = outbox.get(connection, delivery)
        news.reopen(connection, outbox.cancel(connection, delivery, "een item is intussen anders"))
        if row is not None and row.kind == MailKind.WELCOME.value:
            subscribers.set_values(connection, row.subscriber_id, welcomed_at=None)
    return len(stale)


def _welcome(env: Env, now: datetime) -> int:
    """The first mail of every new reader: what is valid now for them. Those for whom there is nothing get none."""
    with reading(env.engine) as connection:
        new = subscribers.unwelcomed(connection)
        live = news.live_keys(connection) if new else []
        plate = plate_of(connection, live)
    if not live:
        return 0
    for start in range(0, len(new), BATCH):
        with writing(env.engine) as connection:
            part = new[start : start + BATCH]
            for draft, reader in greetings(connection, plate, part, now):
                _put(connection, env.settings, draft, reader, plate, now)
            for one in part:
                subscribers.set_values(connection, one, welcomed_at=now)
    return plate.drafted[MailKind.WELCOME.value]


def greetings(
    connection: Connection, plate: Plate, ids: Sequence[int], now: datetime
) -> Iterator[tuple[Draft, Reader]]:
    """The welcome mails of these readers. Reads only."""
    received = received_of(connection, ids, plate.keys)
    for reader in readers_of(connection, ids):
        had = [(story, received.get((reader.id, story.place.source, story.key), NOTHING)) for story in plate.stories]
        folded = [line for story, one in had if (line := greet(story, reader, one, now))]
        if folded:
            yield welcome(reader, folded, now=now), reader


def plate_of(connection: Connection, keys: list[Key] | None = None) -> Plate:
    """The records that somebody may have to hear about, or those given, with their histories."""
    new = keys is None
    keys = _keys(connection) if keys is None else keys
    stories = stories_of(connection, keys, echoes=new)
    return Plate(keys=keys, stories=stories, bench=bench_of(connection, {story.place.source for story in stories}))


def _keys(connection: Connection) -> list[Key]:
    return sorted({*news.open_keys(connection), *outbox.wrongly_told(connection)})


def drafts(
    connection: Connection, plate: Plate, ids: Sequence[int], settings: Settings, now: datetime
) -> Iterator[tuple[Draft, Reader]]:
    """The mails these readers should get now. Reads only; what waits is counted on the plate."""
    mailed = outbox.slots_of(connection, ids)
    timetable = timetable_of(settings)
    for reader, folded, wrong in folded_of(connection, plate, ids, now):
        done = list(_composed(reader, folded, wrong, now, timetable, mailed.get(reader.id, frozenset())))
        _note(plate, folded, done)
        yield from ((draft, reader) for draft in done)


def folded_of(
    connection: Connection, plate: Plate, ids: Sequence[int], now: datetime
) -> Iterator[tuple[Reader, list[Folded], list[Folded]]]:
    """For each reader: the lines to tell, those that wait included, and the errors to put right."""
    received = received_of(connection, ids, plate.keys)
    held = outbox.holding(
        connection, ids, {one for story in plate.stories for each in story.echoes.values() for one in each}
    )
    for reader in readers_of(connection, ids):
        folded, wrong = [], []
        for story in plate.stories:
            had = received.get((reader.id, story.place.source, story.key), NOTHING)
            line = fold(story, reader, through_others(story, had, held.get(reader.id, frozenset())), now)
            mistake = correct(story, reader, had)
            folded += [line] if line else []
            wrong += [mistake] if mistake else []
        yield reader, folded, wrong


def _composed(
    reader: Reader,
    folded: Sequence[Folded],
    wrong: Sequence[Folded],
    now: datetime,
    timetable: Timetable,
    mailed: frozenset[str],
) -> Iterator[Draft]:
    yield from compose(reader, folded, now=now, timetable=timetable, mailed=mailed)
    if wrong:
        yield correction(reader, wrong, now=now)


def _note(plate: Plate, folded: Iterable[Folded], done: Sequence[Draft]) -> None:
    """Remembers what is still to be told, and why it waits."""
    taken = {version for draft in done for version in draft.heard}
    for line in folded:
        if not taken.issuperset(line.heard):
            plate.open.add((line.story.place.source, line.story.key))
            plate.waits[line.waits or "het volgende moment van de abonnee"] += 1


def _put(connection: Connection, settings: Settings, draft: Draft, reader: Reader, plate: Plate, now: datetime) -> None:
    edition = outbox.find_edition(connection, draft.key)
    if edition is None:
        edition = _print(connection, settings, draft, reader, plate, now)
    made = outbox.add_delivery(
        connection,
        draft.heard,
        edition_id=edition,
        subscriber_id=reader.id,
        slot=draft.slot.key,
        message_id=make_msgid(domain=settings.mail.from_address.rpartition("@")[2]),
        status=outbox.Fate.PENDING.value,
        urgent=draft.urgent,
        created_at=now,
        not_before=now,
    )
    if made is not None:
        plate.drafted[draft.mail.value] += 1


def _print(
    connection: Connection, settings: Settings, draft: Draft, reader: Reader, plate: Plate, now: datetime
) -> int:
    """Writes an edition out, once for all who get it."""
    content = content_of(draft, reader, plate.bench)
    rendered = printed(settings, content)
    return outbox.add_edition(
        connection,
        key=draft.key,
        kind=draft.mail.value,
        language=draft.language,
        frequency=draft.frequency,
        subject=rendered.subject,
        content=codec.dump(content),
        message=rendered.dumped(),
        created_at=now,
    )


def printed(settings: Settings, content: Content, *, test: bool = False) -> Rendered:
    """The words of a mail, in the installation's templates. `test` marks it as one that counts for nothing."""
    return render(
        content,
        base_url=settings.web.base_url,
        folder=settings.templates.folder,
        most_items=settings.digest.max_items,
        test=test,
    )


def _close(connection: Connection, plate: Plate, now: datetime) -> None:
    """Takes records off the list of news when nobody is left who must still hear of them."""
    done = [
        state.id
        for story in plate.stories
        for state in story.states
        if state.news
        and (story.place.source, story.key) not in plate.open
        and story.waits is None
        and state.mail_after <= now
    ]
    news.close(connection, done, now)


def timetable_of(settings: Settings) -> Timetable:
    """When digests are made, as the settings say."""
    digest = settings.digest
    return Timetable(daily_at=digest.daily_at, weekly_at=digest.weekly_at, weekday=DAYS.index(digest.weekly_day))


def _told(plate: Plate) -> dict[str, object]:
    return {
        "records": len(plate.stories),
        "mails": sum(plate.drafted.values()),
        "by_kind": dict(plate.drafted),
        "waiting": dict(plate.waits),
    }
