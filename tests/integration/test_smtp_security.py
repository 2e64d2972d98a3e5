"""What goes over the line to a mail server, and to which one: encryption, certificates, passwords, servers that drip."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pydantic import SecretStr, ValidationError

from notifier.delivery import smtp
from notifier.delivery.smtp import SmtpTransport
from notifier.delivery.transport import Mail, Result, Sent
from state.settings import MailSettings

MAIL = Mail(
    serial=1, sender="wegwijs@opgroeien.example", recipient="a@opvang.example", data=b"Subject: x\r\n\r\nx\r\n", html=""
)
PASSWORD = "een geheim"


class Kept:
    """Takes every mail."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.mails.append(envelope.content)
        return "250 taken"


@lru_cache(maxsize=1)
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def certificate(folder: Path, host: str) -> Path:
    """A key and a certificate for `host`, signed by itself, in one file."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    day = dt.timedelta(days=1)
    now = dt.datetime.now(dt.UTC)
    address: list[x509.GeneralName] = [x509.DNSName(host)]
    if host == "127.0.0.1":
        address = [x509.IPAddress(ipaddress.ip_address(host))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key().public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .add_extension(x509.SubjectAlternativeName(address), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key(), hashes.SHA256())
    )
    file = folder / f"{host}.pem"
    private = key().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    right = data.password == PASSWORD.encode()
    return AuthResult(success=right, handled=right)  # what is not handled is answered by 535


@contextmanager
def server(file: Path, *, implicit: bool = False, login: bool = False) -> Iterator[tuple[int, Kept]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    kept, port = Kept(), free_port()
    more: dict[str, Any] = {"ssl_context": context} if implicit else {"tls_context": context, "require_starttls": True}
    if login:
        more |= {"authenticator": authenticate, "auth_required": True, "auth_exclude_mechanism": ["LOGIN"]}
    controller = Controller(kept, hostname="127.0.0.1", port=port, **more)
    controller.start()
    try:
        yield port, kept
    finally:
        controller.stop()


def sent(port: int, **more: Any) -> Sent:
    settings = MailSettings(transport="smtp", host="127.0.0.1", port=port, **more)
    transport = SmtpTransport(settings)
    try:
        return transport.send(MAIL, lambda: None)
    finally:
        transport.close()


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate for the loopback address that this machine trusts."""
    file = certificate(tmp_path, "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return file


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_goes_encrypted_to_a_server_that_is_who_it_says(trusted: Path, security: str) -> None:
    with server(trusted, implicit=security == "tls") as (port, kept):
        assert sent(port, security=security).result is Result.SENT
        assert len(kept.mails) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(tmp_path: Path, security: str) -> None:
    with server(certificate(tmp_path, "127.0.0.1"), implicit=security == "tls") as (port, kept):
        told = sent(port, security=security)
        assert (told.result, told.stop) == (Result.DEFERRED, True)
        assert "certificate" in told.reply.lower()
        assert kept.mails == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_with_the_certificate_of_another_gets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: str
) -> None:
    file = certificate(tmp_path, "elders.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with server(file, implicit=security == "tls") as (port, kept):
        assert sent(port, security=security).result is Result.DEFERRED
        assert kept.mails == []


@pytest.mark.parametrize(("password", "result"), [(PASSWORD, Result.SENT), ("een ander", Result.DEFERRED)])
def test_a_password_is_given_after_the_line_is_encrypted(trusted: Path, password: str, result: Result) -> None:
    with server(trusted, login=True) as (port, kept):
        told = sent(port, security="starttls", username="wegwijs", password=SecretStr(password))
        assert told.result is result
        assert len(kept.mails) == (1 if result is Result.SENT else 0)
        assert password not in told.reply


def test_a_password_without_encryption_is_refused_as_a_setting() -> None:
    with pytest.raises(ValidationError, match="unencrypted"):
        MailSettings(host="smtp.provider.example", security="none", username="a", password=SecretStr("b"))


class Dripping:
    """A server that speaks by script, one byte at a time, and falls silent or drips for ever at one step."""

    def __init__(self, *, at: str, pause: float, endless: bool) -> None:
        self.at, self.pause, self.endless = at, pause, endless
        self.line = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.line.getsockname()[1])
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        talk, _ = self.line.accept()
        with talk, talk.makefile("rb") as heard:
            try:
                self._say(talk, "greeting", b"220 drip\r\n")
                for raw in heard:
                    word = raw[:4].upper().strip().decode("ascii", "replace")
                    if word == "DATA":
                        self._say(talk, "DATA", b"354 go on\r\n")
                        for line in heard:
                            if line == b".\r\n":
                                break
                        self._say(talk, "text", b"250 taken\r\n")
                    else:
                        self._say(talk, word, b"250 drip\r\n")
            except OSError:
                return

    def _say(self, talk: socket.socket, step: str, reply: bytes) -> None:
        if step == self.at and self.endless:
            while not self.stop.wait(self.pause):
                talk.sendall(b"2")
            return
        for byte in reply:
            talk.sendall(bytes([byte]))
            if step == self.at:
                self.stop.wait(self.pause)

    def close(self) -> None:
        self.stop.set()
        self.line.close()
        self.thread.join(5)


