"""In whose house somebody is found: "De Kleine Reus, kinderopvang in het Huis van het Kind" is De Kleine Reus.

Whoever sits in another's house has the address of it, and the house has not the number that stands behind.
"""

from __future__ import annotations

import re

_BODY = r"(?:het|de|een|ons|onze|hetzelfde|dezelfde|'t)\s[^\d@:]{3,70}"
_IN = r"(?:(?:gelegen|gevestigd|gehuisvest|ondergebracht|te\svinden|ingang)\s)?(?:in|via|boven|naast|achter|bij)\s"
_BESIDE = re.compile(
    rf"(?:,\s|\s[-–|]\s|\s?\(\s?)(?:[a-zà-ÿ]{{4,24}}\s)?{_IN}"
    rf"(?:(?:de\s)?(?:gebouwen|lokalen|kelder|ruimtes?)\svan\s[^\d@:]{{3,60}}|{_BODY})\)?\s*\Z"
)
""" "… , in de gebouwen van OCMW Aalter", "… (in het Sociaal Huis)"."""
_SITS = re.compile(
    r"^(?:(?i:het|de|ons|onze)\s)?(?P<who>[^,:;.!?\d]{4,60}?)\s(?:zit|zitten|huist|huizen|is|zijn|bevindt\szich|vergadert|komt\ssamen|houdt\szitdag|vind\sje|vindt\su)"
    rf"\s(?:(?:elke|iedere|op|steeds|voortaan|nu|gevestigd|gehuisvest|gelegen|te\svinden)\s(?:\w+dag\s)?)*in\s{_BODY}\Z"
)
""" "Het inloopteam zit in het Huis van het Kind"."""
_WHEN = re.compile(rf"^(?P<who>[^:\d@]{{4,60}}):\s(?:elke|iedere|op|in|tijdens)\s[^:@]{{0,60}}?(?:in\s{_BODY})\Z")
""" "Spreekuur regioteam: elke dinsdag in het OCMW"."""


def without_house(text: str) -> str:
    """What names somebody before an address, without the house of another in which the address is."""
    if " in " not in text and ", " not in text and "(" not in text:
        return text
    for way in (_WHEN, _SITS):
        if told := way.match(text):
            who = told["who"]
            return who[:1].upper() + who[1:]
    return _BESIDE.sub("", text) or text


def is_house(text: str) -> bool:
    """Whether a text ends in the house in which another sits, whom it names before."""
    return without_house(text) != text
