"""What reviewers do with a waiting change: every POST under /desk/beoordelen. The rules lie in `state.review`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from flask import Blueprint, abort, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from state import codec
from state.days import BRUSSELS
from state.errors import OperationalError
from state.records import Record
from state.review import VERDICT_WORDS, Verdict
from state.store import changes, incidents, log, review, staff, waiting
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole
from web.desk import notices, record_form, wording
from web.desk.access import person
from web.desk.moves import (
    AT_ONCE,
    UNDO,
    back,
    consequences,
    decided_among,
    move_of,
    refused,
    tell_many,
    tell_one,
    text_of,
    verdict_of,
)
from web.desk.reviewing import LIST
from web.desk.views import Views
from web.env import Services, WebEnv
from web.saying import _, refusal

ONE = f"{LIST}/<change_id>"


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The forms of the review pages."""
    blueprint = Blueprint("deciding", __name__)
    views = Views(blueprint, env)
    views.post(f"{ONE}/besluit", StaffRole.REVIEWER, decide)
    views.post(f"{ONE}/uitstellen", StaffRole.REVIEWER, postpone)
    views.post(f"{ONE}/toewijzen", StaffRole.REVIEWER, assign)
    views.get(f"{ONE}/verbeteren", StaffRole.REVIEWER, edit)
    views.post(f"{ONE}/verbeteren", StaffRole.REVIEWER, save)
    views.post(UNDO, StaffRole.REVIEWER, undo)
    views.post(f"{LIST}/samen", StaffRole.REVIEWER, together)
    views.post(f"{LIST}/incident/<int:incident_id>/sluiten", StaffRole.REVIEWER, close)
    return blueprint


def decide(env: WebEnv, change_id: str) -> Response:
    """Approves or rejects."""
    return _carried_out(env, change_id, move_of(env, verdict_of(("approve", "reject"))))


def postpone(env: WebEnv, change_id: str) -> Response:
    """Puts a change off until a day to come."""
    until = _morning_of(request.form.get("until", ""))
    if until is None:
        return refused(OperationalError(_("dat is geen dag"), remedy=_("kies een dag in de kalender")))
    if until <= env.clock():
        return refused(OperationalError(_("die dag is al begonnen"), remedy=_("kies een dag na vandaag")))
    return _carried_out(env, change_id, replace(move_of(env, Verdict.POSTPONE), until=until))


def assign(env: WebEnv, change_id: str) -> Response:
    """Hands a change to a colleague, or asks for a second opinion."""
    with reading(env.engine) as connection:
        row = staff.by_mail(connection, request.form.get("to", ""))
    if row is None or row.disabled_at is not None or row.role == StaffRole.READER:
        return refused(OperationalError(_("die collega kan niet beslissen"), remedy=_("kies iemand anders")))
    verdict = verdict_of(("assign", "second_opinion"))
    return _carried_out(env, change_id, replace(move_of(env, verdict), assignee=row.id))


def edit(env: WebEnv, change_id: str) -> str:
    """The form in which what was published is typed over."""
    return _edit_page(_there(env, change_id))


def save(env: WebEnv, change_id: str) -> Response | tuple[str, int]:
    """Approves with other values than the page published."""
    row = _there(env, change_id)
    try:
        record = record_form.typed_over(_found(row), request.form)
    except OperationalError as error:
        return _edit_page(row, problem=refusal(error)), 422
    return _carried_out(env, change_id, replace(move_of(env, Verdict.EDIT), edited=record))


def undo(env: WebEnv) -> Response:
    """Takes approvals back."""
    ids = [one for one in request.form.get("ids", "").split(",") if one][:AT_ONCE]
    rulings = decided_among(env, ids, move_of(env, Verdict.UNDO))
    done = [one for one, ruling in rulings.items() if ruling.complete]
    told = f"{len(done)} {_(VERDICT_WORDS[Verdict.UNDO])}.{consequences(env, done) if done else ''}"
    tell_many(rulings, told, undoable=False)
    return back()


def together(env: WebEnv) -> Response:
    """Decides on all that waits of a source or of an incident, as far as the rules allow it at once."""
    source, incident = request.form.get("source") or None, request.form.get("incident", type=int)
    if source is None and incident is None:
        abort(400)
    with reading(env.engine) as connection:
        ids = waiting.waiting(connection, waiting.Wanted(source=source, incident=incident), env.clock()).ids
    move, left = move_of(env, verdict_of(("approve", "reject"))), len(ids[AT_ONCE:])
    rulings = decided_among(env, ids[:AT_ONCE], move)
    done = sum(ruling.complete for ruling in rulings.values())
    more = " " + _("Er wachten er nog %(left)s.", left=left) if left else ""
    told = f"{done} {_(VERDICT_WORDS[move.verdict])}.{more}"
    tell_many(rulings, told, undoable=True)
    return back()


def close(env: WebEnv, incident_id: int) -> Response:
    """Closes an incident: its page is right."""
    me, now = person(), env.clock()
    with writing(env.engine) as connection:
        closed = incidents.close(connection, incident_id, by=me.mail, now=now)
        if closed:
            details = {"via": "desk", "reason": text_of("reason")}
            subject = str(incident_id)
            log.note(connection, at=now, actor=me.mail, action="incident.close", subject=subject, **details)
    if closed:
        notices.say(
            _("Het incident is gesloten. De volgende controle vergelijkt de bron opnieuw, wijziging per wijziging.")
        )
    else:
        notices.say(_("Dit incident staat niet meer open: iemand anders sloot het al."), kind="problem")
    return back()


def _carried_out(env: WebEnv, change_id: str, move: Move) -> Response:
    try:
        with writing(env.engine) as connection:
            row = _as_seen(connection, change_id)
            ruling = review.decide(connection, change_id, move)
    except OperationalError as error:
        return refused(error)
    tell_one(wording.headline(row), change_id, move, ruling)
    return back()


def _as_seen(connection: Connection, change_id: str) -> Row[Any]:
    """The change, when it is still what this person saw. Raises OperationalError, saying who was first."""
    row = changes.get(connection, change_id) or abort(404)
    seen = request.form.get("seen")
    if seen is None or seen == row.updated_at.isoformat():
        return row
    who = _who_was_first(connection, change_id)
    raise OperationalError(who, remedy=_("kijk opnieuw; jouw keuze is niet uitgevoerd"))


def _who_was_first(connection: Connection, change_id: str) -> str:
    made = review.decisions(connection, change_id)
    if not made:
        return _("de pagina werd intussen opnieuw bekeken")
    last = made[-1]
    at, verdict = last.at.astimezone(BRUSSELS), _(VERDICT_WORDS[Verdict(last.verdict)])
    parts = {"who": last.actor, "verdict": verdict, "at": f"{at:%H:%M}"}
    return _("iemand anders was je voor (%(who)s: %(verdict)s om %(at)s)", **parts)


def _morning_of(day: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(day), time(0), BRUSSELS)
    except ValueError:
        return None


def _there(env: WebEnv, change_id: str) -> Row[Any]:
    with reading(env.engine) as connection:
        return changes.get(connection, change_id) or abort(404)


def _edit_page(row: Row[Any], problem: str | None = None) -> str:
    return render_template(
        "desk/edit.html",
        seen=row.updated_at.isoformat(),
        critical=row.critical,
        fields=record_form.fields_of(_found(row)),
        asked=request.form if request.method == "POST" else {},
        problem=problem,
        headline=wording.headline(row),
        back=LIST,
    )


def _found(row: Row[Any]) -> Record:
    return codec.load_record(row.record_kind, row.after or row.before)
