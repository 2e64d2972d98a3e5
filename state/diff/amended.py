"""A measure that is no longer read as one, though its title stands and its lines were amended on the spot.

A word can make a text a measure ("kan terecht bij"); when that word is another, the text has changed, and not gone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from state.canon.prose import canonical_prose
from state.changes import Changeset
from state.diff.cases import became
from state.diff.places import lines_of_places
from state.diff.said import Said
from state.records import Measure

K = TypeVar("K", bound=Hashable)
ALIKE = 60.0
"""Two lines less alike than this (0..100) are two texts."""


def with_amended(found: Changeset, before: Said, after: Said) -> Changeset:
    """`found` with such measures as changed rather than removed."""
    gone = {one.key: one for one in found.changes if one.after is None}
    now = _amended({key: one.before for key, one in gone.items() if isinstance(one.before, Measure)}, before, after)
    told = {key: made for key, measure in now.items() if (made := became(gone[key], measure)) is not None}
    return replace(
        found,
        changes=tuple(told.get(one.key, one) for one in found.changes),
        absent=tuple(key for key in found.absent if key not in told),
    )


def still_there(old: Sequence[Measure], new: Iterable[Measure], before: Said, after: Said) -> tuple[Measure, ...]:
    """Those of the old measures that the new reading leaves out, with what they say now."""
    read = {canonical_prose(one.title) for one in new}
    left = [one for one in old if canonical_prose(one.title) not in read]
    return tuple(_amended(dict(enumerate(left)), before, after).values())


def _amended(measures: Mapping[K, Measure], before: Said, after: Said) -> dict[K, Measure]:
    """The measures whose title stands, with the lines that stand where their own stood; not those of which a line is gone."""
    stand = {key: one for key, one in measures.items() if 0 < before.text(one.title) <= after.text(one.title)}
    if not stand:
        return {}
    instead = {canonical_prose(old): new for old, new in lines_of_places(before, after)}
    return {key: made for key, one in stand.items() if (made := _with_lines(one, after, instead)) is not None}


def _with_lines(measure: Measure, after: Said, instead: Mapping[str, str]) -> Measure | None:
    lines = []
    for line in filter(str.strip, measure.text.split("\n")):
        new = line if after.text(line) else instead.get(canonical_prose(line), "")
        if ratio(canonical_prose(line), canonical_prose(new)) < ALIKE:
            return None
        lines.append(new)
    return replace(measure, text="\n".join(lines)) if lines else None
