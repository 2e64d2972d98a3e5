"""Roles: what somebody does, told apart from who they are."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.line.labels import is_command, is_generic, label_of
from state.canon.names import (
    begins_as_town,
    has_first_name,
    is_first_name,
    is_honour,
    looks_like_person,
    stands_in_no_name,
)
from state.canon.role_words import role_pattern
from state.canon.tenures import without_term
from state.canon.text import clean
from state.canon.topic_words import is_matter
from state.geo.municipalities import by_name

_ROLE = role_pattern()
_MARK = re.compile(r"^(?:[?*•·»>~✓]+\s+)+(?=[A-ZÀ-Þ])")
"""What says of a name that it is not sure, or is one of a list: "? Els Maes"."""
_AT = re.compile(r"(?i)(?<=\w)\s?[\[({<]\s?(?:at|apenstaart(?:je)?|apestaart(?:je)?|arobase)\s?[\])}>]\s?(?=\w)")
"""The sign of a mail address that is hidden from those who gather them: no role holds one."""
_LINK_AT_END = re.compile(
    r"(?i)(?:\s+[-–|•·]\s*|\s*[,(\[]\s*)(?:e-?mail|mail|phone|website|web|bio(?:graphy)?|profile|profil|courriel|vcard|foto|photo|picture|bild)\s*[)\]]?$"
)
"""What a link behind a name is called: "Jane Roe, Chair - Email"."""
_TITLED = re.compile(
    r"^(?P<role>(?:State |U\.?S\.? |Lt\.? |Deputy |Vice )?(?:Senator|Sen\.|Representative|Rep\.|Congress(?:man|woman)"
    r"|Mayor Pro Tem(?:pore)?|Mayor|Governor|Gov\.|Judge"
    r"|Cllr\.?|Council(?:or|lor|man|woman|member| Member)|Commissioner|Alderman|Supervisor|Chief|Sheriff"
    r"|Burgemeester|Schepen|Raadslid|Minister|Wethouder|Échevine?|Bourgmestre))\s+(?P<name>[A-ZÀ-Þ].+)$"
)
_NO_ROLE = re.compile(
    r"(?i)(?:party|partij|parti|ward|district|fractie|groupe|kieskring|arrondissement|leeftijd|auteur|author|door|by|par|foto|photo"
    r"|bron|source|copyright|image|beeld|titel|title|onderwerp|betreft|subject|cc|aan|to|van|from|met|with|born|geboren|spouse|lees|read"
    r"|(?:niet[- ])?geconventioneerd|(?:non[- ])?conventionn[ée]e?"
    r"|zie|see|gehuwd|married|predecessor|opvolger|voorganger|webdesign|design|regie|redactie|tekst|text|voor|pour|for)\b"
)
"""What stands before a colon and a name without being what somebody does."""
_NTH = r"(?:\d{1,3}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
SEAT = (
    r"(?:(?:(?:senate|house|assembly|council|school|congressional|supervisorial|commission)\s)?"
    r"(?:district|ward|precinct|seat|position|place|post|zone|region|area|division|kieskring)\s(?:no\.?\s*|#)?(?:[\dIVX]{1,4}|[A-Z])"
    rf"|{_NTH}\s(?:(?:senate|house|assembly|council|congressional|supervisorial)\s)?(?:district|ward|precinct|seat|division)|at[- ]large)"
)
"""What somebody is chosen for, when it is told by its number: "District 2", "1st Ward"."""
_SEAT = re.compile(rf"(?i){SEAT}")
_PARTY_SEAT = re.compile(r"[RDI](?:-[A-Z\d][\w .]{0,30})?")
"""How American pages tell whose party somebody is of and for where: "R-41st", "D-Springfield"."""
_SEAT_PARTS = re.compile(r"\s*[,|;:()]\s*|\s+-+\s+")
LONGEST = 80
MOST_PARTS = 4
"""Of a line about one person: name, function, seat and place."""
_OFFICE_OF = re.compile(r"(?i)(?:['’]s?)?\s+(?:office|department|bureau|desk)$")
"""What makes of a function the place where its holder works: "Town Clerk's Office"."""
CLAUSE = re.compile(
    r"\b(?:is|are|can|may|will|has|have|was|should|must|please|kan|kunt|word|wordt|worden|peut|est|sont|kann|ist|sind)\b"
)
"""What makes a sentence of words about somebody's function."""
_POINT_OF_LIST = re.compile(r"^[a-zà-ÿ].*\s\S+\s.*[.;]$")
"""How a point of a list in a sentence looks: "geneeskundige hulp bij rampen;"."""
LONGEST_ROLE = 60
_WORDS = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|[a-z'’]{1,3}|[-–]))*")
"""Capitalised words, with particles and dashes between them."""
_ANNOUNCED = re.compile(r"^(?P<role>[A-ZÀ-Þ][\w'’()/ -]{2,40}?|contact)\s*:\s*(?P<name>.+)$")
_FOR = re.compile(r"(?i)^(?:voor|regio|pour|for)\s+[^:]{3,60}:\s*(?P<name>.+)$")
_BORN = re.compile(r"(?i)^(?P<name>[^,;(]+?),?\s+(?:née?|geboren|°|born|\*)\b.*$")
_RUN_ON = re.compile(
    r"^(?P<name>(?:[^\s,]+\s+){1,6}[A-ZÀ-Þ][\w'’-]+)\s+(?P<role>[a-zà-ÿ][a-zà-ÿ-]{4,}(?:\s[a-zà-ÿ-]+){0,3})$"
)
"""A function in small letters right behind a name, as neighbouring tags leave it: "Karel Bogaert loketbediende"."""
_VERB = re.compile(
    r"(?:vertelt|zegt|woont|werkt|leidt|helpt|speelt|zingt|geeft|neemt|komt|gaat|staat|zorgt|schrijft|leest|maakt|heeft|wordt|blijft"
    r"|begeleidt|organiseert|ondersteunt|verzorgt|studeert|behaalde|volgde|begon|startte|raconte|explique|habite|travaille|anime"
    r"|says|tells|lives|works|writes|plays|joined|leads|teaches)\b"
)
"""What somebody does in a sentence, and not by function: "Els Maes vertelt"."""
_PARTY = re.compile(r"(?<=\w)\s*\([^()\d@]{2,30}\)$")
"""Whom somebody with a title sits for: "Wethouder Sietse Bakker (CDA)"."""
_AFTER_COMMA = re.compile(r"^(?P<name>[^,|–:()\d]+?)\s*,\s*(?P<role>[^,\d@:]{3,50})$")
_BODY = re.compile(
    r"(?i)\b(?:vzw|asbl|ocmw|cpas|caw|cgg|clb|stad|gemeente|ville|commune|provincie|province|school|college|university|universiteit"
    r"|huis van|maison d|house of|vereniging"
    r"|ziekenhuis|hospital|agentschap|stichting|centrum|centre|center|inc|llc|ltd|nv|bv|bvba|jr|sr|phd|md|esq)\b"
)
"""What stands before a colon and a person is what that person does, whatever the word."""
_PUBLIC_BODY = re.compile(
    r"(?i)\b(?:council|committee|commission|department|division|bureau|unit|board|agency|authority|court|raad|commissie|conseil|ausschuss)$"
)
"""What ends as a body does tells where somebody sits, unless it tells a function as well ("Board Secretary")."""
_FAMILY_FIRST = re.compile(
    r"^(?P<family>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?),\s*(?P<first>[A-ZÀ-Þ][\w-]+(?:\s[A-Z]\.?)?),\s*(?P<role>[^,\d@:]{3,60})$"
)


_STREET = re.compile(
    r"(?i)(?:\s(?:road|street|avenue|lane|drive|close|crescent|terrace|gardens)|straat|laan|steenweg|dreef)$"
)
"""What ends as a street does tells where somebody lives."""


def without_link(text: str) -> str:
    """A line without what a link at its end is called, which is no function: "Jane Roe, Chair - Email", "Jan Smet, foto"."""
    return _LINK_AT_END.sub("", text)


def names_place_or_body(text: str) -> bool:
    """Whether what stands behind a name is where somebody works rather than what they do."""
    return bool(_BODY.search(text)) or bool(by_name(text)) or looks_like_person(text)


def is_street(text: str) -> bool:
    """Whether a text ends as the name of a street does: "Elm Street"."""
    return _STREET.search(text) is not None


def could_be_role(text: str) -> bool:
    """Whether a short text right below a name reads as what that person does, in whatever words."""
    shown = without_term(_AT.sub("@", clean(text)).strip(" .,;"))
    return (
        2 < len(shown) <= LONGEST_ROLE
        and not text.rstrip().endswith(("...", "…"))
        and len(shown.split()) <= 7
        and not re.search(r"[\d@:?!|©♥]|\.(?:\s|\.)|…|^\(", shown)
        and not names_place_or_body(shown)
        and not is_street(shown)
        and not begins_as_town(shown)
        and not looks_like_person(re.split(r"\s[-–]\s|[,(]", shown)[0])
        and (role_in(shown) is not None or not _PUBLIC_BODY.search(shown))
        and not (_NO_ROLE.match(shown) or CLAUSE.search(shown))
        and label_of(shown) is None
    )


def could_be_name(text: str) -> bool:
    """Whether a text that stands where names do reads as one: capitalised words that tell no role, place or field."""
    shown = clean(text)
    return (
        bool(_WORDS.fullmatch(shown))
        and not (tells_role(shown) or role_in(shown) or is_generic(shown) or _BODY.search(shown))
        and not by_name(shown)
        and not any(stands_in_no_name(word) for word in shown.split())
    )


@lru_cache(8_192)
def role_in(text: str) -> str | None:
    """The role that a text names, if any."""
    found = _ROLE.search(text)
    return clean(found[0]) if found else None


def is_role(text: str) -> bool:
    """Whether a text is a role and nothing else."""
    found = role_in(text)
    return found is not None and len(found) >= len(clean(text).strip(" .:,")) - 2


def tells_role(text: str) -> bool:
    """Whether a short line is about somebody's role: "Burgemeester (partij)", "Council Member, District 2"."""
    shown = without_term(_AT.sub("@", clean(text)).rstrip(" :"))
    found = role_in(shown)
    if (
        found is None
        or len(shown) > LONGEST
        or re.search(r"[:@]|\d{3}", shown)
        or looks_like_person(split_role(shown)[0])
        or is_command(shown)
        or CLAUSE.search(shown)
        or _POINT_OF_LIST.search(shown)
        or _OFFICE_OF.match(shown[shown.find(found) + len(found) :])
    ):
        return False
    return shown.startswith(found) or shown.endswith(found) or is_role(shown)


_RULE = re.compile(r"\s*(?:[-–—=]*[-–—=]>|[→⇒►]|[-–—_=~]{3,}|[.…]{4,})\s*")
"""A row of signs or an arrow drawn between two columns: "Jane Roe-----Treasurer", "Els Maes --> arts"."""
_YEAR_BESIDE = re.compile(r"^(?:['’]|(?:19|20))\d\d,\s+|,\s+(?:['’]|(?:19|20))\d\d$")
"""The year of birth or of joining beside a function: "'85, voorzitter"."""
_SEATS_IN_LETTERS = frozenset({"MP", "MSP", "MEP", "MLA", "JP"})
"""Letters behind a name that tell an office, which degrees do not."""
_CREDITED = re.compile(r"(?i)(?:(?:web ?|app ?)?(?:developers?|ontwikkelaars?)|web ?(?:designers?|bouwers?))\s*:")
"""What stands before those who made the site: they are nobody's staff."""
_CLASS = re.compile(r"(?<=\w)\s['’]\d\d(?=$|\s*[,(:]|\s[-–|])")
"""The year in which somebody joined or finished, behind the name: "Jane Roe '85"."""
_REMARK = re.compile(r"\s*\((?=[^()]*[\d,+])[^()]*\)(?=,\s)")


@lru_cache(8_192)
def split_role(text: str) -> tuple[str, str | None]:
    """A name and the role beside it: "Jan Peeters, coördinator" or "Coördinator: Jan Peeters" or "Jan Peeters (arts)"."""
    shown = _without_remark(_without_area(without_link(_RULE.sub(" - ", _AT.sub("@", clean(text)))).strip(" :;,-")))
    shown = _MARK.sub("", _CLASS.sub("", shown))
    if _CREDITED.match(shown):
        return shown, None
    for way in (_seated, _titled, _turned, _beside, _run_on, _side_by_side, _after_comma, _announced):
        found = way(shown)
        if found is not None:
            return found[0], _function(found[1])
    match = _BORN.match(shown) or re.match(r"^(?P<name>[^(]+?)[\s–-]*\([^)]*\)$", shown)
    if match and looks_like_person(match["name"]):
        return match["name"].strip(), None
    return shown, None


def _function(beside: str | None) -> str | None:
    """What stands beside a name, without the year; None for a degree: "Jane Roe, M.D." tells no function."""
    told = _YEAR_BESIDE.sub("", beside or "")
    return None if is_honour(told) and told not in _SEATS_IN_LETTERS else told or None


def _without_area(text: str) -> str:
    """Without what is only whom somebody is there for: "Voor Gent en Deinze: Els Maes"."""
    match = _FOR.match(text)
    return match["name"] if match and looks_like_person(re.split(r"[,(–|]", match["name"])[0]) else text


def _without_remark(text: str) -> str:
    """Without what is said of somebody before the role: "Els Maes (1974, sopraan), voorzitter"."""
    match = _REMARK.search(text)
    return text[: match.start()] + text[match.end() :] if match and looks_like_person(text[: match.start()]) else text


def _titled(text: str) -> tuple[str, str] | None:
    """ "Senator Linda Ruiz", "voorzitter Hugo Claes"."""
    text = _PARTY.sub("", text)
    match = _TITLED.match(text)
    if match and looks_like_person(match["name"]):
        return match["name"].strip(), match["role"].strip(" .")
    role = _ROLE.match(text)
    name = text[role.end() :].strip() if role else ""
    return (name, clean(role[0])) if role and text[role.end() :].startswith(" ") and looks_like_person(name) else None


def _seated(text: str) -> tuple[str, str | None] | None:
    """ "District 2 - Jane Roe", "Jane Roe (R-41st) - Springfield": what somebody is chosen for is no part of the name."""
    parts = [part for one in _SEAT_PARTS.split(text) if (part := one.strip(" -"))]
    seats = [part for part in parts if _SEAT.fullmatch(part) or _PARTY_SEAT.fullmatch(part)]
    people = [part for part in parts if part not in seats and looks_like_person(_titled_name(part))]
    if not seats or len(people) != 1 or len(parts) > MOST_PARTS:
        return None
    name, role = _titled(people[0]) or (people[0], None)
    told = [part for part in parts if part not in seats and part != people[0] and role_in(part)]
    return name, role or (told[0] if told else None)


def _titled_name(text: str) -> str:
    titled = _titled(text)
    return titled[0] if titled else text


def _turned(text: str) -> tuple[str, str | None] | None:
    """ "Vandenberg, Carol, Health Officer": the family name first."""
    match = _FAMILY_FIRST.match(text)
    if match is None or not is_first_name(match["first"].split()[0]) or is_first_name(match["family"]):
        return None
    name = f"{match['family']}, {match['first']}"
    role = None if is_honour(match["role"]) else match["role"].strip()
    return (name, role) if looks_like_person(name) else None


def _beside(text: str) -> tuple[str, str] | None:
    for pattern in _BESIDE:
        match = pattern.match(text)
        if match and looks_like_person(match["name"]) and role_in(match["role"]) and not _names_another(match["role"]):
            return match["name"].strip(), match["role"].strip()
    return None


def _names_another(role: str) -> bool:
    """Whether what stands before a name is a list of people: "Board: Jane Roe, Mark Doe"."""
    _, colon, name = role.partition(":")
    return bool(colon) and looks_like_person(name.strip())


def _run_on(text: str) -> tuple[str, str] | None:
    match = _RUN_ON.match(text)
    if match is None or _VERB.match(match["role"]) or not looks_like_person(match["name"]):
        return None
    return match["name"].strip(), match["role"].strip()


def _side_by_side(text: str) -> tuple[str, str] | None:
    """A name and a well-known role with nothing between them: "Els Maes Coach"."""
    words = text.split()
    for at in range(2, min(len(words), 5)):
        name, role = " ".join(words[:at]), " ".join(words[at:])
        if looks_like_person(name) and has_first_name(name) and is_role(role):
            return name, role
    return None


def _after_comma(text: str) -> tuple[str, str] | None:
    match = _AFTER_COMMA.match(text)
    if match and looks_like_person(match["name"]) and not names_place_or_body(match["role"]):
        return match["name"].strip(), match["role"].strip()
    return None


def _announced(text: str) -> tuple[str, str | None] | None:
    """ "Catechese: Els Maes" tells what she does, "Contact: Els Maes" only who it is."""
    match = _ANNOUNCED.match(text)
    if match is None:
        return None
    name, inner = (match["name"], None) if looks_like_person(match["name"]) else split_role(match["name"])
    if not looks_like_person(name):
        return None
    if is_generic(match["role"]) and not is_matter(match["role"]):
        return name.strip(), inner
    return None if _NO_ROLE.match(match["role"]) else (name.strip(), (inner or match["role"]).strip())


_BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?P<name>[^,(|–:]+?)\s*[,|–]\s*(?P<role>.+)$",
        r"^(?P<name>[^,|–:]+?)\s*,\s*(?P<role>.+)$",
        r"^(?P<name>[^(]+?)\s*\((?P<role>[^)]+)\)$",
        r"^(?P<name>.+?)\s+-\s+(?P<role>.+)$",
        r"^(?P<role>[^:]+?)\s*:\s*(?P<name>.+)$",
        r"^(?P<role>[^,|]+?)\s*(?:,|\s[-–|])\s*(?P<name>[^,]+)$",
    )
)
