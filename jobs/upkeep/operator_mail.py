"""Mails the operators. Not through the outbox: an alarm may be about the outbox."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from jobs.env import Env
from jobs.upkeep.alarms import Alarm
from notifier.transports.folder import write_whole
from notifier.transports.smtp import connected, words_of
from state.canon.text import clean
from state.errors import OperationalError
from state.settings import MailSettings

TEMPLATES = ("mail", "alarms")
POLICY = SMTP.clone(max_line_length=998)


def tell(env: Env, alarms: Sequence[Alarm]) -> tuple[str, ...]:
    """Mails the alarms to everybody in [review] admins. Returns the addresses that the mail server refused.

    Raises:
        OperationalError: the folder cannot be written, or the mail server took the mail for nobody.
    """
    message = compose(env, alarms, env.clock())
    if env.settings.mail.transport == "folder":
        _keep(message, env.settings.mail.folder or env.data / "mail", env.clock())
        return ()
    return _send(message, env.settings.mail)


def compose(env: Env, alarms: Sequence[Alarm], now: datetime) -> EmailMessage:
    """One mail with all of `alarms`, in text and HTML."""
    mail, message = env.settings.mail, EmailMessage(policy=POLICY)
    shown = [Alarm(key=alarm.key, sentence=clean(alarm.sentence)) for alarm in alarms]
    message["From"] = formataddr((mail.from_name, mail.from_address))
    message["To"] = ", ".join(env.settings.review.admins)
    message["Subject"] = clean(_rendered(env, "subject.txt", shown))
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid("alarms", domain=mail.from_address.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_rendered(env, "body.txt", shown), cte="quoted-printable")
    message.add_alternative(_rendered(env, "body.html", shown), subtype="html", cte="quoted-printable")
    return message


def _rendered(env: Env, name: str, alarms: Sequence[Alarm]) -> str:
    escape = name.endswith(".html")
    # Text must not be escaped, HTML must.
    jinja = Environment(autoescape=escape, undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    return jinja.from_string(_template(env.settings.templates.folder, name)).render(alarms=alarms)


def _template(folder: Path | None, name: str) -> str:
    own = folder.joinpath(*TEMPLATES, name) if folder else None
    found = own if own and own.exists() else files("templates").joinpath(*TEMPLATES, name)
    return found.read_text(encoding="utf-8")


def _keep(message: EmailMessage, folder: Path, now: datetime) -> None:
    target = folder / f"{now:%Y%m%dT%H%M%SZ}-alarms.eml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(target, message.as_bytes())
    except OSError as error:
        raise OperationalError(
            f"{target} cannot be written ({error.strerror})", remedy="make [mail] folder writable"
        ) from error


def _send(message: EmailMessage, mail: MailSettings) -> tuple[str, ...]:
    try:
        with closing(connected(mail)) as server:
            return tuple(server.send_message(message))
    except (OSError, smtplib.SMTPException) as error:
        raise OperationalError(
            f"the mail server {mail.host}:{mail.smtp_port} did not take the alarms ({words_of(error)})",
            remedy="check [mail], and see `wegwijs status` for the alarms",
        ) from error
