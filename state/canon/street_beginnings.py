"""Where the name of a street begins when nothing parts it from somebody, a body or a house before it."""

from __future__ import annotations

import re

from state.geo.municipalities import by_name

_COMPOUND = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]{3,}(?:straat|laan|weg|plein|dreef|kaai|baan|dijk|singel|steeg|steenweg|markt|hof|lei|vest)"
)
"""One word that is surely the whole name of a street."""
_BEHIND_CAPITALS = re.compile(
    rf".*[A-ZÀ-Þ][A-ZÀ-Þ'’-]{{2,}}\s+(?=(?:{_COMPOUND.pattern}|[A-ZÀ-Þ][a-zà-ÿ]{{2,}}(?:str|ln|stwg)\.)\Z(?<![A-Z])|(?:rue|avenue|boulevard|chauss[ée]e|quai|allée|place)\s)"
)
_BEHIND_HOUSE = re.compile(
    rf".*\s(?:(?:aan|in|op)\s(?:de|het)|(?:in|an)\sder)\s(?=(?:{_COMPOUND.pattern}|[A-ZÄÖÜ]\w{{3,}}(?:stra(?:ß|ss)e|gasse|allee))\Z)"
)
""" "De Spil aan de Molenweg": the house where it stands."""


def behind_others(name: str, start: int) -> tuple[str, int]:
    """The name of a street without a body and its town, or somebody in capitals: "CLB Mortsel Kerkstraat", "Jan PEETERS Kerkstraat"."""
    if apart := _BEHIND_CAPITALS.match(name) or _BEHIND_HOUSE.match(name):
        return name[apart.end() :], start + apart.end()
    before, _, last = name.rpartition(" ")
    if " " in before and _COMPOUND.fullmatch(last) and by_name(before.rpartition(" ")[2]):
        return last, start + len(before) + 1
    return name, start
