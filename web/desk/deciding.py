"""What reviewers do with a waiting change: every POST under /desk/beoordelen. The rules lie in `state.review`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from state import codec
from state.days import BRUSSELS
from state.describe import FIELD_WORDS, field_word
from state.editing import edited
from state.errors import OperationalError
from state.fingerprint import published
from state.records import Record
from state.review import VERDICT_WORDS, Ruling, Verdict
from state.store import changes, corrections, incidents, log, review, staff, waiting
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole
from web.desk import forms, notices, wording
from web.desk.access import needs, person
from web.desk.reviewing import LIST
from web.env import Services, WebEnv
from web.saying import _, ngettext, refusal, retold

AT_ONCE = 500
"""So many are decided in one go; more wait for another."""
UNDO = f"{LIST}/terugnemen"
SEPARATED = {"phones": ";", "faxes": ";", "emails": ";", "opening_hours": ";", "languages": ";", "work_area": ";"}
UNEDITED = {"criticality", "links", "topics", "audience", "date_texts", "media_type"}


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The forms of the review pages."""
    blueprint = Blueprint("deciding", __name__)

    @blueprint.post(f"{LIST}/<change_id>/besluit")
    @needs(StaffRole.REVIEWER)
    def decide(change_id: str) -> Response:
        verdict = _verdict(("approve", "reject"))
        return _carried_out(env, change_id, _move(env, verdict))

    @blueprint.post(f"{LIST}/<change_id>/uitstellen")
    @needs(StaffRole.REVIEWER)
    def postpone(change_id: str) -> Response:
        try:
            day = datetime.fromisoformat(request.form.get("until", "")).date()
        except ValueError:
            return _refused(OperationalError(_("dat is geen dag"), remedy=_("kies een dag in de kalender")))
        until = datetime.combine(day, time(0), BRUSSELS)
        if until <= env.clock():
            return _refused(OperationalError(_("die dag is al begonnen"), remedy=_("kies een dag na vandaag")))
        return _carried_out(env, change_id, replace(_move(env, Verdict.POSTPONE), until=until))

    @blueprint.post(f"{LIST}/<change_id>/toewijzen")
    @needs(StaffRole.REVIEWER)
    def assign(change_id: str) -> Response:
        with reading(env.engine) as connection:
            row = staff.by_mail(connection, request.form.get("to", ""))
        if row is None or row.disabled_at is not None or row.role == StaffRole.READER:
            return _refused(OperationalError(_("die collega kan niet beslissen"), remedy=_("kies iemand anders")))
        verdict = _verdict(("assign", "second_opinion"))
        return _carried_out(env, change_id, replace(_move(env, verdict), assignee=row.id))

    @blueprint.get(f"{LIST}/<change_id>/verbeteren")
    @needs(StaffRole.REVIEWER)
    def edit(change_id: str) -> str:
        with reading(env.engine) as connection:
            row = changes.get(connection, change_id) or abort(404)
        return _edit_page(row)

    @blueprint.post(f"{LIST}/<change_id>/verbeteren")
    @needs(StaffRole.REVIEWER)
    def save(change_id: str) -> Response | tuple[str, int]:
        with reading(env.engine) as connection:
            row = changes.get(connection, change_id) or abort(404)
        try:
            assignments = _assignments(row)
            if not assignments:
                remedy = _("verander een veld, of keur goed zoals het is")
                raise OperationalError(_("er is niets verbeterd"), remedy=remedy)
            record = edited(row, assignments)
        except OperationalError as error:
            return _edit_page(row, problem=refusal(error)), 422
        return _carried_out(env, change_id, replace(_move(env, Verdict.EDIT), edited=record))

    @blueprint.post(UNDO)
    @needs(StaffRole.REVIEWER)
    def undo() -> Response:
        ids = [one for one in request.form.get("ids", "").split(",") if one][:AT_ONCE]
        return _bulk(env, ids, _move(env, Verdict.UNDO))

    @blueprint.post(f"{LIST}/samen")
    @needs(StaffRole.REVIEWER)
    def together() -> Response:
        source, incident = request.form.get("source") or None, request.form.get("incident", type=int)
        if source is None and incident is None:
            abort(400)
        with reading(env.engine) as connection:
            wanted = waiting.Wanted(source=source, incident=incident)
            ids = waiting.waiting(connection, wanted, env.clock()).ids
        return _bulk(env, ids[:AT_ONCE], _move(env, _verdict(("approve", "reject"))), left=len(ids[AT_ONCE:]))

    @blueprint.post(f"{LIST}/incident/<int:incident_id>/sluiten")
    @needs(StaffRole.REVIEWER)
    def close(incident_id: int) -> Response:
        me, now = person(), env.clock()
        with writing(env.engine) as connection:
            closed = incidents.close(connection, incident_id, by=me.mail, now=now)
            if closed:
                details = {"via": "desk", "reason": _text("reason")}
                subject = str(incident_id)
                log.note(connection, at=now, actor=me.mail, action="incident.close", subject=subject, **details)
        if closed:
            notices.say(
                _("Het incident is gesloten. De volgende controle vergelijkt de bron opnieuw, wijziging per wijziging.")
            )
        else:
            notices.say(_("Dit incident staat niet meer open: iemand anders sloot het al."), kind="problem")
        return _back()

    return blueprint


def _carried_out(env: WebEnv, change_id: str, move: Move) -> Response:
    try:
        with writing(env.engine) as connection:
            row = _as_seen(connection, change_id)
            ruling = review.decide(connection, change_id, move)
    except OperationalError as error:
        return _refused(error)
    _tell(wording.headline(row), change_id, move, ruling)
    return _back()


