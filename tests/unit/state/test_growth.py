"""Comparing grows with the number of records, not with its square."""

from __future__ import annotations

import sys
from types import FrameType

from benchmarks.diffing import timed

SMALL, LARGE = 250, 2000
LOOSE = 1.5
"""So many times the work per record a list may take that is eight times as long; comparing all with all would be 8."""


def calls(count: int) -> tuple[float, int]:
    """Calls of functions per record, which unlike seconds do not depend on what else the machine does; changes found."""
    made = 0

    def counting(_frame: FrameType, what: str, _argument: object) -> None:
        nonlocal made
        made += what in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        _, found = timed(count)
    finally:
        sys.setprofile(before)
    return made / count, len(found.changes)


def test_eight_times_the_records_take_no_eight_times_as_long_each() -> None:
    timed(SMALL)  # what is remembered between calls is remembered now
    small, _ = calls(SMALL)
    large, changes = calls(LARGE)
    assert large < LOOSE * small, (small, large)
    assert changes == LARGE * 8 // 100
