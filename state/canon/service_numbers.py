"""Numbers of two to six digits that everybody dials: 112, 1712, 116 111; what announces them, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.text import clean

SHORT = re.compile(
    r"(?<![\w@/+€-])(?<![\d€][.,])(?:14\s?0\d{2,3}|116\s?\d{3}|1\d{2,3}|1\d{2}\s?\d{2}|[2-8]-?1-?1|9-?8-?8|999|3\d\s?\d{2}|1[578])(?![\w@%€/]|[.,-]\d)"
)
_SHORT_CUE = re.compile(
    r"(?:\bt[eé]l(?:[eéf]\w*|nr\w*)?\b|\bgsm|\b(?:op)?bel(?:t|len)?\b|\b\w*nummer|\w*lijn|\bcall(?:ing|s)?|\btext|\bappel\w*|\bdial\w*|\bcontact\w*|\bvia|\bring(?:ing)?"
    r"|\bphon(?:e|ing)|\bcompose[rz]|\bnum[ée]ro|\bw[äa]hlen|\banrufen|\bnumber(?: is)?|\bhelpline)\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_SERVICES = (
    r"politie(?:zone)?|brandweer(?:zone)?|hulpverleningszone|ambulances?|ziekenwagen|\w*wachtdienst"
    r"|\w*wachtpost|van wacht|spoed\w*|nood\w*|\w*hulpdienst(?:en)?|awel"
    r"|tele-?onthaal|t[ée]l[ée]-?accueil|police(?:[- ]secours)?|pompiers|samu(?: social)?|de garde|(?:num[ée]ros? d['’])?urgences?|secours"
    r"|[ée]coute[ -]?\w+|enfance en danger|violences? \w+(?: info)?|feuerwehr|polizei|notruf|rettung\w*|sanit[äa]t|notdienst"
    r"|bereitschaftsdienst|\w*seelsorge|rat auf draht|dargebotene hand|pro juventute|nummer gegen kummer|garda[ií]|childline|samaritans"
    r"|nhs|emergency(?: (?:services|number))?|fire brigade|\w*foon|\w*wachtpost \w+|(?!bus|tram|trein|metro|spoor|lijn)\w+lijn|\w+telefon"
    r"|\w*(?:life|help|night|hot)-?line|crisis ?line|zelfmoord\w*|(?:pr[ée]vention du )?suicide|slachtofferhulp"
    r"|geweld|misbruik|kindermishandeling|child focus|anti-?gif\w*"
)
"""Services that are dialled in a few digits, in whichever country."""
SERVICE = re.compile(rf"(?i)\b(?:{_SERVICES})\b")
_SERVICE_CUE = re.compile(rf"(?i)\b(?:{_SERVICES})\W{{1,3}}(?:(?:op|via|au|on|is)\s)?$")
"""One of them right before its number: "Brandweer 112", "Huisarts van wacht 1733", "Zelfmoordlijn (1813)", "Awel op 102"."""
_TWO_DIGITS = re.compile(r"(?i)\b(?:police(?:[- ]secours)?|pompiers|samu|secours|urgences?|ambulances?)\W{1,3}$")
_SERVICE_BEHIND = re.compile(rf"(?i)[^.?!\d]{{0,40}}\b(?:{_SERVICES})\b")
_ENDS = re.compile(r"(?i)\s*(?:$|[.,;:()|/\n–-]|(?:of|en|or|and|ou|et|oder|und)\b)")
_BETWEEN = re.compile(r"(?i)\s*(?:\b(?:of|en|or|and|ou|et|oder|und)\b|/)\s*")
"""What joins a short number to the one before it: "101 of 112"."""
_COUNTED = re.compile(
    r"(?i)\s+(?:dag(?:en)?|weken|maand(?:en)?|ja(?:ar|ren)|keer|days?|weeks?|months?|years?|times|views|jours?|mois|ans|fois|ter|bis|quater)\b"
)
"""What makes a figure a count: "1207 dagen in functie"."""
_IN_BUILDING = re.compile(r"(?i)(?:\b(?:room|rm|suite|ste|apt|unit|box|floor|zimmer|lokaal|kamer)\.?\s*|#)$")
_HELPLINE = re.compile(r"10[0-9]|11[02]|1712|1813|17[03]3|1207|116\s?(?:000|111|117|123)")
"""Short numbers that Belgium and Europe gave to a service, so that its name before them is announcement enough."""
_EVERYBODYS = re.compile(r"101|112|1712|1813|1733|116\s?(?:000|111|117|123)")
_ABROAD = re.compile(r"1[578]|11[13-9]|122|128|133|14[0-7]|1450|999|30\s?[12]\d|31\s?1\d|39\s?[17]\d")
"""Those that France, Germany, Austria, Switzerland and Britain gave: elsewhere they count, so that only a known service announces one."""
_NATIONAL = {"FR": frozenset({"15", "17", "18"}), "NL": frozenset({"113", "144"})}
"""Those that libphonenumber has not, or has for other things."""
_FOR_ALL = re.compile(r"112|999|911|100|144")
_LEADS = re.compile(r"\s*(?:[:–-]\s|$)|\s(?:is\s)?(?=[^\W\d_])")
_LEADS_TWO = re.compile(r"\s*[:–-]?\s*$|\s*[:–-]\s")
_HARMONISED = re.compile(r"116\s?(?:000|006|016|111|117|123)")
_GIVEN_AT = re.compile(r"(?i)\b(?:on|op|unter|au|le|der|het|free|gratis|gratuit|of|or|ou|oder)\W{0,2}$")
"""What stands before one of Europe's numbers, which counts nothing where a sentence or a bracket ends behind it."""
_THERE = re.compile(
    r"(?i)\b(?:is er(?: ook| altijd| dag en nacht)?(?: op| via)?|(?:kan|kunt|terecht|bereikbaar|gratis) (?:op|via)|il y a le)\s*$"
)
"""What says right before a number that one may dial it: "Bij geweld is er 1712"."""
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


