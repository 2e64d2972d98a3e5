"""The pages for readers, as one WSGI application. What it needs is handed in; nothing is read from the environment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from flask import Flask, Response, current_app, render_template
from jinja2 import ChoiceLoader, FileSystemLoader
from sqlalchemy import Engine
from werkzeug.exceptions import HTTPException

import templates
from state.settings import Settings
from web import leaving
from web.limits import Limit

MAX_BODY = 16_384
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}
"""A token stands in the address of a page: it goes to no other site, into no cache and into no search engine."""


class WebEnv(Protocol):
    """What the pages need of an installation."""

    @property
    def settings(self) -> Settings: ...

    @property
    def engine(self) -> Engine: ...

    @property
    def clock(self) -> Callable[[], datetime]: ...


def create_app(env: WebEnv) -> Flask:
    """The application on one installation."""
    app = Flask("web", static_folder=str(Path(__file__).parent / "static"), template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.jinja_loader = _loader(env.settings)
    app.register_blueprint(leaving.pages(env.engine, env.clock, env.settings.mail, Limit()))
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(Exception, _broken)
    app.after_request(_guarded)
    return app


def _loader(settings: Settings) -> ChoiceLoader:
    shipped = Path(templates.__file__).parent / "web"
    own = settings.templates.folder
    folders = ([own / "web"] if own else []) + [shipped]
    return ChoiceLoader([FileSystemLoader(folder) for folder in folders])


def _guarded(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _refused(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    return render_template("error.html", code=code), code


def _broken(error: Exception) -> tuple[str, int]:
    """A bug: the reader sees a page without details. The trace is logged, the address with its token is not."""
    current_app.logger.error("a page failed", exc_info=error)
    return render_template("error.html", code=500), 500
