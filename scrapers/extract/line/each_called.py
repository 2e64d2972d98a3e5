"""Sentences that give several bodies each a number: "Bel de politie op 101 of het meldpunt op 09 …", "Voor Gent: 09 … Voor Aalst: 053 …".

What stands right before a number, with a word that leads to it, is whose it is, or what it is for. A text tells each so, or none:
where one of the numbers behind the first such name is told otherwise, the text is left to how other texts are read.
"""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers.extract.line.desks import names_desk
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.nobody import is_generic
from state.canon.body_words import holds_kind, is_called_by_kind
from state.canon.names import looks_like_person
from state.canon.phones import find_phones
from state.canon.role_words import is_role
from state.canon.service_numbers import SERVICE, is_of_service
from state.canon.text import clean
from state.geo.areas_said import area_called

FEWEST = 2
LONGEST, FARTHEST = 700, 90
"""Characters of a text, and of what is looked at before a number."""
_WORD = r"[^\W\d_][\w'’&-]*"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,4}}?)"
_THE = r"(?:(?:de|het|den|onze?|uw|je|the|our|le|la|les|notre|die|der|das|dem)\s|l['’])?"
_LEADS = (
    r"(?:\s(?:is\s|zijn\s|est\s)?(?:(?:gratis|bereikbaar|telefonisch|joignable)\s)?(?:op|via|au|on|at|unter)\s(?:(?:het|the|le)\s)?"
    r"(?:(?:gratis|gratuit|free)\s)?(?:(?:nood|telefoon|gsm-)?nummer\s|num[ée]ro\s|number\s)?|\s?\(|:\s(?:tel(?:efoon)?\.?:?\s"
    r"|t[ée]l\.?:?\s|phone:?\s)?|\s)\Z"
)
_CALLS = (
    r"\b(?:bel(?:t|len)?(?:\s(?:je|u|dan|eerst))?|contacteer|contacteren|verwittig|call|dial|ring|phone|contact|appelez|contactez"
    r"|appeler|joindre"
    r"|rufen\ssie|naar|met|bij|avec|with)\s|\A[\s,;)]*(?:of|en|and|or|et|ou|und|oder)\s"
)
_BEGINS = re.compile(rf"(?i:{_CALLS})|(?:\A|[.!?;:,(]\s|\s[-–|•/]\s)")
_CALLED = re.compile(rf"(?i:{_THE}){_NAME}(?i:{_LEADS})")
_FOR_WHOM = re.compile(
    rf"(?:\A|[.!?;,)\d•-]\s+)(?i:(?:en\s|and\s|et\s)?(?:voor|in|pour|for|à|für))\s(?i:{_THE}){_NAME}"
    r"(?i:\s?:\s|,?\s(?:is\s(?:het|er)\s|(?:bel|belt|bellen|call|appelez|contacteer|mail)(?:\s(?:je|u|men|naar|op|het|nummer)){0,3}\s))\Z"
)
""" "Voor Gent belt u", "Voor medische hulp:"."""
_BRACKETS = re.compile(r"\s?\([^()]{2,60}\)")
_NO_NAME = frozenset(
    "bel belt bellen call dial phone contact appelez ons je u hem haar hen me mij ze us them her him nous vous uns sie"
    " nummer telefoon gsm tel fax nood dringend vragen meer".split()
)


def each_called(text: str) -> list[str]:
    """The records of a text that gives each of several bodies a number, each its name and the number; nothing of any other text.

    What stands before the first of them stays a record of its own.
    """
    if len(text) > LONGEST or "@" in text or "\n" in text:
        return []
    spans = [(one.start, one.end) for one in find_phones(text)]
    if len(spans) < FEWEST:
        return []
    told = [_named(text, end, start) for (_, end), (start, _) in pairwise([(0, 0), *spans])]
    first = next((at for at, one in enumerate(told) if one), len(told))
    named = [one for one in told[first:] if one]
    areas = all(one[2] for one in named)
    if (
        len(named) != len(told) - first
        or not _may_part(text, spans, first, areas=areas)
        or len({one[1].lower() for one in named}) != len(named)
    ):
        return []
    lead = text[: named[0][0]].strip(" ,;:(")
    records = [
        f"{name[:1].upper()}{name[1:]}: {text[start:end]}{((found := _BRACKETS.match(text, end)) and found[0]) or ''}"
        for (_, name, _), (start, end) in zip(named, spans[first:], strict=True)
    ]
    return [*([lead] if first else []), *records]


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


def areas_of_body(text: str) -> list[str]:
    """The records of a text that gives a body's number in each of several areas: "… met het Centrum De Linde: Limburg 011 …, Gent 09 …".

    What stands before the first of them with a number of its own stays a record; nothing of any other text.
    """
    spans = [(one.start, one.end) for one in find_phones(text)] if len(text) <= LONGEST and "@" not in text else []
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


_AREA_FIRST = re.compile(r":\s(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[\s/-][A-ZÀ-Þ][\w’'-]+)*)\s?:?\s\(?\Z")


_NAME_AND_NUMBER = re.compile(r"(?P<name>[A-ZÀ-Þ][^\d,;:()@]{2,50}?)\s(?P<rest>[\d+(].*)")


def names_and_numbers(text: str) -> list[str]:
    """The entries of a line of names, each with its number right behind it: "Politie 101, Brandweer 112, Antigifcentrum 070 …"."""
    parts = [clean(part) for part in text.split(", ")] if len(text) <= LONGEST and "@" not in text else []
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
    parts = (
        [clean(part) for part in _BULLET.split(_HEAD.sub("", text, count=1))]
        if len(text) <= LONGEST and "@" not in text
        else []
    )
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


def _may_part(text: str, spans: list[tuple[int, int]], first: int, *, areas: bool) -> bool:
    """Whether so few as one name behind numbers without may be parted from them: by one alone only from a service's number."""
    rest = len(spans) - first
    if areas or rest >= FEWEST:
        return rest >= FEWEST
    return rest == 1 and first > 0 and is_of_service(re.sub(r"\D", "", text[slice(*spans[-1])]))


def _named(text: str, after: int, start: int) -> tuple[int, str, bool] | None:
    """Where the name before a number begins, the name, and whether it tells what the number is for; None where nothing is named."""
    head = text[max(after, start - FARTHEST) : start]
    offset = start - len(head)
    if found := _FOR_WHOM.search(text[max(0, offset - 2) : start]):
        name = clean(found["name"])
        begins = max(0, offset - 2) + found.start("name")
        return (begins, name, True) if _may_be_for(name) else None
    for begin in reversed(list(_BEGINS.finditer(head))):
        found = _CALLED.match(head, begin.end())
        if found and _is_name(clean(found["name"]), calls=begin[0].strip(" ,;)")[:1].isalpha()):
            return offset + begin.start(), clean(found["name"]), False
    return None


def _may_be_for(name: str) -> bool:
    return bool(area_called(name)) or SERVICE.search(name) is not None or holds_kind(name) or "hulp" in name


def _is_name(name: str, *, calls: bool) -> bool:
    """Whether words before a number name a body: by a word for one, or by a capital behind words that have it called."""
    words = name.split()
    if (
        words[0].lower() in _NO_NAME
        or label_of(name) is not None
        or is_generic(name)
        or looks_like_person(name)
        or is_role(name)
    ):
        return False
    known = names_desk(name) or is_called_by_kind(name) or holds_kind(name) or SERVICE.fullmatch(name) is not None
    return known or (calls and any(word[0].isupper() for word in words))
