"""Whether what a page says of somebody whose function is known is a second function: "Voorzitter", and further on "Redacteur"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.line.lines import has_point
from scrapers.extract.line.roles import could_be_role, tells_role
from state.canon.names import has_first_name, is_honour, looks_like_person
from state.canon.text import fold

_GENERAL = frozenset(
    "medewerker medewerkster assistant assistent member lid membre mitglied staff medecin arts doctor sen rep".split()
)
"""Functions that say little beside another one."""
MOST_OF_WORD = 6
"""Letters by which words are compared: "coördinator" and "coördinatie"."""


def tells_more(told: str, known: Sequence[str | None]) -> bool:
    """Whether a function is another one than those known of somebody, rather than a kind of work or the same again.

    Two words that are nobody's name by a first name ("Match Assignor") are one too, for they stand where functions do.
    """
    if has_point(told) or is_honour(told) or fold(told).rpartition(" ")[2] in _GENERAL:
        return False
    reads = tells_role(told) or could_be_role(told) or (looks_like_person(told) and not has_first_name(told))
    return reads and all(role and not _are_same(role, told) for role in known)


def _are_same(first: str, second: str) -> bool:
    """Whether all words of one function stand in the other: "Voorzitter" and "Voorzitter van de raad"."""
    one, other = ({word[:MOST_OF_WORD] for word in re.findall(r"[^\W_]+", fold(text))} for text in (first, second))
    return one <= other or other <= one
