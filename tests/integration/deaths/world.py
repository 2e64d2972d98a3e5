"""A week of mail, made up from a seed, in processes that are killed; and the account of it from the mail server's own log.

What is expected is worked out here from what was made up, never from the product's tables or its matching: who follows
which municipality and which topic, which record lies where, and when something turned out wrong.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from jobs.catalogue import BY_NAME
from jobs.running.runner import run_job
from jobs.wiring import build_env
from state.settings import DigestSettings, MailSettings, Settings, WebSettings
from state.store import overview, subscribers, versions
from state.store.engine import reading, writing
from tests.fakes import Clock
from tests.integration.deaths import points
from tests.integration.reading_room import Room, contact

JOBS = ("digest", "deliver")
TOWNS = {"Lievegem": "44085", "Gent": "44021", "Leuven": "24062"}
QUIET_TOWN, NEW_TOWN = "35013", "31005"
NUMBER = re.compile(r"016 40 \d\d \d\d")
FORK = multiprocessing.get_context("fork")
PATIENCE = 60
"""Seconds; a process that takes longer hangs."""
UNNAMED = 4


@dataclass
class Post:
    """A mail server that keeps what it took, and kills whoever talks to it at one step of a mail."""

    log: list[tuple[str, bytes]] = field(default_factory=list)
    step: str = ""
    victim: int | None = None

    def reached(self, step: str) -> None:
        if step == self.step and self.victim is not None:
            self.step = ""
            os.kill(self.victim, signal.SIGKILL)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self.reached("MAIL")
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self.reached("RCPT")
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.log += [(to, envelope.content) for to in envelope.rcpt_tos]
        self.reached("DATA")
        return "250 taken"


@dataclass(frozen=True)
class Death:
    """Where to die: a step of the talk, or right before or right after the n-th passage of a named commit."""

    point: str
    passage: int = 1
    after: bool = False

    @property
    def is_step(self) -> bool:
        return self.point in points.STEPS


@dataclass(frozen=True)
class Follower:
    """Somebody made up: which town (None: everything), which topic (None: all) and how often."""

    email: str
    town: str | None
    topic: str | None
    frequency: str

    def hears_of(self, town: str) -> bool:
        return self.town in (None, town) and self.topic in (None, "pleegzorg")


@dataclass(frozen=True)
class Fact:
    """A record of a town whose number changes, and whether the change turns out wrong."""

    key: str
    town: str
    old: str
    new: str
    wrong: bool


@dataclass
class World:
    """One installation and what was made up for it."""

    room: Room
    post: Post
    settings: Settings
    followers: tuple[Follower, ...]
    facts: tuple[Fact, ...]
    deaths: int = 0
    _version: dict[str, int] = field(default_factory=dict)

    @classmethod
    def made_up(cls, folder: Path, post: Post, port: int, seed: int) -> World:
        dice = random.Random(seed)
        mail = MailSettings(
            transport="smtp", host="127.0.0.1", port=port, security="none", from_address="wegwijs@opgroeien.example"
        )
        web = WebSettings(base_url="https://wegwijs.example", secret="geheim")
        settings = Settings(mail=mail, web=web, digest=DigestSettings(still_active=True))
        room = Room.at(folder, mail=mail)
        followers = tuple(
            Follower(
                email=f"lezer{number}@plaats{number}.example",
                town=dice.choice([*TOWNS, None]),
                topic=dice.choice([None, None, "pleegzorg", "adoptie"]),
                frequency=dice.choice(["immediate", "daily", "weekly"]),
            )
            for number in range(dice.randint(3, 5))
        )
        # Somebody always hears something at once, so that every point is passed.
        followers = (*followers, Follower("altijd@plaats.example", None, None, "immediate"))
        wrong = dice.randrange(3)
        facts = tuple(
            Fact(
                key=f"record-{number}",
                town=dice.choice(list(TOWNS)),
                old=f"016 40 1{number} 00",
                new=f"016 40 2{number} 00",
                wrong=number == wrong,
            )
            for number in range(dice.randint(3, 4))
        )
        world = cls(room=room, post=post, settings=settings, followers=followers, facts=facts)
        world._settle_in()
        return world

    def _settle_in(self) -> None:
        """What was there before the week: a reader who has heard nothing for long, a new one, and the records as known."""
        now = self.room.clock()
        self.room.clock.now = now - timedelta(days=40)
        self.room.reader("stil@plaats.example", area=QUIET_TOWN)
        self.room.clock.now = now
        self.room.accept("welkom", contact("016 40 90 00", area="Brugge", organisation="Dienst Brugge"), news=False)
        for fact in self.facts:
            self.room.accept(fact.key, self._contact(fact, fact.old), news=False)
        for one in self.followers:
            area = TOWNS[one.town] if one.town else "heel België"
            topics = [one.topic] if one.topic else []
            self.room.reader(one.email, area=area, frequency=one.frequency, topics=topics)
        new = self.room.reader("nieuw@plaats.example", area=NEW_TOWN)
        with writing(self.room.env.engine) as connection:
            subscribers.set_values(connection, new, welcomed_at=None)

    def _contact(self, fact: Fact, number: str) -> Any:
        return contact(number, area=fact.town, organisation=f"Dienst {fact.key}")

    def changes(self) -> None:
        """All facts change."""
        self.room.clock.move(hours=1)
        for fact in self.facts:
            self._version[fact.key] = self.room.accept(fact.key, self._contact(fact, fact.new))

    def turns_out_wrong(self) -> None:
        """One of the changes was none."""
        self.room.clock.move(hours=1)
        for fact in (one for one in self.facts if one.wrong):
            with writing(self.room.env.engine) as connection:
                versions.mark_wrong(connection, self._version[fact.key])
            self.room.accept(fact.key, self._contact(fact, fact.old), news=False)

    def run(self, *jobs: str, death: Death | None = None) -> bool:
        """The jobs in a process of their own. Whether it died where it should."""
        self.room.env.engine.dispose()  # no connection is carried into another process
        self.post.step = death.point if death and death.is_step else ""
        arguments = (self.room.env.data, self.settings, self.room.clock(), jobs, death)
        process = FORK.Process(target=_work, args=arguments)
        process.start()
        self.post.victim = process.pid
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise AssertionError(f"the jobs hang after {PATIENCE} s")
        assert process.exitcode != UNNAMED, "a commit is made that has no name in tests/integration/deaths/points.py"
        assert process.exitcode in (0, -signal.SIGKILL)
        died = process.exitcode == -signal.SIGKILL
        assert died is False or death is not None
        self.deaths += died
        return died

    def settle(self) -> None:
        """Runs everything again, past every lease, until there is nothing left to do."""
        for _ in range(2):
            self.room.clock.move(hours=2)
            assert not self.run("recover", *JOBS)

    # --- the account -----------------------------------------------------------------------------------------------------

    def uncertain(self) -> Counter[str]:
        """Whose copies are listed as uncertain, as `deliveries list` shows them."""
        with reading(self.room.env.engine) as connection:
            return Counter(row.email for row in overview.deliveries_in(connection, overview.UNCERTAIN))

    def check(self) -> None:
        """Each change once to each who follows it, each error put right once, a welcome and a sign of life; else nothing."""
        unsure = self.uncertain()
        assert unsure.total() <= self.deaths, "more is uncertain than died"
        expected, had = self._expected(), self._taken()
        missing = {item: count - had[item] for item, count in expected.items() if had[item] < count}
        surplus = {item: count - expected[item] for item, count in had.items() if count > expected[item]}
        assert surplus == {}, "somebody had something twice, or that was not for them"
        assert {to for to, _, _ in missing} <= unsure.keys(), f"lost, and nobody knows: {missing}"

    def _expected(self) -> Counter[tuple[str, str, str]]:
        found = Counter(
            {("nieuw@plaats.example", "welcome", "016 40 90 00"): 1, ("stil@plaats.example", "quiet", ""): 1}
        )
        for one in self.followers:
            for fact in self.facts:
                if one.hears_of(fact.town):
                    found[one.email, "news", fact.new] += 1
                    found[one.email, "correction", fact.new] += int(fact.wrong)
        return +found

    def _taken(self) -> Counter[tuple[str, str, str]]:
        """What the mail server's log says: to whom, in which kind of mail, which new number or only the mail."""
        found = Counter[tuple[str, str, str]]()
        for to, data in self.post.log:
            mail = message_from_bytes(data, policy=policy.default)
            assert mail["To"] == to
            kind = _kind(str(mail["Subject"]))
            told = set(NUMBER.findall(_text(mail))) - {fact.old for fact in self.facts}
            found.update((to, kind, number) for number in told or {""})
        return found


def _kind(subject: str) -> str:
    if subject.startswith("Welkom"):
        return "welcome"
    if subject.startswith("Dringende rechtzetting"):
        return "correction"
    return "quiet" if subject.startswith("Geen nieuws") else "news"


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def _work(data: Path, settings: Settings, now: datetime, jobs: Sequence[str], death: Death | None) -> None:
    """Runs the jobs and dies where it is told. No page is asked for: the catalogue of this process is empty."""
    env = build_env(settings, data=data, sources=(), clock=Clock(now))
    passed, doomed = Counter[str](), False

    def committing(connection: Connection) -> None:
        nonlocal doomed
        if not connection.get_execution_options().get("wegwijs_write"):
            return
        name = points.here()
        if name.startswith("jobs.mailing") and name not in points.COMMITS:
            os._exit(UNNAMED)
        passed[name] += 1
        if death and (name, passed[name]) == (death.point, death.passage):
            if not death.after:
                os.kill(os.getpid(), signal.SIGKILL)
            doomed = True

    def returned(*_: object) -> None:
        if doomed:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(env.engine, "commit", committing)
    event.listen(env.engine.pool, "checkin", returned)
    for name in jobs:
        run_job(env, BY_NAME[name])
    os._exit(0)
