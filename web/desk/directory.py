"""/desk/contacten and /desk/maatregelen: what is accepted now, found by words or municipality, each with its history."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from flask import Blueprint, Response, abort, render_template, request
from sqlalchemy import Connection, Row

from notifier.composing.cards import body_of, card_of
from notifier.composing.content import Card
from notifier.composing.loading import subject_of
from notifier.composing.vcards import vcards
from notifier.deciding.matching import Subject
from notifier.readers.subscriptions import Reach
from state import codec
from state.canon.text import fold
from state.changes import Cause, Status
from state.describe import field_word
from state.fingerprint import difference, published
from state.geo.municipalities import by_name, by_nis, by_postcode
from state.marking import N_
from state.records import Contact, Record, RecordKind
from state.sources import Source
from state.store import changes, corrections, links, sources, versions
from state.store.engine import reading
from state.store.staff import StaffRole
from state.topics import TOPICS
from web.desk.access import needs
from web.desk.cards import Line
from web.desk.moves import in_words
from web.env import Services, WebEnv
from web.paging import Paging

FORMULA = tuple("=+-@\t\r")
_NUMBER = re.compile(r"[+-][\d\s()./-]+")
"""What begins as a formula does and is none: +32 2 533 12 11."""
FILTERS = ("zoek", "gemeente", "onderwerp", "bron")
COLUMNS = ("organisation", "unit", "person", "role", "phones", "emails", "address", "website", "work_area")


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One of the lists: where it is, what it is called and what stands on it."""

    path: str
    title: str
    kinds: tuple[RecordKind, ...]


CONTACTS = Shelf(path="/desk/contacten", title=N_("Contacten"), kinds=(RecordKind.CONTACT,))
MEASURES = Shelf(path="/desk/maatregelen", title=N_("Maatregelen"), kinds=(RecordKind.MEASURE, RecordKind.PUBLICATION))


@dataclass(frozen=True, kw_only=True)
class Held:
    """One record as it is accepted now."""

    row: Row[Any]
    record: Record
    card: Card
    source: str
    subject: Subject


@dataclass(frozen=True, kw_only=True)
class Step:
    """One accepted state in a record's history, and what it changed."""

    row: Row[Any]
    lines: tuple[Line, ...]


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """Both lists, the page of one record, and the contacts as files."""
    blueprint = Blueprint("directory", __name__)
    for shelf in (CONTACTS, MEASURES):
        _add(blueprint, env, shelf)

    @blueprint.get(f"{CONTACTS.path}.csv")
    @needs(StaffRole.READER)
    def as_csv() -> Response:
        found = io.StringIO()
        writer = csv.writer(found)
        writer.writerow(("source", *COLUMNS))
        for one in _chosen(env, CONTACTS):
            writer.writerow(map(cell, (one.row.source_id, *(published(one.record, name) for name in COLUMNS))))
        return _file(found.getvalue(), "text/csv", "contacten.csv")

    @blueprint.get(f"{CONTACTS.path}.vcf")
    @needs(StaffRole.READER)
    def as_vcards() -> Response:
        found = [one.record for one in _chosen(env, CONTACTS) if isinstance(one.record, Contact)]
        return _file(vcards(found), "text/vcard", "contacten.vcf")

    @blueprint.get(f"{CONTACTS.path}/<source>/<key>.vcf")
    @needs(StaffRole.READER)
    def as_vcard(source: str, key: str) -> Response:
        with reading(env.engine) as connection:
            row = versions.current(connection, source, key)
        record = codec.load_record(row.record_kind, row.value) if row is not None else None
        if not isinstance(record, Contact):
            abort(404)
        return _file(vcards([record]), "text/vcard", "contact.vcf")

    return blueprint


