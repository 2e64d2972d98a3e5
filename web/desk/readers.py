"""/desk/abonnees: finding a reader, why they get what they get, taking along, ending and erasing what is kept of them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from flask import Blueprint, Response, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response as Answer

from notifier.composing.loading import subscription_of
from state.describe import STANDING_WORDS
from state.marking import N_
from state.store import joining, leaving, log, outbox, overview, subscribers
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import person
from web.desk.entering import VIA
from web.desk.navigation import moment
from web.desk.outgoing import FATES, OFTEN
from web.desk.views import Views
from web.env import Services, WebEnv
from web.public.joining import address_key
from web.saying import _, ngettext, words

READERS = "/desk/abonnees"
GROUNDS = {"consent": N_("toestemming"), "public_task": N_("publieke taak")}
EVIDENCE = {
    "source": N_("Langs"),
    "page": N_("Pagina"),
    "file": N_("Bestand"),
    "line": N_("Regel"),
    "wording": N_("Woorden van de toestemming"),
    "at": N_("Gevraagd op"),
    "language": N_("Taal van de toestemming"),
    "confirmed_at": N_("Bevestigd op"),
    "confirmed_by": N_("Bevestigd door"),
    "evidence": N_("Bewijs"),
}
"""What is kept of the consent -> in words."""
WAYS = {"form": N_("het formulier"), "import": N_("een bestand")}
SHORTEST = 3
"""Letters to search by: nobody needs the whole list on a screen."""


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The search, one reader, and the forms about that one."""
    blueprint = Blueprint("readers", __name__)
    views = Views(blueprint, env, services)
    views.get(READERS, StaffRole.REVIEWER, search)
    views.get(f"{READERS}/<int:reader>", StaffRole.REVIEWER, one)
    views.post(f"{READERS}/<int:reader>/gegevens", StaffRole.REVIEWER, take_along)
    views.post(f"{READERS}/<int:reader>/uitschrijven", StaffRole.REVIEWER, end)
    views.post(f"{READERS}/<int:reader>/wissen", StaffRole.ADMIN, erase)
    return blueprint


def search(env: WebEnv, _services: Services) -> str:
    """Readers whose address or name holds these letters; never all of them."""
    words = request.args.get("zoek", "").strip()
    with reading(env.engine) as connection:
        counts = overview.subscribers(connection)
        rows = subscribers.found(connection, words) if len(words) >= SHORTEST else []
    return render_template(
        "desk/readers.html", words=words, rows=rows, counts=counts, standings=STANDING_WORDS, least=SHORTEST
    )


def one(env: WebEnv, services: Services, reader: int) -> str:
    """One reader: what they follow, what they got, and why."""
    with reading(env.engine) as connection:
        row = subscribers.get(connection, reader)
        followed = subscribers.subscriptions(connection, [reader]).get(reader, [])
        mails = outbox.of_subscriber(connection, reader)[:50]
        if row is None:
            abort(404)
        held_back = subscribers.suppressed(connection, address_key(env, row.email))
    active = row.status == subscribers.ACTIVE
    now, waits = services.previews(row.email) if active else ((), ())
    return render_template(
        "desk/reader.html", row=row, followed=[_followed(one) for one in followed if one.ended_at is None],
        mails=mails, standings=STANDING_WORDS, fates=FATES, now=now, waits=waits, held_back=held_back, grounds=GROUNDS,
        consent=[_evidence(name, value) for name, value in row.consent.items()],
    )  # fmt: skip


def take_along(env: WebEnv, _services: Services, reader: int) -> Response:
    """All that is kept of one reader, as a file."""
    with writing(env.engine) as connection:
        if subscribers.get(connection, reader) is None:
            abort(404)
        found = joining.stored_of(connection, reader)
        _note(connection, env, "subscribers.export", reader)
    body = json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
    headers = {"Content-Disposition": f"attachment; filename=abonnee-{reader}.json"}
    return Response(body, mimetype="application/json", headers=headers)


def end(env: WebEnv, _services: Services, reader: int) -> Answer:
    """Ends somebody's subscriptions."""
    with writing(env.engine) as connection:
        ended = leaving.unsubscribe(connection, reader, env.clock())
        if ended:
            _note(connection, env, "subscribers.unsubscribe", reader)
    notices.say(_("Uitgeschreven.") if ended else _("Die was al weg."), kind="done" if ended else "problem")
    return redirect(f"{READERS}/{reader}", 303)


def erase(env: WebEnv, _services: Services, reader: int) -> Answer:
    """Forgets a reader."""
    with writing(env.engine) as connection:
        row = subscribers.get(connection, reader)
        if row is None or row.status == joining.ERASED:
            abort(404)
        joining.erase(connection, reader, email_hash=address_key(env, row.email), now=env.clock())
        _note(connection, env, "subscribers.erase", reader)
    notices.say(_("Alles over deze lezer is gewist."))
    return redirect(READERS, 303)


def _followed(row: Row[Any]) -> dict[str, str]:
    """One subscription in words: where, about what, for whom, how often, since when."""
    one, said = subscription_of(row), words()
    everywhere = any(area.reach.everywhere for area in one.areas)
    towns = len(frozenset[str]().union(*(area.reach.nis for area in one.areas)))
    return {
        "areas": ", ".join(said.area(area.code) for area in one.areas),
        "towns": _("alle gemeenten") if everywhere else ngettext("%(num)s gemeente", "%(num)s gemeenten", towns),
        "topics": ", ".join(said.topic(name) for name in one.topics) or _("alle onderwerpen"),
        "audience": ", ".join(said.audience(part) for part in one.audience) or _("alle doelgroepen"),
        "often": _(OFTEN[one.frequency.value]),
        "since": said.day(one.started),
    }


def _evidence(name: str, value: object) -> tuple[str, str]:
    """One thing that is kept of the consent: what it is called, and its value as people read it."""
    told = str(value)
    if name == "source":
        told = _(WAYS[told]) if told in WAYS else told
    elif name == "language":
        told = words().tongue(told)
    elif name in ("at", "confirmed_at"):
        told = moment(datetime.fromisoformat(told))
    return EVIDENCE.get(name, name), told


def _note(connection: Connection, env: WebEnv, action: str, reader: int) -> None:
    log.note(connection, at=env.clock(), actor=person().mail, action=action, subject=f"#{reader}", via=VIA)
