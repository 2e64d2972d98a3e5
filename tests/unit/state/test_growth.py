"""Comparing grows with the number of records, not with its square."""

from __future__ import annotations

from benchmarks.diffing import timed

SMALL, LARGE = 500, 4000
LOOSE = 3.0
"""So many times slower per record a list may be that is eight times as long; comparing all with all would be 8."""


def test_eight_times_the_records_take_no_eight_times_as_long_each() -> None:
    timed(SMALL)
    small = min(timed(SMALL)[0] for _ in range(3)) / SMALL
    seconds, found = timed(LARGE)
    assert seconds / LARGE < LOOSE * small
    assert len(found.changes) == LARGE * 8 // 100
