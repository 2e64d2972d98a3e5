"""Roles: what somebody does, told apart from who they are."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.line.beside_names import WAYS, names_place, tells_organisation, without_article
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.nobody import is_command, is_generic
from scrapers.extract.line.representing import sits_for
from scrapers.extract.line.statement_words import without_sentence
from state.canon.closings import greets_reader
from state.canon.listed_people import couple_in, people_of
from state.canon.names import (
    begins_as_town,
    has_first_name,
    is_honour,
    looks_like_person,
    names_another,
    stands_in_no_name,
    surely_person,
    without_honours_ahead,
)
from state.canon.role_words import is_role, role_in
from state.canon.tenures import without_term
from state.canon.text import clean
from state.canon.topic_words import is_matter
from state.geo.areas_said import area_called
from state.geo.municipalities import by_name

_MARK = re.compile(r"^(?:(?:[?*•·»>~✓]+|a\.i\.)\s+)+(?=[A-ZÀ-Þ])")
"""What says of a name that it is not sure, one of a list or there for a while: "? Els Maes", "a.i. Els Maes"."""
_AT = re.compile(r"(?i)(?<=\w)\s?[\[({<]\s?(?:at|apenstaart(?:je)?|apestaart(?:je)?|arobase)\s?[\])}>]\s?(?=\w)")
"""The sign of a mail address that is hidden from those who gather them: no role holds one."""
_LINK_AT_END = re.compile(
    r"(?i)(?:\s+[-–|•·]\s*|\s*[,(\[]\s*)(?:e-?mail|mail|phone|website|web|bio(?:graphy)?|profile|profil|courriel|vcard|foto|photo|picture|bild)\s*[)\]]?$"
)
"""What a link behind a name is called: "Jane Roe, Chair - Email"."""
_NO_ROLE = re.compile(
    r"(?i)(?:party|partij|parti|ward|district|fractie|groupe|kieskring|arrondissement|leeftijd|auteur|author|door|by|par|foto|photo"
    r"|(?:\w+\s)?(?:(?:present|absent|excused|anwesend|entschuldigt)|(?:aanwezig|afwezig|verontschuldigd)(?:en)?|(?:pr[ée]sent|absent|excus[ée])e?s?)"
    r"|bron|source|copyright|image|beeld|titel|title|onderwerp|betreft|subject|cc|aan|to|van|from|met|with|born|geboren|spouse|lees|read"
    r"|(?:niet[- ])?geconventioneerd|(?:non[- ])?conventionn[ée]e?"
    r"|zie|see|gehuwd|married|of|or|and|et|ou|predecessor|opvolger|voorganger|webdesign|design|regie|redactie|tekst|text|voor|pour|for)\b"
)
"""What stands before a colon and a name without being what somebody does."""
LONGEST = 80
_OFFICE_OF = re.compile(
    r"(?i)(?:['’]s?)?\s+(?:office|department|bureau|desk)$|\s?[/&]\s?[\w ]{3,30}\s(?:services?|office|department|division|dienst|bureau)$"
)
"""What makes of a function the place where its holder works: "Town Clerk's Office"."""
CLAUSE = re.compile(
    r"\b(?:is|are|can|may|will|has|have|was|should|must|please|kan|kunt|kunnen|mag|mogen|moet|moeten|zal|zich|heeft|word|wordt|worden|bereik|bereikt"
    r"|peut|est|sont|kann|ist|sind)\b"
)
"""What makes a sentence of words about somebody's function."""
_POINT_OF_LIST = re.compile(r"^[a-zà-ÿ].*\s\S+\s.*[.;]$")
"""How a point of a list in a sentence looks: "geneeskundige hulp bij rampen;"."""
LONGEST_ROLE = 60
_WORDS = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|[a-z'’]{1,3}|[-–]))*")
"""Capitalised words, with particles and dashes between them."""
_ANNOUNCED = re.compile(
    r"^(?P<role>(?:\d(?:e|de|ste|er|[eè]re|[eè]me)\s)?[A-ZÀ-Þ][\w'’()/ -]{2,40}?|contact)\s*:\s*(?P<name>.+)$"
)
FOR_AREA = (
    r"voor|pour|for|(?:je|u|jij|wie|men)\swoont\s(?:in|te)|woon(?:t)?\s(?:je|u|men)\sin|inwoners\svan|you\slive\sin"
    r"|vous\shabitez(?:\s[àa])?"
)
"""What stands before the area for which somebody is there: "Voor Gent: Els Maes", "Je woont in Aalter: …"."""
_FOR = re.compile(rf"(?i)^(?:regio|{FOR_AREA})\s+[^:]{{3,60}}:\s*(?P<name>.+)$")
_OF_AREAS = re.compile(r"^(?P<areas>[A-ZÀ-Þ][^:\d]{2,60}\s?[&+,][^:\d]{3,60}):\s*(?P<name>.+)$")
_OF_AREA = re.compile(r"^(?P<areas>[A-ZÀ-Þ][^:,\d]{3,40}),\s+(?P<name>.+)$")
_FULL_STOP = re.compile(r"(?<=[a-zà-ÿ]{2})\.$")
"""What ends the sentence in which a name stands, and shortens no word of it."""
_NEXT_SENTENCE = re.compile(r"(?<=[a-zà-ÿ]{4})[.!?]\s+(?=[A-ZÀ-Þ][a-zà-ÿ'’]*\s)")
"""Where the sentence ends in which a function is told: "director of the Elm Center. Families can …"."""
_BORN = re.compile(r"(?i)^(?P<name>[^,;(]+?),?\s+(?:née?|geboren|°|born|\*)\b.*$")
_PUBLIC_BODY = re.compile(
    r"(?i)\b(?:council|committee|commission|department|division|bureau|unit|board|agency|authority|court|raad|commissie|conseil|ausschuss"
    r"|library(?:\ssystem)?|museum|institute|foundation|society|association|church|parish|clinic|company|corporation|federation|schools"
    r"|house|trust)$"
)
"""What ends as a body does tells where somebody sits, unless it tells a function as well ("Board Secretary")."""
_STREET = re.compile(
    r"(?i)(?:\s(?:road|street|avenue|lane|drive|close|crescent|terrace|gardens)|straat|laan|steenweg|dreef)$"
)
"""What ends as a street does tells where somebody lives."""


_NUMBERED = re.compile(
    r"(?i)\b(?:groep(?:en)?|groups?|klas(?:sen)?|(?:leer|kleuter)?jaar|graad|grades?|year|form|teams?|ploeg(?:en)?|unit|district|ward|seat|zone"
    r"|sector|wijk|level|niveau)\s\d{1,2}[a-z]?(?:\s?(?:t/m|tot|to|en|and|[-–/&,])\s?\d{1,2}[a-z]?){0,4}(?!\d)"
    r"|\b\d{1,2}(?:e|de|ste|st|nd|rd|th)\s(?=[^\W\d])"
)
"""What a function is for, told by a number: "Leerkracht groep 3", "Council Member, Ward 2"."""


def without_link(text: str) -> str:
    """A line without what a link at its end is called, which is no function: "Jane Roe, Chair - Email", "Jan Smet, foto"."""
    return _LINK_AT_END.sub("", text)


_WHEN_OR_WHERE = re.compile(
    r"(?i)(?:(?:enkel|alleen|uitsluitend|ook|liefst|telkens|steeds|only|uniquement|seulement|nur)\s)?(?:op|na|volgens|mits|sur|by|nach)\s"
    r"(?:telefonische\s)?(?:afspraak|rendez-vous|appointment|vereinbarung)\b"
    r"|(?:(?:enkel|alleen|uitsluitend|ook|elke|iedere|op|only|le|chaque)\s){1,3}(?:(?:\w+dag|werkdagen|weekdagen)|(?:voor|na)middag|ochtend|avond|week|matin|soir)\b"
    r"|(?:(?:elke|iedere|every|on|le|les|chaque|jeden)\s)?(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?\b"
    r"|(?:(?:every|on|each)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:(?:chaque|le|les)\s)?(?:lun|mar|mercre|jeu|vendre|same)di|dimanche\b"
    r"|(?:\w+\s)?(?:v\.?l\.?n\.?r|vlnr|f\.?l\.?t\.?r|v\.?\s?l\.?\s?n\.?\s?r)\b"
    r"|(?:(?:is|zijn|telefonisch|dagelijks|altijd|steeds|enkel|alleen|rechtstreeks)\s)*"
    r"(?:bereikbaar|te bereiken|reachable|available|joignables?|disponibles?|erreichbar|zu erreichen)\b"
)
"""A day, a place in a picture, or that somebody is reached, beside a name: "donderdag", "achteraan v.l.n.r.", "bereikbaar via"."""


def is_street(text: str) -> bool:
    """Whether a text ends as the name of a street does: "Elm Street"."""
    return _STREET.search(text) is not None


LONGEST_BEFORE_STOP, MOST_BEFORE_STOP = 4, 8
"""Words; more of them are a sentence where they end in a full stop: those of which none is known for a function, and all others."""


def could_be_role(text: str, *, beside: str = "") -> bool:
    """Whether a short text right below a name reads as what that person does, in whatever words.

    Args:
        beside: the name, where it is known: beside a sure one capitalised words without a first name are no further name.
    """
    shown = without_term(_AT.sub("@", clean(text)).strip(" .,;"))
    return (
        2 < len(shown) <= LONGEST_ROLE
        and not text.rstrip().endswith(("...", "…"))
        and not (text.rstrip().endswith(".") and len(shown.split()) > LONGEST_BEFORE_STOP and role_in(shown) is None)
        and len(shown.split()) <= 7
        and not re.search(r"[\d@:?!|©♥]|\.(?:\s|\.)|…|^\(", _NUMBERED.sub("", shown))
        and not names_place(shown)
        and not is_street(shown)
        and not begins_as_town(shown)
        and not any(names_another(one, beside=beside) for one in (shown, re.split(r"\s[-–]\s|[,(]", shown)[0]))
        and (role_in(shown) is not None or not _PUBLIC_BODY.search(shown))
        and not (_NO_ROLE.match(shown) or CLAUSE.search(shown) or _WHEN_OR_WHERE.match(shown))
        and label_of(shown) is None
    )


def could_be_name(text: str) -> bool:
    """Whether a text that stands where names do reads as one: capitalised words that tell no role, place or field."""
    shown = clean(text)
    return (
        bool(_WORDS.fullmatch(shown))
        and not (tells_role(shown) or role_in(shown) or is_generic(shown) or tells_organisation(shown))
        and not by_name(shown)
        and not any(stands_in_no_name(word) for word in shown.split())
    )


_ON_DUTY = re.compile(
    r"(?i)\b(?:gezocht|wanted|recherch[ée]e?s?|gesucht"
    r"|van (?:wacht|dienst)|met wachtdienst|de garde|on (?:duty|call)|im (?:not|bereitschafts)dienst)$"
)
"""What makes a function a desk, whoever is there, or one that nobody holds: "Huisarts van wacht", "Penningmeester gezocht"."""


_WHERE = re.compile(r"(?i)(?:(?:post|bezoek|correspondentie|mail|e-mail)?adres(?:se)?|address|anschrift)\b")
"""What tells where somebody is rather than what they do: "Adres vertrouwenspersoon"."""


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
        or _ON_DUTY.search(shown)
        or _WHERE.match(shown)
        or couple_in(shown)
        or greets_reader(shown)
        or _OFFICE_OF.match(shown[shown.find(found) + len(found) :])
    ):
        return False
    return shown.startswith(found) or shown.endswith(found) or is_role(shown)


