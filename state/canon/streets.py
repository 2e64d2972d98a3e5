"""One piece of a postal address at a time: a street with its number, a box or suite, a post office box.

Pieces are what commas, bars and line ends separate. On the continent the number stands behind the street ("Kerkstraat 12"),
in French it may stand before it ("12, rue Haute"), in English it does ("12 High Street").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from state.canon.street_beginnings import behind_others
from state.canon.text import clean

NUMBER_FIRST = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})


REMARK = 5
"""More blanks than that stand where something in brackets was."""


@dataclass(frozen=True, kw_only=True)
class Street:
    """A street; `start` is where it begins in the piece it was found in."""

    name: str | None
    number: str | None
    box: str | None = None
    start: int = 0


HOUSE = (
    r"\d{1,4}(?:\s?[A-Za-z](?![\w'’]))?(?:\s?[-/+]\s?(?:\d{1,4}[A-Za-z]?|[IVX]{1,4}|[A-Za-z])(?!\w)){0,3}"
    r"(?:\s?(?:bis|ter|quater|rood|zwart|hs|huis)\b|\s(?:I{1,3}|IV)\b)?"
)
_BOX_WORDS = r"(?:bus|bte|box|boîte|boite|bt|b\.|b(?=\s?\d)|app?\.|lokaal|lok\.|unit|kamer|étage|etage|verdieping)"
BOX = rf"{_BOX_WORDS}\s*(?P<box>[A-Za-z]?\d{{1,5}}(?:[./]\d{{1,4}})?[A-Za-z]?|[A-Za-z])\b\)?"
_UNNUMBERED = r"(?:z\.?/?n|s/n)\.?"
"""What a house without a number has for one: "Markt z/n"."""
_LAST = re.compile(
    rf"(?P<name>\S.*?)[\s,]+(?:(?:au )?(?:nummer|num[ée]ro|nr\.?|n°)\s*)?(?P<number>{HOUSE}|{_UNNUMBERED})"
    rf"(?:\s*[(/|,-]?\s*{BOX})?\s*\Z",
    re.IGNORECASE,
)
WAYS = (
    r"(?:rue|avenue|av\.|bd\.?|boulevard|blvd|chauss[ée]e|place|pl\.|all[ée]es?|chemin|route|quai|impasse|cours|square|esplanade"
    r"|passage|grand[-'’ ](?:rue|place|route)|vieille voie|thier|hameau|cit[ée]|mont[ée]e|clos|drève|venelle|parvis|galerie"
    r"|sentier|faubourg|rond-point|voie|ruelle|promenade|mail)"
)
_WAY = re.compile(WAYS, re.IGNORECASE)
_DUTCH_WAY = re.compile(r"(?:steen|zand|dorps|kerk|veld)?weg|straat|baan|laan|dreef|plein|dijk|kaai|pad|dorp|heirweg")
"""What ends the name of a street as a word of its own, behind one with a capital: "Gentse steenweg"."""
_FRENCH = re.compile(
    rf"(?P<number>{HOUSE})(?:\s*,\s*|\s+)(?:(?:du|de\sla)\s|de\sl['’])?"
    rf"(?P<name>(?i:{WAYS})\s+(?!\d)[^\d|;]{{2,60}}?|grand[-'’ ](?:rue|place|route))(?:\s*[(/|,]?\s*{BOX})?"
    r"(?:\s*[,-]?\s*(?:BP|CS)\s?\d{1,5})?\s*\Z",
    re.IGNORECASE,
)
_QUEBECOIS = re.compile(
    rf"(?P<number>\d{{1,5}}[A-Za-z]?)\s*,?\s+(?P<name>(?i:{WAYS}|boul\b\.?|ch\.|mtée)\s+(?!\d)[^\d|;#,]{{2,60}}?)"
    r"(?:\s*,?\s*(?P<box>(?:#|(?i:bureau|suite|unité|local|app\.?)\s)\s?\w{1,6}))?"
)
_TYPES = (
    r"(?:Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Way"
    r"|Circle|Cir|Terrace|Ter|Trail|Plaza|Broadway|Route|Rte|Pike|Loop|Alley|Walk|Center|Centre|Ctr|Row|Close|Crescent|Gardens|Mews"
    r"|Green|Hill|Park|House|Hall|Expressway|Expy|Freeway|Turnpike|Mall|Parade|Wharf|Quay|Gate|View|Run|Path|Bldg|Building|Capitol)"
)
_SUITE_WORDS = r"(?:Suite|Ste\.?|Room|Rm\.?|Zimmer|Zi\.|Raum|Floor|Fl\.?|Apt\.?|Unit|\#|Mail\s?Stop|MS|Mailcode|PMB|Bldg\.?|Building)"
_DIRECTION = r"(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.?"
_GRID = r"[NSEW]\d{2,5}(?:\s?[NSEW]\d{2,5})?"
"""A house number counted from a crossing: "N6587", "W123 N4567"."""
_ENGLISH = re.compile(
    rf"(?P<number>\d{{1,6}}[A-Za-z]?(?:[-/–](?:\d{{1,5}}|[A-Z](?=\s)))?(?:\s1/2)?|{_GRID}|(?:One|Two|Three|Four|Five)(?=\s[A-Z]))"
    rf"(?:,?\s+|(?<=\d)(?=[A-Z][a-z]{{2}}))(?=[^\n]*(?:[A-Za-z]{{2}}|[NSEW]\s\d+\s[NSEW]\b))"
    rf"(?P<name>(?:(?:{_DIRECTION}|[A-Z0-9][\w'’.\-]*|of|the|de|la|and|&)\s+){{0,6}}?(?:[A-Z0-9][\w'’.\-]*)(?:\s+{_DIRECTION})?)"
    rf"(?:\s+(?P<box>{_SUITE_WORDS}\s*\#?\s*[\w.-]+))?\s*\Z"
)
_COUNTED = re.compile(r"(?:st|nd|rd|th|(?i:am|pm|a\.m|p\.m|years?|days?))\.?")
"""What makes of a number a rank, an hour or an amount: "21 st", but no "69 St. Vincent Street"."""
_ENGLISH_TYPE = re.compile(
    rf"\b{_TYPES}\b\.?(?:\s+{_DIRECTION})?(?:\s+\d+[A-Z]?)?(?:\s+(?:Suite|Ste|Room|Rm|Floor|Apt|Unit|\#).*)?\Z"
)
_ENGLISH_NAMED = re.compile(rf"(?:(?:[A-Z][\w'’.\-]*\s+){{1,4}}{_TYPES}|House of (?:Commons|Lords|Representatives))\Z")
_POST_BOX = re.compile(
    r"(?:(?:P\.?\s?O\.?\s?(?:Box|Drawer)|Post Office Box|Campus Box|Postbus|Antwoordnummer|Postfach|PB|B\.?P\.?|C\.?S\.?"
    r"|Boîte postale)\s+\d[\d\s.-]{0,8}"
    r"|(?:R\.?R\.?|H\.?C\.?|Rural Route)\s?\#?\d{1,3},?\s+Box\s+\d{1,5}[A-Z]?)\Z",
    re.IGNORECASE,
)
_BOX_ALONE = re.compile(
    rf"(?:{_BOX_WORDS}\s*(?P<box>[A-Za-z]?\d{{1,5}}[A-Za-z]?|[A-Za-z])"
    rf"|(?P<suite>(?:{_SUITE_WORDS}|Lower Level|LL|Basement)(?:\s*\#?\s*[\w.-]{{1,10}})?"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Ground|Top)\s+Floor|CEDEX(?:\s\d+)?"
    r"|(?:blok|gebouw|toren|vleugel|zaal|salle|bâtiment|bat\.)\s+\w{1,12}|(?:ingang|poort|deur)\s+\d{1,3}[A-Z]?|(?:[1-9]\d?(?:e|de|ste)|Eerste|Tweede|Derde)\s+verd(?:iep(?:ing)?|\.)"
    r"|bureau\s\d{1,5}|gelijkvloers|rez-de-chauss[ée]e|[1-9](?:er|e|[iè]?ème)\s+étage|\d{1,2}\.\s?(?:Etage|Stock|OG|Obergeschoss)|Erdgeschoss))\Z",
    re.IGNORECASE,
)
_HOUSE_NAME = re.compile(
    r"(?:[A-Z][\w'’.-]*\s){1,3}(?:House|Cottage|Farm|Barn|Lodge|Manor|Forge|Villa|Rectory|Vicarage|Mill|Bungalow|Grange|Glebe)"
)
"""What a British house has for a number."""
_NO_STREET = re.compile(
    r"(?i)\A(?:tel|telefoon|fax|gsm|bus|bus(?:lijn)?|lijn|tram|kamer|zaal|vestiging(?:splaats)?|standplaats|zitplaats|bijlage|hoofdstuk|artikel|art|pagina|blz|nr|nummer|vanaf|tot|sinds|sedert|op|om"
    r"|elke|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december|leeftijd|groep|klas|graad|fase|stap|versie|volume|deel|punt|district|distrikt|ward|january|february"
    r"|march|may|june|july|august|october|phone|room|suite|page|term|seat|position|page|covid|covid-19|iso|iban|bic|btw|kbo|www"
    r"|team|afdeling|perron|afrit|uitgang|exit|sortie|expires?|born|age|aged|copyright)\b"
)
_PARTICLES = frozenset(
    "de den der het la le les l' d' du des van von der dem op aan"
    " ter ten te 't 's in over bij onder voor à au aux sur en et und zu zum zur am an im".split()
)


_SMALL = re.compile(r"[a-zà-ÿ'’.-]{3,}(?:straat|laan|plein|dreef|steenweg|straße|strasse)")
"""The whole name of a street that somebody wrote in small letters."""
_ELIDED = re.compile(r"[ld]['’][A-ZÀ-Þ]")
_WORDS_FOR_ADDRESS = frozenset(
    {"adres", "address", "adresse", "bezoekadres", "postadres", "locatie", "zetel", "siège", "sitz", "anschrift"}
)


def begins_french(piece: str) -> bool:
    """Whether a piece begins as a French street does that has no number behind it: "rue Haute"."""
    return re.match(rf"(?i:{WAYS})\s+(?!\d)", piece) is not None and not re.search(r"\d\s?\w?\Z", piece)


def is_post_box(piece: str) -> bool:
    """Whether a piece is a post office box and nothing else."""
    return _POST_BOX.fullmatch(piece.strip()) is not None


def is_house_name(piece: str) -> bool:
    """Whether a piece is the name of a British house: "The Old Forge"."""
    return _HOUSE_NAME.fullmatch(piece.strip()) is not None


def is_street_name(piece: str) -> bool:
    """Whether a piece is the name of a street on the continent and nothing else, without a number: "Kerkplein", "Rue Haute"."""
    return _NAME_ALONE.fullmatch(piece.strip()) is not None


def street_in(piece: str, country: str) -> Street | None:
    """The street that a piece of an address ends with; None when it is something else."""
    if _POST_BOX.fullmatch(piece.strip()):
        return Street(name=clean(piece), number=None)
    if country in NUMBER_FIRST:
        return _quebecois(piece) or _english(piece) if country == "CA" else _english(piece)
    return _french(piece) or _continental(piece)


def box_in(piece: str) -> str | None:
    """The box, suite or floor that a piece is, and nothing else."""
    found = _BOX_ALONE.fullmatch(piece.strip(" ()"))
    return clean(found["box"] or found["suite"] or "") if found else None


def _quebecois(piece: str) -> Street | None:
    """A French street of Canada, which a suite may follow: "4005, boul. Saint-Jean #108"."""
    found = _QUEBECOIS.fullmatch(piece.strip())
    if found is None:
        return None
    return Street(name=clean(found["name"]), number=found["number"], box=found["box"])


def _french(piece: str) -> Street | None:
    found = _last_match(_FRENCH, piece)
    if found is None:
        return None
    return Street(
        name=clean(found["name"]).strip(" ,"), number=_house(found["number"]), box=found["box"], start=found.start()
    )


def _last_match(pattern: re.Pattern[str], piece: str) -> re.Match[str] | None:
    for start in (at for at, sign in enumerate(piece) if sign.isdigit() and (at == 0 or not piece[at - 1].isalnum())):
        found = pattern.match(piece, start)
        if found:
            return found
    return None


def _continental(piece: str) -> Street | None:
    found = _LAST.fullmatch(piece.strip())
    if found is None:
        return None
    lead = len(piece) - len(piece.lstrip())
    name, start = behind_others(*_name_at_end(found["name"]))
    if not name or _NO_STREET.match(name) or re.search(r"\d{3}|[@€:]", name):
        return None
    return Street(name=name, number=_house(found["number"]), box=found["box"], start=lead + start)


def _name_at_end(text: str) -> tuple[str, int]:
    """The words at the end that a street's name can be made of, and where they begin."""
    words = list(re.finditer(r"\S+", text))
    first = len(words)
    while first > 0 and len(words) - first < 7 and _in_name(words[first - 1][0]):
        if first < len(words) and (
            words[first - 1][0].endswith(",") or words[first].start() - words[first - 1].end() > REMARK
        ):
            break  # "in the Mill, Lindedreef", "De Linde (Els Maes) Dorpsstraat"
        first -= 1
    while first < len(words) and not (
        _begins(words[first][0]) and words[first][0].casefold().strip(":") not in _WORDS_FOR_ADDRESS
    ):
        first += 1
    if first == len(words):
        return "", 0
    return clean(text[words[first].start() :]).strip(" ,"), words[first].start()


