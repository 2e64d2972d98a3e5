"""Postcode and town, as each country writes them: where an address ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from state.canon.text import clean
from state.geo.municipalities import by_name, by_postcode


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
_NO_WORD = r"(?!(?:in|te|op|en|de|of|om|is|we|ik|je|ze|et|ma|di|wo|do|vr|za|zo|à)\b)"
"""The letters of a Dutch postcode in lower case look like these."""
_FOUR = re.compile(
    rf"(?<!©)(?<!©\s)(?<![\w€$./-])(?:(?P<land>B|BE|L|F|NL|D|LU|A|CH)\.?{_GAP}?[-–]?{_GAP}?)?(?P<postcode>[1-9]\d{{3}})"
    rf"(?P<dutch>(?:{_GAP}|-)?(?:[A-Z]{{2}}(?=[A-ZÀ-Þ][a-zà-ÿ])|(?:[A-Z]{{2}}|{_NO_WORD}[a-z]{{2}}(?={_GAP}+[A-ZÀ-Þ']))(?!\w)))?(?(dutch)(?:{_GAP}+(?:te|in))?)(?:\){_GAP}+(?:(?:te|in|à){_GAP}+)?|{_GAP}*(?P<dash>[-–])?,?{_GAP}+|(?=[A-ZÀ-Þ][a-zà-ÿ]))"
    rf"(?P<town>(?:['’]s[- ]|'t |St\.{_GAP})?[A-ZÀ-Þ]{_LETTER}+(?:['’.]?-?{_LETTER}+)*"
    rf"(?:{_GAP}(?:aan|op|de|den|der|het|van|bij|a/?d(?!\w)|ad(?!\w)|Den|De|Het|la|le|sur|lez|{_STOP}[A-ZÀ-Þ]{_LETTER}+(?:-{_LETTER}+)*(?![\w]|{_GAP}*[.:@\d])))*"
    rf"(?:{_GAP}\([A-ZÀ-Þ][\w-]+\))?)"
)
_FIVE = re.compile(
    rf"(?<![\w€$.,/-])(?:(?P<land>F|D|FR|DE){_GAP}?[-–]{_GAP}?)?(?P<postcode>\d{{5}})\)?{_GAP}+"
    rf"(?P<town>[A-ZÀ-Þ][\w'’\-]*(?:{_GAP}(?:am|an|der|im|in|la|le|les|sur|sous|en|de|du|[A-ZÀ-Þ][\w'’\-]*)){{0,4}}?)"
    rf"(?:{_GAP}(?i:CEDEX)(?:{_GAP}\d+)?)?(?=$|[\n,;|.()]|{_GAP}{{2}}|{_GAP}[-–•·])",
    re.MULTILINE,
)
_SPACED = re.compile(
    rf"(?<![\w€$.,/+-])(?<!\d{_GAP})(?:(?:S|SE|CZ|SK|GR){_GAP}?[-–]?{_GAP}?)?(?P<postcode>[1-9]\d{{2}}{_GAP}\d{{2}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}){_GAP}+"
    rf"(?P<town>[A-ZÀ-Ž][\w'’\-]*(?:{_GAP}[A-ZÀ-Ž][\w'’\-]*){{0,2}})(?=$|[\n,;|.()]|{_GAP}{{2}})",
    re.MULTILINE,
)
"""Swedish, Czech, Slovak, Greek postcodes, which a gap divides, and Polish and Portuguese ones, which a dash does."""
_STATES = r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|GU|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTP]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY])"
STATE_NAMES = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa"
    r"|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\.C\.)"
)
_SHORT = (
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kans?|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.\s?[HJMYCD]|Okla|Ore|Pa|R\.\s?I"
    r"|S\.\s?[CD]|Tenn|Tex|Vt|Va|Wash|W\.\s?Va|Wis|Wyo)\."
)
"""States as the press shortens them (AP Stylebook)."""
STATE = rf"(?:{_STATES}\b|{STATE_NAMES}|{_SHORT})"
_TOWN = rf"(?P<town>(?:(?:St|Ft|Mt)\.{_GAP})?[A-Z][A-Za-z'’\-]*(?:{_GAP}(?:of|de|la|the|du|[A-Z][A-Za-z'’\-]*)){{0,3}})"
_AMERICAN = re.compile(
    rf"{_TOWN}{_GAP}*(?:[,.]|\n)?\s*(?<=[\s,])(?:{_STATES}\b|{STATE_NAMES}|{STATE_NAMES.upper()}|{_SHORT})\.?,?(?:\s+(?:[•·|]\s+|USA,?\s+)?(?P<postcode>\d{{5}}(?:-\d{{4}})?)(?![\d-])|(?={_GAP}*(?:$|\n|[|•;])))"
)
_STATE_AND_CODE = re.compile(rf"\b{_STATES}\.?,?\s\d{{5}}\b")
"""What ends an American address and hardly anything else, on a page of whatever country."""
_CANADIAN = re.compile(
    rf"{_TOWN}{_GAP}*,?\s*(?:\(?(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|B\.C|N\.[BS]|P\.?E\.?I|Ont|Que|Alta|Man|Sask|Nfld"
    r"|Ontario|Quebec|Québec|Alberta|British Columbia|Manitoba|Saskatchewan|New Brunswick|Nova Scotia|Prince Edward Island"
    r"|Newfoundland(?: and Labrador)?|Yukon|Nunavut|Northwest Territories)\)?)"
    rf"[.,]?\s+(?:Canada,?\s+)?(?P<postcode>[A-Z]\d[A-Z]\s?\d[A-Z]\d)\b"
)
_BRITISH = re.compile(r"(?<!\w)(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\w)")
_COUNTIES = (
    r"(?:Carlow|Cavan|Clare|Cork|Donegal|Dublin|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan"
    r"|Offaly|Roscommon|Sligo|Tipperary|Waterford|Westmeath|Wexford|Wicklow|Antrim|Armagh|Derry|Down|Fermanagh|Tyrone)"
)
_IRISH = re.compile(
    rf"(?:{_TOWN}{_GAP}*[,\n]\s*(?:Co\.?|County){_GAP}{_COUNTIES}|(?P<district>Dublin(?:{_GAP}\d{{1,2}}W?)?|(?:Cork|Galway|Limerick|Waterford)(?:{_GAP}City)?))\b"
    rf"(?:[.,]?\s+(?:Ireland,?\s+)?(?P<postcode>[ACDEFHKNPRTVWXY]\d[\dW]\s?[0-9ACDEFHKNPRTVWXY]{{4}})\b|(?={_GAP}*(?:$|\n|[|•;.,])))"
)
"""A town with its county, or a city; the code behind it is young and often left out."""
_BARE = re.compile(r"[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[1-9]\d{3}\s?[A-Z]{2}")
"""Canadian, British and Dutch postcodes, which hold letters."""
_AFTER_STREET = frozenset({"US", "CA"})
_STREET_END = re.compile(
    r".*\b(?i:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Parkway|Pkwy|Highway|Hwy|Way"
    r"|Circle|Terrace|Trail|Plaza|Broadway|Pike|Mall|Building|Bldg)\.?(?:\s+(?:NW|NE|SW|SE|[NSEW]|North|South|East|West))?\s+(?=[A-Z])"
)
_NUMBERED = re.compile(r"(?:^|\s)\d[\w-]*(?:\s+[A-Z][\w.'’-]*){0,5}\s*$")
"""What a line holds before a street's last words: the number, perhaps behind a name, and the first of its words."""
_TOWN_ALONE = re.compile(
    rf"(?<=\d)(?:{_GAP}?[A-Za-z])?(?:{_GAP}*,|{_GAP}(?:te|in|à|[-–])){_GAP}+"
    rf"(?P<town>[A-ZÀ-Þ]{_LETTER}+(?:[- ]{_LETTER}+){{0,3}})(?=$|[\n,;.|()])",
    re.MULTILINE,
)
"""A town behind a house number, without its postcode: "Markt 1 te Deinze"."""
_CODES = {
    "BE": r"(?:B-?)?(?P<postcode>[1-9]\d{3})",
    "NL": r"(?P<postcode>[1-9]\d{3} ?[A-Z]{2})",
    "FR": r"(?P<postcode>\d{5})",
}
_CODES_BEHIND = {
    country: re.compile(
        rf"(?:(?<=\d)(?:{_GAP}?[A-Za-z])?(?:{_GAP}*,|{_GAP}(?:te|in|à|[-–])|{_GAP}*,{_GAP}*te)|(?<!\w)(?:te|à)(?=[^(\n]{{3,40}}\()){_GAP}+"
        rf"(?P<town>[A-ZÀ-Þ]{_LETTER}+(?:[- ]{_LETTER}+){{0,3}}?){_GAP}?(?:\(|{_GAP}|,{_GAP}){code}\)?"
        rf"(?=$|[\n,;.)]|{_GAP}[a-z])",
        re.MULTILINE,
    )
    for country, code in _CODES.items()
}
"""A postcode behind its town: "Markt 1 te Deinze (9800)", "met zetel te Deinze (9800), Markt 1"."""
_PATTERNS = {
    "US": (_AMERICAN,),
    "CA": (_CANADIAN,),
    "GB": (_BRITISH,),
    "IE": (_IRISH,),
    "FR": (_FIVE,),
    "DE": (_FIVE,),
    "BE": (_FOUR,),
    "NL": (_FOUR,),
    **dict.fromkeys(("SE", "CZ", "SK", "GR", "PL", "PT"), (_SPACED, _FIVE)),
}
_LINKING = frozenset("aan op de den der het van bij la le sur lez".split())
_PARTICLES = frozenset("de den der het la le les op aan sint saint oud nieuw ten ter".split())


