"""Sentences that present somebody with a function: by their own words, by a pronoun behind their name, or as who acts for a body.

"Ik ben Els Maes, coördinator van …", "Els Maes werkt hier al lang. Sinds 2015 is ze directeur", "vertegenwoordigd door haar voorzitter
Els Maes". A life tells of many functions: one that a pronoun is given counts where it is said since when it is held, or whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.named_functions import (
    ADDRESSED,
    DETERMINED,
    PEOPLE,
    PERSON,
    function_behind,
    function_named,
    is_known_function,
    people_named,
)
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.statement_words import ARTICLE, LATELY, STOPS
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import role_in
from state.canon.text import clean

Told = tuple[str, str]
_SELF = re.compile(
    r"\b(?i:ik\sben|mijn\snaam\sis|ik\sheet|je\sm['’]appelle|je\ssuis|mon\snom\sest|my\sname\sis|i\sam|i['’]m|ich\sbin|ich\shei(?:ß|ss)e|mein\sname\sist)\s"
    rf"(?P<name>{PERSON}),?\s"
    r"(?i:(?:(?:en|et|and|und)\s)?(?:(?:ik\s)?(?:ben|werk\sals)|je\s(?:suis|travaille\scomme)|i\s(?:am|work\sas)|i['’]m|ich\s(?:bin|arbeite\sals)|bin)\s|(?=(?:de|het|the|your|jullie|le|la|uw|je|ihre?|die|der)\s))?"
    r"(?P<role>[^.;:!?\d]{3,80})"
)
_MY_NAME = re.compile(
    rf"(?:^|[.!?]\s+)(?:[^.!?,]{{1,30}},\s)?(?i:ik\sben|mijn\snaam\sis|je\sm['’]appelle|je\ssuis|my\sname\sis|i\sam|i['’]m|ich\sbin|mein\sname\sist)\s(?P<name>{PERSON})"
    r"(?=,|\.|\s(?:en|et|and|und|de|het|the|la|le|je|ich|ik)\s)"
)
LONGEST_ROLE = 3
"""Words."""
_SINCE = r"(?:sinds|depuis|since|seit|vanaf|ab|from)\s(?:(?:\d{1,2}\s)?[a-zà-ÿ]+\s)?(?:19|20)\d\d"
_HE = r"(?:hij|zij|ze|il|elle|he|she|er|sie)"
_SINCE_WHEN = re.compile(
    rf"(?:^|[.!?]\s+)(?:(?i:{_SINCE}),?\s(?:is|est|ist|{_HE}\s(?:is|est|has\sbeen))\s(?:{_HE}\s)?|(?i:{_HE})\s(?:is|est|ist|has\sbeen)\s{_SINCE}\s)"
    r"(?P<role>[^.;:!?\d]{3,80})"
)
_OURS = re.compile(
    rf"(?:^|[.!?]\s+)(?i:{_HE})\s(?:is|est|ist)\s(?P<role>(?:{LATELY}\s)*(?:onze|ons|notre|our|unsere?)\s[^.;:!?\d]{{3,60}}|[^.;:!?\d]{{3,50}}?\s(?:van|of|de|von)\s(?:onze|ons|notre|our|unsere?[rs]?)\s[^.;:!?\d]{{3,40}})"
)
_REPRESENTED = re.compile(
    r"(?i:\b(?:vertegenwoordigd\sdoor|represented\sby|repr[ée]sent[ée]e?s?\spar|vertreten\sdurch))\s"
    rf"(?:(?i:(?:{ARTICLE})\s)(?P<ahead>[^,.;:()\d]{{4,60}}?),?\s)?(?P<names>{PEOPLE})"
    r"(?:,?\s\(?(?i:(?:in\s(?:haar|zijn|de)\s(?:hoedanigheid|functie)\svan|en\s(?:sa\s)?qualit[ée]\sd[e'’]|agissant\s(?:en\squalit[ée]\sd[e'’]|comme)|als|as|in\s(?:his|her)\scapacity\sas)\s?)?(?P<behind>[^,.;:()\d]{4,60}))?"
)


def presented(text: str) -> Iterator[Told]:
    """The people whom a text presents so, each with the function."""
    yield from _of_oneself(text)
    yield from _by_pronoun(text)
    for told in (
        _REPRESENTED.finditer(text) if "door" in text or " par " in text or " by " in text or "durch" in text else ()
    ):
        people = people_named(told["names"])
        ways = (function_named(one.strip(), several=False) for one in (told["ahead"], told["behind"]) if one)
        role = next((one for one in ways if one and is_known_function(one)), None)
        if role:
            yield from ((name, role) for name in people)


def who_speaks(text: str) -> str | None:
    """Who says who they are in a text, with the function where that is told: "Ik ben Els Maes, coördinator van …"."""
    found = _MY_NAME.search(text)
    name = ADDRESSED.sub("", clean(found["name"])) if found else ""
    if not looks_like_person(name):
        return None
    return next((f"{one}, {role}" for one, role in _of_oneself(text)), name)


def _of_oneself(text: str) -> Iterator[Told]:
    for told in _SELF.finditer(text):
        name = ADDRESSED.sub("", clean(told["name"]))
        phrase = told["role"].split(",")[0]
        role = function_behind(phrase, several=False, beside=name) or _named_ahead(phrase)
        if role and looks_like_person(name) and (is_known_function(role) or role_in(role)):
            yield name, role


def _named_ahead(phrase: str) -> str | None:
    """The function that a phrase begins with, with what French says behind it: "l'infirmière scolaire de l'école"."""
    bare = STOPS.split(DETERMINED.sub("", phrase))[0].strip()
    found = role_in(bare)
    return bare if found and bare.startswith(found) and len(bare.split()) <= LONGEST_ROLE else None


def _by_pronoun(text: str) -> Iterator[Told]:
    """What a pronoun is said to be, where the sentences before it name one person and no other."""
    for told in (one for way in (_SINCE_WHEN, _OURS) for one in way.finditer(text)):
        before = {one for match in NAME.finditer(text[: told.start() + 1]) if looks_like_person(one := clean(match[0]))}
        names = {one for one in before if surely_person(one)}
        role = function_behind(told["role"], several=False, beside=next(iter(names), ""))
        if role and len(names) == 1 and is_known_function(role):
            yield names.pop(), role
