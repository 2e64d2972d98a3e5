"""Sentences that tell who does what with no verb of being beside it: by a name between commas, by a verb said once, by who follows whom.

"De directrice, Els Maes, ontvangt u graag", "Onze kok, Fatima, zorgt voor de maaltijden", "An Nys is voorzitter, Jan Smet
secretaris en Tom Claes de penningmeester", "Els Maes volgt Jan Smet op als voorzitter".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.bodies import is_former
from scrapers.extract.line.named_functions import (
    ADDRESSED,
    PEOPLE,
    PERSON,
    function_named,
    is_known_function,
    people_named,
)
from scrapers.extract.line.statement_words import BECOMES, DEFINITE, IS, STOPS
from state.canon.names import is_first_name, looks_like_person, surely_person
from state.canon.text import clean

Told = tuple[str, str]
_WAS = (
    r"(?:was|were|had|did|werd|kreeg|gaf|ging|kwam|sprak|nam|hield|won|stond|[a-z]{2,}(?:ed|de|te)|a|ont|avait|était|fut|[a-zà-ÿ]{2,}(?:ait|aient)"
    r"|hatte|war|wurde)"
)
"""A verb of what was: the sentence tells a story, and not who does what."""
_APPOSED = re.compile(
    rf"(?:^|[,;]\s|\s)(?P<article>(?i:de|het|onze|ons|the|our|la|le|les|notre|nos|die|der|unsere?)\s|[Ll]['’])"
    rf"(?P<role>[a-zà-ÿ][a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){{0,4}}),\s(?P<names>{PEOPLE}|[A-ZÀ-Þ][a-zà-ÿ]+),\s(?!{_WAS}\b)(?=[a-zà-ÿ])"
)
_NAME_AHEAD = re.compile(rf"{PERSON},\s*\Z")
""" "Els Maes, de voorzitter, Jan Smet, …" is a list of names with functions behind them."""
_IS_SAID = re.compile(rf"\s(?:{IS}|{BECOMES})\s")
_GAPPED = re.compile(
    rf"(?:,\s|\s(?:en|and|et|und)\s|\b(?:{IS}|{BECOMES})\s)(?P<name>{PERSON})\s(?:(?:de|het|onze|the|le|la)\s)?"
    rf"(?P<role>(?!(?:{IS}|{BECOMES})\s)[a-zà-ÿ][a-zà-ÿ-]{{2,}}(?:\s(?!en\b|and\b|et\b|und\b|van\b|voor\b|of\b|de\b|du\b|for\b)[a-zà-ÿ-]{{3,}}){{0,2}}?)"
    r"(?=\s*(?:[,.;(]|$)|\s(?:en|and|et|und|van|voor|of|de|du|for|bij|in)\s)"
)
_WHO = rf"(?:{PERSON}|[A-ZÀ-Þ][a-zà-ÿ]+)"
_FOLLOWS = re.compile(
    rf"(?P<name>{_WHO})\s(?:volgt\s(?:in\s[a-z]+\s)?{_WHO}\sop|vervangt\s{_WHO}|succède\sà\s{_WHO}|remplace\s{_WHO}|succeeds\s{_WHO}|replaces\s{_WHO}"
    rf"|takes\sover\sfrom\s{_WHO}|folgt\sauf\s{_WHO}|neemt\sde\sfakkel\sover\svan\s{_WHO})\s(?:als|comme|as|en\stant\sque)\s"
    r"(?P<role>[^.,;:()!?\d]{3,60})"
)

_LEADS_TO_NAME = re.compile(
    rf"(?:^|[.!?]\s)(?i:onze|ons|uw|je|de|het|our|the|notre|la|le)\s(?P<role>[a-zà-ÿ][a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){{0,3}}?)\s"
    rf"(?:helpt|luistert|ontvangt|staat|is|zal|beantwoordt|helps|answers)\s[^.!?:;@\d]{{3,70}}:\s(?P<names>{PERSON})(?=\s*[,.;(]|\s[-–]|$)"
)
""" "Onze ombudsvrouw luistert naar u: Els Maes, 09 …"."""
_OF_WHICH = re.compile(
    rf"\b(?:waarvan|waarbij|waar|sinds|omdat|terwijl|dat|nu)\s(?P<names>{PERSON})\s(?:(?:de|het|onze)\s)?"
    r"(?P<role>[a-zà-ÿ][a-zà-ÿ-]{3,}(?:\s[a-zà-ÿ-]{3,}){0,2}?)\s(?:is|blijft|wordt)(?=\s*[,.;)]|\sen\s|$)"
)
""" "… een vzw waarvan de heer Jan Maes voorzitter is": the verb at the end of a clause."""


def apposed_in(sentence: str) -> Iterator[Told]:
    """The people whom a sentence tells so."""
    if "," in sentence:
        yield from _apposed(sentence)
    if _IS_SAID.search(sentence):
        yield from _gapped(sentence)
    yield from _followers(sentence)
    yield from _of_which(sentence)


def _apposed(sentence: str) -> Iterator[Told]:
    for told in _APPOSED.finditer(sentence):
        listed = _NAME_AHEAD.search(sentence[: told.start("article")])
        people = [] if listed else [told["names"]] if is_first_name(told["names"]) else people_named(told["names"])
        phrase = f"{told['article']}{told['role']}"
        role = function_named(phrase, several=len(people) > 1) if people and DEFINITE.match(phrase) else None
        if role and is_known_function(role) and not is_former(role):
            yield from ((name, role) for name in people)


def _gapped(sentence: str) -> Iterator[Told]:
    """Two at least, each a name and a known function with no more than an article between them."""
    said = _IS_SAID.search(sentence)
    found = [
        (ADDRESSED.sub("", clean(one["name"])), clean(one["role"]))
        for one in _GAPPED.finditer(sentence, max(0, said.start() - 1) if said else 0)
        if is_known_function(one["role"]) and not is_former(one["role"])
    ]
    if any(surely_person(name) for name, _ in found):
        yield from (one for one in found if looks_like_person(one[0]))


def _followers(sentence: str) -> Iterator[Told]:
    for told in _FOLLOWS.finditer(sentence):
        name = ADDRESSED.sub("", clean(told["name"]))
        role = function_named(f"our {STOPS.split(told['role'])[0]}", several=False)
        if role and is_known_function(role) and (is_first_name(name) or looks_like_person(name)):
            yield name, role


def _of_which(sentence: str) -> Iterator[Told]:
    for told in (*_OF_WHICH.finditer(sentence), *(_LEADS_TO_NAME.finditer(sentence) if ": " in sentence else ())):
        people = people_named(told["names"])
        if len(people) == 1 and is_known_function(told["role"]) and not is_former(told["role"]):
            yield people[0], clean(told["role"])
