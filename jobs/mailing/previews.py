"""What would go out now, and what waits: the digest's own choice, without a single write."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import make_msgid

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing.digest import BATCH, drafts, folded_of, greetings, plate_of, printed, timetable_of
from notifier.composing.cards import card_of
from notifier.composing.content import Content
from notifier.composing.lines import content_of
from notifier.deciding.slots import slot_of
from notifier.delivery.message import Copy, message_of, personal
from notifier.rendering.render import Rendered
from notifier.rendering.wording import Words
from state.errors import DeskError
from state.marking import N_
from state.store import news, subscribers
from state.store.engine import reading

NOBODY = "voorbeeld"
"""Stands for the token of a reader: whoever gets hold of a preview can unsubscribe nobody with it."""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """One mail that would be made now. `why` is the sentence in it that says why this reader gets it."""

    email: str
    kind: str
    slot: str
    frequency: str
    rendered: Rendered
    why: str


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One item that somebody will hear of later, and why not now."""

    email: str
    title: str
    reason: str
    frequency: str


def previews(
    env: Env, *, email: str | None = None, frequency: str | None = None
) -> tuple[list[Preview], list[Waiting]]:
    """The mails that the job "digest" would make now for one reader, or for all, and what waits.

    Raises:
        DeskError: nobody active has this address.
    """
    with reading(env.engine) as connection:
        ids = _chosen(connection, email)
        mails, waiting = [], []
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            mails += _mails(connection, env, part)
            waiting += _waiting(connection, env, part)
    return (
        [one for one in mails if frequency in (None, one.frequency)],
        [one for one in waiting if frequency in (None, one.frequency)],
    )


def _chosen(connection: Connection, email: str | None) -> list[int]:
    if email is None:
        return subscribers.ids(connection)
    row = subscribers.by_email(connection, email.strip().lower())
    if row is None or row.status != subscribers.ACTIVE:
        raise DeskError("desk_no_reader", email=email)
    return [row.id]


def _mails(connection: Connection, env: Env, ids: list[int]) -> list[Preview]:
    now, rows = env.clock(), subscribers.by_ids(connection, ids)
    new = sorted(set(ids) & set(subscribers.unwelcomed(connection)))
    everything = plate_of(connection, news.live_keys(connection) if new else [])
    plate = plate_of(connection)
    found = [(draft, reader, everything) for draft, reader in greetings(connection, everything, new, now)]
    found += [(draft, reader, plate) for draft, reader in drafts(connection, plate, ids, env.settings, now)]
    return [
        Preview(
            email=rows[reader.id].email,
            kind=draft.mail.value,
            slot=draft.slot.key,
            frequency=draft.frequency,
            rendered=shown(env, content_of(draft, reader, of.bench)),
            why=Words(draft.language).why(draft.reason),
        )
        for draft, reader, of in found
    ]


def shown(env: Env, content: Content, *, test: bool = False) -> Rendered:
    """A mail as a reader would see it, but for the token in it."""
    rendered = printed(env.settings, content, test=test)
    base_url = env.settings.web.base_url
    page = f"{base_url}/gemeente" if base_url else ""  # there is no edition yet
    return personal(rendered, env.settings.mail, base_url=base_url, token=NOBODY, page=page)


def letter(env: Env, preview: Preview) -> bytes:
    """The whole mail, as it would leave."""
    mail = env.settings.mail
    message_id = make_msgid("preview", domain=mail.from_address.rpartition("@")[2])
    copy = Copy(to=preview.email, message_id=message_id, at=env.clock(), token=NOBODY, kind=preview.kind)
    return message_of(preview.rendered, copy, mail, base_url=env.settings.web.base_url)


def _waiting(connection: Connection, env: Env, ids: list[int]) -> list[Waiting]:
    now, plate, rows = env.clock(), plate_of(connection), subscribers.by_ids(connection, ids)
    found = []
    for reader, folded, _ in folded_of(connection, plate, ids, now):
        for line in folded:
            slot = slot_of(line.subscription, now, timetable_of(env.settings))
            state = line.after or line.before
            late = line.ripe_at > slot.at and not line.critical
            reason = line.waits or (N_("het volgende moment van de abonnee") if late else None)
            if reason and state:
                title = card_of(state.value).title
                found.append(
                    Waiting(email=rows[reader.id].email, title=title, reason=reason, frequency=line.frequency.value)
                )
    return found
