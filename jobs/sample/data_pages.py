"""The partners that publish data: a finder in JSON, a finder behind a form, a CSV and a JSON list."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from jobs.sample.answer import Answer, Routes
from jobs.sample.cast import Cast
from jobs.sample.entries import Entry, entries
from jobs.sample.partners import CLINIC, SITES, WORKERS
from jobs.sample.printing import Looks, block, render
from jobs.sample.writing import phone_text
from state.geo.municipalities import Municipality, by_name

JSON = "application/json"
FINDER = "/zoek?gemeente={nis}"


def town_of(entry: Entry) -> Municipality:
    """The municipality an entry of a finder answers for."""
    return by_name(entry.fields["areas"][0])[0]


def worker_answers(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """One answer for each municipality: JSON, or a page with one card where the cast writes cards."""
    style = cast.style("worker-finder")
    found: Routes = {}
    for entry in entries("workers", edition, cast):
        path = FINDER.format(nis=town_of(entry).nis)
        found["intersectoraal", path] = _worker_page(entry, cast) if style.layout == "cards" else _worker(entry, cast)
    return found


def _worker(entry: Entry, cast: Cast) -> Answer:
    shown = entry.shown
    result = {
        "gemeente": shown["areas"][0],
        "lokaal_team": shown["unit"],
        "medewerker": shown["person"],
        "gsm": phone_text(shown["phones"][0], cast.style("worker-finder").phone),
        "mail": shown["emails"][0],
    }
    return _json({"kenmerk": "%%token%%", "tijdstip": "%%now%%", "resultaten": [result]})


def _worker_page(entry: Entry, cast: Cast) -> Answer:
    title = "Zoek een intersectorale medewerker"
    return _found_page([entry], cast, "worker-finder", title, "intersectoraal", WORKERS)


def clinic_answers(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """A form that is posted with a postcode; without one it only shows itself."""
    found: Routes = {(CLINIC.host, CLINIC.path): _clinic_page([], cast)}
    for entry in entries("clinics", edition, cast):
        postcode = town_of(entry).postcodes[0]
        found[CLINIC.host, f"{CLINIC.path}#postcode={postcode}"] = _clinic_page([entry], cast)
    return found


def _clinic_page(listed: list[Entry], cast: Cast) -> Answer:
    return _found_page(listed, cast, "clinics", CLINIC.title, CLINIC.host, CLINIC.looks)


def _found_page(listed: list[Entry], cast: Cast, style: str, title: str, host: str, looks: Looks) -> Answer:
    written = cast.style(style)
    contacts = block(listed, written, looks)
    return Answer(body=render("finder.j2", block=contacts, style=written, title=title, site=SITES[host]))


def houses_csv(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """The umbrella's table, as an office program exports it: semicolons, CRLF, a mark at the start."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Huis", "Adres", "Telefoonnummer", "Mailadres", "Voor gemeente"])
    for entry in cast.shuffled("houses", list(entries("houses", edition, cast))):
        writer.writerow(_row(entry, cast))
    body = "\ufeff" + out.getvalue()
    return {("huizen", "/huizen.csv"): Answer(body=body.encode(), content_type="text/csv; charset=utf-8")}


def youth_json(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """The register of recognised youth-care services."""
    names = ("dienst", "zetel", "tel", "email", "regio")
    listed = cast.shuffled("youth", list(entries("youth", edition, cast)))
    rows = [dict(zip(names, _row(entry, cast), strict=True)) for entry in listed]
    return {("adoptie", "/register.json"): _json({"versie": "%%token%%", "diensten": rows})}


def _row(entry: Entry, cast: Cast) -> Iterable[str]:
    shown = entry.shown
    phone = phone_text(shown["phones"][0], cast.style(entry.page).phone)
    return [shown["organisation"], shown["address"], phone, shown["emails"][0], ", ".join(shown["areas"])]


def _json(data: Mapping[str, Any]) -> Answer:
    return Answer(body=json.dumps(data, ensure_ascii=False, indent=1).encode(), content_type=JSON)
