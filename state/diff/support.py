"""Which changes the page itself supports.

A reading groups what stands on a page into records. When the page is laid out another way the grouping may come out
differently although the page says what it said: a record falls away while its name and number still stand there, or
hours go to a neighbour. Such a change has no support: nothing in it came or went, and nothing moved from one standing
record to another. It is no news; at most it is our reading that moved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from state.changes import Change, Changeset
from state.diff.cases import case_of
from state.diff.idle import DERIVED, groups_of, idle_fields
from state.diff.pages import Pages
from state.diff.said import Said
from state.diff.standing import values
from state.diff.whole_records import came_or_went, moving, of_who_stays
from state.fingerprint import difference
from state.records import Contact, Record


def supported(
    found: Changeset, accepted: Iterable[Record], before: Said, after: Said, *, moot: Sequence[Change] = ()
) -> Changeset:
    """`found` without what the two pages do not bear out.

    Args:
        accepted: all records that stood on the earlier page.
        moot: what else differs between the two pages. Staff may have given readers one half of an exchange already; the
            other half is one all the same.
    """
    groups = frozenset(form for one in accepted if isinstance(one, Contact) for form in groups_of(one))
    copied = before.shown_again_by(after) or after.shown_again_by(before)
    now = (*(match.observed.record for match in found.matches), *(one.after for one in found.changes))
    roles = frozenset(form for one in now if isinstance(one, Contact) for form in values(one, "role"))
    pages = Pages(before, after, groups, {}, copied, before.in_order_with(after), moot, roles)
    whole = [one for one in found.changes if one.before is None or one.after is None]
    kept = {one.id for one in whole if came_or_went(one, pages)}
    stays = {one.id: of_who_stays(one, pages) for one in whole if one.id in kept}
    kept -= {id_ for id_, made in stays.items() if made is not None}
    standing = [
        stays.get(one.id) or one
        for one in found.changes
        if one.id in kept or stays.get(one.id) or (one.before and one.after)
    ]
    pages = replace(pages, moving=moving(one for one in whole if one.id in kept))
    changes = tuple(told for one in standing if (told := _borne_out(one, standing, pages)) is not None)
    gone = {one.key for one in whole if one.id not in kept}
    return replace(found, changes=changes, absent=tuple(key for key in found.absent if key not in gone))


def _borne_out(change: Change, others: Sequence[Change], pages: Pages) -> Change | None:
    before, after = change.before, change.after
    if before is None or after is None or not change.fields:
        return change
    rest = (one for one in others if one is not change)
    idle = idle_fields(before, after, {one.name for one in change.fields}, rest, pages)
    return without_fields(change, idle) if idle else change


def without_fields(change: Change, idle: Collection[str]) -> Change | None:
    """A change of a standing record without these fields; None when nothing of it is left."""
    before, after = change.before, change.after
    if before is None or after is None:
        return change
    told = replace(after, **{name: getattr(before, name) for name in idle})
    fields = difference(before, told)
    if {one.name for one in fields} <= DERIVED:
        return None
    ordinary = change.case is case_of(before, after, change.fields)
    return replace(change, after=told, fields=fields, case=case_of(before, told, fields) if ordinary else change.case)
