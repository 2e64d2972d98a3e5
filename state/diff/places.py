"""Lines of one page that another version has otherwise, each with the line that took its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from state.canon.prose import canonical_prose
from state.canon.text import fold
from state.diff.said import Said

REACH = 6
"""How many lines above a value its owner may be named."""
_VALUE = re.compile(r"\S+@\S+|\+?\d[\d\s./()-]{5,}\d")
"""What may be a mail address or a number."""
TELLING = 4
"""Words of a line that tell it from others."""
Replaced = tuple[str, str, tuple[str, ...]]
"""A line, what stands there now, and the lines above it, the nearest first."""
Standing = tuple[str, tuple[str, ...]]
"""A line with the lines above it."""
Place = tuple[str, str]
"""The lines above and below that both pages have."""


def lines_in_place(before: Said, after: Said) -> Iterator[tuple[str, str]]:
    """Each line that is the only one between two lines that both pages have, with the only one that is there now."""
    return ((old, new) for old, new, _ in _alone(before, after))


def lines_of_places(before: Said, after: Said) -> Iterator[tuple[str, str]]:
    """The lines between two lines that both pages have, where there are as many now, each with the one in its place."""
    return ((old, new) for old, new, _ in line_by_line(before, after))


def _alone(before: Said, after: Said) -> Iterator[Replaced]:
    return (pairs[0] for pairs in _places(before, after) if len(pairs) == 1)


def line_by_line(before: Said, after: Said) -> Iterator[Replaced]:
    """The same, with the lines above each."""
    return chain.from_iterable(_places(before, after))


def _places(before: Said, after: Said) -> Iterator[list[Replaced]]:
    """The lines between two lines that both pages have, where there are as many now: each with the one in its place, and those above."""
    gone, come = _apart(before, after), _apart(after, before)
    for place, lines in gone.items():
        others = come.get(place, [])
        if len(lines) == len(others):
            yield [(old, new, above) for (old, above), (new, _) in zip(lines, others, strict=True)]


def same_sentences(before: Said, after: Said) -> Iterator[Replaced]:
    """Lines that say a number or mail address in words that either page has but once, wherever they stand."""
    gone, come = (
        _by_words(chain.from_iterable(_apart(*pages).values())) for pages in ((before, after), (after, before))
    )
    for words in gone:
        if len(gone[words]) == 1 == len(come.get(words, ())):
            (old, above), (new, _) = gone[words][0], come[words][0]
            yield old, new, above


def _by_words(lines: Iterable[Standing]) -> Mapping[str, list[Standing]]:
    """Lines by what they say without figures and mail addresses, where that is a sentence."""
    found = defaultdict[str, list[Standing]](list)
    for line, above in lines:
        words = " ".join(fold(_VALUE.sub(" ", line)).split())
        if _VALUE.search(line) and len(words.split()) >= TELLING:
            found[words].append((line, above))
    return found


def _apart(page: Said, other: Said) -> Mapping[Place, list[Standing]]:
    """The lines that only `page` has, by the lines that both have around them; each with the lines above it."""
    forms, shared = [canonical_prose(line) for line in page.lines], set(map(canonical_prose, other.lines))
    result = defaultdict[Place, list[Standing]](list)
    for at, form in enumerate(forms):
        if form and form not in shared:
            above = next((one for one in reversed(forms[:at]) if one in shared), "")
            below = next((one for one in forms[at + 1 :] if one in shared), "")
            result[above, below].append((page.lines[at], tuple(reversed(page.lines[max(0, at - REACH) : at + 1]))))
    return result
