"""Hands mails to a mail server and tells its answers apart (RFC 5321).

A 4xx may succeed later, a 5xx never will. Once the server has the whole message, a lost answer means that nobody knows.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from notifier.delivery.transport import Mail, Result, Sent
from state.canon.text import clean
from state.settings import MailSettings

PATIENCE = 60.0
"""Seconds that a mail server may be silent."""
LONGEST = 150.0
"""Seconds for one step as a whole: a server that drips byte after byte would hold a mail beyond its claim."""
CLOSING = 421
OK = 250
RCPT = "RCPT"
WANTED = {"MAIL": (250,), RCPT: (250, 251, 252), "DATA": (354,)}
FIRST_REFUSAL, NO_CODE = 400, 600


class SmtpTransport:
    """Connects at the first mail, keeps the connection, and connects again after it was lost."""

    def __init__(self, settings: MailSettings) -> None:
        self.settings = settings
        self._server: smtplib.SMTP | None = None

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent:
        """See `Transport`."""
        self._leave_when_gone()
        try:
            server = self._server or connected(self.settings)
        except (OSError, smtplib.SMTPException) as error:
            return self._unreachable(error)
        self._server = server
        refused = self._before_text(server, mail)
        if refused is not None:
            return refused
        try:
            handing()
        except BaseException:
            self._drop()  # the server waits for a text that must not come
            raise
        return self._text(server, mail)

    def close(self) -> None:
        """See `Transport`."""
        server, self._server = self._server, None
        if server is not None:
            try:
                server.quit()
            except (OSError, smtplib.SMTPException):
                server.close()

    def _before_text(self, server: smtplib.SMTP, mail: Mail) -> Sent | None:
        """The verdict when the server refuses sender or recipient; None when it wants the text."""
        try:
            with limited(server):
                for step, code, reply in _envelope(server, mail):
                    if code >= FIRST_REFUSAL:
                        return replace(self._refused(server, code, reply), recipient=step == RCPT)
                    if code not in WANTED[step]:
                        raise smtplib.SMTPServerDisconnected(f"half an answer: {code} {_said(reply)}")
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            return Sent(result=Result.DEFERRED, reply=f"the connection was lost before the text ({words_of(error)})")
        return None

    def _text(self, server: smtplib.SMTP, mail: Mail) -> Sent:
        """From here on a lost connection leaves the fate unknown."""
        try:
            with limited(server):
                server.send(_dotted(mail.data))
                code, reply = server.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            return Sent(result=Result.UNCERTAIN, reply=f"the connection was lost after the text ({words_of(error)})")
        if code == OK:
            return Sent(result=Result.SENT, code=code, reply=_said(reply))
        if FIRST_REFUSAL <= code < NO_CODE:
            return self._refused(server, code, reply)
        # A line that broke off within the answer looks like an answer of its own ("45"): the text may have been taken.
        self._drop()
        return Sent(result=Result.UNCERTAIN, code=code, reply=f"the answer to the text broke off ({_said(reply)})")

    def _refused(self, server: smtplib.SMTP, code: int, reply: bytes) -> Sent:
        if code == CLOSING:
            self._drop()
            return Sent(result=Result.DEFERRED, code=code, reply=_said(reply), stop=True)
        try:
            server.rset()
        except (OSError, smtplib.SMTPException):
            self._drop()
        return Sent(result=Result.DEFERRED if code < 500 else Result.FAILED, code=code, reply=_said(reply))

    def _unreachable(self, error: Exception) -> Sent:
        place = f"{self.settings.host}:{self.settings.smtp_port}"
        code = error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else None
        reply = f"the mail server {place} cannot be used ({words_of(error)}): check [mail], the mails wait"
        return Sent(result=Result.DEFERRED, code=code, reply=reply, stop=True)

    def _leave_when_gone(self) -> None:
        """A connection that the server closed between two mails is no trouble: nothing was handed over on it."""
        if self._server is None:
            return
        try:
            code, _ = self._server.noop()
        except (OSError, smtplib.SMTPException):
            code = CLOSING
        if code != OK:
            self._drop()

    def _drop(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.close()


def connected(settings: MailSettings) -> smtplib.SMTP:
    """A connection that is encrypted and logged in as the settings say. Raises OSError and smtplib.SMTPException."""
    context = ssl.create_default_context()
    host, port = settings.host, settings.smtp_port
    if settings.security == "tls":
        server: smtplib.SMTP = _TlsServer(host, port, timeout=PATIENCE, context=context)
    else:
        server = _Server(host, port, timeout=PATIENCE)
    try:
        with limited(server):
            if settings.security == "starttls":
                server.starttls(context=context)
            if settings.username and settings.password:
                server.login(settings.username, settings.password.get_secret_value())
            server.ehlo_or_helo_if_needed()
    except BaseException:
        server.close()
        raise
    return server


@contextmanager
def limited(server: smtplib.SMTP) -> Iterator[None]:
    """Cuts the line when the block takes longer than LONGEST; what waits for an answer then hears of a lost connection."""
    watch = threading.Timer(LONGEST, _cut, [server])
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _cut(server: smtplib.SMTP) -> None:
    line = getattr(server, "sock", None)
    if line is not None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)


class _Server(smtplib.SMTP):
    """Its greeting may not drip for ever either."""

    def connect(self, *where: Any, **more: Any) -> tuple[int, bytes]:
        with limited(self):
            return super().connect(*where, **more)


class _TlsServer(smtplib.SMTP_SSL):
    """See `_Server`."""

    def connect(self, *where: Any, **more: Any) -> tuple[int, bytes]:
        with limited(self):
            return super().connect(*where, **more)


def _envelope(server: smtplib.SMTP, mail: Mail) -> Iterator[tuple[str, int, bytes]]:
    """The server's answers, step by step: nothing more is said after a refusal."""
    yield "MAIL", *server.mail(mail.sender)
    yield RCPT, *server.rcpt(mail.recipient)
    yield "DATA", *server.docmd("DATA")


def _dotted(data: bytes) -> bytes:
    """The text as it goes over the line: lines that start with a dot get another, a lone dot ends it."""
    lines = data.replace(b"\r\n", b"\n").removesuffix(b"\n").split(b"\n")
    return b"\r\n".join(b"." + line if line.startswith(b".") else line for line in lines) + b"\r\n.\r\n"


def _said(reply: bytes) -> str:
    return clean(reply.decode("utf-8", "replace"))


def words_of(error: Exception) -> str:
    """What the server, or the network, said, in one line."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return f"{error.smtp_code} {_said(said) if isinstance(said, bytes) else clean(str(said))}"
    return clean(str(error)) or type(error).__name__
