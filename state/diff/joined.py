"""People who joined or left a list of which no reading tells them, though it tells those beside them.

A reading may miss one line of a list. What differs between two versions shows it all the same: a line that only one of them
has, made like the lines around it, which name people who are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from state.canon.names import canonical_name, looks_like_person, surely_person
from state.canon.prose import canonical_prose
from state.canon.role_words import role_in
from state.canon.text import fold
from state.canon.vacancies import is_vacancy
from state.changes import Change, ChangeKind, Changeset
from state.diff.cases import SPELLING
from state.diff.ids import GONE, change_id
from state.diff.said import Said
from state.fingerprint import fingerprint
from state.records import Contact, RecordKind

GAP = 4
"""So many lines at most lie between two names of one list."""
BESIDE = 2
"""So many names on either side of somebody show what list it is."""
KNOWN = 2
"""So many of a list are told, and half of it or more."""
LONGEST = 12
"""A line of more words is a sentence."""
_PARTS = re.compile(r"\s*([,;:|(]|\s[-\u2013\u2014])\s*")
_ONCE = re.compile(
    r"\b(?:door|by|par|auteur|author|redactie|tekst|text|foto\w*|photo\w*|bron|source|winnaar|winner|gast|guest|speaker|spreker)\b"
)
"""What names somebody for the occasion."""


@dataclass(frozen=True, slots=True)
class Named:
    """A line that names one person: where it stands, how it is made, and what else it says."""

    at: int
    make: str
    name: str
    rest: str = ""


def with_joined(
    found: Changeset, old: Sequence[Contact], new: Sequence[Contact], before: Said, after: Said
) -> Changeset:
    """`found` with those who are named on one page alone, among people of whom the reading of that page tells."""
    if before.lines == after.lines:
        return found
    told = (record for one in found.changes for record in (one.before, one.after) if isinstance(record, Contact))
    names = frozenset(canonical_name(one.person) for one in (*old, *new, *told) if one.person)
    left = (_changed(found.source, one, ChangeKind.REMOVED) for one in strangers(old, before, after, names))
    came = (_changed(found.source, one, ChangeKind.ADDED) for one in strangers(new, after, before, names))
    return replace(found, changes=(*found.changes, *came, *left))


def strangers(contacts: Sequence[Contact], page: Said, other: Said, names: frozenset[str]) -> Iterator[Contact]:
    """Those whom only `page` names, in a list of which `contacts` tell most."""
    shown = set(map(canonical_prose, other.lines))
    if all(canonical_prose(line) in shown for line in page.lines):
        return
    known = {canonical_name(one.person): one for one in contacts if one.person}
    for people in _lists(page):
        often = sum(canonical_name(one.name) in known for one in people)
        if often < KNOWN or often * 2 < len(people):
            continue
        for at, one in enumerate(people):
            beside = [known.get(canonical_name(each.name)) for each in people[max(0, at - BESIDE) : at + BESIDE + 1]]
            if any(beside) and _is_new(one, page, other, names) and (surely_person(one.name) or _closely(one, people)):
                yield _like(one, [each for each in people if each is not one], known)


def _is_new(one: Named, page: Said, other: Said, names: frozenset[str]) -> bool:
    mine = canonical_name(one.name)
    if " " not in mine or any(_alike(mine, name) for name in names):
        return False
    return page.text(one.name) == 1 and not other.text(one.name) and role_in(one.name) is None


def _alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: a part of each other, or spelled nearly the same."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or ratio(one, other) >= SPELLING


def _closely(one: Named, people: Sequence[Named]) -> bool:
    """Whether no other line parts somebody from the next names of the list: then it is one, known or not."""
    above, below = (
        [each.at for each in people if (each.at < one.at) is side and each is not one] for side in (True, False)
    )
    return (not above or above[-1] == one.at - 1) and (not below or below[0] == one.at + 1)


def _lists(page: Said) -> Iterator[Sequence[Named]]:
    """The names of lines of one make that follow each other closely."""
    by_make: dict[str, list[Named]] = {}
    for one in filter(None, (_named(at, line) for at, line in enumerate(page.lines))):
        run = by_make.setdefault(one.make, [])
        if run and one.at - run[-1].at > GAP:
            yield run
            run = by_make[one.make] = []
        run.append(one)
    yield from by_make.values()


def _named(at: int, line: str) -> Named | None:
    """The person whom a line names, alone or beside a few words; None when it names nobody, or somebody for the occasion."""
    if not line[:1].strip() or len(line.split()) > LONGEST or is_vacancy(line):
        return None
    if looks_like_person(line):
        return Named(at, "alone", line)
    first, *others = _PARTS.split(line, maxsplit=1)
    if not others or _ONCE.search(fold(line)):
        return None
    mark, last = others[0].strip(), others[1].strip(" )")
    if looks_like_person(first):
        return Named(at, f"before {mark}", first, last)
    return Named(at, f"behind {mark}", last, first) if looks_like_person(last) else None


def _like(one: Named, others: Sequence[Named], known: Mapping[str, Contact]) -> Contact:
    """What is told of somebody as it is told of those beside them."""
    told = [(each, known[canonical_name(each.name)]) for each in others if canonical_name(each.name) in known]
    above = [contact for each, contact in told if each.at < one.at][-1:]
    near = [*above, *[contact for each, contact in told if each.at > one.at][:1]]
    says = all(contact.role and canonical_prose(contact.role) == canonical_prose(each.rest) for each, contact in told)
    return Contact(
        person=one.name,
        role=one.rest if one.rest and says else _shared([each.role for each in near]),
        unit=_shared([each.unit for each in near]),
        organisation=_shared([each.organisation for each in near]),
    )


def _shared(values: Sequence[str | None]) -> str | None:
    return values[0] if len(set(values)) == 1 else None


def _changed(source: str, contact: Contact, kind: ChangeKind) -> Change:
    came = kind is ChangeKind.ADDED
    key = f"listed {canonical_name(contact.person or '')}"
    return Change(
        id=change_id(source, key, 0, fingerprint(contact) if came else GONE),
        source=source,
        key=key,
        record_kind=RecordKind.CONTACT,
        kind=kind,
        before=None if came else contact,
        after=contact if came else None,
    )
