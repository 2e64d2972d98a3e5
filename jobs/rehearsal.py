"""The sample partner site played through: four editions with moved time, decisions by description, digests to a folder.

The demo prints what comes out of it, the acceptance tests compare it with what was written down beforehand. All of it is
the real thing, over loopback; only the partners and the calendar are made up.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row

from jobs.catalogue import DELIVER, DIGEST, EXPIRE, SYNC
from jobs.env import Env
from jobs.mailing.enrolling import enrol
from jobs.running.job import Outcome
from jobs.running.runner import run_job
from jobs.sample.server import SampleSite
from jobs.sample.stage import sample_file
from jobs.sync.job import plan_forced
from jobs.wiring import build_env
from notifier.readers.importing import parse
from scrapers.catalogue import load_sources
from state import codec
from state.canon.text import fold
from state.configuration import load_settings
from state.days import BRUSSELS
from state.describe import name_of
from state.errors import OperationalError
from state.review import Verdict
from state.store import changes, incidents, joining, outbox, review, staff, subscribers
from state.store import settings as settings_store
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole

INBOX = "ingekomen-post"
MARK = ".wegwijs-demo"


@dataclass
class MovedClock:
    """Stands where the rehearsal put it."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, kw_only=True)
class Looked:
    """What the sync of an edition found, source by source, as `run sync --json` says it."""

    edition: int
    at: datetime
    verdicts: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """One decision of the staff that was carried out, or a quarantine lifted."""

    at: datetime
    who: str
    what: str
    verdict: str
    missing: str | None


@dataclass(frozen=True, kw_only=True)
class Mailed:
    """The mails that left at one moment."""

    at: datetime
    mails: tuple[Mapping[str, Any], ...]


Event = Looked | Decided | Mailed


@dataclass(frozen=True)
class _Step:
    """`do` is sync, decide or mail."""

    edition: int
    day: tuple[int, int]
    hour: tuple[int, int]
    do: str


CALENDAR = (
    _Step(1, (3, 2), (6, 5), "sync"),
    _Step(1, (3, 3), (7, 10), "mail"),
    _Step(2, (3, 9), (6, 5), "sync"),
    _Step(2, (3, 9), (10, 0), "decide"),
    _Step(2, (3, 9), (12, 30), "mail"),
    _Step(2, (3, 10), (7, 10), "mail"),
    _Step(3, (3, 16), (6, 5), "sync"),
    _Step(3, (3, 16), (7, 10), "mail"),
    _Step(3, (3, 16), (10, 0), "decide"),
    _Step(4, (3, 17), (6, 5), "sync"),
    _Step(4, (3, 17), (10, 0), "decide"),
    _Step(4, (3, 18), (7, 10), "mail"),
    _Step(4, (3, 23), (7, 10), "mail"),
)
"""Editions on Mondays and the day after the bad one; mails when daily and weekly readers get theirs."""
YEAR = 2026


def moment(day: tuple[int, int], hour: tuple[int, int]) -> datetime:
    """A wall-clock moment of the rehearsal's year, in Brussels."""
    return datetime(YEAR, *day, *hour, tzinfo=BRUSSELS)


def prepare(folder: Path, site: SampleSite) -> tuple[Env, MovedClock]:
    """A fresh installation in `folder` that watches `site`, with its subscribers and staff.

    Raises:
        OperationalError: the folder holds something that is no earlier rehearsal.
    """
    _cleared(folder)
    _write(folder / "wegwijs.toml", _configuration(site))
    _write(folder / "sources.toml", site.sources)
    clock = MovedClock(moment((3, 1), (12, 0)))
    settings = load_settings(folder / "wegwijs.toml", {})
    env = build_env(settings, data=folder, sources=load_sources(folder / "sources.toml"), clock=clock)
    wanted, refused = parse(sample_file("subscribers.csv").read_bytes(), language="nl")
    enrol(env, wanted, file="subscribers.csv", dry_run=False)
    if refused:
        raise ValueError(f"the sample's subscribers are refused: {refused[0]}")
    _confirmed(env)
    _hire(env)
    with writing(env.engine) as connection:
        settings_store.put(connection, settings_store.REHEARSAL, True, clock())
    return env, clock


def _confirmed(env: Env) -> None:
    """Everybody who was asked to confirm has done so before the first day."""
    with writing(env.engine) as connection:
        for mine in subscribers.ids(connection, status=subscribers.PENDING):
            joining.confirm_by_hand(
                connection,
                mine,
                email_hash="",
                evidence="bevestigd voor de eerste dag van de repetitie",
                now=env.clock(),
            )


def _configuration(site: SampleSite) -> str:
    allow = json.dumps(list(site.allowed))
    return (
        "# Written by `wegwijs demo`: an installation that watches the sample partner site.\n"
        f'[fetch]\ncontact = "wegwijs@gemeente.example"\nmin_delay = 0\nallow = {allow}\n\n'
        '[mail]\nfrom_address = "wegwijs@gemeente.example"\nlist_id = "wegwijs.gemeente.example"\n'
    )


