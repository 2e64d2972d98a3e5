"""/desk/logboek: who did what, when."""

from __future__ import annotations

import json

from flask import Blueprint, Response, render_template, request

from state.store import log
from state.store.engine import reading
from state.store.staff import StaffRole
from web.desk.access import needs
from web.env import Services, WebEnv
from web.paging import Paging

LOGBOOK = "/desk/logboek"


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The log in pages, and as a file."""
    blueprint = Blueprint("logbook", __name__)

    @blueprint.get(LOGBOOK)
    @needs(StaffRole.READER)
    def logbook() -> str:
        words = request.args.get("zoek", "").strip()
        with reading(env.engine) as connection:
            total, _ = log.page(connection, words=words, size=0)
            paging = Paging.of(request.args.get("bladzijde"), total)
            _, lines = log.page(connection, words=words, offset=paging.offset, size=paging.size)
        filters = {"zoek": words} if words else {}
        return render_template("desk/logbook.html", lines=lines, paging=paging, path=LOGBOOK, filters=filters)

    @blueprint.get(f"{LOGBOOK}.jsonl")
    @needs(StaffRole.ADMIN)
    def whole() -> Response:
        def told() -> str:
            with reading(env.engine) as connection:
                return "".join(
                    json.dumps(line, default=str, ensure_ascii=False) + "\n" for line in log.export(connection)
                )

        headers = {"Content-Disposition": "attachment; filename=logboek.jsonl"}
        return Response(told(), mimetype="application/x-ndjson", headers=headers)

    return blueprint
