"""Turns are taken one at a time."""

from __future__ import annotations

from scrapers.fetch.pace import MemoryPace
from tests.unit.fetch.conftest import HandMovedTime


def test_a_host_has_one_visitor_at_a_time(hand: HandMovedTime) -> None:
    pace = MemoryPace(clock=hand.monotonic)
    assert pace.acquire("a.example") == 0.0
    assert pace.acquire("a.example") == pace.poll
    assert pace.acquire("b.example") == 0.0


def test_after_a_visit_the_next_one_waits_for_the_pause(hand: HandMovedTime) -> None:
    pace = MemoryPace(clock=hand.monotonic)
    pace.acquire("a.example")
    pace.release("a.example", 3.0)
    assert pace.acquire("a.example") == 3.0
    hand.sleep(3.0)
    assert pace.acquire("a.example") == 0.0


def test_a_pause_is_never_negative(hand: HandMovedTime) -> None:
    pace = MemoryPace(clock=hand.monotonic)
    pace.acquire("a.example")
    pace.release("a.example", -3.0)
    assert pace.acquire("a.example") == 0.0
