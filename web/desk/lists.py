"""/desk/abonnees/bestand: readers taken in from a file, first without doing it, and written out as one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from state.errors import OperationalError
from state.store import log, overview, subscribers
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import person
from web.desk.entering import VIA
from web.desk.readers import READERS
from web.desk.views import Views
from web.env import Services, WebEnv
from web.saying import _, ngettext, refusal

FILE = f"{READERS}/bestand"
MOST_BYTES = 4_000_000
SHOWN = 200
"""So many refused lines are shown; more are counted."""


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The forms, for admins."""
    blueprint = Blueprint("lists", __name__)
    views = Views(blueprint, env, services)
    views.get(FILE, StaffRole.ADMIN, ask)
    views.post(FILE, StaffRole.ADMIN, take_in, most_bytes=MOST_BYTES)
    views.post(f"{FILE}/uit", StaffRole.ADMIN, write_out)
    views.post(f"{FILE}/bevestigen", StaffRole.ADMIN, confirm)
    return blueprint


def ask(env: WebEnv, _services: Services) -> str:
    """The forms."""
    return _page(env)


def take_in(env: WebEnv, services: Services) -> str | Answer | tuple[str, int]:
    """What a file would come to, and, once somebody is sure, taking it in."""
    name, data = _sent()
    sure = request.form.get("zeker") == "1"
    if not data.strip():
        return _page(env, problem=_("Kies een CSV-bestand, of plak de regels.")), 422
    try:
        found = services.take_in(data, name, not sure)
    except OperationalError as error:
        return _page(env, problem=refusal(error), text=_text(data)), 422
    if not sure:
        return _page(env, found=found, name=name, text=_text(data))
    _note(env, "subscribers.import", name, env.clock(), added=found.added, refused=len(found.refused))
    notices.say(ngettext("%(num)s abonnee toegevoegd.", "%(num)s abonnees toegevoegd.", found.added))
    return redirect(FILE if found.to_confirm else READERS, 303)


def write_out(env: WebEnv, services: Services) -> Response:
    """All active readers as a file."""
    _note(env, "subscribers.export", "*", env.clock())
    headers = {"Content-Disposition": "attachment; filename=abonnees.csv"}
    return Response(services.written_out(), mimetype="text/csv", headers=headers)


def confirm(env: WebEnv, services: Services) -> Answer:
    """Mails the link to all who wait to confirm."""
    try:
        told = services.ask_pending()
    except OperationalError as error:
        notices.say(refusal(error), kind="problem")
        return redirect(FILE, 303)
    _note(env, "subscribers.ask", "*", env.clock(), mailed=len(told.mailed))
    notices.say(
        ngettext("%(num)s mail met een link verstuurd.", "%(num)s mails met een link verstuurd.", len(told.mailed))
    )
    if told.failed:
        failed = ngettext("%(num)s mail vertrok niet.", "%(num)s mails vertrokken niet.", len(told.failed))
        notices.say(failed, kind="problem")
    return redirect(FILE, 303)


def _page(env: WebEnv, **more: Any) -> str:
    with reading(env.engine) as connection:
        pending = overview.subscribers(connection).get(subscribers.PENDING, 0)
    names: dict[str, Any] = {"problem": None, "found": None, "name": "", "text": "", **more}
    return render_template("desk/lists.html", pending=pending, most=SHOWN, **names)


def _sent() -> tuple[str, bytes]:
    """The file, or what was pasted, or what was looked at a moment ago."""
    file = request.files.get("bestand")
    data = file.read() if file else b""
    if data and file:
        return " ".join((file.filename or "bestand.csv").split())[:120], data
    return request.form.get("naam", "")[:120] or _("geplakt"), request.form.get("regels", "").encode()


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _note(env: WebEnv, action: str, subject: str, now: datetime, **details: Any) -> None:
    with writing(env.engine) as connection:
        log.note(connection, at=now, actor=person().mail, action=action, subject=subject, via=VIA, **details)
