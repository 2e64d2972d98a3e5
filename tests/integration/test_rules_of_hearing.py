"""The rules of who hears what that concern time and rights: slots, holds, claims, and when a correction leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from notifier.delivery.folder import FolderTransport
from notifier.delivery.transport import Mail, Result, Sent
from state.canon.text import clean
from state.records import Criticality
from state.store import outbox, settings, subscribers, versions
from state.store.engine import writing
from state.store.schema import delivery, ledger
from tests.integration.reading_room import Room, contact

OLD, NEW = "016 40 06 20", "016 40 06 21"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def changed(room: Room, key: str = "a", **more: object) -> int:
    room.accept(key, contact(OLD, **more), news=False)  # type: ignore[arg-type]
    room.clock.move(hours=1)
    return room.accept(key, contact(NEW, **more))  # type: ignore[arg-type]


def undone(room: Room, wrong: int, key: str = "a", **more: object) -> None:
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept(key, contact(OLD, **more), news=False)  # type: ignore[arg-type]


def corrections(room: Room) -> list[str]:
    return [to for to, subject in room.subjects() if subject.startswith("Dringende rechtzetting")]


@pytest.mark.parametrize("frequency", ["immediate", "daily", "weekly"])
def test_a_week_without_a_run_loses_nothing_and_repeats_nothing(room: Room, frequency: str) -> None:
    room.reader("ocmw@lievegem.example", frequency=frequency)
    changed(room)
    room.clock.move(days=3)
    changed(room, "b", organisation="Een andere dienst")
    room.clock.move(days=8)
    room.run()
    assert len(room.mails()) == 1
    assert "Een andere dienst" in room.text()
    assert "Pleegzorg Vlaams-Brabant" in room.text()
    room.clock.move(days=8)
    assert room.run() == []


def test_an_item_goes_with_the_fastest_matching_subscription_and_with_no_other(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example", frequency="weekly")
    with writing(room.env.engine) as connection:
        wishes = {"topics": ["pleegzorg"], "audience": [], "areas": ["44085"], "frequency": "immediate"}
        subscribers.follow(connection, subscriber_id=who, started_at=room.clock(), **wishes)
    changed(room)
    assert len(room.run()) == 1
    room.clock.move(days=9)
    assert room.run() == []


def test_a_critical_contact_of_one_area_reaches_nobody_elsewhere(room: Room) -> None:
    room.reader("ocmw@lievegem.example", topics=["adoptie"], frequency="weekly")
    room.reader("ocmw@gent.example", area="44021")
    changed(room, criticality=Criticality.CRITICAL)
    room.run()
    assert [to for to, _ in room.subjects()] == ["ocmw@lievegem.example"]


def test_what_was_approved_waits_out_its_hold_window(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEW), hold=timedelta(hours=2))
    room.clock.move(minutes=119)
    assert room.run() == []
    room.clock.move(minutes=1)
    assert len(room.run()) == 1


def test_what_is_undone_in_its_hold_window_is_never_heard_of(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    wrong = room.accept("a", contact(NEW), hold=timedelta(hours=2))
    room.clock.move(hours=1)
    undone(room, wrong)
    room.clock.move(days=2)
    assert room.run() == []


def test_a_copy_is_claimed_by_one_sender_only(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    claims = []
    for name in ("een", "twee"):
        with writing(room.env.engine) as connection:
            until = room.clock() + timedelta(minutes=10)
            claims.append(outbox.claim(connection, 1, by=name, now=room.clock(), lease_until=until))
    assert claims == [True, False]


def test_a_cancelled_copy_releases_what_it_would_have_told(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.compose()
    assert room.value(select(ledger.c.version_id)) == wrong
    undone(room, wrong)
    room.deliver()
    assert room.value(select(delivery.c.status)) == "cancelled"
    assert room.value(select(ledger.c.version_id)) is None


def test_no_transaction_is_open_while_a_mail_is_sent(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    written = []

    def send(_: FolderTransport, mail: Mail, handing: Callable[[], None]) -> Sent:
        handing()
        with writing(room.env.engine) as connection:  # a lock that is held would make this wait, and fail
            settings.put(connection, "probe", mail.serial, room.clock())
        written.append(mail.serial)
        return Sent(result=Result.SENT)

    monkeypatch.setattr(FolderTransport, "send", send)
    assert [one["status"] for one in room.deliver()] == ["sent"]
    assert written == [1]


def test_a_correction_reaches_whose_mail_may_or_may_not_have_arrived(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.run()
    with writing(room.env.engine) as connection:
        connection.execute(update(delivery).values(status="uncertain"))
    room.clock.move(hours=1)
    undone(room, wrong)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]


def test_several_errors_are_put_right_in_one_mail_and_only_once(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    other = {"organisation": "Een andere dienst"}
    wrong = (changed(room), changed(room, "b", **other))
    room.run()
    room.clock.move(hours=1)
    undone(room, wrong[0])
    undone(room, wrong[1], "b", **other)
    room.run()
    room.clock.move(days=1)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]
    assert clean(room.text()).count("juist: 016 40 06 20") == 2


def test_a_correction_waits_for_no_slot_no_hold_and_no_sending_hours(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="weekly")
    wrong = changed(room)
    room.clock.move(days=7)
    room.run()
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(OLD), news=False, hold=timedelta(hours=2))
    mail = room.env.settings.mail.model_copy(update={"sending_hours": (time(1, 0), time(1, 1))})
    closed = replace(room, env=replace(room.env, settings=room.env.settings.model_copy(update={"mail": mail})))
    closed.run()
    assert corrections(closed) == ["ocmw@lievegem.example"]


def test_the_stop_switch_stops_a_correction_too(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.run()
    room.clock.move(hours=1)
    undone(room, wrong)
    with writing(room.env.engine) as connection:
        settings.put(connection, settings.MAIL_PAUSED, True, room.clock())
    room.run()
    assert corrections(room) == []
    with writing(room.env.engine) as connection:
        settings.clear(connection, settings.MAIL_PAUSED)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]
