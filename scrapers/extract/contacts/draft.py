"""What has been gathered of one contact so far, and the words that tell what kind of name it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from state.records import Address, Phone, WorkArea

ENQUIRIES = "Vragen"
UNIT = re.compile(
    r"(?i)^(?:lokaal |lokale )?(?:team|afdeling|ploeg|equipe|antenne|consultatiebureau|helpdesk|dienst|cel|sectie|bureau|loket)\b|\bteam\b"
    r"|\b(?:office|department|division|bureau|branch|section|unit|desk|campus|vestiging|locatie)$|^(?:department|division|office) of\b"
)
LOCAL = re.compile(
    r"(?i)\b(?:huis van het kind|consultatiebureau|lokaal team|ocmw|sociaal huis|inloopteam|caw|pleegzorg|cgg)\b"
)


SEAT = "maatschappelijke zetel|hoofdzetel|zetel|siège social|hauptsitz"
"""How the part is called from which a body is run: it is the body's own."""
PART = re.compile(
    r"(?i)(?:regio|zone|afdeling|vestiging|campus|locatie|onthaal|team|kantoor|antenne|wijk|sector|zorgregio|dienst|afd\.|site|section|antenne"
    r"|office|branch|region|district|site|standort|bezirk|filiale)\s[A-ZÀ-Þ\d]"
)
"""How the parts of a body are called that the line above them names."""


@dataclass
class Draft:
    """What has been gathered so far.

    `people`: those who share a line, where the rest may tell of a body. `guessed`: the role is told by its place alone.
    """

    country: str = "BE"
    titles: list[str] = field(default_factory=list)
    announced: str | None = None
    """What a line with a colon says that whoever is named below it does; a title when nobody is."""
    people: list[str] = field(default_factory=list)
    person: str | None = None
    role: str | None = None
    guessed: bool = False
    organisation: str | None = None
    unit: str | None = None
    key: str | None = None
    phones: list[Phone] = field(default_factory=list)
    faxes: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    address: Address | None = None
    address_lines: list[str] = field(default_factory=list)
    address_texts: frozenset[str] = frozenset()
    linked: str | None = None
    """The body that the words of a link to a mailbox name."""
    just_named: str = ""
    """Whose name the line before was."""
    just_street: bool = False
    """Whether the line before was a street with a number and no place."""
    website: str | None = None
    hours: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    areas: list[WorkArea] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def add(target: list[str], value: str | None) -> None:
    """Adds what is there, once."""
    if value and value not in target:
        target.append(value)
