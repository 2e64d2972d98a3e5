"""Tables that lost their rows, so that all cells stand on one line: "Name Title Els Maes - els@… Chair - 2026 Jan Smet - jan@… Clerk".

The heads of the columns tell nothing of the first row. Where functions stand behind the numbers, the last word of the line is one
and the first is none: by that each goes with the name before it, and not with the one that follows.
"""

from __future__ import annotations

import re

from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.roles import could_be_role, tells_role
from state.canon.names import is_first_name, looks_like_person
from state.canon.tenures import without_term
from state.canon.text import clean

FEWEST = 2
"""Heads of columns, and rows."""
MOST_HEADS, MOST_IN_NAME = 6, 5
"""Words."""
_POINTS = re.compile(
    r"(?:[\s,;|–-]{0,4}(?:[^\s@:]{1,64}@[\w.-]{3,80}\w|(?:\+|\(?\d)[\d ()./-]{6,18}\d(?:,?\s?(?:x|ext\.?)\s?\d{1,5})?))+"
)
"""Numbers and mail addresses that follow each other."""


def without_heads(text: str) -> str:
    """A line without the heads of columns before the name in its first row: "Naam Functie Els Maes …"."""
    words = text.split(" ")
    heads = 0
    while heads < min(len(words), MOST_HEADS) and label_of(words[heads]) is not None and words[heads].isalpha():
        heads += 1
    named = FEWEST <= heads < len(words) - 1 and looks_like_person(" ".join(words[heads : heads + 2]).rstrip(" ,"))
    return " ".join(words[heads:]) if named else text


def rows_behind(text: str) -> list[str]:
    """The rows of a line on which functions stand behind the numbers, each as name, function and number; nothing of any other."""
    points = list(_POINTS.finditer(text))
    tail = _function(text[points[-1].end() :]) if len(points) >= FEWEST else None
    if tail is None:
        return []
    starts = [0, *(one.end() for one in points)]
    parts = [_parted(text[start : one.start()]) for start, one in zip(starts, points, strict=False)]
    functions = [*(function for function, _ in parts[1:]), tail]
    known = sum(_is_known(one or "") for one in functions)
    if parts[0][0] or not all(name for _, name in parts) or not all(functions) or known * 2 < len(functions):
        return []
    return [
        f"{name}, {function} {one[0].strip(' ,;|–-')}"
        for (_, name), function, one in zip(parts, functions, points, strict=True)
    ]


def _parted(text: str) -> tuple[str | None, str]:
    """The function and the name of which a text consists, in this order; no name where it is anything else."""
    words = clean(text).split()
    ways = [
        (" ".join(words[:at]), " ".join(words[at:])) for at in range(max(0, len(words) - MOST_IN_NAME), len(words) - 1)
    ]
    named = [(before, name.strip(" ,;:–-")) for before, name in ways if looks_like_person(name.strip(" ,;:–-"))]
    sure = [way for way in named if is_first_name(way[1].split()[0])]
    for before, name in (*sure, *reversed(named)):
        function = _function(before)
        if not before or (function and ((before, name) in sure or _is_known(function))):
            return function, name
    return None, ""


def _function(text: str) -> str | None:
    """A function without the years of its holder; None where a text is anything else."""
    shown = without_term(clean(text).strip(" ,;:.–-")).strip(" ,;:.–-")
    return shown if shown and (_is_known(shown) or could_be_role(shown)) else None


def _is_known(function: str) -> bool:
    return tells_role(function) or singular_role(function) is not None
