"""Numbers of the ambulance, the police and the fire brigade: everybody's, whoever's page gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from state.canon.service_numbers import is_helpline
from state.records import Contact

EMERGENCY = frozenset({"112", "100", "101", "911", "999", "144", "17", "18", "15"})
"""In whichever country."""
_OF_THEIRS = re.compile(
    r"(?i)police|politie|polizei|sheriff|fire|brandweer|pompiers|feuerwehr|ambulan|emergency|urgence|nood|notruf|dispatch|rettung"
    r"|sanit[äa]t|samu\b|secours|ziekenwagen|hulpdienst|\b(?:112|911)\b"
)


def is_for_all(contact: Contact) -> bool:
    """Whether it holds nothing but an emergency number: it is no site's own."""
    return bool(contact.phones) and not contact.emails and all(one.number in EMERGENCY for one in contact.phones)


def emergencies_apart(contacts: Iterable[Contact]) -> Iterator[Contact]:
    """The contacts, and of those that tell to dial an emergency number beside their own, that number as a contact of nobody.

    Nobody is called by name at such a number, nor at one of the services' ("Buiten de uren: bel 1733").
    """
    for contact in contacts:
        alone = bool(contact.person) and not (contact.unit or contact.organisation)
        told = [one for one in contact.phones if one.number in EMERGENCY or (alone and is_helpline(one.number))]
        own = tuple(one for one in contact.phones if one not in told)
        theirs = _OF_THEIRS.search(" ".join(filter(None, (contact.unit, contact.organisation))))
        if not told or not (own or alone) or theirs:
            yield contact
            continue
        yield replace(contact, phones=own)
        yield Contact(phones=tuple(told), confidence=contact.confidence, place=contact.place)
