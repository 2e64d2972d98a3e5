"""/voorkeuren: what a reader gets, changed, given to them, or erased. The link to it goes to the owner of the address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Blueprint, Response, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response as Answer

from notifier.readers.wishes import Problems, address_of, wishes_of
from notifier.rendering.wording import area_name
from state.store import joining, leaving, subscribers
from state.store.engine import reading, writing
from state.tokens import PREFERENCES
from state.topics import TOPICS
from web.env import Services, WebEnv
from web.limits import Limit
from web.public.joining import address_key, filled, mail_link_soon, said_of
from web.saying import speak, to

Page = str | Answer | tuple[str, int]


@dataclass(frozen=True, kw_only=True)
class _Given:
    """What each view is handed. `limit` is of those who write addresses or follow links that may be guessed."""

    env: WebEnv
    services: Services
    limit: Limit


def pages(env: WebEnv, services: Services, limit: Limit) -> Blueprint:
    """The page of one reader, and the one that mails its link."""
    blueprint, given = Blueprint("preferences", __name__), _Given(env=env, services=services, limit=limit)
    for method, path, view in (
        ("GET", "/voorkeuren", _which),
        ("POST", "/voorkeuren", _send_link),
        ("GET", "/voorkeuren/<token>", _show),
        ("POST", "/voorkeuren/<token>", _change),
        ("POST", "/voorkeuren/<token>/gegevens", _stored),
        ("POST", "/voorkeuren/<token>/uitschrijven", _leave),
        ("POST", "/voorkeuren/<token>/wissen", _erase),
    ):
        blueprint.add_url_rule(path, view.__name__.removeprefix("_"), partial(view, given), methods=[method])
    return blueprint


def _which(_given: _Given) -> Page:
    return render_template("public/which.html", problems={}, values={})


def _send_link(given: _Given) -> Page:
    _counted(given)
    problems = Problems()
    email = address_of(request.form.get("email", ""), problems)
    if problems:
        return render_template("public/which.html", problems=said_of(problems), values=request.form), 422
    with reading(given.env.engine) as connection:
        row = subscribers.by_email(connection, email)
    if row is not None and row.status == subscribers.ACTIVE:
        mail_link_soon(given.env, given.services, row, PREFERENCES)
    return redirect(to("/inschrijven/verstuurd"), 303)


def _show(given: _Given, token: str) -> Page:
    with reading(given.env.engine) as connection:
        row = _reader(connection, given.env, token)
        values, topics = _filled_in(connection, row) if row is not None else ({}, [])
    if row is None:
        return _no_link(given)
    saved = request.args.get("bewaard") == "1"
    return filled("public/preferences.html", values, topics, Problems(), row=row, saved=saved)


def _change(given: _Given, token: str) -> Page:
    problems, chosen = Problems(), request.form.getlist("topics")
    wishes = wishes_of(request.form, chosen, problems)
    with writing(given.env.engine) as connection:
        row = _reader(connection, given.env, token)
        if row is not None and not problems:
            now = given.env.clock()
            joining.change(connection, row.id, language=wishes.language, wishes=wishes.stored(), now=now)
    if row is None:
        return _no_link(given)
    if problems:
        typed = request.form.to_dict()
        return filled("public/preferences.html", typed, chosen, problems, row=row, saved=False), 422
    return redirect(to(f"/voorkeuren/{token}", bewaard=1), 303)


def _stored(given: _Given, token: str) -> Page:
    with reading(given.env.engine) as connection:
        row = _reader(connection, given.env, token)
        found = joining.stored_of(connection, row.id) if row is not None else None
    if found is None:
        return _no_link(given)
    body = json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
    headers = {"Content-Disposition": "attachment; filename=wegwijs.json"}
    return Response(body, mimetype="application/json", headers=headers)


def _leave(given: _Given, token: str) -> Page:
    with writing(given.env.engine) as connection:
        row = _reader(connection, given.env, token)
        if row is not None:
            leaving.unsubscribe(connection, row.id, given.env.clock())
    return render_template("unsubscribed.html") if row is not None else _no_link(given)


def _erase(given: _Given, token: str) -> Page:
    with writing(given.env.engine) as connection:
        row = _reader(connection, given.env, token)
        if row is not None:
            known = address_key(given.env, row.email)
            joining.erase(connection, row.id, email_hash=known, now=given.env.clock())
    return render_template("public/erased.html") if row is not None else _no_link(given)


def _reader(connection: Connection, env: WebEnv, token: str) -> Row[Any] | None:
    row = joining.owner(connection, token, PREFERENCES, env.clock())
    if row is None or row.status != subscribers.ACTIVE:
        return None
    speak(row.language)
    return row


def _filled_in(connection: Connection, row: Row[Any]) -> tuple[dict[str, str], list[str]]:
    """The form as this reader would have filled it in."""
    followed = [one for one in subscribers.subscriptions(connection, [row.id]).get(row.id, []) if one.ended_at is None]
    areas = list(dict.fromkeys(area_name(code) for one in followed for code in one.areas))
    topics = [] if any(not one.topics for one in followed) else [name for one in followed for name in one.topics]
    frequency = followed[0].frequency if followed else "daily"
    values = {"areas": "; ".join(areas), "frequency": frequency, "language": row.language, "kind": row.kind}
    if followed and followed[0].weekday is not None:
        values["weekday"] = str(followed[0].weekday)
    return values, topics or list(TOPICS)


def _counted(given: _Given) -> None:
    """Ends the request of whoever asked too often."""
    if not given.limit.allows(request.remote_addr or "", given.env.clock()):
        abort(429)


def _no_link(given: _Given) -> Page:
    _counted(given)
    return render_template("public/no_link.html"), 404
