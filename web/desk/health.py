"""/desk/bronnen: how every source fares, and asking for another look."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from state.store import incidents, log, sources
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import needs, person
from web.desk.entering import VIA
from web.env import Services, WebEnv

SOURCES = "/desk/bronnen"
STATES = {
    "well": ("in orde", "good"),
    "disabled": ("staat af", ""),
    "quarantined": ("in quarantaine", "danger"),
    "not looked at yet": ("nog niet bekeken", ""),
    "stale": ("te lang niet bekeken", "danger"),
    "failing": ("niet te lezen", "warn"),
    "suspect": ("verdacht", "warn"),
}
"""State -> in words, and how its tag looks."""
WORST_FIRST = ("quarantined", "stale", "failing", "suspect", "not looked at yet", "well", "disabled")


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The list of sources and its form."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get(SOURCES)
    @needs(StaffRole.READER)
    def health() -> str:
        states = services.source_states()
        with reading(env.engine) as connection:
            rows = sources.rows(connection)
            troubles = {row.source_id: row.reason for row in incidents.all_open(connection)}
        listed = sorted(rows.values(), key=lambda row: (WORST_FIRST.index(states.get(row.id, "well")), row.name))
        return render_template("desk/health.html", rows=listed, states=states, words=STATES, troubles=troubles)

    @blueprint.post(f"{SOURCES}/<source>/nakijken")
    @needs(StaffRole.REVIEWER)
    def check(source: str) -> Response:
        now = env.clock()
        with writing(env.engine) as connection:
            row = sources.get(connection, source)
            if row is not None:
                sources.set_values(connection, source, next_due=now)
                log.note(connection, at=now, actor=person().mail, action="source.check", subject=source, via=VIA)
        if row is None:
            notices.say("Die bron is er niet.", kind="problem")
        else:
            notices.say(f"{row.name} wordt bij de volgende ronde bekeken.")
        return redirect(SOURCES, 303)

    return blueprint
