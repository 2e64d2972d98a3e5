"""A change row for a person or a program: the same facts, as lines or as JSON."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from jobs.running.slots import local_time
from state import codec
from state.changes import ChangeKind, FieldChange, Severity, Status
from state.describe import KIND_WORDS, fields_line, name_of
from state.fingerprint import difference
from state.review import STATUS_WORDS

SEVERITY_WORDS = {Severity.INFO: "ter info", Severity.REVIEW: "let op", Severity.DANGER: "voorzichtig"}


def _record(row: Row[Any]) -> Any:
    return codec.load_record(row.record_kind, row.before or row.after)


def _fields(row: Row[Any]) -> list[FieldChange]:
    return [codec.load(FieldChange, one) for one in row.fields]


def headline(row: Row[Any]) -> str:
    """ "gewijzigd: An Peeters (…), telefoon: 02 … → 09 …"."""
    line = f"{KIND_WORDS[ChangeKind(row.kind)]}: {name_of(_record(row))}"
    fields = fields_line(_fields(row)) if row.kind not in (ChangeKind.ADDED, ChangeKind.REMOVED) else ""
    return f"{line}; {fields}" if fields else line


def _edit(row: Row[Any]) -> str:
    """What the page published against what staff made of it."""
    found, made = (codec.load_record(row.record_kind, side) for side in (row.after or row.before, row.edited))
    return fields_line(difference(found, made))


def as_lines(row: Row[Any], page: str | None = None) -> list[str]:
    """Everything about a change, for a terminal; `page` is the address where it was found."""
    lines = [f"{row.id[:10]}  {headline(row)}", f"  bron: {row.source_id}, gevonden op {local_time(row.found_at)}"]
    lines += [f"  pagina: {page}"] if page else []
    lines.append(f"  vermelding: {row.source_id}/{row.key}")
    lines += [f"  verbeterd door een medewerker: {_edit(row)}"] if row.edited else []
    lines += [f"  {SEVERITY_WORDS[flag['severity']]}: {flag['sentence']}" for flag in row.flags]
    lines.append(f"  toestand: {STATUS_WORDS[Status(row.status)]}")
    return lines + (_next_step(row) if row.status == Status.PENDING else [])


def _next_step(row: Row[Any]) -> list[str]:
    checked = ' --checked "gebeld op DATUM met NAAM"' if row.critical else ""
    people = "twee personen" if row.approvals_needed > 1 else "een persoon"
    return [
        f"  goedkeuren ({people}): wegwijs review approve {row.id[:10]} --as MAIL{checked}",
        f'  afwijzen: wegwijs review reject {row.id[:10]} --as MAIL --reason "WAAROM"',
    ]


def as_json(row: Row[Any]) -> dict[str, Any]:
    """The change as `--json` prints it."""
    return {
        "id": row.id,
        "source": row.source_id,
        "key": row.key,
        "record": row.record_kind,
        "kind": row.kind,
        "case": row.case,
        "name": name_of(_record(row)),
        "headline": headline(row),
        "fields": row.fields,
        "before": row.before,
        "after": row.after,
        "edited": row.edited,
        "flags": [flag["code"] for flag in row.flags],
        "reasons": [flag["sentence"] for flag in row.flags],
        "severity": row.severity,
        "critical": row.critical,
        "approvals_needed": row.approvals_needed,
        "status": row.status,
        "incident": row.incident_id,
        "assigned_to": row.assigned_to,
        "postponed_until": row.postponed_until.isoformat() if row.postponed_until else None,
        "found_at": row.found_at.isoformat(),
        "cause": row.cause,
    }