def _in_name(word: str) -> bool:
    bare = word.strip("(),.'’\"")
    return bool(bare) and (
        bare[0].isupper()
        or word[0] in "'’"
        or _WAY.fullmatch(bare) is not None
        or _DUTCH_WAY.fullmatch(bare) is not None
        or bare.lower() in _PARTICLES
        or _ELIDED.match(bare) is not None
        or _SMALL.fullmatch(bare) is not None
        or bool(re.fullmatch(r"\d{1,2}(?:e|de|ste|er|ère)?", bare))
    )


def _begins(word: str) -> bool:
    return (
        word[0].isupper()
        or _WAY.fullmatch(word) is not None
        or _SMALL.fullmatch(word.strip("(),.")) is not None
        or word[:2].lower() in ("'t", "’t", "'s", "’s")
        or bool(re.fullmatch(r"\d{1,2}(?:e|de|ste)", word))
    )


def _english(piece: str) -> Street | None:
    for at in (
        found.start()
        for found in re.finditer(
            r"(?<![\w.-])(?<!\bUnit\s)(?<!\bFlat\s)(?<!\bSuite\s)(?:(?<!#)|(?=\d{1,4}-\d))(?:[NSEW]?\d|(?:One|Two|Three|Four|Five)\s)",
            piece,
        )
    ):
        found = _ENGLISH.match(piece, at)
        if found and not _COUNTED.fullmatch(found["name"].split()[0]):
            street = Street(name=clean(found["name"]), number=found["number"], box=found["box"], start=at)
            if len(piece) - at <= 60:
                return street
    named = _ENGLISH_NAMED.search(piece)
    return Street(name=clean(named[0]), number=None, start=named.start()) if named else None


