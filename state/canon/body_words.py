"""Words that say what kind of body something is: "library", "dienst", "médiathèque", "-amt".

A closed class: what public bodies, clubs and businesses call themselves in English, Dutch, French and German. A name that holds
one of them is a body's wherever it stands; by the word alone it is none yet ("school", "the office").
"""

from __future__ import annotations

import re

from state.canon.text import fold

_ENGLISH = (
    r"agency|alliance|association|authority|bank|board|bureau|cent(?:er|re)|chamber|chapter|church|clinic|club|coalition|college|commission"
    r"|committee|conference|congregation|cooperative|council|court|dep(?:artmen)?t|diocese|district|division|extension|federation|firm"
    r"|foundation|fund|group|guild|hall|helpline|hospital|hotline|institute|laboratory|league|library|lifeline|line|lodge|ministry|museum"
    r"|network|nursery|office|orchestra|organi[sz]ation|parish|partnership|pharmacy|police|practice|program(?:me)?|project|ranch|registry|rooms|school"
    r"|scouts|sheriff|shelter|societ(?:y|ies)|station|surgery|team|theat(?:er|re)|town(?:ship)?|trust|union|unit|universit(?:y|ies)|village"
    r"|services?|clerk|treasurer|assessor|auditor|registrar|cathedral|synagogue|chapel|borough|count(?:y|ies)|city|academy|inc|llc|ltd"
)
_DUTCH = (
    r"(?:[a-z-]*(?:dienst|bureau|kantoor|commissie|bestuur|redactie|praktijk|apotheek|directie|centrum|centra|bibliotheek|school|vereniging|huis"
    r"|kring|bond|club|raad|stichting|fonds|museum|ziekenhuis|politie|brandweer|gemeente|academie|loket|lijn|telefoon|groep|team|ploeg|kerk"
    r"|parochie|secretariaat|afdeling|instituut|federatie|unie|koepel|provincie|agentschap|maatschappij|ziekenfonds|mutualiteit|netwerk"
    r"|opvang|inspectie|rusthuis|zorghuis|koor|harmonie|fanfare|toneel|uitgeverij|winkel))|ocmw|vzw|stad|gezin|clb|caw|cgg|ckg|jac|osd"
)
_FRENCH = (
    r"agence|amicale|association|atelier|bibliotheque|bureau|ccas|cpas|asbl|centre|cercle|clinique|college|comite|communaute|commune|compagnie"
    r"|conseil|ecole|eglise|espace|federation|fondation|foyer|hopital|institut|ligue|lycee|mairie|maison|mediatheque|mission|musee|mutualite"
    r"|office|paroisse|police|pole|prefecture|regie|secretariat|service|societe|syndicat|theatre|union|universite|ville"
)
_GERMAN = (
    r"[a-z-]*(?:amt|stelle|buro|zentrum|verein|verband|schule|bucherei|bibliothek|dienst|haus|rat|kirche|gemeinde|pfarrei|ministerium"
    r"|behorde|kasse|klinik|praxis|gesellschaft|stiftung|telefon|museum|verwaltung|werk|akademie|universitat|sekretariat|kanzlei"
    r"|redaktion|agentur|institut|gruppe|abteilung|referat|theater|apotheke|polizei|feuerwehr|kindergarten|kita|heim|treff)"
)
_KIND = re.compile(rf"(?:{_ENGLISH}|{_DUTCH}|{_FRENCH}|{_GERMAN})(?:'s)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COMMON = frozenset(
    "bureau school club praktijk vereniging huis team groep lijn telefoon kerk winkel afdeling gemeente stad dienst kantoor amt stelle"
    " verein haus rat kirche schule praxis werk gruppe abteilung service office maison centre center line station hall town city village"
    " county district group unit division program project state raad bestuur commissie stichting opvang gezin heim stadt staat land"
    " extension services committee board council college universiteit university academy fund trust church parish".split()
)
"""By itself such a word says which body only to those who know already."""


def holds_kind(name: str) -> bool:
    """Whether a name holds a word for a kind of body, and more than a common one alone."""
    words = _WORD.findall(fold(name).replace("’", "'"))
    return any(map(_KIND.fullmatch, words)) and (len(words) > 1 or words[0] not in _COMMON)


LONGEST_IN_SMALL = 4
"""Words; one alone may be a label or a link."""


def is_called_in_small(name: str) -> bool:
    """Whether a few words in small letters begin with what kind of body they name: "dienst wonen", "jeugdhuis de kelder"."""
    words = _WORD.findall(fold(name))
    return (
        1 < len(words) <= LONGEST_IN_SMALL
        and _KIND.fullmatch(words[0]) is not None
        and name[:1].islower()
        and not any(char.isdigit() or char in ".,;!?:" for char in name)
    )


_BEGINS = re.compile(rf"(?:(?:de|het|la|le|les|l'|the|die|der|das) )?(?:{_FRENCH}|{_DUTCH})(?= )")
_OF = re.compile(r"\s(?:of|for|van|voor|de|du|des|d'|fur|der)\s")


def is_called_by_kind(name: str) -> bool:
    """Whether a name says what it is the name of: "Elm Library", "Dienst Wonen", "Department of Health", but no "Group visits"."""
    shown = fold(name).replace("’", "'").strip(" :.")
    heads = [_WORD.findall(part)[-1:] for part in (shown, _OF.split(shown)[0])]
    return _BEGINS.match(shown) is not None or any(_KIND.fullmatch(word) for words in heads for word in words)
