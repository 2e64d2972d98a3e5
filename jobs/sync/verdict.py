"""What a round of looks amounts to, in one word and one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from jobs.reviewing.changeview import as_json
from jobs.sync.look import Failed, Look
from jobs.sync.round import Round
from jobs.sync.troubles import Troubles
from state import codec
from state.saying.telling import Told, told
from state.saying.words import plainly
from state.store import changes, incidents
from state.store.changes import Applied


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One object of `wegwijs run sync --json`. `told` is the reason as a sentence that the desk can translate."""

    source: str
    url: str
    outcome: str
    reason: str | None = None
    told: Told | None = None
    changes: tuple[Mapping[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The keys that scripts rely on: id, url, outcome, changes, reason."""
        return {
            "id": self.source,
            "url": self.url,
            "outcome": self.outcome,
            "changes": list(self.changes),
            "reason": self.reason,
        }


def verdict_of(connection: Connection, round_: Round, troubles: Troubles, applied: Applied, *, new: bool) -> Verdict:
    """new, unchanged, changed, suspect, skipped or failed. `changed` only when this round moved a change."""
    ids = (*applied.inserted, *applied.reopened, *applied.withdrawn)
    rows = changes.by_ids(connection, ids)
    outcome, why = _outcome(connection, round_, troubles, applied, new=new)
    return Verdict(
        source=round_.source.id,
        url=round_.source.url,
        outcome=outcome,
        reason=plainly(why) if isinstance(why, Told) else why,
        told=why if isinstance(why, Told) else None,
        changes=tuple(as_json(row) for row in rows),
    )


def _outcome(
    connection: Connection, round_: Round, troubles: Troubles, applied: Applied, *, new: bool
) -> tuple[str, Told | str | None]:
    """The word, and the sentence; one that was kept before sentences had codes comes as it is."""
    failed = [look for look in round_.looks if isinstance(look, Failed)]
    if round_.looks and len(failed) == len(round_.looks):
        # a host that asked us to wait has not failed: its turn comes
        busy = all(look.error.kind == "busy" for look in failed)
        return ("skipped" if busy else "failed"), failed[0].error.told
    held = [row for row in incidents.open_of(connection, round_.source.id) if row.quarantine]
    if held:
        return "suspect", codec.load(Told, held[0].told) if held[0].told else held[0].reason
    if troubles.pages:
        return "failed", troubles.told
    if new and not applied:
        return "new", _some_failed(failed, round_.looks)
    return ("changed" if applied else "unchanged"), _some_failed(failed, round_.looks)


def _some_failed(failed: Sequence[Failed], looks: Sequence[Look]) -> Told | None:
    if not failed:
        return None
    return told("event_some_failed", count=len(failed), total=len(looks), problem=failed[0].error.told)
