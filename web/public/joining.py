"""/inschrijven and /bevestigen: who wants mail says for where, and the owner of the address confirms it.

Nobody can learn here whether an address is known: the answer is the same, and a mail goes to its owner either way.
"""

from __future__ import annotations

import logging
import secrets
from datetime import datetime

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from notifier.readers.addresses import address_hash
from notifier.readers.importing import LANGUAGES
from notifier.readers.wishes import KINDS, Problems, Wishes, address_of, wishes_of
from state.errors import OperationalError
from state.geo.municipalities import everywhere
from state.marking import N_
from state.settings import WebSettings
from state.store import joining, subscribers
from state.store.engine import reading, writing
from state.tokens import CONFIRM, PREFERENCES
from state.topics import TOPICS
from web.env import Services, WebEnv
from web.limits import Limit
from web.saying import PARAMETER, _, speak, spoken, to

Page = str | Response | tuple[str, int]
_LOG = logging.getLogger(__name__)
WORDING = "inschrijven-2"
"""Counts up with every change of the words under which people agree."""
FREQUENCIES = {
    "daily": N_("elke dag, als er nieuws is"),
    "weekly": N_("een keer per week, als er nieuws is"),
    "immediate": N_("meteen"),
}
LANGUAGE_WORDS = {"nl": N_("Nederlands"), "fr": N_("Frans"), "en": N_("Engels")}
TRAP = "website"
"""A field that no person sees; programs fill it in."""


def pages(env: WebEnv, services: Services, limit: Limit) -> Blueprint:
    """The pages by which somebody begins to get mail."""
    blueprint = Blueprint("joining", __name__)

    @blueprint.get("/inschrijven")
    def form() -> Page:
        return filled("public/join.html", {"areas": request.args.get("gemeente", "")}, [], Problems())

    @blueprint.post("/inschrijven")
    def join() -> Page:
        if not limit.allows(request.remote_addr or "", env.clock()):
            abort(429)
        problems = Problems()
        email = address_of(request.form.get("email", ""), problems)
        wishes = wishes_of(request.form, request.form.getlist("topics"), problems)
        if problems:
            return filled("public/join.html", request.form.to_dict(), request.form.getlist("topics"), problems), 422
        if not request.form.get(TRAP):
            _ask(env, services, email, wishes)
        return redirect(to("/inschrijven/verstuurd"), 303)

    @blueprint.get("/inschrijven/verstuurd")
    def sent() -> Page:
        return render_template("public/sent.html")

    @blueprint.get("/bevestigen/<token>")
    def ask_owner(token: str) -> Page:
        with reading(env.engine) as connection:
            row = joining.owner(connection, token, CONFIRM, env.clock())
        if row is None:
            return _no_link(env, limit)
        speak(row.language)
        if row.status != subscribers.PENDING:
            return render_template("public/confirmed.html", link=None)
        return render_template("public/confirm.html")

    @blueprint.post("/bevestigen/<token>")
    def confirmed(token: str) -> Page:
        now = env.clock()
        with writing(env.engine) as connection:
            row = joining.owner(connection, token, CONFIRM, now)
            done = row is not None and _confirmed(connection, env, row, token, now)
            link = _path(connection, row, PREFERENCES, now) if row is not None and done else None
        if row is None:
            return _no_link(env, limit)
        speak(row.language)
        return render_template("public/confirmed.html", link=link)

    return blueprint


def filled(template: str, values: dict[str, str], topics: list[str], problems: Problems, **more: object) -> str:
    """A page with the form of wishes, as somebody filled it in."""
    return render_template(
        template,
        values=values,
        chosen=topics,
        problems=said_of(problems),
        towns=[one.name for one in everywhere() if one.region != "Wallonië"],
        topics=TOPICS,
        kinds={name: words for name, (words, _) in KINDS.items()},
        frequencies=FREQUENCIES,
        weekdays=range(7),
        languages={one: LANGUAGE_WORDS[one] for one in LANGUAGES},
        trap=TRAP,
        **more,
    )


def said_of(problems: Problems) -> dict[str, str]:
    """What must be filled in otherwise, in the language of this page."""
    return {name: _(sentence, **parts) for name, (sentence, parts) in problems.told.items()}


def address_key(env: WebEnv, email: str) -> str:
    """The keyed hash of an address."""
    assert env.settings.web.secret is not None  # noqa: S101 - jobs.wiring gives every installation one
    return address_hash(env.settings.web.secret.get_secret_value(), email)


def base(settings: WebSettings) -> str:
    """Where these pages are reached."""
    return settings.base_url or f"http://{settings.listen}"


def mail_link_soon(env: WebEnv, services: Services, row: Row, purpose: str) -> None:  # type: ignore[type-arg]
    """Mails a link to the owner of an address once the answer has left; one that cannot leave is in the server's log."""

    def work() -> None:
        try:
            _mail_link(env, services, row, purpose)
        except OperationalError as error:
            _LOG.error("a link to a reader did not leave: %s", error)

    services.soon(work)


def _mail_link(env: WebEnv, services: Services, row: Row, purpose: str) -> None:  # type: ignore[type-arg]
    """Mails the link, unless one went a moment ago."""
    now = env.clock()
    with writing(env.engine) as connection:
        if not joining.may_be_mailed(connection, row.id, purpose, now):
            return
        link = base(env.settings.web) + _path(connection, row, purpose, now) + _in(row.language, env)
        followed = subscribers.subscriptions(connection, [row.id]).get(row.id, [])
    areas = [code for one in followed if one.ended_at is None for code in one.areas]
    context = {"link": link, "areas": areas, "good_until": now + joining.GOOD_FOR}
    services.mail_reader("confirm" if purpose == CONFIRM else "known", row.email, row.language, context)


def _ask(env: WebEnv, services: Services, email: str, wishes: Wishes) -> None:
    now = env.clock()
    evidence = {
        "source": "form",
        "page": "/inschrijven",
        "wording": WORDING,
        "at": now.isoformat(),
        "language": spoken(),
    }
    with writing(env.engine) as connection:
        row = joining.ask(
            connection,
            email,
            kind=wishes.kind,
            language=wishes.language,
            wishes=wishes.stored(),
            evidence=evidence,
            now=now,
        )
    mail_link_soon(env, services, row, PREFERENCES if row.status == subscribers.ACTIVE else CONFIRM)


def _confirmed(connection: Connection, env: WebEnv, row: Row, token: str, now: datetime) -> bool:  # type: ignore[type-arg]
    return joining.confirm(connection, token, email_hash=address_key(env, row.email), now=now)


def _path(connection: Connection, row: Row, purpose: str, now: datetime) -> str:  # type: ignore[type-arg]
    token = secrets.token_urlsafe(32)
    joining.keep_link(connection, row.id, purpose, token, now)
    return f"/{'bevestigen' if purpose == CONFIRM else 'voorkeuren'}/{token}"


def _in(language: str, env: WebEnv) -> str:
    """What makes the page behind a mailed link speak the language of the mail."""
    return "" if language == env.settings.language.default else f"?{PARAMETER}={language}"


def _no_link(env: WebEnv, limit: Limit) -> Page:
    if not limit.allows(request.remote_addr or "", env.clock()):
        abort(429)
    return render_template("public/no_link.html"), 404