_RULE = re.compile(r"\s*(?:[-–—=]*[-–—=]>|[→⇒►]|[-–—_=~]{3,}|[.…]{4,})\s*|(?<=\w)\s+=\s+(?=[^\W\d_])")
"""A row of signs, an arrow or what makes two things the same between two columns: "Jane Roe-----Treasurer", "arts = Els Maes"."""
_YEAR_BESIDE = re.compile(r"^(?:['’]|(?:19|20))\d\d,\s+|,\s+(?:['’]|(?:19|20))\d\d$")
"""The year of birth or of joining beside a function: "'85, voorzitter"."""
_SEATS_IN_LETTERS = frozenset({"MP", "MSP", "MEP", "MLA", "JP"})
"""Letters behind a name that tell an office, which degrees do not."""
_MADE = re.compile(
    r"(?i)^(?:(?:nu|voortaan|now)\s)?(?:aangesteld|benoemd|verkozen|herkozen|aangeduid|appointed|elected|nommée?|élue?|ernannt|gewählt)\s"
    r"(?:als|tot|as|comme|zum|zur)\s+"
)
"""How a headline says that somebody holds a function from now on: "Els Maes aangesteld als zorgcoördinator"."""
LONGEST_POST = 3
"""Words that may be what several people do, where no list of words knows it; more of them are a clause."""
_CREDITED = re.compile(r"(?i)(?:(?:web ?|app ?)?(?:developers?|ontwikkelaars?)|web ?(?:designers?|bouwers?))\s*:")
"""What stands before those who made the site: they are nobody's staff."""
_CLASS = re.compile(r"(?<=\w)\s['’]\d\d(?=$|\s*[,(:]|\s[-–|])")
"""The year in which somebody joined or finished, behind the name: "Jane Roe '85"."""
_REMARK = re.compile(
    r"\s*\((?=[^()]*[\d,+])[^()]*\)(?=,\s)|\s+uit\s[A-ZÀ-Þ][\w'’-]*(?:[\s-][A-ZÀ-Þ][\w'’-]*){0,2}(?=\s*(?:\(|,\s|$))"
)
"""What is said of somebody between name and function: years or voices in brackets, the town."""


