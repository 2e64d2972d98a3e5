"""Work areas that a line or a sentence names among other words: "werkt voor de gemeenten Lievegem en Eeklo", "An Maes (regio Waasland)".

A work area that is read where none is said keeps a change from those who should know. So towns count where the words before them say
that one works there, and on the line of somebody's number where several of them, or a province, are a part of their own; one town
alone may be where somebody lives or sits.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from state.canon.text import clean, fold
from state.geo.areas import is_area, resolve_area
from state.geo.municipalities import by_name, provinces
from state.records import AreaKind, WorkArea

FEWEST = 2
"""So many towns, one after the other, are a work area by themselves."""
_WORD = r"[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*"
_NAME = rf"(?:(?:De|Het|Ten|La|Le)\s)?{_WORD}(?:\s(?:{_WORD}|aan\sde\s{_WORD}))?"
_AND = r"(?:\s*,\s*(?:(?:en|et)\s)?|\s+(?:en|et|&|\+)\s+|\s*/\s*)"
_LIST = re.compile(
    rf"(?<![\w'’-])(?!(?:Voor|Pour|In|Van|Gemeenten?|Communes)\s)(?P<list>{_NAME}(?:{_AND}{_NAME})*)(?![\w'’-])"
)
_REGION = re.compile(
    rf"(?<![\w-])(?<!\bvan )(?:(?i:regio|zorgregio|streek|eerstelijnszone|elz|zone)\s+){_NAME}(?:(?:\s?[-–/]\s?|\sen\s){_NAME})*"
)
"""One behind "van" is a body that is called so: "Toezicht van Regio Veluwe"."""
_WORKS = re.compile(
    r"(?i)(?:\b(?:werkt|werken|werkzaam|werkgebied|actief|bevoegd|verantwoordelijk|aanspreekpunt|aanspreekpersoon|contactpersoon"
    r"|medewerkers?|werkers?|begeleiders?|consulent\w*|brugfigu\w+|inwoners|gezinnen|ouders|gemeenten?|stad|steden|wachtdienst|wachtpost"
    r"|comp[ée]tente?|responsable|active?|habitants)(?:\s+(?:is|zijn))?\s+(?:voor|in|van|uit|pour|[àa]|de|d')|\b(?:communes|villes)\s+(?:de|d'))"
    r"\s*(?:(?:de|het|les)\s)?(?:(?:gemeenten?|stad|steden|communes?|villes?|regio)(?:\sde)?\s)?$"
)
_BEFORE = re.compile(r"(?i)(?:^|[(:;|]|\s[-–—]|\b(?:voor|pour|gemeenten|communes))\s*$")
_BEHIND = re.compile(r"\s*(?:$|[),;:.|]|[-–—]\s)")
_POSTCODE = re.compile(r"\b\d{4}\s*$")


def areas_said(text: str, *, listed: bool) -> tuple[WorkArea, ...]:
    """What a line or sentence says of where somebody works, in order.

    A region is wider than the town that it is called by: it is `unresolved`, for a person to look at.

    Args:
        listed: the line gives a number: then a region, or several towns in a part of its own, tell it without a word for working there.
    """
    shown = clean(text)
    if listed and (region := _REGION.search(shown)):
        return _region(region[0])
    for match in _LIST.finditer(shown):
        before, behind = shown[: match.start()], shown[match.end() :]
        found = _known(match["list"])
        if not found or _POSTCODE.search(before):
            continue
        whole = listed and (len(found) >= FEWEST or _is_wide(match["list"]))
        if _WORKS.search(before) or (whole and _BEFORE.search(before) and _BEHIND.match(behind)):
            return found
    return ()


def area_called(text: str) -> tuple[WorkArea, ...]:
    """The work area that a text is and nothing else, also a region whose borders no list tells: "Meetjesland"."""
    shown = clean(text).strip(" .,;:()")
    if _REGION.fullmatch(shown) or fold(shown) in _regions():
        return _region(shown)
    return _known(shown) or (_region(shown) if _joins_towns(shown) else ())


def _joins_towns(text: str) -> bool:
    """Whether a text is two towns with a dash between, as a region is called by its ends: "Aalst-Oudenaarde"."""
    return any(
        by_name(text[: dash.start()]) and by_name(text[dash.end() :]) for dash in re.finditer(r"\s?[-–]\s?", text)
    )


def _region(text: str) -> tuple[WorkArea, ...]:
    return (WorkArea(text=clean(text), kind=AreaKind.UNRESOLVED),)


def _known(text: str) -> tuple[WorkArea, ...]:
    """The areas that a text names, when all of them are known."""
    return resolve_area(text) if is_area(text) else ()


def _is_wide(text: str) -> bool:
    """Whether a name is a province's by its form, and no town's as well: "Oost-Vlaanderen"."""
    return "-" in text and fold(text).replace("-", " ") in provinces()


@cache
def _regions() -> frozenset[str]:
    """Names of regions in Flanders whose borders no list tells, folded."""
    with files("state.geo").joinpath("regions.csv").open(encoding="utf-8") as handle:
        return frozenset(fold(row["name"]) for row in csv.DictReader(handle))
