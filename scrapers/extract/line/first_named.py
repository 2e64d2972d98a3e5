"""People called by their first names alone, each right before a number: "Info: Tine 0478 … of Ward (0479 …)"."""

from __future__ import annotations

import re

from scrapers.extract.line.titles import without_call
from state.canon.names import is_first_name, may_be_first_name
from state.canon.phones import phone_starts

FEWEST = 2
_NAMED = re.compile(
    r"(?<![\w'’.-])(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)[\s:(,–-]{1,4}(?:(?i:tel|gsm|mob|mobiel|t|op|au)\b[\s.:]{1,3})?\Z"
)
_LONGER = re.compile(r"[A-ZÀ-Þ][\w'’.-]*\s\Z")
"""What a longer name has before its last word."""


def first_named(text: str) -> list[int]:
    """Where each begins who is called by a first name right before a number; nothing where it is one alone.

    What may be another word as well ("Ward") counts beside a name that is none.
    """
    starts = phone_starts(text)
    if len(starts) < FEWEST:
        return []
    opens = len(text) - len(without_call(text))
    found = [
        match
        for start, end in zip([opens, *starts], starts, strict=False)
        if (match := _NAMED.search(text, start, end))
    ]
    told = [one for one in found if may_be_first_name(one["name"]) and not _LONGER.search(text, opens, one.start())]
    sure = any(is_first_name(one["name"]) for one in told)
    return [one.start() for one in told] if sure and len(told) >= FEWEST else []
