"""Lists of places that lost their lines: "Crèche De Uil Dorpsstraat 4, 9000 Gent Crèche De Mus Laan van Noord 7, 9000 Gent …".

Nothing stands between a name and its street but the order: the street is the last word before the house, with those that particles
join to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.extract.line.lines import Line
from state.canon.addresses import find_addresses
from state.canon.body_words import holds_kind
from state.canon.name_words import PARTICLES
from state.canon.text import fold

FEWEST = 3
"""Addresses on one line."""
LONGEST = 4_000
MOST_WORDS = 10
"""Of a name with its street."""
_HOUSE = re.compile(r"\s(?=\d{1,4}\s?[A-Za-z]?(?:[-/]\d{1,4})?,?\s(?:\d{4}))")
_LAST_SENTENCE = re.compile(r".*(?:[:.!?;*•]\s+)")


def places_apart(line: Line, country: str) -> list[Line]:
    """A line for each of the places that one lists so, its name and its address apart; nothing for any other line."""
    if line.has_point or not 0 < len(line.text) <= LONGEST or len(_HOUSE.findall(line.text)) < FEWEST:
        return []
    ends = [0, *(found.end for found in find_addresses(line.text, country=country))]
    parts = [_apart(line.text[start:end]) for start, end in pairwise(ends)]
    told = [part for part in parts if part]
    if len(told) < FEWEST or len(told) * 2 <= len(parts) or not _are_of_a_kind([name for name, _ in told]):
        return []
    return [replace(line, text=f"{name}, {address}", runs=()) for name, address in told]


def _are_of_a_kind(names: Sequence[str]) -> bool:
    """Whether most names hold a word for a kind of body, or begin with one and the same: "Crèche De Uil", "Crèche De Mus"."""
    first = Counter(name.split()[0] for name in names).most_common(1)[0][1]
    return max(first, sum(map(holds_kind, names))) * 2 > len(names)


def _apart(text: str) -> tuple[str, str] | None:
    """The name and the address of a stretch in which nothing parts them; None of any other."""
    shown = _LAST_SENTENCE.sub("", text).strip(" ,;*")
    house = _HOUSE.search(shown)
    words = shown[: house.start()].split() if house else []
    if house is None or not 1 < len(words) <= MOST_WORDS or "," in " ".join(words):
        return None
    at = _street(words)
    name = " ".join(words[:at]).strip(" *-–")
    named = name[:1].isupper() and not any(map(str.isdigit, name))
    return (name, " ".join(words[at:]) + shown[house.start() :]) if named else None


def _street(words: Sequence[str]) -> int:
    """Where the street begins of which the last word ends a stretch: "Laan van Noord" has two more before it."""
    at = len(words) - 1
    before = at
    while before > 1 and fold(words[before - 1]) in PARTICLES and words[before - 1].islower():
        before -= 1
    return before - 1 if before < at and before > 1 and words[before - 1][0].isupper() and before - 1 > 1 else at
