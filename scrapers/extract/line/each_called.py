"""Sentences that give several bodies each a number: "Bel de politie op 101 of het meldpunt op 09 …", "Voor Gent: 09 … Voor Aalst: 053 …".

What stands right before a number, with a word that leads to it, is whose it is, or what it is for. A text tells each so, or none:
where one of the numbers behind the first such name is told otherwise, the text is left to how other texts are read.
"""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers.extract.line.desks import is_body_or_desk
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.nobody import is_generic
from state.canon.body_words import holds_kind
from state.canon.honorifics import HONORIFIC
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
_FOR_WHAT_BODY = re.compile(
    r"(?:\A|[.;)\d]\s+)(?i:voor|bij|for|pour)\s[^.:;!?\d@]{3,60}:\s(?i:(?:de|het|le|la|the)\s(?=(?-i:[a-z])))?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s[\w'’&-]+){0,4}?)(?:,\s?|\s|\s?\()(?i:(?:tel(?:efoon)?|gsm|t[ée]l|phone)\b[\s.:]*)?\Z"
)
""" "Voor straatverlichting: Lumen, tel."."""
_BY_WHOM = re.compile(
    r"(?:\A|[.!?;,)\d•-]\s+|\s)(?i:(?:en|and|et|contacteer|bel|contact|contactez|call)\s)?(?i:voor|pour|for|in)\s(?P<area>[A-ZÀ-Þ][^.:;()\d@]{2,70}?)[,:]?\s"
    rf"(?:(?i:bel(?:t|len)?|contacteert?|mailt?|appelez|call)\s(?:je\s|u\s|men\s)?)?(?P<who>(?:(?i:{HONORIFIC})\.?\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:van|de|den|der|du|le)\s){{0,2}}[A-ZÀ-Þ][\w'’-]+)*)"
    r"(?:\s\(|,\s|\s(?i:op|via|au|on|at)\s|\s)\Z"
)
""" "Contacteer voor Aalter mevrouw Maes (": who is called for which area."""
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
    if (found := _BY_WHOM.search(head)) and area_called(found["area"]) and looks_like_person(found["who"]):
        return offset + found.start(), f"Voor {found['area']}: {found['who']}", False
    if found := _FOR_WHAT_BODY.search(text[max(0, offset - 2) : start]):
        name = clean(found["name"])
        begins = max(0, offset - 2) + found.start()
        named = not (is_generic(name) or looks_like_person(name) or is_role(name) or label_of(name))
        return (begins, name, False) if named else None
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
    return is_body_or_desk(name) or (calls and any(word[0].isupper() for word in words))
