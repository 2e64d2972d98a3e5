"""What an address that does not take our mail, or does not want it, comes to. The same for every way it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing.secrets import secret_of
from notifier.delivery.bounces import Kind
from notifier.readers.addresses import address_hash
from state.store import leaving, subscribers

SOFT_WINDOW = timedelta(days=30)
STATUS = {Kind.HARD: "bounced", Kind.SOFT: "bounced", Kind.COMPLAINT: "complained"}


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """One refusal or complaint, of kind hard, soft or complaint."""

    kind: Kind
    subscriber: int
    delivery: int | None
    detail: str


def record(connection: Connection, env: Env, bounce: Bounce, now: datetime) -> bool:
    """Writes it down and stops all mail to the address when the policy says so. Returns whether it did.

    A hard bounce and a complaint stop it at once, soft ones after [mail] soft_bounces mails within 30 days.
    """
    subscribers.note_bounce(
        connection,
        subscriber_id=bounce.subscriber,
        delivery_id=bounce.delivery,
        kind=bounce.kind.value,
        detail=bounce.detail[:500],
        at=now,
    )
    reader = subscribers.get(connection, bounce.subscriber)
    if reader is None or (bounce.kind is Kind.SOFT and not _too_many(connection, env, bounce, now)):
        return False
    subscribers.suppress(connection, address_hash(secret_of(env), reader.email), reason=STATUS[bounce.kind], now=now)
    leaving.leave(connection, bounce.subscriber, STATUS[bounce.kind], "het adres neemt geen mail meer aan", now)
    return True


def _too_many(connection: Connection, env: Env, bounce: Bounce, now: datetime) -> bool:
    """A mail that is refused twice counts once."""
    rows = subscribers.bounces_of(connection, bounce.subscriber)
    soft = {row.delivery_id for row in rows if row.kind == Kind.SOFT.value and row.at > now - SOFT_WINDOW}
    return len(soft) >= env.settings.mail.soft_bounces
