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
from state.store import changes, incidents
from state.store.changes import Applied


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One object of `wegwijs run sync --json`."""

    source: str
    url: str
    outcome: str
    reason: str | None = None
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
    outcome, reason = _outcome(connection, round_, troubles, applied, new=new)
    return Verdict(
        source=round_.source.id,
        url=round_.source.url,
        outcome=outcome,
        reason=reason,
        changes=tuple(as_json(row) for row in rows),
    )


def _outcome(
    connection: Connection, round_: Round, troubles: Troubles, applied: Applied, *, new: bool
) -> tuple[str, str | None]:
    failed = [look for look in round_.looks if isinstance(look, Failed)]
    if round_.looks and len(failed) == len(round_.looks):
        # a host that asked us to wait has not failed: its turn comes
        busy = all(look.error.kind == "busy" for look in failed)
        return ("skipped" if busy else "failed"), failed[0].error.reason
    held = [row for row in incidents.open_of(connection, round_.source.id) if row.quarantine]
    if held:
        return "suspect", held[0].reason
    if troubles.pages:
        return "failed", troubles.reason
    if new and not applied:
        return "new", _some_failed(failed, round_.looks)
    return ("changed" if applied else "unchanged"), _some_failed(failed, round_.looks)


def _some_failed(failed: Sequence[Failed], looks: Sequence[Look]) -> str | None:
    if not failed:
        return None
    return f"{len(failed)} van {len(looks)} pagina's niet bereikbaar: {failed[0].error.reason}"