@contextmanager
def dripping(at: str, *, pause: float = 0.02, endless: bool = False) -> Iterator[int]:
    made = Dripping(at=at, pause=pause, endless=endless)
    try:
        yield made.port
    finally:
        made.close()


@pytest.mark.parametrize("at", ["greeting", "RCPT", "text"])
def test_a_slow_server_is_waited_for(at: str) -> None:
    with dripping(at) as port:
        assert sent(port, security="none").result is Result.SENT


@pytest.mark.parametrize(
    ("at", "result"),
    [("greeting", Result.DEFERRED), ("MAIL", Result.DEFERRED), ("DATA", Result.DEFERRED), ("text", Result.UNCERTAIN)],
)
def test_a_server_that_drips_for_ever_is_left_in_time(monkeypatch: pytest.MonkeyPatch, at: str, result: Result) -> None:
    """Each byte comes within the patience for one answer; only the limit on the step as a whole ends it."""
    monkeypatch.setattr(smtp, "LONGEST", 0.4)
    with dripping(at, endless=True) as port:
        assert sent(port, security="none").result is result


@pytest.mark.parametrize(("at", "result"), [("RCPT", Result.DEFERRED), ("text", Result.UNCERTAIN)])
def test_a_server_that_falls_silent_is_left_in_time(monkeypatch: pytest.MonkeyPatch, at: str, result: Result) -> None:
    monkeypatch.setattr(smtp, "PATIENCE", 0.3)
    with dripping(at, pause=30) as port:
        assert sent(port, security="none").result is result


@pytest.mark.parametrize(
    ("reply", "result"),
    [(b"25", Result.UNCERTAIN), (b"45", Result.UNCERTAIN), (b"250 ta", Result.SENT), (b"", Result.UNCERTAIN)],
)
def test_an_answer_to_the_text_that_breaks_off_leaves_the_fate_open(reply: bytes, result: Result) -> None:
    """Taken for a refusal, half a code would send the mail a second time."""
    with socket.create_server(("127.0.0.1", 0)) as line:

        def serve() -> None:
            talk, _ = line.accept()
            with talk, talk.makefile("rb") as heard:
                talk.sendall(b"220 here\r\n")
                for raw in heard:
                    data = raw.upper().startswith(b"DATA")
                    talk.sendall(b"354 go on\r\n" if data else b"250 fine\r\n")
                    if data:
                        break
                for raw in heard:
                    if raw == b".\r\n":
                        break
                talk.sendall(reply)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        assert sent(int(line.getsockname()[1]), security="none").result is result
        thread.join(5)
