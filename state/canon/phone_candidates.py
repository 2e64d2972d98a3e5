"""Where a phone number may stand in a text: the forms of each country, before anything is judged."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import phonenumbers

from state.canon.phone_kinds import TRUNK_ZERO, is_valid
from state.canon.phone_labels import is_sent_to, label_before

SEPARATOR = r"[\s ./()\-‐-―−·•∙]"
_EDGE = (
    r"(?:(?<!\w)|(?<=tel)|(?<=tél)|(?<=telefoon)|(?<=téléphone)|(?<=telephone)|(?<=phone)|(?<=gsm)|(?<=fax)"
    r"|(?<=mobiel)|(?<=mobile)|(?<=office)|(?<=cell)|(?<=\bcall)|(?<=\bat)|(?<=\b[tmfgp]))"
    r"(?<![@#=€$])(?<!\D&)"
)
_NO_CODE = r"(?<!\w[/-])(?<!:/)(?<![\d€$][.,:])"
_BEFORE = _EDGE + _NO_CODE
_BEHIND_NAME = r"(?<=(?-i:[a-zà-ÿ]{2})-)"
""" "Jane Roe-01234 555012": a dash that joins a number to whose it is, where its digits stand in groups."""
"""Where a number may begin: at no word or code, or glued to what announces it ("Tel09 213 08 46")."""
_AFTER = (
    r"(?![@%€]|\.\d|,\d{1,2}(?!\d))"
    r"(?:(?!\w)|(?=(?-i:[A-ZÀ-Þ][a-zà-ÿ])|fax|t[eé]l|gsm|e-?mail|mail|www|ext|x\s?\d|(?:of|en|ou|et|or|and)\b))"
)
"""Where it may end: before no letter or decimal, unless the next word is glued to it."""
_NUMBER = re.compile(
    rf"{_EDGE}(?:{_NO_CODE}|{_BEHIND_NAME}(?=[+(]*\d{{2,5}}\)?[ /]))(?:\+|00(?=[1-9])|\(?0)(?:{SEPARATOR}{{0,3}}\(?\d\)?){{6,26}}{_AFTER}",
    re.IGNORECASE,
)
_NANP_SEPARATOR = r"[\s.\-‐-―−·]"
NANP = re.compile(
    rf"{_EDGE}(?:{_NO_CODE}|{_BEHIND_NAME})(?<!\+)(?:\+?1{_NANP_SEPARATOR}{{0,2}})?"
    rf"(?:\([2-9]\d{{2}}\s?\){_NANP_SEPARATOR}{{0,3}}|[2-9]\d{{2}}(?:/|{_NANP_SEPARATOR}){{1,3}})"
    rf"[2-9]\d{{2}}{_NANP_SEPARATOR}{{0,3}}\d{{4}}(?!-){_AFTER}",
    re.IGNORECASE,
)
"""North American numbers have no trunk zero: three, three and four digits."""
WITH_NANP = frozenset({"US", "CA", "PR", "JM", "BS"})
_TEN = re.compile(rf"{_BEFORE}[2-9]\d{{2}}[2-9]\d{{6}}{_AFTER}", re.IGNORECASE)
"""The same without any separator: a phone only behind a word that announces one."""
TEN = 10
_FREE_IN_IRELAND = re.compile(rf"{_BEFORE}1[ -]?8[0459]0(?:[ -]?\d{{2,3}}){{2,3}}{_AFTER}", re.IGNORECASE)
"""Irish numbers that cost the caller nothing or little have no trunk zero: "1800 55 66 77"."""
_ROUND_THE_CLOCK = re.compile(r"[\s(,;–-]+(?:24/24|24/7|7/7|24 ?[uh])")


def candidates(text: str, country: str) -> list[tuple[int, int]]:
    """Where a number may stand: after a plus or a trunk zero, and in the manner of the country where it has none."""
    spans = [match.span() for match in _NUMBER.finditer(text)]
    if country in WITH_NANP:
        ten = [match.span() for match in _TEN.finditer(text) if is_sent_to(text, match.start())]
        more = [*(match.span() for match in NANP.finditer(text)), *ten, *lone_ten(text)]
    elif country not in TRUNK_ZERO:
        more = [(one.start, one.end) for one in phonenumbers.PhoneNumberMatcher(text, country)]
    else:
        more = [*_without_plus(text, country), *_without_zero(text, country)]
        if country == "IE":
            more += free_in_ireland(text)
    found = [*spans, *(span for span in more if not overlaps(*span, spans))]
    return sorted(_without_hours(text, *span) for span in found)


def lone_ten(text: str) -> list[tuple[int, int]]:
    """The North American number that ten digits are which stand alone, as in a cell of a table or in a program's data."""
    shown = text.strip()
    whole = len(shown) == TEN and shown.isdecimal() and shown[0] not in "01" and is_valid(shown, "US")
    return [(text.index(shown), text.index(shown) + TEN)] if whole else []


def free_in_ireland(text: str) -> list[tuple[int, int]]:
    """Where an Irish number without a trunk zero stands."""
    return [one.span() for one in _FREE_IN_IRELAND.finditer(text) if is_valid(one[0], "IE")]


def _without_plus(text: str, country: str) -> Iterator[tuple[int, int]]:
    """Whole numbers with the country's code and no plus, where a word announces them: "tel 32 9 213 08 46"."""
    code = phonenumbers.country_code_for_region(country)
    for match in re.finditer(rf"{_BEFORE}{code}(?:{SEPARATOR}{{0,3}}\(?\d\)?){{8,11}}{_AFTER}", text):
        if label_before(text, match.start()) and is_valid(f"+{match[0]}", country):
            yield match.span()


def _without_zero(text: str, country: str) -> Iterator[tuple[int, int]]:
    """Whole numbers that have lost their zero in a spreadsheet, where a word announces them: "gsm 475 11 22 33"."""
    for match in re.finditer(rf"{_BEFORE}[1-9](?:[ ./-]?\d){{7,9}}{_AFTER}", text):
        if label_before(text, match.start()) and is_valid(match[0], country):
            yield match.span()


def _without_hours(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without what says when: "09 213 08 46 (24/7)"."""
    hours = _ROUND_THE_CLOCK.search(text, start, end)
    return (start, hours.start()) if hours else (start, end)


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch has a letter in common with one of `spans`, which are in order and apart from each other."""
    at = bisect_left(spans, (end, 0))
    return at > 0 and spans[at - 1][1] > start


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
