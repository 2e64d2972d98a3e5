"""Headings that name a body of people, below which its members stand: "Raad van bestuur", "Parochieteam", "Vorstand"."""

from __future__ import annotations

import re

from scrapers.extract.line.roles import CLAUSE
from state.canon.body_words import is_called_by_kind
from state.canon.role_words import is_role, role_in
from state.canon.text import clean, fold

LONGEST = 6
"""Words."""
_BODY = re.compile(
    r"(?:[a-z-]*bestuur|[a-z-]*bestuursorgaan|bestuursploeg|bestuursleden|bestuurders|schepencollege|[a-z-]*raad|[a-z-]*commissie|[a-z-]*comite|[a-z-]*werkgroep|stuurgroep"
    r"|(?:groeps|hoofd|tak|eenheids|kamp)?leiding|leidingsploeg|leidingsteam|leidersploeg|(?:[a-z]+-)?kern|[a-z]*kernleden|directie|redactie|kerkfabriek"
    r"|(?:parochie|kern|school|directie|zorg|bestuurs|beheers?|redactie|leiding|pastoraal|vrijwilligers|organisatie|kook)[a-z-]*(?:team|ploeg|groep)"
    r"|bureau|conseil|comite|commission|direction|equipe"
    r"|[a-z-]*vorstand|(?:gemeinde|stadt|orts|kreis|kirchen|pfarrgemeinde|stiftungs|aufsichts|verwaltungs)rat|vorstandschaft|[a-z-]*beirat|[a-z-]*ausschuss|kuratorium|leitungsteam|kirchenvorstand|presbyterium"
    r"|board|committee|council|vestry|trustees|officers|directors|session|staff"
    r"|[a-z-]*styrelse|[a-z-]*bestyrelse|[a-z-]*styret|utvalg|udvalg)"
)
"""The word for a body, whole; folded."""
_RUNS = re.compile(r"secretariaat|leden\w*administratie|commissies|committees|\w*ploeg|leiding\w*|directie\w*")
"""The word for those who run something, without being of a body that a list of names would be the members of."""
_BEFORE = re.compile(
    r"^(?:(?:het|de|ons|onze|le|la|notre|the|our|das|der|unser) )?"
    r"(?:(?:dagelijkse?|algemene?|algemeen|huidige?|nieuwe?|voltallige?|samenstelling"
    r"|current|present|actuel(?:le)?|aktuelle) )?"
)
_BY_LETTERS = re.compile(r"(?i:(?:de|het|ons|onze|the|our|le|la|notre)\s)?[A-Z]{2,5}")
MOST_BEHIND = 30
"""Characters that a heading adds to what it begins with: "Bestuur van de afdeling"."""
_ALONE = re.compile(r"(?:(?:het|ons|onze|de|the|our|notre|l'|das|unser)\s*)?(?:team|ploeg|equipe|staf|medewerkers)")
"""Words that name a body alone: beside others they may be those who play a game."""
_FORMER = re.compile(
    r"\b(?:oud|oude|voormalig[e]?|vroegere|gewezen|vorige?|former|past|previous|ancien(?:ne)?s?|ehemalige[rns]?|fruhere[rns]?|ex(?=-)"
    r"|ere\w*|honorary|emeritus)\b"
)
"""What says of somebody with a function that they hold it no more."""
_PAST = re.compile(
    r"\b(?:d'honneur|memoriam|geschiedenis|historiek|history|historique|geschichte|kandida\w*|candidat\w*|nominees?|19\d\d)\b"
)
"""What says of those below a heading that they are there no more, or not yet."""
_YEARS = re.compile(r"\(?\b20\d\d\s*(?:[-–/]\s*(?:20)?\d\d)?\)?|\([^()]*\)")

LISTING = re.compile(r"(?i)\s+(?:directory|list|roster|listing)$")
"""What a heading adds to tell that it stands above a list: "Precinct Chair Directory", "Full Board List"."""


def is_past(text: str) -> bool:
    """Whether a heading says of those below it that they are there no more, or not yet: "Former Presidents"."""
    folded = fold(text)
    return _FORMER.search(folded) is not None or _PAST.search(folded) is not None


def is_former(role: str) -> bool:
    """Whether a function begins by saying that it is held no more: "voormalig voorzitter", "ex-secretaris"."""
    return _FORMER.match(fold(role)) is not None


def names_body(text: str) -> bool:
    """Whether a heading, or what stands before a colon, names a body of people that is there now."""
    shown = LISTING.sub("", clean(_YEARS.sub("", text)).strip(" :.,-–|"))
    folded = fold(shown)
    words = re.findall(r"[^\W\d_][\w'-]*", folded)
    if not words or len(words) > LONGEST or re.search(r"[\d@?!/]", shown) or CLAUSE.search(shown) or is_past(shown):
        return False
    return bool(_ALONE.fullmatch(folded)) or any(_BODY.fullmatch(word) for word in (words[0], words[-1]))


def stands_for_body(text: str) -> bool:
    """Whether what a list stands below is what its people are of: "Het bestuur van de kring:", "De MR:", and no function."""
    word, behind = _parted(text)
    of = _BODY.fullmatch(word) is not None and behind.startswith(("van ", "of ", "de ", "du ", "der ", "des "))
    return (of and len(behind) <= MOST_BEHIND) or _BY_LETTERS.fullmatch(text.strip(" :")) is not None


def begins_with_body(heading: str) -> bool:
    """Whether a heading begins with those who govern or run something, and adds little: "Het bestuur van de afdeling"."""
    word, behind = _parted(heading)
    known = _BODY.fullmatch(word) or _RUNS.fullmatch(word)
    return known is not None and len(behind) <= MOST_BEHIND


def _parted(heading: str) -> tuple[str, str]:
    """The word that a heading begins with behind its article, and what follows it, folded."""
    word, _, behind = _BEFORE.sub("", fold(heading)).strip(" :").partition(" ")
    return word, behind


def names_part(text: str) -> bool:
    """Whether a line names a part of a body and the body, and no function: "Buurtpunt - Sociaal Huis"."""
    part, dash, body = text.rpartition(" - ")
    return bool(dash and part) and is_called_by_kind(body) and role_in(text) is None


_UNIT = re.compile(
    r"(?i)(?:(?:juridische|sociale|technische|financiële)\sdienst"
    r"|(?:dienst|team|afdeling|cel|sector|departement|service|[ée]quipe|département|department)\s[^\d@:]{3,60})"
)
_PARTNER = re.compile(
    r"(?i)(?:huis van het kind|consultatiebureau|ocmw|sociaal huis|caw|cgg|clb|cpas|pleegzorg|kind (?:en|&) gezin|vdab)"
    r"(?:\s[A-ZÀ-Þ][^\d@:]{1,50})?"
)


def is_unit(text: str) -> bool:
    """Whether a text is a part of some body, which is nobody's function: "dienst Wonen", "Juridische dienst"."""
    return _UNIT.fullmatch(clean(text)) is not None and not is_role(text)


def is_partner(text: str) -> bool:
    """Whether a text is one of the bodies that sit together at a table of services: "CAW", "OCMW Aalter"."""
    return _PARTNER.fullmatch(clean(text)) is not None
