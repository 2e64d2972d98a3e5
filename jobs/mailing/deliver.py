"""The job "deliver": sends the copies that wait in the outbox. Claim, commit, send, record.

No transaction is open while a mail server is spoken to, and a copy whose fate is unknown is never sent again blindly.
"""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from jobs.mailing import bouncing
from jobs.mailing.bouncing import Bounce
from jobs.mailing.secrets import secret_of
from jobs.mailing.sending import check_pages
from jobs.running.job import Item, Outcome, Work
from notifier.composing.content import MailKind
from notifier.delivery.bounces import Kind, is_hard, return_path
from notifier.delivery.folder import FolderTransport
from notifier.delivery.message import Copy, browser_url, message_of, personal
from notifier.delivery.pacing import Paced
from notifier.delivery.signing import SignedTransport, Signer
from notifier.delivery.smtp import SmtpTransport
from notifier.delivery.transport import Mail, Result, Sent, Transport
from notifier.readers.addresses import address_hash
from notifier.rendering.render import Rendered
from state.days import BRUSSELS
from state.marking import N_
from state.settings import MailSettings
from state.store import leaving, news, outbox, subscribers
from state.store import settings as switches
from state.store.engine import reading, writing
from state.store.outbox import Fate
from state.tokens import MAIL, UNSUBSCRIBE, token_for

LEASE = timedelta(minutes=10)
MOST_A_RUN = 5_000
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=6)
STARTED = "started"
NO_SUCH_ADDRESS = frozenset({550, 551, 553})
"""What these say at RCPT when no enhanced code (RFC 3463) is given."""
ENHANCED = re.compile(r"5\.\d{1,3}\.\d{1,3}\b")


def plan(env: Env, now: datetime) -> list[Item]:
    """The copies that may leave now. None while the stop switch is on; only urgent ones outside the sending hours."""
    with reading(env.engine) as connection:
        if switches.is_on(connection, switches.MAIL_PAUSED):
            return []
        urgent_only = not within_hours(env.settings.mail, now)
        ids = outbox.due(connection, now, limit=MOST_A_RUN, urgent_only=urgent_only)
    return [{"delivery": one} for one in ids]


def within_hours(mail: MailSettings, now: datetime) -> bool:
    """Whether ordinary mail may leave at this hour in Brussels."""
    if mail.sending_hours is None:
        return True
    start, end = mail.sending_hours
    clock = now.astimezone(BRUSSELS).time()
    return start <= clock < end if start <= end else clock >= start or clock < end


@contextmanager
def sharing(env: Env) -> Iterator[Work]:
    """The work of one run over one connection, at one pace."""
    transport = transport_of(env)
    try:
        yield lambda env, item: send(env, item, transport)
    finally:
        transport.close()


def work(env: Env, item: Item) -> Outcome:
    """One copy, by itself."""
    with sharing(env) as one:
        return one(env, item)


def send(env: Env, item: Item, transport: Transport) -> Outcome:
    """Claim, commit, send, record."""
    now, me = env.clock(), holder()
    with writing(env.engine) as connection:
        row = outbox.get(connection, item["delivery"])
        if (
            row is None
            or switches.is_on(connection, switches.MAIL_PAUSED)
            or not _claimed(connection, env, row, me, now)
        ):
            return Outcome(ok=True, data={"delivery": item["delivery"], "status": "skipped"})
        reader = subscribers.get(connection, row.subscriber_id)
        leaving.keep_token(
            connection, row.subscriber_id, token_for(secret_of(env), UNSUBSCRIBE, row.subscriber_id), now
        )
    if reader is None:
        raise LookupError(f"delivery {row.id} has no subscriber")
    sent = transport.send(mail_of(env, row, reader.email, now), lambda: _begun(env, row, now))
    return _recorded(env, row, me, sent, now)


def _begun(env: Env, row: Row[Any], now: datetime) -> None:
    """Written down right before the text is handed over: who dies after this leaves a fate that nobody knows."""
    with writing(env.engine) as connection:
        outbox.note_attempt(connection, row.id, now=now, outcome=STARTED, code=None, reply="")


def holder() -> str:
    """Who holds a claim: this process on this machine."""
    return f"{socket.gethostname()}:{os.getpid()}"


def mail_of(env: Env, row: Row[Any], email: str, now: datetime) -> Mail:
    """One reader's copy, ready to leave."""
    mail, base_url = env.settings.mail, env.settings.web.base_url
    token = token_for(secret_of(env), UNSUBSCRIBE, row.subscriber_id)
    page = browser_url(base_url, row.edition_id, token_for(secret_of(env), MAIL, row.edition_id)) if base_url else ""
    rendered = personal(Rendered.loaded(row.message), mail, base_url=base_url, token=token, page=page)
    copy = Copy(to=email, message_id=row.message_id, at=now, token=token, kind=row.kind)
    data = message_of(rendered, copy, mail, base_url=base_url)
    sender = return_path(mail.return_path, secret_of(env), row.id) if mail.return_path else mail.from_address
    return Mail(serial=row.id, sender=sender, recipient=email, data=data, html=rendered.html)


