"""Lines that belong to no text, although they stand within one: what shares, translates, credits or counts, whose site it is this year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrapers.extract.line.credits import is_credit
from state.canon.languages import language_code
from state.canon.prose import canonical_prose
from state.canon.text import fold

_SHARING = frozenset(
    "facebook instagram twitter linkedin youtube whatsapp tiktok pinterest telegram mastodon bluesky x mail e email print delen deel"
    " share sharing partager teilen tweet via op on sur of and en et volg follow ons us like".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)\d\d)?(?!\d)")
_OWNED = re.compile(r"^\W*(?:©|\(c\))")
"""Whose picture or page it is."""
_LOADS = re.compile(
    r"^(?:\w+ (?:wordt|worden) geladen\W*|(?:even geduld|laden|loading|chargement)\b.{0,20}?(?:\.{2,}|…)|(?:map data|kaartgegevens) ?©.*)$"
)
"""What stands where a script will put something, and the credit of the map that it puts there."""
_PADDED = re.compile(r"0\d{3,6}")
"""The figures of a counter: with fewer behind the zero than can be dialled."""
LANGUAGES = 2
"""So many languages in a row are a choice of them."""


def is_furniture(line: str, names: Iterable[str]) -> bool:
    """Whether a line shares the page, offers it in other languages, credits a picture, stands for what a script brings,
    counts, or is no more than one of the names and a year."""
    folded = fold(line)
    if is_credit(line) or _OWNED.match(folded) or _LOADS.match(folded) or _PADDED.fullmatch(line.strip()):
        return True
    words = _WORD.findall(folded)
    if words and all(word in _SHARING for word in words):
        return True
    if len(words) >= LANGUAGES and all(language_code(word) for word in words):
        return True
    return _YEAR.search(line) is not None and canonical_prose(_YEAR.sub("", line)) in set(map(canonical_prose, names))
