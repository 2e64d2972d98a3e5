"""The people whom one line lists together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from state.canon.names import has_first_name, is_first_name, looks_like_person, names_another
from state.canon.text import clean

_AMONG = re.compile(r"\s*(?:[,;/&+]|\b(?:en|et|und|and)\b)\s*")
"""What stands between the names of a list."""


def people_of(text: str, *, sure: bool = False) -> list[str]:
    """The people whom a line lists and nothing else: "Jane Roe, Mark Doe", "Els Maes en Jan Smet"; none where it names one or none.

    Args:
        sure: what stands around the line tells that it lists people, whose first names need not be known then.
    """
    if looks_like_person(text):
        return []
    parts = _with_family([part for one in _AMONG.split(clean(text)) if (part := one.strip())])
    called = sure or sum(map(has_first_name, parts)) * 2 >= len(parts)
    if all(map(_is_called, parts)):
        return parts if len(parts) > 1 else []
    if not sure and len(parts) == 2 and "," in text and not names_another(parts[1], beside=parts[0]):
        return []  # "Jane Roe, Harbour Watch"
    return parts if called and len(parts) > 1 and all(map(looks_like_person, parts)) else []


def _is_called(text: str) -> bool:
    """Whether somebody is called by the first name alone."""
    return text[:1].isupper() and is_first_name(text)


def _with_family(parts: Sequence[str]) -> list[str]:
    """The names of a list, where two share the family name that the second one gives: "Ann", "Tom Becker"."""
    whole = list(parts)
    for at in range(len(whole) - 2, -1, -1):
        _, _, family = whole[at + 1].partition(" ")
        if family and is_first_name(whole[at]) and whole[at][:1].isupper() and looks_like_person(whole[at + 1]):
            whole[at] = f"{whole[at]} {family}"
    return whole
