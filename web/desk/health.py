"""/desk/bronnen: how every source fares at a glance; /desk/bronnen/<id>: one of them, and what may be done with it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from state import codec
from state.errors import OperationalError
from state.marking import N_
from state.sources import Source, SourceKind
from state.store import incidents, log, looks, overview, requests, sources, versions
from state.store import pages as stored
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices, pictures
from web.desk.access import person
from web.desk.entering import VIA
from web.desk.views import Views
from web.env import Services, WebEnv
from web.saying import _, refusal, retold

SOURCES = "/desk/bronnen"
ONE = f"{SOURCES}/<source>"
STATES = {
    "well": (N_("in orde"), "good"),
    "disabled": (N_("staat af"), ""),
    "quarantined": (N_("in quarantaine"), "danger"),
    "not looked at yet": (N_("nog niet bekeken"), ""),
    "stale": (N_("te lang niet bekeken"), "danger"),
    "failing": (N_("niet te lezen"), "warn"),
    "suspect": (N_("verdacht"), "warn"),
}
"""State -> in words, and how its tag looks."""
WORST_FIRST = ("quarantined", "stale", "failing", "suspect", "not looked at yet", "well", "disabled")
BACK = timedelta(days=pictures.DAYS - 1)
MOST_PAGES = 50
MOST_BYTES = 20_000_000
"""As many as the fetcher takes in by default ([fetch] max_bytes)."""


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The list, one source, and the forms."""
    blueprint = Blueprint("health", __name__)
    views = Views(blueprint, env, services)
    views.get(SOURCES, StaffRole.READER, health)
    views.get(ONE, StaffRole.READER, one)
    views.post(f"{ONE}/nakijken", StaffRole.REVIEWER, check)
    views.post(f"{ONE}/vrijgeven", StaffRole.REVIEWER, release)
    views.post(f"{ONE}/document", StaffRole.REVIEWER, drop, most_bytes=MOST_BYTES)
    return blueprint


def health(env: WebEnv, services: Services) -> str:
    """All sources, the worst first."""
    now, states = env.clock(), services.source_states()
    with reading(env.engine) as connection:
        rows = list(sources.rows(connection).values())
        days = looks.days(connection, now - BACK)
        named = {
            "troubles": {row.source_id: retold(row.told, row.reason) for row in incidents.all_open(connection)},
            "waits": overview.waiting_reviews(connection),
            "asked": {row.subject: row for row in requests.waiting(connection, requests.CHECK)},
        }
    listed = sorted(rows, key=lambda row: (WORST_FIRST.index(states.get(row.id, "well")), row.name))
    drawn = {row.id: pictures.picture(days.get(row.id, {}), now) for row in listed}
    tally = [(word, sum(states.get(row.id, "well") == word for row in listed)) for word in WORST_FIRST]
    return render_template(
        "desk/health.html", rows=listed, states=states, words=STATES, pictures=drawn,
        fresh=[row for row in listed if is_new(row)], tally=[(word, count) for word, count in tally if count], **named,
    )  # fmt: skip


def one(env: WebEnv, services: Services, source: str) -> str:
    """One source: its looks, what it says, its pages, its incidents."""
    now = env.clock()
    with reading(env.engine) as connection:
        row = _there(connection, source)
        named = _known(connection, row)
        drawn = pictures.picture(looks.days(connection, now - BACK).get(source, {}), now)
    return render_template(
        "desk/source.html", row=row, picture=drawn, state=services.source_states().get(source, "well"),
        words=STATES, fresh=is_new(row), inbox=SourceKind.INBOX, **named,
    )  # fmt: skip


def check(env: WebEnv, _services: Services, source: str) -> Response:
    """Has the next round look at a source, whatever its schedule."""
    now, me = env.clock(), person().mail
    with writing(env.engine) as connection:
        row = _there(connection, source)
        if requests.ask(connection, requests.CHECK, source, by=me, now=now):
            log.note(connection, at=now, actor=me, action="source.check", subject=source, via=VIA)
    notices.say(_("%(name)s wordt bij de volgende ronde bekeken.", name=row.name))
    return _back(source)


def release(env: WebEnv, _services: Services, source: str) -> Response:
    """Lifts a quarantine."""
    now, me = env.clock(), person().mail
    with writing(env.engine) as connection:
        row = _there(connection, source)
        held = incidents.lift(connection, source, by=me, now=now)
        for incident in held:
            details = {"via": VIA, "reason": _reason(), "kind": incident.kind}
            log.note(connection, at=now, actor=me, action="source.release", subject=source, **details)
    if held:
        notices.say(_("%(name)s is uit quarantaine. De volgende ronde vergelijkt opnieuw.", name=row.name))
    else:
        notices.say(_("Deze bron staat niet in quarantaine: iemand anders gaf ze al vrij."), kind="problem")
    return _back(source)


def drop(env: WebEnv, services: Services, source: str) -> Response:
    """Puts a document into the inbox of a source."""
    sent = request.files.get("document")
    name, body = (sent.filename or "", sent.read()) if sent else ("", b"")
    with reading(env.engine) as connection:
        _there(connection, source)
    problem = _objection(services, source, name, body)
    if problem:
        notices.say(problem, kind="problem")
        return _back(source)
    _keep_dropped(env, source, name, len(body))
    notices.say(_("Het document is bewaard. De volgende ronde leest het."))
    return _back(source)


def is_new(row: Row[Any]) -> bool:
    """Whether a source has a baseline that nobody has looked at yet."""
    return row.enabled and row.baseline_at is not None and row.baseline_seen_at is None


def _objection(services: Services, source: str, name: str, body: bytes) -> str | None:
    """Why a document was not taken; None when it now lies in the inbox."""
    if not body:
        return _("Kies een bestand dat niet leeg is.")
    try:
        fresh = services.add_document(source, name, body)
    except OperationalError as error:
        return refusal(error)
    return None if fresh else _("Dit document stond er al; er veranderde niets.")


def _keep_dropped(env: WebEnv, source: str, name: str, size: int) -> None:
    now, me = env.clock(), person().mail
    details = {"file": name, "bytes": size, "via": VIA}
    with writing(env.engine) as connection:
        requests.ask(connection, requests.CHECK, source, by=me, now=now)
        log.note(connection, at=now, actor=me, action="source.document", subject=source, **details)


def _there(connection: Connection, source: str) -> Row[Any]:
    return sources.get(connection, source) or abort(404)


def _known(connection: Connection, row: Row[Any]) -> dict[str, Any]:
    asked = [one for one in requests.waiting(connection, requests.CHECK) if one.subject == row.id]
    found = stored.of_source(connection, row.id)
    return {
        "source": codec.load(Source, row.declared),
        "counts": versions.counts(connection, row.id),
        "waits": overview.waiting_reviews(connection).get(row.id, 0),
        "incidents": incidents.open_of(connection, row.id),
        "asked": asked[-1] if asked else None,
        "found": found[:MOST_PAGES],
        "more": max(0, len(found) - MOST_PAGES),
    }


def _reason() -> str | None:
    return " ".join(request.form.get("reason", "").split())[:500] or None


def _back(source: str) -> Response:
    return redirect(f"{SOURCES}/{source}", 303)
