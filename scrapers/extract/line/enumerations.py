"""Running text that lists people with what each does: "… are Els Maes (chair), Jan Smet (clerk) and …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.sequences import name_at_end
from scrapers.extract.line.statement_words import IS
from scrapers.extract.line.statements import Told, stated
from state.canon.names import has_first_name, looks_like_person
from state.canon.role_words import is_role, role_pattern
from state.canon.text import clean

LONGEST_ROLE = 4
_AND = re.compile(r"\s*,\s*|\s+(?:en|et|and|und|&)\s+")
_ARTICLE = re.compile(r"(?i)^(?:the|our|de|het|onze|le|la|les|nos|der|die|das|unsere?)\s+")
LONGEST_LED = 160
"""Characters of a line of functions and names."""
FEWEST = 3
"""So many people in a row make a list of them, whatever is said of some."""
FEWEST_SURE = 2
"""The same where each has a function beside the name and nothing else."""
_OPENS_LIST = re.compile(r":\s+|\s(?:are|is|zijn|sont|sind)\s+")
_LAST_OF = re.compile(r"^\s*(?:and|en|et|und)\s+")
_CLAUSE_OF = re.compile(rf"(?P<role>[^\W\d_][^,;:()\d]{{2,50}}?)(?:,|\s+{IS})\s+(?P<name>{NAME.pattern})")
_ROLE = role_pattern()
_BRACKET = r"\((?:[^()]|\([^()]*\)){3,60}\)"
_YEAR = r"(?:(?:['’]|19|20)\d\d,\s)?"
_IN_BRACKETS = re.compile(
    rf"(?P<name>{NAME.pattern})(?:,? (?:MP|MEP|MSP))?\s*(?:{_BRACKET}\s*)*"
    rf"\({_YEAR}(?P<told>(?:[^()@\d]|\([^()]*\)){{3,60}})\)"
)
"""A name and the last of the brackets behind it, without a year; in those before it stands what somebody belongs to."""
_BETWEEN = re.compile(r"[\s,;.]*(?:(?:and|en|et|und|&)\s+)?", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[,;.]|$)|\s+(?:and|en|et|und|&)\s", re.IGNORECASE)
"""What ends a function behind a name: "Els Maes, voorzitter, en …", but no "Els Maes, voorzitter van …"."""


def enumerated(text: str) -> list[Told]:
    """The people that a sentence lists, each with a function."""
    found = [match for match in _IN_BRACKETS.finditer(text) if looks_like_person(match["name"])]
    if listed := _in_row(text, found):
        return listed
    if led := _led_by_roles(text) or _in_clauses(text):
        return led
    said = stated(text)
    sure = [(clean(one["name"]), clean(one["told"])) for one in found if is_role(one["told"])]
    ways = (sure, *(_beside_names(text) if len(sure) < FEWEST_SURE else ()))
    listed = next((list(way) for way in ways if len(way) >= FEWEST_SURE), [])
    return [*listed, *(one for one in said if one[0] not in {name for name, _ in listed})]


def _led_by_roles(text: str) -> list[Told]:
    """Those of a line that is nothing but functions, each before the names of who does it: "Churchwardens Ann Ash and Bob Oak"."""
    found: list[Told] = []
    role: str | None = None
    parts = (
        [_ARTICLE.sub("", part) for part in _AND.split(text.strip(" .")) if part] if len(text) <= LONGEST_LED else []
    )
    for part in parts:
        own, name = _role_before(part)
        role = own or role
        if role is None or not looks_like_person(name):
            return []
        found.append((clean(name), role))
    sure = sum(has_first_name(name) for name, _ in found) * 2 >= len(found)
    return found if len(found) >= FEWEST_SURE and sure else []


def _in_clauses(text: str) -> list[Told]:
    """Those of a sentence that semicolons part, each behind a function: "… are: president, Ann Ash; vice president, Bob Oak; …"."""
    if text.count(";") < FEWEST - 1:
        return []
    first, *others = text.strip(" .").split(";")
    ways = (_OPENS_LIST.split(first)[-1], first.rpartition(": ")[2])
    opening = next((one for one in ways if _CLAUSE_OF.fullmatch(one.strip())), first)
    parts = [opening, *(_LAST_OF.sub("", one) for one in others)]
    found = [
        match for one in parts if (match := _CLAUSE_OF.fullmatch(one.strip())) and looks_like_person(match["name"])
    ]
    known = sum(is_role(match["role"]) for match in found)
    enough = len(found) >= FEWEST and len(found) == len(parts) and known * 2 >= len(found)
    return [(clean(match["name"]), clean(match["role"])) for match in found] if enough else []


def _role_before(text: str) -> tuple[str | None, str]:
    """The function that a text begins with, as each of several does it, and the rest."""
    words = text.split()
    for at in range(min(len(words) - 2, LONGEST_ROLE), 0, -1):
        head = " ".join(words[:at])
        if one := head if is_role(head) else singular_role(head):
            return one.strip(" :"), " ".join(words[at:])
    return None, text


def _in_row(text: str, found: Sequence[re.Match[str]]) -> list[Told]:
    """Three at least, one after the other, one of them with a word for a role: then what stands behind the others is theirs,
    unless it is a list itself, such as a party and a district.
    """
    beside = {
        at
        for one, other in pairwise(found)
        if _BETWEEN.fullmatch(text[one.end() : other.start()])
        for at in (one, other)
    }
    told = [(clean(match["name"]), clean(match["told"])) for match in found if match in beside]
    if len(told) < FEWEST or not any(tells_role(role) for _, role in told):
        return []
    return [(name, role) for name, role in told if tells_role(role) or "," not in role]


def _beside_names(text: str) -> Iterator[list[Told]]:
    """People with their function behind a comma ("Els Maes, voorzitter"), then those with it in front ("voorzitter Els Maes")."""
    people = [match for match in NAME.finditer(text) if looks_like_person(match[0])]
    if len(people) < FEWEST_SURE:
        return
    roles = list(_ROLE.finditer(text))
    behind = {one.start(): one for one in roles if _ENDS.match(text, one.end())}
    first = min((one.start() for one in roles), default=0)
    named_first = (
        text[max(first - 2, 0) : first] == ", " and name_at_end(text[: first - 2]) is not None
    )  # "Els Maes, coach Jan Smet"
    ahead = {} if named_first else {one.end(): one for one in roles if one[0][:1].islower()}
    yield [(clean(one[0]), clean(role[0])) for one in people if (role := behind.get(_after_comma(text, one.end())))]
    yield [(clean(one[0]), clean(role[0])) for one in people if (role := ahead.get(one.start() - 1))]


def _after_comma(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] == ", " else -1
