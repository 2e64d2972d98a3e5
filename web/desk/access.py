"""Who is at the desk and what they may see. Every address under /desk says what role it needs, or it opens for nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

from flask import Flask, abort, current_app, g, redirect, request
from sqlalchemy import Engine, Row
from werkzeug.wrappers import Response

from state.store import sessions
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import forms, notices
from web.env import WebEnv

DESK = "/desk"
LOGIN = "/desk/aanmelden"
MARK = "desk_access"
MOST_BYTES = 1_000_000

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, kw_only=True)
class Person:
    """The member of staff behind this request."""

    id: int
    mail: str
    name: str
    role: StaffRole
    areas: tuple[str, ...]

    def may(self, least: StaffRole | str) -> bool:
        """Whether this person may do what asks for `least`."""
        return self.role.reaches(StaffRole(least))


@dataclass(frozen=True)
class _Access:
    least: StaffRole | None
    most_bytes: int


def needs(least: StaffRole, *, most_bytes: int = MOST_BYTES) -> Callable[[View], View]:
    """Marks a page as one for people with at least this role. `most_bytes` is how much may be posted to it."""
    return _marked(_Access(least, most_bytes))


def anybody() -> Callable[[View], View]:
    """Marks a page as one that opens without logging in."""
    return _marked(_Access(None, 16_384))


def person() -> Person:
    """The member of staff behind this request. Only on pages that need a role."""
    found: Person | None = g.get("person")
    if found is None:
        abort(403)
    return found


def install(app: Flask, env: WebEnv) -> None:
    """Checks every request under /desk: role, form token, size."""
    app.before_request(lambda: _enter(env))
    app.context_processor(lambda: {"me": g.get("person")})


def _marked(access: _Access) -> Callable[[View], View]:
    def mark(view: View) -> View:
        setattr(view, MARK, access)
        return view

    return mark


def _enter(env: WebEnv) -> Response | None:
    if request.endpoint is None or not (request.path == DESK or request.path.startswith(f"{DESK}/")):
        return None
    access: _Access | None = getattr(current_app.view_functions[request.endpoint], MARK, None)
    if access is None:
        abort(403)
    request.max_content_length = access.most_bytes
    _recognise(env)
    if access.least is not None and g.person is None:
        return _to_login()
    forms.check()
    if access.least is not None and not g.person.may(access.least):
        abort(403)
    return None


def _recognise(env: WebEnv) -> None:
    g.person, now = None, env.clock()
    held = request.cookies.get(forms.cookie_name())
    if not held:
        return
    with reading(env.engine) as connection:
        row = sessions.find(connection, held, now)
    if row is None:
        return
    g.person = _person(row)
    notices.remember(row.hash, row.notices)
    if now - row.seen_at >= sessions.NOTED:
        _saw(env.engine, row, now)


def _saw(engine: Engine, row: Row[Any], now: datetime) -> None:
    with writing(engine) as connection:
        sessions.saw(connection, row.hash, now)


def _person(row: Row[Any]) -> Person:
    return Person(id=row.id, mail=row.mail, name=row.name, role=StaffRole(row.role), areas=tuple(row.areas))


def _to_login() -> Response:
    """A form that comes too late is not carried out after logging in: the person looks again first."""
    if request.method in forms.SAFE_METHODS:
        wanted = request.full_path.rstrip("?")
        return redirect(f"{LOGIN}?{urlencode({'verder': wanted})}", 303)
    return redirect(f"{LOGIN}?te_laat=1", 303)
