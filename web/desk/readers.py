"""/desk/abonnees: finding a reader, what they follow and got, taking along, ending and erasing what is kept of them."""

from __future__ import annotations

import json

from flask import Blueprint, Response, abort, redirect, render_template, request
from sqlalchemy import Connection
from werkzeug.wrappers import Response as Answer

from notifier.rendering.wording import area_name
from state.store import joining, leaving, log, outbox, overview, subscribers
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import needs, person
from web.desk.entering import VIA
from web.env import Services, WebEnv
from web.public.joining import address_key

READERS = "/desk/abonnees"
SHORTEST = 3
"""Letters to search by: nobody needs the whole list on a screen."""
STANDINGS = {
    "pending": "bevestigde nog niet",
    "active": "actief",
    "unsubscribed": "uitgeschreven",
    "bounced": "adres werkt niet",
    "complained": "klaagde over een mail",
    "erased": "gewist",
}


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The search, one reader, and the forms about that one."""
    blueprint = Blueprint("readers", __name__)

    @blueprint.get(READERS)
    @needs(StaffRole.REVIEWER)
    def search() -> str:
        words = request.args.get("zoek", "").strip()
        with reading(env.engine) as connection:
            counts = overview.subscribers(connection)
            rows = subscribers.found(connection, words) if len(words) >= SHORTEST else []
        return render_template(
            "desk/readers.html", words=words, rows=rows, counts=counts, standings=STANDINGS, least=SHORTEST
        )

    @blueprint.get(f"{READERS}/<int:reader>")
    @needs(StaffRole.REVIEWER)
    def one(reader: int) -> str:
        with reading(env.engine) as connection:
            row = subscribers.get(connection, reader)
            followed = subscribers.subscriptions(connection, [reader]).get(reader, [])
            mails = outbox.of_subscriber(connection, reader)[:50]
        if row is None:
            abort(404)
        running = [one for one in followed if one.ended_at is None]
        return render_template(
            "desk/reader.html", row=row, followed=running, mails=mails, standings=STANDINGS, area_name=area_name
        )

    @blueprint.post(f"{READERS}/<int:reader>/gegevens")
    @needs(StaffRole.REVIEWER)
    def take_along(reader: int) -> Response:
        with writing(env.engine) as connection:
            if subscribers.get(connection, reader) is None:
                abort(404)
            found = joining.stored_of(connection, reader)
            _note(connection, env, "subscribers.export", reader)
        body = json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
        headers = {"Content-Disposition": f"attachment; filename=abonnee-{reader}.json"}
        return Response(body, mimetype="application/json", headers=headers)

    @blueprint.post(f"{READERS}/<int:reader>/uitschrijven")
    @needs(StaffRole.REVIEWER)
    def end(reader: int) -> Answer:
        with writing(env.engine) as connection:
            ended = leaving.unsubscribe(connection, reader, env.clock())
            if ended:
                _note(connection, env, "subscribers.unsubscribe", reader)
        notices.say("Uitgeschreven." if ended else "Die was al weg.", kind="done" if ended else "problem")
        return redirect(f"{READERS}/{reader}", 303)

    @blueprint.post(f"{READERS}/<int:reader>/wissen")
    @needs(StaffRole.ADMIN)
    def erase(reader: int) -> Answer:
        with writing(env.engine) as connection:
            row = subscribers.get(connection, reader)
            if row is None or row.status == joining.ERASED:
                abort(404)
            joining.erase(connection, reader, email_hash=address_key(env, row.email), now=env.clock())
            _note(connection, env, "subscribers.erase", reader)
        notices.say("Alles over deze lezer is gewist.")
        return redirect(READERS, 303)

    return blueprint


def _note(connection: Connection, env: WebEnv, action: str, reader: int) -> None:
    log.note(connection, at=env.clock(), actor=person().mail, action=action, subject=f"#{reader}", via=VIA)
