"""Records that run on in one line: "Penningmeester Els Maes els@… 09 … Secretaris Jan Smet jan@…"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from state.canon.names import is_first_name, looks_like_person
from state.canon.role_words import role_pattern
from state.canon.text import clean, fold

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


FEWEST_LABELLED = 3
_FUNCTION = re.compile(rf"(?<!\.)(?:{role_pattern().pattern.removeprefix('(?i)')})(?=\s?:\s)", re.IGNORECASE)
_STREET = re.compile(r"[^\d,;]{3,40}\s\d{1,4}\b")
_PARTICLES = frozenset("van de den der het ten ter te von du le la d' 't".split())


def labelled(text: str) -> list[str]:
    """The records of a line on which a function with a colon begins each: "Chair: Jane Roe 12 Main St jane@… Treasurer: …".

    A comma parts the name from the street behind it. Nothing where they are fewer than three, or one names nobody.
    """
    if text.count(":") < FEWEST_LABELLED:
        return []
    starts = [found.start() for found in _FUNCTION.finditer(text)]
    if len(starts) < FEWEST_LABELLED or text[: starts[0]].strip(" .,;:–-"):
        return []
    parts = [text[start:end].strip(" ,;|") for start, end in pairwise([*starts, len(text)])]
    told = [record for part in parts if (record := _with_comma(part))]
    return told if len(told) == len(parts) else []


def _with_comma(record: str) -> str:
    """A record with a comma behind the name: a first name, particles and one word; empty without a name and a street."""
    label, _, rest = record.partition(":")
    words = rest.split()
    end = next((at for at, word in enumerate(words[1:], 2) if fold(word) not in _PARTICLES), 0)
    name, behind = " ".join(words[:end]), " ".join(words[end:])
    if not end or not is_first_name(words[0]) or not looks_like_person(name) or not _STREET.match(behind):
        return ""
    return f"{label}: {name}, {behind}"
