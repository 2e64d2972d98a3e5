"""Delivery through a real SMTP server that answers by script."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import func, select

from notifier.delivery.smtp import SmtpTransport
from notifier.delivery.transport import Mail, Result
from state.settings import MailSettings
from state.store.schema import attempt, bounce, delivery, ledger
from tests.integration.reading_room import Room, contact

READER = "ocmw@lievegem.example"


class Script:
    """Answers each step as told; "drop" closes the line. What it accepted stands in `kept`."""

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        self.kept: list[bytes] = []
        self.commands: list[str] = []

    def _answer(self, server: Any, step: str) -> str | None:
        self.commands.append(step)
        answer = self.answers.get(step)
        if answer == "drop":
            server.transport.abort()
            return "451 gone"
        return answer

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        answer = self._answer(server, "MAIL")
        envelope.mail_from = address
        return answer or "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        answer = self._answer(server, "RCPT")
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        answer = self._answer(server, "DATA")
        if answer is None or self.answers["DATA"] == "drop":
            self.kept.append(envelope.content)
        return answer or "250 taken"


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def port(script: Script) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = int(free.getsockname()[1])
    controller = Controller(script, hostname="127.0.0.1", port=number)
    controller.start()
    yield number
    controller.stop()


@pytest.fixture
def room(tmp_path: Path, port: int) -> Room:
    mail = MailSettings(
        transport="smtp", host="127.0.0.1", port=port, security="none", from_address="wegwijs@opgroeien.example"
    )
    room = Room.at(tmp_path, mail=mail)
    room.reader(READER)
    room.accept("a", contact("016 40 06 20"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 21"))
    room.compose()
    return room


def fates(room: Room) -> list[object]:
    return [one["status"] for one in room.deliver()]


def test_a_mail_arrives_whole(room: Room, script: Script) -> None:
    assert fates(room) == ["sent"]
    (raw,) = script.kept
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["To"] == READER
    assert mail["Message-ID"] == room.value(select(delivery.c.message_id))
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert room.value(select(attempt.c.reply).order_by(attempt.c.id.desc())) == "taken"


@pytest.mark.parametrize(
    ("step", "answer", "fate"),
    [
        ("MAIL", "451 later", "deferred"),
        ("RCPT", "450 busy", "deferred"),
        ("RCPT", "550 no such user", "failed"),
        ("RCPT", "421 closing", "deferred"),
        ("DATA", "452 full", "deferred"),
        ("DATA", "554 spam", "failed"),
        ("RCPT", "drop", "deferred"),
        ("DATA", "drop", "uncertain"),
    ],
)
def test_each_answer_has_its_fate(room: Room, script: Script, step: str, answer: str, fate: str) -> None:
    script.answers[step] = answer
    assert fates(room) == [fate]
    assert room.value(select(delivery.c.status)) == fate
    assert room.value(select(func.count()).select_from(ledger)) == 1


def test_a_deferred_mail_arrives_later_once_and_under_the_same_message_id(room: Room, script: Script) -> None:
    script.answers["RCPT"] = "450 busy"
    assert fates(room) == ["deferred"]
    assert fates(room) == []
    script.answers.clear()
    room.clock.move(hours=1)
    assert fates(room) == ["sent"]
    assert fates(room) == []
    assert len(script.kept) == 1


def test_a_lost_answer_is_never_resent(room: Room, script: Script) -> None:
    script.answers["DATA"] = "drop"
    assert fates(room) == ["uncertain"]
    script.answers.clear()
    room.clock.move(days=30)
    assert room.run() == []
    assert len(script.kept) == 1


def test_an_address_that_is_none_gets_no_more_mail(room: Room, script: Script) -> None:
    script.answers["RCPT"] = "550 no such user"
    assert fates(room) == ["failed"]
    assert room.value(select(bounce.c.kind)) == "hard"
    script.answers.clear()
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 22"))
    assert room.run() == []
    assert script.kept == []


def test_a_server_that_closes_is_left_alone_by_all_other_mails(room: Room, script: Script) -> None:
    room.reader("tweede@lievegem.example")
    room.accept("b", contact("016 40 06 30", organisation="Ander"))
    room.compose()
    script.answers["MAIL"] = "421 closing"
    assert fates(room) == ["deferred", "skipped"]
    assert script.commands == ["MAIL"]
    script.answers.clear()
    room.clock.move(minutes=5)
    assert fates(room) == ["sent", "sent"]


def test_no_server_at_all_is_one_clear_sentence_and_the_mail_waits(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = int(free.getsockname()[1])
    settings = MailSettings(transport="smtp", host="127.0.0.1", port=closed, security="none")
    sent = SmtpTransport(settings).send(parcel(), lambda: None)
    assert (sent.result, sent.stop) == (Result.DEFERRED, True)
    assert sent.reply.startswith(f"the mail server 127.0.0.1:{closed} cannot be used")


def test_a_server_without_encryption_is_refused_when_it_is_asked_for(port: int, script: Script) -> None:
    settings = MailSettings(transport="smtp", host="127.0.0.1", port=port, security="starttls")
    sent = SmtpTransport(settings).send(parcel(), lambda: None)
    assert (sent.result, sent.stop) == (Result.DEFERRED, True)
    assert script.commands == []


def test_lines_that_start_with_a_dot_survive_and_the_connection_is_kept(port: int, script: Script) -> None:
    transport = SmtpTransport(MailSettings(transport="smtp", host="127.0.0.1", port=port, security="none"))
    handed: list[int] = []
    for number in range(2):
        sent = transport.send(parcel(b"Subject: x\r\n\r\n.\r\n..twee\r\n"), lambda number=number: handed.append(number))
        assert sent.result is Result.SENT
    transport.close()
    assert script.kept == [b"Subject: x\r\n\r\n.\r\n..twee\r\n"] * 2
    assert handed == [0, 1]


def test_a_claim_that_was_lost_stops_the_mail_before_the_text(port: int, script: Script) -> None:
    def lost() -> None:
        raise RuntimeError("lost")

    transport = SmtpTransport(MailSettings(transport="smtp", host="127.0.0.1", port=port, security="none"))
    with pytest.raises(RuntimeError):
        transport.send(parcel(), lost)
    assert script.kept == []


def parcel(data: bytes = b"Subject: x\r\n\r\nx\r\n") -> Mail:
    return Mail(serial=1, sender="wegwijs@opgroeien.example", recipient=READER, data=data, html="")
