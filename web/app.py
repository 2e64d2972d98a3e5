"""The pages for readers and for staff, as one WSGI application. What it needs is handed in; the environment is not read."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, current_app, render_template, request
from jinja2 import ChoiceLoader, FileSystemLoader
from werkzeug.exceptions import HTTPException

import templates
from state.settings import Settings
from web import guard, leaving, saying
from web.desk import (
    access,
    archive,
    baseline,
    deciding,
    directory,
    entering,
    forms,
    health,
    home,
    linking,
    lists,
    logbook,
    navigation,
    notices,
    outgoing,
    people,
    readers,
    reported,
    reviewing,
    snapshots,
    trying,
)
from web.env import Services, WebEnv
from web.limits import Limit
from web.public import feed, joining, mails, preferences, reporting, statements, town

MAX_BODY = 16_384
PUBLIC = (joining, preferences, town, feed, mails, reporting, statements)
"""The pages for everybody: each module has `pages(env, services, limit) -> Blueprint`."""
DESK = (home, entering, reviewing, deciding, snapshots, people, reported, directory, linking, health, baseline, trying, outgoing, archive,
        readers, lists, logbook)  # fmt: skip
"""The pages of the desk: each module has `pages(env, services) -> Blueprint`."""


def create_app(env: WebEnv, services: Services | None = None) -> Flask:
    """The application on one installation."""
    app = Flask("web", static_folder=str(Path(__file__).parent / "static"), template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.jinja_loader = _loader(env.settings)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    saying.install(app, env.settings)
    guard.guard(app, env.settings.web)
    forms.install(app, env.settings.web)
    notices.install(app, env.engine)
    access.install(app, env)
    app.register_blueprint(leaving.pages(env.engine, env.clock, env.settings.mail, Limit()))
    for page in PUBLIC:
        app.register_blueprint(page.pages(env, services or Services(), Limit()))
    for page in DESK:
        app.register_blueprint(page.pages(env, services or Services()))
    navigation.install(app)
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(Exception, _broken)
    return app


def _loader(settings: Settings) -> ChoiceLoader:
    shipped = Path(templates.__file__).parent / "web"
    own = settings.templates.folder
    folders = ([own / "web"] if own else []) + [shipped]
    return ChoiceLoader([FileSystemLoader(folder) for folder in folders])


def _refused(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    return render_template("error.html", code=code, desk=_at_desk()), code


def _broken(error: Exception) -> tuple[str, int]:
    """A bug: the reader sees a page without details. The trace is logged, the address with its token is not."""
    current_app.logger.error("a page failed", exc_info=error)
    return render_template("error.html", code=500, desk=_at_desk()), 500


def _at_desk() -> bool:
    return request.path.startswith(access.DESK)
