"""Buildings above an address: where somebody sits, and not whose the number below is.

"Residentie De Linde / Dorp 5 / 9000 Gent" under the site of a lawyer is where the lawyer is found. A building whose own site or
mail address it is, or one of several in a list, is a body like any other: homes for the elderly are called so too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.contacts.domains import called_by_mail, spelled
from state.records import Contact

_BUILDING = re.compile(
    r"(?i)(?:residentie|r[ée]sidence|gebouw|building|immeuble|b[âa]timent|kantoorgebouw|kantorencomplex|bedrijvencentrum"
    r"|business ?(?:center|centre|park))\s\S.*|.*\s(?:building|business ?(?:center|centre|park))"
)


def without_buildings(contacts: Sequence[Contact], owner: str | None) -> list[Contact]:
    """The contacts, the one that only a building names without that name, so that it is the site's.

    Args:
        owner: whose site it is; without one nothing better is known.
    """
    housed = [one for one in contacts if _is_housed(one)]
    if len(housed) != 1 or owner is None or _are_one(_name(housed[0]), owner):
        return list(contacts)
    return [replace(one, organisation=None, unit=None) if one is housed[0] else one for one in contacts]


def is_building(name: str) -> bool:
    """Whether a name is that of a building: "Residentie De Linde"."""
    return _BUILDING.fullmatch(name) is not None


def _is_housed(contact: Contact) -> bool:
    """Whether a building is all that names a contact with an address, and its mail addresses are not called by it."""
    told = contact.person or contact.role or (contact.organisation and contact.unit)
    name = _name(contact)
    own = any(_are_one(called_by_mail(mail), name) for mail in contact.emails)
    return not told and contact.address is not None and is_building(name) and not own


def _name(contact: Contact) -> str:
    return contact.organisation or contact.unit or ""


def _are_one(first: str, second: str) -> bool:
    one, other = spelled(first), spelled(second)
    return one in other or other in one
