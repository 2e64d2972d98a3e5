"""Asks who waits to confirm: the mail with the link of double opt-in, for those whom a file brought in."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Row

from jobs.env import Env
from jobs.upkeep import staff_mail
from notifier.delivery.pacing import Bucket
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


def ask(env: Env, rows: list[Row], *, sleep: Callable[[float], None] = time.sleep) -> Asked:  # type: ignore[type-arg]
    """Mails each of these subscribers the link by which they confirm, no faster than [mail] rate_per_minute.

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
    asked, bucket = Asked(), Bucket(env.settings.mail.rate_per_minute)
    for row in rows:
        link = _link(env, row)
        if link is None:
            asked.just_asked.append(row.email)
            continue
        if pause := bucket.wait(time.monotonic()):
            sleep(pause)
        _mail(env, row, base_url + link, asked)
    return asked


def _link(env: Env, row: Row) -> str | None:  # type: ignore[type-arg]
    """The path of a new link, None when one was mailed a moment ago. Kept before it leaves: a mail that is lost costs
    another link, one that is not known would cost a reader."""
    now, token = env.clock(), secrets.token_urlsafe(32)
    with writing(env.engine) as connection:
        if not joining.may_be_mailed(connection, row.id, CONFIRM, now):
            return None
        joining.keep_link(connection, row.id, CONFIRM, token, now)
    return f"/bevestigen/{token}"


def _mail(env: Env, row: Row, link: str, told: Asked) -> None:  # type: ignore[type-arg]
    now = env.clock()
    with reading(env.engine) as connection:
        followed = subscribers.subscriptions(connection, [row.id]).get(row.id, [])
    areas = [code for one in followed if one.ended_at is None for code in one.areas]
    context = {"link": link, "areas": areas, "good_until": now + joining.GOOD_FOR}
    try:
        message = staff_mail.compose(env, NAME, (row.email,), now, language=row.language, **context)
        staff_mail.send(env, message, NAME)
    except OperationalError as error:
        told.failed[row.email] = str(error)
    else:
        told.mailed.append(row.email)
