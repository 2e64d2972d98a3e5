"""A measure that is no longer read as one, though its title stands and its lines were amended on the spot.

A word can make a text a measure ("kan terecht bij"); when that word is another, the text has changed, and not gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from state.canon.prose import canonical_prose
from state.changes import Change, Changeset
from state.diff.cases import became
from state.diff.in_place import lines_of_places
from state.diff.said import Said
from state.records import Measure

ALIKE = 60.0
"""Two lines less alike than this (0..100) are two texts."""


def with_amended(found: Changeset, before: Said, after: Said) -> Changeset:
    """`found` with such measures as changed rather than removed."""
    told = {one.key: made for one in found.changes if (made := _amended(one, before, after)) is not None}
    return replace(
        found,
        changes=tuple(told.get(one.key, one) for one in found.changes),
        absent=tuple(key for key in found.absent if key not in told),
    )


def still_there(old: Sequence[Measure], new: Iterable[Measure], before: Said, after: Said) -> tuple[Measure, ...]:
    """Those of the old measures that the new reading leaves out, with what they say now."""
    read = {canonical_prose(one.title) for one in new}
    left = (one for one in old if canonical_prose(one.title) not in read)
    return tuple(made for one in left if (made := amended_of(one, before, after)) is not None)


def amended_of(measure: Measure, before: Said, after: Said) -> Measure | None:
    """The measure with the lines that stand where its own stood; None when its title or one of them is gone."""
    if not 0 < before.text(measure.title) <= after.text(measure.title):
        return None
    instead = {canonical_prose(old): new for old, new in lines_of_places(before, after)}
    lines = []
    for line in filter(str.strip, measure.text.split("\n")):
        new = line if after.text(line) else instead.get(canonical_prose(line), "")
        if ratio(canonical_prose(line), canonical_prose(new)) < ALIKE:
            return None
        lines.append(new)
    return replace(measure, text="\n".join(lines)) if lines else None


def _amended(change: Change, before: Said, after: Said) -> Change | None:
    old = change.before
    if change.after is not None or not isinstance(old, Measure):
        return None
    new = amended_of(old, before, after)
    return became(change, new) if new is not None else None
