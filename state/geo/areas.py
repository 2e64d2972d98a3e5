"""From what a page calls a work area to municipalities."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from state.canon.text import clean, fold
from state.geo import municipalities
from state.geo.municipalities import (
    BRUSSELS,
    FLANDERS,
    WALLONIA,
    Municipality,
    by_name,
    by_nis,
    current,
    everywhere,
    in_province,
    in_region,
    provinces,
)
from state.records import AreaKind, WorkArea

_REGIONS = {
    FLANDERS: "vlaanderen|heel vlaanderen|vlaams gewest|het vlaams gewest|flanders|flandre|alle vlaamse gemeenten",
    BRUSSELS: "brussel|brussels gewest|brussels hoofdstedelijk gewest|het brussels hoofdstedelijk gewest|bruxelles|brussels"
    "|region de bruxelles-capitale|alle brusselse gemeenten",
    WALLONIA: "wallonie|waals gewest|wallonia",
}
_REGION = {name: region for region, names in _REGIONS.items() for name in names.split("|")}
_NATIONAL = frozenset(
    [
        "national",
        "nationaal",
        "landelijk",
        "belgie",
        "heel belgie",
        "belgique",
        "belgium",
        "federaal",
        "overal",
        "alle gemeenten",
        "heel het land",
        "het hele land",
        "vlaanderen en brussel",
    ]
)
_LEAD = re.compile(
    r"(?i)^(?:werk(?:ings)?gebied|actief in|werkzaam in|voor|gemeenten?|stad|steden|de stad|ville de|communes?(?: de)?|regio's"
    r"|provincies?|prov\.|province(?: de)?)\s*:?\s+"
)
_FOR = re.compile(r"^(?:[Vv]oor|[Pp]our|[Aa]ctief in|[Ww]erkzaam in)\s+(?=[A-ZÀ-Þ])")
"""What says that places are a work area, and is no part of the first one's name."""
_PROVINCE = re.compile(r"(?i)\b(?:provincies?|prov\.|province)\b")
_SPLIT = re.compile(r"\s*(?:[,;/|•·\n]|\s(?:en|et|and|&|\+)\s)\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
_EXCEPT = re.compile(
    r"(?i)\((?:[^)]*\W)?(?:rest|zonder|behalve|buiten|uitgezonderd|exclusief|excl|niet|sauf|hors|except[ée]?)\b[^)]*\)\s*$"
)
"""What says that an area is another one than its name: "Antwerpen (rest van de provincie)"."""


@lru_cache(maxsize=16384)
def resolve_area(text: str, *, province: bool = False) -> tuple[WorkArea, ...]:
    """The work areas that `text` names, part by part, in order.

    A part that names nothing known keeps its text and is `unresolved`: a person looks at it, it is never dropped.

    Args:
        province: the page speaks of provinces ("Provincie: Antwerpen"); otherwise a name that is both is the municipality.
    """
    shown = _FOR.sub("", clean(text).strip(" .:;,"))
    if not shown:
        return ()
    whole = _resolved(shown, province=province)
    if whole is not None:
        return (whole,)
    as_province = province or bool(_PROVINCE.search(shown))
    parts = [part for part in _SPLIT.split(shown) if part.strip(" .")]
    return tuple(_resolved(part, province=as_province) or _unresolved(part) for part in parts)


def expand(areas: Iterable[str]) -> frozenset[str]:
    """The codes of the municipalities that declared areas cover; parts that name nothing are left out."""
    found: set[str] = set()
    for text in areas:
        for area in resolve_area(text):
            found.update(nis_of(area))
    return frozenset(found)


def nis_of(area: WorkArea, topics: Iterable[str] = ()) -> tuple[str, ...]:
    """The codes a work area covers now; a national one covers all. Codes from before a merger give way to the present one.

    Args:
        topics: of the source that names the area. For some of them a province serves more than itself (also.csv): the
            foster-care service of Vlaams-Brabant serves Brussel too, which its page does not say.
    """
    if area.kind is AreaKind.NATIONAL:
        return tuple(one.nis for one in everywhere())
    own = _present(area.nis)
    more = {nis for topic in topics for nis in _also().get((topic, own), ())} if own else set()
    return tuple(sorted({*own, *more})) if more else own


@lru_cache(maxsize=16384)
def _present(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Records keep the codes of the day on which they were read."""
    return tuple(sorted({current(code) for code in codes}))


@cache
def _also() -> Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """(topic, codes of a province) -> what it serves beside them."""
    found: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    with files("state.geo").joinpath("also.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            province = tuple(sorted(one.nis for one in in_province(row["province"])))
            found[row["topic"], province] = tuple(one.nis for one in in_region(row["also"]))
    return found


def is_area(text: str) -> bool:
    """Whether every part of `text` names a known area."""
    found = resolve_area(text)
    return bool(found) and all(area.kind is not AreaKind.UNRESOLVED for area in found)


def use(folder: Path) -> None:
    """Takes the municipalities of an installation's folder, see `state.geo.municipalities.use`."""
    if municipalities.use(folder):
        resolve_area.cache_clear()
        _present.cache_clear()
        _also.cache_clear()


def _resolved(text: str, *, province: bool) -> WorkArea | None:
    shown = clean(text).strip(" .:;,")
    if _EXCEPT.search(shown):
        return None
    is_province = province or bool(_PROVINCE.search(shown))
    bare = _BRACKETS.sub("", _LEAD.sub("", shown)).strip() or shown
    key = fold(bare).removeprefix("de ").strip()
    if key in _NATIONAL or fold(shown) in _NATIONAL:
        return WorkArea(text=shown, kind=AreaKind.NATIONAL)
    if key in _REGION and not re.match(r"(?i)(?:stad|gemeente)\s", shown):
        return _area(shown, AreaKind.REGION, in_region(_REGION[key]))
    return _province(shown, key, is_province) or _municipality(shown, bare) or _province(shown, key, True)


def _province(shown: str, key: str, is_province: bool) -> WorkArea | None:
    name = provinces().get(key.replace("-", " "))
    if name is None or not (is_province or key == "limburg"):
        return None
    return _area(shown, AreaKind.PROVINCE, in_province(name))


def _municipality(shown: str, bare: str) -> WorkArea | None:
    code = re.fullmatch(r"\d{5}", bare)
    found: tuple[Municipality, ...] = ()
    if code:
        known = by_nis(bare)
        found = (known,) if known else ()
    else:
        found = by_name(bare) or by_name(re.sub(r"^\d{4}\s+", "", bare))
    near = [one for one in found if one.region != WALLONIA] or list(found)
    return _area(shown, AreaKind.MUNICIPALITIES, near) if len(near) == 1 else None


def _area(text: str, kind: AreaKind, found: Iterable[Municipality]) -> WorkArea:
    return WorkArea(text=text, kind=kind, nis=tuple(sorted(one.nis for one in found)))


def _unresolved(text: str) -> WorkArea:
    return WorkArea(text=clean(text).strip(" .:;,"), kind=AreaKind.UNRESOLVED)
