"""/desk/beoordelen: what waits for a person, the most urgent first; one change on its own; what was decided lately."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, abort, render_template, request

from state.review import VERDICT_WORDS, Verdict
from state.store import changes, sources, staff, waiting
from state.store.engine import reading
from state.store.staff import StaffRole
from web.desk import choosing, wording
from web.desk.access import person
from web.desk.cards import cards
from web.desk.health import is_new
from web.desk.views import Views
from web.env import Services, WebEnv
from web.paging import Paging

LIST = "/desk/beoordelen"
SIZE = 25
LATELY = 100


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The list, one change, and what was decided lately."""
    blueprint = Blueprint("reviewing", __name__)
    views = Views(blueprint, env)
    views.get(LIST, StaffRole.READER, waits)
    views.get(f"{LIST}/beslist", StaffRole.READER, lately)
    views.get(f"{LIST}/<change_id>", StaffRole.READER, one)
    return blueprint


def waits(env: WebEnv) -> str:
    """What waits, filtered, a page at a time."""
    now, choice = env.clock(), choosing.chosen(request.args, person())
    with reading(env.engine) as connection:
        found = waiting.waiting(connection, choice.wanted, now)
        paging = Paging.of(request.args.get("bladzijde"), len(found.ids), size=SIZE)
        names = {
            "cards": cards(connection, found.ids[paging.offset : paging.offset + paging.size], now),
            "incidents": waiting.incidents_open(connection),
            "names": {row.id: row.name for row in sources.rows(connection).values()},
            "people": _deciders(connection),
            "fresh": sum(map(is_new, sources.rows(connection).values())),
        }
    here = {**choice.filters, **({"bladzijde": str(paging.number)} if paging.number > 1 else {})}
    return render_template(
        "desk/waiting.html",
        found=found,
        paging=paging,
        choice=choice,
        severities=choosing.SEVERITIES,
        incident_word=wording.incident_word,
        back=f"{LIST}?{urlencode(here)}" if here else LIST,
        **names,
    )


def lately(env: WebEnv) -> str:
    """What was decided lately."""
    now = env.clock()
    with reading(env.engine) as connection:
        made = waiting.decided(connection, limit=LATELY)
        leaves = waiting.mail_after(connection, {row.id for row in made})
    return render_template(
        "desk/decided.html", made=made, leaves=leaves, now=now, headline=wording.headline, verdict=_verdict
    )


def one(env: WebEnv, change_id: str) -> str:
    """One change."""
    with reading(env.engine) as connection:
        if changes.get(connection, change_id) is None:
            abort(404)
        [card] = cards(connection, [change_id], env.clock())
        people = _deciders(connection)
    return render_template("desk/change.html", card=card, people=people, back=LIST)


def _deciders(connection: Any) -> list[Any]:
    return [row for row in staff.active(connection) if row.role != StaffRole.READER]


def _verdict(word: str) -> str:
    return VERDICT_WORDS[Verdict(word)]
