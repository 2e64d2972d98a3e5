"""A measure or document whose text repeats a contact: when the contact changes, the text that quotes it changes too.

That is one fact, not two. The text follows the contact: it is accepted when the contact is, and no reader hears it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from state.canon.text import fold
from state.changes import Change, ChangeKind
from state.fingerprint import canonical
from state.prose import canonical_prose
from state.records import Contact, Measure, Publication, Record

LONG_ENOUGH = 5
"""A shorter value stands in a text by chance too often to say that it is quoted."""


def echoes(changes: Sequence[Change]) -> Mapping[str, str]:
    """Id of each change of a measure that only repeats another change -> the id of that other change."""
    told = [(change, pairs) for change in changes if (pairs := list(_quotable(change)))]
    found: dict[str, str] = {}
    for change in changes:
        source = next((one for one, pairs in told if one.id != change.id and _repeats(change, pairs)), None)
        if source is not None:
            found[change.id] = source.id
    return found


def _quotable(change: Change) -> Iterable[tuple[str, str]]:
    """The values that changed, before and after, as a text would hold them; the longest first."""
    if change.kind is not ChangeKind.CHANGED or change.before is None or change.after is None:
        return ()
    pairs = {pair for name in _NAMES.get(type(change.after), ()) for pair in _values(change.before, change.after, name)}
    return sorted(pairs, key=lambda pair: -len(pair[0]))


_NAMES: Mapping[type, tuple[str, ...]] = {
    Contact: ("phones", "emails", "person", "organisation", "address", "opening_hours", "role"),
    Publication: ("title",),
}


def _values(before: Record, after: Record, name: str) -> Iterable[tuple[str, str]]:
    old, new = _texts(before, name), _texts(after, name)
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    if len(gone) == len(come):
        yield from ((one, other) for one, other in zip(gone, come, strict=True) if len(one) >= LONG_ENOUGH)


def _texts(record: Record, name: str) -> list[str]:
    value = getattr(record, name)
    if name == "phones":
        return [fold(phone.number) for phone in value]
    if name == "address":
        return [canonical_prose(value.text)] if value is not None else []
    if isinstance(value, tuple):
        return [canonical_prose(one) for one in value]
    return [canonical_prose(value)] if value else []


def _repeats(change: Change, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a measure's text is what it was, but for the values that changed."""
    before, after = change.before, change.after
    if change.kind is not ChangeKind.CHANGED or not isinstance(before, Measure) or not isinstance(after, Measure):
        return False
    old, new = canonical(before), canonical(after)
    if any(old.get(name) != new.get(name) for name in old.keys() | new.keys() if name != "text"):
        return False
    text = canonical_prose(before.text)
    for one, other in pairs:
        text = text.replace(one, other)
    return text == canonical_prose(after.text)
