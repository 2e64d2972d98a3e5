"""Numbers of the ambulance, the police and the fire brigade: everybody's, whoever's page gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """Whether it holds nothing but an emergency number, or one that a country gave to a service: it is no site's own."""
    known = EMERGENCY | _GIVEN | _OF_ALL_SERVICES
    return bool(contact.phones) and not contact.emails and all(one.number in known for one in contact.phones)


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


_GIVEN_TO: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "BE": {
        "102": re.compile(r"\bAwel\b"),
        "103": re.compile(r"\b[ÉE]coute-[Ee]nfants\b"),
        "106": re.compile(r"\bTele-?[Oo]nthaal\b"),
        "107": re.compile(r"\bTélé-?[Aa]ccueil\b"),
        "1813": re.compile(r"\b[Zz]elfmoordlijn(?: 1813)?\b"),
    },
    "NL": {"113": re.compile(r"\b113 [Zz]elfmoordpreventie\b")},
    "FR": {"119": re.compile(r"\b(?:Allô )?[Ee]nfance en [Dd]anger\b"), "115": re.compile(r"\b[Ss]amu [Ss]ocial\b")},
}
"""To which service a country gave a number that has no other owner: a page that tells the number and the name joins them."""
_GIVEN = frozenset(number for numbers in _GIVEN_TO.values() for number in numbers)
_OF_ALL_SERVICES = frozenset({"1712", "1733"})
"""Lines that answer for many services: no page that sends its reader there is theirs."""
NAMED_FAR_OFF = 0.7


def with_services_named(contacts: Iterable[Contact], texts: Sequence[str], country: str) -> Iterator[Contact]:
    """The contacts, and each such number that another has by itself or among others, called as the page calls the service."""
    given = _GIVEN_TO.get(country, {})
    for contact in contacts:
        names = " ".join(filter(None, (contact.organisation, contact.unit)))
        theirs = {
            one.number: said
            for one in contact.phones
            if (called := given.get(one.number))
            and not called.search(names)
            and (said := next((found[0] for text in texts if (found := called.search(text))), None))
        }
        own = tuple(one for one in contact.phones if one.number not in theirs)
        if not theirs or own or contact.emails:
            yield replace(contact, phones=own)
        for number, said in theirs.items():
            phones = tuple(one for one in contact.phones if one.number == number)
            yield Contact(organisation=said, phones=phones, confidence=NAMED_FAR_OFF, place=contact.place)
