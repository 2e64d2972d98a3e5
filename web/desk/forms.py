"""The secret in a browser's cookie, the form token that is made of it, and addresses to go on to after logging in.

The same cookie serves before and after logging in, with a new secret each time somebody comes in or leaves: one that was
planted beforehand never becomes a session.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, request
from markupsafe import Markup

from state.settings import WebSettings
from web.guard import secure

FIELD = "form_token"
HOME = "/desk/"
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def install(app: Flask, settings: WebSettings) -> None:
    """Gives templates `form_token()`, and sends the cookie when its secret is new."""
    assert settings.secret is not None  # noqa: S101 - jobs.wiring gives every installation one
    app.config["DESK_KEY"] = settings.secret.get_secret_value()
    app.config["DESK_COOKIE"] = "__Host-wegwijs" if secure(settings) else "wegwijs"
    app.config["DESK_SECURE"] = secure(settings)
    app.jinja_env.globals["form_token"] = form_token
    app.after_request(lambda response: _send(app, response))


def cookie_name() -> str:
    """How this installation's cookie is called."""
    return _config("DESK_COOKIE")


def secret() -> str:
    """What this browser holds; a new one when it holds none."""
    known = g.get("desk_secret") or request.cookies.get(cookie_name())
    return str(known) if known else renew()


def renew() -> str:
    """A new secret for this browser."""
    g.desk_secret = secrets.token_urlsafe(32)
    return str(g.desk_secret)


def form_token() -> Markup:
    """The hidden field that every form of the desk holds."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, _token(secret()))


def check() -> None:
    """Aborts with 400 when a request that may change something does not carry the token of this browser."""
    if request.method in SAFE_METHODS:
        return
    held = request.cookies.get(cookie_name(), "")
    given = request.form.get(FIELD, "")
    if not held or not hmac.compare_digest(given.encode(), _token(held).encode()):
        abort(400, "form token")


def onward(wanted: str | None) -> str:
    """Where to go after logging in: a page of the desk, whatever was asked for."""
    if not wanted or not wanted.startswith(HOME) or "\\" in wanted or not wanted.isprintable():
        return HOME
    parts = urlsplit(wanted)
    return HOME if parts.scheme or parts.netloc or "//" in parts.path else wanted


def _token(value: str) -> str:
    return hmac.new(_config("DESK_KEY").encode(), f"form:{value}".encode(), hashlib.sha256).hexdigest()


def _config(name: str) -> str:
    return str(current_app.config[name])


def _send(app: Flask, response: Response) -> Response:
    if "desk_secret" in g:
        response.set_cookie(
            app.config["DESK_COOKIE"],
            g.desk_secret,
            httponly=True,
            secure=app.config["DESK_SECURE"],
            samesite="Lax",
            path="/",
        )
    return response
