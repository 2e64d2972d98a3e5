"""/voorkeuren: what a reader gets, changed, given to them, or erased. The link to it goes to the owner of the address."""

from __future__ import annotations

import json
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


def pages(env: WebEnv, services: Services, limit: Limit) -> Blueprint:
    """The page of one reader, and the one that mails its link."""
    blueprint = Blueprint("preferences", __name__)

    @blueprint.get("/voorkeuren")
    def which() -> Page:
        return render_template("public/which.html", problems={}, values={})

    @blueprint.post("/voorkeuren")
    def send_link() -> Page:
        if not limit.allows(request.remote_addr or "", env.clock()):
            abort(429)
        problems = Problems()
        email = address_of(request.form.get("email", ""), problems)
        if problems:
            return render_template("public/which.html", problems=said_of(problems), values=request.form), 422
        with reading(env.engine) as connection:
            row = subscribers.by_email(connection, email)
        if row is not None and row.status == subscribers.ACTIVE:
            mail_link_soon(env, services, row, PREFERENCES)
        return redirect(to("/inschrijven/verstuurd"), 303)

    @blueprint.get("/voorkeuren/<token>")
    def show(token: str) -> Page:
        with reading(env.engine) as connection:
            row = _reader(connection, env, token)
            values, topics = _stored(connection, row) if row is not None else ({}, [])
        if row is None:
            return _no_link(env, limit)
        saved = request.args.get("bewaard") == "1"
        return filled("public/preferences.html", values, topics, Problems(), row=row, saved=saved)

    @blueprint.post("/voorkeuren/<token>")
    def change(token: str) -> Page:
        problems = Problems()
        wishes = wishes_of(request.form, request.form.getlist("topics"), problems)
        with writing(env.engine) as connection:
            row = _reader(connection, env, token)
            if row is not None and not problems:
                joining.change(connection, row.id, language=wishes.language, wishes=wishes.stored(), now=env.clock())
        if row is None:
            return _no_link(env, limit)
        if problems:
            chosen = request.form.getlist("topics")
            page = filled("public/preferences.html", request.form.to_dict(), chosen, problems, row=row, saved=False)
            return page, 422
        return redirect(to(f"/voorkeuren/{token}", bewaard=1), 303)

    @blueprint.post("/voorkeuren/<token>/gegevens")
    def stored(token: str) -> Page:
        with reading(env.engine) as connection:
            row = _reader(connection, env, token)
            found = joining.stored_of(connection, row.id) if row is not None else None
        if found is None:
            return _no_link(env, limit)
        body = json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
        headers = {"Content-Disposition": "attachment; filename=wegwijs.json"}
        return Response(body, mimetype="application/json", headers=headers)

    @blueprint.post("/voorkeuren/<token>/uitschrijven")
    def leave(token: str) -> Page:
        with writing(env.engine) as connection:
            row = _reader(connection, env, token)
            if row is not None:
                leaving.unsubscribe(connection, row.id, env.clock())
        return render_template("unsubscribed.html") if row is not None else _no_link(env, limit)

    @blueprint.post("/voorkeuren/<token>/wissen")
    def erase(token: str) -> Page:
        with writing(env.engine) as connection:
            row = _reader(connection, env, token)
            if row is not None:
                joining.erase(connection, row.id, email_hash=address_key(env, row.email), now=env.clock())
        return render_template("public/erased.html") if row is not None else _no_link(env, limit)

    return blueprint


def _reader(connection: Connection, env: WebEnv, token: str) -> Row[Any] | None:
    row = joining.owner(connection, token, PREFERENCES, env.clock())
    if row is None or row.status != subscribers.ACTIVE:
        return None
    speak(row.language)
    return row


def _stored(connection: Connection, row: Row[Any]) -> tuple[dict[str, str], list[str]]:
    """The form as this reader would have filled it in."""
    followed = [one for one in subscribers.subscriptions(connection, [row.id]).get(row.id, []) if one.ended_at is None]
    areas = list(dict.fromkeys(area_name(code) for one in followed for code in one.areas))
    topics = [] if any(not one.topics for one in followed) else [name for one in followed for name in one.topics]
    frequency = followed[0].frequency if followed else "daily"
    values = {"areas": "; ".join(areas), "frequency": frequency, "language": row.language, "kind": row.kind}
    if followed and followed[0].weekday is not None:
        values["weekday"] = str(followed[0].weekday)
    return values, topics or list(TOPICS)


def _no_link(env: WebEnv, limit: Limit) -> Page:
    if not limit.allows(request.remote_addr or "", env.clock()):
        abort(429)
    return render_template("public/no_link.html"), 404
