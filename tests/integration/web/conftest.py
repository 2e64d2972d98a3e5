from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.reading_room import Room
from tests.integration.web.office import Office


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A store with one source, records and readers."""
    return Room.at(tmp_path)


@pytest.fixture
def office(room: Room) -> Office:
    """The desk on that store, with a reader, two reviewers and an admin."""
    return Office.on(room.env)
