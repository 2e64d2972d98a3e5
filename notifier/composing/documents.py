"""A document and the item that leads to it, told as one: in a newsletter both are news, to a reader they are one thing. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from notifier.composing.content import Card, Detail
from notifier.deciding.folding import Folded, Turn
from state.canon.urls import canonical_url
from state.fingerprint import difference, published
from state.records import Measure, Publication

Group = tuple[Folded, ...]
Way = tuple[str, str]
"""A source and an address that it leads to."""


def with_documents(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Groups in which a new document stands behind the new item that leads to it.

    An item of which nothing is new but the link to a new document stands behind that document instead.
    """
    documents = {way: at for at, group in enumerate(groups) for way in _document(group[0])}
    items = {way: at for at, group in enumerate(groups) for way in _new_item(group[0])}
    behind = {at: items[way] for way, at in documents.items() if way in items}
    behind |= {at: documents[ways[0]] for at, group in enumerate(groups) if (ways := _only(group[0], documents.keys()))}
    joined = {at: list(group) for at, group in enumerate(groups) if at not in behind}
    for at, first in behind.items():
        joined[behind.get(first, first)] += groups[at]
    return tuple(map(tuple, joined.values()))


def _document(line: Folded) -> list[Way]:
    """Where a new document stands."""
    told = line.after.value if line.after else None
    is_new = line.turn is Turn.ADDED and isinstance(told, Publication) and told.url
    return [(line.story.place.source, canonical_url(told.url))] if is_new and isinstance(told, Publication) else []


def _new_item(line: Folded) -> list[Way]:
    """Where a new item leads."""
    return _ways(line, line.after.value) if line.turn is Turn.ADDED and line.after else []


def _only(line: Folded, documents: Collection[Way]) -> list[Way]:
    """The new links of an item that differs in nothing else, when each of them leads to one of the documents."""
    if line.turn is not Turn.CHANGED or line.before is None or line.after is None:
        return []
    before, after = line.before.value, line.after.value
    if [one.name for one in difference(before, after)] != ["links"]:
        return []
    old, new = _ways(line, before), _ways(line, after)
    more = [way for way in new if way not in old]
    return more if set(old) <= set(new) and all(way in documents for way in more) else []


def _ways(line: Folded, record: object) -> list[Way]:
    links = record.links if isinstance(record, Measure) else ()
    return [(line.story.place.source, canonical_url(link.url)) for link in links]


def card_with(card: Card, group: Sequence[Folded]) -> Card:
    """The card of a group's first line, with the languages of the document behind it."""
    told = [line.after.value for line in group[1:] if line.after and isinstance(line.after.value, Publication)]
    values = [value for one in told if (value := published(one, "languages"))]
    known = {detail.name for detail in card.details}
    more = tuple(Detail(name="languages", value=value) for value in values[:1] if "languages" not in known)
    return replace(card, details=(*card.details, *more))
