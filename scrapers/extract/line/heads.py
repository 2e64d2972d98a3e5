"""What stands before a number on a line, without the address, the hours and the words that announce the number."""

from __future__ import annotations

import re

from scrapers.extract.line.houses import without_house
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.subjects import NAME
from scrapers.extract.line.titles import address_start, is_title
from state.canon.addresses import is_plain_address
from state.canon.names import has_first_name, looks_like_person

_WHEN = re.compile(
    r"(?i)\s*(?:\((?:24/7|24[ -]hours?|[^()]*\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|u|uur|h)\b)[^()]*\)"
    r"|,\s24(?:/7|[ -]hours?(?:\sa\sday)?))(?=:|$)"
)
"""When somebody answers, told behind the name: "Front Office (M-F, 8am - 4pm)", "Oak Helpline, 24 hours: call or text"."""
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)?$")
_STREET_AT_END = re.compile(
    r"(?<=\w) (?:[A-ZÀ-Þ][\w.'’-]*[ -]){0,2}[A-ZÀ-Þ][\w.'’-]*(?:straat|laan|steenweg|dreef|singel|gracht|kade|kaai|weg|plein|stra(?:ß|ss)e)"
    r" \d+ ?[a-zA-Z]?$"
)
"""A street with its number right behind a name, with nothing between them."""
_ANNOUNCES = re.compile(
    r"(?i)[\s,;:(|/–-]+(?:(?:(?:tel|telefoon|phone)\.?\s*(?:[+/&]|en|et|and)\s*)?(?:tele)?fax"
    r"|(?:by|via|per|par)\s(?:e-?mail|mail|phone|telephone|telefoon|courriel|t[ée]l[ée]phone)(?:\s(?:at|on|op|à|au))?"
    r"|bereikt? (?:je|u)|is (?:telefonisch )?(?:bereikbaar|te bereiken)|can be reached|is reachable|est joignable"
    r"|tel|telefoon|gsm|mail|e-?mail|mobiel|t|e|m|bel|op(?: het nummer)?|via|call|phone|at|on"
    r"|unter|au(?: numéro)?)\.?$"
)
"""What stands between a name and the number that it announces."""


def named_in(head: str) -> str:
    """What stands before a number without address, street and hours, and without what announces the number."""
    start = address_start(head)
    bare = re.sub(r"[\s,;:(|•·/–-]+$", "", head[:start])
    bare = without_house(bare) if start < len(head) else bare
    bare = _ANNOUNCES.sub("", bare)
    bare = (bare if ". " in bare else _ANNOUNCES.sub("", bare)).rstrip(" ,;:(|•·/–-")
    last = bare.rpartition("|")[2].strip() if bare.count("|") > 1 else bare  # "Privacy | Cookies | Onthaal"
    return _WHEN.sub("", _without_street(last))


_TOLD_OF_BODY = re.compile(
    r"(?:Onze?|Ons|De|Het|Wij|We|Voor|Notre|Nos|La|Le|Les|Our|The)\s[^.!?:;\d]{3,100}?\s?\b(?:werkt|werken|doet|doen|wordt|worden|kan|kunnen|kunt|gaat|gaan|hoort"
    r"|collabore|collaborons|travaille|travaillons|works|work|partners?)\s[^.!?:;\d]{0,80}?\b(?:met|door|naar|op|avec|par|with|by)\s"
    rf"(?i:(?:de|het|le|la|the)\s|l['’])?(?P<name>(?:[a-zà-ÿ]{{5,}}\s)?{NAME})"
)
"""A sentence that ends in a body: "Onze school werkt samen met CLB De Kade"."""


def body_at_end(head: str) -> str | None:
    """The body that a sentence ends in, before an address or a number; None for what is no such sentence."""
    told = _TOLD_OF_BODY.fullmatch(head)
    return told["name"] if told and not looks_like_person(told["name"]) else None


def person_at_end(head: str) -> str | None:
    """Who is named last before a number, behind the address of where: "Zaal De Meers, Dorp 5, 9000 Gent, Els Maes, 09 …"."""
    last = re.split(r"[,;(|]\s*|\s[–-]\s", head)[-1].strip()
    name, _ = split_role(last)
    return last if looks_like_person(name) and has_first_name(name) else None


def person_behind_bracket(head: str) -> str | None:
    """The same, where the place of work stands in brackets behind the name: "via uw consulent, Els Maes (OSD Gent)"."""
    return person_at_end(_LAST_BRACKET.sub("", head))


def _without_street(text: str) -> str:
    """A head without the street that stands behind the name: "De Zonnestraal - Ilse Maes, Schoolstraat 5"."""
    street = _STREET_AT_END.search(text)
    if street and " " in text[: street.start()].strip() and is_title(text[: street.start()].strip()):
        return text[: street.start()].rstrip(" ,-–|")
    for _ in range(3):
        rest, joint, last = re.match(r"(.*?)(?:(,|\s[-–|])\s*([^,]*))?$", text).groups()  # type: ignore[union-attr]
        if not joint or not is_plain_address(last):
            return text
        text = rest.rstrip(" ,-–|")
    return text
