"""Changes that the pages themselves bear out. The rest is our reading that came out otherwise, or news that passes by.

What a page says is held against what it said at its last good look (`state.diff.support`, `scrapers.passing`). A change without
support is left out as long as nothing on the page speaks for it: it is remembered by its id, because at the next look the
page is the same and has nothing more to say. What was raised once is never left out afterwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from jobs.sync.look import Look, Read
from scrapers.comparing import differences
from scrapers.passing import without_passing
from scrapers.wording import said
from state import codec
from state.changes import Accepted, Change, ChangeKind, Changeset
from state.diff.support import supported
from state.records import Reading
from state.store import unborne


def without_unborne(
    connection: Connection,
    whole: Changeset,
    looks: Sequence[Look],
    accepted: Iterable[Accepted],
    where: Mapping[str, int],
    running: Collection[str],
) -> frozenset[str]:
    """The ids of the changes that are left out, and keeps them.

    Args:
        whole: all differences, with every record that is absent as removed at once.
        where: the page on which each record was last seen.
        running: the records whose absence has begun to count: what stood on the page is gone.
    """
    ids = [change.id for change in whole.changes if change.key not in running]
    raised = unborne.raised(connection, ids)
    before = unborne.of(connection, whole.source)
    judged = _judged(whole, looks, list(accepted), where)
    left = {one for one in ids if one not in raised and not judged.get(one, one not in before)}
    unborne.keep(connection, whole.source, left)
    return frozenset(left)


def remember(connection: Connection, source_id: str, removals: Collection[str]) -> None:
    """Keeps the removals of what a new extractor does not read on pages that say what they said: nothing there is gone."""
    unborne.keep(connection, source_id, unborne.of(connection, source_id) | frozenset(removals))


def _judged(
    whole: Changeset, looks: Sequence[Look], accepted: Sequence[Accepted], where: Mapping[str, int]
) -> dict[str, bool]:
    """Change id -> whether its page bears it out, for the pages that were read anew."""
    judged: dict[str, bool] = {}
    for look in looks:
        if isinstance(look, Read) and look.before is not None:
            mine = tuple(one for one in whole.changes if _page(one, where) == look.page.id)
            held = [one for one in accepted if not one.removed and where.get(one.key) == look.page.id]
            kept = _kept(replace(whole, changes=mine), held, look) if mine else set()
            judged |= {one.id: one.id in kept for one in mine}
    return judged


def _page(change: Change, where: Mapping[str, int]) -> int | None:
    return where.get(change.key) if change.kind is ChangeKind.REMOVED else change.page


def _kept(part: Changeset, held: Sequence[Accepted], look: Read) -> set[str]:
    if look.before is None:
        return {one.id for one in part.changes}
    documents = (look.before, look.document)
    pages = look.pages or (said(look.before), said(look.document))
    values = [one.value for one in held]
    borne_out = supported(part, values, *pages, moot=_moot(held, look))
    return {one.id for one in without_passing(borne_out, values, documents, pages).changes}


def _moot(held: Sequence[Accepted], look: Read) -> tuple[Change, ...]:
    """All that the page says otherwise than at its last good look, when readers were given something else than it said."""
    if look.page.reading is None or all(one.published is not None and one.value == one.published for one in held):
        return ()
    before, after = codec.load(Reading, look.page.reading).records, look.reading.records
    return differences(before, after).changes
