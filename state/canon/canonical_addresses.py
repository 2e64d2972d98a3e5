"""The form in which two postal addresses are compared: without punctuation, abbreviations spelled out."""

from __future__ import annotations

import re

from state.canon.streets import NUMBER_FIRST
from state.canon.text import fold
from state.records import Address

_ABBREVIATIONS = (
    (re.compile(r"str\b\.?"), "straat"),
    (re.compile(r"ln\b\.?"), "laan"),
    (re.compile(r"stwg\b\.?"), "steenweg"),
    (re.compile(r"\bst\b\.?"), "sint"),
    (re.compile(r"\b(?:av|ave)\b\.?"), "avenue"),
    (re.compile(r"\b(?:bd|bld|blvd|boul)\b\.?"), "boulevard"),
    (re.compile(r"\bch(?:ee|auss)\b\.?"), "chaussee"),
)

_IN_ENGLISH = {
    short: whole
    for words in (
        "avenue ave av|street st|road rd|drive dr|boulevard blvd|lane ln|court ct|circle cir|highway hwy|parkway pkwy pky|square sq"
        "|place pl|terrace ter terr|trail trl|turnpike tpke|mount mt|fort ft|suite ste|north n|south s|east e|west w"
        "|northeast ne|northwest nw|southeast se|southwest sw"
    ).split("|")
    for whole, *shorts in [words.split()]
    for short in shorts
}
"""Abbreviations of the US Postal Service (Publication 28), British ones too."""


def canonical_address(address: Address) -> str:
    """The address to compare by: its parts without punctuation; the published text when the parts are unknown."""
    if not address.street and not address.postcode:
        return re.sub(r"[^\w]+", "", fold(address.text))
    parts = (
        _spelled_out(fold(address.street or ""), address.country),
        address.number,
        address.box,
        address.postcode,
        address.municipality,
    )
    return "|".join(re.sub(r"[^\w/+-]+", "", fold(part or "")) for part in parts)


def _spelled_out(street: str, country: str | None) -> str:
    """The street without abbreviations."""
    if country in NUMBER_FIRST:
        return " ".join(_IN_ENGLISH.get(word, word) for word in re.findall(r"\w+", street))
    for pattern, whole in _ABBREVIATIONS:
        street = pattern.sub(whole, street)
    return street
