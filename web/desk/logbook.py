"""/desk/logboek: who did what, when; filtered, and as a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from flask import Blueprint, Response, render_template, request

from state.days import BRUSSELS
from state.marking import N_
from state.store import log
from state.store.engine import reading
from state.store.log import Asked
from state.store.staff import StaffRole
from web.desk.directory import cell
from web.desk.views import Views
from web.env import Services, WebEnv
from web.paging import Paging

LOGBOOK = "/desk/logboek"
ACTIONS = {
    "change.approve": N_("wijziging goedgekeurd"),
    "change.reject": N_("wijziging afgewezen"),
    "change.edit": N_("wijziging verbeterd"),
    "change.postpone": N_("wijziging uitgesteld"),
    "change.assign": N_("wijziging toegewezen"),
    "change.second_opinion": N_("tweede mening gevraagd"),
    "change.undo": N_("goedkeuring teruggenomen"),
    "incident.close": N_("incident gesloten"),
    "report.handle": N_("melding afgehandeld"),
    "source.check": N_("controle gevraagd"),
    "source.release": N_("quarantaine opgeheven"),
    "source.seen": N_("beginstand nagekeken"),
    "source.look_again": N_("beginstand opnieuw na te kijken"),
    "source.refuse": N_("beginstand geweigerd"),
    "source.document": N_("document toegevoegd"),
    "fact.join": N_("twee bronnen gekoppeld"),
    "fact.split": N_("twee bronnen losgemaakt"),
    "fact.undo": N_("koppeling teruggedraaid"),
    "mail.pause": N_("mail stilgelegd"),
    "mail.resume": N_("mail weer gestart"),
    "delivery.retry": N_("zending opnieuw geprobeerd"),
    "delivery.arrived": N_("zending kwam aan"),
    "delivery.lost": N_("zending kwam niet aan"),
    "subscribers.import": N_("abonnees ingelezen"),
    "subscribers.ask": N_("bevestiging gevraagd"),
    "subscribers.confirm": N_("abonnee bevestigd"),
    "subscribers.export": N_("gegevens meegegeven"),
    "subscribers.unsubscribe": N_("abonnee uitgeschreven"),
    "subscribers.erase": N_("abonnee gewist"),
    "staff.add": N_("medewerker toegevoegd"),
    "staff.invite": N_("medewerker uitgenodigd"),
    "staff.role": N_("rol veranderd"),
    "staff.disable": N_("toegang afgesloten"),
    "staff.login": N_("aangemeld"),
    "staff.password": N_("wachtwoord gekozen"),
}
"""What the log calls things -> in words; what stands here not is shown as it is called."""
DETAILS = {
    "reason": N_("reden"),
    "via": N_("langs"),
    "check": N_("verificatie"),
    "role": N_("rol"),
    "kind": N_("soort"),
    "file": N_("bestand"),
    "bytes": N_("grootte"),
    "other": N_("met"),
}
COLUMNS = ("at", "actor", "action", "subject", "details")


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The log in pages, and as files."""
    blueprint = Blueprint("logbook", __name__)
    views = Views(blueprint, env)
    views.get(LOGBOOK, StaffRole.READER, logbook)
    views.get(f"{LOGBOOK}.jsonl", StaffRole.ADMIN, as_json)
    views.get(f"{LOGBOOK}.csv", StaffRole.ADMIN, as_csv)
    return blueprint


def logbook(env: WebEnv) -> str:
    """The log, filtered, a page at a time."""
    filters, asked = _filters(request.args), _asked(request.args)
    with reading(env.engine) as connection:
        total, _ = log.page(connection, asked, size=0)
        paging = Paging.of(request.args.get("bladzijde"), total)
        _, lines = log.page(connection, asked, offset=paging.offset, size=paging.size)
        known = log.actions(connection)
    return render_template(
        "desk/logbook.html", lines=lines, paging=paging, path=LOGBOOK, filters=filters, known=known,
        actions=ACTIONS, details=DETAILS,
    )  # fmt: skip


def as_json(env: WebEnv) -> Response:
    """What was asked for, one JSON object a line."""
    with reading(env.engine) as connection:
        found = log.export(connection, asked=_asked(request.args))
        told = "".join(json.dumps(line, default=str, ensure_ascii=False) + "\n" for line in found)
    return _file(told, "application/x-ndjson", "logboek.jsonl")


def as_csv(env: WebEnv) -> Response:
    """The same for a spreadsheet."""
    told = io.StringIO()
    writer = csv.writer(told)
    writer.writerow(COLUMNS)
    with reading(env.engine) as connection:
        for line in log.export(connection, asked=_asked(request.args)):
            details = json.dumps(line["details"], ensure_ascii=False)
            writer.writerow(cell(str(one)) for one in (*(line[name] for name in COLUMNS[:-1]), details))
    return _file(told.getvalue(), "text/csv", "logboek.csv")


def _filters(asked: Mapping[str, str]) -> dict[str, str]:
    names = ("zoek", "wat", "van", "tot")
    return {name: value for name in names if (value := asked.get(name, "").strip()[:200])}


def _asked(args: Mapping[str, str]) -> Asked:
    """Days are whole days in Belgium, the last one included; one that is no day asks nothing."""
    filters = _filters(args)
    until = _morning(filters.get("tot"))
    return Asked(
        words=filters.get("zoek", ""),
        action=filters.get("wat", ""),
        since=_morning(filters.get("van")),
        until=until + timedelta(days=1) if until else None,
    )


def _morning(text: str | None) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text), time(0), BRUSSELS) if text else None
    except ValueError:
        return None


def _file(body: str, kind: str, name: str) -> Response:
    return Response(body, mimetype=kind, headers={"Content-Disposition": f"attachment; filename={name}"})
