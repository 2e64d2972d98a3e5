"""`wegwijs deliveries`, as it is typed: the outbox in the hands of a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select, update

from jobs.cli.main import cli
from state.errors import OperationalError
from state.store import log, staff
from state.store.engine import reading, writing
from state.store.schema import delivery
from state.store.staff import StaffRole
from tests.integration.reading_room import Room, contact

AN = "an@opgroeien.example"
BY_AN = ("--as", AN)


def typed(room: Room, *words: str) -> Result:
    config = room.env.data / "wegwijs.toml"
    config.write_text('[mail]\nfrom_address = "wegwijs@opgroeien.example"\n', encoding="utf-8")
    return CliRunner().invoke(cli, ["--data", str(room.env.data), "--now", room.clock().isoformat(), *words])


def done(room: Room, *words: str) -> str:
    result = typed(room, *words)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """One copy waits."""
    room = Room.at(tmp_path)
    with writing(room.env.engine) as connection:
        staff.add(connection, mail=AN, name="An", role=StaffRole.REVIEWER, areas=())
    room.reader("ocmw@lievegem.example")
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 21"))
    room.compose()
    return room


def make(room: Room, status: str) -> None:
    with writing(room.env.engine) as connection:
        connection.execute(update(delivery).values(status=status, reason="454 try later"))


def status(room: Room) -> object:
    return room.value(select(delivery.c.status))


def test_the_list_tells_of_each_copy_to_whom_it_goes_and_why_it_waits(room: Room) -> None:
    make(room, "deferred")
    (one,) = [json.loads(line) for line in done(room, "deliveries", "list", "--json").splitlines()]
    assert (one["to"], one["status"], one["reason"]) == ("ocmw@lievegem.example", "deferred", "454 try later")
    assert one["message_id"] == room.value(select(delivery.c.message_id))
    assert "uitgesteld" in done(room, "deliveries", "list")
    assert done(room, "deliveries", "list", "--status", "sent") == "Geen zendingen.\n"


@pytest.mark.parametrize("fate", ["deferred", "failed"])
def test_what_did_not_arrive_leaves_again_when_a_person_says_so(room: Room, fate: str) -> None:
    make(room, fate)
    done(room, "deliveries", "retry", "1", *BY_AN)
    assert [one["status"] for one in room.deliver()] == ["sent"]


@pytest.mark.parametrize("fate", ["uncertain", "sent", "cancelled", "claimed"])
def test_retry_refuses_what_left_or_may_have_left(room: Room, fate: str) -> None:
    make(room, fate)
    refused = typed(room, "deliveries", "retry", "1", *BY_AN)
    assert isinstance(refused.exception, OperationalError)
    assert status(room) == fate
    assert room.mails() == []


def test_an_uncertain_copy_that_arrived_is_not_sent_again(room: Room) -> None:
    make(room, "uncertain")
    done(room, "deliveries", "settle", "1", "--arrived", *BY_AN, "--reason", "staat in het logboek")
    assert status(room) == "sent"
    assert room.run() == []


def test_an_uncertain_copy_that_was_lost_leaves_again_under_its_own_message_id(room: Room) -> None:
    make(room, "uncertain")
    done(room, "deliveries", "settle", "1", "--lost", *BY_AN)
    assert [one["status"] for one in room.deliver()] == ["sent"]
    assert str(room.mails()[0]["Message-ID"]) == room.value(select(delivery.c.message_id))


def test_only_what_is_uncertain_is_settled_and_by_a_person_of_the_staff(room: Room) -> None:
    assert isinstance(typed(room, "deliveries", "settle", "1", "--lost", *BY_AN).exception, OperationalError)
    make(room, "uncertain")
    assert typed(room, "deliveries", "settle", "1", *BY_AN).exit_code == 2
    assert isinstance(typed(room, "deliveries", "settle", "1", "--lost").exception, OperationalError)
    assert status(room) == "uncertain"


def test_the_stop_switch_holds_all_mail_and_resume_loses_none(room: Room) -> None:
    done(room, "deliveries", "pause", *BY_AN, "--reason", "fout in een bron")
    assert room.run() == []
    assert "Alle mail staat stil" in done(room, "deliveries", "list")
    done(room, "deliveries", "resume", *BY_AN)
    assert [one["status"] for one in room.run()] == ["sent"]


def test_the_log_keeps_who_did_it_and_why(room: Room) -> None:
    make(room, "uncertain")
    done(room, "deliveries", "settle", "1", "--arrived", *BY_AN, "--reason", "gebeld")
    with reading(room.env.engine) as connection:
        (line,) = log.lines(connection, subject="1")
    assert (line["actor"], line["action"], line["details"]["reason"]) == (AN, "delivery.arrived", "gebeld")
