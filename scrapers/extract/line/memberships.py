"""Sentences that say of whom a body consists: "De ouderraad bestaat uit Els Maes (voorzitter), Jan Smet en An Claes".

Whoever such a sentence lists is one of them, with a function or without: the list is told by the verb, and by nothing else
standing in it but people and what they do. What plays or sings together consists of people too, and is no body to turn to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.named_functions import ADDRESSED, PERSON
from scrapers.extract.line.roles import tells_role
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import is_role, role_pattern
from state.canon.text import clean

FEWEST = 2
LONGEST = 700
"""Characters of a list."""
_AND = r"(?:en|of|et|ou|and|or|und|oder)"
_NOW = (
    r"(?:\s(?:momenteel|thans|nu|vandaag|dit jaar|dit schooljaar|op dit moment|verder|ook|samen|currently|now|also|presently"
    r"|actuellement|aujourd'hui"
    r"|derzeit|zurzeit|aktuell|zur Zeit))*"
)
_CONSISTS = re.compile(
    rf"(?i)\b(?:bestaa[nt]{_NOW} uit|(?:is|zijn|wordt|worden){_NOW} (?:samengesteld uit|gevormd door|vertegenwoordigd door)"
    rf"|consists?{_NOW} of|(?:is|are){_NOW} (?:made up of|composed of|formed by)|comprises?{_NOW}"
    rf"|(?:est|sont){_NOW} (?:composée?s?|constituée?s?|formée?s?) (?:de|par)|se compose(?:nt)?{_NOW} de"
    rf"|\b(?:\w*leden|members|membres|mitglieder)\b[^.:;!?\d]{{0,60}}\s(?:zijn|are|sont|sind){_NOW}"
    rf"|besteh(?:t|en){_NOW} aus|(?:setzt|setzen) sich{_NOW} (?:zusammen )?aus|wird{_NOW} gebildet (?:von|aus)"
    r"|(?:thans|momenteel|nu|currently|actuellement|derzeit) (?:zijn|are|sont|sind) (?:dit|dat|deze|these|they|ce|das))"
    r"(?:(?:\s\w+){1,3}(?=\s?:))?\s*:?\s+"
)
"""What stands between a body and those of whom it consists."""
_TURNED = re.compile(
    r"(?i)\bbesta(?:at|an) (?:momenteel |nu |dan )?(?:de|het|onze|ons) (?P<body>[^.:;!?\d,]{3,60}) uit"
    r"(?:\s(?:de\s)?volgende\s(?:personen|leden|bestuursleden|mensen))?\s*[:.]?\s+"
)
""" "Sinds mei bestaat het bestuur uit:"."""
_YEAR = r"20[12]\d\b"
_TOLD_OF_YEAR = re.compile(
    r"(?i)(?:\b(?:bestuur|raad|commissie|redactie|team|werkgroep)(?:\svan\s[^.:;!?\d]{2,60})?\s"
    rf"bestond(?:en)?\s(?:per|in|op|eind|ultimo|begin)\s(?:[\w-]+\s){{0,3}}{_YEAR}\suit"
    rf"|\b(?:per|in|op|eind|ultimo|begin)\s(?:(?:[\w-]+\s){{0,3}}{_YEAR}|(?:het|dit)\s(?:afgelopen\s)?(?:verslag|boek)?jaar)\s"
    r"bestond(?:en)?\s(?:de|het|ons|onze)\s[^.:;!?\d,]{3,60}\suit)"
    r"(?:\s(?:de\s)?volgende\s(?:personen|leden|bestuursleden|mensen))?\s*[:.]?\s+"
)
"""How the report of a year tells it, in which those are named who were there in that year: "Het bestuur bestond in 2023 uit"."""
_FORM = re.compile(
    r"(?i)\s*,?\s+(?:vormen|zijn)(?: samen| nu| momenteel)+ (?:de|het|onze|ons)\s|\s+vormen (?:de|het|onze|ons)\s"
    r"|\s+(?:together )?(?:form|make up)(?: together)? (?:the|our)\s"
    r"|\s+(?:forment|composent|constituent)(?: ensemble)? (?:le|la|l['’]|notre)"
    r"|\s+bilden(?: zusammen| gemeinsam)? (?:den|die|das|unseren?)\s"
)
"""What stands between people and the body that they are together."""
_THEY = re.compile(
    r"(?i)(?<=[.!])\s+(?:zij|ze|deze mensen|they|ils|elles|sie)(?: allen| all)? (?:vormen|form|make up|forment|composent|bilden)"
    r"(?: samen| together| ensemble| zusammen)? (?:de|het|onze|ons|the|our|le|la|notre|den|die|das|l['’])"
)
"""A sentence that says so of those whom the one before it lists."""
_VERBS = (
    *(
        "bestaa",
        "bestond",
        "samengesteld",
        "gevormd",
        "vertegenwoordigd",
        "vormen",
        "samen ",
        "leden",
        "zijn dit",
        "zijn dat",
        "zijn deze",
        "nu ",
        "momenteel ",
    ),
    *("consist", "made up", "composed", "formed", "compris", "members", "form ", "make up", "are these", "are they"),
    *("composé", "constitué", "formé", "compose", "membres", "forment", "constituent", "sont ce"),
    *("besteh", "setzt", "setzen", "gebildet", "mitglieder", "bilden", "sind das"),
)
"""What stands in any of them: asked first, because most lines hold none."""
_AT_PLAY = re.compile(
    r"(?i)\b(?:band|duo|trio|kwartet|kwintet|quartet|quintet|ensemble|orkest|orchestr?a?|combo|jury|cast|elftal|selectie|opstelling|lineup|line-up"
    r"|familie|gezin|family|famille|echtpaar|koppel|couple|quatuor|quartett|podium|top|finale|bezetting)\b[^.]{0,40}$"
)
_FORMER = re.compile(
    r"(?i)\b(?:bestond|bestonden|vroeger|destijds|toen|was|were|former|toenmalige?|eerste bestuur|in (?:1[5-9]|200|201)\d)\b"
)
_ITEM = re.compile(rf"(?P<name>{PERSON})(?P<brackets>(?:\s*\([^()@]{{2,60}}\)){{0,3}})")
_BRACKET = re.compile(r"\((?:\d{1,3}(?:\s(?:jaar|ans|years))?,\s)?([^()]*)\)")
"""What brackets behind a name hold, without how old somebody is."""
_ROLE = role_pattern()
_ROLE_BEHIND = re.compile(rf"\s*,\s*(?P<role>[a-zà-ÿ][^,.;:()\d@]{{2,40}}?)(?=\s*(?:[,.;]|$)|\s+{_AND}\s)")
_GROUP = (
    r"(?:(?:(?:de|het|the|la|le|les|die|der)\s+(?=[a-zà-ÿ])(?!heer\b))?"
    r"(?:heren|dames|echtgenoten|(?P<several>(?:gewone\s|overige\s)?\w*leden|members|membres|mitglieder)\b)\s*:?\s*)"
)
"""What is said once of several who follow: "de heren", "en de leden"."""
_OPENS = re.compile(rf"(?i)\s*{_GROUP}")
_JOINT = re.compile(
    rf"(?i)\s*(?:[,;]|\s[-–]\s)?\s*(?:{_AND}\.?\s+)?(?:{_GROUP}|(?:de|het|the|la|le|les|die|der)\s+(?=[a-zà-ÿ])(?!heer\b))?"
)
_LAST = re.compile(rf"(?:^|\s){_AND}\s+\Z|,\s*\Z")

Told = tuple[str, str | None]
"""Somebody's name, and what that person does, where it is told."""


