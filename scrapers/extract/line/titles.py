"""What a single line is: the title of a record, part of an address, or neither. Decided without its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.line.beside_names import SEAT
from scrapers.extract.line.houses import without_house
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.site_languages import SIZE
from state.canon.addresses import MANNERS, FoundAddress, find_addresses, holds_street, is_plain_address
from state.canon.body_words import is_called_in_small
from state.canon.hours import is_hours
from state.canon.names import looks_like_person
from state.canon.places import is_postcode
from state.canon.text import CUT_OFF, clean

LONGEST_TITLE = 90
MOST_DIGITS = 8
"""In a name; a register's number has more."""
SENTENCE = re.compile(
    r"[!?…]$|[.!?][\"”»]$|[a-zà-ÿ]{6,}\. \(?[A-ZÀ-Þ]"
    r"|(?<!\b[A-Z])(?<!\.[a-z])(?<!\b[Vv]zw)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)(?<!\b[JS]r)(?<!\bmbH)\.$|[,;] ?$"
    r"|\b(?:je|we|wij|is|was|via|kunt|u|kan|kun|wordt|worden|zijn|heb|hebt|hebben|vind|vindt|biedt|vous"
    r"|kunnen|moeten|mogen|willen|zullen|bellen|mailen|contacteren|dient|dienen|gebeurt|gebeuren|geldt|gelden|verloopt|verlopen|krijgt|krijgen|bevindt|bevinden"
    r"|[Ww]e're|[Ww]e've|[Ww]e'll|[Yy]ou're|[Yy]ou'll|[Yy]ou've|[Ll]et's|[Dd]on't|[Cc]an't|[Tt]hey're"
    r"|werd|werden|heeft|had|hat|haben|gaat|gaan|are|were|has|have|will|can|should|must|may|please|peut|peuvent|pouvez"
    r"|sont|est|avez|se (?:font|fait)|ist|sind|wird|werden|können)\b"
)
_TERMS = (
    r"(?:algemene voorwaarden|privacy(?:verklaring|beleid| ?statement| policy)|cookie(?:verklaring|beleid| policy)|disclaimer|colofon"
    r"|terms (?:and conditions|of use|of service)|mentions l[ée]gales|conditions g[ée]n[ée]rales|impressum)(?:\s(?:van|of|for|de|du|der))?"
)
"""How a site calls the law that holds on it."""
_ITS_TERMS = re.compile(rf"(?i)^{_TERMS}\s+(?-i:(?=[A-ZÀ-Þ]))")
INVITATION = re.compile(
    rf"(?i)^(?:bel|contacteer|mail|call|contact|appelez|contactez|contacter|neem contact op met|{_TERMS})\s+(?:naar\s+|met\s+)?"
    r"(?:(?-i:de|het|the|le|la)\s+|l['’])?"
    r"(?!(?:ons|us|nous|uns|mij|me|moi)\W*$)(?=[A-ZÀ-Þ])"
)
"""What invites to call or write before it says whom, or tells that a page holds somebody's terms."""
_CONTACT_WORDS = (
    r"(?:(?:general|main|our|algemene|onze|nos)\s)?(?:contact(?:gegevens|informatie|info|(?:\s(?:us|info(?:rmation)?|details?|data|form)))?"
    r"|coordonn[ée]es|kontakt(?:daten|informationen)?)"
)
_TOPIC_FIRST = re.compile(
    rf"(?i)^{_CONTACT_WORDS}(?:\s?:\s|\s[-–—|]\s|\s(?-i:(?:for|of|van|voor|du|der)\s(?:(?:the|het|de|la|le)\s)?(?=[A-ZÀ-Þ])))(?=[^\W\d_])"
    r"|(?i:^(?:contactgegevens|kontaktdaten)\s)(?=[A-ZÀ-Þ])"
)
_TOPIC_LAST = re.compile(rf"(?i)(?<=\w)\s[-–—|]\s{_CONTACT_WORDS}$")
COPYRIGHT = re.compile(r"(?i)^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*-\s*\d{4})?)?\s*")
_OPENS_CLAUSE = re.compile(
    r"(?i)(?:via|om|(?:mede )?namens|au nom|on behalf|im namen"
    r"|als|wanneer|indien|omdat|graag|gelieve|bekijk|klik|lees|download|meer|see|click|read|please|if|when|learn|view"
    r"|ga naar|voir|lire|cliquez|en cliquant|by clicking|pour|si|quand|to(?=\s[a-z])|from|om te"
    r"|gelieve|voor (?:alle |meer |andere )?(?:vragen|info)"
    r"|for (?:more|any|general|all)"
    r"|(?-i:Verwittig|Meld|Bezorg|Stuur|Richt|Signaleer|Waarschuw|Raadpleeg)(?=\s(?-i:[a-z]))"
    r"|pour (?:toute?s?|plus)"
    r"|(?:how|where|when|why|who|whom|what) (?:do|does|did|can|should|may|must|would|to)|hoe (?:bereik|kan|kun|moet|vind|contacteer)\w*"
    r"|(?:waar|wanneer|bij wie) (?:kan|kun|moet|vind)\w*|comment (?:puis|peut|faire|joindre|contacter)\S*|o[uù] puis\S*)\s"
)
_PASSIVE = re.compile(
    r"(?i)(?:(?:ge|be|er|her|ont|ver|onder)\w{3,}(?:[dt]|en)|[\w-]{3,}ée?s?|[\w-]{3,}ed)\s+(?:(?:en|et|and)\s\S+\s+)?(?:door|par|by|von)\s"
)
"""Who checks, pays or runs something, and no name of it: "Erkend en gecontroleerd door het agentschap"."""
_PRONOUN = re.compile(
    r"(?:Ik|U|Je|Jij|We|Wij|Ze|Zij|Er|Dit|Dat|You|We|They|It|This|There|Vous|Nous|Ils|Elles|Ce|Cela|Il|Elle|Sie|Wir|Es)\s[a-zà-ÿ]"
)
"""How a sentence begins, and no name: "U maakt een afspraak", but "We Care"."""
_TIMES = re.compile(
    r"(?i)\b\d{1,2}(?:[.:u]\d{2})?\s*(?:u|uur|h|[ap]\.?m\.?)?\s*(?:-|–|tot|to|à|until)\s*\d{1,2}(?:[.:u]\d{2}|\s*(?:u|uur|h|[ap]\.?m)\b)"
)
_COUNTED = re.compile(r"(?i)\b\d+ (?:dagen|days|jours|jaar|years|ans|minuten|min\.|uur|hours)\b")
_DAYS = re.compile(
    r"(?i)\b(?:ma|di|wo|do|vr|za|zo|mon|tues?|wed|thurs?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\b\.?\s*(?:[-–/&+,]|t/m|to|tot|en|and|\d)"
    r".*\b(?:ma|di|wo|do|vr|za|zo|mon|tues?|wed|thurs?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|\d{1,2})\b"
)
_STREET_WORDS = re.compile(
    r"\b[A-ZÀ-Þ][\w-]*(?:straat|laan|steenweg|dreef|singel|gracht|kade|kaai|stra(?:ß|ss)e) \d+|\b(?:Rue|Avenue|Boulevard|Chaussée|Place"
    r"|Square|Quai|Allée)\s[^,]{2,40}?,? \d{1,4}\b"
)
_CLOSED = re.compile(r"(?i)(?:closed|gesloten|ferm[ée]e?|geschlossen)\b(?! circuit)")
"""When nobody is there: "Closed Government Holidays"."""
_ROOM = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,3}(?:Hall|Building|Bldg\.?|Center|Tower|House|Library),?\s+(?:Room\s|Rm\.?\s|#)?[A-Z]?-?\d{1,4}[A-Z]?"
)
"""A building with a room, as universities print it: "Smith Hall 123"."""
_ROOM_FIRST = re.compile(r"(?i)(?:rooms?|rm\.?|suites?|kamers?|zimmer|raum)\s#?[a-z]?-?\d")
"""The same without the building: "Rooms 919 East and 944 East"."""
FLOOR = re.compile(
    r"(?i)\b(?:(?:\d{1,2}\s?(?:e|de|ste|er|[eè]me|st|nd|rd|th)?|eerste|tweede|derde|vierde|premier|first|second|third)"
    r"\s(?:verdieping|verdiep|[ée]tage|floor)|gelijkvloers|rez[- ]de[- ]chauss[ée]e|ground floor)\b"
)
"""Where in a building: "Stadsbibliotheek (3de verdieping)"."""
_SINCE = r"(?<=\s)(?:1[89]|20)\d\d(?:\s\d)?(?=,?\s(?:e\.?\s?V\b|vzw\b|asbl\b))"
"""The year from which a club is there, before what kind of body it is: "Sportverein Neuhof 1900 e.V."."""
_PAGE = re.compile(r"(?i)^(?:page|pagina|blz\.?|p\.)\s*\d+(?:\s*(?:van|of|sur|/)\s*\d+)?$")
_PARTY = re.compile(
    r"(?i)(?:republican|democrat(?:ic)?|independent|nonpartisan)\b(?!\s+(?:party|caucus|club|committee|women))"
)
"""What somebody belongs to, on a line with the district."""
_SEAT = re.compile(rf"(?i){SEAT}$")
_LEGAL_FORM = re.compile(r"(?:vzw|asbl|nv|bv|bvba|cv|cvba|sprl|srl|npo)\s['’\"A-ZÀ-Þ0-9]")
"""How a name may begin in small letters: "vzw De Linde"."""
_UNKNOWN_LABEL = re.compile(r"^[^:]{2,30}:\s+\S")


