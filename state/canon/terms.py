"""From when and until when: the dates of a text with the part they play, spans, and what only its own day explains.

Built on `find_dates`, which canonical forms rest on and which stays as it is. A term is read as a careful reader would:
"voor 15 april" leaves until the 14th, "van 1 juli tot en met 31 augustus 2026" is one span, "vanaf volgende maand" begins
on the first of the month after the one in which it was written. What tells no day ("eind maart") keeps its words alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from state.canon.dates import DateRole, FoundDate, find_dates


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term and where it stands.

    Attributes:
        phrase: the words of the page, with the one that gives the date its part: "voor 15 april".
        day: the first day for a beginning, the last one for an end; None when the words tell no day.
        after: it begins after a day ("na 1 mei"), which is an end where something is no longer done.
        joined: it ends a span of which the beginning is the term before it.
    """

    start: int
    end: int
    phrase: str
    role: DateRole | None
    day: date | None
    after: bool = False
    joined: bool = False


_NUMBERED_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WEEKDAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\s*$"
)
_BEFORE = (
    (DateRole.UNTIL, r"\b(?:voor|vóór|avant(?: le)?|before|prior to)", "exclusive"),
    (DateRole.FROM, r"\b(?:na|après le|after)", "after"),
    (
        DateRole.UNTIL,
        r"(?:\b(?:tot(?: en met| uiterlijk)?|t\.?e?\.?m\.?|t/m|uiterlijk(?: op| tegen)?|ten laatste(?: op| tegen)?|niet later dan|tegen"
        r"|deadline:?|einddatum:?|geldig tot|(?:vervalt|eindigt|sluit|verloopt) op|afgesloten op|loopt af op"
        r"|jusqu['’]?au|au plus tard le|pour le|d['’]ici (?:au|le)|prend fin le|until|through|by|no later than|closes? on|ends? on"
        r"|expires? on))",
        "",
    ),
    (
        DateRole.FROM,
        r"\b(?:vanaf|met ingang van|ingaand op|sinds|sedert|per|start(?:end|en|s)? (?:op|on)|gaa?n? in op|gaat van start op"
        r"|(?:treedt|treden) in werking op|[àa] partir du|[àa] compter du|d[èe]s le|depuis le|from|as (?:of|from)|since"
        r"|effective(?: from| on)?|starting|beginning)",
        "",
    ),
    (DateRole.ON, r"\b(?:op|le|on)", ""),
)
_PARTS = tuple((role, re.compile(rf"{words}\s*{_WEEKDAY}", re.IGNORECASE), kind) for role, words, kind in _BEFORE)
_OPENS = re.compile(rf"\b(?:van|vanaf|tussen|du|entre(?: le)?|between|from|à partir du)\s*{_WEEKDAY}", re.IGNORECASE)
_JOINS = re.compile(
    rf"^\s*(?:(?P<sure>tot(?: en met)?|t\.?e?\.?m\.?|t/m|jusqu['’]?au|until|through|au|-)|en|et(?: le)?|and|to)\s*(?:le )?{_WEEKDAY}",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"^\s+af\b", re.IGNORECASE)
