"""Links of running text that tell whose a number or mail address is, by what they show."""

from __future__ import annotations

import re

from scrapers.document import Inline
from scrapers.extract.line.lines import Line
from scrapers.extract.line.roles import split_role
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import clean
from state.canon.urls import is_web

_DESCRIPTION = re.compile(r"\s*[-–—:]\s+[A-ZÀ-Þ]")
"""What parts a name from its description."""

_BETWEEN = re.compile(r"(?i)[&/+|]|en|and|et|und|of|or|ou")
"""What stands between people on one line."""


def person_mailed(line: Line) -> str | None:
    """Whom the one mail link of a sentence shows: "… email it to our coordinator, <a href='mailto:…'>Jane Roe</a>."."""
    shown = {
        clean(run.text) for run in line.runs if (run.href or "").lower().startswith("mailto:") and run.text.strip()
    }
    name = shown.pop().strip(" ,;:.") if len(shown) == 1 else ""
    return name if name != line.text and looks_like_person(name) and has_first_name(name) else None


def each_shown(line: Line) -> list[tuple[str, Inline]]:
    """Those whom the links to call or write of a line show one after the other, each with the link; none where one does, or
    where anything else stands between them: "Trainers: <a href='mailto:…'>Jane Roe</a> (chair), <a …>Mark Doe</a>"."""
    found: list[tuple[str, Inline]] = []
    for run in line.runs:
        text = clean(run.text).strip(" ,;")
        if (run.href or "").lower().startswith(("mailto:", "tel:")) and looks_like_person(split_role(text)[0]):
            found.append((text, run))
        elif (text and not (_BETWEEN.fullmatch(text) if found else text.endswith(":"))) or run.href:
            return []
    return found if len(found) > 1 else []


def name_described(line: Line) -> str | None:
    """What a link names that a description follows: "<a href='https://…'>RAFT</a> - A crisis line for all. Call 555 …"."""
    shown = [run for run in line.runs if run.text.strip()]
    if len(shown) < 2 or not is_web(shown[0].href or ""):
        return None
    described = _DESCRIPTION.match("".join(run.text for run in shown[1:]))
    return clean(shown[0].text) if described else None
