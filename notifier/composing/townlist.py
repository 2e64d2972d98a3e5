"""What is valid now for one municipality: the list that anybody may read. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notifier.composing.cards import body_of, card_of
from notifier.composing.content import Card
from notifier.deciding.folding import is_over
from notifier.deciding.stories import WAITS_FOR_SOURCE, Place, Story
from notifier.readers.subscriptions import Reach
from state.canon.text import fold
from state.records import RecordKind


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One contact or measure. `places`: the sources that say it; `doubt`: what staff are looking into, or empty."""

    kind: RecordKind
    card: Card
    text: str
    key: str
    places: tuple[Place, ...]
    doubt: str
    nearby: bool


@dataclass(frozen=True, kw_only=True)
class TownList:
    """`urgent` are the lines for crisis and for victims; `local` what is for this municipality rather than for all."""

    urgent: tuple[Entry, ...] = ()
    local: tuple[Entry, ...] = ()
    general: tuple[Entry, ...] = ()
    measures: tuple[Entry, ...] = ()


def town_list(stories: Iterable[Story], nis: str, now: datetime) -> TownList:
    """What these records say for one municipality, each fact once."""
    there = Reach(nis=frozenset({nis}))
    entries = [_entry(one, there) for one in stories if _is_valid(one, there, now)]
    told = _once(sorted(entries, key=lambda one: (fold(one.card.title), one.places[0].source, one.key)))
    contacts = [one for one in told if one.kind is RecordKind.CONTACT]
    calm = [one for one in contacts if not one.card.critical]
    return TownList(
        urgent=tuple(one for one in contacts if one.card.critical),
        local=tuple(one for one in calm if one.nearby),
        general=tuple(one for one in calm if not one.nearby),
        measures=tuple(one for one in told if one.kind is RecordKind.MEASURE),
    )


def _is_valid(story: Story, there: Reach, now: datetime) -> bool:
    current = story.current
    if current.removed or current.wrong or is_over(current.value, now.date()):
        return False
    return current.subject.reach.meets(there)


def _entry(story: Story, there: Reach) -> Entry:
    current = story.current
    doubt = "" if story.waits is None else "bron" if story.waits == WAITS_FOR_SOURCE else "wijziging"
    return Entry(
        kind=story.kind,
        card=card_of(current.value, critical=current.subject.critical),
        text=body_of(current.value),
        key=story.key,
        places=(story.place,),
        doubt=doubt,
        nearby=not current.subject.reach.everywhere,
    )


def _once(entries: Sequence[Entry]) -> list[Entry]:
    """Entries that say the same in all that is shown are one, with all their sources."""
    found: dict[tuple[object, ...], Entry] = {}
    for one in entries:
        same = (one.kind, one.card, one.text)
        held = found.get(same)
        if held is None:
            found[same] = one
        else:
            doubt = held.doubt or one.doubt
            found[same] = replace(held, places=(*held.places, *one.places), doubt=doubt)
    return list(found.values())
