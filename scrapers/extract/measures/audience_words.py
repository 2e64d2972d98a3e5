"""The words by which pages call the readers of the letter: who governs, who cares for children, who helps."""

from __future__ import annotations

import re

from state.canon.text import fold
from state.records import Audience

_WORDS = (
    (
        Audience.LOCAL_AUTHORITIES,
        r"loka(?:al|le) bestu(?:ur|ren)|(?:lokale|openbare) (?:overheden|besturen)|gemeenten|steden"
        r"|(?:gemeente|stads)(?:-|bestu\w+)|ocmw(?:'?s)?"
        r"|burgemeesters?|schepen(?:en|college)|pouvoirs locaux|autorites locales|administrations communales|communes"
        r"|cpas|bourgmestres?|echevins?|local (?:authorit\w+|councils?|governments?)|municipalities|mayors?",
    ),
    (
        Audience.CHILDCARE,
        r"kinderopvang\w*|(?:kind|baby|peuter|dag|gezins|groeps|school)opvang|opvang (?:van )?(?:baby'?s|peuters|schoolkinderen)"
        r"|opvang(?:locaties?|voorziening\w*|initiatie\w+|ouders?"
        r"|gezin(?:nen)?)|onthaal(?:ouders?|moeders?)|kind(?:er)?begeleid(?:ers?|sters?)|kinderdagverblij\w+|kindercent(?:ra|rum)"
        r"|gastouder\w*|peuter(?:speelza\w+|tuin\w*|klas\w*)|(?:buitenschoolse|voorschoolse|gezins|groeps)\s?opvang"
        r"|organisator(?:en)? van (?:\w+ )?opvang|crech\w+|milieux? d'accueil|accueillant(?:e|s|es)|garderies?|haltes?-garderies?"
        r"|puericultrices?|assistantes? maternelles?|accueil (?:de la petite enfance|extrascolaire)|child[\s-]?(?:care|minders?|minding)"
        r"|nurser(?:y|ies)|day\s?care|early years (?:providers?|settings?)|pre-?schools?",
    ),
    (
        Audience.FAMILY_SUPPORT,
        r"(?:preventieve|diensten voor) gezinsondersteuning|gezinsondersteuners?|hui(?:zen|s) van het kind|consultatiebureaus?|lokale teams"
        r"|opvoedings(?:winkels?|punten)|inloopteams?|spel- en ontmoetings\w+|soutien a la parentalite"
        r"|maisons? de l'enfant|family (?:support|hubs?|centres?)|health visitors?",
    ),
    (
        Audience.YOUTH_CARE,
        r"jeugd(?:hulp|zorg|welzijn)\w*|(?:services? d')?aide a la jeunesse|youth (?:care|welfare)|children's homes?",
    ),
    (
        Audience.FOSTER_CARE,
        r"\w*pleegzorg\w*|pleegouders?|pleeggezin(?:nen)?|foster(?:ing)? (?:care\w*|parents?|famil\w+|agenc\w+|services?)"
        r"|(?:services? d')?accueil familial|familles? d'accueil",
    ),
    (
        Audience.PROFESSIONALS,
        r"(?:\w+)?professionals?|(?:hulp|zorg)verleners?|(?:welzijns|maatschappelijk |sociaal )werk(?:ers?|sters?)|leerkrachten|leraren"
        r"|professionnels?|(?:travailleurs|intervenants) sociaux|prestataires de soins|enseignants?|social workers?|practitioners",
    ),
)
_PATTERNS = tuple((audience, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for audience, pattern in _WORDS)
_ORGANISER = re.compile(r"\b(?:organisator(?:en)?|organisatrices?)\b")
"""The law on childcare calls whoever runs a place so; as an addressee it means nobody else."""


def audiences_in(text: str) -> tuple[Audience, ...]:
    """The audiences that a text names."""
    folded = fold(text)
    return tuple(audience for audience, pattern in _PATTERNS if pattern.search(folded))


def addressed_in(text: str) -> tuple[Audience, ...]:
    """The audiences that words name which stand where nothing but an addressee does: "organisator" is one there."""
    return audiences_in(text) or ((Audience.CHILDCARE,) if _ORGANISER.search(fold(text)) else ())
