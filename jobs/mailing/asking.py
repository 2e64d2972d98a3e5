"""Asks who waits to confirm: the mail with the link of double opt-in, for those whom a file brought in."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from sqlalchemy import Row

from jobs.env import Env
from jobs.mailing import staff_mail
from jobs.mailing.deliver import transport_of
from notifier.delivery.transport import Mail, Result, Sent
from state.errors import OperationalError
from state.saying.telling import told
from state.store import joining, subscribers
from state.store.engine import reading, writing
from state.tokens import CONFIRM

NAME = "confirm"


@dataclass(kw_only=True)
class Asked:
    """Addresses: who got the link, who had one a moment ago, and who could not be mailed, with why."""

    mailed: list[str] = field(default_factory=list)
    just_asked: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def ask(env: Env, rows: Sequence[Row[Any]]) -> Asked:
    """Mails each of these subscribers the link by which they confirm: over one connection, at the pace of [mail].

    When the way itself is closed (no mail server, a full disk), nobody after that is asked: their links stay unmade.

    Raises:
        OperationalError: there are no pages on which to confirm.
    """
    base_url = env.settings.web.base_url
    if base_url is None:
        raise OperationalError(
            "nobody can confirm without [web] base_url",
            remedy="set it, or confirm by hand: `wegwijs subscribers confirm ADDRESS --evidence WHY`",
            told=told("desk_no_pages"),
        )
    asked, closed = Asked(), ""
    with _way(env) as send:
        for row in rows:
            link = None if closed else _link(env, row)
            if closed:
                asked.failed[row.email] = closed
            elif link is None:
                asked.just_asked.append(row.email)
            else:
                closed = _told(asked, row.email, send(_letter(env, row, base_url + link), row))
    return asked


def _told(asked: Asked, email: str, sent: Sent) -> str:
    """Notes what became of one mail. Returns why no other can leave either, or nothing."""
    if sent.result is Result.SENT:
        asked.mailed.append(email)
        return ""
    asked.failed[email] = sent.reply
    return sent.reply if sent.stop else ""


Send = Callable[[EmailMessage, "Row[Any]"], Sent]


@contextmanager
def _way(env: Env) -> Iterator[Send]:
    """How the mails of one run leave: into the folder, or by the transport of the digests, which keeps its connection."""
    if env.settings.mail.transport == "folder":
        yield lambda message, _row: _filed(env, message)
        return
    transport = transport_of(env)
    try:
        yield lambda message, row: transport.send(_parcel(env, message, row), lambda: None)
    finally:
        transport.close()


def _filed(env: Env, message: EmailMessage) -> Sent:
    try:
        staff_mail.send(env, message, NAME)
    except OperationalError as error:
        return Sent(result=Result.DEFERRED, reply=str(error), stop=True)
    return Sent(result=Result.SENT)


def _parcel(env: Env, message: EmailMessage, row: Row[Any]) -> Mail:
    sender = env.settings.mail.from_address
    return Mail(serial=row.id, sender=sender, recipient=row.email, data=message.as_bytes(), html="")


def _link(env: Env, row: Row[Any]) -> str | None:
    """The path of a new link, None when one was mailed a moment ago. Kept before it leaves: a mail that is lost costs
    another link, one that is not known would cost a reader."""
    now, token = env.clock(), secrets.token_urlsafe(32)
    with writing(env.engine) as connection:
        if not joining.may_be_mailed(connection, row.id, CONFIRM, now):
            return None
        joining.keep_link(connection, row.id, CONFIRM, token, now)
    return f"/bevestigen/{token}"


def _letter(env: Env, row: Row[Any], link: str) -> EmailMessage:
    now = env.clock()
    with reading(env.engine) as connection:
        followed = subscribers.subscriptions(connection, [row.id]).get(row.id, [])
    areas = [code for one in followed if one.ended_at is None for code in one.areas]
    context = {"link": link, "areas": areas, "good_until": now + joining.GOOD_FOR}
    return staff_mail.compose(env, NAME, (row.email,), now, language=row.language, **context)
