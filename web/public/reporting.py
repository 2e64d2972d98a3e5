"""/fout-melden: a reader says that a contact or a measure is wrong. It lands on the desk."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Row
from werkzeug.wrappers import Response

from notifier.composing.cards import card_of
from notifier.composing.content import Card
from notifier.readers.addresses import checked_address
from state import codec
from state.store import reports, versions
from state.store.engine import reading, writing
from web.env import Services, WebEnv
from web.limits import Limit
from web.public.joining import TRAP
from web.saying import _, to

Page = str | Response | tuple[str, int]
LONGEST = 2_000


def pages(env: WebEnv, _services: Services, limit: Limit) -> Blueprint:
    """The form about one record."""
    blueprint = Blueprint("reporting", __name__)

    @blueprint.get("/fout-melden/<source>/<key>")
    def ask(source: str, key: str) -> Page:
        return _form(_card(env, source, key), {})

    @blueprint.post("/fout-melden/<source>/<key>")
    def tell(source: str, key: str) -> Page:
        if not limit.allows(request.remote_addr or "", env.clock()):
            abort(429)
        card, problems = _card(env, source, key), {}
        told, mail = request.form.get("told", "").strip()[:LONGEST], request.form.get("email", "").strip()
        if not told:
            problems["told"] = _("Schrijf wat er niet klopt.")
        if mail and checked_address(mail) is None:
            problems["email"] = _("Vul een mailadres in, of laat dit leeg.")
        if problems:
            return _form(card, problems), 422
        if not request.form.get(TRAP):
            with writing(env.engine) as connection:
                address = checked_address(mail) if mail else None
                kept = reports.add(connection, source=source, key=key, told=told, reply_to=address, now=env.clock())
            if not kept:
                abort(503)
        return redirect(to("/fout-gemeld"), 303)

    @blueprint.get("/fout-gemeld")
    def thanks() -> Page:
        return render_template("public/reported.html")

    return blueprint


def _card(env: WebEnv, source: str, key: str) -> Card:
    with reading(env.engine) as connection:
        row: Row | None = versions.current(connection, source, key)  # type: ignore[type-arg]
    if row is None or row.removed:
        abort(404)
    return card_of(codec.load_record(row.record_kind, row.value))


def _form(card: Card, problems: dict[str, str]) -> str:
    return render_template(
        "public/report.html", card=card, problems=problems, values=request.form, trap=TRAP, longest=LONGEST
    )
