"""One mail to people of the house, or to a reader who asked for it, past the outbox.

Rendered from templates/mail/<name>, kept in the folder or sent.
"""

from __future__ import annotations

import os
import smtplib
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid
from itertools import count
from pathlib import Path
from typing import Any

from jobs.env import Env
from jobs.mailing.sending import check_pages
from notifier.delivery.folder import write_whole
from notifier.delivery.signing import Signer
from notifier.delivery.smtp import connected, words_of
from notifier.rendering.render import render_named
from notifier.rendering.translations import SOURCE_LANGUAGE, spoken_for
from state.errors import OperationalError
from state.saying.telling import told
from state.settings import MailSettings

POLICY = SMTP.clone(max_line_length=998)


def compose(
    env: Env, name: str, to: Sequence[str], now: datetime, *, language: str = SOURCE_LANGUAGE, **context: Any
) -> EmailMessage:
    """The mail that templates/mail/`name` makes of `context`, in text and HTML."""
    mail, message = env.settings.mail, EmailMessage(policy=POLICY)
    names = {"spoken": spoken_for(language), **context}
    rendered = render_named(name, names, folder=env.settings.templates.folder, language=language)
    message["From"] = formataddr((mail.from_name, mail.from_address))
    message["To"] = ", ".join(to)
    message["Subject"] = rendered.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid(name, domain=mail.from_address.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(rendered.text, cte="quoted-printable")
    message.add_alternative(rendered.html, subtype="html", cte="quoted-printable")
    return message


def send(env: Env, message: EmailMessage, name: str) -> tuple[str, ...]:
    """Sends a mail the way that [mail] says. Returns the addresses that the mail server refused.

    Raises:
        OperationalError: the folder cannot be written, the mail server took the mail for nobody, or SMTP may not be
            used yet (`check_pages`).
    """
    check_pages(env.settings)
    if env.settings.mail.transport == "folder":
        _keep(message, env.settings.mail.folder or env.data / "mail", name, env.clock())
        return ()
    return _send(message, env.settings.mail, name)


def _keep(message: EmailMessage, folder: Path, name: str, now: datetime) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(_claimed(folder, f"{now:%Y%m%dT%H%M%SZ}-{name}"), message.as_bytes())
    except OSError as error:
        raise OperationalError(
            f"{folder} cannot be written ({error.strerror})",
            remedy="make [mail] folder writable",
            told=told("desk_mail_folder", folder=folder, problem=error.strerror),
        ) from error


def _claimed(folder: Path, stem: str) -> Path:
    """A name of our own: several mails of one kind leave within a second, each to somebody else, from several threads."""
    for number in count(1):
        target = folder / (f"{stem}.eml" if number == 1 else f"{stem}-{number}.eml")
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return target
    raise AssertionError("count has no end")


def _send(message: EmailMessage, mail: MailSettings, name: str) -> tuple[str, ...]:
    signer, data = Signer.of(mail), message.as_bytes()
    data = signer.signed(data) if signer else data
    recipients = [one.addr_spec for one in message["To"].addresses]
    try:
        with closing(connected(mail)) as server:
            return tuple(server.sendmail(mail.from_address, recipients, data))
    except (OSError, smtplib.SMTPException) as error:
        raise OperationalError(
            f"the mail server {mail.host}:{mail.smtp_port} did not take the mail {name} ({words_of(error)})",
            remedy="check [mail], and see `wegwijs status` for what is wrong",
            told=told("desk_mail_server", server=f"{mail.host}:{mail.smtp_port}", problem=words_of(error)),
        ) from error
