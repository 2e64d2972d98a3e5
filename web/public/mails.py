"""/mail/<edition>/<token>: a mail as it was sent, in a browser. It is the same for all who got it and names nobody."""

from __future__ import annotations

import hmac

from flask import Blueprint, Response, abort, render_template, request

from notifier.delivery.message import personal
from notifier.rendering.render import Rendered
from state.store import outbox
from state.store.engine import reading
from state.tokens import MAIL, token_for
from web.env import Services, WebEnv
from web.limits import Limit
from web.public.joining import base

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
    "sandbox allow-popups allow-popups-to-escape-sandbox"
)
"""A mail carries its styles in its elements; besides those it may do nothing."""
HEADERS = {"Content-Security-Policy": POLICY, "X-Frame-Options": "SAMEORIGIN"}


def pages(env: WebEnv, _services: Services, limit: Limit) -> Blueprint:
    """One mail."""
    blueprint = Blueprint("mails", __name__)
    assert env.settings.web.secret is not None  # noqa: S101 - jobs.wiring gives every installation one
    secret = env.settings.web.secret.get_secret_value()

    @blueprint.get("/mail/<int:edition>/<token>")
    def read(edition: int, token: str) -> Response | tuple[str, int]:
        if not hmac.compare_digest(token.encode(), token_for(secret, MAIL, edition).encode()):
            return (render_template("public/no_mail.html"), 404) if _may_guess() else abort(429)
        with reading(env.engine) as connection:
            row = outbox.edition_of(connection, edition)
        if row is None or row.message is None:
            return render_template("public/no_mail.html"), 404
        return shown(env, row.message)

    def _may_guess() -> bool:
        return limit.allows(request.remote_addr or "", env.clock())

    return blueprint


def shown(env: WebEnv, message: bytes) -> Response:
    """A kept mail as a page of its own, with what the mail could only count; its way out leads to where anybody may ask for
    theirs."""
    at = base(env.settings.web)
    rendered = personal(Rendered.loaded(message), env.settings.mail, base_url=at, token="", page=at)
    html = (rendered.whole or rendered.html).replace(f"{at}/uitschrijven/", f"{at}/voorkeuren")
    return mail_page(html)


def mail_page(html: str) -> Response:
    """The HTML of a mail under a policy by which it can do nothing."""
    return Response(html, mimetype="text/html", headers=HEADERS)
