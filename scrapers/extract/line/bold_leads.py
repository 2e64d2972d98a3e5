"""Words in bold that a line begins with, and what stands behind their colon: "<b>Secretariaat</b>: maandag van 9 tot 12 uur"."""

from __future__ import annotations

import re

from scrapers.extract.line.desk_words import names_desk
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.titles import is_title
from state.canon.hours import is_hours
from state.canon.phones import phone_starts
from state.canon.text import clean

_ROUND_THE_CLOCK = re.compile(r"(?i)(?:24\s?u?/\s?24|24/7|7/7|dag en nacht|day and night|jour et nuit)\b")


def bold_lead(line: Line) -> str | None:
    """What a line begins with in bold before it tells when somebody is there: "<b>Secretariaat</b>: maandag van 9 tot 12 uur"."""
    lead, behind = _bold_and_rest(line)
    named = lead and not line.hrefs and (names_desk(lead) or (is_title(lead, strong=True) and not is_generic(lead)))
    told = named and not phone_starts(behind) and (is_hours(behind) or _ROUND_THE_CLOCK.match(behind))
    return lead if told else None


def begins_bold(line: Line) -> bool:
    """Whether a line begins with words in bold and a colon that are no field's."""
    lead, _ = _bold_and_rest(line)
    return bool(lead) and label_of(lead) is None


def _bold_and_rest(line: Line) -> tuple[str, str]:
    """The words in bold before the colon that a line begins with, and what stands behind it; empty where it begins otherwise."""
    shown = [run for run in line.runs if run.text.strip()]
    text = "".join(run.text for run in shown[1:])
    if len(shown) < 2 or not shown[0].strong or shown[1].strong:
        return "", ""
    parted = shown[0].text.rstrip().endswith(":") or text.lstrip().startswith(":")
    return (clean(shown[0].text).strip(" :"), clean(text).strip(" :")) if parted else ("", "")
