"""People who are named where somebody else was named, in the same words, and of whom no record tells.

A reading leaves out who is named in passing: "de kledij is te koop bij An Maes". When another name stands in the very
same words, between the same lines, that is a successor all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from state.canon.names import canonical_name, has_first_name, looks_like_person
from state.canon.prose import canonical_prose
from state.canon.role_words import functions_of
from state.canon.spelling import respelled
from state.canon.text import fold
from state.changes import Case, Change, ChangeKind, Changeset
from state.diff.ids import change_id
from state.diff.in_place import changed_contact
from state.diff.places import lines_in_place, lines_of_places
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

Lines = Sequence[tuple[str, str]]
"""Lines of the earlier page, each with the one that stands in its place."""


def with_successors(
    found: Changeset, accepted: Sequence[Record], before: Said, after: Said, *, site: str | None
) -> Changeset:
    """`found` with those who are named where somebody else was, when no record is told of either."""
    lines = tuple(lines_of_places(before, after))
    found = _paired(found, lines)
    left = [one for one in found.changes if one.after is None and _keeps_post(one.before, before, after)]
    if left:
        held = [one for one in accepted if isinstance(one, Contact)]
        found = _handed_over(found, left, held, _exchanged(before, after))
    known = {canonical_name(one.person) for one in _contacts(found, accepted) if one.person}
    added = []
    for at, (old, new) in enumerate(successions(before, after)):
        if not {canonical_name(old), canonical_name(new)} & known:
            added.append(_succession(found.source, f"named{at}", old, new, site))
    return replace(found, changes=(*found.changes, *added))


def _paired(found: Changeset, lines: Lines) -> Changeset:
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


def _keeps_post(record: Record | None, before: Said, after: Said) -> bool:
    """Whether somebody had a function of which the page still tells."""
    role = record.role if isinstance(record, Contact) and record.person else None
    return role is not None and 0 < before.text(role) <= after.text(role)


def _handed_over(found: Changeset, left: Iterable[Change], known: Sequence[Contact], lines: Lines) -> Changeset:
    """`found` with whoever stands where somebody who `left` stood as their successor, though told of elsewhere already.

    A reading that tells somebody once leaves out what else they do. Of whom it tells that they have that function now, the change says so.
    """
    given = ((one, _given_to(one, known, lines)) for one in left)
    made = {one.id: told for one, told in given if told is not None and not _tells_function(found, told.after)}
    keys = {one.key for one in found.changes if one.id in made}
    return replace(
        found,
        changes=tuple(made.get(one.id, one) for one in found.changes),
        absent=tuple(key for key in found.absent if key not in keys),
    )


def _tells_function(found: Changeset, heir: Record | None) -> bool:
    """Whether a change tells already that somebody has the function that was left."""
    return any(
        _person(one.after)
        and canonical_name(_person(one.after)) == canonical_name(_person(heir))
        and _may_be_one_post(one.after, heir)
        for one in found.changes
    )


def _exchanged(before: Said, after: Said) -> Lines:
    """Each line with the one that stands in its place now, though the page had that one elsewhere already."""
    old, new = (list(map(canonical_prose, page.lines)) for page in (before, after))
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    same = [(a, b, c, d) for tag, a, b, c, d in blocks if tag == "replace" and b - a == d - c]
    return [pair for a, b, c, d in same for pair in zip(before.lines[a:b], after.lines[c:d], strict=True)]


def _given_to(change: Change, known: Sequence[Contact], lines: Lines) -> Change | None:
    before = change.before if isinstance(change.before, Contact) else Contact()
    instead = [new for old, new in lines if canonical_name(old) == canonical_name(before.person or "")]
    heirs = [
        one for one in known for new in instead if one.person and canonical_name(one.person) == canonical_name(new)
    ]
    if not heirs or len(instead) != 1:
        return None
    shown = Said([new for old, new in lines if _reaches(before, Said([old]))])
    after = replace(
        before,
        person=heirs[0].person,
        phones=tuple(dict.fromkeys(one for heir in heirs for one in heir.phones if shown.phone(one.number))),
        emails=tuple(dict.fromkeys(one for heir in heirs for one in heir.emails if shown.mail(one))),
    )
    return _becomes(change, before, after)


def _reaches(contact: Contact, line: Said) -> bool:
    """Whether a line holds a number or mail address of somebody."""
    return any(line.phone(one.number) for one in contact.phones) or any(map(line.mail, contact.emails))


def _person(record: Record | None) -> str:
    return (record.person or "") if isinstance(record, Contact) else ""


def _takes_place(old: Change, new: Change, lines: Lines) -> bool:
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
    before, after = (one if isinstance(one, Contact) else Contact() for one in (old.before, new.after))
    return replace(_becomes(old, before, after), page=new.page)


def _becomes(change: Change, before: Contact, after: Contact) -> Change:
    return replace(
        change,
        id=change_id(change.source, change.key, change.base_revision, fingerprint(after)),
        kind=ChangeKind.CHANGED,
        case=Case.REPLACED,
        after=after,
        fields=difference(before, after),
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
