"""Lines that give the number of a service: "Zelfmoordlijn (1813)", "112: ambulance, fire, police", "In nood? Bel 112".

Such a number is the service's by name, or nobody's, whoever's page gives it, so that it stands in no other record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line, has_points
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import CLAUSE
from state.canon.emails import find_emails
from state.canon.phones import phone_starts
from state.canon.service_numbers import SERVICE, SHORT, is_of_service
from state.canon.text import clean

LONGEST = 160
"""Characters; a longer line is a text."""
_SENTENCES = re.compile(
    r"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ\d])|(?<=[\d)])\s*[,;|•]\s+(?:(?:of|en|ou|et|or|and)\s)?(?=[^\W\d_])"
    r"|(?<=[\d)])\s+(?:of|en|ou|et|or|and)\s+(?=(?:(?:met|avec|the|de|het|la|le)\s)?[A-ZÀ-Þ][^\W\d_])"
)
"""What parts one service from the next, or from the question that leads to it."""
_NUMBERS = r"(?:\d[\d -]*\d)(?:\s*(?:\b(?:of|en|or|and|ou|et|oder|und)\b|/)\s*\d[\d -]*\d)*"
_NAMED = re.compile(
    rf"(?P<name>(?:988\s)?[^\W\d_](?:[^:()]*(?:[^\W\d_]|\.))?)\s*(?:[:–-]\s*|\(\s*|\s)(?P<numbers>{_NUMBERS})\)?[\s.!]*"
)
_AHEAD = re.compile(rf"(?P<numbers>{_NUMBERS})(?:\s*[:–-]\s+)(?P<name>[^\W\d_][^:()\d]*)")
_AHEAD_BARE = re.compile(rf"(?P<numbers>{_NUMBERS})\s+(?:is\s)?(?P<name>[^\W\d_][^:()\d]*?)(?:\s*\([^()]*\))?[\s.]*")
"""The number and then the name, with nothing between them: "102 Awel"."""
_REACHED = re.compile(
    rf"(?i:(?:bel|contacteer|appelez|contactez|call)\s)?(?i:(?:naar|met|avec|de|het|la|le|the)\s)*(?P<name>[A-ZÀ-Þ][^:().!?\d]{{2,50}}?)"
    rf"\s(?i:(?:is|zijn|est|are)\s(?:er\s)?)?(?:(?i:gratis|bereikbaar|reachable|joignable)\s)*(?i:op|via|au|on|at)"
    rf"\s(?i:(?:het\s)?(?:gratis\s)?(?:nummer|num[ée]ro|number)\s)?(?P<numbers>{_NUMBERS})(?:\s*\([^()]*\))?[\s.!]*"
)
"""A service that a sentence gives by name: "Bel Awel op 102"."""
_ALONE = re.compile(rf"(?P<numbers>{_NUMBERS})\s*:")
_OWN = re.compile(r"(?P<name>(?P<numbers>988)\s[A-ZÀ-Þ][^:()–]{3,60}?)(?:\s*[:(–-].*)?")
"""A line that is called by its number."""
_LED = re.compile(rf"(?P<name>[A-ZÀ-Þ][^:().!?]{{3,60}}?)\s*\((?P<numbers>{_NUMBERS})\)\s*[:.–-].*")
"""A service with more said of it: "Lifeline (988): call or text …"."""
_WHAT_FOR = re.compile(
    rf"(?i)\b(?P<numbers>{_NUMBERS})\s(?:for|voor|pour|für)\s(?:the|de|het|la|le|die|das)\s(?P<name>[^,.;:()\d]{{3,40}}?\s?\w*(?:line|lijn|ligne|telefon))\b"
)
_BY_NUMBER = re.compile(
    r"(?P<name>\b[A-ZÀ-Þ]?[a-zà-ÿ]*(?:[Hh]ulp|[Ii]nfo|[Cc]risis|[Nn]ood)lijn\s(?P<numbers>\d{3,4}))(?!\d)"
)
_WAYS = (_OWN, _AHEAD, _REACHED, _NAMED, _LED, _AHEAD_BARE)
_TO_CALL = re.compile(
    r"(?i)\b(?:bel|belt|bellen|call|dial|text|phone|appele[rz]|composez|contactez|rufen|wählen|contacteer|nummers?|num[ée]ros?|number|nummern?|via)\b"
)
"""What makes words before a number a sentence that has everybody call it."""
_ASKED = re.compile(
    r"^(?:.*\b(?:bel|belt|chat|praat|mail|call|appele[rz])\b.*\b(?:met|naar|avec|with)\s)?(?:(?i:de|het|la|le|the)\s)?(?=[A-ZÀ-Þ])"
)
_WHEN = re.compile(r"(?i)(?:buiten|na|tijdens|bij|in|voor|after|outside|during|en dehors|pendant)\s[^:\d]{3,40}:\s")
"""When or for what a service is called, told before its name: "Buiten de uren: politie 101"."""
LONGEST_NAME = 7
"""Words."""


def services_apart(lines: Sequence[Line], *, named: bool) -> tuple[list[Line], list[tuple[Line, ...]]]:
    """The lines of a record without those that give a service's number, and what these tell: for each service its own lines.

    What names no service goes with the others where nothing but a heading or a title can name it.

    Args:
        named: the heading above names a service.
    """
    told = {at: found for at, line in enumerate(lines) if (found := services_on(line))}
    if not told:
        return list(lines), []
    others = [line for at, line in enumerate(lines) if at not in told]
    alone = not has_points(others) and (named or any(one.text and not CLAUSE.search(one.text) for one in others))
    kept: list[Line] = []
    apart: list[tuple[Line, ...]] = []
    for at, line in enumerate(lines):
        named_here = [one for one in told.get(at, ()) if len(one) > 1]
        if at not in told or (alone and not named_here):
            kept.append(line)
        elif alone:
            apart += named_here
            kept += [one[0] for one in told[at] if len(one) == 1]
        else:
            apart += told[at]
    return kept, apart


def services_on(line: Line) -> list[tuple[Line, ...]]:
    """The lines of a record for each service whose numbers are all that a line gives: its name, then the numbers; nothing for others.

    A sentence that has everybody call a number names nobody and stays one line.
    """
    named = line.label is None or (line.label.field == "phone" and line.text[:1].isalpha())
    starts = phone_starts(line.text) if named else []
    if not starts or find_emails(line.text) or not all(_is_service_at(line.text, start) for start in starts):
        return []
    parts = [part for part in _SENTENCES.split(line.text) if phone_starts(part)]
    told = [_record(replace(line, text=clean(part), runs=line.runs if len(parts) == 1 else ())) for part in parts]
    return told if len(line.text) <= LONGEST or any(len(one) > 1 for one in told) else []


def _record(line: Line) -> tuple[Line, ...]:
    ways = [found for text in (line.text, _WHEN.sub("", line.text)) for way in _WAYS if (found := way.fullmatch(text))]
    ways += [found for way in (_WHAT_FOR, _BY_NUMBER) if (found := way.search(line.text))]
    named = next((found for found in ways if _is_name(_bare(found["name"]))), None)
    if named is None:
        return (line,)
    name = clean(_bare(named["name"])).strip(" .,;:–-")
    numbers = replace(line, text=named["numbers"], label=Label(field="phone", word="", sure=True))
    told = Label(field="organisation", word="", sure=True)
    return replace(line, text=name[:1].upper() + name[1:], runs=(), label=told), numbers


def is_called_by_number(name: str) -> bool:
    """Whether the number is a part of what a service is called: "988 Linde Lifeline", "Infolijn 1700"."""
    return _OWN.fullmatch(name) is not None or _BY_NUMBER.fullmatch(name) is not None


def names_service(context: Sequence[str]) -> bool:
    """Whether the heading right above a number names a service that everybody dials: "Zelfmoordlijn", then "Bel 1813"."""
    return bool(context) and SERVICE.search(context[-1]) is not None


def _bare(text: str) -> str:
    """A name without what asks to call it: "Chat of bel gratis met Awel", "De Zelfmoordlijn"."""
    return _ASKED.sub("", text)


def _is_name(text: str) -> bool:
    return len(text.split()) <= LONGEST_NAME and not (_TO_CALL.search(text) or CLAUSE.search(text) or is_generic(text))


def _is_service_at(text: str, start: int) -> bool:
    found = SHORT.match(text, start)
    return found is not None and is_of_service(re.sub(r"\D", "", found[0]))


def with_names_below(lines: Iterable[Line]) -> list[Line]:
    """The lines; numbers of services that stand alone before a colon with what they are for, told on the line below."""
    result: list[Line] = []
    for line in lines:
        alone = _ALONE.fullmatch(result[-1].text) if result else None
        told = alone is not None and line.text[:1].isalpha() and not line.has_point
        if alone and told and all(map(is_of_service, re.findall(r"\d+", alone["numbers"]))):
            result[-1] = replace(line, text=f"{line.text.rstrip(' :.')}: {alone['numbers']}")
        else:
            result.append(line)
    return result
