"""Takes in what comes back: one mail at a time, however it reached us."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing import bouncing
from jobs.mailing.bouncing import Bounce
from jobs.mailing.secrets import secret_of
from notifier.delivery.bounces import Kind, Returned, understood
from notifier.delivery.folder import write_whole
from state.errors import OperationalError
from state.store import leaving, outbox
from state.store.engine import writing

REPLIES = "replies"
"""In the data folder: mails for a person that came through a pipe."""


def take_in(env: Env, data: bytes, *, recipient: str = "") -> Returned:
    """Acts on one returned mail, and says what it was."""
    returned = understood(data, secret_of(env), recipient=recipient)
    with writing(env.engine) as connection:
        if returned.kind is Kind.UNSUBSCRIBE:
            return _left(connection, env, returned)
        if returned.delivery is not None and returned.kind in bouncing.STATUS:
            _bounced(connection, env, returned)
    return returned


def keep_reply(env: Env, data: bytes) -> Path:
    """Lays a mail for a person in a folder: it came through a pipe, and lies nowhere else. The same mail lies there once.

    Raises:
        OperationalError: the folder cannot be written; the mail server keeps the mail when the command fails.
    """
    target = env.data / REPLIES / f"{hashlib.sha256(data).hexdigest()[:16]}.eml"
    try:
        target.parent.mkdir(exist_ok=True)
        write_whole(target, data)
    except OSError as error:
        raise OperationalError(
            f"{target} cannot be written ({error.strerror})", remedy="make room, or the folder writable"
        ) from error
    return target


def _left(connection: Connection, env: Env, returned: Returned) -> Returned:
    """Somebody who asks to leave with a word that is no token of ours still asks to leave: that is for a person."""
    if leaving.unsubscribe_by_token(connection, returned.token or "", env.clock()) is None:
        return Returned(kind=Kind.REPLY)
    return returned


def _bounced(connection: Connection, env: Env, returned: Returned) -> None:
    row = outbox.get(connection, returned.delivery or 0)
    if row is not None:
        bounce = Bounce(
            kind=returned.kind, subscriber=row.subscriber_id, delivery=row.id, detail=returned.detail or "no reason"
        )
        bouncing.record(connection, env, bounce, env.clock())
