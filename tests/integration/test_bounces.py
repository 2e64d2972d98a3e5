"""`wegwijs bounces read`, from a Maildir, a file and standard input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from jobs.cli.main import cli
from jobs.mailing.secrets import secret_of
from jobs.upkeep.alarms import alarms
from notifier.delivery.bounces import return_path
from notifier.readers.addresses import address_hash
from state.errors import OperationalError
from state.settings import MailSettings
from state.store import subscribers
from state.store.engine import reading
from state.store.schema import bounce, subscriber, suppression
from state.tokens import UNSUBSCRIBE, token_for
from tests.integration.reading_room import Room, contact
from tests.unit.notifier.test_bounces import complaint, dsn, reply

READER = "ocmw@lievegem.example"
CONFIG = '[mail]\nfrom_address = "wegwijs@opgroeien.example"\nreturn_path = "terug@opgroeien.example"\n'


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """One mail was sent, and another waits."""
    mail = MailSettings(from_address="wegwijs@opgroeien.example", return_path="terug@opgroeien.example")
    room = Room.at(tmp_path / "data", mail=mail)
    (room.env.data / "wegwijs.toml").write_text(CONFIG, encoding="utf-8")
    room.reader(READER)
    for number in ("016 40 06 21", "016 40 06 22"):
        room.clock.move(hours=1)
        room.accept("a", contact(number))
        room.compose()
        if number.endswith("21"):
            room.deliver()
    return room


def back(room: Room, delivery: int = 1) -> str:
    return return_path("terug@opgroeien.example", secret_of(room.env), delivery)


def read(room: Room, *words: str, data: bytes = b"") -> dict[str, int]:
    words = ("--data", str(room.env.data), "--now", room.clock().isoformat(), "bounces", "read", "--json", *words)
    result = CliRunner().invoke(cli, words, input=data)
    if isinstance(result.exception, OperationalError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return {kind: count for kind, count in json.loads(result.output).items() if count}


def standing(room: Room) -> object:
    return room.value(select(subscriber.c.status))


@pytest.mark.parametrize(("kind", "status"), [("hard", "bounced"), ("complaint", "complained")])
def test_a_hard_bounce_and_a_complaint_stop_all_mail_at_once(room: Room, kind: str, status: str) -> None:
    data = dsn(to=back(room)) if kind == "hard" else complaint(back=back(room))
    assert read(room, data=data) == {kind: 1}
    assert standing(room) == status
    assert room.run() == []
    with reading(room.env.engine) as connection:
        assert subscribers.suppressed(connection, address_hash(secret_of(room.env), READER)) == status
    assert room.value(select(bounce.c.kind)) == kind


def test_soft_bounces_stop_mail_after_the_set_number_of_mails_not_of_reports(room: Room) -> None:
    for _ in range(5):
        assert read(room, data=dsn("5.2.2", to=back(room))) == {"soft": 1}
    assert standing(room) == "active"
    for number in (3, 4):
        room.clock.move(hours=1)
        room.accept("a", contact(f"016 40 06 3{number}"))
        room.run()
    newest = [2, 3]
    for one in newest:
        assert read(room, data=dsn("5.2.2", to=back(room, one))) == {"soft": 1}
    assert standing(room) == "bounced"


def test_what_is_forged_or_automatic_stops_nothing(room: Room) -> None:
    forged = return_path("terug@opgroeien.example", "z" * 40, 1)
    assert read(room, data=dsn(to=forged)) == {"forged": 1}
    assert read(room, data=reply("Afwezig", "Auto-Submitted: auto-replied")) == {"automatic": 1}
    assert (standing(room), room.value(select(suppression.c.reason))) == ("active", None)


def test_a_mail_with_the_token_unsubscribes_and_one_with_another_word_is_for_a_person(room: Room) -> None:
    assert read(room, data=reply("uitschrijven " + "t" * 43)) == {"reply": 1}
    assert standing(room) == "active"
    token = token_for(secret_of(room.env), UNSUBSCRIBE, 1)
    assert read(room, data=reply(f"uitschrijven {token}")) == {"unsubscribe": 1}
    assert standing(room) == "unsubscribed"


def test_in_a_maildir_replies_stay_and_the_rest_is_read_once(room: Room, tmp_path: Path) -> None:
    box = tmp_path / "Maildir"
    (box / "new").mkdir(parents=True)
    (box / "new" / "1.bounce").write_bytes(dsn(to=back(room)))
    (box / "new" / "2.vraag").write_bytes(reply("Het nummer klopt niet"))
    assert read(room, str(box)) == {"hard": 1, "reply": 1}
    assert [file.name for file in (box / "new").iterdir()] == ["2.vraag"]
    assert [file.name for file in (box / "cur").iterdir()] == ["1.bounce:2,S"]
    assert read(room, str(box)) == {"reply": 1}


def test_a_file_is_read_and_one_that_is_not_there_is_said_so(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "een.eml"
    file.write_bytes(dsn(to="terug@opgroeien.example"))
    assert read(room, str(file), "--recipient", back(room)) == {"hard": 1}
    with pytest.raises(OperationalError, match="there is no"):
        read(room, str(tmp_path / "weg.eml"))


def test_a_reply_that_came_through_a_pipe_is_kept_and_told_until_somebody_took_it_away(room: Room) -> None:
    question = reply("Het nummer klopt niet")
    assert read(room, data=question) == {"reply": 1}
    assert read(room, data=question) == {"reply": 1}
    (kept,) = (room.env.data / "replies").glob("*.eml")
    assert kept.read_bytes() == question
    (told,) = (one for one in alarms(room.env, (), room.clock()) if one.key == "replies")
    assert "A mail from a reader waits for a person" in told.sentence
    kept.unlink()
    assert [one for one in alarms(room.env, (), room.clock()) if one.key == "replies"] == []
