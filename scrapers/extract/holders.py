"""Who holds which office: "Katrien Verhegge, administrateur-generaal" tells a role without a number to call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scrapers.extract.lines import Line
from scrapers.extract.roles import role_in, split_role
from state.canon.names import canonical_name, looks_like_person
from state.canon.text import clean
from state.records import Contact

_OFFICE = re.compile(
    r"(?i)\b(?:administrateur-generaal|gedelegeerd bestuurder|directeur(?:-generaal)?|directrice|afdelingshoofd|voorzitter"
    r"|secretaris-generaal|diensthoofd|leidend ambtenaar|algemeen directeur)\b"
)


def holders_of(lines: Iterable[Line], taken: Iterable[Contact], organisation: str | None) -> tuple[Contact, ...]:
    """Holders of an office that no contact names yet, each once."""
    known = {canonical_name(contact.person) for contact in taken if contact.person}
    found: dict[str, Contact] = {}
    for person, role, place in _pairs(list(lines)):
        key = canonical_name(person)
        if key not in known:
            found.setdefault(
                key, Contact(person=person, role=role, organisation=organisation, confidence=0.9, place=place)
            )
    return tuple(found.values())


def _pairs(lines: list[Line]) -> Iterator[tuple[str, str, str]]:
    """A name with its office on one line, or a name on one line and the office on the next."""
    for index, line in enumerate(lines):
        name, role = split_role(line.text)
        if role and _OFFICE.search(role):
            yield name, clean(role), line.place
        elif looks_like_person(line.text) and index + 1 < len(lines):
            following = clean(lines[index + 1].text)
            if len(following) < 60 and role_in(following) and _OFFICE.search(following):
                yield clean(line.text), following, line.place