def members_said(text: str) -> list[Told]:
    """Those of whom a text says that a body consists of them."""
    folded = text.casefold()
    if not any(word in folded for word in _VERBS):
        return []
    found: list[Told] = []
    for verb in _CONSISTS.finditer(text):
        before = text[max(0, verb.start() - 120) : verb.start()]
        if not (_AT_PLAY.search(before) or _FORMER.search(before)):
            found += _sure(_listed(text[verb.end() : verb.end() + LONGEST]))
    for verb in (*_TURNED.finditer(text), *_TOLD_OF_YEAR.finditer(text)):
        if not _AT_PLAY.search(verb[0].partition(" uit")[0]):
            found += _sure(_listed(text[verb.end() : verb.end() + LONGEST]))
    for verb in (*_FORM.finditer(text), *_THEY.finditer(text)):
        behind = text[verb.end() : verb.end() + 40]
        if not _AT_PLAY.search(behind):
            found += _sure(_listed_before(text[max(0, verb.start() - LONGEST) : verb.start()]))
    return list(dict.fromkeys(found))


def _sure(listed: list[Told]) -> list[Told]:
    """A list of people, where it is one: several of them, most of them surely somebody."""
    sure = sum(surely_person(name) for name, _ in listed)
    return listed if len(listed) >= FEWEST and sure * 2 >= len(listed) else []


def _listed(text: str) -> list[Told]:
    """The people that a text begins with, one after the other."""
    found: list[Told] = []
    joint = _OPENS.match(text)
    at, each = (joint.end(), _each(joint["several"])) if joint else (0, None)
    while (item := _item(text, at)) is not None:
        name, role, at = item
        found.append((name, role or each))
        joint = _JOINT.match(text, at)
        if joint is None or joint.end() == at:
            break
        at, each = joint.end(), _each(joint["several"]) or each
    return found


def _each(several: str | None) -> str | None:
    """What each is of those whom a list calls so together: "en de leden"."""
    return singular_role(several) if several else None


def _item(text: str, at: int) -> tuple[str, str | None, int] | None:
    """Somebody at a place in a text, with the function before or behind the name, and where that ends."""
    ahead = _ROLE.match(text, at)
    begin = ahead.end() + 1 if ahead is not None and text[ahead.end() : ahead.end() + 1] == " " else at
    named = _ITEM.match(text, begin) or _ITEM.match(text, at)
    if named is None or not looks_like_person(named["name"]):
        return None
    role = clean(ahead[0]) if ahead is not None and named.start() == begin != at else None
    end = named.end()
    brackets = [clean(one) for one in _BRACKET.findall(named["brackets"])]
    role = next((one for one in reversed(brackets) if is_role(one) or tells_role(one)), role)
    behind = _ROLE_BEHIND.match(text, end)
    if behind is not None and (is_role(behind["role"]) or tells_role(behind["role"])):
        role, end = clean(behind["role"]), behind.end()
    return ADDRESSED.sub("", clean(named["name"])), role, end


def _listed_before(text: str) -> list[Told]:
    """The people that a text ends with; what stands before the first of them, or behind the last, is another part of the sentence."""
    starts = [one.start() for one in _ITEM.finditer(text) if looks_like_person(one["name"])]
    ways: Iterator[list[Told]] = (_listed(text[start:]) for start in starts)
    return max(ways, key=len, default=[])