def tells_where(text: str) -> bool:
    """Whether a line tells a street, a room, a place."""
    return is_plain_address(text) or holds_street(text, country="US")


def without_topic(text: str) -> str:
    """A heading without the words that it is about contact: "Contact - Huis De Kaai", "Contact Information for Elm Clinic"."""
    bare = _TOPIC_LAST.sub("", _TOPIC_FIRST.sub("", text))
    return bare if bare.strip() else text


def without_call(text: str) -> str:
    """Whom a text invites to call or write to, or whose terms it tells: "Contact Webmaster"."""
    return INVITATION.sub("", text)


def tells_whose_terms(text: str) -> bool:
    """Whether a heading tells whose terms or policy stand below it: "Algemene voorwaarden Fysio De Brug"."""
    return _ITS_TERMS.match(text) is not None


def is_title(text: str, *, strong: bool = False) -> bool:
    """Whether a text names somebody or something: short, capitalised, no sentence, no label, no address."""
    if clean(text).endswith(":") and len(text.split()) > 4:
        return False  # it opens a list
    shown = clean(text).strip(" :-")
    if (
        sum(map(str.isdigit, shown)) > MOST_DIGITS
        or not 2 < len(shown) <= LONGEST_TITLE
        or is_generic(shown)
        or is_hours(shown)
        or _PAGE.match(shown)
        or SIZE.search(f"{shown} ")
    ):
        return False
    if looks_like_person(shown):
        return True
    if _CLOSED.match(shown) or is_postcode(shown):
        return False
    begins = shown[0].isupper() or shown[0] in "'’\"0123456789" or _LEGAL_FORM.match(shown) or is_called_in_small(shown)
    if not begins or is_plain_address(shown) or _TIMES.search(shown):
        return False
    if (
        address_start(shown) < len(shown)
        or _STREET_WORDS.search(shown)
        or _COUNTED.search(shown)
        or _DAYS.search(shown)
    ):
        return False
    if (
        re.search(rf"(?!{_SINCE})(?<!Post )(?<!Lodge )(?<!Local )(?<!Troop )(?<!Chapter )\d{{4,}}|https?:|www\.", shown)
        or _UNKNOWN_LABEL.match(shown)
        or tells_role(shown)
        or holds_street(shown, country="US")
    ):
        return False
    if (
        _ROOM.fullmatch(shown)
        or _ROOM_FIRST.match(shown)
        or FLOOR.search(shown)
        or _PARTY.match(shown)
        or _SEAT.match(shown)
        or SENTENCE.search(shown)
        or _PRONOUN.match(shown)
        or _OPENS_CLAUSE.match(shown)
        or _PASSIVE.match(shown)
        or CUT_OFF.search(shown)
    ):
        return False
    return strong or len(shown.split()) <= 9


