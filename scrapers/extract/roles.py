"""Roles: what somebody does, told apart from who they are."""

from __future__ import annotations

import re

from state.canon.names import looks_like_person
from state.canon.text import clean

_ROLE = re.compile(
    r"(?i)\b(?:intersector\w+ medewerk\w+|(?:sociaal |medisch |administratief |beleids|staf|pleegzorg|project)?\s?medewerk(?:er|ster)"
    r"|(?:regio|team|zorg|dossier|netwerk|project|gezins)?\s?coördinat(?:or|rice)|(?:regio|team|zorg|project)?\s?coordinator"
    r"|(?:team|regio|afdelings|dienst)?\s?verantwoordelijke|(?:wijk|sociaal |regio)?\s?verpleegkundige|gezinsondersteuner"
    r"|psycho(?:loog|loge|pedagoog)|pedagoog|maatschappelijk (?:werker|assistent)|directeur|directrice|voorzitter|secretaris"
    r"|(?:waarnemend )?administrateur-generaal|afdelingshoofd|diensthoofd|consulent|trajectbegeleider|begeleid(?:er|ster)"
    r"|arts|onthaal|secretariaat|woordvoerder|adviseur|contactpersoon|aanspreekpunt|consulente|bemiddelaar|administratie)\b"
)


def role_in(text: str) -> str | None:
    """The role that a text names, if any."""
    found = _ROLE.search(text)
    return clean(found[0]) if found else None


def is_role(text: str) -> bool:
    """Whether a text is a role and nothing else."""
    found = role_in(text)
    return found is not None and len(found) >= len(clean(text).strip(" .:,")) - 2


def split_role(text: str) -> tuple[str, str | None]:
    """A name and the role beside it: "Jan Peeters, coördinator" or "Coördinator: Jan Peeters" or "Jan Peeters (arts)"."""
    shown = clean(text).strip(" :;,-")
    for pattern in (
        r"^(?P<name>[^,(|–:]+?)\s*[,|–]\s*(?P<role>.+)$",
        r"^(?P<name>[^(]+?)\s*\((?P<role>[^)]+)\)$",
        r"^(?P<name>.+?)\s+-\s+(?P<role>.+)$",
        r"^(?P<role>[^:]+?)\s*:\s*(?P<name>.+)$",
    ):
        match = re.match(pattern, shown)
        if match and looks_like_person(match["name"]) and role_in(match["role"]):
            return match["name"].strip(), match["role"].strip()
    match = re.match(r"^(?P<name>[^(]+?)\s*\([^)]*\)$", shown)
    if match and looks_like_person(match["name"]):
        return match["name"].strip(), None
    return shown, None
