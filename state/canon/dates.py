"""Dates in running text, in Dutch, French, English and German, with the part they play in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from state.canon.text import fold


class DateRole(StrEnum):
    """What a date says of what it stands with. `within` is a span ("binnen 14 dagen"): it has no value."""

    ON = "on"
    FROM = "from"
    UNTIL = "until"
    WITHIN = "within"


@dataclass(frozen=True, kw_only=True)
class FoundDate:
    """A date and where it stands: `text[start:end]`. `value` is None when the year is unknown or it is no such day."""

    start: int
    end: int
    text: str
    value: date | None
    role: DateRole | None


_MONTHS = {
    1: "januari janvier january januar jan",
    2: "februari fevrier février february februar feb fev",
    3: "maart mars march märz maerz mrt",
    4: "april avril apr avr",
    5: "mei mai may",
    6: "juni juin june jun",
    7: "juli juillet july jul",
    8: "augustus aout août august aug",
    9: "september septembre sept sep",
    10: "oktober octobre october okt oct",
    11: "november novembre nov",
    12: "december decembre décembre dezember dec dez",
}
_MONTH = {fold(name): number for number, names in _MONTHS.items() for name in names.split()}
MONTH_NAMES = "|".join(sorted({name for names in _MONTHS.values() for name in names.split()}, key=len, reverse=True))
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:\s?(?:ste|de|e|er|st|nd|rd|th)\b|\.)?"
_WRITTEN = re.compile(
    rf"(?<![\w/.-]){_DAY}\s+(?P<month>{MONTH_NAMES})\b\.?(?:\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE
)
_ENGLISH = re.compile(
    rf"(?<!\w)(?P<month>{MONTH_NAMES})\s+(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])\s?(?P<mark>[./-])\s?(?P<month>0?[1-9]|1[0-2])\s?(?P=mark)\s?"
    r"(?P<year>(?:19|20)\d\d)(?![\w/-])"
)
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
)
_WITHIN = re.compile(
    r"\b(?:binnen(?: de| een termijn van)?|dans (?:les|un delai de)|within)\s+(?:\d+|een|twee|drie|vier|vijf|zes|acht|tien"
    r"|veertien)\s+(?:werkdagen|kalenderdagen|dagen|weken|week|maanden|maand|jours|semaines|mois|days|weeks|months)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:begin|midden|half|eind|einde|d[ée]but|mi-|fin|early|mid|late|end of)\s?(?:de\s|of\s)?"
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|f[ée]vrier|mars|avril|mai|juin"
    r"|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|june|july|august|october)(?:\s(?:19|20)\d\d)?\b"
    r"|\b(?:voorjaar|najaar|zomer|herfst|winter|lente|[ée]t[ée]|automne|hiver|printemps|spring|summer|autumn)\s(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What no day can be read from: it is kept as text ("eind maart")."""
_BEFORE = (
    (
        DateRole.UNTIL,
        r"\b(?:tot(?: en met)?|t\.?e?\.?m\.?|t/m|uiterlijk(?: op| tegen)?|ten laatste(?: op)?|tegen|voor|vóór|t\.?o\.?t"
        r"|deadline\W*|vervalt op|eindigt op|einddatum\W*|geldig tot|jusqu'?au|au plus tard le|avant le|until|by|before"
        r"|no later than|bis(?: zum)?)\s*(?:en met\s*)?(?:\w+dag\s*)?$",
    ),
    (
        DateRole.FROM,
        r"\b(?:vanaf|met ingang van|ingaand op|sinds|sedert|per|van|start(?:end)? op|a partir du|à partir du|des le|dès le|du"
        r"|from|as of|effective|ab(?: dem)?|gaat in op|treedt in werking op)\s*(?:\w+dag\s*)?$",
    ),
    (DateRole.ON, r"\b(?:op|le|on|am)\s*(?:\w+dag\s*)?$"),
)
_ROLES = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _BEFORE)


def find_dates(text: str, *, reference: date | None) -> list[FoundDate]:
    """The dates in `text`, in order.

    Args:
        reference: the day the text was published. A date without a year takes the year nearest to it; without
            `reference` such a date has no value.
    """
    found = [_found(text, match, reference) for match in _matches(text)]
    found += [
        FoundDate(start=m.start(), end=m.end(), text=m[0], value=None, role=DateRole.WITHIN)
        for m in _WITHIN.finditer(text)
    ]
    found += [
        FoundDate(start=m.start(), end=m.end(), text=m[0], value=None, role=_role(text[: m.start()]) or DateRole.WITHIN)
        for m in _VAGUE.finditer(text)
    ]
    return sorted(found, key=lambda one: one.start)


def parse_date(text: str) -> date | None:
    """The day that `text` holds and nothing else."""
    found = find_dates(text.strip(), reference=None)
    return found[0].value if len(found) == 1 and len(found[0].text) >= len(text.strip()) - 1 else None


def _matches(text: str) -> Iterator[re.Match[str]]:
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _NUMERIC, _WRITTEN, _ENGLISH):
        for match in pattern.finditer(text):
            if not any(match.start() < stop and start < match.end() for start, stop in taken):
                taken.append(match.span())
                yield match


def _found(text: str, match: re.Match[str], reference: date | None) -> FoundDate:
    return FoundDate(
        start=match.start(),
        end=match.end(),
        text=match[0],
        value=_value(match, reference),
        role=_role(text[max(0, match.start() - 40) : match.start()]),
    )


def _role(before: str) -> DateRole | None:
    return next((role for role, pattern in _ROLES if pattern.search(before)), None)


def _value(match: re.Match[str], reference: date | None) -> date | None:
    parts = match.groupdict()
    day = int(parts["day"])
    month = int(parts["month"]) if parts["month"].isdigit() else _MONTH[fold(parts["month"])]
    if parts["year"]:
        return _day(int(parts["year"]), month, day)
    if reference is None:
        return None
    near = [_day(reference.year + step, month, day) for step in (-1, 0, 1)]
    return min((one for one in near if one), key=lambda one: abs((one - reference).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
