"""The same fact on another source: linked by what nobody else has, a number or mail address together with a name. Pure.

A measure is linked by its title and most of its words, a document by its address, and whatever says exactly the same.
Staff can split what was linked and join what was not (`state.store.links`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from state.canon.names import canonical_name
from state.canon.prose import canonical_prose, without_counters
from state.canon.text import fold
from state.canon.urls import canonical_url
from state.fingerprint import Canonical, canonical, fingerprint
from state.records import Contact, Measure, Publication, Record

SHORTEST_TITLE = 12
"""A shorter title ("Contact", "Vanaf 1 mei") is many measures'."""
MOST_OF_IT = 0.5
"""Share of the shorter text's words that the other one has too."""
Told = tuple[tuple[str, Canonical | None, Canonical | None], ...]
"""Field, canonical value before, canonical value after: of each field that differs."""
WHOLE = {
    Contact: ("person", "phones", "emails"),
    Measure: ("title", "text", "effective_from", "expires_on"),
    Publication: ("url", "languages"),
}
"""What a record that came or went is told by."""


def strong_keys(record: Record) -> frozenset[str]:
    """Hashes, one of which two records of one fact share. They name nobody, so that they may be kept."""
    return frozenset(_hashed(text) for text in (fingerprint(record), *_identifying(record)))


def _identifying(record: Record) -> Iterator[str]:
    if isinstance(record, Contact):
        name = _name(record)
        yield from (f"c|{name}|{point}" for point in sorted(points_of(record)) if name)
    elif isinstance(record, Measure):
        if len(record.title) >= SHORTEST_TITLE:
            yield f"m|{fold(record.title)}"
    elif record.url:
        yield f"p|{canonical_url(record.url)}"


def _hashed(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def is_same_fact(mine: Record, theirs: Record) -> bool:
    """Whether two records of two sources are about the same person, service, measure or document."""
    if type(mine) is not type(theirs) or strong_keys(mine).isdisjoint(strong_keys(theirs)):
        return False
    return not isinstance(mine, Measure) or not isinstance(theirs, Measure) or _alike(mine.text, theirs.text)


def _alike(one: str, other: str) -> bool:
    mine, theirs = (set(re.findall(r"\w{4,}", without_counters(text))) for text in (one, other))
    return len(mine & theirs) >= MOST_OF_IT * min(len(mine), len(theirs))


def points_of(contact: Contact) -> frozenset[str]:
    """The numbers and mail addresses of a contact."""
    return frozenset((*(phone.number for phone in contact.phones), *contact.emails))


def _name(contact: Contact) -> str:
    """The nearest name, as it is compared."""
    if contact.person:
        return canonical_name(contact.person)
    return canonical_prose(contact.unit or contact.organisation or "")


def told(before: Record | None, after: Record | None) -> Told:
    """What a change says: the fields that differ; of a record that came or went what it is told by."""
    old, new = (canonical(one) if one is not None else {} for one in (before, after))
    kind = type(after if after is not None else before)
    names = sorted(old.keys() | new.keys()) if old and new else WHOLE.get(kind, ())
    return tuple((name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name))


def says_already(theirs: Record, before: Record | None, after: Record) -> bool:
    """Whether another record of the same fact says all that a change leads to."""
    form, said = canonical(theirs), told(before, after)
    return bool(said) and all(form.get(name) == value for name, _, value in said)