def transport_of(env: Env) -> Transport:
    """The way of sending that the settings name.

    Raises:
        OperationalError: by SMTP, without the address of the pages that a reader leaves by; without the key to sign with.
    """
    plain, signer = _unsigned(env), Signer.of(env.settings.mail)
    return SignedTransport(plain, signer) if signer else plain


def _unsigned(env: Env) -> Transport:
    mail = env.settings.mail
    if mail.transport == "folder":
        return FolderTransport(mail.folder or env.data / "mail")
    check_pages(env.settings)
    return Paced(SmtpTransport(mail), mail.rate_per_minute, mail.per_domain_per_minute)


def _claimed(connection: Connection, env: Env, row: Row[Any], me: str, now: datetime) -> bool:
    """Takes the copy after a last check; one that should not leave any more is cancelled and its items are free again."""
    against = _objection(connection, env, row)
    if against is None:
        return outbox.claim(connection, row.id, by=me, now=now, lease_until=now + LEASE)
    told = outbox.cancel(connection, row.id, against)
    news.reopen(connection, told)
    if row.kind == MailKind.WELCOME.value and told:
        subscribers.set_values(connection, row.subscriber_id, welcomed_at=None)
    return False


def _objection(connection: Connection, env: Env, row: Row[Any]) -> str | None:
    """Why a copy must not leave, or None."""
    reader = subscribers.get(connection, row.subscriber_id)
    if reader is None or reader.status != subscribers.ACTIVE:
        return N_("de abonnee is niet meer actief")
    if subscribers.suppressed(connection, address_hash(secret_of(env), reader.email)):
        return N_("het adres staat op de lijst van wie geen mail krijgt")
    items = outbox.items_of(connection, row.id)
    if any(item.wrong for item in items):
        return N_("een item bleek fout")
    if not all(item.current for item in items):
        return N_("een item is intussen anders")
    return None


def _recorded(env: Env, row: Row[Any], me: str, sent: Sent, now: datetime) -> Outcome:
    fate, later = _fate(row, sent, env.settings.mail, now)
    reason = None if fate is Fate.SENT else sent.reply
    with writing(env.engine) as connection:
        outbox.note_attempt(connection, row.id, now=now, outcome=fate.value, code=sent.code, reply=sent.reply)
        outbox.settle(connection, row.id, fate, now=now, by=me, reason=reason, **later)
        if sent.stop:
            outbox.postpone(connection, now + FIRST_WAIT)
        if fate is Fate.SENT:
            subscribers.set_values(connection, row.subscriber_id, last_sent_at=now)
        elif sent.recipient and fate is Fate.FAILED:
            bouncing.record(connection, env, bounced_by(row, sent), now)
    return _outcome(row, fate, reason)


def _fate(row: Row[Any], sent: Sent, mail: MailSettings, now: datetime) -> tuple[Fate, dict[str, Any]]:
    if sent.result is Result.SENT:
        return Fate.SENT, {}
    if sent.result is Result.UNCERTAIN:
        again = mail.uncertain == "resend"
        return (Fate.DEFERRED, {"not_before": now + FIRST_WAIT}) if again else (Fate.UNCERTAIN, {})
    since = row.first_attempt_at or now
    too_long = now - since > timedelta(days=mail.attempts_days) and not sent.stop
    if sent.result is Result.FAILED or too_long:
        return Fate.FAILED, {}
    wait = FIRST_WAIT if sent.stop else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(row.attempts, 10))
    return Fate.DEFERRED, {"not_before": now + wait}


def bounced_by(row: Row[Any], sent: Sent) -> Bounce:
    """What a refusal of the recipient says of the address: there is none, or only that it does not take this mail."""
    status = ENHANCED.match(sent.reply)
    gone = is_hard(status[0]) if status else sent.code in NO_SUCH_ADDRESS
    kind = Kind.HARD if gone else Kind.SOFT
    return Bounce(kind=kind, subscriber=row.subscriber_id, delivery=row.id, detail=f"{sent.code} {sent.reply}")


def _outcome(row: Row[Any], fate: Fate, reason: str | None) -> Outcome:
    data = {"delivery": row.id, "status": fate.value, "subject": row.subject, "reason": reason}
    return Outcome(ok=fate is Fate.SENT, data=data, reason=reason)


def expired_claims(env: Env, now: datetime) -> int:
    """How many copies were left by a sender that died."""
    with reading(env.engine) as connection:
        return len(outbox.expired(connection, now))


def release_claims(env: Env, now: datetime) -> int:
    """Settles the copies of senders that died: those that had not begun wait again, of the others nobody knows."""
    with writing(env.engine) as connection:
        rows = outbox.expired(connection, now)
        for row in rows:
            begun = outbox.last_attempt(connection, row.id) == STARTED
            fate = Fate.UNCERTAIN if begun and env.settings.mail.uncertain == "never" else Fate.PENDING
            outbox.settle(connection, row.id, fate, now=now, by=None, reason=N_("de verzender stopte halverwege"))
    return len(rows)
