"""Lists in which the number comes first and then whose it is: "09 … Gemeentehuis", "112 (ambulance), 101 (politie)".

One such line may add anything to its number. Where several lines right below each other, or several parts of a line, are made alike,
what stands behind the number is whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.titles import is_title
from state.canon.hours import is_hours
from state.canon.phones import phone_starts

FEWEST = 2
_NUMBER = r"[+(]?\d[\d ()/.-]{1,18}\d"
_FIRST = re.compile(rf"(?P<number>{_NUMBER})(?:\s*[-–=]\s*|\s*:\s+|\s+)(?P<name>[^\W\d_][^:;@\d]{{2,60}})")
_BRACKETED = re.compile(rf"(?P<number>{_NUMBER})\s*\((?P<name>[^\W\d_][^():;@\d]{{2,50}})\)")
_HEAD = re.compile(r"(?P<head>[^\d:]{3,50}):\s+")
_BETWEEN = re.compile(r"\s*(?:[,;|•]|\b(?:of|en|ou|et|or|and)\b)\s*(?:(?:of|en|ou|et|or|and)\s+)?|\s*")


def with_names_ahead(lines: Iterable[Line]) -> list[Line]:
    """The lines, each that gives whose its number is behind it with the name ahead, as everything below reads it."""
    told = [(part, _told(part)) for line in lines for part in _parts(line)]
    result: list[Line] = []
    for first, run in groupby(told, key=lambda one: one[1] is not None):
        alike = list(run)
        turned = first and len(alike) >= FEWEST
        result += [replace(line, text=ahead) if turned and ahead else line for line, ahead in alike]
    return result


def _told(line: Line) -> str | None:
    """A line that is a number and whose it is, and nothing else, with the name ahead."""
    if line.label is not None or not line.text[:2].strip("+(").isdigit() or phone_starts(line.text) != [0]:
        return None
    found = _FIRST.fullmatch(line.text)
    return f"{found['name'].strip(' .')}: {found['number']}" if found and _is_name(found["name"]) else None


def _parts(line: Line) -> Sequence[Line]:
    """A line of numbers with a name in brackets behind each as a line for each; any other as it is."""
    if (line.label is not None and line.label.field != "phone") or line.text.count("(") < FEWEST:
        return [line]
    head = _HEAD.match(line.text)
    if head and not is_generic(head["head"]):
        return [line]  # of which all are numbers: "Eeklo: 09 … (balie) en 09 … (hulplijn)"
    at = head.end() if head else 0
    found: list[re.Match[str]] = []
    while told := _BRACKETED.match(line.text, at):
        found.append(told)
        between = _BETWEEN.match(line.text, told.end())
        at = between.end() if between else told.end()
    if len(found) < FEWEST or line.text[at:].strip(" .") or len(phone_starts(line.text)) != len(found):
        return [line]
    lines = (f"{one['name'][:1].upper()}{one['name'][1:]}: {one['number']}" for one in found)
    return [replace(line, text=text, runs=(), label=None) for text in lines]


def _is_name(text: str) -> bool:
    shown = text.strip(" .")
    return is_title(shown) and not is_generic(shown) and not is_hours(shown)
