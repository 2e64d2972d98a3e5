"""/desk/bronnen/<id>/beginstand: what the first reading of a source took over, to be agreed to, put right or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from notifier.composing.cards import body_of, card_of
from notifier.composing.content import Card
from state import codec
from state.changes import Cause
from state.errors import OperationalError
from state.records import Record
from state.review import Verdict
from state.sources import Source
from state.store import baseline, corrections, review, sources
from state.store.changes import is_critical
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import notices, record_form
from web.desk.access import person
from web.desk.moves import in_words, move_of, refused, tell_many, tell_one
from web.desk.views import Views
from web.env import Services, WebEnv
from web.paging import Paging
from web.saying import _, ngettext, refusal, retold

SOURCE = "/desk/bronnen/<source>"
ALL = f"{SOURCE}/beginstand"
ONE = f"{ALL}/<key>"
SIZE = 50
LONGEST = 600
"""Letters of a measure's text that are shown."""
Propose = Callable[[Connection, Row[Any], datetime], str]


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One record of the reading. `waits` is the id of the change that puts it right once a second person agrees."""

    row: Row[Any]
    card: Card
    text: str
    edited: bool
    waits: str | None


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The reading, and the forms that agree to it, put one record right, or refuse the whole."""
    blueprint = Blueprint("baseline", __name__)
    views = Views(blueprint, env)
    views.get(ALL, StaffRole.READER, show)
    views.post(f"{SOURCE}/gezien", StaffRole.REVIEWER, agree)
    views.post(f"{ALL}/opnieuw", StaffRole.REVIEWER, look_again)
    views.post(f"{ALL}/weigeren", StaffRole.REVIEWER, refuse)
    views.post(f"{ONE}/weg", StaffRole.REVIEWER, drop)
    views.get(f"{ONE}/verbeteren", StaffRole.REVIEWER, edit)
    views.post(f"{ONE}/verbeteren", StaffRole.REVIEWER, save)
    return blueprint


def show(env: WebEnv, source: str) -> str:
    """All that was taken over, a page of it at a time."""
    with reading(env.engine) as connection:
        row = sources.get(connection, source) or abort(404)
        found = baseline.records(connection, source)
        open_ = baseline.waiting(connection, source)
        stands = baseline.standing(row, found)
        fallout = corrections.fallout_of(connection, [one.id for one in found if not one.removed])
    paging = Paging.of(request.args.get("bladzijde"), len(found), size=SIZE)
    return render_template(
        "desk/baseline.html",
        row=row,
        source=codec.load(Source, row.declared),
        taken=[_taken(one, open_) for one in found[paging.offset : paging.offset + paging.size]],
        live=sum(not one.removed for one in found),
        paging=paging,
        path=_at(source),
        standing=stands,
        mine=person().mail in stands.approvers,
        after=in_words(fallout),
    )


def agree(env: WebEnv, source: str) -> Response:
    """Somebody looked and it is right. A reading with a number that people in need dial takes two, and a call."""
    try:
        with writing(env.engine) as connection:
            row = sources.get(connection, source) or abort(404)
            ruling = baseline.agree(connection, row, move_of(env, Verdict.APPROVE))
    except OperationalError as error:
        return refused(error, to=_at(source))
    if ruling.lacking:
        notices.say(
            _(
                "Jouw akkoord met de beginstand van %(name)s is bewaard: %(lacking)s.",
                name=row.name,
                lacking=retold(ruling.lacking),
            )
        )
    else:
        notices.say(_("De beginstand van %(name)s is nagekeken.", name=row.name), action=f"{_at(source)}/opnieuw")
    return redirect("/desk/bronnen", 303)


def look_again(env: WebEnv, source: str) -> Response:
    """Takes back that the reading was agreed to."""
    with writing(env.engine) as connection:
        sources.get(connection, source) or abort(404)
        baseline.look_again(connection, source, move_of(env, Verdict.UNDO))
    notices.say(_("De beginstand staat weer klaar om na te kijken."))
    return redirect(_at(source), 303)


def refuse(env: WebEnv, source: str) -> Response:
    """Drops all that was read. Critical contacts wait for a second person."""
    move = move_of(env, Verdict.APPROVE)
    with writing(env.engine) as connection:
        sources.get(connection, source) or abort(404)
        live = [row for row in baseline.records(connection, source) if not row.removed]
        ids = [baseline.propose_drop(connection, row, move.at) for row in live]
        rulings = {one: review.decide_among(connection, one, move) for one in ids}
        baseline.refused(connection, source, move)
    done = sum(ruling.complete for ruling in rulings.values())
    told = ngettext("%(num)s vermelding is weggelaten.", "%(num)s vermeldingen zijn weggelaten.", done)
    tell_many(rulings, told, undoable=True)
    return redirect(_at(source), 303)


def drop(env: WebEnv, source: str, key: str) -> Response:
    """Drops one record: readers no longer get it."""
    return _put_right(env, source, key, baseline.propose_drop)


def edit(env: WebEnv, source: str, key: str) -> str:
    """The form in which one record is typed over."""
    return _edit_page(_there(env, source, key))


def save(env: WebEnv, source: str, key: str) -> Response | tuple[str, int]:
    """Puts what somebody typed in the place of what was read."""
    row = _there(env, source, key)
    try:
        record = record_form.typed_over(_record(row), request.form)
    except OperationalError as error:
        return _edit_page(row, problem=refusal(error)), 422
    return _put_right(env, source, key, lambda c, one, now: baseline.propose_edit(c, one, record, now), record)


def _put_right(env: WebEnv, source: str, key: str, propose: Propose, record: Record | None = None) -> Response:
    row = _there(env, source, key)
    move = replace(move_of(env, Verdict.EDIT if record else Verdict.APPROVE), edited=record)
    try:
        with writing(env.engine) as connection:
            one = propose(connection, row, move.at)
            ruling = review.decide(connection, one, move)
            had = corrections.fallout_of(connection, [row.id])
    except OperationalError as error:
        return refused(error, to=_at(source))
    name = card_of(_record(row)).title
    tell_one(f"{name} ({_('beginstand')})", one, move, ruling)
    if ruling.complete and (told := in_words(had).strip()):
        notices.say(told)
    return redirect(_at(source), 303)


def _there(env: WebEnv, source: str, key: str) -> Row[Any]:
    """A live record of the reading, or 404."""
    with reading(env.engine) as connection:
        found = {row.key: row for row in baseline.records(connection, source) if not row.removed}
    return found.get(key) or abort(404)


def _record(row: Row[Any]) -> Record:
    return codec.load_record(row.record_kind, row.value)


def _taken(row: Row[Any], open_: dict[str, str]) -> Taken:
    record = _record(row)
    return Taken(
        row=row,
        card=card_of(record),
        text=body_of(record)[:LONGEST],
        edited=not row.removed and row.cause == Cause.BASELINE and row.change_id is not None,
        waits=open_.get(row.key),
    )


def _edit_page(row: Row[Any], problem: str | None = None) -> str:
    record = _record(row)
    return render_template(
        "desk/edit.html",
        seen="",
        critical=is_critical(record),
        fields=record_form.fields_of(record),
        asked=request.form if request.method == "POST" else {},
        problem=problem,
        headline=f"{_('beginstand')}: {card_of(record).title}",
        back=_at(row.source_id),
    )


def _at(source: str) -> str:
    return f"/desk/bronnen/{source}/beginstand"
