"""Records whose fields follow each other on one line: "De Linde vzw Adres: Dorp 5, 9000 Gent Tel: 09 … E-mail: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.extract.line.labels import split_label
from scrapers.extract.line.lines import Line, has_point, labelled
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.titles import is_title, tells_where
from state.canon.names import looks_like_person
from state.canon.text import clean

_INNER = re.compile(
    r"(?<=[\w).’'])(?:\s+[–-]\s+|\s*[,;|]\s*|\s+)(?=(?:adres(?:se)?|address|bezoekadres|postadres|anschrift|tel(?:efoon|ephone|efon)?|t[ée]l(?:[ée]phone)?|phone|gsm|mobiel|mobile"
    r"|fax|e-?mail|mail|courriel|website|site web|telefoonnummer|e-mailadres)\b\.?\s?:\s?\S)",
    re.IGNORECASE,
)
_COLON, _DIGIT = re.compile(r"\s*:\s+"), re.compile(r"\d")
LONGEST_ROOM = 40
"""Characters."""
_FIELDS = frozenset({"phone", "fax", "email", "address", "website"})


def at_labels(line: Line) -> list[Line]:
    """A line that begins with a name, cut before each label within it; else the line itself."""
    return fields_on(line) if _names(_INNER.split(line.text)[0]) else [line]


def fields_on(line: Line) -> list[Line]:
    """A line, whatever it begins with, cut before each label within it; the line itself where not each is a field."""
    first, *rest = _INNER.split(line.text)
    if not rest or not all(map(_is_field, rest)):
        return [line]
    name, where = _with_room(first)
    own = [_part(line, text, own=True) for text in (name, where) if text]
    return [*own, *(_part(line, text, own=False) for text in rest)]


def _with_room(text: str) -> tuple[str, str]:
    """Somebody, and the street behind the colon; a room is told by no field: "Registrar, Jane Roe: 944 East"."""
    for colon in _COLON.finditer(text):
        who, where = text[: colon.start()], text[colon.end() :]
        told = len(where) <= LONGEST_ROOM and _DIGIT.search(where) and not has_point(where)
        if told and looks_like_person(split_role(who)[0]):
            return who, where if tells_where(where) else ""
    return text, ""


def _names(text: str) -> bool:
    text = _with_room(text)[0]
    return not has_point(text) and (looks_like_person(split_role(text)[0]) or is_title(text, strong=True))


def _is_field(text: str) -> bool:
    label, _ = split_label(text)
    return label is not None and label.field in _FIELDS


def _part(line: Line, text: str, *, own: bool) -> Line:
    runs = tuple(run for run in line.runs if run.text.strip() and clean(run.text) in text)
    part = replace(line, text=clean(text), runs=runs)
    return part if own else labelled(replace(part, label=None))