_LONE_DAY = re.compile(
    r"(?P<open>\b(?:van|tussen|du|entre le|between|from)\s+)?(?<![\d.,/])(?P<day>[12]?\d|3[01])(?:ste|de|e|er|st|nd|rd|th)?"
    r"\s+(?P<join>tot(?: en met)?|t\.?e?\.?m\.?|t/m|-|au|en|et le|and|to)\s+$",
    re.IGNORECASE,
)
_NUMBERS = {
    word: value
    for value, words in {
        1: "een één un une one",
        2: "twee deux two",
        3: "drie trois three",
        4: "vier quatre four",
        5: "vijf cinq five",
        6: "zes six",
        7: "zeven sept seven",
        8: "acht huit eight",
        10: "tien dix ten",
        14: "veertien quatorze fourteen",
        15: "vijftien quinze",
    }.items()
    for word in words.split()
}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_UNIT = (
    r"(?P<unit>(?:werk|kalender)?dag(?:en)?|weken|week|maand(?:en)?|jours(?: (?:ouvrables|calendrier))?|semaines?|mois"
    r"|(?:working |calendar )?days?|weeks?|months?)"
)
_THIS_LETTER = (
    r"(?:\s+(?:na|van|vanaf|of|after|from|following|suivant|apr[èe]s|[àa] (?:dater|compter) de)\s+(?:(?:de|the|la)\s+)?"
    r"(?:(?:datum|ontvangst|verzending|dagtekening|date|receipt|r[ée]ception)\s+(?:van|of|de)\s+)?"
    r"(?:deze|dit|this|cette|ce|la pr[ée]sente)(?:\s+(?:brief|schrijven|mail|e-mail|bericht|nieuwsbrief|omzendbrief|letter|notice|lettre"
    r"|courrier|circulaire))?)"
)
_SPAN = re.compile(
    r"\b(?:binnen(?: de| een termijn van)?|dans (?:les|un d[ée]lai de)|endéans(?: de)?|within)\s+"
    rf"{_COUNT}\s+{_UNIT}\b(?P<own>{_THIS_LETTER})?"
    r"(?:\s+(?:na|apr[èe]s|after|of)\s+(?:(?:de|het|een|la|le|l'|the)\s*)?[^\W\d_]+)?",
    re.IGNORECASE,
)
_MONTHS = (
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|f[ée]vrier|mars|avril|mai|juin"
    r"|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|may|june|july|august|october"
)
_SEASON = (
    r"(?:(?:het|de|this|the|le|la|l['’])\s*)?(?:voorjaar|najaar|zomer|herfst|winter|lente|zomervakantie|[ée]t[ée]|automne|hiver|printemps"
    r"|spring|summer|autumn|schooljaar|nieuwe schooljaar|ann[ée]e scolaire|school year)"
)
_LOOSE = re.compile(
    rf"\b(?:in de loop van|au cours d[eu]|during|courant)\s+(?:(?:{_MONTHS})\b|{_SEASON})(?:\s20\d\d)?"
    rf"|\b(?:(?:tot|tegen|vanaf|voor)\s+)?(?:het\s+)?einde? van (?:het|dit)\s+(?:schooljaar|werkjaar)(?:\s20\d\d-20\d\d)?"
    rf"|\b(?:vanaf|sinds|tot(?: en met)?|tegen|from|since|until|depuis|d[èe]s|[àa] partir de|jusqu['’]en)\s+"
    rf"(?:(?:{_MONTHS})\b(?:\s20\d\d\b)?|(?:het |dit |volgend )?schooljaar(?:\s20\d\d-20\d\d)?|20\d\d\b(?![-/]|\.\d))"
    r"|\b(?:towards|vers)\s+(?:the|la)\s+(?:end|fin)\s+(?:of|de)\s+(?:the\s+|l['’])?(?:year|month|ann[ée]e|mois)\b",
    re.IGNORECASE,
)
"""What tells no day."""
_LEADS = re.compile(
    r"\b(?:tegen|tot(?: en met)?|vanaf|rond|sinds|voor|by|until|from|around|d[èe]s|vers|jusqu['’][àa]|[àa] partir de|pour)\s+$",
    re.IGNORECASE,
)


def find_terms(text: str, *, reference: date | None) -> list[Term]:
    """The terms in `text`, in order and each once. `reference`: the day on which it was written, when it is known."""
    dates = find_dates(text, reference=reference)
    found = [*_spans(text, reference), *_relative(text, reference)]
    found += _exact(text, [one for one in dates if _NUMBERED_DAY.search(one.text) and one.role is not DateRole.WITHIN])
    found += [_loose(text, one.start, one.end) for one in dates if not _NUMBERED_DAY.search(one.text)]
    found += [_loose(text, match.start(), match.end()) for match in _LOOSE.finditer(text)]
    return _apart(found)


def _apart(found: Sequence[Term]) -> list[Term]:
    """Of terms that overlap the first told; those of a known day come before loose ones."""
    kept: list[Term] = []
    for one in sorted(found, key=lambda term: term.day is None):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda term: term.start)


def _exact(text: str, dates: Sequence[FoundDate]) -> Iterator[Term]:
    """Whole dates; two that are joined are a beginning and an end, and share the year that only the second tells."""
    ends: set[int] = set()
    for at, one in enumerate(dates):
        following = dates[at + 1] if at + 1 < len(dates) else None
        opened = _OPENS.search(text[max(0, one.start - 40) : one.start])
        join = _JOINS.match(text[one.end : following.start]) if following else None
        if following and join and (opened or join["sure"]):
            ends.add(at + 1)
            first = replace(one, value=_same_year(one, following))
            yield _term(text, first, DateRole.FROM, opened)
        elif at in ends:
            yield replace(_term(text, one, DateRole.UNTIL, None), joined=True)
        else:
            yield from _single(text, one, opened)


def _same_year(first: FoundDate, second: FoundDate) -> date | None:
    """The first day of a span within the year before its last one, unless it tells its own year."""
    if first.value is None or second.value is None or re.search(r"\d{4}", first.text):
        return first.value
    own = _moved(first.value, second.value.year)
    return own if own and own <= second.value else _moved(first.value, second.value.year - 1)


