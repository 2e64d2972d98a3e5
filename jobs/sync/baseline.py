"""The first good reading of a declared page is accepted as it is: staff see it once, readers hear nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from jobs.sync.look import Look, Read
from jobs.sync.round import Round
from state.changes import Cause, Changeset
from state.store import changes, versions
from state.store.versions import NewVersion


def pages_of(looks: Sequence[Look], suspect: Collection[int]) -> frozenset[int]:
    """The pages whose first good reading this round brings."""
    return frozenset(
        look.page.id for look in looks if isinstance(look, Read) and look.page.baseline and look.page.id not in suspect
    )


def accept(connection: Connection, round_: Round, found: Changeset, fresh: Collection[int]) -> None:
    """Accepts what those pages say, with cause "baseline"."""
    versions.accept(
        connection,
        [
            NewVersion(
                source=change.source,
                key=change.key,
                base_revision=change.base_revision,
                value=change.after,
                published=change.after,
                removed=False,
                cause=Cause.BASELINE,
                news=False,
                accepted_by=changes.BY_RULE,
                accepted_at=round_.now,
                mail_after=round_.now,
                page_id=change.page,
            )
            for change in found.changes
            if change.page in fresh and change.after is not None
        ],
    )


def without(found: Changeset, fresh: Collection[int]) -> Changeset:
    """What is left of a changeset once the baseline has been accepted."""
    rest = tuple(change for change in found.changes if change.page not in fresh or change.after is None)
    return replace(found, changes=rest)
