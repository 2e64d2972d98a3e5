"""One run of the job "deliver" against a real SMTP server: one connection, and what a refused address comes to."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from jobs.catalogue import DELIVER
from jobs.mailing.asking import ask
from jobs.running.runner import run_job
from jobs.wiring import build_env
from notifier.delivery.bounces import signed_delivery
from notifier.delivery.smtp import SmtpTransport
from notifier.delivery.transport import Result
from state.settings import MailSettings, Settings, WebSettings
from state.store import runs, subscribers
from state.store.engine import writing
from state.store.schema import bounce, delivery, subscriber, suppression
from tests.integration.reading_room import SOURCE, Room, contact
from tests.integration.test_smtp_delivery import Script, parcel, port

__all__ = ["port"]
ADDRESSES = [f"lezer{number}@gemeente{number}.example" for number in range(3)]


class Counting(Script):
    """Counts connections and keeps the envelope senders."""

    def __init__(self) -> None:
        super().__init__()
        self.hellos = 0
        self.senders: list[str] = []
        self.refused = ""

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        self.hellos += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        self.senders.append(address)
        return await super().handle_MAIL(server, session, envelope, address, options)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address == self.refused:
            return "550 5.1.1 no such user"
        return await super().handle_RCPT(server, session, envelope, address, options)


@pytest.fixture
def script() -> Counting:
    return Counting()


@pytest.fixture
def room(tmp_path: Path, port: int) -> Room:
    """Three copies wait."""
    room = Room.at(tmp_path, mail=settings_for(port))
    for address in ADDRESSES:
        room.reader(address)
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 21"))
    room.compose()
    return room


def settings_for(port: int) -> MailSettings:
    return MailSettings(
        transport="smtp",
        host="127.0.0.1",
        port=port,
        security="none",
        from_address="wegwijs@opgroeien.example",
        return_path="terug@opgroeien.example",
    )


def test_all_mails_of_one_run_go_over_one_connection(room: Room, script: Counting) -> None:
    report = run_job(room.env, DELIVER)
    assert (report.outcome, dict(report.counts)) == (runs.DONE, {"done": 3})
    assert (len(script.kept), script.hellos) == (3, 1)


def test_a_recipient_that_is_refused_keeps_the_mail_from_nobody_else(room: Room, script: Counting) -> None:
    script.refused = ADDRESSES[0]
    report = run_job(room.env, DELIVER)
    assert (report.outcome, dict(report.counts)) == (runs.PARTLY, {"done": 2, "failed": 1})
    assert (len(script.kept), script.hellos) == (2, 1)


@pytest.mark.parametrize(
    ("step", "answer", "standing", "kind"),
    [
        ("RCPT", "550 5.1.1 no such user", "bounced", "hard"),
        ("RCPT", "550 no such user", "bounced", "hard"),
        ("RCPT", "550 5.7.1 not from you", "active", "soft"),
        ("RCPT", "552 5.2.2 mailbox full", "active", "soft"),
        ("DATA", "550 5.7.1 looks like spam", "active", None),
        ("MAIL", "550 5.7.1 not from here", "active", None),
    ],
)
def test_only_what_is_refused_at_the_recipient_counts_against_the_address(
    room: Room, script: Counting, step: str, answer: str, standing: str, kind: str | None
) -> None:
    script.answers[step] = answer
    run_job(room.env, DELIVER)
    assert room.value(select(subscriber.c.status).where(subscriber.c.email == ADDRESSES[0])) == standing
    assert room.value(select(bounce.c.kind).order_by(bounce.c.id)) == kind
    hashes = room.value(select(func.count()).select_from(suppression))
    assert hashes == (3 if kind == "hard" else 0)


def test_each_copy_has_a_return_path_of_its_own_that_only_we_can_sign(room: Room, script: Counting) -> None:
    run_job(room.env, DELIVER)
    secret = room.env.settings.web.secret
    assert secret is not None
    assert [signed_delivery(one, secret.get_secret_value()) for one in script.senders] == [1, 2, 3]


def test_no_mail_leaves_by_smtp_without_the_page_to_unsubscribe(room: Room, script: Counting) -> None:
    settings = Settings(mail=room.env.settings.mail, web=WebSettings())
    env = build_env(settings, data=room.env.data, sources=(SOURCE,), clock=room.clock)
    report = run_job(env, DELIVER)
    assert report.outcome == runs.FAILED
    assert report.reason is not None
    assert "[web] base_url" in report.reason
    assert script.commands == []
    assert room.value(select(delivery.c.status)) == "pending"


def waiting_readers(room: Room) -> list[Any]:
    """Three who still have to confirm."""
    with writing(room.env.engine) as connection:
        for number in range(3):
            subscribers.add(
                connection, email=f"nieuw{number}@opvang.example", name=None, kind="childcare", language="nl", basis="consent",
                status=subscribers.PENDING, consent={}, created_at=room.clock(),
            )  # fmt: skip
        return list(subscribers.listed(connection, status=subscribers.PENDING))


def test_the_links_of_one_run_go_over_one_connection(room: Room, script: Counting) -> None:
    asked = ask(room.env, waiting_readers(room))
    assert (len(asked.mailed), asked.failed) == (3, {})
    assert (len(script.kept), script.hellos) == (3, 1)


def test_a_refused_address_keeps_the_link_from_nobody_else(room: Room, script: Counting) -> None:
    script.refused = "nieuw0@opvang.example"
    asked = ask(room.env, waiting_readers(room))
    assert (asked.mailed, list(asked.failed)) == (
        ["nieuw1@opvang.example", "nieuw2@opvang.example"],
        ["nieuw0@opvang.example"],
    )
    assert "no such user" in asked.failed["nieuw0@opvang.example"]


def test_without_a_mail_server_nobody_is_asked_and_everybody_may_be_a_moment_later(
    room: Room, script: Counting
) -> None:
    rows, settings = waiting_readers(room), room.env.settings
    away = replace(room.env, settings=settings.model_copy(update={"mail": settings_for(1)}))
    assert len(ask(away, rows).failed) == 3
    later = ask(room.env, rows)
    assert (len(later.mailed), len(later.just_asked)) == (2, 1), "only the first had a link made"


def test_a_connection_that_the_server_closed_between_two_mails_is_opened_anew(port: int, script: Counting) -> None:
    transport = SmtpTransport(settings_for(port))
    assert transport.send(parcel(), lambda: None).result is Result.SENT
    server = transport._server
    assert server is not None
    assert server.sock is not None
    server.sock.shutdown(socket.SHUT_RDWR)
    assert transport.send(parcel(), lambda: None).result is Result.SENT
    transport.close()
    assert script.hellos == 2
