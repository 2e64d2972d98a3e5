"""Whom one line of a roll names, and what it says of them: "Els Maes voorzitter", "Leden: Jan Smet, An Claes", "VoorzitterEls Maes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrapers.extract.line.credits import without_order
from scrapers.extract.line.groups import of_each
from scrapers.extract.line.lines import Line
from scrapers.extract.line.posts import may_be_post
from scrapers.extract.line.representing import sits_for
from scrapers.extract.line.roles import split_role
from scrapers.extract.people.members import BETWEEN
from state.canon.emails import find_emails
from state.canon.honorifics import HONORIFIC
from state.canon.names import looks_like_person, surely_person
from state.canon.phones import find_phones
from state.canon.role_words import role_pattern
from state.canon.text import clean

LONGEST = 160
"""Characters; a longer line is a text."""
LONGEST_LABEL, LONGEST_LISTED = 60, 600
"""Characters of a label, and of it with many names behind."""
LONGEST_NAME = 6
"""Words."""
SEVERAL = re.compile(r"(?i)(?:\b[a-zà-ÿ-]+\s)?\b(?:\w*leden|members|membres|mitglieder)")
"""Words for several people of whom nothing is said but that they belong: "Leden", "Algemene leden"."""
_LABEL = re.compile(r"(?i)[\s,;(–-]*\b(?:tel(?:efoon)?|gsm|mob(?:iel)?|e-?mail|mail)\b\s*[.:]*\s*\)?$")
_LETTERS = re.compile(r"\s*\([A-Z][A-Za-z]{1,4}\)(?=,\s)")
"""Where somebody comes from, in short, before what they do: "Jan Smet (ABC), voorzitter"."""
_REMARK = re.compile(r"\s*\([^()]*\)$")
_GLUE = re.compile(
    r"(?<=[a-zà-ÿ)])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bVan)(?<!\bLe)(?<!\bLa)(?<!\bDu)(?=[A-ZÀ-Þ][a-zà-ÿ.])"
)
"""Where a tag between two words left no space, other than within a name: "McCoy"."""
_CODE = re.compile(
    r"(?:\s+[-–]\s+|\s+|\s*\()(?:[A-Z]{1,2}\s?\d\w{0,2}|\d\s?[A-Za-z]?|[A-Z][A-Za-z&!-]{0,8}[A-Z&!])\)?$"
)
"""A class, a party or a body in letters behind a name: "Els Maes (K1)", "Jan Smet - ABC"."""
_CLASS_AHEAD = re.compile(
    rf"(?i)^(?:groep|klas|unit|graad|leerjaar|group|class|classe|klasse|year)\s\d[\w/-]{{0,5}}\s*[:–-]?\s*(?=(?:{HONORIFIC})\b\.?\s)"
)
"""The class of whose child somebody sits there: "Groep 3b Mw. Els Maes"."""
_ROLE = role_pattern()
_IS_WORK = re.compile(r"(?i)\s*(?:het|das|le|the)\s\w+(?:werk|work|arbeit|travail)\b")
"""What several do together, and none is called by: "Het leeswerk: Els Maes, Jan Smet"."""
_MEMBER = re.compile(r"(?i)(?:lid|leden|member)\b")
_GOES_ON = re.compile(r"(?:\s[a-zà-ÿ]\S*){0,3}")
"""What follows a function in small letters: "lid oudergeleding"."""
_POST_AHEAD = re.compile(r"(?P<post>(?:[A-ZÀ-Þ][\w-]*\s)?(?:[Ll]id|[Ll]eden)):?\s(?P<name>[A-ZÀ-Þ].+)")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Who stands on a line, and what the line says of them."""

    person: str
    role: str | None = None


def entries_on(line: Line) -> list[Entry]:
    """Whom a line names, where it says nothing else but what they do."""
    if len(line.text) > LONGEST:
        listed = ":" in line.text[:LONGEST_LABEL] and len(line.text) <= LONGEST_LISTED and not line.has_point
        return _several(clean(line.text)) if listed else []
    text = without_order(_LETTERS.sub("", _without_points(line) if line.has_point else clean(line.text)))
    text = _CLASS_AHEAD.sub("", text)
    ways = (_apart, _joined, _one, _several)
    return next((found for way in ways if (found := way(text))), [])


def _apart(text: str) -> list[Entry]:
    """Those of a line whose names touch where tags stood, or that dots part: "Els Maes (voorzitter)Jan Smet"."""
    parts = [_one(part) for part in _GLUE.sub("\n", text).replace(" • ", "\n").split("\n")]
    return [one for found in parts for one in found] if len(parts) > 1 and all(parts) else []


def _joined(text: str) -> list[Entry]:
    """The same where a function touches a name: "VoorzitterEls Maes"."""
    found = _one(apart) if (apart := _GLUE.sub(" ", text)) != text else []
    return [one for one in found if one.role]


def _one(text: str) -> list[Entry]:
    name, role = split_role(text)
    if looks_like_person(name) and not (role and looks_like_person(role)):
        return [Entry(person=clean(name), role=clean(role) if role else None)]
    ahead = _POST_AHEAD.fullmatch(text)
    if ahead and looks_like_person(ahead["name"]):
        return [Entry(person=ahead["name"], role=of_each(ahead["post"]))]
    bare = _CODE.sub("", text)
    if bare != text and looks_like_person(bare) and surely_person(bare):
        return [Entry(person=bare)]
    return next(([one] for one in _side_by_side(text)), [])


def _side_by_side(text: str) -> Iterator[Entry]:
    """A name and a function with nothing between them: "Jan Smet lid oudergeleding"."""
    words = text.split()
    for at in range(2, min(len(words), LONGEST_NAME + 1)):
        role = " ".join(words[at:])
        name, told = " ".join(words[:at]), _MEMBER.match(role) or _ROLE.match(role)
        sure = _MEMBER.match(role) is not None or surely_person(name)
        if told and sure and _GOES_ON.fullmatch(role[told.end() :]) and looks_like_person(name):
            yield Entry(person=name, role=role)


def _several(text: str) -> list[Entry]:
    """Several people, perhaps by what each of them is: "Leden: Els Maes, Jan Smet", "Ouders: Els Maes (voorzitter) en Jan Smet"."""
    post, colon, names = text.rpartition(":")
    if colon and not (may_be_post(post) or SEVERAL.fullmatch(post.strip())):
        return []
    parts = [split_role(part) for part in BETWEEN.split(names.strip(" .,;")) if part.strip()]
    people = [(_REMARK.sub("", name), role) for name, role in parts]
    if len(people) < 1 + (not colon) or not all(looks_like_person(name) for name, _ in people):
        return []
    held = of_each(clean(post)) if colon and not (sits_for(post) or _IS_WORK.match(post)) else None
    return [Entry(person=clean(name), role=role or held) for name, role in people]


def _without_points(line: Line) -> str:
    """The words of a line before its first number or mail address, without what announces that."""
    starts = [
        *(one.start for one in find_phones(line.text, country="BE")),
        *(one.start for one in find_emails(line.text)),
    ]
    return _LABEL.sub("", line.text[: min(starts)]).strip(" ,;:–-(") if starts else line.text


def is_bare_point(line: Line) -> bool:
    return not _LABEL.sub("", _without_points(line)).strip(" ,;:–-(")