_ADDRESS_LABEL = re.compile(r"(?i)(?<=\w)[\s.,;:|–-]+(?:(?:bezoek|post)?adres(?:se)?|address|anschrift)$")
""" "Contacteer De Linde. Adres: Dorp 5, 9000 Gent"."""


@lru_cache(maxsize=8192)
def title_before_address(text: str) -> str | None:
    """What names the record on a line that also holds its postal address: "Stad Gent, Botermarkt 1, 9000 Gent"."""
    at = address_start(text)
    head = without_house(_ADDRESS_LABEL.sub("", INVITATION.sub("", COPYRIGHT.sub("", text[:at]).rstrip(" ,;:|–-"))))
    return head if len(head) > 2 and at < len(text) and is_title(head) else None


def address_start(text: str) -> int:
    """Where a whole postal address begins; the end of the text when there is none."""
    found = [one.start for one in (first_address(text, manner) for manner in (*MANNERS, "IE")) if one is not None]
    return min(found, default=len(text))


def holds_address(text: str) -> bool:
    """Whether a whole postal address stands in a text, as written in any country."""
    return address_start(text) < len(text)


@lru_cache(maxsize=4096)
def first_address(text: str, country: str) -> FoundAddress | None:
    return next(iter(find_addresses(text, country=country)), None)
