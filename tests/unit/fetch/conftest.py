"""A fetcher whose time moves by hand: nothing here waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from scrapers.fetch.client import Fetcher
from scrapers.fetch.pace import MemoryPace
from state.settings import FetchSettings

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class HandMovedTime:
    """Seconds since the start; sleeping moves them on at once."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return START + timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.seconds += seconds


MakeFetcher = Callable[..., Fetcher]


@pytest.fixture
def hand() -> HandMovedTime:
    return HandMovedTime()


@pytest.fixture
def make_fetcher(hand: HandMovedTime) -> MakeFetcher:
    def make(**settings: Any) -> Fetcher:
        values = {"respect_robots": False, **settings}
        pace = MemoryPace(clock=hand.monotonic)
        return Fetcher(FetchSettings(**values), pace, clock=hand.now, sleep=hand.sleep, jitter=lambda: 1.0)

    return make
