"""Inviting a member of staff to the desk: a mail with a link, good once and for a limited time."""

from __future__ import annotations

import secrets

from state.canon.text import clean
from state.errors import DeskError
from state.settings import WebSettings
from state.store import invitations, log, staff
from state.store.engine import writing
from web.env import Services, WebEnv

MAIL = "invitation"


def invite(env: WebEnv, services: Services, mail: str, *, actor: str, via: str) -> None:
    """Mails the person with this address; earlier invitations no longer work.

    Raises:
        OperationalError: there is no such active person, or the mail cannot leave.
    """
    now, secret = env.clock(), secrets.token_urlsafe(32)
    with writing(env.engine) as connection:
        row = staff.by_mail(connection, mail)
        if row is None or row.disabled_at is not None:
            raise DeskError("desk_not_staff", mail=mail)
        invitations.invite(connection, row.id, secret, now)
        log.note(connection, at=now, actor=actor, action="staff.invite", subject=row.mail, via=via)
    link = f"{_base(env.settings.web)}/desk/uitnodiging/{secret}"
    context = {"who": clean(row.name), "link": link, "until": now + invitations.GOOD_FOR}
    services.mail_staff(MAIL, (row.mail,), context)


def _base(settings: WebSettings) -> str:
    return settings.base_url or f"http://{settings.listen}"
