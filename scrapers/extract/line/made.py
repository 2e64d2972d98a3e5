"""Sentences with a verb around somebody's name that say as what: "Els Maes is door de raad benoemd als …".

Dutch and German put the participle far from its verb, or the name behind it. What somebody is appointed or there as is a
function, in whatever words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.named_functions import ADDRESSED, PERSON, function_named
from scrapers.extract.line.statement_words import GIVES_UP, STOPS
from state.canon.names import looks_like_person, surely_person
from state.canon.text import clean

_MADE = (
    r"(?:(?:aan)?gesteld|benoemd|verkozen|gekozen|aangeduid|beschikbaar|actief|werkzaam|betrokken|appointed|elected|available|nommée?|élue?"
    r"|désignée?|ernannt|gewählt|tätig)"
)
_AS = (
    r"(?:\s(?:by|door|par|von)\s[^.;:!?]{3,40}?)?\s(?:als|tot|as|comme|zum|zur)\s"
    r"(?:(?:de|het|een|onze|the|our|a|an|la|le|unsere?)\s)?(?P<role>[A-Za-zÀ-ÿ][^.,;:()!?]{2,60})"
)
_WAYS = (
    re.compile(
        rf"(?P<name>{PERSON})\s(?:(?:is|werd|wordt|has been|was|a été|est|wurde|wird|ist)\s[^.;:!?]{{0,80}}?)?\b{_MADE}{_AS}"
    ),
    re.compile(
        rf"\b(?:is|werd|wordt|staat|treedt|wurde|wird|steht|ist|a été|est)\s(?P<name>{PERSON})\s?(?:[^.;:!?]{{0,60}}?\b{_MADE})?{_AS}"
    ),
)
_AS_WHAT = re.compile(r"\s(?:als|tot|as|comme|zum|zur)\s")
_LONG_AGO = re.compile(r"\b(?:1[5-9]\d\d|20[01]\d)\b")
_ENDS = re.compile(
    r"\s(?:klaar|beschikbaar|actief|betrokken|aan|op|benoemd|aangesteld|verkozen|ernannt|gewählt|tätig|zur Verfügung)\b.*$"
)
"""The rest of the verb behind the function."""


def made_of(sentence: str) -> Iterator[tuple[str, str]]:
    """The people of whom a sentence says what they are appointed, or there, as."""
    if not _AS_WHAT.search(sentence) or _LONG_AGO.search(sentence):
        return
    for told in (found for way in _WAYS for found in way.finditer(sentence)):
        name = ADDRESSED.sub("", clean(told["name"]))
        role = function_named(f"our {_ENDS.sub('', STOPS.split(told['role'])[0])}", several=False)
        if role and looks_like_person(name) and surely_person(name) and not GIVES_UP.search(sentence[: told.start()]):
            yield name, role
