"""/desk/digests: what goes out next, what went out, what is stuck, what one reader would get now, and the stop switch."""

from __future__ import annotations

from typing import Literal

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from notifier.composing.content import MailKind
from notifier.readers.subscriptions import Frequency
from state.errors import OperationalError
from state.marking import N_
from state.store import handling, log, outbox, settings
from state.store.engine import reading, writing
from state.store.outbox import Fate
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import person
from web.desk.entering import VIA
from web.desk.views import Views
from web.env import Services, WebEnv
from web.public.mails import mail_page
from web.saying import _, refusal

DIGESTS = "/desk/digests"
LIMIT = 100
FATES = {
    Fate.UNCERTAIN: N_("onzeker"),
    Fate.FAILED: N_("mislukt"),
    Fate.DEFERRED: N_("uitgesteld"),
    Fate.PENDING: N_("wacht"),
    Fate.CLAIMED: N_("onderweg"),
    Fate.SENT: N_("verzonden"),
    Fate.CANCELLED: N_("geannuleerd"),
}
OFTEN = {
    Frequency.IMMEDIATE.value: N_("meteen"),
    Frequency.DAILY.value: N_("dagelijks"),
    Frequency.WEEKLY.value: N_("wekelijks"),
    "urgent": N_("dringend"),
    "welcome": N_("bij het begin"),
}
KINDS = {
    MailKind.DIGEST.value: N_("overzicht"),
    MailKind.WELCOME.value: N_("welkom"),
    MailKind.CORRECTION.value: N_("rechtzetting"),
    MailKind.STILL_ACTIVE.value: N_("nog actief"),
}
ACTS = {
    "opnieuw": (handling.retry, "delivery.retry", N_("Zending %(number)s vertrekt bij de volgende verzending.")),
    "aangekomen": (handling.settle_arrived, "delivery.arrived", N_("Zending %(number)s staat als aangekomen.")),
    "verloren": (handling.settle_lost, "delivery.lost", N_("Zending %(number)s vertrekt bij de volgende verzending.")),
}
"""What a button does, how the log calls it, and what is said of it."""


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The outbox and its forms."""
    blueprint = Blueprint("outgoing", __name__)
    views = Views(blueprint, env, services)
    views.get(DIGESTS, StaffRole.REVIEWER, outgoing)
    views.get(f"{DIGESTS}/voorbeeld", StaffRole.REVIEWER, preview)
    views.get(f"{DIGESTS}/voorbeeld/mail", StaffRole.REVIEWER, previewed)
    views.post(f"{DIGESTS}/<int:number>/<act>", StaffRole.REVIEWER, settle)
    views.post(f"{DIGESTS}/stop", StaffRole.REVIEWER, stop)
    views.post(f"{DIGESTS}/start", StaffRole.ADMIN, start)
    return blueprint


def outgoing(env: WebEnv, services: Services) -> str:
    """What leaves next, what is stuck, and the copies of one fate."""
    asked = request.args.get("stand", "")
    with reading(env.engine) as connection:
        counts = outbox.counts(connection)
        rows = handling.listed(connection, [asked] if asked in list(Fate) else [], limit=LIMIT)
        paused = settings.is_on(connection, settings.MAIL_PAUSED)
        leaving = handling.waiting_by_edition(connection)
    return render_template(
        "desk/outgoing.html", rows=rows, counts=counts, fates=FATES, asked=asked, paused=paused, limit=LIMIT,
        leaving=leaving, upcoming=services.upcoming(), often=OFTEN, kinds=KINDS,
    )  # fmt: skip


def preview(_env: WebEnv, services: Services) -> tuple[str, int]:
    """The mails that one reader would get now."""
    email = request.args.get("adres", "").strip()
    try:
        mails, waiting = services.previews(email)
    except OperationalError as error:
        return render_template("desk/preview.html", email=email, problem=refusal(error), mails=(), waiting=()), 404
    return render_template("desk/preview.html", email=email, problem=None, mails=mails, waiting=waiting), 200


def previewed(_env: WebEnv, services: Services) -> Response:
    """One of those mails, in a frame."""
    number = request.args.get("nr", 0, type=int)
    try:
        mails, _waiting = services.previews(request.args.get("adres", "").strip())
    except OperationalError:
        abort(404)
    if not 0 <= number < len(mails):
        abort(404)
    return mail_page(mails[number].rendered.html)


def settle(env: WebEnv, _services: Services, number: int, act: str) -> Response:
    """What a person found out about one copy."""
    if act not in ACTS:
        return _said(_("Dat kan niet."), kind="problem")
    done, action, words = ACTS[act]
    with writing(env.engine) as connection:
        settled = done(connection, number, env.clock())
        if settled:
            _note(connection, env, action, str(number))
    if not settled:
        return _said(_("Zending %(number)s is intussen anders; er veranderde niets.", number=number), kind="problem")
    return _said(_(words, number=number))


def stop(env: WebEnv, _services: Services) -> Response:
    """Stops all mail to readers."""
    return _switch(env, True)


def start(env: WebEnv, _services: Services) -> Response:
    """Lets mail to readers leave again."""
    return _switch(env, False)


def _switch(env: WebEnv, paused: bool) -> Response:
    with writing(env.engine) as connection:
        settings.put(connection, settings.MAIL_PAUSED, paused, env.clock())
        _note(connection, env, "mail.pause" if paused else "mail.resume", "mail")
    words = _("Alle mail aan lezers staat stil.") if paused else _("Mail vertrekt weer bij de volgende verzending.")
    return _said(words)


def _note(connection: Connection, env: WebEnv, action: str, subject: str) -> None:
    reason = request.form.get("reason", "").strip()[:500] or None
    log.note(connection, at=env.clock(), actor=person().mail, action=action, subject=subject, via=VIA, reason=reason)


def _said(words: str, *, kind: Literal["done", "problem"] = "done") -> Response:
    notices.say(words, kind=kind)
    return redirect(DIGESTS, 303)
