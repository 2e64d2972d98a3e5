"""What the phrases of a sentence name: its people, and a function in known words or in those that are written as one is."""

from __future__ import annotations

import re

from scrapers.extract.line.bodies import is_former
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.roles import could_be_role, tells_role
from scrapers.extract.line.statement_words import (
    BEGINS_NONE,
    DEFINITE,
    DETERMINERS,
    DOER,
    IN_SHORT,
    MADE,
    NO_FUNCTION,
    OFFICIAL,
    OURS,
    STOPS,
    WHERE,
    one_of,
)
from state.canon.honorifics import ELSEWHERE, HONORIFIC
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import is_role, role_in, role_pattern
from state.canon.text import clean

LONGEST_ROLE = 8
"""Words of a function, with what it is for."""
LONGEST_BEFORE = 4
"""Words before the last one of a function behind a name."""
_ADDRESS = rf"(?:(?:(?i:{HONORIFIC}|{ELSEWHERE}|dr|prof|rev|revd|juf|meester|maître|cllr|councillor|capt)\b\.?)\s+)*"
ADDRESSED = re.compile(rf"(?i)^(?:(?:juf|meester|cllr|councillor|{ELSEWHERE})\b\.?\s+)+(?=\S+\s)")
"""What stands before a whole name and is no part of it."""
PERSON = rf"{_ADDRESS}{NAME.pattern}"
_AND = re.compile(r"\s*,\s*(?:(?:en|et|and|und|&)\s+)?|\s+(?:en|et|and|und|&)\s+")
PEOPLE = rf"{PERSON}(?:(?:\s*,\s+(?:(?:en|et|and|und|&)\s+)?|\s+(?:en|et|and|und|&)\s+){PERSON}){{0,9}}"
DETERMINED = re.compile(rf"(?i)^(?:l['’]|{DETERMINERS})")
_CHARGED = re.compile(
    rf"(?i:{DETERMINERS})(?P<role>(?P<who>(?:[\w-]+\s){{0,2}}[\w-]+)\s"
    r"(?:responsible|verantwoordelijk|bevoegd|belast|in charge|zuständig|chargée?|responsable)"
    r"\s(?:for|of|voor|met|für|de|du|des)\s[^.,;:()!?]{3,50})"
)
"""A function with what its holder sees to: "the Trustee responsible for Safeguarding", "de schepen bevoegd voor jeugd"."""
_NOW_BEHIND = re.compile(r"(?i)\s(?:actuel(?:le)?s?|en exercice|en titre|ad interim|a\.i\.)$")
"""What says behind a function that it is held now: "la présidente actuelle"."""
_ABBREVIATED = re.compile(rf"{IN_SHORT}\s*$")


def people_named(text: str) -> list[str]:
    """The people that a run of names lists, as many of them as read as people; nobody where none is surely one."""
    parts = [ADDRESSED.sub("", one.strip()) for one in _AND.split(text)]
    told: list[str] = []
    for part in parts:
        if not looks_like_person(part) or part.endswith(("'s", "’s")):
            break
        told.append(clean(part))
    return told if any(map(surely_person, told)) else []


def function_named(phrase: str, *, several: bool) -> str | None:
    """The function that a phrase names, as each of `several` holds it; None when it names none."""
    bare = clean(DETERMINED.sub("", phrase))
    short = _NOW_BEHIND.sub("", _ABBREVIATED.sub("", bare)).strip(" :")
    words = short.split()
    if len(words) > LONGEST_ROLE and is_role(head := STOPS.split(short)[0]):
        return head
    if (
        not 1 <= len(words) <= LONGEST_ROLE
        or re.search(r"[\d@:()!?.]", short)
        or BEGINS_NONE.match(short)
        or NO_FUNCTION.search(short)
        or is_former(short)
        or (looks_like_person(short) and surely_person(short))
    ):
        return None
    one = singular_role(short) if several else None
    if one or is_known_function(short):
        return WHERE.split(one or short)[0]
    own = short != bare or _is_named(short) or OURS.match(phrase) or OFFICIAL.search(STOPS.split(short)[0])
    return WHERE.split(_one_of(short) if several else short)[0] if own else None


