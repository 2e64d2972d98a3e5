"""Whether two texts are the same words, one of them spelled otherwise: a mistake that was mended, an abbreviation written out."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from state.canon.text import fold

_WORD = re.compile(r"[^\W_]+\.?")
SHORTEST = 5
"""A word of fewer letters is another one by a single letter: "jan", "jun"."""
LONG = 8
"""A word of so many letters may differ by two."""
SHORT = 3
"""Letters of an abbreviation at least, the first of them that of the word."""


def respelled(one: str, other: str) -> bool:
    """Whether two texts say the same word by word, in whatever spelling: "Asst. secretris" and "Assistant secretaris"."""
    words = [_WORD.findall(fold(text)) for text in (one, other)]
    return len(words[0]) == len(words[1]) and all(map(_same, *words))


def _same(one: str, other: str) -> bool:
    bare, bare_other = one.rstrip("."), other.rstrip(".")
    if bare == bare_other or _shortens(one, bare_other) or _shortens(other, bare):
        return True
    if _are_several(bare, bare_other) or _are_several(bare_other, bare):
        return True
    shorter = min(len(bare), len(bare_other))
    if shorter < SHORTEST or bare[0] != bare_other[0] or not (bare.isalpha() and bare_other.isalpha()):
        return False
    return Levenshtein.distance(bare, bare_other) <= (2 if shorter >= LONG else 1)


def _are_several(one: str, several: str) -> bool:
    """Whether a word is the other one of several people: "secretary", "secretaries"; "secretaris", "secretarissen"."""
    if len(one) < SHORTEST:
        return False
    return several in (f"{one}en", f"{one}{one[-1]}en") or (one[-1] == "y" and several == f"{one[:-1]}ies")


def _shortens(short: str, word: str) -> bool:
    """Whether a word with a point behind it has letters of the other one, in their order: "Asst." of "Assistant"."""
    letters = iter(word)
    return (
        len(short) > SHORT and short[-1] == "." and short[0] == word[0] and all(each in letters for each in short[:-1])
    )
