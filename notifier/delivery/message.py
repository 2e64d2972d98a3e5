"""An edition and a reader -> the bytes of one mail (RFC 5322, 2369, 2919, 3834, 8058)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from html import escape
from urllib.parse import quote

from notifier.rendering.render import BROWSER, UNSUBSCRIBE, Rendered
from state.canon.text import clean
from state.settings import MailSettings

POLICY = SMTP.clone(max_line_length=998)
"""Folded at 78, a long List-Unsubscribe would become encoded words, which breaks one-click."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """What differs from reader to reader. `token` ends this reader's subscription, and nothing else.

    `kind` is the kind of mail, for the Feedback-ID: what providers count complaints by holds nothing of the reader.
    """

    to: str
    message_id: str
    at: datetime
    token: str
    kind: str = "digest"


def unsubscribe_url(base_url: str, token: str) -> str:
    """The page that ends a subscription: a GET shows it, a POST does it."""
    return f"{base_url}/uitschrijven/{token}"


def unsubscribe_mailto(mail: MailSettings, token: str) -> str:
    """The mail that ends a subscription; it goes to the mailbox that a program reads, when there is one."""
    return f"mailto:{mail.return_path or mail.reply_to or mail.from_address}?subject={quote(f'uitschrijven {token}')}"


def browser_url(base_url: str, edition: int, token: str) -> str:
    """The page on which an edition is read in a browser; it says nothing of who got it."""
    return f"{base_url}/mail/{edition}/{token}"


def personal(rendered: Rendered, mail: MailSettings, *, base_url: str | None, token: str, page: str = "") -> Rendered:
    """The edition with this reader's way out in the place of the mark, and `page`, on which it is read in a browser."""
    way_out = unsubscribe_url(base_url, token) if base_url else unsubscribe_mailto(mail, token)
    html, whole = (
        part.replace(UNSUBSCRIBE, escape(way_out)).replace(BROWSER, escape(page))
        for part in (rendered.html, rendered.whole)
    )
    text = rendered.text.replace(UNSUBSCRIBE, way_out).replace(BROWSER, page)
    return Rendered(subject=rendered.subject, text=text, html=html, whole=whole)


def message_of(rendered: Rendered, copy: Copy, mail: MailSettings, *, base_url: str | None = None) -> bytes:
    """The whole mail for one reader, its lines ended by CRLF. `rendered` is personal already."""
    message = EmailMessage(policy=POLICY)
    message["From"] = formataddr((mail.from_name, mail.from_address))
    message["To"] = copy.to
    if mail.reply_to:
        message["Reply-To"] = mail.reply_to
    message["Date"] = format_datetime(copy.at)
    message["Message-ID"] = copy.message_id
    for name, value in _list_headers(copy, mail, base_url).items():
        message[name] = value
    message.set_content(rendered.text, cte="quoted-printable")
    message.add_alternative(rendered.html, subtype="html", cte="quoted-printable")
    return _subject(rendered.subject) + message.as_bytes()


def _subject(subject: str) -> bytes:
    """The Subject line, made by hand.

    On Python 3.11 `EmailMessage` decodes encoded words that a page smuggled in and writes the line feeds in them as
    real ones; and POLICY would make one encoded word of any length, where RFC 2047 allows 75 characters.
    """
    shown = clean(subject).replace("=?", "= ?")
    charset = "us-ascii" if shown.isascii() else "utf-8"
    folded = Header(shown, charset, maxlinelen=76, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {folded}\r\n".encode("ascii")


def _list_headers(copy: Copy, mail: MailSettings, base_url: str | None) -> dict[str, str]:
    ways = [f"<{unsubscribe_mailto(mail, copy.token)}>"]
    if base_url:
        ways.insert(0, f"<{unsubscribe_url(base_url, copy.token)}>")
    headers = {
        "List-Id": f"<{mail.list_id}>",
        "List-Unsubscribe": ", ".join(ways),
        "Feedback-ID": f"{copy.kind}:{mail.list_id}",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Precedence": "bulk",
    }
    # RFC 8058 speaks of https only.
    one_click = base_url is not None and base_url.startswith("https://")
    return headers | ({"List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if one_click else {})
