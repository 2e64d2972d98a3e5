"""/gemeente/<nis>: the contacts and measures that are valid now for one municipality, for anybody."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from werkzeug.wrappers import Response

from notifier.composing.loading import stories_of
from notifier.composing.townlist import town_list
from notifier.rendering.showing import reach
from state.canon.urls import is_web
from state.geo.municipalities import by_name, by_nis, by_postcode, everywhere
from state.store import news
from state.store.engine import reading
from state.topics import TOPICS
from web.env import Services, WebEnv
from web.limits import Limit
from web.saying import to

Page = str | Response | tuple[str, int]


def pages(env: WebEnv, _services: Services, limit: Limit) -> Blueprint:
    """The list of a municipality, and the page on which one is chosen."""
    blueprint = Blueprint("town", __name__)

    @blueprint.get("/gemeente")
    def choose() -> Page:
        asked = request.args.get("naam", "").strip()
        found = by_postcode(asked) or by_name(asked) if asked else ()
        if len(found) == 1:
            return redirect(to(f"/gemeente/{found[0].nis}"), 303)
        towns = [one.name for one in everywhere() if one.region != "Wallonië"]
        return render_template(
            "public/towns.html", asked=asked, found=found, towns=towns
        ), 404 if asked and not found else 200

    @blueprint.get("/gemeente/<nis>")
    def show(nis: str) -> Page:
        town = by_nis(nis)
        if town is None:
            abort(404)
        if town.nis != nis:
            return redirect(to(f"/gemeente/{town.nis}"), 301)
        if not limit.allows(request.remote_addr or "", env.clock()):
            abort(429)
        with reading(env.engine) as connection:
            found = town_list(stories_of(connection, news.live_keys(connection)), nis, env.clock())
        return render_template("public/town.html", town=town, found=found, topics=TOPICS, reach=reach, is_web=is_web)

    return blueprint
