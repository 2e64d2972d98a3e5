"""/desk leads to what waits."""

from __future__ import annotations

from flask import Blueprint, redirect
from werkzeug.wrappers import Response

from state.store.staff import StaffRole
from web.desk.access import needs
from web.env import Services, WebEnv


def pages(_env: WebEnv, _services: Services) -> Blueprint:
    """The way in."""
    blueprint = Blueprint("home", __name__)

    @blueprint.get("/desk/")
    @needs(StaffRole.READER)
    def home() -> Response:
        return redirect("/desk/beoordelen", 303)

    return blueprint
