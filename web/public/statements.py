"""/privacy and /toegankelijkheid: what an installation promises. Both are templates that it may replace by its own."""

from __future__ import annotations

from flask import Blueprint, render_template

from state.store.joining import GOOD_FOR
from web.env import Services, WebEnv
from web.limits import Limit


def pages(env: WebEnv, _services: Services, _limit: Limit) -> Blueprint:
    """The two statements."""
    blueprint = Blueprint("statements", __name__)
    mail = env.settings.mail
    known = {"who": mail.from_name, "write_to": mail.reply_to or mail.from_address, "days": GOOD_FOR.days}

    @blueprint.get("/privacy")
    def privacy() -> str:
        return render_template("public/privacy.html", **known)

    @blueprint.get("/toegankelijkheid")
    def accessibility() -> str:
        return render_template("public/accessibility.html", **known)

    return blueprint
