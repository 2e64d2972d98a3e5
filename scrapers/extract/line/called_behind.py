"""Bodies that a sentence names behind their number: "… können sich unter 0211 … an die Beratungsstelle wenden".

German and Dutch put the verb, and whom it is about, at the end ("op 09 … contact opnemen met de sociale dienst"); and in any
language a number may be said to be somebody's ("het nummer 09 … van de griffie", "au 02 … du service social").
"""

from __future__ import annotations

import re

from scrapers.extract.line.called_bodies import GERMAN_NAME
from scrapers.extract.line.called_in_dutch import NAMED
from state.canon.text import fold

FARTHEST = 220
"""Characters from the number to the end of what is said of it."""
_VERB = re.compile(
    r"wenden|melden|richten|vereinbaren|aufnehmen|Verbindung|anrufen|erfragen|reservieren|bestellen|contact|terecht|inschrijven|informeren|bereiken|bellen"
)
"""What stands in any of the ways, as cheap a look as can be."""
_POINT = r"(?:[+(]?\d[\d\s()./–-]{1,24}\d|\S+@[\w.-]+\w)"
_POINTS = (
    rf"\s*{_POINT}(?:[\s,/(]*(?:und|oder|of|en|or|and|et|ou)?\s*(?:per|via|par|by)?\s*(?:E-?Mail|[Mm]ail|Telefon|telefoon|phone|Fax|fax)?\s*"
    rf"(?:unter|op|at|à|au|naar|via)?\s*{_POINT})*\)?,?"
)
"""The number, and whatever other points are given beside it."""
_DESK = rf"(?P<desk>{NAMED})"
_GERMAN_THE = r"(?:die|das|den|der|dem|unsere?[mnrs]?)"
_WAYS = (
    re.compile(
        rf"{_POINTS}\s(?:an|bei|mit)\s{_GERMAN_THE}\s{GERMAN_NAME}(?:\s\([^()]*\))?\s(?:telefonisch\s|Kontakt\s|einen\s|Termin\s|in\s|zu\s)*"
        r"(?:wenden|melden|anmelden|richten|vereinbaren|aufnehmen|Verbindung|anrufen|erfragen|reservieren|bestellen)\b"
    ),
    re.compile(
        rf"{_POINTS}(?:\s(?:kan|kunt|kun)\s(?:je|u|jij|men))?\s(?:(?:telefonisch\s)?contact\s(?:op(?:nemen|\ste\snemen))?\s?met|terecht\sbij|aanmelden\sbij|inschrijven\sbij|informeren\sbij|wenden\stot)"
        rf"\s(?:de|het|onze|ons)\s{_DESK}(?=[.,;!?)]|\s(?:voor|om|als|van|in|te)\b|\s*$)"
    ),
    re.compile(
        rf"{_POINTS}(?:\s(?:kan|kunt|kun)\s(?:je|u|jij|men))?\s(?:bij\s)?(?:de|het|onze|ons)\s{_DESK}\s(?:bereiken|contacteren|bellen|opbellen|terecht|te\s(?:bereiken|contacteren|bellen))\b"
    ),
)
""" "Frauen können sich unter … an die Elmer Beratungsstelle wenden", "Op … kan je terecht bij de sociale dienst"."""
_NUMBER_AHEAD = re.compile(
    r"(?i)\b(?:\w*nummer|num[ée]ro|number|hotline|bel(?:t|len)?(?:\s(?:naar|op|dan))?|appele[rz]|composer?z?|au|rufnummer)\s*:?\s*\Z"
)
_OF = (
    re.compile(rf"{_POINTS}\s(?:des|der|vom|von\sder)\s{GERMAN_NAME}(?P<short>\s\([A-ZÄÖÜ]{{2,6}}\))?"),
    re.compile(
        rf"{_POINTS}\svan\s(?:de|het|onze|ons)\s{_DESK}(?=[.,;!?)]|\s(?:bellen|voor|om|als|kan|kunt|is|staat)\b|\s*$)"
    ),
    re.compile(
        rf"{_POINTS}\s(?:du|de\sla|de\sl['’]|des)\s?(?P<desk>(?:[\w'’-]+\s){{0,4}}?[\w'’-]{{3,}})"
        r"(?=[.,;!?)]|\s(?:pour|ou|afin|qui|est|si)\b|\s*$)"
    ),
)
""" "über die Nummer 116 117 des Ärztlichen Bereitschaftsdienstes", "het nummer 09 … van de griffie"."""
_WHEN = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|uur|heures?"
    r"|dag|werkdag\w*|week ?day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|uhr"
    r"|matin|soir|jour(?:nee)?|janvier|fevrier"
    r"|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)
"""What says when, where a body would stand: "au 02 … du lundi au vendredi"."""


def called_behind(before: str, behind: str) -> str | None:
    """The body that a sentence names behind its number as the one that is reached there.

    Args:
        before: the text up to the number. behind: from the number on.
    """
    near = behind[:FARTHEST]
    ways = (*(_WAYS if _VERB.search(near) else ()), *(_OF if _NUMBER_AHEAD.search(before) else ()))
    for way in ways:
        found = way.match(near)
        if found and not _WHEN.search(fold(found["desk"])):
            short = found.groupdict().get("short") or ""
            name: str = found["desk"]
            return name + short
    return None
