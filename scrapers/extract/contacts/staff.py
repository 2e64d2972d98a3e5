"""Those whom a body tells by function above its own number: "Directeur: An Smet / Zorgcoördinator: Els Nys / Onthaal: 09 …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.names import looks_like_person
from state.canon.text import clean

FEWEST = 2
_ANNOUNCED = re.compile(r"(?P<post>[^:@\d]{3,50}):\s+(?P<name>[^:@\d]{4,60})")
_TO_CALL = re.compile(r"(?i)contact|aanspreek|ansprech|r[ée]f[ée]rent")
"""What makes of somebody whom a label names the one who is to be called."""
_DESK = re.compile(
    r"(?i)(?:(?:algemeen|centraal|general|main|allgemeine?|zentrale?)\s)?(?:onthaal|receptie|accueil|standard|reception|front desk|zentrale"
    r"|empfang|switchboard|telefooncentrale)(?:\s?(?:nummer|number))?"
)


def without_staff(unit: Unit) -> tuple[Line, ...]:
    """The lines of a unit without those who are told by function, where the number below them all is that of the house."""
    points = [at for at, line in enumerate(unit.lines) if line.has_point]
    told = [at for at, line in enumerate(unit.lines) if _is_told(line)]
    if len(told) < FEWEST or not points or points[0] < told[-1] or not _heads_body(unit):
        return unit.lines
    if not _is_of_house(unit.lines[points[0]]):
        return unit.lines
    return tuple(_of_house(line) if at == points[0] else line for at, line in enumerate(unit.lines) if at not in told)


def _of_house(line: Line) -> Line:
    """The line of the number, a desk before it as what the number is called: it is the body's that the heading names."""
    number = re.search(r"[\d(+]", line.text)
    if line.label is not None or number is None:
        return line
    word = line.text[: number.start()].strip(" .:–-")
    return replace(line, text=line.text[number.start() :], label=Label(field="phone", word=word))


def _heads_body(unit: Unit) -> bool:
    above: Sequence[str] = unit.context[-1:]
    return bool(above) and not looks_like_person(split_role(above[0])[0])


def _is_told(line: Line) -> bool:
    """Whether a line tells who holds a function, and nothing else."""
    if line.has_point:
        return False
    if line.label is not None:
        word = line.label.word
        told = line.label.field == "person" and tells_role(word) and not _TO_CALL.search(word)
        return told and looks_like_person(clean(line.text))
    found = _ANNOUNCED.fullmatch(clean(line.text))
    if found is None or not looks_like_person(found["name"]):
        return False
    return tells_role(found["post"]) and not _TO_CALL.search(found["post"])


def _is_of_house(line: Line) -> bool:
    """Whether what stands before a number is a desk or says that it is the number of all: "Onthaal: 09 …", "Algemeen nummer: …"."""
    if line.label is not None:
        word = line.label.word
        return (
            line.label.field in ("phone", "email")
            and " " in word
            and (is_generic(word) or _DESK.fullmatch(word) is not None)
        )
    before = re.split(r"[:\d(+]", line.text)[0].strip(" .:–-")
    return _DESK.fullmatch(before) is not None or (" " in before and is_generic(before))
