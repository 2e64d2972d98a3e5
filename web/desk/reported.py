"""/desk/meldingen: what readers reported as wrong."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from notifier.composing.cards import card_of
from state import codec
from state.canon.text import clean
from state.store import log, reports, versions
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import needs, person
from web.desk.directory import place_of
from web.desk.entering import VIA
from web.env import Services, WebEnv
from web.paging import Paging
from web.saying import _

REPORTS = "/desk/meldingen"


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The open reports and their form."""
    blueprint = Blueprint("reported", __name__)

    @blueprint.get(REPORTS)
    @needs(StaffRole.READER)
    def waiting() -> str:
        with reading(env.engine) as connection:
            paging = Paging.of(request.args.get("bladzijde"), reports.count_open(connection))
            rows = reports.all_open(connection, offset=paging.offset, size=paging.size)
            found = [(row, versions.current(connection, row.source_id, row.key)) for row in rows]
        told = [
            (row, card_of(codec.load_record(one.record_kind, one.value)), place_of(one)) if one else (row, None, None)
            for row, one in found
        ]
        return render_template("desk/reported.html", reports=told, paging=paging, path=REPORTS)

    @blueprint.post(f"{REPORTS}/<int:report>/klaar")
    @needs(StaffRole.REVIEWER)
    def done(report: int) -> Response:
        outcome, now, who = clean(request.form.get("outcome", ""))[:500], env.clock(), person().mail
        with writing(env.engine) as connection:
            handled = reports.handle(connection, report, by=who, outcome=outcome, now=now)
            if handled:
                log.note(
                    connection, at=now, actor=who, action="report.handle", subject=f"#{report}", reason=outcome, via=VIA
                )
        if handled:
            notices.say(_("De melding is afgehandeld."))
        else:
            notices.say(_("Iemand anders was je voor."), kind="problem")
        return redirect(REPORTS, 303)

    return blueprint
