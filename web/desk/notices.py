"""What a page says above its content after something was done: kept with the session until it has been shown once."""

from __future__ import annotations

from typing import Any, Literal

from flask import Flask, Response, g
from sqlalchemy import Engine

from state.store import sessions
from state.store.engine import writing
from web.saying import _


def say(
    text: str,
    *,
    kind: Literal["done", "problem"] = "done",
    action: str | None = None,
    label: str | None = None,
    fields: dict[str, str] | None = None,
) -> None:
    """Says `text` on the next page. With `action`, beside a button `label` that posts `fields` to that address."""
    _new().append(
        {"text": text, "kind": kind, "action": action, "label": label or _("Maak ongedaan"), "fields": fields or {}}
    )


def take() -> list[dict[str, Any]]:
    """What is to be said on this page; said once."""
    g.notices_taken = True
    return [*g.get("notices_kept", []), *_new()]


def remember(session_hash: str, kept: list[dict[str, Any]]) -> None:
    """The session of this request and what it still has to say."""
    g.session_hash, g.notices_kept = session_hash, kept


def install(app: Flask, engine: Engine) -> None:
    """Gives templates `notices()` and keeps what was not shown yet."""
    app.jinja_env.globals["notices"] = take
    app.after_request(lambda response: _keep(engine, response))


def _new() -> list[dict[str, Any]]:
    if "notices_new" not in g:
        g.notices_new = []
    found: list[dict[str, Any]] = g.notices_new
    return found


def _keep(engine: Engine, response: Response) -> Response:
    before = g.get("notices_kept", [])
    after = [] if g.get("notices_taken") else [*before, *_new()]
    if "session_hash" in g and after != before:
        with writing(engine) as connection:
            sessions.put_notices(connection, g.session_hash, after)
    return response
