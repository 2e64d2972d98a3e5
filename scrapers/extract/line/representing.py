"""Words that tell for whom somebody sits in a council, which is no function: "Oudergeleding", "namens het team", "(ouder)"."""

from __future__ import annotations

import re

from state.canon.role_words import is_role
from state.canon.text import clean, fold

_GROUP = (
    r"(?:ouders?|oudervereniging|(?:onderwijzend |ondersteunend )?personeel|personeels(?:lid|leden)|team(?:lid|leden)?|schoolteam"
    r"|leerling(?:en)?|parents?|staff|personnel|eltern|personal|students?|pupils?|eleves?|schuler)"
)
"""Those of a school, told by no word that is a function as well."""
_WORKING = r"(?:leerkracht(?:en)?|leraars?|leraren|teachers?|enseignante?s?|lehrer(?:in(?:nen)?)?)"
"""Those who are told by what they do: beside a name that is a function, unless another one is told."""
_THE = r"(?:(?:de|het|onze|les|le|la|the|die|das) )?"
_BEHALF = r"(?:namens|vanuit|on behalf of|au nom d(?:e|es|u)|im namen) .{3,50}"
_SENT = r"(?:afgevaardigden?|vertegenwoordigers?|representatives?|representants?) (?:van|uit|of|de|des|du) .{3,50}"
_SITS_FOR = re.compile(rf"\w*geleding(?: \w+)?|{_BEHALF}|{_SENT}|{_THE}(?:{_GROUP}|{_WORKING})")
_FOR_ALONE = re.compile(rf"\w*geleding(?: \w+)?|{_BEHALF}|{_THE}{_GROUP}")
_PART = re.compile(r"\s*[,;()/]\s*|\s+[-–]\s+")
_AHEAD = re.compile(rf"(?i)^(?:\w*geleding|{_GROUP}|{_WORKING})\s+(?=\w)")

_BOARD = re.compile(
    r"(?i)(?P<post>(?:(?:vice|onder)[- ]?)?(?:voorzitter|secretaris|penningmeester|notulist|lid|chair(?:man|person)?|secretary|treasurer"
    rf"|member|président|secrétaire|trésorier|membre))\s(?:{_GROUP}|{_WORKING})"
)
""" "voorzitter ouder", "lid leerkracht": the rows of a table that lost its cells."""


def sits_for(post: str) -> bool:
    """Whether words above or beside members of a council tell whom they sit there for: "Oudergeleding", "namens het team"."""
    return _SITS_FOR.fullmatch(fold(post).strip(" :()")) is not None


def function_beside(beside: str) -> str | None:
    """What somebody does, without for whom: "oudergeleding, voorzitter" is "voorzitter", and "ouder" tells nothing that one does."""
    parts = [part for one in _PART.split(beside) if (part := one.strip())]
    told = [part for part in parts if _FOR_ALONE.fullmatch(fold(part).strip(" :")) is None]
    if not told:
        return None
    if len(told) == 1 and len(parts) > 1 and is_role(told[0]):
        return told[0]
    if behind := _BOARD.fullmatch(clean(beside)):
        return behind["post"]
    ahead = _AHEAD.sub("", clean(beside))
    return ahead if ahead != beside and is_role(ahead) else beside
