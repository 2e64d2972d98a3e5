"""The same fact on another source: linked by what nobody else has, a number or mail address together with a name. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from state.canon.names import canonical_name
from state.canon.text import fold
from state.records import Contact, Measure, Record

SHORTEST_TITLE = 12
"""A shorter title ("Contact", "Vanaf 1 mei") is many measures'."""


def is_same_fact(mine: Record, theirs: Record) -> bool:
    """Whether two records of two sources are about the same person, service or measure."""
    if isinstance(mine, Contact) and isinstance(theirs, Contact):
        return bool(points_of(mine) & points_of(theirs)) and _name(mine) != "" and _name(mine) == _name(theirs)
    if isinstance(mine, Measure) and isinstance(theirs, Measure):
        return len(mine.title) >= SHORTEST_TITLE and fold(mine.title) == fold(theirs.title)
    return False


def same_facts(mine: Record, others: Iterable[tuple[str, Record]]) -> Sequence[tuple[str, Record]]:
    """Those of (source, record) that are the same fact as `mine`, in their order."""
    return [(source, record) for source, record in others if is_same_fact(mine, record)]


def points_of(contact: Contact) -> frozenset[str]:
    """The numbers and mail addresses of a contact."""
    return frozenset((*(phone.number for phone in contact.phones), *contact.emails))


def _name(contact: Contact) -> str:
    """The nearest name, as it is compared."""
    if contact.person:
        return canonical_name(contact.person)
    return fold(contact.unit or contact.organisation or "")