def _as_seen(connection: Connection, change_id: str) -> Row[Any]:
    """The change, when it is still what this person saw. Raises OperationalError, saying who was first."""
    row = changes.get(connection, change_id)
    if row is None:
        abort(404)
    seen = request.form.get("seen")
    if seen is None or seen == row.updated_at.isoformat():
        return row
    made = review.decisions(connection, change_id)
    if made:
        last = made[-1]
        at = last.at.astimezone(BRUSSELS)
        verdict = _(VERDICT_WORDS[Verdict(last.verdict)])
        parts = {"who": last.actor, "verdict": verdict, "at": f"{at:%H:%M}"}
        who = _("iemand anders was je voor (%(who)s: %(verdict)s om %(at)s)", **parts)
    else:
        who = _("de pagina werd intussen opnieuw bekeken")
    raise OperationalError(who, remedy=_("kijk opnieuw; jouw keuze is niet uitgevoerd"))


def _tell(name: str, change_id: str, move: Move, ruling: Ruling) -> None:
    text = f"{name}: {_(VERDICT_WORDS[move.verdict])}" + (f" ({retold(ruling.lacking)})." if ruling.lacking else ".")
    if move.verdict in (Verdict.APPROVE, Verdict.EDIT) and ruling.complete:
        notices.say(text, action=UNDO, fields={"ids": change_id})
    else:
        notices.say(text)


def _bulk(env: WebEnv, ids: Sequence[str], move: Move, *, left: int = 0) -> Response:
    with writing(env.engine) as connection:
        rulings = {one: review.decide_among(connection, one, move) for one in ids}
    done = [one for one, ruling in rulings.items() if ruling.complete]
    refused = [retold(ruling.lacking) for ruling in rulings.values() if ruling.lacking]
    approved = move.verdict is Verdict.APPROVE
    if done:
        more = " " + _("Er wachten er nog %(left)s.", left=left) if left else ""
        undo = {"action": UNDO, "fields": {"ids": ",".join(done)}} if approved else {}
        follows = _after(env, done) if move.verdict is Verdict.UNDO else ""
        told = f"{len(done)} {_(VERDICT_WORDS[move.verdict])}.{more}{follows}"
        notices.say(told, **undo)  # type: ignore[arg-type]
    for reason in dict.fromkeys(refused):
        notices.say(_("%(count)s niet: %(reason)s.", count=refused.count(reason), reason=reason), kind="problem")
    return _back()


def _after(env: WebEnv, undone: Sequence[str]) -> str:
    """What taking back leads to, for those who had the mail and those who were about to get it."""
    with reading(env.engine) as connection:
        found = corrections.fallout(connection, undone)
    told = []
    if found.corrections:
        told.append(
            ngettext(
                "%(num)s lezer kreeg dit al en krijgt een rechtzetting.",
                "%(num)s lezers kregen dit al en krijgen een rechtzetting.",
                found.corrections,
            )
        )
    if found.cancelled:
        told.append(
            ngettext("%(num)s mail vertrekt niet meer.", "%(num)s mails vertrekken niet meer.", found.cancelled)
        )
    return "".join(f" {one}" for one in told)


def _move(env: WebEnv, verdict: Verdict) -> Move:
    me = person()
    return Move(
        verdict=verdict,
        actor=me.mail,
        staff_id=me.id,
        at=env.clock(),
        hold=timedelta(minutes=env.settings.review.hold),
        reason=_text("reason"),
        check_made=_text("checked"),
        via="desk",
    )


def _verdict(allowed: Sequence[str]) -> Verdict:
    asked = request.form.get("verdict", "")
    if asked not in allowed:
        abort(400)
    return Verdict(asked)


def _text(name: str) -> str | None:
    return " ".join(request.form.get(name, "").split())[:1000] or None


def _refused(error: OperationalError) -> Response:
    notices.say(refusal(error), kind="problem")
    return _back()


def _back() -> Response:
    """To the page that the form stood on."""
    wanted = request.form.get("back") or LIST
    return redirect(forms.onward(wanted) if wanted != LIST else LIST, 303)


def _edit_page(row: Row[Any], problem: str | None = None) -> str:
    record = _found(row)
    fields = [(name, field_word(name), _written(record, name)) for name in _names(record)]
    asked = request.form if request.method == "POST" else {}
    return render_template(
        "desk/edit.html",
        row=row,
        fields=fields,
        asked=asked,
        problem=problem,
        headline=wording.headline(row),
        back=LIST,
    )


def _found(row: Row[Any]) -> Record:
    return codec.load_record(row.record_kind, row.after or row.before)


def _names(record: Record) -> list[str]:
    return [name for name in FIELD_WORDS if hasattr(record, name) and name not in UNEDITED]


def _written(record: Record, name: str) -> str:
    """A field as a person may type it: parts of a list behind each other with ";"."""
    value = getattr(record, name)
    if name in SEPARATED and value:
        return "; ".join(str(getattr(part, "text", part)) for part in value)
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return published(record, name) or ""


def _assignments(row: Row[Any]) -> list[str]:
    """FIELD=VALUE for what was typed over."""
    record = _found(row)
    typed = {name: request.form[name].strip().replace("\r\n", "\n") for name in _names(record) if name in request.form}
    return [f"{name}={text}" for name, text in typed.items() if text != _written(record, name).strip()]