def _cleared(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise OperationalError(f"{folder} is not empty and no earlier demo", remedy="name another folder with --data")
    for path in sorted(folder.rglob("*"), reverse=True) if folder.exists() else []:
        path.rmdir() if path.is_dir() else path.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / MARK, "made by `wegwijs demo`; the next demo empties this folder\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _hire(env: Env) -> None:
    rows = csv.DictReader(io.StringIO(sample_file("staff.csv").read_text(encoding="utf-8")))
    with writing(env.engine) as connection:
        for row in rows:
            areas = tuple(row["areas"].split(";"))
            staff.add(connection, mail=row["mail"], name=row["name"], role=StaffRole(row["role"]), areas=areas)


def play(env: Env, clock: MovedClock, site: SampleSite, *, since: int = 1, until: int = 4) -> Iterator[Event]:
    """Goes through the calendar from edition `since` up to and with `until`, and tells what happens."""
    for step in CALENDAR:
        if not since <= step.edition <= until:
            continue
        clock.now = moment(step.day, step.hour)
        site.edition = step.edition
        if step.do == "sync":
            yield look(env, site, step.edition)
        elif step.do == "decide":
            yield from decide(env, step.edition)
        else:
            yield mail(env)


def look(env: Env, site: SampleSite, edition: int) -> Looked:
    """One sync of all sources."""
    inbox = env.data / "inbox" / INBOX
    inbox.mkdir(parents=True, exist_ok=True)
    for name, body in site.inbox.items():
        (inbox / name).write_bytes(body)
    seen: list[Mapping[str, Any]] = []
    run_job(env, SYNC, plan=plan_forced, told=lambda outcome: seen.append(outcome.data))
    run_job(env, EXPIRE)
    return Looked(edition=edition, at=env.clock(), verdicts=tuple(seen))


def mail(env: Env) -> Mailed:
    """Makes the digests whose moment has come, and sends what waits."""
    tried: list[Outcome] = []
    run_job(env, DIGEST)
    run_job(env, DELIVER, told=tried.append)
    with reading(env.engine) as connection:
        mails = tuple({**one.data, "recipient": _recipient(connection, one.data["delivery"])} for one in tried)
    return Mailed(at=env.clock(), mails=mails)


def _recipient(connection: Connection, delivery: int) -> str | None:
    row = outbox.get(connection, delivery)
    reader = subscribers.get(connection, row.subscriber_id) if row is not None else None
    return reader.email if reader is not None else None


def decide(env: Env, edition: int) -> Iterator[Decided]:
    """Carries out the decisions of the sample's staff for an edition, each found by its description."""
    wanted = tomllib.loads(sample_file("decisions.toml").read_text(encoding="utf-8"))
    for one in wanted["decision"]:
        if one["edition"] == edition:
            yield from _carried_out(env, one)
    for one in wanted["lift"]:
        if one["edition"] == edition:
            yield from _lifted(env, one)


def _carried_out(env: Env, wanted: Mapping[str, Any]) -> Iterator[Decided]:
    now = env.clock()
    with writing(env.engine) as connection:
        person = staff.by_mail(connection, wanted["reviewer"])
        if person is None:
            raise ValueError(f"{wanted['reviewer']} is not on the staff list")
        for row in described(connection, wanted):
            move = Move(
                actor=person.mail,
                staff_id=person.id,
                at=now,
                via="rehearsal",
                hold=timedelta(minutes=env.settings.review.hold),
                verdict=Verdict(wanted["verdict"]),
                reason=wanted.get("reason"),
                check_made=wanted.get("checked"),
            )
            ruling = review.decide(connection, row.id, move)
            what = name_of(codec.load_record(row.record_kind, row.after or row.before))
            yield Decided(at=now, who=person.name, what=what, verdict=wanted["verdict"], missing=ruling.missing)


def described(connection: Connection, wanted: Mapping[str, Any]) -> list[Row[Any]]:
    """The open changes of a source and kind whose record's names hold all the words of the description."""
    words = fold(wanted["record"]).split()
    return [
        row
        for row in changes.pending(connection, wanted["source"])
        if row.kind == wanted["kind"] and all(word in _names(row) for word in words)
    ]


def _names(row: Row[Any]) -> str:
    records: Sequence[Mapping[str, Any]] = [one for one in (row.before, row.after) if one]
    names = ("organisation", "unit", "person", "title")
    return fold(" ".join(str(record[name]) for record in records for name in names if record.get(name)))


def _lifted(env: Env, wanted: Mapping[str, Any]) -> Iterator[Decided]:
    with writing(env.engine) as connection:
        person = staff.by_mail(connection, wanted["reviewer"])
        for row in incidents.open_of(connection, wanted["source"]):
            incidents.close(connection, row.id, by=wanted["reviewer"], now=env.clock())
            who = person.name if person is not None else wanted["reviewer"]
            yield Decided(at=env.clock(), who=who, what=wanted["source"], verdict="lift", missing=None)


def waiting(env: Env) -> list[Row[Any]]:
    """What is still pending at the end."""
    with reading(env.engine) as connection:
        return changes.pending(connection)
