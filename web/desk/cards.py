"""One waiting change as a page shows it: what was, what it becomes, why it waits, for whom. Made for a page of them at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from notifier.composing.loading import followed_reach, subject_of
from notifier.deciding.hearing import Listeners, listeners
from notifier.deciding.matching import Subject
from state import codec
from state.changes import ChangeKind, Severity
from state.describe import FIELD_WORDS, KIND_WORDS, field_word, name_of
from state.diff.words import Piece, Said, word_difference
from state.fingerprint import difference, published
from state.geo.municipalities import by_nis
from state.marking import N_
from state.records import Record
from state.review import VERDICT_WORDS, Verdict
from state.sources import Source
from state.store import changes, links, review, sources, staff, waiting

SEVERITY_WORDS = {Severity.INFO: N_("ter info"), Severity.REVIEW: N_("let op"), Severity.DANGER: N_("voorzichtig")}
NAMED = 6
"""So many municipalities are named, more are counted."""
RUNNING = 5
"""Words; shorter texts are seen at a glance."""
UNSHOWN = {"source_key", "confidence", "place"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field: what it was and what it becomes, as published; None when there is nothing on that side."""

    word: str
    was: str | None
    now: str | None

    @property
    def sides(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Both sides in pieces; in a text of which most stays, what goes and what comes are pieces of their own."""
        was, now = self.was or "", self.now or ""
        told = word_difference(was, now) if min(len(was.split()), len(now.split())) >= RUNNING else None
        if told is None:
            return (Piece(Said.SAME, was),), (Piece(Said.SAME, now),)
        return tuple(one for one in told if one.said is not Said.NEW), tuple(
            one for one in told if one.said is not Said.GONE
        )


@dataclass(frozen=True, kw_only=True)
class Card:
    """A change and all that its reviewer needs to know. `agreed` are those who have approved since it was last opened."""

    row: Row[Any]
    source: str
    kind: str
    name: str
    lines: tuple[Line, ...]
    edits: tuple[Line, ...]
    places: tuple[str, ...]
    more_places: int
    everywhere: bool
    readers: int
    agreed: tuple[str, ...]
    checked: bool
    decisions: tuple[Row[Any], ...]
    assigned: str | None
    put_off: bool
    also: tuple[str, ...] = ()
    """Other sources that carry the same fact."""

    @property
    def seen(self) -> str:
        """What a form gives back, so that nobody decides on something else than what they saw."""
        return str(self.row.updated_at.isoformat())

    @property
    def severity(self) -> str:
        return SEVERITY_WORDS[Severity(self.row.severity)]

    @property
    def needs_check(self) -> bool:
        """Whether this person's approval would be the last and nobody has called yet."""
        return bool(self.row.critical) and not self.checked

    def told(self, one: Row[Any]) -> str:
        """A decision in words."""
        return VERDICT_WORDS[Verdict(one.verdict)]


def cards(connection: Connection, ids: Sequence[str], now: datetime) -> list[Card]:
    """These changes, in this order."""
    rows = changes.by_ids(connection, ids)
    known = {key: codec.load(Source, row.declared) for key, row in sources.rows(connection).items()}
    people = {row.id: row.name for row in staff.everyone(connection)}
    heard = _listeners(connection) if rows else Listeners()
    return [_card(connection, row, known[row.source_id], people, heard, now) for row in rows]


def _listeners(connection: Connection) -> Listeners:
    follows = waiting.follows(connection)
    return listeners(follows, {code: followed_reach(code) for row in follows for code in row.areas})


def _card(
    connection: Connection,
    row: Row[Any],
    source: Source,
    people: Mapping[int, str],
    heard: Listeners,
    now: datetime,
) -> Card:
    before, after = (codec.load_record(row.record_kind, side) if side else None for side in (row.before, row.after))
    edited = codec.load_record(row.record_kind, row.edited) if row.edited else None
    sides = [subject_of(side, source) if side else None for side in (before, edited or after)]
    standing = review.standing(connection, row)
    places, everywhere = _places(sides)
    found = edited or after or before
    return Card(
        row=row,
        source=source.name,
        kind=KIND_WORDS[ChangeKind(row.kind)],
        name=name_of(found) if found else row.key,
        lines=tuple(_lines(row, before, after)),
        edits=tuple(_edits(after or before, edited)),
        places=tuple(places[:NAMED]),
        more_places=max(0, len(places) - NAMED),
        everywhere=everywhere,
        readers=heard.hear(*sides),
        agreed=tuple(standing.approvers),
        checked=standing.phone_checked,
        decisions=tuple(review.decisions(connection, row.id)),
        assigned=people.get(row.assigned_to),
        put_off=row.postponed_until is not None and row.postponed_until > now,
        also=_also(connection, row, before, after),
    )


def _also(connection: Connection, row: Row[Any], *sides: Record | None) -> tuple[str, ...]:
    found = links.others(connection, (row.source_id, row.key), [side for side in sides if side is not None])
    return tuple(dict.fromkeys(one.name for one in found))


def _lines(row: Row[Any], before: Record | None, after: Record | None) -> list[Line]:
    if row.kind == ChangeKind.ADDED and after is not None:
        return [Line(word=word, was=None, now=text) for word, text in _fields(after)]
    if row.kind == ChangeKind.REMOVED and before is not None:
        return [Line(word=word, was=text, now=None) for word, text in _fields(before)]
    return [Line(word=field_word(one["name"]), was=one.get("before"), now=one.get("after")) for one in row.fields]


def _fields(record: Record) -> list[tuple[str, str]]:
    found = ((name, published(record, name)) for name in FIELD_WORDS if hasattr(record, name))
    return [(field_word(name), text) for name, text in found if text and name not in UNSHOWN]


def _edits(found: Record | None, edited: Record | None) -> list[Line]:
    """What the page published against what a colleague made of it."""
    if found is None or edited is None:
        return []
    return [Line(word=field_word(one.name), was=one.before, now=one.after) for one in difference(found, edited)]


def _places(sides: Sequence[Subject | None]) -> tuple[list[str], bool]:
    """The names of the municipalities that a change concerns, and whether it concerns all of them."""
    there = [side.reach for side in sides if side is not None]
    if any(reach.everywhere for reach in there):
        return [], True
    towns = [by_nis(nis) for nis in sorted({nis for reach in there for nis in reach.nis})]
    return sorted(town.name for town in towns if town is not None), False
