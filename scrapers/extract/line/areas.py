"""What somebody is there for when it is told by a place, a number or a day: "Ward 3", "Precinct 05", "Elm Street", "Monday"."""

from __future__ import annotations

import re

from scrapers.extract.line.beside_names import SEAT
from scrapers.extract.line.roles import is_street
from state.canon.text import clean
from state.geo.municipalities import by_name

LONGEST = 40
_AREA = re.compile(
    rf"(?i)(?:{SEAT}|(?:precinct|ward|district|zone|area|region|section|block|route|unit|wijk|sector|buurt|kwartier|quartier|bezirk)\s#?(?-i:[\dA-ZÀ-Þ])[\w-]*"
    r"|[\w'’.-]+(?:\s[\w'’.-]+)?\s(?:east|west|north|south|central|\d{1,3}[a-z]?|precinct|ward|district|township|county)|#?\d{1,4}[a-z]?"
    r"|\d{1,2}[a-z]?[/+-]\d{0,2}[a-z]?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|(?:(?:pre-?)?k(?:indergarten)?|\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)(?:\sgrade)?)"
)


def tells_area(text: str) -> bool:
    """Whether a short text is an area, a seat, a class or a day, and nothing else."""
    shown = clean(text).strip(" :.,–-")
    if not 0 < len(shown) <= LONGEST:
        return False
    return _AREA.fullmatch(shown) is not None or is_street(shown) or bool(by_name(shown))
