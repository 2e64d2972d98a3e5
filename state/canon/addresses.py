"""Postal addresses as Belgian pages write them: `Naamsestraat 61 | bus 3550, B-3000 Leuven`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from state.canon.foreign_addresses import PATTERNS
from state.canon.text import clean, fold
from state.geo.municipalities import by_name
from state.records import Address


@dataclass(frozen=True, kw_only=True)
class FoundAddress:
    """An address and where it stands: `text[start:end]`."""

    start: int
    end: int
    address: Address


_LETTER = r"[A-Za-zÀ-ÿ]"
_GAP = r"[ \t\u00a0]"
_STREET = rf"(?P<street>(?:[1-9]\d?(?:e|ste|de){_GAP}+)?[A-ZÀ-Þ'’](?:[\w'’.\-]|{_GAP}(?![\d|,])){{2,60}}?)"
_HOUSE = r"(?P<number>\d{1,4}(?:\s?[A-Za-z](?![\w]))?(?:\s?[-/+]\s?\d{1,4}[A-Za-z]?(?![\w]))?)"
_BOX = r"(?:\s*[|,/(]?\s*(?:bus|bte|box|boîte|boite|b\.)\s*(?P<box>[A-Za-z]?\d{1,5}[A-Za-z]?|[A-Za-z])\)?)?"
_STOP = r"(?!(?:Tel|Telefoon|T|F|Fax|Gsm|GSM|E|Mail|Email|Website|Web|Openingsuren|Open|Bel|Belgi\w+|Contact)\b)"
_BREAK = r"(?:\s*[,|;–-]\s*|\s*\n\s*|\s+)+"
_PLACE = (
    rf"(?:(?P<land>B|BE|L|F|NL|D)\s?-\s?)?(?P<postcode>[1-9]\d{{3}})(?P<dutch>{_GAP}?[A-Z]{{2}}(?!\w))?{_GAP}+"
    rf"(?P<municipality>(?:'s-|'t )?[A-ZÀ-Þ]{_LETTER}*(?:['’.]?-?{_LETTER}+)*"
    rf"(?:{_GAP}(?:aan|op|de|den|der|het|van|Den|De|Het|la|le|sur|lez|{_STOP}[A-ZÀ-Þ]{_LETTER}+(?:-{_LETTER}+)*(?![\w]|{_GAP}*[.:@\d])))*"
    rf"(?:{_GAP}\([A-ZÀ-Þ][\w-]+\))?)"
)
_FULL = re.compile(rf"{_STREET}{_GAP}+{_HOUSE}{_BOX}{_BREAK}{_PLACE}")
_ONLY_PLACE = re.compile(rf"(?<!©)(?<!©\s)(?<![\w€.,/-]){_PLACE}")
_ONLY_STREET = re.compile(rf"\A\s*{_STREET}{_GAP}+{_HOUSE}{_BOX}\s*\Z")
_STREET_WORD = re.compile(
    r"(?i)(?:straat|laan|weg|plein|dreef|lei|kaai|steenweg|markt|dorp|singel|vest|baan|park|hof|pad|ring|plaats|square"
    r"|rue|avenue|boulevard|chaussee|chaussée|place|quai|wal|berg|veld|gang|poort|kouter|str\.)"
)
_LEAD = re.compile(
    r"(?i)^(?:(?:bezoek|post|maatschappelijke)?\s*(?:adres|zetel|locatie|plaats|waar)\s*:?\s+|te\s+|in\s+)"
)
_PARTICLES = frozenset("de den der het la le les op aan sint saint oud nieuw ten ter".split())
_COUNTRIES = {"B": "BE", "BE": "BE", "L": "LU", "F": "FR", "NL": "NL", "D": "DE"}
_ABBREVIATIONS = (
    (re.compile(r"str\b\.?"), "straat"),
    (re.compile(r"ln\b\.?"), "laan"),
    (re.compile(r"stwg\b\.?"), "steenweg"),
)


def parse_address(text: str, *, country: str = "BE") -> Address | None:
    """The address that `text` was declared to be: whole, or a street, or a place. None when nothing of one is there."""
    shown = "\n".join(line for line in map(clean, text.splitlines()) if line)
    if country in PATTERNS:
        found = PATTERNS[country].search(shown)
        return _address(clean(shown), found, country) if found else None
    match = _FULL.search(shown)
    if match:
        return _address(clean(shown), match, country)
    for pattern in (_ONLY_STREET, _ONLY_PLACE):
        match = pattern.search(shown)
        if match:
            return _address(clean(shown), match, country)
    return None


def find_addresses(text: str, *, country: str = "BE") -> list[FoundAddress]:
    """The addresses in running text that have at least a street, a number, a postcode and a place."""
    if country in PATTERNS:
        return _foreign(text, country)
    result = []
    for match in _FULL.finditer(text):
        start = match.start()
        lead = _LEAD.match(match["street"])
        if lead:
            start += lead.end()
        if not _is_street(match["street"]):
            continue
        end = match.start("municipality") + len(_place(match["municipality"]))
        shown = clean(re.sub(r"\s*\n\s*", ", ", text[start:end]))
        result.append(FoundAddress(start=start, end=end, address=_address(shown, match, country)))
    return result


def _foreign(text: str, country: str) -> list[FoundAddress]:
    """Addresses in the manner of another country; the street keeps its number, as it is written there."""
    result = []
    for match in PATTERNS[country].finditer(text):
        shown = clean(re.sub(r"\s*\n\s*", ", ", match[0]))
        result.append(FoundAddress(start=match.start(), end=match.end(), address=_address(shown, match, country)))
    return result


def canonical_address(address: Address) -> str:
    """The address to compare by: its parts without punctuation; the published text when the parts are unknown."""
    if not address.street and not address.postcode:
        return re.sub(r"[^\w]+", "", fold(address.text))
    street = fold(address.street or "")
    for pattern, whole in _ABBREVIATIONS:
        street = pattern.sub(whole, street)
    parts = (street, address.number, address.box, address.postcode, address.municipality)
    return "|".join(re.sub(r"[^\w/+-]+", "", fold(part or "")) for part in parts)


def _is_street(street: str) -> bool:
    words = street.split()
    return bool(_STREET_WORD.search(street)) or len(words) <= 4


def _place(text: str) -> str:
    """The name of a place at the start of `text`: a known municipality, else a first word with what particles join to it.

    A name that follows without punctuation ("9988 Watervliet Jan Peeters") must not become part of the place.
    """
    words = re.split(rf"(?<=[^ \t\u00a0]){_GAP}+", text)
    for count in range(len(words), 0, -1):
        if by_name(" ".join(words[:count])):
            return _first(text, count)
    count = 1
    while count < len(words) and (
        words[count][0].islower() or words[count - 1].lower() in _PARTICLES or words[count][0] == "("
    ):
        count += 1
    return _first(text, count)


def _joined(word: str, following: str) -> bool:
    return following[0].islower() or following[0] == "(" or word.lower() in _PARTICLES


def _first(text: str, count: int) -> str:
    found = re.match(rf"(?:[^ \t\u00a0]+(?:{_GAP}+|$)){{{count}}}", text)
    return (found[0] if found else text).rstrip(" \t\u00a0")


def _address(text: str, match: re.Match[str], country: str) -> Address:
    parts = match.groupdict()
    street = clean(_LEAD.sub("", parts.get("street") or "")).strip(" ,")
    number = re.sub(r"\s", "", parts["number"]).upper() if parts.get("number") else None
    town = clean(parts["municipality"]) if parts.get("municipality") else None
    return Address(
        text=text,
        street=_without_number(street, number) if country in PATTERNS else street or None,
        number=number,
        box=clean(parts.get("box") or "").strip(" ,") or None,
        postcode=(parts.get("postcode") or "") + (parts.get("dutch") or "").strip() or None,
        municipality=town if country in PATTERNS or town is None else clean(_place(town)),
        country=_COUNTRIES.get(parts.get("land") or "", country),
    )


def _without_number(street: str, number: str | None) -> str | None:
    """The name of a street that is written with its number in front or behind."""
    if number is None:
        return street or None
    bare = re.sub(rf"^{re.escape(number)}\b[\s,]*|\s+{re.escape(number)}$", "", street, flags=re.IGNORECASE)
    return bare.strip(" ,") or None