def _moved(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _single(text: str, one: FoundDate, opened: re.Match[str] | None) -> Iterator[Term]:
    before = text[max(0, one.start - 40) : one.start]
    lone = _LONE_DAY.search(before)
    if lone and one.value and (lone["open"] or lone["join"].lower() not in ("en", "et le", "and", "to")):
        day = _in_month(one.value, int(lone["day"]))
        start = one.start - len(before) + lone.start()
        yield Term(start=start, end=one.start, phrase=text[start : one.end], role=DateRole.FROM, day=day)
        yield replace(_term(text, one, DateRole.UNTIL, None), joined=True)
        return
    if opened and _ONWARDS.match(text[one.end :]):
        yield _term(text, one, DateRole.FROM, opened, longer=3)
        return
    for role, words, kind in _PARTS:
        match = words.search(before)
        if match:
            shift = {"exclusive": -1, "after": 1}.get(kind, 0)
            day = one.value + timedelta(days=shift) if one.value else None
            yield _term(text, replace(one, value=day), role, match, after=kind == "after")
            return
    yield _term(text, one, None, None)


def _in_month(day: date, number: int) -> date | None:
    return day.replace(day=number) if 0 < number <= day.day else None


def _term(
    text: str,
    one: FoundDate,
    role: DateRole | None,
    lead: re.Match[str] | None,
    *,
    after: bool = False,
    longer: int = 0,
) -> Term:
    start = one.start - (len(lead[0]) if lead else 0)
    end = one.end + longer
    return Term(start=start, end=end, phrase=text[start:end].strip(), role=role, day=one.value, after=after)


def _loose(text: str, start: int, end: int) -> Term:
    lead = _LEADS.search(text[max(0, start - 20) : start])
    begin = start - len(lead[0]) if lead else start
    return Term(start=begin, end=end, phrase=text[begin:end].strip(), role=DateRole.WITHIN, day=None)


def _spans(text: str, reference: date | None) -> Iterator[Term]:
    """ "Binnen 14 dagen": a day only when counted from the text itself, and not in working days, whose holidays nobody knows."""
    for match in _SPAN.finditer(text):
        day = _later(reference, match) if match["own"] and reference else None
        role = DateRole.UNTIL if day else DateRole.WITHIN
        yield Term(start=match.start(), end=match.end(), phrase=match[0], role=role, day=day)


def _later(reference: date, match: re.Match[str]) -> date | None:
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"].lower()]
    unit = match["unit"].lower()
    if unit.startswith(("werk", "working")) or "ouvrable" in unit:
        return None
    if unit.startswith(("maand", "mois", "month")):
        return _months_later(reference, count)
    return reference + timedelta(days=count * (7 if unit.startswith(("we", "sem")) else 1))


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _next_month(day: date) -> date:
    return _months_later(day.replace(day=1), 1)


_FROM = r"(?:vanaf|met ingang van|from|starting|d[èe]s|[àa] partir d[eu'’])\s*"
_UNTIL = r"(?:tot(?: en met)?|t\.?e?\.?m\.?|uiterlijk|jusqu['’][àa]|until|by)\s*"
_THIS = r"(?:het |de |la |the )?(?:einde?|fin|end) (?:van|de|of) (?:de |het |deze |dit |the |this |ce |cette |l['’])?"
_RELATIVE: tuple[tuple[re.Pattern[str], DateRole, Callable[[date], date]], ...] = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), role, day)
    for words, role, day in (
        (
            rf"{_FROM}(?:vandaag|heden|nu|today|now on|now|aujourd['’]hui|maintenant)|met onmiddellijke ingang|per direct"
            r"|with immediate effect|effective immediately|avec effet imm[ée]diat",
            DateRole.FROM,
            lambda day: day,
        ),
        (rf"{_FROM}(?:morgen|tomorrow|demain)", DateRole.FROM, lambda day: day + timedelta(days=1)),
        (
            rf"{_FROM}(?:volgende week|next week|la semaine prochaine)",
            DateRole.FROM,
            lambda day: day + timedelta(days=7 - day.weekday()),
        ),
        (rf"{_FROM}(?:volgende maand|next month|(?:le )?mois prochain)", DateRole.FROM, _next_month),
        (
            rf"{_FROM}(?:volgend (?:kalender)?jaar|next year|l['’]ann[ée]e prochaine)",
            DateRole.FROM,
            lambda day: date(day.year + 1, 1, 1),
        ),
        (rf"{_UNTIL}{_THIS}(?:maand|mois|month)", DateRole.UNTIL, lambda day: _next_month(day) - timedelta(days=1)),
        (rf"{_UNTIL}{_THIS}(?:(?:kalender)?jaar|ann[ée]e|year)", DateRole.UNTIL, lambda day: date(day.year, 12, 31)),
    )
)
"""What counts from the day on which the text was written."""


def _relative(text: str, reference: date | None) -> Iterator[Term]:
    for words, role, day in _RELATIVE:
        for match in words.finditer(text):
            value = day(reference) if reference else None
            yield Term(start=match.start(), end=match.end(), phrase=match[0], role=role, day=value)
