"""Where a body serves people, told in a sentence about it: "The Elm Clinic will offer its services at 12 Oak Road on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.lines import lines_of
from scrapers.extract.line.spoken_of import bodies_of
from state.canon.addresses import FoundAddress, find_addresses
from state.canon.streets_said import streets_said
from state.canon.text import fold
from state.records import Address, Contact

_SERVES = re.compile(
    r"(?i)\b(?:offer|provid|serv(?:e|ing|ice)|open|doors|hours|locat|relocat|operat|available|biedt|bieden|dienst|open(?:t|en)|ontvang|accueil|reçoi|propos"
    r"|ouvr|bietet|geöffnet|berät)\w*"
)
"""What a sentence says of a body that people go to; where police or a court were somewhere it says none of it."""
_THERE = re.compile(r"(?i)(?:\b(?:at|in|aan|op|te|au|à|im|an|auf)|\b(?:in|aan|op|à|in)\s(?:de|het|la|der)|[,(])\s*\Z")
LONGEST = 400
"""Signs of such a sentence."""
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ\d)”\"][.!?])\s+(?=[A-ZÀ-Þ])")


def with_places_of_work(contacts: Iterable[Contact], roots: Iterable[Block], country: str) -> tuple[Contact, ...]:
    """The contacts; a body without an address has the one at which a sentence about it says that it serves people."""
    known = list(contacts)
    wanted = {fold(one.organisation) for one in known if _lacks(one) and one.organisation}
    if not wanted:
        return tuple(known)
    told = dict(_told(roots, wanted, country))
    return tuple(
        replace(one, address=told[fold(one.organisation)])
        if _lacks(one) and one.organisation and fold(one.organisation) in told
        else one
        for one in known
    )


def _lacks(contact: Contact) -> bool:
    return contact.address is None and contact.person is None and contact.unit is None


def _told(roots: Iterable[Block], wanted: set[str], country: str) -> Iterable[tuple[str, Address]]:
    """Each of the bodies with the one address of the sentence that is about it."""
    for line in lines_of(roots):
        for sentence in _SENTENCE.split(line.text) if re.search(r"\d", line.text) else ():
            if len(sentence) > LONGEST or not _SERVES.search(sentence):
                continue
            body = next(map(fold, bodies_of(sentence)), None)
            places = _places(sentence, country) if body in wanted else []
            if body and len(places) == 1 and _THERE.search(sentence[: places[0].start]):
                yield body, places[0].address


def _places(sentence: str, country: str) -> list[FoundAddress]:
    whole = [one for one in find_addresses(sentence, country=country) if one.address.number]
    return whole or list(streets_said(sentence, country=country))
