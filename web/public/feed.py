"""/atom/<nis>: the approved changes for one municipality as an Atom feed (RFC 4287), whole or about one topic."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

from flask import Blueprint, Response, abort, request
from sqlalchemy import Row

from notifier.composing.cards import body_of, card_of
from notifier.composing.loading import subject_of
from notifier.readers.subscriptions import Reach
from state import codec
from state.changes import ChangeKind
from state.geo.municipalities import Municipality, by_nis
from state.marking import N_
from state.sources import Source
from state.store import sources, versions
from state.store.engine import reading
from state.topics import TOPICS
from web.env import Services, WebEnv
from web.limits import Limit
from web.public.joining import base
from web.saying import PARAMETER, _, spoken, words

ATOM = "http://www.w3.org/2005/Atom"
BACK = timedelta(days=90)
MOST = 100
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""
TURNS = {ChangeKind.ADDED: N_("Nieuw"), ChangeKind.REMOVED: N_("Weg"), ChangeKind.CHANGED: N_("Gewijzigd")}


def pages(env: WebEnv, _services: Services, limit: Limit) -> Blueprint:
    """The feed of a municipality."""
    blueprint = Blueprint("feed", __name__)

    @blueprint.get("/atom/<nis>")
    def feed(nis: str) -> Response:
        town, topic = by_nis(nis), request.args.get("onderwerp", "")
        if town is None or town.nis != nis or (topic and topic not in TOPICS):
            abort(404)
        if not limit.allows(request.remote_addr or "", env.clock()):
            abort(429)
        now = env.clock()
        with reading(env.engine) as connection:
            rows = versions.told_since(connection, now - BACK, now)
            known = {key: codec.load(Source, row.declared) for key, row in sources.rows(connection).items()}
        found = [row for row in rows if _concerns(row, known[row.source_id], town, topic)][:MOST]
        asked = {name: value for name in ("onderwerp", PARAMETER) if (value := request.args.get(name))}
        at = f"{base(env.settings.web)}/atom/{nis}" + (f"?{urlencode(asked)}" if asked else "")
        page = f"{base(env.settings.web)}/gemeente/{nis}"
        return Response(_feed(found, known, town, at, page, now), mimetype="application/atom+xml")

    return blueprint


def _concerns(row: Row[Any], source: Source, town: Municipality, topic: str) -> bool:
    subject = subject_of(codec.load_record(row.record_kind, row.value), source)
    there = subject.reach.meets(Reach(nis=frozenset({town.nis})))
    return there and (not topic or topic in subject.topics)


def _feed(
    rows: list[Row[Any]], known: dict[str, Source], town: Municipality, at: str, page: str, now: datetime
) -> bytes:
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": spoken()})
    _put(root, "title", _("Wegwijs: wat verandert voor %(town)s", town=town.name))
    _put(root, "id", at)
    _put(root, "link", rel="self", href=at)
    _put(root, "link", rel="alternate", href=page)
    _put(root, "updated", (rows[0].mail_after if rows else now).isoformat())
    _put(ElementTree.SubElement(root, f"{{{ATOM}}}author"), "name", "Wegwijs")
    for row in rows:
        _entry(root, row, known[row.source_id], page)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _entry(root: ElementTree.Element, row: Row[Any], source: Source, page: str) -> None:
    record, said = codec.load_record(row.record_kind, row.value), words()
    card = card_of(record)
    turn = TURNS[ChangeKind.REMOVED if row.removed else ChangeKind.ADDED if row.revision == 1 else ChangeKind.CHANGED]
    told = (
        [f"{said.field(one.name)}: {said.value(one.value, one.name)}" for one in card.details]
        if not row.removed
        else []
    )
    entry = ElementTree.SubElement(root, f"{{{ATOM}}}entry")
    _put(entry, "title", f"{_(turn)}: {card.title}")
    _put(entry, "id", f"{page}#{row.source_id}/{row.key}/{row.revision}")
    _put(entry, "link", rel="alternate", href=page)
    _put(entry, "updated", row.mail_after.isoformat())
    _put(entry, "published", row.accepted_at.isoformat())
    _put(
        entry,
        "content",
        "\n".join([card.about, *told, body_of(record), f"{_('Bron')}: {source.name}"]).strip(),
        type="text",
    )


def _put(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> None:
    one = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    one.text = _NO_XML.sub("", text) if text else None