def is_surely_street(piece: str, country: str) -> bool:
    """Whether a piece is a street even when no town follows it."""
    shown = piece.strip()
    if _POST_BOX.fullmatch(shown):
        return True
    found = street_in(shown, country)
    if found is None or found.start > 0 or found.number is None:
        return False
    if country in NUMBER_FIRST:
        french = country == "CA" and _QUEBECOIS.fullmatch(shown)
        return bool(french or _ENGLISH_TYPE.search(shown)) or bool(re.search(rf"^\d+\s+{_DIRECTION}\s", shown))
    return bool(_FRENCH.fullmatch(shown)) or bool(_CONTINENTAL_TYPE.search(found.name or ""))


_CONTINENTAL_TYPE = re.compile(
    r"(?i)(?:stra(?:at|ße|sse)|str\.?|laan|ln\.?|weg|plein|dreef|lei|kaai|kade|steenweg|markt|dorp|singel|vest|baan|park|hof|pad|ring"
    r"|plaats|square|quai|wal|berg|veld|gang|poort|kouter|gracht|haven|dijk|dam|oord|erf|burg|dries|heide|akker|beemd|laar|donk|eeuwsel|stwg\.?|platz|allee|gasse"
    r"|zijde|steeg|brink|kamp|weide|zoom|rand|werf|horst|vliet|sloot|sluis|schans|gaarde?|tuin|vaart|wetering|kant|rede|buurt"
    r"|straatje|hoek|boom|bos|kerk|brug|molen|meers|heuvel|akkers|velden|plantsoen|boulevard|promenade|plaza)\b"
    rf"|\b{WAYS}\b"
)


_NAME_ALONE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}[A-ZÀ-Þ][\w.'’-]+(?:straat|laan|plein|dreef|steenweg|markt|kaai|stra(?:ß|ss)e|platz)|(?:Grote\s|Oude\s)?Markt"
    rf"|(?i:{WAYS})(?:\s(?:de|du|des|la|le|les)|\s[dl]['’](?=[A-ZÀ-Þ])){{0,2}}(?:\s?[A-ZÀ-Þ][\w'’-]+){{1,4}}"
)


def _house(number: str) -> str:
    """Without gaps and in capitals; a French number keeps its word: "21 bis"."""
    if not number[:1].isdigit():
        return number.strip().lower()
    found = re.fullmatch(r"(?i)(\d+)\s?(bis|ter|quater)", number.strip())
    return f"{found[1]} {found[2].lower()}" if found else re.sub(r"\s", "", number).upper()
