"""Further numbers of which a page tells only the last digits: "09 213 08 46 of 47", "02/512.34.56-57", "618.555.0107 or 0108"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FURTHER = re.compile(
    r"(?i)(?P<between>\s*(?:\b(?:of|or|ou|oder|en|and|et|und)\b|&)\s*-?|/|\s*[-‐-―−]|\s+/\s*|\s*\(\s*(?:of|or|ou|oder)\s+)\s*"
    r"(?P<last>\d{1,7}(?:[ .-]\d{2,4}){0,2})(?![\d/:%€$°]|[.,]\d|\s?\d|-\d)"
)
_UNIT = re.compile(
    r"(?i)\s?(?:u|h|uur|uhr|heures?|hours?|euro|eur|jaar|jahre?|ans|years?|min\w*|km|m|leden|dagen|days|jours|tage|[ap]\.?m|personen)\b|\s[A-ZÀ-Þ]"
)
"""What makes of the digits a time, a count, or the number before a place."""
_ENDS = re.compile(r"\s*(?:$|[),;|(\n]|\.(?:\s|$)|[-‐-―−/]\s*\d{2,4}\s*(?:$|[),;|(\n]|\.(?:\s|$)|[-‐-―−/]))")
_DIGIT = re.compile(r"\d")


def further_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where the last digits of further numbers stand behind the number in `text[start:end]`, each with that number in full."""
    whole = text[start:end]
    while (found := _FURTHER.match(text, end)) is not None:
        last = found["last"]
        at, end = found.span("last")
        if _UNIT.match(text, end) or not (_ENDS.match(text, end) or _is_joined(found["between"])):
            return
        size = len(last)
        tail, before = whole[-size:], whole[-size - 1 : -size]
        single = size == 1 and found["between"] == "/" and tail.isdigit() and before.isdigit()
        if not single and (before.isdigit() or not before or _shape(tail) != _shape(last)):
            return
        if tail != last:
            yield at, end, whole[:-size] + last


def _is_joined(between: str) -> bool:
    """Whether what stands between two numbers joins them, whatever follows: a word, or a sign without a gap."""
    return between == between.strip() or any(letter.isalpha() for letter in between)


def _shape(text: str) -> str:
    return _DIGIT.sub("9", text.replace(".", " ").replace("-", " "))
