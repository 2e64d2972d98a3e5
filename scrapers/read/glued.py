"""Words that a program glued together when it took the text out of a page: "GEMEENTEHUISDorp 44, 9930 Dorptel. 09 … 55info@dorp.example".

A cut is made only where no word of any language goes on so: where capitals alone turn into a word with one, between a town and
a label with its number, between the last digits of a phone and a mail address, and between hours and the next day.
"""

from __future__ import annotations

import re

_CAPITALS = re.compile(r"(?<![\w@./-])(?P<head>(?:[A-ZÀ-Þ]{2,}\s){0,3}[A-ZÀ-Þ]{5,})(?=[A-ZÀ-Þ][a-zà-ÿ]{2,})")
_TOWN = re.compile(
    r"(?P<town>\b\d{4}(?:\s?[A-Z]{2})?\s[A-ZÀ-Þ][\w'’-]{2,}?)(?=(?i:tel|t[ée]l|fax|gsm|telefoon)\b[.:]?\s?:?\s?[(+\d])"
)
_PHONE = re.compile(r"(?P<phone>\d[\d ./-]{6,}\d)(?=[a-z][\w.+-]{1,40}@[\w-]+\.)")
_HOURS = re.compile(r"(?P<hours>\d\s?uur)(?=(?:maan|dins|woens|donder|vrij|zater|zon)dag)")


def unglued(text: str) -> str:
    """A text with a line break at each such place, a blank between hours."""
    text = _CAPITALS.sub("\\g<head>\n", text)
    text = _TOWN.sub("\\g<town>\n", text)
    text = _PHONE.sub("\\g<phone> ", text)
    return _HOURS.sub("\\g<hours> ", text)
