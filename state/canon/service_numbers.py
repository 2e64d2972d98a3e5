"""Numbers of three to six digits that everybody dials: 112, 1712, 116 111; what announces them, and what only looks like one."""

from __future__ import annotations

import re

from state.canon.text import clean

SHORT = re.compile(
    r"(?<![\w@/+€-])(?<![\d€][.,])(?:14\s?0\d{2,3}|116\s?\d{3}|1\d{2,3}|1\d{2}\s?\d{2}|[2-8]-?1-?1|9-?8-?8|3\d\s?\d{2})(?![\w@%€/]|[.,-]\d)"
)
_SHORT_CUE = re.compile(
    r"(?:\btel\w*|\bgsm|\bbel\w*|\b\w*nummer|\w*lijn|\bcall(?:ing|s)?|\btext|\bappel\w*|\bdial\w*|\bcontact\w*|\bvia|\bring(?:ing)?"
    r"|\bphon(?:e|ing)|\bcompose[rz]|\bnum[ée]ro|\bw[äa]hlen|\banrufen|\bnumber(?: is)?|\bhelpline)\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_SERVICE_CUE = re.compile(
    r"(?i)\b(?:politie|brandweer|ambulances?|ziekenwagen|\w*wachtdienst|wachtpost|van wacht|spoed\w*|nood\w*|\w*hulpdienst(?:en)?|awel"
    r"|tele-?onthaal|police|pompiers|samu|de garde|urgences?|secours|feuerwehr|polizei|notruf|rettung\w*|notdienst|garda[ií]|childline"
    r"|samaritans|nhs|emergency|fire brigade|\w*foon|\w*wachtpost \w+)\W{1,3}$"
)
"""A service that is dialled in three or four digits, right before them: "Brandweer 112", "Huisarts van wacht 1733"."""
_ENDS = re.compile(r"(?i)\s*(?:$|[.,;:()|/\n–-]|(?:of|en|or|and|ou|et|oder|und)\b)")
_BETWEEN = re.compile(r"(?i)\s*(?:\b(?:of|en|or|and|ou|et|oder|und)\b|/)\s*")
"""What joins a short number to the one before it: "101 of 112"."""
_COUNTED = re.compile(
    r"(?i)\s+(?:dag(?:en)?|weken|maand(?:en)?|ja(?:ar|ren)|keer|days?|weeks?|months?|years?|times|views|jours?|mois|ans|fois)\b"
)
"""What makes a figure a count: "1207 dagen in functie"."""
_IN_BUILDING = re.compile(r"(?i)(?:\b(?:room|rm|suite|ste|apt|unit|box|floor|zimmer|lokaal|kamer)\.?\s*|#)$")
_HELPLINE = re.compile(r"10[0-9]|11[02]|1712|1813|17[03]3|1207|116\s?(?:000|111|117|123)")
"""Short numbers that Belgium and Europe gave to a service, so that its name before them is announcement enough."""
_HARMONISED = re.compile(r"116\s?(?:000|006|016|111|117|123)")
_GIVEN_AT = re.compile(r"(?i)\b(?:on|op|unter|au|le|der|het|free|gratis|gratuit|of|or|ou|oder)\W{0,2}$")
"""What stands before one of Europe's numbers, which counts nothing where a sentence or a bracket ends behind it."""
_FRENCH = re.compile(r"(?i)(?:\b(?:le|au|num[ée]ro)|:)\s*$")
_OF_FRANCE = re.compile(r"3\d\s?\d{2}|11[459]")
_NAMED_BEFORE = re.compile(r"[^\W\d_]{3}\)?\s*[:–-]\s*$")
_BY_WORD_ALONE = frozenset({"US", "CA", "PR", "JM", "BS"})
_AHEAD = re.compile(r"(?:^|\n|[•*·–-]\s*)\s*$")
_FOR = re.compile(r"(?i)\s*[:–=-]?\s*(?:voor|for|pour|für)\s+[^\W\d_]{2}")
"""A number that a line begins with, and what it is for: "112 voor brandweer en ambulance"."""
FARTHEST = 60
"""Characters before a number in which something announces it."""


def is_helpline(text: str) -> bool:
    """Whether a text is a short number that was given to a service, and nothing else: "1712"."""
    return _HELPLINE.fullmatch(clean(text)) is not None


def is_announced(text: str, start: int, end: int, last: int, country: str) -> bool:
    """Whether what stands there is given as a number to dial, and counts nothing.

    Args:
        last: where the short number before it ends, which may announce it ("101 of 112"); -1 without one.
        country: where it is dialled; in Europe the name of a service announces its number.
    """
    before = text[max(0, start - FARTHEST) : start]
    if (
        country not in _BY_WORD_ALONE
        and _AHEAD.search(before)
        and _FOR.match(text, end)
        and _HELPLINE.fullmatch(text[start:end])
    ):
        return True
    if _COUNTED.match(text, end) or _IN_BUILDING.search(before):
        return False
    number = text[start:end]
    if _OF_FRANCE.fullmatch(number) and number[0] == "3":
        return (
            country == "FR"
            and bool(_FRENCH.search(before) or _SHORT_CUE.search(before))
            and bool(_ENDS.match(text, end))
        )
    if _HARMONISED.fullmatch(number) and _GIVEN_AT.search(before) and _ENDS.match(text, end):
        return True
    if country == "FR" and _OF_FRANCE.fullmatch(number) and _FRENCH.search(before) and _ENDS.match(text, end):
        return True
    beside = last >= 0 and _BETWEEN.fullmatch(text, last, start) is not None
    named = country not in _BY_WORD_ALONE
    return beside or _SHORT_CUE.search(before) is not None or (named and _is_of_service(text, start, end, before))


def _is_of_service(text: str, start: int, end: int, before: str) -> bool:
    """Whether what stands there is one of the services' numbers, named right before it: "Awel: 102", "Brandweer 112"."""
    named = _NAMED_BEFORE.search(before) or (_SERVICE_CUE.search(before) and _ENDS.match(text, end))
    return (text[start:end] == "111" or _HELPLINE.fullmatch(text[start:end]) is not None) and bool(named)
