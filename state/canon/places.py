"""Postcode and town, as each country writes them: where an address ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from state.canon.text import clean
from state.geo.municipalities import by_name


@dataclass(frozen=True, kw_only=True)
class Place:
    """A postcode with its town at `text[start:end]`."""

    start: int
    end: int
    postcode: str | None
    municipality: str | None
    country: str


_GAP = r"[ \t\u00a0]"
_LETTER = r"[A-Za-zÀ-ÿ]"
_STOP = (
    r"(?!(?:Tel|Telefoon|T|F|Fax|Gsm|GSM|E|Mail|Email|E-mail|Website|Web|Openingsuren|Open|Bel|Contact|Phone|Route|Plan|Kaart|Toon|Meer"
    r"|Bekijk|Map|Maandag|Ma|Postbus|Postadres|Bezoekadres|KvK|BTW|Belgi\w+|Nederland|Belgique)\b)"
)
_LANDS = {
    "B": "BE",
    "BE": "BE",
    "L": "LU",
    "LU": "LU",
    "F": "FR",
    "FR": "FR",
    "NL": "NL",
    "D": "DE",
    "DE": "DE",
    "A": "AT",
    "CH": "CH",
}
_FOUR = re.compile(
    rf"(?<!©)(?<!©\s)(?<![\w€$.,/-])(?:(?P<land>B|BE|L|F|NL|D|LU|A|CH){_GAP}?[-–]?{_GAP}?)?(?P<postcode>[1-9]\d{{3}})"
    rf"(?P<dutch>{_GAP}?[A-Z]{{2}}(?!\w))?{_GAP}*,?{_GAP}+"
    rf"(?P<town>(?:'s-|'t |’s-)?[A-ZÀ-Þ]{_LETTER}+(?:['’.]?-?{_LETTER}+)*"
    rf"(?:{_GAP}(?:aan|op|de|den|der|het|van|a/d|a/?d|bij|ad|Den|De|Het|la|le|sur|lez|{_STOP}[A-ZÀ-Þ]{_LETTER}+(?:-{_LETTER}+)*(?![\w]|{_GAP}*[.:@\d])))*"
    rf"(?:{_GAP}\([A-ZÀ-Þ][\w-]+\))?)"
)
_FIVE = re.compile(
    rf"(?<![\w€$.,/-])(?:(?P<land>F|D|FR|DE){_GAP}?[-–]{_GAP}?)?(?P<postcode>\d{{5}}){_GAP}+"
    rf"(?P<town>[A-ZÀ-Þ][\w'’\-]*(?:{_GAP}(?:am|an|der|im|in|la|le|les|sur|sous|en|de|du|[A-ZÀ-Þ][\w'’\-]*)){{0,4}}?)"
    rf"(?:{_GAP}CEDEX(?:{_GAP}\d+)?)?(?=$|[\n,;|.()]|{_GAP}{{2}}|{_GAP}[-–•·])",
    re.MULTILINE,
)
_STATES = r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|GU|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTP]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY])"
_STATE_NAMES = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa"
    r"|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\.C\.)"
)
_TOWN = rf"(?P<town>(?:(?:St|Ft|Mt)\.{_GAP})?[A-Z][A-Za-z'’\-]*(?:{_GAP}(?:of|de|la|the|du|[A-Z][A-Za-z'’\-]*)){{0,3}})"
_AMERICAN = re.compile(
    rf"{_TOWN}{_GAP}*(?:,|\n)?\s*(?<=[\s,])(?:{_STATES}\b|{_STATE_NAMES})\.?,?(?:\s+(?:USA,?\s+)?(?P<postcode>\d{{5}}(?:-\d{{4}})?)(?![\d-])|(?={_GAP}*(?:$|\n|[|•;])))"
)
_CANADIAN = re.compile(
    rf"{_TOWN}{_GAP}*,?\s*(?:\(?(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT"
    r"|Ontario|Quebec|Québec|Alberta|British Columbia|Manitoba|Saskatchewan)\)?)"
    rf"[.,]?\s+(?P<postcode>[A-Z]\d[A-Z]\s?\d[A-Z]\d)\b"
)
_BRITISH = re.compile(r"(?<!\w)(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\w)")
_PATTERNS = {
    "US": (_AMERICAN,),
    "CA": (_CANADIAN,),
    "GB": (_BRITISH,),
    "FR": (_FIVE,),
    "DE": (_FIVE,),
    "BE": (_FOUR,),
    "NL": (_FOUR,),
}
_PARTICLES = frozenset("de den der het la le les op aan sint saint oud nieuw ten ter".split())


def places_in(text: str, country: str) -> Iterator[Place]:
    """Every postcode with its town, in order. A British postcode comes alone: its town stands before it."""
    for pattern in _PATTERNS.get(country, (_FOUR, _FIVE)):
        for found in pattern.finditer(text):
            yield _place(found, country, continental=pattern in (_FOUR, _FIVE))


def _place(found: re.Match[str], country: str, *, continental: bool) -> Place:
    parts = found.groupdict()
    town, end = parts.get("town"), found.end()
    if continental and town is not None and country not in ("FR", "DE"):
        town = known_town(town)
        end = found.start("town") + len(town)
    code = (parts.get("postcode") or "") + (parts.get("dutch") or "").strip()
    land = _LANDS.get(parts.get("land") or "", "NL" if parts.get("dutch") else country)
    return Place(
        start=found.start(), end=end, postcode=code or None, municipality=clean(town) if town else None, country=land
    )


def known_town(text: str) -> str:
    """The name of a place at the start of `text`: a known municipality, else a first word with what particles join to it.

    A name that follows without punctuation ("9988 Watervliet Jan Peeters") must not become part of the place.
    """
    words = re.split(rf"(?<=[^ \t\u00a0]){_GAP}+", text)
    for count in range(len(words), 0, -1):
        if by_name(" ".join(words[:count])):
            return _first(text, count)
    count = 1
    while count < len(words) and _joined(words[count - 1], words[count]):
        count += 1
    return _first(text, count)


def _joined(word: str, following: str) -> bool:
    return following[0].islower() or following[0] == "(" or word.lower() in _PARTICLES


def _first(text: str, count: int) -> str:
    found = re.match(rf"(?:[^ \t\u00a0]+(?:{_GAP}+|$)){{{count}}}", text)
    return (found[0] if found else text).rstrip(" \t\u00a0")
