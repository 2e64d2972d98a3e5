"""Whether the last day of a measure is one by which to act, or the end of what holds: readers take the two differently. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from state.canon.terms import find_terms
from state.canon.text import fold
from state.changes import FieldChange
from state.records import Measure

ENDS = "expires_on"
DEADLINE = "deadline"
"""How a mail calls the last day when it is one by which to act."""
_BY = re.compile(
    r"^(?:voor|uiterlijk|ten laatste|niet later dan|tegen|deadline|binnen|avant|au plus tard|pour le|d'ici|dans|before|by"
    r"|no later|within)\b"
)
"""Words that set a day to act by; "tot en met" ends what holds, unless it stands in the sentence that asks."""


def is_deadline(measure: Measure) -> bool:
    """Whether the words that tell the last day of a measure set a term to its reader."""
    return any(
        _BY.match(fold(phrase)) or phrase in (measure.asks or "")
        for phrase in measure.date_texts
        if any(term.day == measure.expires_on for term in find_terms(phrase, reference=measure.date))
    )


def name_of_end(measure: Measure) -> str:
    """What the last day of a measure is called: an end or a deadline."""
    return DEADLINE if measure.expires_on and is_deadline(measure) else ENDS


def with_deadline(fields: Iterable[FieldChange], measure: Measure) -> tuple[FieldChange, ...]:
    """What differs, its last day called as it is now."""
    return tuple(replace(one, name=name_of_end(measure)) if one.name == ENDS else one for one in fields)
