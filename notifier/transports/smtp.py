"""Mails through a mail server (RFC 5321)."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass

from notifier.transports.base import Parcel, TransportError
from state.settings import MailSettings

PATIENCE = 60.0
"""Seconds that a server gets for each answer."""


@dataclass(frozen=True)
class SmtpTransport:
    """One connection a mail: the mail server is next door, and nothing is left half-spoken when something fails."""

    settings: MailSettings

    def send(self, parcel: Parcel) -> str:
        """See `Transport`. Whatever fails before the text is handed over is certain not to have left."""
        server = self._connected()
        try:
            self._envelope(server, parcel)
            return self._text(server, parcel)
        finally:
            with suppress(smtplib.SMTPException, OSError):
                server.quit()

    def _connected(self) -> smtplib.SMTP:
        mail = self.settings
        context = ssl.create_default_context()
        try:
            if mail.security == "tls":
                server: smtplib.SMTP = smtplib.SMTP_SSL(mail.host, mail.smtp_port, timeout=PATIENCE, context=context)
            else:
                server = smtplib.SMTP(mail.host, mail.smtp_port, timeout=PATIENCE)
            if mail.security == "starttls":
                server.starttls(context=context)
            if mail.username:
                server.login(mail.username, mail.password.get_secret_value() if mail.password else "")
        except smtplib.SMTPAuthenticationError as error:
            raise TransportError(
                "the mail server refused our name or password", down=True, code=error.smtp_code
            ) from error
        except (smtplib.SMTPException, OSError) as error:
            reason = f"the mail server {mail.host}:{mail.smtp_port} cannot be used ({error})"
            raise TransportError(reason, down=True) from error
        return server

    def _envelope(self, server: smtplib.SMTP, parcel: Parcel) -> None:
        try:
            server.ehlo_or_helo_if_needed()
            code, reply = server.mail(parcel.sender)
            if code >= 400:
                raise _refused(code, reply, down=True)
            code, reply = server.rcpt(parcel.recipient)
            if code >= 400:
                raise _refused(code, reply, address=code >= 500)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise TransportError(f"the connection was lost before the text was sent ({error})") from error

    def _text(self, server: smtplib.SMTP, parcel: Parcel) -> str:
        """From here on a lost connection leaves the fate unknown."""
        try:
            code, reply = server.data(parcel.message)
        except smtplib.SMTPDataError as error:
            raise _refused(error.smtp_code, error.smtp_error) from error
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise TransportError(
                f"the connection was lost after the text was sent ({error})", uncertain=True
            ) from error
        if code >= 400:
            raise _refused(code, reply)
        return f"{code} {_shown(reply)}"


def _refused(code: int, reply: bytes | str, *, address: bool = False, down: bool = False) -> TransportError:
    permanent = code >= 500 and not down
    return TransportError(_shown(reply), permanent=permanent, address=address, down=down and code >= 500, code=code)


def _shown(reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return " ".join(text.split())[:300]