_ROLE = role_pattern()
_OF_ANOTHER = re.compile(r"(?i)\b(?:ex-|oud-|voormalige?|vroegere?|gewezen|former|ancienne?|ehemaligen?)\s?\Z")
"""What says that somebody is no longer what follows."""


def function_right_before(text: str) -> str | None:
    """The function in small letters that a text ends in, before somebody's name: "bij de beheerder"."""
    shown = text.rstrip()
    found = [one for one in _ROLE.finditer(shown) if one.end() == len(shown) and one[0][:1].islower()]
    role = clean(found[-1][0]) if found else ""
    return role if role and not (is_former(role) or _OF_ANOTHER.search(shown[: found[-1].start()])) else None


def is_known_function(role: str) -> bool:
    """Whether what a phrase is about is a known function: "verantwoordelijke voor de jeugd", "school secretary"."""
    head = STOPS.split(role)[0].strip()
    if not head:
        return False
    return is_role(head.split()[-1]) or is_role(head) or (tells_role(head) and head.endswith(role_in(head) or " "))


def _is_named(role: str) -> bool:
    """Whether a phrase of several words is written as a name of a function is: "Designated Lead"."""
    words = [word for word in re.split(r"[\s/&-]+", role) if len(word) > 3]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def function_behind(text: str, *, several: bool, beside: str) -> str | None:
    """The function that a clause begins with behind its verb."""
    charged = _CHARGED.match(text)
    if charged and not several and is_role(charged["who"].split()[-1]):
        return clean(charged["role"])
    phrase = STOPS.split(text)[0]
    bare = DETERMINED.sub("", phrase)
    words = bare.split()
    if (
        not words
        or len(words) > LONGEST_BEFORE + 1
        or MADE.match(bare)
        or BEGINS_NONE.match(bare)
        or NO_FUNCTION.search(bare)
    ):
        return None
    role = " ".join(words)
    one = role if is_role(words[-1]) else singular_role(words[-1])
    lowered = not any(map(str.istitle, words[:-1]))
    if one and not is_former(role) and (lowered or _is_named(role)):
        return role if one == role else " ".join([*words[:-1], one])
    definite = DEFINITE.match(phrase) is not None and could_be_role(bare, beside=beside)
    return (
        function_named(phrase, several=several)
        if definite and (_is_named(role) or OFFICIAL.search(role) or (OURS.match(phrase) and DOER.search(role)))
        else None
    )


def _one_of(role: str) -> str:
    """What each of several is, without what they are that for: "Leads for attendance" are each "Lead for attendance"."""
    head = STOPS.split(role)[0]
    return one_of(head) + role[len(head) :]


_DUTY = re.compile(
    r"(?i)(?:^|\b(?:de|het|ons|onze|the|our|le|la|notre|das|der|die|unsere?)\s)(?P<duty>[\w-]*secretariaat|secr[ée]tariat|sekretariat|boekhouding|redactie"
    r"|[\w-]*administratie|[\w-]*schap|tr[ée]sorerie|pr[ée]sidence|comptabilit[ée]|vorsitz|kassenführung|buchhaltung|schriftführung"
    r"|treasurership|secretaryship|chairmanship|bookkeeping)$"
)
_SHIP = re.compile(r"(?i)(?:schap|ship)$")


def duty_in(phrase: str) -> str | None:
    """The work that a phrase ends in, which is somebody's function: "het secretariaat"; of "het voorzitterschap" it is "voorzitter"."""
    found = _DUTY.search(phrase.strip())
    if found is None:
        return None
    holder = _SHIP.sub("", found["duty"])
    return found["duty"] if holder == found["duty"] else holder if is_role(holder) else None
