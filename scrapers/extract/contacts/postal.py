"""A postal address whose parts stand in columns or fields of their own: street, number, postcode, town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from state.canon.addresses import parse_address
from state.canon.text import fold
from state.records import Address

_TOWN = frozenset(
    "gemeente stad plaats woonplaats plaatsnaam city town commune ville localite municipality locality gemeente/stad"
    " stad/gemeente deelgemeente".split()
)
_NUMBER = frozenset("nr nummer huisnummer huisnr n° no numero number housenumber house_number".split())
_BOX = frozenset("bus bte boite busnummer box".split())
_PARTS = {**dict.fromkeys(_TOWN, "town"), **dict.fromkeys(_NUMBER, "house_number"), **dict.fromkeys(_BOX, "box")}
_CODED_TOWN = re.compile(r"(?P<code>\d{4,5}(?:\s?[A-Z]{2})?)\s+(?P<town>\D+)$")
_TOWN_BEHIND = re.compile(r"(?P<code>\d{4,5}(?:\s?[A-Z]{2})?)[\s,–-]+(?P<town>[^\W\d_]\D{2,})$")
"""What a field for a postcode holds where the town stands in it too: that town is of it, whatever a field for a place says."""
_STATE = frozenset({"state", "province"})


def with_parts(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the labels of an address in parts; only a postcode of its own tells that there is one.

    Without it, "Gemeente" is the area that somebody works for, and "Nr" any number.
    """
    fields = {line.label.field for line in lines if line.label}
    coded = any(line.label and _tells_code(line.label, line.text) for line in lines)
    return list(_relabelled(lines, streets="address" in fields)) if coded else list(lines)


def _tells_code(label: Label, text: str) -> bool:
    """Whether a field is a postcode, or a town behind its postcode."""
    if label.field == "postcode":
        return any(map(str.isdigit, text))
    return _PARTS.get(fold(label.word)) == "town" and _CODED_TOWN.match(text) is not None


def _relabelled(lines: Sequence[Line], *, streets: bool) -> Iterator[Line]:
    for line in lines:
        part = _part(line.label, streets=streets) if line.label else None
        yield replace(line, label=Label(field=part, word=line.label.word)) if part and line.label else line


def _part(label: Label, *, streets: bool) -> str | None:
    word = fold(label.word).strip(" .:").replace(" ", "_")
    part = "state" if word in _STATE and label.field != "area" else _PARTS.get(word)
    return part if part in ("town", None) or streets else None


def address_of_parts(lines: Sequence[Line], country: str) -> Address | None:
    """The address that the labelled parts among `lines` make; None without a postcode, which counts by itself too."""
    part = {line.label.field: line.text for line in reversed(lines) if line.label and line.text}
    where = part.get("postcode")
    coded = _CODED_TOWN.match(part.get("town", "")) if where is None else _TOWN_BEHIND.match(where)
    if coded:
        part |= {"postcode": coded["code"], "town": coded["town"]}
    if "postcode" not in part or not any(map(str.isdigit, part["postcode"])):
        return None
    street = " ".join(filter(None, (part.get("address"), part.get("house_number"))))
    box = part.get("box")
    whole = f"{street} bus {box}" if street and box else street
    text = ", ".join(filter(None, (whole, *_place(part, country))))
    parsed = parse_address(text, country=country)
    if parsed is not None and parsed.postcode and (parsed.street or not street):
        return parsed
    return Address(
        text=text,
        street=part.get("address"),
        number=part.get("house_number"),
        box=box,
        postcode=part["postcode"],
        municipality=part.get("town"),
        country=country,
    )


def _place(part: dict[str, str], country: str) -> tuple[str, ...]:
    town, code = part.get("town"), part["postcode"]
    if country in ("US", "CA"):
        return tuple(filter(None, (town, " ".join(filter(None, (part.get("state"), code))))))
    if country == "GB":
        return tuple(filter(None, (town, code)))
    return (" ".join(filter(None, (code, town))),)
