"""Death at every moment: the real jobs in a process that is killed (SIGKILL), and an account that does not ask our tables.

Each named point of `tests/integration/deaths/points.py` is a moment to die at: right before a commit, right after it, and at
each step of the talk with the mail server. Whatever happens outside the store happens between two of these. Afterwards the
jobs run again until nothing is left to do, and what the mail server took is held against what was made up.

`make test` tries each point with a few seeds; `make quality` with twenty, by WEGWIJS_SEEDS=20.
"""

from __future__ import annotations

import os
import random
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from tests.integration.deaths import points
from tests.integration.deaths.world import JOBS, Death, Post, World
from tests.integration.reading_room import Room, contact

pytestmark = pytest.mark.slow

SEEDS = range(int(os.environ.get("WEGWIJS_SEEDS", "1")))
POINTS = [*points.COMMITS, *points.STEPS]
OFTEN = [name for name in points.COMMITS if name.startswith(("jobs.running", "jobs.mailing.deliver"))]
"""Passed more than once in a run: for each job, or for each copy."""
RELEASE = "jobs.mailing.deliver.release_claims"


@pytest.fixture(scope="module", autouse=True)
def learnt(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A process that is forked knows what its parent knew: templates, words and statements are made ready once for all."""
    room = Room.at(tmp_path_factory.mktemp("learnt"))
    room.reader("nieuw@plaats.example", welcomed=False)
    room.reader("altijd@plaats.example")
    room.clock.move(hours=1)
    room.accept("a", contact())
    assert {one["status"] for one in room.run()} == {"sent"}


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def port(post: Post) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = int(free.getsockname()[1])
    controller = Controller(post, hostname="127.0.0.1", port=number)
    controller.start()
    yield number
    controller.stop()


def test_every_commit_on_the_way_of_a_mail_has_a_point() -> None:
    assert points.commits_in_code() == points.COMMITS.keys() | points.NOT_IN_A_SHORT_RUN.keys()


def test_every_send_has_a_point() -> None:
    assert points.sends_in_code() == points.SENDS.keys()


def test_without_a_death_each_reader_has_the_news_once(tmp_path: Path, post: Post, port: int) -> None:
    world = World.made_up(tmp_path, post, port, seed=1)
    lived(world, None)
    assert (world.deaths, world.uncertain().total()) == (0, 0)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("point", POINTS)
def test_a_death_at_any_point_loses_and_repeats_nothing(
    tmp_path: Path, post: Post, port: int, point: str, seed: int
) -> None:
    dice = random.Random(f"{point} {seed}")
    world = World.made_up(tmp_path, post, port, seed=dice.randrange(10**6))
    passage = dice.choice([1, 1, 2]) if point in OFTEN else 1
    lived(world, Death(point, passage=passage, after=dice.random() < 0.5))
    assert world.deaths == (2 if point == RELEASE else 1), "the point was never reached"


@pytest.mark.parametrize("seed", SEEDS)
def test_one_death_after_the_other_loses_and_repeats_nothing(tmp_path: Path, post: Post, port: int, seed: int) -> None:
    dice = random.Random(seed)
    world = World.made_up(tmp_path, post, port, seed=seed)
    world.changes()
    for _ in range(8):
        world.run("recover", *JOBS, death=Death(dice.choice(POINTS), dice.randint(1, 3), dice.random() < 0.5))
        world.room.clock.move(minutes=dice.choice([1, 20]))
    world.room.clock.move(days=9)
    assert not world.run("recover", *JOBS)
    world.turns_out_wrong()
    world.settle()
    assert world.deaths > 0
    world.check()


def lived(world: World, death: Death | None) -> None:
    """A week in which everything changes and something turns out wrong, and a process dies on the way."""
    world.changes()
    waiting = _fallen(world, death)
    for days in (0, 9):
        world.room.clock.move(days=days)
        waiting = _next(world, waiting)
    world.turns_out_wrong()
    waiting = _next(world, waiting)
    world.settle()
    world.check()


def _fallen(world: World, death: Death | None) -> Death | None:
    """A sender died before, when it is the clearing up that is to die."""
    if death and death.point == RELEASE:
        assert world.run(*JOBS, death=Death("jobs.mailing.deliver.send", after=True))
        world.room.clock.move(minutes=20)
        return Death(RELEASE, after=death.after)
    return death


def _next(world: World, waiting: Death | None) -> Death | None:
    """One run. A death that was not reached waits for the next; what was left behind is taken up after ten minutes."""
    if not world.run("recover", *JOBS, death=waiting):
        return waiting
    world.room.clock.move(minutes=20)
    assert not world.run("recover", *JOBS)
    return None