_PORTFOLIO = re.compile(
    r"(?P<who>[^–:]{6,70}?)\s[-–]\s(?:(?i:bevoegd(?:heden)?|verantwoordelijk)\b[^:]*|(?P<what>[a-zà-ÿ][^:()@\d]{3,120}))"
)
"""For what somebody sees to whose function is told before: "2de schepen Els Maes – financiën"."""


@lru_cache(8_192)
def split_role(text: str) -> tuple[str, str | None]:
    """A name and the role beside it: "Jan Peeters, coördinator" or "Coördinator: Jan Peeters" or "Jan Peeters (arts)"."""
    shown = _without_remark(_without_area(without_link(_RULE.sub(" - ", _AT.sub("@", clean(text)))).strip(" :;,-")))
    shown = _MARK.sub("", _CLASS.sub("", shown))
    shown = shown[:-1] if shown.endswith(").") else shown
    if _CREDITED.match(shown):
        return shown, None
    if (
        (portfolio := _PORTFOLIO.fullmatch(shown))
        and role_in(portfolio["what"] or "") is None
        and (told := split_role(portfolio["who"]))[1]
        and surely_person(told[0])
    ):
        return told
    for way in (*WAYS, _named_first, _announced):
        found = way(shown)
        if found is not None:
            return _FULL_STOP.sub("", found[0]), _function(found[1])
    match = _BORN.match(shown) or re.match(r"^(?P<name>[^(]+?)[\s–-]*\([^)]*\)$", shown)
    if match and looks_like_person(match["name"]):
        return match["name"].strip(), None
    return shown, None


