"""The mail to the operators: in a folder, through a real SMTP server, and whatever a page's text holds."""

from __future__ import annotations

import base64
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import dkim
import pytest
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from jobs.env import Env
from jobs.upkeep.alarms import Alarm
from jobs.upkeep.operator_mail import compose, tell
from jobs.wiring import build_env, pinned
from state.errors import OperationalError
from state.settings import MailSettings, ReviewSettings, Settings, TemplateSettings, WebSettings

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
ALARMS = [
    Alarm(key="stale:caw", sentence='The source "caw" was never read well (the page says <b>straks terug</b>).'),
    Alarm(key="silent:sync", sentence='The job "sync" has not run since 2026-03-01 07:00.'),
]
ADMINS = ("admin@gemeente.example", "wacht@gemeente.example")


def env_with(tmp_path: Path, **mail: Any) -> Env:
    web = WebSettings(base_url="https://wegwijs.example")
    settings = Settings(review=ReviewSettings(admins=ADMINS), mail=MailSettings(**mail), web=web)
    return build_env(settings, data=tmp_path / "data", clock=pinned(NOW))


def parsed(body: bytes) -> EmailMessage:
    message = message_from_bytes(body, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def test_the_folder_holds_one_mail_with_all_alarms(tmp_path: Path) -> None:
    tell(env_with(tmp_path), ALARMS)
    (file,) = (tmp_path / "data" / "mail").iterdir()
    message = parsed(file.read_bytes())
    assert file.name == "20260302T063000Z-alarms.eml"
    assert message["Subject"] == "Wegwijs: 2 things need attention"
    assert message["To"] == "admin@gemeente.example, wacht@gemeente.example"
    assert message["Date"] == "Mon, 02 Mar 2026 06:30:00 +0000"
    assert message["Auto-Submitted"] == "auto-generated"
    assert part(message, "plain").splitlines()[:2] == [f"- {alarm.sentence}" for alarm in ALARMS]


def test_text_from_pages_is_shown_and_never_becomes_markup(tmp_path: Path) -> None:
    html = part(compose(env_with(tmp_path), ALARMS, NOW), "html")
    assert "&lt;b&gt;straks terug&lt;/b&gt;" in html
    assert "<b>" not in html


def test_a_line_feed_in_a_pages_text_neither_breaks_the_mail_nor_adds_a_header(tmp_path: Path) -> None:
    nasty = [Alarm(key="x", sentence="mis\nBcc: x@y.example\r\n\r\nmis =?UTF-8?Q?=0A?=")]
    message = parsed(compose(env_with(tmp_path), nasty, NOW).as_bytes())
    assert "Bcc" not in message
    assert "mis Bcc: x@y.example mis" in part(message, "plain")


def test_one_alarm_is_one_thing(tmp_path: Path) -> None:
    assert compose(env_with(tmp_path), ALARMS[:1], NOW)["Subject"] == "Wegwijs: 1 thing needs attention"


def test_an_installation_may_write_its_own_text(tmp_path: Path) -> None:
    own = tmp_path / "own" / "mail" / "alarms"
    own.mkdir(parents=True)
    (own / "subject.txt").write_text("Opgelet: {{ alarms|length }}", encoding="utf-8")
    env = env_with(tmp_path)
    settings = env.settings.model_copy(update={"templates": TemplateSettings(folder=tmp_path / "own")})
    message = compose(build_env(settings, data=tmp_path / "data", clock=pinned(NOW)), ALARMS, NOW)
    assert message["Subject"] == "Opgelet: 2"
    assert "Each of these" in part(message, "plain")


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OperationalError, match="cannot be written"):
        tell(env_with(tmp_path, folder=tmp_path / "file" / "mail"), ALARMS)


class Inbox:
    """A real SMTP server's memory; `refuses` is an address that it does not take."""

    def __init__(self) -> None:
        self.envelopes: list[Any] = []
        self.refuses: set[str] = set()

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if address in self.refuses:
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def port(inbox: Inbox) -> Iterator[int]:
    controller = Controller(inbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller.port
    controller.stop()


def smtp_env(tmp_path: Path, port: int) -> Env:
    return env_with(tmp_path, transport="smtp", host="127.0.0.1", port=port, security="none")


def test_a_mail_server_gets_one_mail_for_all_admins(tmp_path: Path, inbox: Inbox, port: int) -> None:
    tell(smtp_env(tmp_path, port), ALARMS)
    (envelope,) = inbox.envelopes
    assert envelope.rcpt_tos == list(ADMINS)
    assert envelope.mail_from == "wegwijs@localhost"
    assert parsed(envelope.content)["Subject"] == "Wegwijs: 2 things need attention"


def test_an_admin_whom_the_server_does_not_know_is_named_and_the_others_are_told(
    tmp_path: Path, inbox: Inbox, port: int
) -> None:
    inbox.refuses = {ADMINS[1]}
    assert tell(smtp_env(tmp_path, port), ALARMS) == (ADMINS[1],)
    assert [envelope.rcpt_tos for envelope in inbox.envelopes] == [[ADMINS[0]]]


def test_a_server_that_takes_the_mail_for_nobody_is_one_clear_sentence(tmp_path: Path, inbox: Inbox, port: int) -> None:
    inbox.refuses = set(ADMINS)
    with pytest.raises(OperationalError, match="did not take the mail alarms"):
        tell(smtp_env(tmp_path, port), ALARMS)


def test_a_mail_server_that_is_gone_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(OperationalError, match=r"did not take the mail alarms \(.*refused.*\): check \[mail\]"):
        tell(smtp_env(tmp_path, free_port()), ALARMS)


def test_nothing_leaves_by_smtp_before_there_are_pages(tmp_path: Path, inbox: Inbox, port: int) -> None:
    env = smtp_env(tmp_path, port)
    settings = env.settings.model_copy(update={"web": WebSettings()})
    with pytest.raises(OperationalError, match="base_url"):
        tell(replace(env, settings=settings), ALARMS)
    assert inbox.envelopes == []


def test_mail_to_the_house_is_signed_as_all_other_mail(tmp_path: Path, inbox: Inbox, port: int) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    file = tmp_path / "dkim.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    env = smtp_env(tmp_path, port)
    signing = {"dkim": "own", "dkim_key_file": file, "dkim_selector": "s", "dkim_domain": "gemeente.example"}
    mail = env.settings.mail.model_copy(update=signing)
    tell(replace(env, settings=env.settings.model_copy(update={"mail": mail})), ALARMS)
    (envelope,) = inbox.envelopes
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    record = b"v=DKIM1; p=" + base64.b64encode(public)
    assert dkim.verify(envelope.content, dnsfunc=lambda name, timeout=5: record)
