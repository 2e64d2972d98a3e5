"""The words by which pages call the readers of the letter: who governs, who cares for children, who helps."""

from __future__ import annotations

import re

from state.canon.text import fold
from state.records import Audience

_WORDS = (
    (
        Audience.LOCAL_AUTHORITIES,
        r"loka(?:al|le) bestu(?:ur|ren)|lokaal beleid|(?:lokale|openbare) (?:overheden|besturen)|(?:elk|ieder) bestuur"
        r"|(?:elke|iedere|als) (?:stad|gemeente)|chaque commune|gemeente[ns]|steden|(?:gemeente|stads)(?:-|bestu\w+)|ocmw(?:'?s)?"
        r"|burgemeesters?|schepen(?:en|college)|pouvoirs locaux|(?:autorites|administrations) (?:locales|communales)|communes"
        r"|(?:conseils?|colleges?) communa(?:l|ux)"
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
        r"jeugd(?:hulp|zorg|welzijn|bijstand)\w*|jongerenwelzijn|ckg(?:'?s)?|centr(?:um|a) voor kinderzorg"
        r"|(?:services? d')?aide a la jeunesse|youth (?:care|welfare)|children's homes?",
    ),
    (
        Audience.FOSTER_CARE,
        r"\w*pleegzorg\w*|pleegouders?|pleeggezin(?:nen)?|foster(?:ing)? (?:care\w*|parents?|famil\w+|agenc\w+|services?)"
        r"|(?:services? d')?accueil familial|familles? d'accueil",
    ),
    (
        Audience.PROFESSIONALS,
        r"(?:\w+)?professionals?|(?:hulp|zorg)verleners?|(?:welzijns|maatschappelijk |sociaal )werk(?:ers?|sters?)|leerkrachten|leraren"
        r"|(?:huis|kinder)?artsen|psychologen|verpleegkundigen|vroedvrouwen|medecins|psychologues|infirmiers?|sages-femmes"
        r"|professionnels?|(?:travailleurs|intervenants) sociaux|prestataires de soins|enseignants?|social workers?|practitioners",
    ),
)
_PATTERNS = tuple((audience, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for audience, pattern in _WORDS)
_AS_ADDRESSEES = (
    (Audience.CHILDCARE, re.compile(r"\b(?:organisator(?:en)?|organisatrices?)\b")),
    (Audience.LOCAL_AUTHORITIES, re.compile(r"\bbesturen\b")),
)
"""Whom a word means where nothing but an addressee stands: the law on childcare calls whoever runs a place an organiser."""
_WORK = re.compile(
    r"(?<!\w)(?:\w*opvang|\w*pleegzorg|jeugd(?:hulp|zorg|welzijn|bijstand)|jongerenwelzijn|\w+ gezinsondersteuning|lokaal beleid"
    r"|accueil (?:familial|extrascolaire|de la petite enfance)|aide a la jeunesse|soutien a la parentalite"
    r"|(?:child|foster|youth|day)[ -]?care|fostering|family support)(?!\w)"
)
"""What they do, which is a subject too."""
_AGENTS = frozenset(
    (
        "diensten organisaties organisatoren voorzieningen initiatieven locaties verantwoordelijken medewerkers directies besturen"
        " colleges voorzitters services organismes responsables directions providers organisations staff teams managers"
    ).split()
)
_JOINING = frozenset(
    "de het alle onze en of van voor in & les la le des et de du pour aux the all and of for vlaamse brusselse lokale".split()
)


def audiences_in(text: str) -> tuple[Audience, ...]:
    """The audiences that a text names."""
    folded = fold(text)
    return tuple(audience for audience, pattern in _PATTERNS if pattern.search(folded))


def addressed_in(text: str) -> tuple[Audience, ...]:
    """The audiences that words name which stand where nothing but an addressee does: "organisator" is one there."""
    folded = fold(text)
    return audiences_in(text) or tuple(audience for audience, pattern in _AS_ADDRESSEES if pattern.search(folded))


def is_readers(text: str) -> bool:
    """Whether a heading is nothing but names of several readers: "Gemeenten en OCMW's", but "Pleegzorg" is what they do."""
    folded = fold(text)
    rest = folded
    for _, pattern in _PATTERNS:
        rest = pattern.sub(" ", rest)
    left = re.findall(r"[^\W_]+|&", rest)
    if rest == folded or not all(word in _JOINING or word in _AGENTS for word in left):
        return False
    return any(word in _AGENTS for word in left) or not _WORK.fullmatch(folded.strip())