def places_in(text: str, country: str) -> Iterator[Place]:
    """Every postcode with its town. A British postcode comes alone: its town stands before it."""
    for pattern in _PATTERNS.get(country, (_FOUR, _FIVE)):
        for found in pattern.finditer(text):
            if pattern is _FOUR and _is_no_place(found, country):
                continue
            yield _place(found, country, continental=pattern in (_FOUR, _FIVE))
    if country in _CODES_BEHIND:
        yield from _with_code_behind(text, country)
    if country == "BE":
        for found in _TOWN_ALONE.finditer(text):
            if by_name(found["town"]):
                yield Place(
                    start=found.start("town"),
                    end=found.end(),
                    postcode=None,
                    municipality=found["town"],
                    country=country,
                )


def _with_code_behind(text: str, country: str) -> Iterator[Place]:
    for found in _CODES_BEHIND[country].finditer(text):
        code = found["postcode"].replace(" ", "")
        if country != "BE" or by_postcode(code):
            yield Place(
                start=found.start("town"), end=found.end(), postcode=code, municipality=found["town"], country=country
            )


def _is_no_place(found: re.Match[str], country: str) -> bool:
    """Whether what looks like a Dutch postcode is a word, or a dash stands behind a number that may be a year: "1995 - Start"."""
    dutch, code = found["dutch"] or "", found["postcode"]
    if country == "NL" and not dutch and re.fullmatch(r"[A-Z]{2}", found["town"]):
        return True  # "1234 AB" without its town
    if found["dash"] and not dutch:
        return not by_name(known_town(found["town"])) and (code[:2] in ("19", "20") or not by_postcode(code))
    return country != "NL" and dutch.islower()


