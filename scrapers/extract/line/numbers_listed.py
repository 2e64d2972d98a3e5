"""Lines that list bodies with their numbers, and no sentence around them: by bullets, by commas, or a body's for each of several areas.

Each way gives the records, a name and a number each, and nothing of any other line. Mail addresses are listed in other ways.
"""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers.extract.line.nobody import is_generic
from state.canon.names import looks_like_person
from state.canon.phones import find_phones
from state.canon.service_numbers import is_of_service
from state.canon.text import clean
from state.geo.areas_said import area_called

FEWEST = 2
LONGEST = 700
"""Characters of a line."""
_BRACKETS = re.compile(r"\s?\([^()]{2,60}\)")
_BULLET = re.compile(r"\s*[•|·]\s*|\s[–-]\s|;\s+|(?<=[\d)])\.\s+(?=[A-ZÀ-Þ])")
_ENTRY = re.compile(r"[^\W\d_][^:\d]{1,50}:\s[^:]*|[A-ZÀ-Þ][^:,;\d]{2,50},\s[^:;]*")
_HEAD = re.compile(r"(?i)(?:contact\w*|meer info\w*|info\w*|adressen|addresses)\s?:\s+")


_AREAS_OF_BODY = re.compile(
    r"\b(?i:bel|belt|bellen|contacteer|met|bij|naar|of|call|contact|with|avec|appelez|contactez)\s(?i:de|het|je|uw|the|your|le|la"
    r"|votre)\s(?P<body>[A-ZÀ-Þ][^:.;!?()\d]{3,80}?)"
    r"(?:\s(?:van|in|per|of|in|de)\s(?:hun|je|uw|jouw|de|elke|your|their|leur|votre)?\s?(?:provincie|regio|streek|province|region"
    r"|région))?\s?:\s\Z"
)
_AREA_BEFORE = re.compile(
    r"(?:\A|[,;)\d]\s|\s(?:en|and|et)\s)(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[\s/-][A-ZÀ-Þ][\w’'-]+)*)\s?:?\s\(?\Z"
)
_AREA_FIRST = re.compile(r":\s(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[\s/-][A-ZÀ-Þ][\w’'-]+)*)\s?:?\s\(?\Z")
_FOR = " voor "
_FOR_WHAT = re.compile(
    r"(?P<number>[+(]?\d[\d ()/.-]{1,18}\d)\s(?:is\s)?(?:voor|for|pour)\s(?:(?:de|het|een|the|an?|la|le|les)\s|l['’])?"
    r"(?P<name>[^\W\d_][^\d,;:.()@]{2,60}?)(?=\s*(?:[,;.]|$)|\s(?:(?:en|of|and|or|et|ou)\s)?[+(]?\d)"
)
_BETWEEN = re.compile(r"\s*[,;.]?\s*(?:(?:en|of|and|or|et|ou)\s)?")
_LEADS = re.compile(r"(?i)(?:\A|[:?!.]|\b(?:bel|belt|call|dial|ring|appelez|composez))\Z")
"""What stands before such a text: nothing, a sentence of its own, or the command to call."""
_QUOTED = re.compile(r"\s[‘“„«\"']")
NOT_URGENT = "09008844"
"""Of the Dutch police, where nothing is urgent."""
_NAME_AND_NUMBER = re.compile(r"(?P<name>[A-ZÀ-Þ][^\d,;:()@]{2,50}?)\s(?P<rest>[\d+(].*)")


def numbers_listed(text: str) -> list[str]:
    """The records of a line that lists bodies with their numbers, by the first way that fits."""
    if len(text) > LONGEST or "@" in text:
        return []
    return entries_listed(text) or names_and_numbers(text) or areas_of_body(text) or numbers_and_what_for(text)


