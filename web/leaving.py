"""/uitschrijven/<token>: a GET shows one button, a POST unsubscribes.

Mail scanners follow links, so a GET changes nothing. The POST takes no cookie and no form token, because a mail program
sends it by itself (RFC 8058); the token in the address is unguessable and does nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, abort, render_template, request
from sqlalchemy import Connection, Engine

from state.settings import MailSettings
from state.store import leaving, subscribers
from state.store.engine import reading, writing
from state.tokens import UNSUBSCRIBE, token_hash
from web.limits import Limit
from web.saying import speak

Page = tuple[str, int]


def pages(engine: Engine, clock: Callable[[], datetime], mail: MailSettings, limit: Limit) -> Blueprint:
    """The page and its form on one store."""
    blueprint = Blueprint("leaving", __name__)

    @blueprint.get("/uitschrijven/<token>")
    def ask(token: str) -> Page:
        with reading(engine) as connection:
            status = _status(connection, token)
        if status is None:
            return _unknown(mail)
        page = "unsubscribe.html" if status in leaving.MAILED else "unsubscribed.html"
        return render_template(page), 200

    @blueprint.post("/uitschrijven/<token>")
    def leave(token: str) -> Page:
        now = clock()
        with reading(engine) as connection:
            known = _status(connection, token) is not None
        if not known:
            # Only guesses count: a mail provider sends the one-click of many readers from one address.
            return _unknown(mail) if limit.allows(request.remote_addr or "", now) else abort(429)
        with writing(engine) as connection:
            leaving.unsubscribe_by_token(connection, token, now)
        return render_template("unsubscribed.html"), 200

    return blueprint


def _status(connection: Connection, token: str) -> str | None:
    row = subscribers.find_token(connection, token_hash(token), UNSUBSCRIBE)
    reader = subscribers.get(connection, row.subscriber_id) if row else None
    if reader is None:
        return None
    speak(reader.language)
    return str(reader.status)


def _unknown(mail: MailSettings) -> Page:
    return render_template("unknown.html", write_to=mail.reply_to or mail.from_address), 404
