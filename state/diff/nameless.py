"""A number or mailbox that took the place of another one on the spot, and whose owner is called by no name of its own.

"For questions mail web@…" names nobody; when the address becomes another one, the reading may call its owner by what the new
address spells, or by a name that stands elsewhere on the page. Nobody came for that, and nobody left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from state.changes import Change, ChangeKind, Changeset
from state.diff.cases import case_of
from state.diff.ids import change_id
from state.diff.in_place import Swap, key_of, names_of, swaps, with_values
from state.diff.lessened import POINTS
from state.diff.said import Said
from state.fingerprint import difference, fingerprint
from state.records import Contact


def with_nameless(found: Changeset, before: Said, after: Said, country: str) -> Changeset:
    """`found` with what took the place of a number or mail address, and has no other name than that, told as a change of who had it."""
    if all(one.before is not None for one in found.changes) or all(one.before is None for one in found.changes):
        return found
    for swap in (*swaps(before, after, country), *_laid_apart(found)):
        gone = [one for one in found.changes if _keys(one.before, swap.field) >= _all(swap.old)]
        come = [one for one in found.changes if one.before is None and _has_only(one.after, swap)]
        if len(gone) == 1 == len(come) and _is_no_other(gone[0].before, come[0].after, swap, before):
            found = _joined(found, gone[0], come[0], swap)
    return found


def _laid_apart(found: Changeset) -> Iterator[Swap]:
    """What the only nameless contact lost and the only new one has: boxes for telephone and mail, where one line gave both."""
    for field in POINTS:
        gone = [
            one for one in found.changes if _is_nameless(one.before) and _is_nameless(one.after) and _loses(one, field)
        ]
        come = [
            one for one in found.changes if one.before is None and _is_nameless(one.after) and _keys(one.after, field)
        ]
        if len(gone) == 1 == len(come):
            yield Swap(field, tuple(getattr(gone[0].before, field)), tuple(getattr(come[0].after, field)), ())


def _is_nameless(record: object) -> bool:
    return isinstance(record, Contact) and not any(names_of(record)) and not record.role


def _loses(change: Change, field: str) -> bool:
    """Whether a contact is told by none of what it was told by in a field."""
    return bool(_keys(change.before, field)) and not _keys(change.after, field)


def _has_only(record: object, swap: Swap) -> bool:
    """Whether a contact is told by the new values alone."""
    return {key for field in POINTS for key in _keys(record, field)} == _all(swap.new)


def _is_no_other(was: object, now: object, swap: Swap, before: Said) -> bool:
    """Whether the nearest name of a contact is no new one: only the value spells it, or the page named it where it named nobody here."""
    if not isinstance(was, Contact) or not isinstance(now, Contact):
        return False
    name, nameless = next(names_of(now), None), not any(names_of(was))
    if name is None:
        return nameless
    spelled = not now.person and Said(map(str, swap.new)).text(name) > 0
    return spelled or (nameless and before.text(name) > 0)


def _joined(found: Changeset, gone: Change, come: Change, swap: Swap) -> Changeset:
    was = gone.before if isinstance(gone.before, Contact) else Contact()
    left, new = (one if isinstance(one, Contact) else was for one in (gone.after, come.after))
    now = replace(with_values(left, swap, swap.new), address=left.address or new.address)
    fields = difference(was, now)
    change = replace(
        gone,
        id=change_id(gone.source, gone.key, gone.base_revision, fingerprint(now)),
        kind=ChangeKind.CHANGED,
        after=now,
        fields=fields,
        case=case_of(was, now, fields),
    )
    return replace(
        found,
        changes=tuple(change if one is gone else one for one in found.changes if one is not come),
        absent=tuple(key for key in found.absent if key != gone.key),
    )


def _keys(record: object, field: str) -> set[str]:
    return {key_of(one) for one in getattr(record, field, ())}


def _all(values: Iterable[object]) -> set[str]:
    return {key_of(one) for one in values}
