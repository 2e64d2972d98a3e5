"""An incident with its sentence filled in."""

from __future__ import annotations

from state.changes import Incident, IncidentKind
from state.saying.telling import told
from state.saying.words import in_dutch


def event(
    kind: IncidentKind, code: str, *, quarantine: bool = True, moved_to: str | None = None, **values: object
) -> Incident:
    """An incident of which `code` of `state.saying.events` tells the reason."""
    said = told(code, **values)
    return Incident(kind=kind, reason=in_dutch(said), told=said, quarantine=quarantine, moved_to=moved_to)
