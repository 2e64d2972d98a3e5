"""Bodies that a paragraph is about, whose number it tells at its end: "Oak Legal Aid offers free advice. … Call 555 …".

Lists of addresses are written so: each paragraph begins with a name of several words and a verb that says what the body does,
and the number behind has no owner of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.body_words import is_called_by_kind
from state.canon.emails import find_emails
from state.canon.names import has_first_name, is_first_name, looks_like_person, may_be_first_name
from state.canon.phones import find_phones
from state.canon.text import clean, fold

LONGEST, NEAR, FARTHEST = 80, 60, 600
"""Characters of a name, of a call to somebody, and from the beginning of a paragraph to its number."""
_CAPITAL = r"(?:[A-ZÀ-Þ][\w'’&/-]*|(?:St|Mt|Ste|Ft|Dr|Inc|Co)\.|\d[\w-]*)"
_JOINT = (
    r"(?:(?:,\s|\s)(?:(?:and|or)\s[a-z]+|of|for|and|the|to|in|on|at|&|van|voor|de|het|den|der|en"
    r"|du|des|d['’]|et|la|le|les|für|und)\b|\s[&–-])"
)
NAME = rf"{_CAPITAL}(?:(?:{_JOINT}){{0,3}}\s{_CAPITAL})*(?:\s\([^()]{{2,40}}\))?"
_DOES = (
    r"(?:offers?|provides?|serves?|helps?|assists?|supports?|meets?|operates?|distributes?|manages?|accepts?|welcomes?|invites?|hosts?"
    r"|holds?|runs?|sponsors?|conducts?|coordinates?|maintains?|delivers?|promotes?|advocates?|represents?|educates?|administers?|organizes?"
    r"|oversees?|gathers?|works?|connects?|responds?|investigates?|enforces?|collects?|features?"
    r"|(?:is|are)\s(?:an?|the|one|located|based|open|dedicated|committed|here|available|responsible|run|staffed|part|home)\b"
    r"|(?:located|based|situated)\s(?:at|in|on)"
    r"|biedt|helpt|organiseert|ondersteunt|begeleidt|verzorgt|verdeelt|vergadert|verenigt"
    r"|is\s(?:een|het|de|gevestigd|gelegen|open|er\svoor)\b|(?:gelegen|gevestigd)\s(?:in|aan|te)"
    r"|offre|propose|organise|accompagne|accueille|soutient|est\s(?:une?|la|le|ouverte?|situ[ée]e?)\b|situ[ée]e?\s(?:à|au|en)"
    r"|bietet|hilft|organisiert|unterstützt|berät|ist\s(?:eine?|die|der|das)\b)"
)
_ABOUT = re.compile(
    rf"(?:(?:The|De|Het|La|Le|Les|Die|Der|Das)\s|L['’])?(?P<name>{NAME})(?:,\s[^.!?;:]{{2,60}}?)?,?\s(?i:{_DOES})"
)
_OPENS_SENTENCE = frozenset(
    "our this these those all any each every if when for in at on to it we you they there he she new your my no some most many"
    " onze deze dit die alle elke elk als voor in op bij wij we je u er hij zij notre nos ce cette ces tous si pour nous vous il"
    " elle unser unsere dieser diese alle wenn für im am wir sie es".split()
)
_TO = (
    r"(?i:\b(?:call|contact|text|e-?mail|phone|see|ask(?:\sfor)?|to|with|via|bel|mail|contacteer|verwittig|bij|met|naar|(?:doorgeven|melden|richten|opgeven|sturen|bezorgen|vragen)\saan|appelez|contactez|appeler|contacter"
    r"|auprès\sde|adresser\sà|chez|bei|mit|an))\s+(?i:(?:the|our|de|onze|le|la|notre)\s+)?"
)
_CALLED = re.compile(
    rf"{_TO}(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?i:[\s,:(]*(?:(?:at|on|by|via|op|au|phone|tel)\b\.?[\s,:(]*)*)\Z"
)
_HERSELF = re.compile(
    r"\b(?:is|heet|est|ist)\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)\.\s[^.!?\d@]{0,60}\b(?:haar|hem|her|him|la|le|sie|ihn)\b[^.!?\d@]{0,40}\Z"
)
""" "Je begeleider is Els. Je kan haar bellen op"."""
_REACHED = re.compile(
    r"(?:^|[.!?]\s+)(?P<name>(?!Dan\b)[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)\s(?:is|zal|kan|kunt|blijft|bereikt?|est|is|can)\s[^.!?:;@\d]{0,140}?"
    r"\b(?:bereikbaar|bereiken|telefonisch|gebeld|nummer|gsm|joignable|reached|reachable)\b[^.!?;@\d]{0,60}\Z"
)
""" "Sandrine zal er op dinsdag zijn en is telefonisch bereikbaar op het nummer:"."""
_HANDED_TO = re.compile(
    r"(?i:\b(?:bezorgt?|geeft?|stuurt?|mailt?|brengt?|schrijf|meldt?|lever|betaal)\b)[^.!?@\d:]{2,60}?\s(?:aan|bij|naar)\s"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)\s?[(,:]?\s*\Z"
)
""" "Bezorg het strookje aan Rita ("."""
_WHEN = r"(?:\s(?:tegen|voor|vóór|ten\slaatste\sop|by|before|avant)\s(?:\d{1,2}\s)?[a-zà-ÿ]{3,9}(?:\s\d{1,2})?)?"
""" "Verwittig Els Maes tegen woensdag op": until when."""
_ROLE_AND_FIRST_NAME = re.compile(
    r"(?i:\A(?:onze?\s|de\s|het\s)?|\b(?:bel|mail|contacteer|verwittig|bij|met|naar|aan|via)\s(?:onze?\s|de\s|het\s))(?P<role>[a-zà-ÿ][a-zà-ÿ-]{4,40})\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)\Z"
)
""" "… een mailtje naar onze jeugdtrainer Kevin"."""
_SENT_TO = re.compile(
    rf"{_TO}(?P<before>[a-zà-ÿ][a-zà-ÿ' -]{{2,40}}\s)?(?P<name>{_CAPITAL}(?:\s(?:[a-z]{{1,3}}\s|[A-Z]\.\s){{0,2}}{_CAPITAL}){{1,3}})"
    rf"(?:,\s(?P<behind>[^,.;:()@\d]{{3,50}}))?{_WHEN}\Z"
)
""" "Questions about rentals go to caretaker Jane Roe", "For details call Jane Roe, secretary"."""


_COLLEAGUE = re.compile(
    r"(?i)^(?:(?:haar|zijn|hun|onze|ons|mijn|je|de|his|her|our|their|the|my|sa|son|leur|notre|ihre[rn]?|seine[rnm]?|unsere[rn]?)\s)?"
    r"(?:collega|vervang(?:er|ster)|colleague|coll[èe]gue|kollegin|kollegen?)\b\s?"
)
"""Whom somebody is beside those who are away: no function of theirs."""


def body_spoken_of(text: str, start: int) -> str | None:
    """The body that a paragraph begins with and whose number stands at `start`; None where somebody else is named between."""
    found = _ABOUT.match(text, 0, start) if start <= FARTHEST else None
    if found is None:
        return None
    name = clean(found["name"])
    behind = text[found.end() : start]
    if _PRONOUN.search(behind) and (person := _titled_person(name)):
        return person
    return name if _may_be_body(name) and not _names_another(behind) else None


_SEVERAL = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ][\w'’-]+")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]ij|[Zz]ij is|[Hh]aar|[Hh]em|[Ii]l|[Ee]lle)\b")


def _titled_person(name: str) -> str | None:
    """Somebody behind what that person does, as a title tells both: "Veterans' Agent Bob Oak" is "Bob Oak, Veterans' Agent"."""
    words = name.split()
    for at in range(1, len(words) - 1):
        if is_first_name(words[at]) and looks_like_person(" ".join(words[at:])):
            return f"{' '.join(words[at:])}, {' '.join(words[:at])}"
    return None


def _may_be_body(name: str) -> bool:
    words = name.split()
    told = len(words) > 1 or any(char.isupper() for char in name[1:])  # "Al-Anon", but "Parking is free"
    first = fold(words[0])
    return (
        told
        and len(name) <= LONGEST
        and first not in _OPENS_SENTENCE
        and not (is_generic(name) or looks_like_person(name))
    )


def _names_another(behind: str) -> bool:
    """Whether a sentence behind names a person, whose the number may be."""
    return any(has_first_name(found[0]) and looks_like_person(found[0]) for found in _SEVERAL.finditer(behind))


def first_name_called(before: str) -> str | None:
    """Whom a text has its reader call by a first name alone: "For details call Ria at" 555 …"."""
    end = before[-NEAR - LONGEST :]
    found = (
        _CALLED.search(before[-NEAR:])
        or _HERSELF.search(end)
        or _HANDED_TO.search(end)
        or _REACHED.search(before[-FARTHEST:])
    )
    known = may_be_first_name if found and found.re is _HANDED_TO else is_first_name  # "Frans" is a language too
    return found["name"] if found and known(found["name"]) else None


