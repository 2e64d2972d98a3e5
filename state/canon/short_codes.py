"""What North Americans dial or text in a few digits where no other word announces it: 911, 988, "Text HOME to 741741"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.text import clean
from state.records import Phone, PhoneKind

_NAMED = re.compile(
    r"(?i)\b(?:emergenc(?:y|ies)|police|sheriff|fire|ambulance|crisis|suicide|lifeline)\b[\w ]{0,20}\)?\s*[:–—-]\s*"
    r"(?P<number>9-?1-?1|988)(?![\w@%-]|[.,]\d)"
)
"""Behind the name of such a service; a sentence that has everybody dial 911 tells of nobody's own number."""
_LIFELINE = re.compile(
    r"(?i)\b(?:lifeline|crisis line|suicide hotline)\s*\(\s*(?P<number>988)(?=\s*\))"
    r"|\b(?:call|dial|text|phone)(?:\s(?:or|and|/)\s(?:call|dial|text|phone))?:?\s(?P<other>988)"
    r"(?![\w@%-]|[.,]\d)(?-i:(?! (?:[NSEW]\.? )?[A-Z][a-z]))"
)
"""The American line for who is in need, in brackets behind its name or as what is to be called; at the head of its name it is no number."""
_SENT_TO = re.compile(r"(?i)\bat\s+(?P<number>988)(?![\w@%-]|[.,]\d)(?-i:(?! (?:[NSEW]\.? )?[A-Z][a-z]))")
""" "… by phone at 988 or …", but "at 988 Elm Street" is a house."""
_CODE = re.compile(
    r"(?i)\b(?:text|texting|sms|sends?|stuur|envoye[rz]|sende)\s+(?:the (?:word|code) |het woord |le mot |das wort )?"
    r"[\"“”'‘’]?\w{2,20}[\"“”'‘’]?"
    r"\s+(?:to|naar|au|an)\s+(?P<number>\d{3}-?\d{2,3})(?![\w@%-]|[.,]\d)"
)
"""A code of five or six digits to which a word is sent (CTIA, Short Code Registry)."""


def short_codes(text: str, *, sent_only: bool = False) -> Iterator[tuple[int, int]]:
    """Where each stands, as (start, end). `sent_only`: those alone to which a word is sent, as everywhere."""
    for pattern in (_CODE,) if sent_only else (_NAMED, _SENT_TO, _CODE):
        yield from (match.span("number") for match in pattern.finditer(text))
    if "988" in text and not sent_only:
        yield from (match.span(match.lastgroup or 0) for match in _LIFELINE.finditer(text))


def short_code(text: str) -> Phone:
    """What is dialled, without dashes."""
    return Phone(number=re.sub(r"\D", "", text), text=clean(text), kind=PhoneKind.SHORT)
