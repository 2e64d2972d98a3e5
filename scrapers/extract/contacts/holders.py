"""People whom a page lists with what they do, though it gives no number to call: "Katrien Verhegge, administrateur-generaal"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scrapers.extract.line.lines import Line
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.names import canonical_name, looks_like_person
from state.canon.text import clean
from state.records import Contact

LONGEST = 100
"""A longer line is a sentence that mentions somebody."""
NEAR = 2
"""So many lines below a name its role may stand."""


def holders_of(lines: Iterable[Line], taken: Iterable[Contact], organisation: str | None) -> tuple[Contact, ...]:
    """People with a role that no contact names yet, each once."""
    known = {canonical_name(contact.person) for contact in taken if contact.person}
    found: dict[str, Contact] = {}
    for person, role, place in _pairs(list(lines)):
        key = canonical_name(person)
        if key not in known:
            found.setdefault(
                key, Contact(person=person, role=role, organisation=organisation, confidence=0.85, place=place)
            )
    return tuple(found.values())


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[str, str, str]]:
    """A name with its role on one line, or a name that stands alone with the role right below it."""
    for index, line in enumerate(lines):
        if len(line.text) > LONGEST:
            continue
        name, role = split_role(line.text)
        if role:
            yield name, clean(role), line.place
        elif looks_like_person(line.text):
            below = next((one.text for one in lines[index + 1 : index + 1 + NEAR] if tells_role(one.text)), None)
            if below is not None and not _another(lines[index + 1 : index + 1 + NEAR], below):
                yield clean(line.text), clean(below), line.place


def _another(lines: Sequence[Line], role: str) -> bool:
    """Whether somebody else is named before the role."""
    before = [one.text for one in lines[: next(at for at, one in enumerate(lines) if one.text == role)]]
    return any(looks_like_person(text) for text in before)
