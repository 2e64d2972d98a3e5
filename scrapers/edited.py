"""What shows that a person edited a page that lost records, where a part of it that is out for a moment shows nothing of the kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from state.canon.names import canonical_name
from state.canon.prose import canonical_prose
from state.changes import ChangeKind, Changeset
from state.diff.said import Said
from state.diff.standing import Holding
from state.records import Contact, RecordKind

SENTENCE = 8
"""A line of fewer words is none."""
SENTENCES = 2
"""So many that are new show that a page was edited."""
KEPT = 0.2
"""The share of its sentences that a page keeps when it is edited."""


def is_sentence(line: str) -> bool:
    """Whether a line is long enough to tell something."""
    return len(line.split()) >= SENTENCE


def sentences(page: Said) -> frozenset[str]:
    """The sentences of a page, as canonical prose."""
    return frozenset(map(canonical_prose, filter(is_sentence, page.lines)))


def reworded(pages: tuple[Said, Said]) -> bool:
    """Whether a page kept some of its sentences and has others now: one that stands in for another keeps nothing."""
    old, new = map(sentences, pages)
    was, kept = (sum(map(len, said)) for said in (old, old & new))
    return len(new - old) >= SENTENCES and kept >= KEPT * was


def picked(found: Changeset, page: Said) -> bool:
    """Whether people left a list from between others who stay on it. An outage takes a stretch of a page, a person picks.

    Args:
        page: the earlier version.
    """
    contacts = [one for one in found.changes if isinstance(one.before, Contact)]
    gone = [one.before for one in contacts if one.kind is ChangeKind.REMOVED and isinstance(one.before, Contact)]
    seen = (one.observed.record for one in found.matches)
    return _between(_persons(gone), _persons(one for one in seen if isinstance(one, Contact)), page)


def bared(old: Iterable[Contact], new: Iterable[Contact], page: Said) -> bool:
    """Whether people lost all that they are reached by while others between them keep it, and all are still listed."""
    had = {canonical_name(one.person): one for one in old if one.person and _points(one)}
    has = {canonical_name(one.person): _points(one) for one in new if one.person}
    lost = [one for name, one in had.items() if name in has and not has[name]]
    kept = [one for name, one in had.items() if has.get(name)]
    return had.keys() <= has.keys() and _between(_persons(lost), _persons(kept), page)


def succeeded(old: Iterable[Contact], new: Iterable[Contact]) -> bool:
    """Whether a function has another holder now, who is reached otherwise: what stands in for a page names nobody of it."""
    before, after = _holders(old), _holders(new)
    return any(
        role == known and person != who and points and not points & held
        for role, person, points in after
        for known, who, held in before
    )


def _holders(contacts: Iterable[Contact]) -> set[tuple[str, str, frozenset[str]]]:
    """Function, name and points of all who have a function."""
    return {
        (canonical_prose(one.role), canonical_name(one.person), _points(one))
        for one in contacts
        if one.role and one.person
    }


def _points(contact: Contact) -> frozenset[str]:
    return frozenset((*(phone.number for phone in contact.phones), *contact.emails))


def _persons(contacts: Iterable[Contact]) -> Collection[str]:
    return {one.person for one in contacts if one.person}


def _between(lost: Collection[str], kept: Collection[str], page: Said) -> bool:
    """Whether somebody who is kept stands between two who are lost. Names that stand there twice tell no place."""
    places = [found[0] for one in lost if len(found := page.at(Holding("person", one))) == 1]
    stayed = (found[0] for one in kept if one not in lost and len(found := page.at(Holding("person", one))) == 1)
    return bool(places) and any(min(places) < place < max(places) for place in stayed)


def came(found: Changeset) -> bool:
    """Whether a contact is listed that was not."""
    return any(one.kind is ChangeKind.ADDED and one.record_kind is RecordKind.CONTACT for one in found.changes)


def replaced(found: Changeset) -> bool:
    """Whether somebody took the place of somebody else."""
    persons = (field for one in found.changes for field in one.fields if field.name == "person")
    return any(field.before and field.after for field in persons)
