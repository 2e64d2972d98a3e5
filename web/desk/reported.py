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
from web.desk.entering import VIA
from web.env import Services, WebEnv
from web.paging import Paging

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
            found = [versions.current(connection, row.source_id, row.key) for row in rows]
        cards = [card_of(codec.load_record(one.record_kind, one.value)) if one is not None else None for one in found]
        return render_template(
            "desk/reported.html", reports=list(zip(rows, cards, strict=True)), paging=paging, path=REPORTS
        )

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
            notices.say("De melding is afgehandeld.")
        else:
            notices.say("Iemand anders was je voor.", kind="problem")
        return redirect(REPORTS, 303)

    return blueprint
