"""Whether the newer of two versions is broken rather than changed: it lost what the document is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from scrapers.edited import bared, by_hand, came, is_sentence, picked, replaced, reworded, sentences, succeeded
from state.canon.canonical_addresses import canonical_address
from state.canon.hours import canonical_hours
from state.canon.names import canonical_name
from state.changes import Change, Changeset, Incident, IncidentKind
from state.diff.lessened import left_of
from state.diff.said import Said
from state.diff.standing import stands
from state.records import Contact, Reading, RecordKind

SHRUNK = 0.2
"""A page that keeps less of its text is broken, whatever of its records is left."""
GAINED = 3
"""Where a list is edited, so many records at most go for each that comes or says something new."""
HALF = 0.5
"""The same for one whose records only lose."""
BLOCK = 3
"""So many values at least make a block of contacts."""


def lost(
    old: Reading, new: Reading, lengths: tuple[int, int], pages: tuple[Said, Said], passing_by: Collection[Contact]
) -> str | None:
    """Why the newer version is broken: it lost its contacts, all its records or nearly all its text. None when it is not.

    Args:
        lengths: how many characters each of the two shows.
        passing_by: the contacts that the earlier one names in passing only.
    """
    staying = tuple(one for one in old.contacts if one not in passing_by)
    held = replace(old, contacts=staying)
    stays = any(left_of(one, *pages) is not None for one in staying[:1])
    if held.records and not new.records and not stays:
        return "empty"
    bare = (staying and not new.contacts) or (len(_points(held)) > 1 and not _points(new) and not _more(held, new))
    if bare and not stays and not rewritten(staying, pages) and not by_hand(staying, new.contacts, pages):
        return "contacts_gone"
    was, now = lengths
    shrunk = was and held.records and now < SHRUNK * was and not succeeded(staying, new.contacts)
    return "page_shrunk" if shrunk else None


def rewritten(contacts: Collection[Contact], pages: tuple[Said, Said]) -> bool:
    """Whether contacts went with the sentences that named them, on a page that kept some of its sentences and has others now.

    A block that is out for a moment is no sentence; a page that is cut short says nothing new, and one that stands in for
    another keeps nothing.
    """
    was, now = (sum(map(len, sentences(page))) for page in pages)
    return reworded(pages) and now >= HALF * was and all(_in_sentences(one, pages[0]) for one in contacts)


def _in_sentences(contact: Contact, page: Said) -> bool:
    """Whether all that a contact is reached by stands in sentences alone."""
    holds = [*(partial(Said.phone, number=one.number) for one in contact.phones)]
    holds += [partial(Said.mail, address=one) for one in contact.emails]
    places = [page.at(one) for one in holds]
    return all(places) and bool(places) and all(is_sentence(page.lines[at]) for found in places for at in found)


def _points(reading: Reading) -> frozenset[str]:
    """All that can be dialled or written to."""
    contacts = reading.contacts
    return frozenset(
        (*(p.number for one in contacts for p in one.phones), *(m for one in contacts for m in one.emails))
    )


def lost_most(old: Reading, new: Reading, pages: tuple[Said, Said]) -> bool:
    """Whether most that contacts can be reached by is gone, and nothing came: their block is out for a moment."""
    before, after = _reached(old), _reached(new)
    lost = [form for form in before if form not in after and not all(stands(pages[1], *one) for one in before[form])]
    gone = after.keys() <= before.keys() and len(lost) >= BLOCK and len(lost) * 2 > len(before)
    return gone and not _more(old, new) and not _edited(old, new, pages)


def _edited(old: Reading, new: Reading, pages: tuple[Said, Said]) -> bool:
    return bared(old.contacts, new.contacts, pages[0]) or by_hand(old.contacts, new.contacts, pages)


def _more(old: Reading, new: Reading) -> bool:
    """Whether more people are listed than before: somebody edited the page and took their numbers off it."""
    return _people(new) > _people(old) > frozenset() or len(_people(new) - _people(old)) * 2 > len(_people(old)) > 0


def _people(reading: Reading) -> frozenset[str]:
    return frozenset(canonical_name(one.person) for one in reading.contacts if one.person)


def _reached(reading: Reading) -> Mapping[str, Sequence[tuple[str, object]]]:
    """Canonical form -> field and value of all that contacts can be reached by; their hours together."""
    found: dict[str, Sequence[tuple[str, object]]] = {}
    for one in reading.contacts:
        found |= {phone.number: [("phones", phone)] for phone in one.phones}
        found |= {mail: [("emails", mail)] for mail in one.emails}
        if one.address:
            found[canonical_address(one.address)] = [("address", one.address)]
        if one.opening_hours:
            hours = [("opening_hours", hour) for hour in one.opening_hours]
            found["|".join(canonical_hours(one.opening_hours))] = hours
    return found


def halved(found: Changeset, lengths: tuple[int, int]) -> bool:
    """Whether records went or lost values and nothing came, on a page that lost more than half of its text."""
    contacts = [one for one in found.changes if one.record_kind is RecordKind.CONTACT]
    loses = bool(contacts) and all(one.after is None or _loses(one) for one in contacts)
    return loses and lengths[1] < HALF * lengths[0]


def turned_over(
    found: Changeset, incident: Incident, readings: tuple[Reading, Reading], pages: tuple[Said, Said]
) -> bool:
    """Whether many records changed, or made place for others: a new board, or a smaller one. A page that is broken only loses."""
    if incident.kind is IncidentKind.MASS_CHANGE:
        return True
    if incident.kind is not IncidentKind.MASS_REMOVAL:
        return False
    if by_hand(readings[0].contacts, readings[1].contacts, pages):
        return True
    if not found.matches:
        return False
    gained = sum(one.after is not None and not _loses(one) for one in found.changes)
    edited = came(found) and (reworded(pages) or replaced(found))
    return edited or gained * GAINED >= len(found.absent) or picked(found, pages[0])


def _loses(change: Change) -> bool:
    """Whether a record says nothing that it did not say before."""
    return change.before is not None and all(
        field.after is None or (field.before or "").find(field.after) >= 0 for field in change.fields
    )