def numbers_and_what_for(text: str) -> list[str]:
    """The records of a text that says of each of several numbers what it is for: "112 voor brandweer, 101 voor politie".

    One of them at least is a service's, which is called by what it is for; those of one body are for other matters of it.
    """
    found = list(_FOR_WHAT.finditer(text)) if _FOR in text or " for " in text or " pour " in text else []
    if len(found) < FEWEST or not any(_is_of_service(one["number"]) for one in found):
        return []
    edges = [(one.end(), other.start()) for one, other in pairwise(found)]
    lead, tail = text[: found[0].start()].strip(), text[found[-1].end() :]
    named = [clean(_QUOTED.split(one["name"])[0]) for one in found]
    if (
        any(_BETWEEN.fullmatch(text[start:end]) is None for start, end in edges)
        or tail.strip(" .!’'”\"")
        or not _LEADS.search(lead)
        or any(map(looks_like_person, named))
        or any(is_generic(name) and not _is_of_service(one["number"]) for name, one in zip(named, found, strict=True))
    ):
        return []
    return [f"{name[:1].upper()}{name[1:]}: {one['number']}" for name, one in zip(named, found, strict=True)]


def _is_of_service(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return is_of_service(digits) or digits == NOT_URGENT


def areas_of_body(text: str) -> list[str]:
    """The records of a text that gives a body's number in each of several areas: "… met het Centrum De Linde: Limburg 011 …, Gent 09 …".

    What stands before the first of them with a number of its own stays a record; nothing of any other text.
    """
    spans = [(one.start, one.end) for one in find_phones(text)]
    named = [
        (found["name"], start, end)
        for (_, after), (start, end) in pairwise([(0, 0), *spans])
        if (
            found := _AREA_BEFORE.search(text[max(0, after - 1) : start] if after else text[:start])
            or _AREA_FIRST.search(text[:start])
        )
        and area_called(found["name"])
    ]
    if len(named) < FEWEST or named[-1][2] != spans[-1][1] or len(named) < len(spans) - 1:
        return []
    before = text[: text.rfind(named[0][0], 0, named[0][1])]
    body = _AREAS_OF_BODY.search(before)
    if body is None:
        return []
    lead = before[: body.start()].strip()
    records = [f"{clean(body['body'])} {name}: {text[start:end]}" for name, start, end in named]
    return [*([lead] if len(named) < len(spans) else []), *records]


def names_and_numbers(text: str) -> list[str]:
    """The entries of a line of names, each with its number right behind it: "Politie 101, Brandweer 112, Antigifcentrum 070 …"."""
    parts = [clean(part) for part in text.split(", ")]
    told = [_NAME_AND_NUMBER.fullmatch(part) for part in parts]
    if len(parts) < FEWEST or not all(told):
        return []
    entries = [f"{found['name']}: {found['rest']}" for found in told if found]
    numbers = [find_phones(entry) for entry in entries]
    alone = all(
        len(found) == 1 and not entry[found[0].end :].strip(" .)")
        for entry, found in zip(entries, numbers, strict=True)
    )
    named = not any(found and (is_generic(found["name"]) or looks_like_person(found["name"])) for found in told)
    return entries if alone and named else []


def entries_listed(text: str) -> list[str]:
    """The entries of a line that bullets or dashes part, each what it names, a colon and one number; nothing of any other line."""
    parts = [clean(part) for part in _BULLET.split(_HEAD.sub("", text, count=1))]
    numbers = [find_phones(part) for part in parts]
    told = [part[:1].upper() + part[1:] for part, found in zip(parts, numbers, strict=True) if found]
    each = all(len(found) == 1 for found in numbers if found) and all(
        _ENTRY.fullmatch(part) and not is_generic(part.partition(":")[0]) for part in told
    )
    alone = all(
        not _BRACKETS.sub("", part[found[0].end :]).strip(" .)")
        for part, found in zip(parts, numbers, strict=True)
        if found
    )
    return told if len(told) >= FEWEST and len(told) + 1 >= len(parts) and each and alone else []
