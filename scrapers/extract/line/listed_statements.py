"""Sentences and lines that tell several people by what they are, or one by a function before a colon, where more is said behind the name.

"Bij ons werken drie logopedisten: Els Maes, …", "… bestaat uit de voorzitter, Jan Maes, de secretaris, Els Smet en penningmeester
Tom Claes", "Secretaris: Els Smet, verantwoordelijk voor de verslagen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.named_functions import PEOPLE, PERSON, is_known_function, people_named
from scrapers.extract.line.statement_words import DOER, NO_FUNCTION, one_of
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import is_role, role_in
from state.canon.text import clean

Told = tuple[str, str]
_COUNTED = (
    r"(?:volgende|twee|drie|vier|vijf|zes|zeven|acht|two|three|four|five|six|seven|following|deux|trois|quatre|cinq|six|suivant(?:e)?s|zwei|drei"
    r"|vier|fünf|sechs|folgenden?|[2-9]|1[0-2])"
)
_ROW = re.compile(
    rf"(?i:\b{_COUNTED}\s)(?P<phrase>[^.:;!?()]{{3,120}}?)"
    rf"(?:\s?:\s|,?\s(?i:met name|namely|namelijk|nl\.|à savoir|und zwar)\s?:?\s)(?P<names>{PEOPLE})"
)
""" "… werken drie logopedisten: Els Maes, Rita Claes en An Smet", "Twee vrijwillige kosters, met name …"."""
_ASIDE = re.compile(r"\s\([^()]{0,80}\)(?=,|\sen\s|\sand\s|\set\s|\sund\s)")
_NO_WORD = r"(?!(?:de|het|een|onze|uit|van|met|en|als|the|our|of|and|as|la|le|du|des|et|is|zijn)\s)"
_PAIR = re.compile(
    rf"(?:\b(?i:de|het|een|onze|the|our|la|le|als|as)\s|(?<=l['’]))?"
    rf"(?P<role>(?:{_NO_WORD}[a-zà-ÿ][a-zà-ÿ-]*\s){{0,2}}[a-zà-ÿ][a-zà-ÿ-]{{3,}})(?P<comma>,)?\s(?P<name>{PERSON})"
)
_BETWEEN = re.compile(r"\s*(?:,|;)?\s*(?:\b(?:en|and|et|und)\b\s*)?")
_NAME_AHEAD = re.compile(rf"{PERSON}[\s,:(–-]*\Z")
FEWEST_PAIRS = 2
LONGEST_PLURAL = 3
"""Words of what several are."""
_LABELLED = re.compile(
    rf"^\W{{0,3}}(?P<role>[^\W\d_][^:,.;()@]{{2,60}}?)\s*:\s+(?P<names>{PEOPLE})(?:\s*\.?\s*$|\s*[,.;(]\s*\S|\s+-\s)"
)
_WHERE = re.compile(
    r"\s+(?:(?:voor|van|in)\s+)?(?:de\s+)?(?:locaties?|regio['’]?s?|wijk(?:en)?|provincies?|gemeentes?|zone|kern|afdeling(?:en)?|secteur|région|region|bezirk)\s+\S.*$",
    re.IGNORECASE,
)
"""Where somebody does what is told: "Vertrouwenspersoon regio Noord"."""


def listed_in(sentence: str) -> Iterator[Told]:
    """The people whom a sentence tells together or in pairs of a function and a name."""
    if ":" in sentence or "," in sentence:
        yield from _counted(sentence)
        yield from _paired(sentence)


def labelled_ahead(text: str) -> list[Told]:
    """Who stands behind a known function and a colon, with more words behind: "Secretaris: Els Smet, verantwoordelijk voor …"."""
    told = _LABELLED.match(text) if ":" in text else None
    people = people_named(told["names"]) if told else []
    role = _function(told["role"], several=len(people) > 1) if told and people else None
    return [(name, role) for name in people] if role else []


def _function(label: str, *, several: bool) -> str | None:
    shown = clean(_WHERE.sub("", label))
    head = role_in(shown)
    if several:
        first, _, rest = shown.partition(" ")
        return singular_role(shown) or (f"{one} {rest}".strip() if (one := singular_role(first)) else None)
    return shown if head and shown.startswith(head) and (is_role(shown) or shown[len(head) :][:1] == " ") else None


def _counted(sentence: str) -> Iterator[Told]:
    for row in _ROW.finditer(_ASIDE.sub("", sentence)):
        people = people_named(row["names"])
        words = row["phrase"].split()
        ways = (" ".join(words[:most]).strip(",") for most in range(1, LONGEST_PLURAL + 1)) if len(people) > 1 else ()
        role = next((one for way in ways if (one := _one_of_several(way))), None)
        if role:
            yield from ((name, role) for name in people)


def _one_of_several(noun: str) -> str | None:
    """What each of several is: by a plural that is known, by one that ends as words do for who does something, or in letters."""
    if letters := re.fullmatch(r"(?:[\w-]+\s)?(?P<one>(?:\w+-)?[A-Z]{3,5})(?:['’]?s)?", noun):
        return letters["one"]
    if one := singular_role(noun):
        return one
    *_, word = noun.split()
    if (known := singular_role(word)) and word.islower():
        return known
    one = one_of(word)
    return one if one != word and DOER.search(one) and not NO_FUNCTION.search(one) else None


def _paired(sentence: str) -> Iterator[Told]:
    found = [one for one in _PAIR.finditer(sentence) if looks_like_person(one["name"])]
    for row in _rows(sentence, found):
        known = [one for one in row if is_known_function(one["role"])]
        sure = any(surely_person(one["name"]) for one in row) and any(one["comma"] for one in row)
        determined = all(one["comma"] is None or one[0] != f"{one['role']}, {one['name']}" for one in row)
        after_name = _NAME_AHEAD.search(sentence[: row[0].start()]) is not None  # "Els Maes, de secretaris, Jan Smet"
        if not after_name and len(row) >= FEWEST_PAIRS and len(known) * 2 >= len(row) and sure and determined:
            yield from ((clean(one["name"]), _whole_role(one)) for one in row)


def _whole_role(pair: re.Match[str]) -> str:
    """The function of a pair: all words behind an article, else those that are known, or the last one: "… uit voorzitter Els Maes"."""
    role, before = clean(pair["role"]), pair[0][: pair.start("role") - pair.start()]
    return role if before else role_in(role) or role.split()[-1]


def _rows(sentence: str, found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Pairs that follow each other with nothing between them but what joins a list."""
    row: list[re.Match[str]] = []
    for one in found:
        if row and not _BETWEEN.fullmatch(sentence[row[-1].end() : one.start()]):
            yield row
            row = []
        row.append(one)
    if row:
        yield row
