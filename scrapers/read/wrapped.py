"""Lines that a program broke because the next word did not fit, told from lines that somebody ended on purpose.

A program that wraps fills each line as far as it goes: the first word of the next one would have made it wider than all
others, and it breaks most sentences in their midst. A line of an address, of a list of names or of a signature leaves room for
that word, and what follows begins with a capital or a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from state.canon.text import CUT_OFF

NARROWEST = 50
"""Characters: narrower columns are not set by programs that write text files."""
FEWEST = 3
"""So many full lines tell a width; two may be long by chance."""
FULL = 0.6
"""A line shorter than this part of the width was ended by whoever wrote it, however long the word below it is."""
SHORTEST = 30
"""Characters; a shorter line that ends in "de" or "the" may be a name."""
_FAR = 0.97
_STARTS = re.compile(
    r"\s*(?:[•·▪◦‣*+–—-]\s|#{1,6}\s|[|>]|\d{1,2}[.)]\s|[A-ZÀ-Þ][\w .'/-]{0,24}:(?:\s|$)|<[a-z/]"
    r"|(?P<bold>\*\*|__)(?:(?!(?P=bold)).){1,60}(?::(?P=bold)|(?P=bold)\s?:)|\[[^\]\n]*\]\([^)\n]*\)\S*\s*$)"
)
"""What begins a line of its own: a bullet, a number, a label, also in bold, a row, a tag, a link that is all of it."""


_JOINS = re.compile(r"[a-zà-ÿ.)]\s+[/&]\s*$")
"""A sign at the end of a line that joins what stands on it to what stands below: "Els Maes /", then "Jan Smet"."""


LONG = 40
"""Characters of a line that ends in the midst of a sentence, as the word that begins the next one tells."""
_MIDST = re.compile(
    r"\s*(?:naar|van|de|het|een|en|of|te|om|door|aan|uit|als|dat|die|wordt|worden|and|the|of|to|by|from|with|which|et|ou|de|du|des|par|qui|que|und|oder|von|der|die|das)\s"
    r"(?![^:\n]{0,25}:)"
)
"""Small words with which no line of its own begins, unless it is a label."""
_WITHIN = re.compile(r"\s*[a-zà-ÿ][^\n]{20,},\s*$")
"""A line that begins and ends in the midst of a sentence."""


def wrap_width(lines: Sequence[str]) -> int | None:
    """The width in characters that a text is wrapped at; None when its lines end where somebody ended them."""
    pairs = [(len(line.rstrip()), line, below) for line, below in pairwise(lines) if line.strip() and below.strip()]
    lengths = sorted(length for length, line, _ in pairs if length >= NARROWEST and "|" not in line)
    if len(lengths) < FEWEST:
        return None
    width = lengths[int(_FAR * (len(lengths) - 1))]
    long = [
        (line, below) for length, line, below in pairs if FULL * width <= length <= width and not _STARTS.match(below)
    ]
    full = [below for line, below in long if _is_full(line, below, width)]
    inside = sum(not (below.lstrip()[0].isupper() or below.lstrip()[0].isdigit()) for below in full)
    return width if inside >= FEWEST - 1 and len(full) * 3 >= len(long) * 2 and inside * 3 >= len(full) else None


def goes_on(line: str, below: str, width: int | None) -> bool:
    """Whether `below` is the rest of the sentence on `line`: it stops in the midst, or as a text does that is wrapped at `width`."""
    if not below.strip() or _STARTS.match(below):
        return False
    if _JOINS.search(line) and below.lstrip()[0].isupper():
        return True
    if len(line.strip()) >= SHORTEST and CUT_OFF.search(line.rstrip()):
        return True
    if len(line.strip()) >= LONG and line.rstrip()[-1].isalnum() and _MIDST.match(below):
        return True
    if _WITHIN.match(line):
        return True
    return width is not None and len(line.rstrip()) >= FULL * width and _is_full(line, below, width)


def unwrapped(lines: Sequence[str], width: int | None) -> list[str]:
    """The lines as they were before a program wrapped them at `width`."""
    found: list[str] = []
    for before, line in pairwise(["", *lines]):
        if found and goes_on(before, line, width):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
    return found


def _is_full(line: str, below: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(below.split()[0]) > width
