"""A postal address that labelled lines spell out field by field: "Naam houder: …", "Adres houder: …", "Postcode en plaats: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrapers.extract.line.lines import Line
from state.canon.addresses import parse_address
from state.canon.text import clean
from state.records import Address

FARTHEST = 4
"""Lines between the name or the town and the street."""
_WORDS = {
    "name": r"naam|name|nom|d[ée]nomination|benaming",
    "town": r"(?:postcode|code\spostal|postal\scode|plz)\s?(?:en|et|und|and|/|\+|&|,)\s?\w+"
    r"|(?:woon)?plaats(?:naam)?|gemeente|stad|ville|localit[ée]|commune|ort|city|town",
    "postcode": r"postcode|code\spostal|postal\scode|plz|zip(?:\scode)?",
    "street": r"adres|adresse|address|bezoekadres|anschrift|street(?:\saddress)?|rue(?:\set\snum[ée]ro)?|stra(?:ß|ss)e"
    r"|straat(?:naam)?(?:\s?(?:en|\+|&|/)\s?(?:huis)?(?:nummer|nr\.?))?",
    "number": r"(?:huis)?(?:nummer|nr)\.?|num[ée]ro|n°|hausnummer",
    "box": r"bus|bte|boîte",
}
_FIELDS = {
    field: re.compile(rf"(?i)(?:{words})(?:\s\(?[a-zà-ÿ-]{{2,}}\)?){{0,3}}\Z") for field, words in _WORDS.items()
}
_LABELLED = re.compile(r"(?P<word>[^:\d]{2,40}?)\s*:\s*(?P<value>\S.*)")
Spelled = tuple[str | None, Address]


def spelled_out(lines: Sequence[Line], at: int, country: str) -> Spelled | None:
    """The address whose street the line at `at` labels, with the name that a label tells above it; None without a town."""
    first = field_of(lines[at])
    if first is None or first[0] != "street":
        return None
    part = dict([first, *_until_again(lines[at + 1 : at + 1 + FARTHEST])])
    if "town" not in part and "postcode" not in part:
        return None
    street = clean(" ".join(filter(None, (part["street"], part.get("number")))))
    if "box" in part:
        street = f"{street} bus {part['box']}"
    place = " ".join(filter(None, (part.get("postcode"), part.get("town"))))
    address = parse_address(f"{street}, {place}", country=country)
    if address is None or not address.street:
        return None
    above = dict(_until_again(lines[max(0, at - FARTHEST) : at][::-1]))
    return above.get("name"), address


def field_of(line: Line) -> tuple[str, str] | None:
    """Which part of an address a line labels, or the name, and what it holds."""
    labelled = _LABELLED.fullmatch(line.text) if line.label is None else None
    word, value = (
        (labelled["word"], labelled["value"]) if labelled else (line.label.word if line.label else "", line.text)
    )
    field = next((field for field, words in _FIELDS.items() if words.fullmatch(word.strip(" .:"))), None)
    return (field, clean(value)) if field and value.strip() else None


def _until_again(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """The fields of these lines up to the next street, which is another record's."""
    seen: set[str] = set()
    for line in lines:
        told = field_of(line)
        if told is None:
            continue
        if told[0] in seen or told[0] == "street":
            return
        seen.add(told[0])
        yield told
