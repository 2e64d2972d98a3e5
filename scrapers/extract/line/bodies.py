"""Headings that name a body of people, below which its members stand: "Raad van bestuur", "Parochieteam", "Vorstand"."""

from __future__ import annotations

import re

from scrapers.extract.line.roles import CLAUSE
from state.canon.text import clean, fold

LONGEST = 6
"""Words."""
_BODY = re.compile(
    r"(?:[a-z-]*bestuur|[a-z-]*bestuursorgaan|bestuursploeg|bestuursleden|[a-z-]*raad|[a-z-]*commissie|[a-z-]*comite|[a-z-]*werkgroep|stuurgroep"
    r"|(?:groeps|hoofd|tak|eenheids|kamp)?leiding|leidingsploeg|leidingsteam|leidersploeg|(?:[a-z]+-)?kern|[a-z]*kernleden|directie|redactie|kerkfabriek"
    r"|(?:parochie|kern|school|directie|zorg|bestuurs|beheers?|redactie|leiding|pastoraal|vrijwilligers|organisatie|kook)[a-z-]*(?:team|ploeg|groep)"
    r"|bureau|conseil|comite|commission|direction|equipe"
    r"|[a-z-]*vorstand|vorstandschaft|[a-z-]*beirat|[a-z-]*ausschuss|kuratorium|leitungsteam|kirchenvorstand|presbyterium"
    r"|board|committee|council|vestry|trustees|officers|directors|session|staff"
    r"|[a-z-]*styrelse|[a-z-]*bestyrelse|[a-z-]*styret|utvalg|udvalg)"
)
"""The word for a body, whole; folded."""
_ALONE = re.compile(r"(?:(?:het|ons|onze|de|the|our|notre|l'|das|unser)\s*)?(?:team|ploeg|equipe|staf|medewerkers)")
"""Words that name a body alone: beside others they may be those who play a game."""
_PAST = re.compile(
    r"\b(?:oud|oude|voormalig[e]?|vroegere|gewezen|former|past|previous|ancien(?:ne)?s?|ehemalige[rn]?|ere\w*|honorary|emeritus"
    r"|d'honneur|memoriam|geschiedenis|historiek|history|historique|geschichte|kandida\w*|candidat\w*|nominees?|19\d\d)\b"
)
"""What says of people that they are there no more, or not yet."""
_YEARS = re.compile(r"\(?\b20\d\d\s*(?:[-–/]\s*(?:20)?\d\d)?\)?|\([^()]*\)")


def is_past(text: str) -> bool:
    """Whether a heading says of those below it that they are there no more, or not yet: "Former Presidents"."""
    return _PAST.search(fold(text)) is not None


def names_body(text: str) -> bool:
    """Whether a heading, or what stands before a colon, names a body of people that is there now."""
    shown = clean(_YEARS.sub("", text)).strip(" :.,-–|")
    folded = fold(shown)
    words = re.findall(r"[^\W\d_][\w'-]*", folded)
    if not words or len(words) > LONGEST or re.search(r"[\d@?!/]", shown) or CLAUSE.search(shown) or is_past(shown):
        return False
    return bool(_ALONE.fullmatch(folded)) or any(_BODY.fullmatch(word) for word in (words[0], words[-1]))