def american_places(text: str) -> Iterator[Place]:
    """American towns with state and postcode, for a page of another country: what it tells of a company over there."""
    if _STATE_AND_CODE.search(text):
        yield from (place for place in places_in(text, "US") if place.postcode)


def _place(found: re.Match[str], country: str, *, continental: bool) -> Place:
    parts = found.groupdict()
    town, end = parts.get("town") or parts.get("district"), found.end()
    if continental and town is not None and country not in ("FR", "DE"):
        town = known_town(town)
        end = found.start("town") + len(town)
    code = (parts.get("postcode") or "") + (parts.get("dutch") or "").strip(" \t\u00a0-").upper()
    land = _LANDS.get(parts.get("land") or "", "NL" if parts.get("dutch") else country)
    start = found.start()
    if country in _AFTER_STREET and town is not None:
        town, start = _behind_street(found.string, town, start)
    return Place(start=start, end=end, postcode=code or None, municipality=clean(town) if town else None, country=land)


def _behind_street(text: str, town: str, start: int) -> tuple[str, int]:
    """The town without the street before it, when no comma parts the two: "123 Main Street Springfield, IL 62701"."""
    line = re.split(r"[,;|\n]", text[max(0, start - 60) : start])[-1]
    street = _STREET_END.match(town) if _NUMBERED.search(line) else None
    return (town[street.end() :], start + street.end()) if street else (town, start)


