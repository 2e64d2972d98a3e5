"""What North Americans dial or text in a few digits where no other word announces it: 911, 988, "Text HOME to 741741"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.text import clean
from state.records import Phone, PhoneKind

_NAMED = re.compile(
    r"(?i)\b(?:emergenc(?:y|ies)|police|sheriff|fire|ambulance|crisis|suicide|lifeline)\b[\w ]{0,20}\)?\s*[:–—-]\s*"
    r"(?P<number>9-?1-?1|988)(?![\w@%-]|[.,]\d)"
    r"|(?:^|\n)[^.!?\n]{0,40}\bemergency\s(?P<bare>911)(?=\s*(?:$|[|;(\n]|[-–—]\s))"
)
"""Behind the name of such a service; a sentence that has everybody dial 911 tells of nobody's own number."""
_LIFELINE = re.compile(
    r"(?i)\b(?:lifeline|crisis line|suicide hotline)\s*\(\s*(?P<number>988)(?=\s*\))"
    r"|\b(?:call|dial|text|phone)(?:\s(?:or|and|/)\s(?:call|dial|text|phone))?:?\s(?P<other>988)"
    r"(?![\w@%-]|[.,]\d)(?-i:(?! (?:[NSEW]\.? )?[A-Z][a-z]))"
)
"""The American line for who is in need, in brackets behind its name or as what is to be called; at the head of its name it is no number."""
_POLICE = re.compile(
    r"(?i)\b(?:call|contact|phone|dial)\s(?:\w+\s){0,4}(?:police|security"
    r"|public safety|sheriff|dispatch)(?:\s(?:department|office))?,?\s(?:at|on)\s"
    r"(?P<number>9-?1-?1)(?![\w@%-]|[.,]\d)"
)
""" "Call the Campus Police at 911": whose it is there stands before it."""
_SENT_TO = re.compile(r"(?i)\bat\s+(?P<number>988)(?![\w@%-]|[.,]\d)(?-i:(?! (?:[NSEW]\.? )?[A-Z][a-z]))")
""" "… by phone at 988 or …", but "at 988 Elm Street" is a house."""
_THREE = re.compile(
    r"(?i)(?:^|\n)\W{0,4}(?:call|dial|text)(?:\sor\s(?:call|dial|text))?\s(?P<number>[2-8](?:-1-1|11))"
    r"(?=\s*(?:$|[.,;:()!\n–—-]|(?:or|and|for|to|from|free|any\s?time)\b))(?![.,-]\d)"
)
"""What a region gave to such a service, where a line begins with it: "Dial 2-1-1 for help with housing"."""
_NO_HOUSE = r"(?-i:(?!\s(?:[A-Z][\w.'’]*\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct)\b))"
""" "send payments to 12345 Oak Street"."""
_DIGITS = rf"(?P<number>\d{{5,6}}|\d{{3}}-\d{{2,3}})(?![\w@%€$/-]|[.,:]\d|\s?\d){_NO_HOUSE}"
_KEY = r"[\"“”'‘’(*]*\w{2,20}[\"“”'‘’)*]*"
_TO = r"(?:to|at|naar|au|an|op)(?:\s(?:the\snumber|the\sshort\s?code|het\snummer|le\snum[ée]ro|die\snummer))?"
_CODE = re.compile(
    r"(?i)\b(?:text(?:ing)?(?:[ -]messages?)?|sms|sends?|sending|stuur|envoye[rz]|sende)\s*:?\s+"
    r"(?:(?:(?:us\s)?(?:a|an|een|un|eine|one)\s)?(?:text|sms|message)(?:\smessage)?\s(?:with\s|saying\s)?)?"
    r"(?:(?:the|your|her|his|their|het|le|das)\s(?:(?:key)?word|letters|code|woord|mot|wort)s?\s|your\s(?=zip\b|post))?"
    rf"(?:zip\s?code|post\s?code|{_KEY}(?:(?:\s?[,/]|\s(?:or|of|ou|oder|and))\s?{_KEY}){{0,3}})"
    rf"\s+{_TO}\s+{_DIGITS}"
)
"""A code of five or six digits to which a word is sent (CTIA, Short Code Registry)."""
_GIVEN_ON = re.compile(
    rf"\b(?:[Tt]ext|TEXT|SMS)(?:ing)?\s(?:[\"“'‘][\w ]{{2,20}}[\"”'’]|[A-Z\d]{{2,20}}|[A-Z][a-z]+)\s(?:on|via)\s(?:the\snumber\s)?{_DIGITS}"
)
""" "Text SHOUT on 85258", as the British say it; a word that is sent has capitals or stands in quotes."""
_LINE = re.compile(
    r"(?i)(?:\btext(?:ing)?[ -]?line\b(?:\s\([^()\d]{2,30}\))?|(?:^|(?<=[(|/;,•*]|\n)\s*)(?:text|sms)(?:\sus)?)\s?(?::|\s[–—-])\s?"
    + _DIGITS
)
""" "Text line: 741741", "Text: 741741"."""
_ITSELF = re.compile(
    rf"(?i)\b(?:text|sms)\s(?:us\s(?:at|on)\s|(?:at|to|on)\s)?{_DIGITS}(?=\s*(?:$|[.,;:()|\n]|(?:for|to|and|or|with|any\s?time|now|24|day)\b))"
)
""" "call 555-0123 or text 741741": nothing is counted there."""
_QUOTED = re.compile(rf"(?i)\btext\b[^.!?\n]{{0,60}}[\"“'‘]\w{{2,20}}[\"”'’](?:\sto|,?\sor)\s{_DIGITS}")
""" "a text service ("HOPE" to 22533)"."""
_MAY_BE_SENT = re.compile(r"(?i)\b(?:text|sms|sen[dt]|stuur|envoye)")
_SENT = (_CODE, _GIVEN_ON, _LINE, _ITSELF, _QUOTED)


def short_codes(text: str, *, sent_only: bool = False) -> Iterator[tuple[int, int]]:
    """Where each stands, as (start, end). `sent_only`: those alone to which a word is sent, as everywhere."""
    sent = _SENT if _MAY_BE_SENT.search(text) else ()
    yield from dict.fromkeys(match.span("number") for pattern in sent for match in pattern.finditer(text))
    for pattern in () if sent_only else (_NAMED, _POLICE, _SENT_TO, _THREE):
        yield from (match.span(match.lastgroup or 0) for match in pattern.finditer(text))
    if "988" in text and not sent_only:
        yield from (match.span(match.lastgroup or 0) for match in _LIFELINE.finditer(text))


def short_code(text: str) -> Phone:
    """What is dialled, without dashes."""
    return Phone(number=re.sub(r"\D", "", text), text=clean(text), kind=PhoneKind.SHORT)
