"""Death at every moment: the real jobs in a process that is killed (SIGKILL), and an account that does not ask our tables.

The process dies right before its n-th commit, for every n, and at each step of the talk with the mail server. Whatever
happens outside the store happens between two commits, so these are all the states that a dead process can leave behind.
Afterwards the jobs run again until nothing is left to do. What the mail server took is then held against what the readers
were promised: each of them has had the news once, or their copy is listed as uncertain; nobody has had it twice.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import event

from jobs.running.catalogue import BY_NAME
from jobs.running.runner import run_job
from jobs.wiring import build_env
from state.settings import MailSettings, Settings, WebSettings
from state.store import overview
from state.store.engine import reading
from tests.fakes import Clock
from tests.integration.reading_room import Room, contact

READERS = ("an@opvang.example", "bo@opvang.example", "ocmw@lievegem.example")
NEWS = "016 40 06 21"
MAILING = ("digest", "deliver")
RECOVERING = ("recover",)
COMMITS = {MAILING: 25, RECOVERING: 42}
"""So many commits the jobs come to; each is a moment to die at."""
FORK = multiprocessing.get_context("fork")
CLAIMED = 11
"""The commit of the mailing jobs after which the first copy is claimed and not settled."""
NOT_REACHED = 3
PATIENCE = 30
"""Seconds; a process that takes longer hangs."""


class Post:
    """A mail server that writes down what it took, and kills whoever talks to it at one step of the n-th mail."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.step, self.mail = "", 0
        self.victim: int | None = None
        self._seen: Counter[str] = Counter()

    def kill_at(self, step: str, mail: int) -> None:
        self.step, self.mail, self._seen = step, mail, Counter()

    def _reached(self, step: str) -> None:
        self._seen[step] += 1
        if (step, self._seen[step]) == (self.step, self.mail) and self.victim is not None:
            os.kill(self.victim, signal.SIGKILL)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self._reached("MAIL")
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self._reached("RCPT")
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        told = NEWS if NEWS.encode() in envelope.content else "something else"
        self.taken += [(to, told) for to in envelope.rcpt_tos]
        self._reached("DATA")
        return "250 taken"


@dataclass
class House:
    """An installation with news for three readers, and the mail server that they are reached by."""

    room: Room
    post: Post
    settings: Settings

    def run(self, *jobs: str, commit: int = 0) -> int:
        """The jobs in a process of their own, which dies before its commit of this number. Returns its exit code."""
        process = FORK.Process(target=_work, args=(self.room.env.data, self.settings, self.room.clock(), jobs, commit))
        process.start()
        self.post.victim = process.pid
        process.join(PATIENCE)
        assert process.exitcode is not None, "the jobs hang"
        return int(process.exitcode)

    def before(self, jobs: tuple[str, ...]) -> None:
        """Something to recover: a mail is claimed and its sender dead, and two hours of work were missed."""
        if jobs is RECOVERING:
            assert self.run(*MAILING, commit=CLAIMED) == -signal.SIGKILL
            self.room.clock.move(hours=2)

    def settle(self) -> None:
        """Runs the jobs again, past every lease and every second try, until they have nothing to do."""
        self.post.kill_at("", 0)
        for _ in range(3):
            self.room.clock.move(hours=2)
            assert self.run(*RECOVERING, *MAILING) == 0

    def account(self) -> tuple[Counter[tuple[str, str]], set[str]]:
        """What the server took for whom, and whose copies are uncertain."""
        with reading(self.room.env.engine) as connection:
            unsure = {row.email for row in overview.deliveries_in(connection, overview.UNCERTAIN)}
        return Counter(self.post.taken), unsure

    def check(self) -> None:
        taken, unsure = self.account()
        for reader in READERS:
            had = taken[reader, NEWS]
            assert had <= 1, f"{reader} had the news {had} times"
            assert had == 1 or reader in unsure, f"{reader} had no news and nobody knows"
        assert set(taken) <= {(one, NEWS) for one in READERS}


def _work(data: Path, settings: Settings, now: datetime, jobs: tuple[str, ...], commit: int) -> None:
    """Runs the jobs and dies before the n-th commit; exit code 3 when there were fewer. No page is asked for: the
    catalogue of this process is empty."""
    env = build_env(settings, data=data, sources=(), clock=Clock(now))
    made = 0

    def dying(_connection: Any) -> None:
        nonlocal made
        made += 1
        if made == commit:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(env.engine, "commit", dying)
    for name in jobs:
        run_job(env, BY_NAME[name])
    os._exit(NOT_REACHED if commit else 0)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    mail = MailSettings(
        transport="smtp", host="127.0.0.1", port=port, security="none", from_address="wegwijs@opgroeien.example"
    )
    post = Post()
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    room = Room.at(tmp_path, mail=mail)
    for one in READERS:
        room.reader(one)
    room.accept("a", contact("016 40 06 20"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEWS))
    room.env.engine.dispose()  # no connection is carried into another process
    settings = Settings(mail=mail, web=WebSettings(base_url="https://wegwijs.example", secret="geheim"))
    yield House(room, post, settings)
    controller.stop()


def test_without_a_death_each_reader_has_the_news_once(house: House) -> None:
    house.settle()
    taken, unsure = house.account()
    assert (taken, unsure) == (Counter({(one, NEWS): 1 for one in READERS}), set())


@pytest.mark.parametrize(
    ("jobs", "number"), [(jobs, number) for jobs, most in COMMITS.items() for number in range(1, most + 1)]
)
def test_a_death_before_any_commit_loses_and_repeats_nothing(house: House, jobs: tuple[str, ...], number: int) -> None:
    house.before(jobs)
    assert house.run(*jobs, commit=number) == -signal.SIGKILL
    house.settle()
    house.check()


@pytest.mark.parametrize("jobs", COMMITS)
def test_the_deaths_above_cover_every_commit(house: House, jobs: tuple[str, ...]) -> None:
    house.before(jobs)
    assert house.run(*jobs, commit=COMMITS[jobs] + 1) == NOT_REACHED


def test_deaths_one_after_the_other_lose_and_repeat_nothing(house: House) -> None:
    for number in (3, 5, 7, 9, 11, 13, 15):
        house.run(*MAILING, commit=number)
        house.room.clock.move(minutes=20)
    house.settle()
    house.check()


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("mail", [1, 2, 3])
def test_a_death_during_the_talk_with_the_server_loses_and_repeats_nothing(house: House, step: str, mail: int) -> None:
    house.post.kill_at(step, mail)
    assert house.run(*MAILING) == -signal.SIGKILL
    house.settle()
    house.check()
    taken, unsure = house.account()
    died_in_text = step == "DATA"
    assert len(unsure) == (1 if died_in_text else 0), "only a copy whose text may have been taken is uncertain"
    assert sum(taken.values()) == len(READERS)