_FAR_NAMES = re.compile(
    rf"[A-ZÀ-Þ][\w-]+{_GAP}(?:(?:aan|a\.?/?d\.?|ad){_GAP}?(?:(?:den|de|der){_GAP})?"
    rf"(?:Rijn|IJssel|Lek|Maas|Amstel|Vecht|Zaan|Waal|Giessen|Zee)|op{_GAP}Zoom|bij{_GAP}Duurstede|van{_GAP}(?:Holland|Gent|Delden))\b"
    rf"|['’]s{_GAP}?-?{_GAP}?[A-ZÀ-Þ]\w+|St\.{_GAP}?[A-ZÀ-Þ]\w+(?:[ -]Waas)?"
)
"""Dutch towns by what only joins to a town ("aan den Rijn", "op Zoom"), and names that a shortened word begins."""


def known_town(text: str) -> str:
    """The name of a place at the start of `text`: a known municipality, else a first word with what particles join to it.

    A name that follows without punctuation ("9988 Watervliet Jan Peeters") must not become part of the place.
    """
    if far := _FAR_NAMES.match(text):
        return far[0]
    words = re.split(rf"(?<=[^ \t\u00a0]){_GAP}+", text)
    for count in range(len(words), 0, -1):
        if by_name(" ".join(words[:count])):
            return _first(text, count)
    count = 1
    while count < len(words) and _joined(words[count - 1], words[count]):
        count += 1
    while count > 1 and words[count - 1] in _LINKING:
        count -= 1  # "1322 CM Almere aan de Damstraat 4"
    return _first(text, count)


def _joined(word: str, following: str) -> bool:
    return following[0].islower() or following[0] == "(" or word.lower() in _PARTICLES


def _first(text: str, count: int) -> str:
    found = re.match(rf"(?:[^ \t\u00a0]+(?:{_GAP}+|$)){{{count}}}", text)
    return (found[0] if found else text).rstrip(" \t\u00a0")


_GLUED_CODE = re.compile(
    r"(?P<street>(?<![\w-])[A-ZÀ-Þ][\w'’-]*)(?P<house>\s(?:\d{1,3}[A-Za-z]?|\d{1,3}\s?bus\s\d{1,2}))(?P<code>[1-9]\d{3})(?P<town>\s[A-ZÀ-Þ][\w'’-]+)"
)
_WAY_AT_END = re.compile(
    r"(?i)(?:straat|laan|steenweg|weg|dreef|plein|baan|lei|kaai|dijk|markt|pad|berg|veld|hof|singel|gracht)\Z"
)


def codes_apart(text: str) -> str:
    """A text in which a lost line end parts house and postcode again: "Schoolstraat 612560 Nijlen".

    Such digits are a house with a Belgian postcode where the town behind has it, or a word for streets stands before.
    """
    return _GLUED_CODE.sub(_apart, text)


def _apart(found: re.Match[str]) -> str:
    towns = by_postcode(found["code"])
    named = {clean(found["town"]).casefold()} & {
        name.casefold() for one in towns for name in (one.name, one.name_fr or "", *one.former)
    }
    told = bool(towns) and (bool(named) or _WAY_AT_END.search(found["street"]) is not None)
    return f"{found['street']}{found['house']} {found['code']}{found['town']}" if told else found[0]


def is_postcode(text: str) -> bool:
    """Whether a text is a postcode with letters and nothing else: "K1A 0B1"."""
    return _BARE.fullmatch(clean(text)) is not None