def _function(beside: str | None) -> str | None:
    """What stands beside a name, without the year; None for a degree: "Jane Roe, M.D." tells no function."""
    told = without_article(_MADE.sub("", _YEAR_BESIDE.sub("", without_sentence(_NEXT_SENTENCE.split(beside or "")[0]))))
    told = told if told in _SEATS_IN_LETTERS else without_honours_ahead(told)
    head = role_in(told) if told.endswith(".") and len(told.split()) > MOST_BEFORE_STOP else None
    told = (
        head if head and told.startswith(head) else told
    )  # "Els Maes, voorzitter van de raad en al jaren actief in …."
    if _names_another(told) or _WHEN_OR_WHERE.match(told):
        return None
    return None if is_honour(told) and told not in _SEATS_IN_LETTERS else told or None


def _names_another(told: str) -> bool:
    """Whether what stands beside a name is the next one of a list, with a remark: "Els Maes (Gent, Melle), Jan Smet (Aalst)"."""
    name, bracket, _ = told.partition(" (")
    return bool(bracket) and looks_like_person(name) and has_first_name(name) and not is_role(name)


def _without_area(text: str) -> str:
    """Without what is only whom somebody is there for: "Voor Gent en Deinze: Els Maes", "Gent, Deinze: Els Maes"."""
    match = _FOR.match(text) or _OF_AREAS.match(text) or _OF_AREA.match(text)
    if match is None or not looks_like_person(re.split(r"[,(–|]", match["name"])[0]):
        return text
    return match["name"] if match.re is _FOR or area_called(match["areas"]) else text


def _without_remark(text: str) -> str:
    """Without what is said of somebody before the role: "Els Maes (1974, sopraan), voorzitter", "Els Maes uit Gent (voorzitter)"."""
    match = _REMARK.search(text)
    return text[: match.start()] + text[match.end() :] if match and looks_like_person(text[: match.start()]) else text


_NAMED_FIRST = re.compile(r"(?P<name>[^:@\d]{4,50}):\s+(?P<role>[^:@\d?!]{4,60})")


def _named_first(text: str) -> tuple[str, str] | None:
    """ "Jane Roe: Chief Deputy": who it is before what she does."""
    match = _NAMED_FIRST.fullmatch(text)
    if match is None or not looks_like_person(match["name"]) or looks_like_person(match["role"]):
        return None
    found = role_in(match["role"])
    told = found is not None and (match["role"].startswith(found) or match["role"].endswith(found))
    return (match["name"].strip(), match["role"].strip()) if told and not CLAUSE.search(match["role"]) else None


def _announced(text: str) -> tuple[str, str | None] | None:
    """ "Catechese: Els Maes" tells what she does, "Contact: Els Maes" only who it is."""
    match = _ANNOUNCED.match(text)
    if match is None:
        return None
    name, inner = (match["name"], None) if looks_like_person(match["name"]) else split_role(match["name"])
    inner = None if inner and sits_for(inner) else inner
    clause = len(match["role"].split()) > LONGEST_POST and not tells_role(match["role"])
    several = people_of(inner or "") or looks_like_person(inner or "") or (clause and people_of(match["name"]))
    if not looks_like_person(name) or several:
        return None  # several people, by what they do together
    if "," in match["name"] and not (surely_person(name) or tells_role(match["role"]) or tells_role(inner or "")):
        return None  # "Accepted insurance: Blue Ribbon, Oak Health"
    if is_generic(match["role"]) and not is_matter(match["role"]):
        return name.strip(), inner
    if inner and tells_role(match["role"]) and not tells_role(inner):
        inner = None  # "Secretaris: Els Smet, verantwoordelijk voor de verslagen"
    return None if _NO_ROLE.match(match["role"]) else (name.strip(), (inner or match["role"]).strip())
