"""Since when, for when, or from when until when, somebody holds a function: it changes by itself, and says nothing of what they do."""

from __future__ import annotations

import re

from state.canon.dates import MONTH_NAMES

LONGEST = 60
"""Characters at the end of a text within which its years stand."""
_YEAR = r"(?:19|20)\d\d"
_SINCE = r"(?:sinds|sedert|vanaf|since|from|depuis|seit|for|in|voor|pour|für)"
_TERM = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=\)))\s*[,–-]?\s*\(?\b(?:{_SINCE}\s+(?:\d{{1,2}}\s+)?(?:[^\W\d_]+\s+)?{_YEAR}"
    rf"|{_YEAR}(?:\s*[-–/]\s*(?:{_YEAR}|\d\d|heden|nu|now|present|today|heute|aujourd'hui)?)?)\)?\s*$",
    re.IGNORECASE,
)
_DAY = (
    rf"(?:(?:(?:{MONTH_NAMES})\b\.?,?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?|\d{{1,2}}\.?\s(?:{MONTH_NAMES})\s)?{_YEAR}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|\d\d)|\d{{1,2}}/{_YEAR})"
)
_SPAN = rf"{_DAY}(?:\s*(?:[-–/]|to|through|tot|au|bis)\s*(?:{_DAY}|\d\d|present|heden))?"
_OFFICE = (
    r"(?:(?:current\s)?terms?(?:\sof\soffice)?(?:\s(?:of\s)?(?:expires?|expiring|expiration|ends?|ending|until|through|to))?(?:\sdate)?"
    r"|exp(?:\.|ires?|iring|iration(?:\sdate)?)|(?:re-?)?elected|(?:re-?)?appointed"
    r"|(?:einde\s)?mandaat(?:\s(?:tot|loopt\stot|eindigt))?(?:\sen\smet)?|aftredend|(?:fin\s(?:de|du)\s)?mandat(?:\sjusqu['’]?(?:en|au))?|amtszeit(?:\sbis)?)"
)
"""What tells that a day is one on which somebody's time in office begins or ends."""
_TOLD = re.compile(rf"[\s,;:(–|-]*\b{_OFFICE}\s*[:–-]?\s*(?:(?:in|on|op|en|le|am)\s)?{_SPAN}\)?\s*$", re.IGNORECASE)
_ALONE = re.compile(rf"[\s,;:(–|-]+{_SPAN}\)?\s*$", re.IGNORECASE)
_SPAN_BESIDE = re.compile(
    rf"[\s,;(–-]+(?P<first>{_YEAR})\s*[-–/]\s*(?:(?P<last>{_YEAR})|\d\d|present|now|heden|nu)\)?\s*$", re.IGNORECASE
)
LONGEST_TERM = 15
"""Years; a longer span behind a name is a life."""
_HEAD = re.compile(
    r"(?i)(?:term|office)s?\s(?:of\soffice|expir\w+|ends?|ending|dates?|limits?)(?:\sdate)?s?|expir(?:es|ation)(?:\sdate)?|einde mandaat"
    r"|mandaat tot|fin d[eu] mandat|amtszeit(?: bis)?"
)
"""The words above a list of days on which each one's time in office ends."""


def without_term(text: str) -> str:
    """A function without the years of it: "Secretaris 2024-2025", "Trésorier (depuis 2019)", "Lid sinds 3 mei 2010"."""
    return _cut(_TERM, text)


def without_told_term(text: str) -> str:
    """A text without what says at its end that it tells of somebody's time in office: "Jane Roe (term expires 6/30/2027)"."""
    return _cut(_TOLD, text)


def without_day_of_term(text: str) -> str:
    """The same with the day alone, as below a heading for such days: "Jane Roe June 2027"."""
    return _cut(_ALONE, text)


def without_span(text: str) -> str:
    """A name or function without the years of a term behind it: "Jane Roe, 2022-2025", but not those of a life."""
    match = _SPAN_BESIDE.search(text[-LONGEST:])
    if match is None or (match["last"] and int(match["last"]) - int(match["first"]) > LONGEST_TERM):
        return text
    return _cut(_SPAN_BESIDE, text)


def heads_terms(text: str) -> bool:
    """Whether a text stands above days on which somebody's time in office ends: "Term Expires"."""
    return _HEAD.fullmatch(text.strip(" :()*")) is not None


def _cut(pattern: re.Pattern[str], text: str) -> str:
    tail = text[-LONGEST:]
    match = pattern.search(tail)
    return text if match is None else text[: len(text) - len(tail) + match.start()]
