"""/desk/medewerkers: who works at the desk. Admins invite, give another role, and end somebody's access."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response

from state.canon.emails import canonical_email
from state.canon.text import clean
from state.errors import OperationalError
from state.geo.areas import expand
from state.store import log, sessions, staff
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import inviting, notices
from web.desk.access import person
from web.desk.entering import VIA
from web.desk.navigation import ROLE_WORDS
from web.desk.views import Views
from web.env import Services, WebEnv
from web.saying import _, refusal

PEOPLE = "/desk/medewerkers"


def pages(env: WebEnv, services: Services) -> Blueprint:
    """The list of staff and its forms."""
    blueprint = Blueprint("people", __name__)
    views = Views(blueprint, env, services)
    views.get(PEOPLE, StaffRole.ADMIN, people)
    views.post(PEOPLE, StaffRole.ADMIN, add)
    views.post(f"{PEOPLE}/<int:staff_id>/uitnodigen", StaffRole.ADMIN, invite)
    views.post(f"{PEOPLE}/<int:staff_id>/rol", StaffRole.ADMIN, change_role)
    views.post(f"{PEOPLE}/<int:staff_id>/stoppen", StaffRole.ADMIN, disable)
    return blueprint


def people(env: WebEnv, _services: Services) -> str:
    """Everybody who works at the desk."""
    with reading(env.engine) as connection:
        rows = staff.everyone(connection)
    return render_template("desk/people.html", rows=rows, roles=ROLE_WORDS)


def add(env: WebEnv, services: Services) -> Response:
    """Adds somebody, and mails them the invitation."""
    now, name, mail = (
        env.clock(),
        clean(request.form.get("name", "")),
        canonical_email(request.form.get("mail", "")),
    )
    areas, role = _areas(request.form.get("areas", "")), _role()
    if mail is None or not name or areas is None:
        return _refused(_("Vul een naam, een mailadres en gemeenten in die we kennen."))
    try:
        with writing(env.engine) as connection:
            staff.add(connection, mail=mail, name=name, role=role, areas=areas)
            log.note(connection, at=now, actor=person().mail, action="staff.add", subject=mail, role=role, via=VIA)
    except IntegrityError:
        return _refused(_("%(mail)s staat al op de lijst.", mail=mail))
    return _invite(env, services, mail)


def invite(env: WebEnv, services: Services, staff_id: int) -> Response:
    """Mails a new invitation."""
    return _invite(env, services, _mail_of(env, staff_id))


def change_role(env: WebEnv, _services: Services, staff_id: int) -> Response:
    """Gives somebody another role; they log in anew."""
    mail, role, now = _mail_of(env, staff_id), _role(), env.clock()
    if staff_id == person().id:
        return _refused(_("Je eigen rol verandert een andere beheerder."))
    with writing(env.engine) as connection:
        if staff.set_role(connection, staff_id, role):
            sessions.end_all(connection, staff_id)
            log.note(connection, at=now, actor=person().mail, action="staff.role", subject=mail, role=role, via=VIA)
    notices.say(_("%(mail)s %(does)s nu, en meldt zich opnieuw aan.", mail=mail, does=_(ROLE_WORDS[role])))
    return redirect(PEOPLE, 303)


def disable(env: WebEnv, _services: Services, staff_id: int) -> Response:
    """Ends somebody's access."""
    mail, now = _mail_of(env, staff_id), env.clock()
    if staff_id == person().id:
        return _refused(_("Jezelf afsluiten doet een andere beheerder."))
    with writing(env.engine) as connection:
        if staff.disable(connection, mail, now):
            log.note(connection, at=now, actor=person().mail, action="staff.disable", subject=mail, via=VIA)
    notices.say(_("%(mail)s kan niet meer aanmelden. Wat die persoon besliste, blijft in het logboek.", mail=mail))
    return redirect(PEOPLE, 303)


def _invite(env: WebEnv, services: Services, mail: str) -> Response:
    try:
        inviting.invite(env, services, mail, actor=person().mail, via=VIA)
    except OperationalError as error:
        return _refused(_("De uitnodiging is niet vertrokken. %(error)s", error=refusal(error)))
    notices.say(_("%(mail)s krijgt een mail om een wachtwoord te kiezen, drie dagen geldig.", mail=mail))
    return redirect(PEOPLE, 303)


def _mail_of(env: WebEnv, staff_id: int) -> str:
    with reading(env.engine) as connection:
        row = staff.by_id(connection, staff_id)
    return str(row.mail) if row is not None else abort(404)


def _role() -> StaffRole:
    try:
        return StaffRole(request.form.get("role", ""))
    except ValueError:
        abort(400)


def _areas(text: str) -> tuple[str, ...] | None:
    """Codes or names, separated by ";"; everywhere when empty, None when one of them is nowhere."""
    parts = tuple(part.strip() for part in text.split(";") if part.strip())
    return None if any(not expand([part]) for part in parts if part != "*") else parts or ("*",)


def _refused(text: str) -> Response:
    notices.say(text, kind="problem")
    return redirect(PEOPLE, 303)
