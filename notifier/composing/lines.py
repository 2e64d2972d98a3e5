"""Writes a draft out: each group of items as one line, in the order in which a reader should meet them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from notifier.composing.cards import body_of, card_of
from notifier.composing.content import Card, Content, Line
from notifier.composing.deadlines import with_deadline
from notifier.composing.documents import card_with
from notifier.composing.drafts import Draft, settled
from notifier.deciding.folding import Folded, Turn
from notifier.deciding.matching import Subject, merge
from notifier.deciding.stories import State
from notifier.readers.subscriptions import Reader
from state.canon.prose import canonical_prose
from state.fingerprint import difference
from state.records import Contact, Measure, RecordKind

FAR_AWAY = date.max
KIND_ORDER = (RecordKind.CONTACT, RecordKind.MEASURE, RecordKind.PUBLICATION)
AT_MOST_INSTEAD = 3


@dataclass(frozen=True, kw_only=True)
class Serving:
    """A contact that is accepted now, and whom it serves."""

    contact: Contact
    subject: Subject


Bench = Mapping[str, Sequence[Serving]]
"""The contacts accepted now, by source: who serves a municipality when somebody is gone."""


def content_of(draft: Draft, reader: Reader, bench: Bench) -> Content:
    """What the edition says, most urgent first, then by what the reader can do with it; of measures the newest first."""
    lines = [(_line(group, reader, bench), _day_of(group[0])) for group in draft.groups]
    return Content(
        mail=draft.mail,
        language=draft.language,
        frequency=draft.frequency,
        lines=tuple(line for line, _ in sorted(lines, key=_reading_order)),
        reason=draft.reason,
    )


def _line(group: Sequence[Folded], reader: Reader, bench: Bench) -> Line:
    first = group[0]
    state = first.after or first.before
    if state is None:
        raise ValueError("a line tells of something that was or of something that is")
    line = Line(
        turn=first.turn,
        kind=first.story.kind,
        card=card_with(card_of(state.value, critical=first.critical), group),
        reason=settled(merge(one.reason for one in group)),
        places=tuple({one.story.place.url: one.story.place for one in group}.values()),
        found_at=state.found_at,
        heard=tuple(version for one in group for version in one.heard),
        case=state.case,
        critical=first.critical,
        fields=difference(first.before.value, first.after.value) if first.before and first.after else (),
        instead=_instead(first, reader, bench) if first.turn in (Turn.REMOVED, Turn.LOST) else (),
        text=body_of(state.value),
        corrects=tuple(dict.fromkeys(one.corrects for one in group if one.corrects)),
    )
    return _with_request(line, state.value, first.before) if isinstance(state.value, Measure) else line


def _with_request(line: Line, measure: Measure, before: State | None) -> Line:
    over = line.turn in (Turn.REMOVED, Turn.LOST)
    return replace(
        line,
        asks=None if over else measure.asks,
        asked=None if over else _asked(before, measure),
        fields=with_deadline(line.fields, measure),
        expires_on=measure.expires_on,
        audience=measure.audience,
        links=measure.links,
    )


def _asked(before: State | None, measure: Measure) -> str | None:
    old = before.value.asks if before and isinstance(before.value, Measure) else None
    return old if old and canonical_prose(old) != canonical_prose(measure.asks or "") else None


def _instead(line: Folded, reader: Reader, bench: Bench) -> tuple[Card, ...]:
    """Who serves the lost municipalities of this reader now, as far as the same source says."""
    lost = line.before
    if lost is None or not isinstance(lost.value, Contact) or lost.subject.reach.everywhere:
        return ()
    met = [area.reach for one in reader.subscriptions for area in one.areas if area.code in line.reason.areas]
    mine = frozenset(nis for reach in met for nis in reach.nis)
    shared = lost.subject.reach.nis & mine or lost.subject.reach.nis
    serving = [one.contact for one in bench.get(line.story.place.source, ()) if _serves(one, shared)]
    alike = [contact for contact in serving if contact.role == lost.value.role] or serving
    return tuple(card_of(contact) for contact in alike[:AT_MOST_INSTEAD])


def _serves(one: Serving, shared: frozenset[str]) -> bool:
    return not one.subject.reach.everywhere and not one.subject.reach.nis.isdisjoint(shared)


def _day_of(told: Folded) -> date:
    """The day that a measure is dated; the first of all days for what has none."""
    value = told.after.value if told.after else None
    return (value.date if isinstance(value, Measure) else None) or date.min


def _reading_order(told: tuple[Line, date]) -> tuple[object, ...]:
    line, day = told
    return (
        not line.critical,
        KIND_ORDER.index(line.kind),
        line.kind is RecordKind.CONTACT and not line.reason.areas,
        line.asks is None,
        line.expires_on or FAR_AWAY,
        list(Turn).index(line.turn),
        -day.toordinal(),
        line.card.title.casefold(),
        line.heard,
    )
