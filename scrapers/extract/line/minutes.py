"""Who was there as minutes tell it that lost their lines: "Aanwezig: Voorzitter: de heer J. Maes Leden: mevrouw A. Smet de heer P. Claes".

How each is addressed begins a name there, as a line did.
"""

from __future__ import annotations

import re

from scrapers.extract.line.groups import singular_role
from state.canon.names import looks_like_person, without_address
from state.canon.role_words import is_role
from state.canon.text import clean

FEWEST = 2
"""So many functions, and people addressed, make it such a list."""
_LABEL = re.compile(
    r"(?<![\w.,])(?:(?:[Dd]e|[Hh]et|[Ll]es?|[Ll]a)\s)?(?P<post>[A-ZÀ-Þa-zà-ÿ][\w'’-]+(?:\s[a-zà-ÿ][\w'’-]+){0,3}?)\s?:\s"
)
_ADDRESS = re.compile(
    r"(?:[,;]|\b(?:en|et)\b)?\s*(?=\b(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Mm]onsieur|[Mm]adame)\s)"
)
_BEHIND = re.compile(r"\s*\([^()]*\).*|\s*[,;].*|\.$", re.DOTALL)
"""Of which party somebody is, or why absent, and whatever stands behind that."""


def present(text: str) -> list[tuple[str, str]]:
    """Who is told with which function, as (name, function); nothing where a line is no such list."""
    if text.count(":") < FEWEST or len(_ADDRESS.findall(text)) <= FEWEST:
        return []
    labels = [(found, post) for found in _LABEL.finditer(text) if (post := _post(found["post"])) is not None]
    if len(labels) < FEWEST:
        return []
    ends = [*(found.start() for found, _ in labels[1:]), len(text)]
    told = [
        (name, post)
        for (found, post), end in zip(labels, ends, strict=True)
        if post
        for name in _people(text[found.end() : end])
    ]
    return told if len({post for _, post in told}) >= FEWEST and len(told) > FEWEST else []


def _post(label: str) -> str | None:
    """What each behind a label does; an empty text behind one that tells no function ("Afwezig"), None within a name."""
    return singular_role(label) or (label if is_role(label) else "" if label[:1].isupper() else None)


def _people(text: str) -> list[str]:
    parts = [part for part in _ADDRESS.split(text) if part.strip()]
    told = [clean(_BEHIND.sub("", part)) for part in parts]
    return [name for one in told if (name := without_address(one)) != one and looks_like_person(one)]
