"""A partner's site on loopback and a clock that stands still, for every look at sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes import Clock, Site, serving
from tests.integration.test_sync import START


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock(START)
