"""The people whom one line lists together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from state.canon.names import has_first_name, is_first_name, looks_like_person, names_another
from state.canon.role_words import is_role
from state.canon.text import clean

_CAPITAL = r"[A-ZÀ-Þ][\w'’-]*[\w]"
_PARTICLES = r"(?:(?:van|von|de|der|den|het|ter|ten|te|du|le|la|di|da|el|al|ben|bin|d'|'t|’t|v\.\s?d\.|v/d)\s+){0,3}"
_WHOLE = rf"{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL}){{1,2}}"
_COUPLE = re.compile(
    rf"(?<![\w.@'’-])(?P<first>{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL}){{0,2}})"
    rf"(?:\s+(?:en|of|et|ou|und|oder|and|or|&|\+)\s+|\s?/\s?)(?P<second>{_WHOLE})(?![\w@-])"
)
_JOINED = re.compile(r"\s(?:en|of|et|ou|und|oder|and|or|&|\+)\s|\w\s?/\s?[A-ZÀ-Þ]")
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


_REMARK = re.compile(r"\s*\([^()]*\)")


def people_with_remarks(text: str, *, sure: bool = False) -> list[str]:
    """The people whom a line lists, each with what stands in brackets behind the name: "Els Maes (Eeklo, Aalter), Jan Smet (Gent)"."""
    bare = _REMARK.sub("", text)
    people = people_of(bare, sure=sure)
    if not people or bare == text:
        return people
    remarks = [_REMARK.match(text, text.find(name.split()[-1]) + len(name.split()[-1])) for name in people]
    return [f"{name}{remark[0] if remark else ''}" for name, remark in zip(people, remarks, strict=True)]


def couple_in(text: str) -> tuple[int, list[str]] | None:
    """Where the last two people begin whom a text joins, and who they are: "Ann en Tom Becker", "Els Maes/Jan Smet"; None without any."""
    if not _JOINED.search(text):
        return None
    for found in reversed(list(_COUPLE.finditer(text))):
        whole = found["first"]
        for first in (
            whole,
            whole.partition(" ")[2],
            whole.rpartition(" ")[2],
        ):  # without what only begins the sentence
            if not first:
                continue
            people = _with_family([first, found["second"]])
            if people[0] == first and " " not in first:  # no first name that is known
                people[0] = f"{first} {found['second'].partition(' ')[2]}"
            start = found.start("first") + len(found["first"]) - len(first)
            known = all(map(has_first_name, people)) or (has_first_name(people[1]) and _ends_in_role(text[:start]))
            if known and all(map(looks_like_person, people)):
                return start, people
    return None


def _is_called(text: str) -> bool:
    """Whether somebody is called by the first name alone."""
    return text[:1].isupper() and is_first_name(text)


def _ends_in_role(text: str) -> bool:
    """Whether what stands before a name is a function in small letters: "bij beheerder"."""
    last = text.split()[-1] if text.strip() else ""
    return last.islower() and (is_role(last) or is_role(re.sub(r"s$", "", last)))


def _with_family(parts: Sequence[str]) -> list[str]:
    """The names of a list, where two share the family name that the second one gives: "Ann", "Tom Becker"."""
    whole = list(parts)
    for at in range(len(whole) - 2, -1, -1):
        _, _, family = whole[at + 1].partition(" ")
        if family and is_first_name(whole[at]) and whole[at][:1].isupper() and looks_like_person(whole[at + 1]):
            whole[at] = f"{whole[at]} {family}"
    return whole
