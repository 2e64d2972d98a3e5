"""One reader's copy of an edition as the bytes of a mail."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from notifier.rendering import UNSUBSCRIBE, Rendered
from state.canon.text import clean
from state.settings import MailSettings

POLICY = SMTP.clone(max_line_length=998)
"""Longer than any header of ours: folded, List-Unsubscribe would become words that no program can click."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """What differs from reader to reader."""

    to: str
    message_id: str
    at: datetime


def message_of(rendered: Rendered, copy: Copy, mail: MailSettings) -> bytes:
    """The whole mail. The address to write to for unsubscribing takes the place of the mark."""
    way_out = mail.reply_to or mail.from_address
    message = EmailMessage(policy=POLICY)
    message["From"] = formataddr((mail.from_name, mail.from_address))
    message["To"] = copy.to
    if mail.reply_to:
        message["Reply-To"] = mail.reply_to
    message["Subject"] = clean(rendered.subject)
    message["Date"] = format_datetime(copy.at)
    message["Message-ID"] = copy.message_id
    message["List-Id"] = f"Wegwijs <{mail.list_id}>"
    message["List-Unsubscribe"] = f"<mailto:{way_out}?subject=uitschrijven>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(rendered.text.replace(UNSUBSCRIBE, way_out), cte="quoted-printable")
    message.add_alternative(html_of(rendered, mail), subtype="html", cte="quoted-printable")
    return message.as_bytes()


def html_of(rendered: Rendered, mail: MailSettings) -> str:
    """The HTML part of one reader's copy."""
    return rendered.html.replace(UNSUBSCRIBE, html.escape(mail.reply_to or mail.from_address))
