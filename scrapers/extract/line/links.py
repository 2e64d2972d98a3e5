"""Links of running text that tell whose a number or mail address is, by what they show."""

from __future__ import annotations

import re

from scrapers.extract.line.lines import Line
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import clean
from state.canon.urls import is_web

_DESCRIPTION = re.compile(r"\s*[-–—:]\s+[A-ZÀ-Þ]")
"""What parts a name from its description."""


def person_mailed(line: Line) -> str | None:
    """Whom the one mail link of a sentence shows: "… email it to our coordinator, <a href='mailto:…'>Jane Roe</a>."."""
    shown = {
        clean(run.text) for run in line.runs if (run.href or "").lower().startswith("mailto:") and run.text.strip()
    }
    name = shown.pop() if len(shown) == 1 else ""
    return name if name != line.text and looks_like_person(name) and has_first_name(name) else None


def name_described(line: Line) -> str | None:
    """What a link names that a description follows: "<a href='https://…'>RAFT</a> - A crisis line for all. Call 555 …"."""
    shown = [run for run in line.runs if run.text.strip()]
    if len(shown) < 2 or not is_web(shown[0].href or ""):
        return None
    described = _DESCRIPTION.match("".join(run.text for run in shown[1:]))
    return clean(shown[0].text) if described else None
