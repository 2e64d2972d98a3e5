"""vCard (RFC 6350 and its elder versions) -> Document: each card a list of labels and values."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from scrapers.document import Block, BlockKind, Document, Inline, StructuredItem
from scrapers.read.errors import ReadError
from state.canon.text import clean

_LABELS = {
    "ORG": "Organisatie",
    "TITLE": "Functie",
    "ROLE": "Functie",
    "EMAIL": "E-mail",
    "ADR": "Adres",
    "URL": "Website",
}
_PROPERTIES = {
    "FN": "name",
    "ORG": "worksFor",
    "TITLE": "jobTitle",
    "ROLE": "jobTitle",
    "TEL": "telephone",
    "EMAIL": "email",
}
MOST_CARDS = 2_000


def read_vcard(body: bytes, *, url: str) -> Document:
    """The document in a file of vCards.

    Raises:
        ReadError: no card in it holds anything.
    """
    blocks = [_shown(card, number) for number, card in enumerate(cards(body.decode("utf-8", "replace")), start=1)]
    if not any(block.children for block in blocks):
        raise ReadError("read_card_empty")
    return Document(url=url, media_type="text/vcard", root=Block(kind=BlockKind.ROOT, children=tuple(blocks)))


def cards(text: str) -> Iterator[list[tuple[str, str, str]]]:
    """Each card as (name, parameters, value)."""
    unfolded = re.sub(r"\r?\n[ \t]", "", re.sub(r"=\r?\n", "", text))
    for count, card in enumerate(re.findall(r"(?is)BEGIN:VCARD\s*\n(.*?)END:VCARD", unfolded)):
        if count >= MOST_CARDS:
            return
        yield [_property(line) for line in card.splitlines() if ":" in line]


def structured_card(card: list[tuple[str, str, str]]) -> StructuredItem:
    """A card as the embedded data of the page that links to it."""
    found: dict[str, tuple[object, ...]] = {}
    for name, parameters, value in card:
        if name == "ADR":
            street, town, postcode = _address(value)
            found |= {"streetAddress": (street,), "addressLocality": (town,), "postalCode": (postcode,)}
        elif name in _PROPERTIES and not ("FAX" in parameters and name == "TEL"):
            found[_PROPERTIES[name]] = (*found.get(_PROPERTIES[name], ()), _plain(value))
    kind = "Person" if any(name == "N" and value.strip("; ") for name, _, value in card) else "Organization"
    return StructuredItem(syntax="vcard", types=(kind,), properties=found)


def _shown(card: list[tuple[str, str, str]], number: int) -> Block:
    place = f"kaart {number}"
    name = next((_plain(value) for key, _, value in card if key == "FN"), "")
    heading = Block(kind=BlockKind.HEADING, level=2, inlines=(Inline(text=name),), place=place)
    lines = [Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text=text),), place=place) for text in _lines(card)]
    return Block(kind=BlockKind.GROUP, children=(heading, *lines) if name else tuple(lines), place=place)


def _lines(card: list[tuple[str, str, str]]) -> Iterator[str]:
    for name, parameters, value in card:
        if name == "TEL":
            yield f"{'Fax' if 'FAX' in parameters else 'Tel'}: {value.removeprefix('tel:')}"
        elif name == "ADR":
            street, town, postcode = _address(value)
            yield f"Adres: {street}, {postcode} {town}"
        elif name in _LABELS and value.strip("; "):
            yield f"{_LABELS[name]}: {_plain(value)}"


def _property(line: str) -> tuple[str, str, str]:
    head, _, value = line.partition(":")
    name, _, parameters = head.partition(";")
    if "QUOTED-PRINTABLE" in parameters.upper():
        value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
    return name.rpartition(".")[2].strip().upper(), parameters.upper(), value.strip()


def _plain(value: str) -> str:
    return clean(
        ", ".join(part for part in re.split(r"(?<!\\);", value) if part.strip()).replace("\\,", ",").replace("\\n", " ")
    )


def _address(value: str) -> tuple[str, str, str]:
    parts = [clean(part.replace("\\,", ",")) for part in (*re.split(r"(?<!\\);", value), *[""] * 7)]
    return parts[2], parts[3], parts[5]
