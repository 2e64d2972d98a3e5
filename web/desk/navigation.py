"""The pages that stand at the top of the desk, and the words of templates that all of them use."""

from __future__ import annotations

from datetime import datetime

from flask import Flask, g, request

from state.expiry import BRUSSELS
from state.store.staff import StaffRole

ENTRIES = (
    ("/desk/beoordelen", "Te beoordelen", StaffRole.READER),
    ("/desk/meldingen", "Meldingen", StaffRole.READER),
    ("/desk/contacten", "Contacten", StaffRole.READER),
    ("/desk/maatregelen", "Maatregelen", StaffRole.READER),
    ("/desk/bronnen", "Bronnen", StaffRole.READER),
    ("/desk/digests", "Digests", StaffRole.REVIEWER),
    ("/desk/abonnees", "Abonnees", StaffRole.REVIEWER),
    ("/desk/logboek", "Logboek", StaffRole.READER),
    ("/desk/medewerkers", "Medewerkers", StaffRole.ADMIN),
)
ROLE_WORDS = {StaffRole.READER: "kijkt mee", StaffRole.REVIEWER: "beoordeelt", StaffRole.ADMIN: "beheert"}
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def install(app: Flask) -> None:
    """Gives templates `navigation()`, and the filters `moment`, `day` and `role`."""
    there = {rule.rule for rule in app.url_map.iter_rules()}
    entries = [entry for entry in ENTRIES if entry[0] in there]

    def shown() -> list[tuple[str, str, bool]]:
        """Address, word, and whether this is the page we are on."""
        me = g.get("person")
        return [(at, word, _here(at)) for at, word, least in entries if me and me.may(least)]

    app.jinja_env.globals["navigation"] = shown
    app.jinja_env.filters |= {"moment": moment, "day": day, "role": lambda role: ROLE_WORDS[StaffRole(role)]}


def _here(at: str) -> bool:
    return request.path == at or request.path.startswith(f"{at}/")


def moment(at: datetime) -> str:
    """As "ma 2/3/2026 07:00", by the clock on the wall in Belgium."""
    local = at.astimezone(BRUSSELS)
    return f"{DAYS[local.weekday()]} {local.day}/{local.month}/{local.year} {local:%H:%M}"


def day(at: datetime) -> str:
    """As "ma 2/3/2026"."""
    return moment(at).rpartition(" ")[0]
