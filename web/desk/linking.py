"""/desk/feiten/<source>/<key>: which records of other sources tell of the same fact; staff join and split them here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from notifier.composing.cards import card_of
from notifier.composing.content import Card
from state import codec
from state.canon.text import fold
from state.identity.linking import points_of
from state.records import Contact, Record
from state.store import links, log, sources, versions
from state.store.engine import reading, writing
from state.store.links import Key
from state.store.staff import StaffRole
from web.desk import notices
from web.desk.access import person
from web.desk.directory import place_of
from web.desk.entering import VIA
from web.desk.moves import text_of
from web.desk.views import Views
from web.env import Services, WebEnv
from web.saying import _

FACT = "/desk/feiten/<source>/<key>"
MOST = 20
"""So many records of other sources are offered."""
ACTS = {"koppel": True, "maak-los": False}


@dataclass(frozen=True, kw_only=True)
class Side:
    """One record: where it stands, what it says and which source says it."""

    place: Key
    card: Card
    source: str
    at: str

    @property
    def name(self) -> str:
        """As an address names it."""
        return "/".join(self.place)


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """One fact's page, and the forms that join, split and take that back."""
    blueprint = Blueprint("linking", __name__)
    views = Views(blueprint, env)
    views.get(FACT, StaffRole.READER, show)
    views.post(FACT, StaffRole.REVIEWER, decide)
    views.post(f"{FACT}/terug", StaffRole.REVIEWER, take_back)
    return blueprint


def show(env: WebEnv, source: str, key: str) -> str:
    """What is linked, what may be, and, with `met`, the two side by side before anything is decided."""
    words, other = request.args.get("zoek", "").strip()[:200], request.args.get("met", "")
    with reading(env.engine) as connection:
        names = {row.id: row.name for row in sources.rows(connection).values()}
        row = _there(connection, (source, key))
        linked = {one.place for one in links.of(connection, (source, key))}
        found = [_side(one, names) for one in _candidates(connection, row, words) if _key(one) not in linked]
        with_ = _side(_there(connection, _named(other)), names) if other else None
        joined = [_side(_there(connection, place), names) for place in sorted(linked)]
    return render_template(
        "desk/fact.html", mine=_side(row, names), linked=joined, found=found[:MOST], words_=words, other=with_,
        same=with_ is not None and with_.place in linked,
    )  # fmt: skip


def decide(env: WebEnv, source: str, key: str) -> Response:
    """Joins two records or splits them."""
    one, other = (source, key), _named(request.form.get("met", ""))
    act = request.form.get("wat", "")
    if act not in ACTS or one[0] == other[0]:
        abort(400)
    same, now = ACTS[act], env.clock()
    with writing(env.engine) as connection:
        _there(connection, one), _there(connection, other)
        before = links.decisions(connection, one).get(other)
        links.decide(connection, one, other, same=same, by=person().mail, at=now)
        _note(env, connection, "fact.join" if same else "fact.split", one, other)
    told = _("Deze twee zijn nu één feit.") if same else _("Deze twee zijn nu twee feiten.")
    fields = {"met": "/".join(other), "was": "" if before is None else str(int(before))}
    notices.say(told, action=f"/desk/feiten/{source}/{key}/terug", fields=fields)
    return _back(one)


def take_back(env: WebEnv, source: str, key: str) -> Response:
    """Puts back what was so before somebody joined or split."""
    one, other, was = (source, key), _named(request.form.get("met", "")), request.form.get("was", "")
    with writing(env.engine) as connection:
        _there(connection, one), _there(connection, other)
        if was:
            links.decide(connection, one, other, same=was == "1", by=person().mail, at=env.clock())
        else:
            links.forget(connection, one, other)
        _note(env, connection, "fact.undo", one, other)
    notices.say(_("Teruggedraaid: het is weer zoals het was."))
    return _back(one)


def _candidates(connection: Connection, row: Row[Any], words: str) -> list[Row[Any]]:
    """Records of the same kind in other sources: those that hold all words, without words those with the same number."""
    mine = codec.load_record(row.record_kind, row.value)
    live = [one for one in versions.live(connection, [row.record_kind]) if one.source_id != row.source_id]
    return [one for one in live if _fits(codec.load_record(one.record_kind, one.value), mine, fold(words).split())]


def _fits(record: Record, mine: Record, words: Sequence[str]) -> bool:
    if words:
        card = card_of(record)
        everything = fold(" ".join((card.title, card.about, *(part.value for part in card.details))))
        return all(word in everything for word in words)
    both = isinstance(record, Contact) and isinstance(mine, Contact)
    return both and bool(points_of(record) & points_of(mine))  # type: ignore[arg-type]


def _there(connection: Connection, place: Key) -> Row[Any]:
    row = versions.current(connection, *place)
    return row if row is not None and not row.removed else abort(404)


def _named(text: str) -> Key:
    source, _slash, key = text.partition("/")
    return source, key


def _key(row: Row[Any]) -> Key:
    return row.source_id, row.key


def _side(row: Row[Any], names: dict[str, str]) -> Side:
    card = card_of(codec.load_record(row.record_kind, row.value))
    return Side(place=_key(row), card=card, source=names[row.source_id], at=place_of(row))


def _note(env: WebEnv, connection: Connection, action: str, one: Key, other: Key) -> None:
    details = {"other": "/".join(other), "via": VIA, "reason": text_of("reason")}
    log.note(connection, at=env.clock(), actor=person().mail, action=action, subject="/".join(one), **details)


def _back(place: Key) -> Response:
    return redirect(f"/desk/feiten/{'/'.join(place)}", 303)