def _add(blueprint: Blueprint, env: WebEnv, shelf: Shelf) -> None:
    name = shelf.title.lower()

    @needs(StaffRole.READER)
    def listed() -> str:
        found = _chosen(env, shelf)
        paging = Paging.of(request.args.get("bladzijde"), len(found))
        filters = {key: value for key in FILTERS if (value := request.args.get(key, "").strip()[:200])}
        with reading(env.engine) as connection:
            named = {row.id: row.name for row in sources.rows(connection).values()}
        shown = found[paging.offset : paging.offset + paging.size]
        unknown = "gemeente" in filters and not _town(filters["gemeente"])
        return render_template(
            "desk/directory.html",
            shelf=shelf,
            held=shown,
            paging=paging,
            filters=filters,
            unknown=unknown,
            files=shelf is CONTACTS,
            topics=TOPICS,
            named=dict(sorted(named.items(), key=lambda one: fold(one[1]))),
        )

    @needs(StaffRole.READER)
    def one(source: str, key: str) -> str:
        with reading(env.engine) as connection:
            rows = versions.history(connection, source, key)
            declared = sources.get(connection, source)
            if not rows or declared is None or rows[-1].record_kind not in shelf.kinds:
                abort(404)
            record = codec.load_record(rows[-1].record_kind, rows[-1].value)
            also = links.others(connection, (source, key), [record])
            undoable = _undoable(connection, rows[-1])
            after = in_words(corrections.fallout(connection, [undoable], undone=False)) if undoable else ""
        origin = codec.load(Source, declared.declared)
        subject = subject_of(record, origin)
        return render_template(
            "desk/record.html", shelf=shelf, row=rows[-1], card=card_of(record), text=body_of(record),
            source=origin, steps=_steps(rows), also=also, places=_places(subject),
            topics=[told for one, told in TOPICS.items() if one in subject.topics], undoable=undoable, after=after,
            files=shelf is CONTACTS, by_rule=changes.BY_RULE,
            taken_over=rows[-1].cause == Cause.BASELINE and not rows[-1].removed,
        )  # fmt: skip

    blueprint.add_url_rule(shelf.path, name, listed)
    blueprint.add_url_rule(f"{shelf.path}/<source>/<key>", f"{name}-one", one)


def _chosen(env: WebEnv, shelf: Shelf) -> list[Held]:
    """What the address asks for, by name."""
    wanted, place = fold(request.args.get("zoek", "")), request.args.get("gemeente", "").strip()
    town = _town(place) if place else None
    if place and not town:
        return []
    with reading(env.engine) as connection:
        rows = versions.live(connection, shelf.kinds)
        known = {key: codec.load(Source, row.declared) for key, row in sources.rows(connection).items()}
    topic, origin = request.args.get("onderwerp", ""), request.args.get("bron", "")
    found = [_held(row, known[row.source_id]) for row in rows if origin in ("", row.source_id)]
    there = [
        one
        for one in found
        if (town is None or one.subject.reach.meets(town))
        and (not topic or topic in one.subject.topics)
        and _holds(one, wanted)
    ]
    return sorted(there, key=lambda one: (fold(one.card.title), one.row.source_id, one.row.key))


def _town(place: str) -> Reach | None:
    one = by_nis(place)
    towns = [one] if one else [*by_postcode(place), *by_name(place)]
    return Reach(nis=frozenset(town.nis for town in towns)) if towns else None


def _held(row: Row[Any], source: Source) -> Held:
    record = codec.load_record(row.record_kind, row.value)
    subject = subject_of(record, source)
    return Held(
        row=row, record=record, card=card_of(record, critical=subject.critical), source=source.name, subject=subject
    )


def _holds(one: Held, wanted: str) -> bool:
    """Whether every word stands somewhere in the record, its topics or the name of its source."""
    parts = (
        one.card.title,
        one.card.about,
        one.source,
        *one.subject.topics,
        *(part.value for part in one.card.details),
    )
    everything = fold(" ".join(parts))
    return all(word in everything for word in wanted.split())


def place_of(version: Row[Any]) -> str:
    """The page of the record that this is a state of."""
    shelf = CONTACTS if version.record_kind == RecordKind.CONTACT else MEASURES
    return f"{shelf.path}/{version.source_id}/{version.key}"


def _undoable(connection: Connection, row: Row[Any]) -> str | None:
    """The change that made a record what it is now, when it was approved and can be taken back."""
    made = changes.get(connection, row.change_id) if row.change_id and not row.wrong else None
    return str(made.id) if made is not None and made.status == Status.APPROVED else None


def _places(subject: Subject) -> str:
    """For which municipalities a record counts; empty for all."""
    if subject.reach.everywhere:
        return ""
    towns = [by_nis(nis) for nis in subject.reach.nis]
    return ", ".join(sorted(town.name for town in towns if town is not None))


def _steps(rows: Sequence[Row[Any]]) -> list[Step]:
    """The history, the newest first; what a step changed is told against the one before it."""
    records = [codec.load_record(row.record_kind, row.value) for row in rows]
    told = [Step(row=rows[0], lines=())]
    for (before, after), row in zip(pairwise(records), rows[1:], strict=True):
        told.append(Step(row=row, lines=tuple(_lines(before, after)) if not row.removed else ()))
    return told[::-1]


def _lines(before: Record, after: Record) -> Iterable[Line]:
    return (Line(word=field_word(one.name), was=one.before, now=one.after) for one in difference(before, after))


def cell(value: str | None) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = value or ""
    return f"'{text}" if text[:1] in FORMULA and not _NUMBER.fullmatch(text) else text


def _file(body: str, kind: str, name: str) -> Response:
    return Response(body, mimetype=kind, headers={"Content-Disposition": f"attachment; filename={name}"})
