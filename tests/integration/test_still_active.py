"""The monthly sign of life: only when asked for, only after a month of silence, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from state.settings import DigestSettings
from state.store import leaving
from state.store.engine import writing
from state.store.schema import ledger, source
from tests.integration.reading_room import Room, contact

SUBJECT = "Geen nieuws deze maand voor Lievegem: Wegwijs kijkt verder"


def room_at(folder: Path, *, on: bool = True) -> Room:
    room = Room.at(folder)
    settings = room.env.settings.model_copy(update={"digest": DigestSettings(still_active=on)})
    return replace(room, env=replace(room.env, settings=settings))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return room_at(tmp_path)


def test_who_heard_nothing_for_a_month_gets_a_sign_of_life_once_in_that_month(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=29, hours=2)
    assert room.run() == []
    room.clock.move(days=2)
    room.run()
    assert room.subjects() == [("ocmw@lievegem.example", SUBJECT)]
    for _ in range(27):
        room.clock.move(days=1)
        room.run()
    assert len(room.mails()) == 1
    for _ in range(5):
        room.clock.move(days=1)
        room.run()
    assert len(room.mails()) == 2


def test_nothing_is_sent_unless_it_is_set(tmp_path: Path) -> None:
    room = room_at(tmp_path, on=False)
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=40)
    assert room.run() == []


def test_a_mail_in_the_past_month_is_sign_enough(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=20)
    room.accept("a", contact())
    room.run()
    room.clock.move(days=20)
    assert room.run() == []
    assert len(room.mails()) == 1


def test_news_that_goes_out_in_the_same_run_is_sign_enough(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=40)
    room.accept("a", contact())
    room.run()
    assert [subject.startswith("Nieuw contact") for _, subject in room.subjects()] == [True]


def test_a_mail_that_waits_in_the_outbox_is_sign_enough(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=40)
    room.compose()
    room.clock.move(days=1)
    room.compose()
    assert len(room.deliver()) == 1


def test_who_left_gets_none(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example")
    with writing(room.env.engine) as connection:
        leaving.unsubscribe(connection, who, room.clock())
    room.clock.move(days=40)
    assert room.run() == []


def test_it_waits_for_the_hour_of_daily_mails(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=39, hours=22)
    assert room.run() == [], "06:30 in Brussels"
    room.clock.move(hours=2)
    assert len(room.run()) == 1


def test_readers_who_follow_the_same_share_an_edition_and_the_ledger_stays_empty(room: Room) -> None:
    for number in range(3):
        room.reader(f"ocmw{number}@lievegem.example")
    room.clock.move(days=40)
    room.run()
    assert len(room.mails()) == 3
    assert room.value(select(func.count()).select_from(ledger)) == 0


def test_a_source_that_could_not_be_read_is_named_and_never_called_unchanged(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.clock.move(days=40)
    with writing(room.env.engine) as connection:
        connection.execute(update(source).values(last_good=room.clock(), failures=2))
    room.run()
    assert "We kijken voor jou naar 1 bron." in room.text()
    assert "niet goed lezen" in room.text()
    assert "Diensten voor pleegzorg, laatst gecontroleerd op 11 april 2026" in room.text()
