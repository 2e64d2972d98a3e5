"""Streets within a sentence that tells no town: "Het loket ligt in de Kerkstraat 12 en is elke dag open", "at 12 Oak Road, next to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.addresses import FoundAddress
from state.canon.place_first import FRENCH_SAID
from state.canon.streets import BOX, HOUSE, NUMBER_FIRST, Street, is_surely_street, street_in
from state.canon.text import clean
from state.records import Address

LONGEST = 70
"""Signs of a street up to its number."""
_NUMBER = re.compile(
    rf"(?<=[^\W\d_]),?[ \t\u00a0]+(?:nr\.?[ ]?|n°[ ]?)?(?<![\d-]){HOUSE}(?:[ ,(/]*{BOX})?(?=[.,;:)\s”\"']|$)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s(?:steen)?weg|\sstraat|\slaan)?\Z|\A[^A-ZÀ-Þ]*\Z")
"""No street ends in a little word: "rue Haute et le 12"."""
_ENGLISH = re.compile(
    r"(?<![\w.,$-])\d{1,5}[ ](?:(?:US|U\.S\.|State|County|Old|North|South|East|West|[NSEW]\.?)[ ]){0,2}"
    r"(?:Route|Rte\.?|Highway|Hwy\.?|Road|Rd\.?|CR|SR)[ ]\d{1,4}[A-Z]?\b"
    r"|(?<![\w.,$-])\d{1,5}[A-Za-z]?[ ](?:[NSEW]\.?[ ]|North[ ]|South[ ]|East[ ]|West[ ])?(?:[A-Z][\w'’-]*\.?[ ]){1,4}?"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Square|Parkway|Pkwy|Highway|Hwy|Way|Circle|Terrace"
    r"|Trail|Turnpike|Pike|Close|Crescent|Gardens|Mews|Green|Hill|Row|Quay)\b"
)
""" "20 County Road 7" and "20 Oak Road"."""


def streets_said(text: str, *, country: str = "BE") -> Iterator[FoundAddress]:
    """What is surely a street with its number, wherever it stands in a sentence."""
    if country in NUMBER_FIRST:
        yield from (_found(found[0], found.start(), country) for found in _ENGLISH.finditer(text))
        return
    last = 0
    for start, end in sorted(one.span() for one in (*_NUMBER.finditer(text), *_french(text))):
        if start < last:
            continue
        head = re.split(r"[;:()\n]|\.\s(?=[A-ZÀ-Þ])", text[max(0, start - LONGEST) : end])[-1].lstrip()
        begun = end - len(head)
        street = street_in(head, country)
        if street is not None and _NAMED.search(street.name or "") and is_surely_street(head[street.start :], country):
            yield _found(head[street.start :], begun + street.start, country, street)
            last = end


def _french(text: str) -> Iterator[re.Match[str]]:
    return (one for one in FRENCH_SAID.finditer(text) if one["name"].split()[-1][-1:].isalpha())


def _found(shown: str, start: int, country: str, street: Street | None = None) -> FoundAddress:
    street = street or street_in(shown, country)
    address = Address(
        text=clean(shown),
        street=street.name if street else None,
        number=street.number if street else None,
        box=street.box if street else None,
        country=country,
    )
    return FoundAddress(start=start, end=start + len(shown), address=address)
