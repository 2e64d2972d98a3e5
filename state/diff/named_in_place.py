"""People who are named where somebody else was named, in the same words, and of whom no record tells.

A reading leaves out who is named in passing: "de kledij is te koop bij An Maes". When another name stands in the very
same words, between the same lines, that is a successor all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from state.canon.names import canonical_name, has_first_name, looks_like_person
from state.canon.prose import canonical_prose
from state.canon.role_words import functions_of
from state.canon.spelling import respelled
from state.canon.text import fold
from state.changes import Case, Change, ChangeKind, Changeset
from state.diff.ids import change_id
from state.diff.in_place import changed_contact, lines_in_place, lines_of_places
from state.diff.said import Said
from state.fingerprint import difference, fingerprint
from state.records import Contact, Record

_PARTICLE = r"(?:van|von|de|den|der|ten|ter|te|la|le|du|des|el|al|da|di|zu|'t)"
_WORD = r"[^\W\d_a-zß-ÿ][\w'’.-]*"
_NAME = re.compile(rf"(?<![\w@.]){_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{1,4}}")
_PASSING = re.compile(
    r"\b(?:door|by|par|von|auteur|author|redactie|tekst|foto(?:'?s|graaf)?|photo(?:s|graphe|grapher)?|bron|source|geplaatst|posted|geschreven"
    r"|gefeliciteerd|proficiat|congratulations|winnaar|winner|jarig\w*|welkom|welcome|van de (?:week|maand)|of the (?:week|month))\b"
    r"|©|\(c\)"
)
"""What names somebody for the occasion: who wrote, who took the picture, whose it is, who won."""


def with_successors(
    found: Changeset, accepted: Sequence[Record], before: Said, after: Said, *, site: str | None
) -> Changeset:
    """`found` with those who are named where somebody else was, when no record is told of either."""
    found = _paired(found, tuple(lines_of_places(before, after)))
    known = {canonical_name(one.person) for one in _contacts(found, accepted) if one.person}
    added = []
    for at, (old, new) in enumerate(successions(before, after)):
        if not {canonical_name(old), canonical_name(new)} & known:
            added.append(_succession(found.source, f"named{at}", old, new, site))
    return replace(found, changes=(*found.changes, *added))


def _paired(found: Changeset, lines: Sequence[tuple[str, str]]) -> Changeset:
    """`found` with who came in the place of who went as one change, also when nothing else of them is the same."""
    gone = [one for one in found.changes if one.after is None and _person(one.before)]
    come = [one for one in found.changes if one.before is None and _person(one.after)]
    pairs = [(old, new) for old in gone for new in come if _takes_place(old, new, lines)]
    if len({old.id for old, _ in pairs}) != len(pairs) or len({new.id for _, new in pairs}) != len(pairs):
        return found  # whose place it was is not told
    made = {old.id: _succeeds(old, new) for old, new in pairs}
    told = {new.id for _, new in pairs}
    keys = {old.key for old, _ in pairs}
    return replace(
        found,
        changes=tuple(made.get(one.id, one) for one in found.changes if one.id not in told),
        absent=tuple(key for key in found.absent if key not in keys),
    )


def _person(record: Record | None) -> str:
    return (record.person or "") if isinstance(record, Contact) else ""


def _takes_place(old: Change, new: Change, lines: Sequence[tuple[str, str]]) -> bool:
    was, now = _person(old.before), _person(new.after)
    return _may_be_one_post(old.before, new.after) and any(
        Said([one]).text(was) and Said([other]).text(now) for one, other in lines
    )


def _may_be_one_post(before: Record | None, after: Record | None) -> bool:
    """Whether two people are not told to have functions of which none is the other's."""
    old, new = (one.role if isinstance(one, Contact) else None for one in (before, after))
    if not old or not new or respelled(old, new):
        return True
    parts, others = (set(map(canonical_prose, functions_of(one))) for one in (old, new))
    return bool(parts & others)


def _succeeds(old: Change, new: Change) -> Change:
    before, after = old.before or Contact(), new.after or Contact()
    return replace(
        old,
        id=change_id(old.source, old.key, old.base_revision, fingerprint(after)),
        kind=ChangeKind.CHANGED,
        case=Case.REPLACED,
        after=after,
        fields=difference(before, after),
        page=new.page,
    )


def _contacts(found: Changeset, accepted: Sequence[Record]) -> Iterator[Contact]:
    told = (record for one in found.changes for record in (one.before, one.after))
    return (one for one in (*accepted, *told) if isinstance(one, Contact))


def successions(before: Said, after: Said) -> Iterator[tuple[str, str]]:
    """Each name that gave way to another one in the same words."""
    for old, new in lines_in_place(before, after):
        for was, now in _renamed(old, new):
            if not after.text(was) and not before.text(now):
                yield was, now


def _renamed(old: str, new: str) -> Iterator[tuple[str, str]]:
    if _PASSING.search(fold(old)):
        return
    others = [(one[0], canonical_prose(_without(new, one))) for one in _NAME.finditer(new) if _names(one[0])]
    for one in _NAME.finditer(old):
        rest = canonical_prose(_without(old, one)) if _names(one[0]) else None
        now = next((name for name, other in others if other == rest), None)
        if now is not None and canonical_name(now) != canonical_name(one[0]):
            yield one[0], now
            return


def _names(text: str) -> bool:
    return looks_like_person(text) and has_first_name(text)


def _without(line: str, name: re.Match[str]) -> str:
    return f"{line[: name.start()]} | {line[name.end() :]}"


def _succession(source: str, key: str, old: str, new: str, site: str | None) -> Change:
    was, now = Contact(person=old, organisation=site), Contact(person=new, organisation=site)
    return replace(changed_contact(source, key, was, now), case=Case.REPLACED)