def person_sent_to(head: str) -> str | None:
    """Whom a sentence sends its reader to that ends in the name, with what the person does; None where nobody is surely named."""
    end = head[-LONGEST - NEAR :]
    first = _ROLE_AND_FIRST_NAME.search(end)
    if first and is_first_name(first["name"]) and tells_role(first["role"]):
        return first["name"]
    found = _SENT_TO.search(end)
    if found is None or not (looks_like_person(found["name"]) and may_be_first_name(found["name"].split()[0])):
        return None
    before, behind = _COLLEAGUE.sub("", clean(found["before"] or "")), clean(found["behind"] or "")
    if any(text and not tells_role(text) for text in (before, behind)):
        return None
    role = behind or before
    return f"{found['name']}, {role}" if role else found["name"]


_AT_BODY = re.compile(
    rf"(?P<who>(?:[a-zà-ÿ][a-zà-ÿ' -]{{2,40}}\s)?{_CAPITAL}(?:\s{_CAPITAL}){{1,3}})"
    rf"\s(?:at|of|from|bij|van|chez|de|bei)\s(?:the\s|het\s|de\s|la\s)?(?P<body>{NAME})"
)


_AT_PLACE = re.compile(r"(?P<who>[^,]{4,40}),\s(?P<body>[^,:]{4,40}),\s[^,:;()\d@]{3,40}")
""" "Tine Claes, dienst Cultuur, De Bogaard": the house in which the body sits names nobody."""


