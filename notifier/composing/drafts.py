"""From folded lines to drafts: which mails a reader gets now, and who shares an edition. Pure.

A draft names its items by id only; `notifier.composing.lines` writes them out, once for each edition.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notifier.composing.content import MailKind
from notifier.composing.documents import with_documents
from notifier.deciding.folding import Folded
from notifier.deciding.matching import Reason, merge
from notifier.deciding.slots import Slot, Timetable, slot_of, urgent_slot
from notifier.readers.subscriptions import FASTEST_FIRST, Reader
from state.fingerprint import canonical, fingerprint
from state.records import RecordKind

REACHED_BY = ("person", "phones", "emails")


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One mail for one reader, still without words.

    Attributes:
        groups: the items; those in one group say the same, or one leads to the other, and become one line.
        urgent: passes the sending hours.
    """

    reader: int
    mail: MailKind
    language: str
    slot: Slot
    groups: tuple[tuple[Folded, ...], ...]
    urgent: bool = False

    @property
    def frequency(self) -> str:
        return self.slot.key.split(":", 1)[0]

    @property
    def reason(self) -> Reason:
        return settled(merge(line.reason for group in self.groups for line in group))

    @property
    def heard(self) -> tuple[int, ...]:
        """The versions that enter the reader's ledger."""
        return tuple(version for group in self.groups for line in group for version in line.heard)

    @property
    def key(self) -> str:
        """Equal for readers who get the same mail: kind, language, frequency, items, areas, reason."""
        items = [[_item(line) for line in group] for group in self.groups]
        head = [self.mail, self.language, self.frequency, _spelled(self.reason)]
        return hashlib.sha256(json.dumps([head, items]).encode()).hexdigest()


def _item(line: Folded) -> list[object]:
    sides = [state.id if state else None for state in (line.before, line.after)]
    earlier = [[line.corrects.subject, line.corrects.at.isoformat()]] if line.corrects else []
    return [line.turn, *sides, line.heard, _spelled(settled(line.reason)), *earlier]


def _spelled(reason: Reason) -> list[object]:
    return [reason.areas, reason.topics, reason.audience, reason.critical]


def settled(reason: Reason) -> Reason:
    """The reason with its parts in a fixed order."""
    return replace(
        reason,
        areas=tuple(sorted(reason.areas)),
        topics=tuple(sorted(reason.topics)),
        audience=tuple(sorted(reason.audience)),
    )


def compose(
    reader: Reader,
    folded: Sequence[Folded],
    *,
    now: datetime,
    timetable: Timetable,
    mailed: frozenset[str] = frozenset(),
) -> list[Draft]:
    """The digests this reader gets now: one for each frequency whose slot is due, critical items at once.

    Args:
        mailed: keys of the slots for which this reader has a mail already; they get no second one.
    """
    ready = [line for line in folded if line.waits is None]
    by_slot = _due(ready, now, timetable, mailed)
    critical = [line for line in ready if line.critical]
    if critical:
        by_slot.setdefault(_first_to_leave(by_slot) or urgent_slot(now), []).extend(critical)
    return [_draft(MailKind.DIGEST, reader, slot, lines) for slot, lines in by_slot.items()]


def _due(
    ready: Iterable[Folded], now: datetime, timetable: Timetable, mailed: frozenset[str]
) -> dict[Slot, list[Folded]]:
    by_slot: dict[Slot, list[Folded]] = {}
    for line in ready:
        slot = slot_of(line.subscription, now, timetable)
        if not line.critical and slot.key not in mailed and line.ripe_at <= slot.at:
            by_slot.setdefault(slot, []).append(line)
    return by_slot


def _first_to_leave(slots: Iterable[Slot]) -> Slot | None:
    rank = {frequency.value: place for place, frequency in enumerate(FASTEST_FIRST)}
    return min(slots, key=lambda slot: rank[slot.key.split(":", 1)[0]], default=None)


def correction(reader: Reader, folded: Sequence[Folded], *, now: datetime) -> Draft:
    """The mail that puts sent errors right: at once, past hold window, frequency and sending hours."""
    return replace(_draft(MailKind.CORRECTION, reader, urgent_slot(now), folded), urgent=True)


def welcome(reader: Reader, folded: Sequence[Folded], *, now: datetime) -> Draft:
    """The first mail: what is valid now for the chosen areas."""
    slot = Slot(key=f"{MailKind.WELCOME.value}:{now.date().isoformat()}", at=now)
    return replace(_draft(MailKind.WELCOME, reader, slot, folded), urgent=False)


def _draft(mail: MailKind, reader: Reader, slot: Slot, folded: Sequence[Folded]) -> Draft:
    return Draft(
        reader=reader.id,
        mail=mail,
        language=reader.language,
        slot=slot,
        groups=with_documents(same_facts(folded)),
        urgent=any(line.critical for line in folded),
    )


def same_facts(folded: Iterable[Folded]) -> tuple[tuple[Folded, ...], ...]:
    """Lines that say the same, together: one fact on several sources is told once."""
    groups: dict[tuple[object, ...], list[Folded]] = {}
    for line in sorted(folded, key=_fixed_order):
        groups.setdefault(_sameness(line), []).append(line)
    return tuple(tuple(group) for group in groups.values())


def _fixed_order(line: Folded) -> tuple[str, str]:
    return line.story.place.source, line.story.key


def _sameness(line: Folded) -> tuple[object, ...]:
    """What two lines must share to be one. Of a contact: who it is, and all that differs or, for a whole one, its numbers.

    Two sources seldom describe a contact in the same fields; the same number of the same person changing in the same way
    is one fact all the same.
    """
    sides = [state.value if state else None for state in (line.before, line.after)]
    whole = (line.turn, line.story.kind, *(fingerprint(side) if side else None for side in sides))
    if line.story.kind is not RecordKind.CONTACT:
        return whole
    before, after = (canonical(side) if side else {} for side in sides)
    names = REACHED_BY if not (before and after) else sorted(before.keys() | after.keys())
    told = tuple((name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name))
    if not any(name in REACHED_BY for name, *_ in told):
        return whole
    return (line.turn, line.story.kind, _who(after or before), told)


def _who(form: Mapping[str, object]) -> tuple[object, ...]:
    return (form["person"],) if "person" in form else (form.get("organisation"), form.get("unit"))