def is_everybodys(text: str) -> bool:
    """Whether a text is one of the few short numbers that stand in every list of numbers in Belgium and Europe, and nothing else."""
    return _EVERYBODYS.fullmatch(clean(text)) is not None


def is_of_service(number: str) -> bool:
    """Whether digits are a short number that some country gave to a service."""
    return any(way.fullmatch(number) for way in (_HELPLINE, _ABROAD, _FOR_ALL, _HARMONISED)) or number == "988"


def is_national(digits: str, country: str) -> bool:
    """Whether a country gave a number to a service: the ones that libphonenumber does not tell."""
    return digits in ("112", "999") or digits in _NATIONAL.get(country, ())


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
    if _SERVICE_CUE.search(before) and _is_of_service(text, start, end, before):
        return True
    if len(number) < 3 or (_ABROAD.fullmatch(number) and not number.startswith(("3", "11"))):
        return (
            _is_beside(text, start, last)
            or _is_one_of_two(text, start, end)
            or _is_of_service(text, start, end, before)
        )
    if _OF_FRANCE.fullmatch(number) and number[0] == "3":
        told = _FRENCH.search(before) or _SHORT_CUE.search(before)
        return country == "FR" and bool(told) and bool(_ENDS.match(text, end))
    if _HARMONISED.fullmatch(number) and _GIVEN_AT.search(before) and _ENDS.match(text, end):
        return True
    if country == "FR" and _OF_FRANCE.fullmatch(number) and _FRENCH.search(before) and _ENDS.match(text, end):
        return True
    if _is_beside(text, start, last) or _SHORT_CUE.search(before) is not None or _is_one_of_two(text, start, end):
        return True
    if _HELPLINE.fullmatch(number) and _THERE.search(before) and _ENDS.match(text, end):
        return True
    return country not in _BY_WORD_ALONE and _is_of_service(text, start, end, before)


def _is_beside(text: str, start: int, last: int) -> bool:
    """Whether a number is joined to the one that ends at `last`: "101 of 112"."""
    return last >= 0 and _BETWEEN.fullmatch(text, last, start) is not None


def _is_of_service(text: str, start: int, end: int, before: str) -> bool:
    """Whether what stands there is one of the services' numbers, named right beside it: "Awel: 102", "119 – Enfance en danger"."""
    number = text[start:end]
    known = number == "111" or _HELPLINE.fullmatch(number) is not None
    if (_SERVICE_CUE if len(number) > 2 else _TWO_DIGITS).search(before) and _ENDS.match(text, end):
        return known or _ABROAD.fullmatch(number) is not None
    if not before.strip() and (leads := _LEADS.match(text, end)):
        return is_of_service(number) and len(number) > 2 and _SERVICE_BEHIND.match(text, leads.end()) is not None
    return known and _NAMED_BEFORE.search(before) is not None


def _is_one_of_two(text: str, start: int, end: int) -> bool:
    """Whether a line begins with two numbers for everybody, of which this is the first: "112 or 999:"."""
    joint = _BETWEEN.match(text, end) if not text[:start].strip(" •-–") else None
    other = SHORT.match(text, joint.end()) if joint else None
    if other is None or not _LEADS_TWO.match(text, other.end()):
        return False
    pair = (text[start:end], other[0])
    return all(map(is_of_service, pair)) and any(map(_FOR_ALL.fullmatch, pair))


def service_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a service's number stands, whatever the country of the page."""
    last = -1
    for match in SHORT.finditer(text):
        start, end = match.span()
        before = text[max(0, start - FARTHEST) : start]
        counts = _COUNTED.match(text, end) or _IN_BUILDING.search(before)
        beside = is_of_service(match[0]) and _is_beside(text, start, last)
        if not counts and (beside or _is_one_of_two(text, start, end) or _is_of_service(text, start, end, before)):
            last = end
            yield start, end
