"""What shows that a person edited a page that lost records, where a part of it that is out for a moment shows nothing of the kind."""

from __future__ import annotations

from collections import Counter
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
"""The share of its sentences, or of its lines, that a page keeps when it is edited."""
PLACES = 2
"""At so many places others stand where people stood, on a page that was edited."""
PEOPLE = 3
"""Or so many at one place."""


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


def by_hand(old: Iterable[Contact], new: Iterable[Contact], pages: tuple[Said, Said]) -> bool:
    """Whether people whom the earlier page does not name stand where it named others: an outage brings nobody.

    One is enough in a function that was told already. Elsewhere there have to be several, between the lines between which
    others stood, for what stands in for a page may name somebody too.
    """
    before, after = list(old), list(new)
    gone, come = _named_only(before, pages), _named_only(after, pages[::-1])
    if not gone or not come:
        return False
    roles = {canonical_prose(one.role) for one in before if one.role}
    if any(one.role and canonical_prose(one.role) in roles for one in after if one.person in come):
        return _keeps(pages)
    was, now = _places(gone, pages), _places(come, pages[::-1])
    people = Counter(key for _, key in was) & Counter(key for _, key in now)
    stretches = Counter(key for _, key in set(was)) & Counter(key for _, key in set(now))
    return sum(people.values()) >= PEOPLE or sum(stretches.values()) >= PLACES


def _named_only(contacts: Iterable[Contact], pages: tuple[Said, Said]) -> frozenset[str]:
    """The people whom the first of two pages names, and the second does not."""
    names = _persons(contacts)
    return frozenset(one for one in names if pages[0].text(one) and not pages[1].text(one))


def _keeps(pages: tuple[Said, Said]) -> bool:
    """Whether a page still shows some of its lines."""
    old, new = (set(map(canonical_prose, page.lines)) - {""} for page in pages)
    return len(old & new) >= KEPT * len(old)


def _places(names: Iterable[str], pages: tuple[Said, Said]) -> list[tuple[int, tuple[str, str]]]:
    """For each of these people the stretch of the first page that the second does not show, by where it begins and the
    lines around it."""
    forms, shared = list(map(canonical_prose, pages[0].lines)), set(map(canonical_prose, pages[1].lines)) - {""}
    found = []
    for at in (at for name in names for at in pages[0].at(Holding("person", name))):
        above = next((one for one in range(at, -1, -1) if forms[one] in shared), -1)
        below = next((form for form in forms[at:] if form in shared), "")
        found.append((above, (forms[above] if above >= 0 else "", below)))
    return found


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
