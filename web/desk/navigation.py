"""The pages that stand at the top of the desk, and the words of templates that all of them use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from babel.dates import get_day_names
from flask import Flask, g, request
from markupsafe import Markup, escape

from state.days import BRUSSELS
from state.marking import N_
from state.store.staff import StaffRole
from web.saying import _, spoken

_MARKS = re.compile(r"(?<=\w)[@./](?=\w)")

ENTRIES = (
    ("/desk/beoordelen", N_("Te beoordelen"), StaffRole.READER),
    ("/desk/meldingen", N_("Meldingen"), StaffRole.READER),
    ("/desk/contacten", N_("Contacten"), StaffRole.READER),
    ("/desk/maatregelen", N_("Maatregelen"), StaffRole.READER),
    ("/desk/bronnen", N_("Bronnen"), StaffRole.READER),
    ("/desk/digests", N_("Digests"), StaffRole.REVIEWER),
    ("/desk/abonnees", N_("Abonnees"), StaffRole.REVIEWER),
    ("/desk/logboek", N_("Logboek"), StaffRole.READER),
    ("/desk/medewerkers", N_("Medewerkers"), StaffRole.ADMIN),
)
ROLE_WORDS = {StaffRole.READER: N_("kijkt mee"), StaffRole.REVIEWER: N_("beoordeelt"), StaffRole.ADMIN: N_("beheert")}


def install(app: Flask) -> None:
    """Gives templates `navigation()`, and the filters `moment`, `day`, `role` and `breaks`."""
    there = {rule.rule for rule in app.url_map.iter_rules()}
    entries = [entry for entry in ENTRIES if entry[0] in there]

    def shown() -> list[tuple[str, str, bool]]:
        """Address, word, and whether this is the page we are on."""
        me = g.get("person")
        return [(at, _(word), _here(at)) for at, word, least in entries if me and me.may(least)]

    app.jinja_env.globals["navigation"] = shown
    filters: dict[str, Callable[..., str]] = {
        "moment": moment,
        "day": day,
        "role": lambda role: _(ROLE_WORDS[StaffRole(role)]),
        "breaks": breaks,
    }
    app.jinja_env.filters |= filters


def _here(at: str) -> bool:
    return request.path == at or request.path.startswith(f"{at}/")


def breaks(text: str) -> Markup:
    """A mail or web address that breaks at its own marks where a line is too short for it."""
    return Markup(_MARKS.sub(lambda found: f"{found[0]}<wbr>", str(escape(text))))  # noqa: S704 - escaped before the marks


def moment(at: datetime) -> str:
    """As "ma 2/3/2026 07:00", by the clock on the wall in Belgium."""
    local = at.astimezone(BRUSSELS)
    weekday = get_day_names("abbreviated", locale=spoken())[local.weekday()].rstrip(".")
    return f"{weekday} {local.day}/{local.month}/{local.year} {local:%H:%M}"


def day(at: datetime) -> str:
    """As "ma 2/3/2026"."""
    return moment(at).rpartition(" ")[0]
