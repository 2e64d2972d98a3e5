"""/desk/bronnen/proberen: what would be read at a pasted address, and the entry that would make it a source."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from notifier.composing.cards import body_of, card_of
from state.errors import OperationalError
from state.records import Record
from state.store.staff import StaffRole
from web.desk.access import needs
from web.desk.health import SOURCES
from web.env import Services, WebEnv
from web.saying import refusal

TRY = f"{SOURCES}/proberen"
MOST = 60
"""So many records are shown; more are counted."""


def pages(_env: WebEnv, services: Services) -> Blueprint:
    """The form and what comes of it. Nothing is stored."""
    blueprint = Blueprint("trying", __name__)

    @blueprint.get(TRY)
    @needs(StaffRole.REVIEWER)
    def ask() -> str:
        return render_template("desk/trying.html", url="", problem=None, tried=None)

    @blueprint.post(TRY)
    @needs(StaffRole.REVIEWER)
    def show() -> str | tuple[str, int]:
        url = request.form.get("url", "").strip()[:2000]
        try:
            tried = services.try_address(url)
        except OperationalError as error:
            return render_template("desk/trying.html", url=url, problem=refusal(error), tried=None), 422
        reading = tried.reading
        records: list[Record] = [*reading.contacts, *reading.measures, *reading.publications]
        counts = (len(reading.contacts), len(reading.measures), len(reading.publications))
        shown = [(card_of(one), body_of(one)[:300]) for one in records[:MOST]]
        return render_template(
            "desk/trying.html", url=url, problem=None, tried=tried, shown=shown, counts=counts, total=len(records)
        )

    return blueprint
