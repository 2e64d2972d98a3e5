"""Since when, for when, or from when until when, somebody holds a function: it changes by itself, and says nothing of what they do."""

from __future__ import annotations

import re

LONGEST = 60
"""Characters at the end of a text within which its years stand."""
_YEAR = r"(?:19|20)\d\d"
_SINCE = r"(?:sinds|sedert|vanaf|since|from|depuis|seit|for|in|voor|pour|für)"
_TERM = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=\)))\s*[,–-]?\s*\(?\b(?:{_SINCE}\s+(?:\d{{1,2}}\s+)?(?:[^\W\d_]+\s+)?{_YEAR}"
    rf"|{_YEAR}(?:\s*[-–/]\s*(?:{_YEAR}|\d\d|heden|nu|now|present|today|heute|aujourd'hui)?)?)\)?\s*$",
    re.IGNORECASE,
)


def without_term(text: str) -> str:
    """A function without the years of it: "Secretaris 2024-2025", "Trésorier (depuis 2019)", "Lid sinds 3 mei 2010"."""
    tail = text[-LONGEST:]
    match = _TERM.search(tail)
    return text if match is None else text[: len(text) - len(tail) + match.start()]
