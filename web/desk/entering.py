"""/desk/aanmelden, /desk/afmelden, /desk/uitnodiging/<token>, /desk/wachtwoord: coming in, leaving, choosing a password."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask import Blueprint, abort, current_app, g, redirect, render_template, request
from sqlalchemy import Row
from werkzeug.wrappers import Response

from state.marking import N_
from state.store import invitations, log, sessions, staff
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from state.tokens import token_hash
from web.desk import forms, notices, passwords
from web.desk.access import LOGIN, Person, person
from web.desk.views import Views
from web.env import Services, WebEnv
from web.limits import Limit
from web.saying import COOKIE, NAMES, _

Page = str | tuple[str, int] | Response
VIA = "desk"
INVITED = "/desk/uitnodiging/<token>"
TRIES = 10
YEAR = 365 * 24 * 3600
WRONG = N_("Dit mailadres en wachtwoord horen niet bij elkaar.")


@dataclass(frozen=True)
class Tries:
    """How often one address on the network, and one person, may try."""

    by_address: Limit = field(default_factory=Limit)
    by_mail: Limit = field(default_factory=lambda: Limit(times=TRIES))

    def check(self, now: datetime, *, mail: str | None = None, address: bool = True) -> None:
        """Aborts when there were too many."""
        if address and not self.by_address.allows(request.remote_addr or "", now):
            abort(429)
        if mail is not None and not self.by_mail.allows(mail, now):
            abort(429)


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """Coming in and leaving, on one installation."""
    blueprint = Blueprint("entering", __name__)
    views = Views(blueprint, env, Tries())
    views.get(LOGIN, None, login)
    views.post(LOGIN, None, enter)
    views.post("/desk/afmelden", StaffRole.READER, leave)
    views.get(INVITED, None, invitation)
    views.post(INVITED, None, accept)
    views.post("/desk/taal", None, choose_language)
    views.get("/desk/wachtwoord", StaffRole.READER, password)
    views.post("/desk/wachtwoord", StaffRole.READER, change_password)
    return blueprint


def login(_env: WebEnv, _tries: Tries) -> Page:
    """The form; who is in already goes on."""
    onward = forms.onward(request.args.get("verder"))
    if g.person is not None:
        return redirect(onward, 303)
    late = "te_laat" in request.args
    problem = _("Je was te lang weg; er is niets veranderd. Meld je opnieuw aan.") if late else None
    return render_template("desk/login.html", onward=onward, problem=problem)


def enter(env: WebEnv, tries: Tries) -> Page:
    """Lets somebody in with their password."""
    now, mail = env.clock(), request.form.get("mail", "").strip().casefold()
    onward = forms.onward(request.form.get("verder"))
    tries.check(now, mail=mail)
    with reading(env.engine) as connection:
        row = staff.by_mail(connection, mail)
    if not passwords.matches(request.form.get("password", ""), _kept(row)) or row is None:
        return render_template("desk/login.html", onward=onward, problem=_(WRONG), mail=mail), 422
    _open(env, row.id, row.mail, now)
    return redirect(onward, 303)


def leave(env: WebEnv, _tries: Tries) -> Page:
    """Ends the session."""
    with writing(env.engine) as connection:
        sessions.end(connection, forms.secret())
    forms.renew()
    return redirect(LOGIN, 303)


def invitation(env: WebEnv, _tries: Tries, token: str) -> Page:
    """The form in which somebody who was invited chooses a password."""
    with reading(env.engine) as connection:
        row = invitations.invited(connection, token, env.clock())
    return _invitation(row) if row else _uninvited()


def accept(env: WebEnv, tries: Tries, token: str) -> Page:
    """Keeps the password of somebody who was invited, and lets them in."""
    now = env.clock()
    tries.check(now)
    with reading(env.engine) as connection:
        row = invitations.invited(connection, token, now)
    if row is None:
        return _uninvited()
    problem = _objection(row.mail, row.name)
    if problem:
        return _invitation(row, problem), 422
    made = passwords.hashed(request.form["password"])
    with writing(env.engine) as connection:
        if invitations.accept(connection, token, made, now) is None:
            return _uninvited()
        log.note(connection, at=now, actor=row.mail, action="staff.password", subject=row.mail, via="invitation")
    _open(env, row.id, row.mail, now)
    return redirect(forms.HOME, 303)


def choose_language(_env: WebEnv, _tries: Tries) -> Page:
    """Kept in this browser: it says nothing of anybody, and no page changes but in its words."""
    answer = redirect(forms.onward(request.form.get("back")), 303)
    if (wanted := request.form.get("taal")) in NAMES:
        secure = bool(current_app.config["DESK_SECURE"])
        answer.set_cookie(COOKIE, wanted, max_age=YEAR, httponly=True, secure=secure, samesite="Lax", path="/desk")
    return answer


def password(_env: WebEnv, _tries: Tries) -> Page:
    """The form."""
    return render_template("desk/password.html", problem=None)


def change_password(env: WebEnv, tries: Tries) -> Page:
    """Keeps a new password; every other session of this person ends."""
    now, me = env.clock(), person()
    tries.check(now, mail=me.mail, address=False)
    with reading(env.engine) as connection:
        row = staff.by_id(connection, me.id)
    problem = _objection(me.mail, me.name)
    if not passwords.matches(request.form.get("current", ""), _kept(row)):
        problem = _("Je huidige wachtwoord klopt niet.")
    if problem:
        return render_template("desk/password.html", problem=problem), 422
    _keep_password(env, me, passwords.hashed(request.form["password"]), now)
    _open(env, me.id, me.mail, now)
    notices.say(_("Je wachtwoord is veranderd. Op andere toestellen ben je afgemeld."))
    return redirect(forms.HOME, 303)


def _keep_password(env: WebEnv, me: Person, made: str, now: datetime) -> None:
    with writing(env.engine) as connection:
        staff.set_password(connection, me.id, made)
        sessions.end_all(connection, me.id)
        log.note(connection, at=now, actor=me.mail, action="staff.password", subject=me.mail, via=VIA)


def _uninvited() -> tuple[str, int]:
    return render_template("desk/uninvited.html"), 404


def _kept(row: Row[Any] | None) -> str | None:
    return row.password_hash if row is not None and row.disabled_at is None else None


def _open(env: WebEnv, staff_id: int, mail: str, now: datetime) -> None:
    """A session under a new secret: one that somebody put into this browser before is worth nothing."""
    before, fresh = request.cookies.get(forms.cookie_name()), forms.renew()
    with writing(env.engine) as connection:
        if before:
            sessions.end(connection, before)
        sessions.start(connection, staff_id, fresh, now)
        log.note(connection, at=now, actor=mail, action="staff.login", subject=mail, via=VIA)
    notices.remember(token_hash(fresh), [])


def _objection(mail: str, name: str) -> str | None:
    given, again = request.form.get("password", ""), request.form.get("again", "")
    return passwords.objection(given, again, mail=mail, name=name)


def _invitation(row: Row[Any], problem: str | None = None) -> str:
    return render_template("desk/invitation.html", name=row.name, mail=row.mail, problem=problem)
