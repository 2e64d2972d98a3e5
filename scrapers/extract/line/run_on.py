"""Records that run on in one line: "Penningmeester Els Maes els@… 09 … Secretaris Jan Smet jan@…"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.names import is_first_name, looks_like_person
from state.canon.text import clean

FEWEST = 2
LONGEST = 70
"""Characters of what somebody does, and the name."""
_POINTS = re.compile(
    r"(?:[\s,;|–-]{0,4}(?:(?:tel|gsm|mob|fax|e-?mail|mail|phone)\b[.:]{0,2}\s?)?"
    r"(?:[^\s@:]{1,64}@[\w.-]{3,80}\w|\+?\(?\d[\d ()./-]{6,18}\d))+",
    re.IGNORECASE,
)
"""Numbers and mail addresses that follow each other."""
_LABEL = re.compile(r"[^\W\d_][\w'’/&() -]*")


def run_on(text: str) -> list[str]:
    """The records of a line, each with a colon behind what the person does; nothing when it is anything else.

    Each is a few words, a person and numbers, from the first letter of the line to the last number.
    """
    records, start = [], 0
    for points in _POINTS.finditer(text):
        label, name = _parted(clean(text[start : points.start()]))
        if not label or not name:
            return []
        records.append(f"{label}: {name} {points[0].strip()}")
        start = points.end()
    rest = text[start:].strip(" ,;.|")
    return [*records, *([rest] if rest else [])] if len(records) >= FEWEST else []


def _parted(text: str) -> tuple[str, str]:
    """A few words, and the name of a person behind them: from a first name on, else the last two words."""
    ways = [(label, name) for label, name in _splits(text) if _LABEL.fullmatch(label) and looks_like_person(name)]
    sure = [(label, name) for label, name in ways if is_first_name(name.split()[0])]
    return next(iter((*sure, *reversed(ways))), ("", ""))


def _splits(text: str) -> Iterator[tuple[str, str]]:
    words = text.split()
    if len(text) <= LONGEST:
        yield from ((" ".join(words[:at]).strip(" :-–"), " ".join(words[at:])) for at in range(1, len(words) - 1))
