"""Names of people who are gone from their page are forgotten after [retention] staff_names_days, and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from jobs.upkeep import prune
from state.settings import RetentionSettings
from state.store.engine import reading, writing
from state.store.schema import change, version
from tests.integration.reading_room import Room, contact

AN, BO = "An Peeters", "Bo Janssens"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def replaced(room: Room) -> None:
    """An was here, Bo is now, at the same number."""
    room.accept("a", contact(person=AN, emails=("an.peeters@desk.example", "team@desk.example")), news=False)
    room.clock.move(days=1)
    room.accept("a", contact(person=BO, emails=("team@desk.example",)))


def forgotten(room: Room) -> list[dict[str, Any]]:
    return [
        dict(prune.work(room.env, item).data) for item in prune.plan(room.env, room.clock()) if item["what"] == "names"
    ]


def stored(room: Room) -> str:
    with reading(room.env.engine) as connection:
        rows = [*connection.execute(select(version.c.value, version.c.published))]
        rows += [*connection.execute(select(change.c.before, change.c.after, change.c.fields))]
    return json.dumps([list(row) for row in rows], ensure_ascii=False)


def decided(room: Room, status: str) -> None:
    an, bo = ({"organisation": "Pleegzorg", "person": name} for name in (AN, BO))
    fields = [{"name": "person", "before": AN, "after": BO}, {"name": "role", "before": "x", "after": "y"}]
    with writing(room.env.engine) as connection:
        values = {"id": "c", "source_id": "pleegzorg", "key": "a", "record_kind": "contact", "kind": "changed"}
        values |= {"base_revision": 1, "group_fingerprint": "g", "extractor_version": "1", "cause": "content"}
        values |= {"severity": "info", "status": status, "found_at": room.clock(), "updated_at": room.clock()}
        connection.execute(insert(change), values | {"before": an, "after": bo, "fields": fields, "flags": []})


def test_a_name_that_was_replaced_is_forgotten_when_its_time_is_over(room: Room) -> None:
    replaced(room)
    decided(room, "approved")
    room.clock.move(days=731)
    assert forgotten(room) == [{"what": "names", "removed": 1}]
    left = stored(room)
    assert AN not in left
    assert "an.peeters" not in left
    assert BO in left
    assert "team@desk.example" in left
    assert '"role"' in left
    assert forgotten(room) == []


def test_a_name_is_kept_until_its_time_is_over(room: Room) -> None:
    replaced(room)
    room.clock.move(days=729)
    assert forgotten(room) == []
    assert AN in stored(room)


def test_the_name_of_a_removed_contact_is_forgotten(room: Room) -> None:
    room.accept("a", contact(person=AN), news=False)
    room.clock.move(days=1)
    room.accept("a", contact(person=AN), removed=True)
    room.clock.move(days=731)
    assert forgotten(room) == [{"what": "names", "removed": 1}]
    assert AN not in stored(room)


def test_a_name_that_came_back_is_kept(room: Room) -> None:
    replaced(room)
    room.clock.move(days=1)
    room.accept("a", contact(person=AN))
    room.clock.move(days=800)
    assert forgotten(room) == [{"what": "names", "removed": 1}]
    assert AN in stored(room)
    assert BO not in stored(room)


def test_a_change_that_still_waits_keeps_its_names(room: Room) -> None:
    replaced(room)
    decided(room, "pending")
    room.clock.move(days=731)
    forgotten(room)
    assert AN in stored(room)


def test_zero_days_keeps_names_for_ever(room: Room) -> None:
    replaced(room)
    room.clock.move(days=5000)
    settings = room.env.settings.model_copy(
        update={"retention": RetentionSettings(staff_names_days=0, snapshots_days=0)}
    )
    object.__setattr__(room.env, "settings", settings)
    assert forgotten(room) == []
