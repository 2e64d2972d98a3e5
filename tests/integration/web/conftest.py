from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.integration.reading_room import Room
from tests.integration.web.bad_day import running
from tests.integration.web.office import Office


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A store with one source, records and readers."""
    return Room.at(tmp_path)


@pytest.fixture
def office(room: Room) -> Office:
    """The desk on that store, with a reader, two reviewers and an admin."""
    return Office.on(room.env)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One for all tests of a file: each opens windows of its own, which share nothing."""
    with running() as one:
        yield one