def person_at_body(head: str) -> str | None:
    """Somebody and where that person works, as a title tells both: "Jane Roe at the Oak Office" is "Jane Roe - Oak Office"."""
    placed = _AT_PLACE.fullmatch(head)
    if (
        placed
        and looks_like_person(placed["who"])
        and has_first_name(placed["who"])
        and is_called_by_kind(placed["body"])
    ):
        return f"{placed['who']}, {placed['body']}"
    found = _AT_BODY.fullmatch(head)
    if found is None or len(found["body"].split()) < 2:
        return None
    name, _ = split_role(found["who"])
    return f"{found['who']} - {found['body']}" if looks_like_person(name) and has_first_name(name) else None


_NEXT_TO = re.compile(
    rf"\W*(?i:(?:and|or|en|of|et|ou|und|oder)\s+)?(?i:(?:the|de|het|den|le|la|die|der|das)\s+|l['’])?(?P<name>{NAME})"
    r"(?i:[\s,:(]*(?:(?:at|on|op|via|au|unter|tel|phone)\b\.?[\s,:(]*)*)\Z"
)


def bodies_beside(text: str) -> Iterator[int]:
    """Where each further body begins that a sentence names with its own number: "Oak Office at 555 … and the Elm Office at 555 …"."""
    phones = [(one.start, one.end) for country in ("BE", "US") for one in find_phones(text, country=country)]
    points = sorted({*phones, *((one.start, one.end) for one in find_emails(text))})
    for (_, end), (start, _) in pairwise(points):
        found = _NEXT_TO.match(text[end:start])
        if (
            found
            and len(found["name"].split()) > 1
            and _may_be_body(found["name"])
            and not _titled_person(found["name"])
        ):
            yield end + found.start("name")
