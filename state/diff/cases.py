"""What a changed record is in the reader's words: replaced, transferred, renamed, amended, deadline moved, new language."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from state.canon.prose import canonical_prose
from state.changes import Case, Change, ChangeKind, FieldChange
from state.diff.ids import change_id
from state.fingerprint import difference, fingerprint
from state.records import Contact, Measure, Publication, Record

SPELLING = 85.0
"""Two names more alike than this (0..100) are two spellings of one."""

_DATES = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def case_of(before: Record, after: Record, fields: tuple[FieldChange, ...]) -> Case | None:
    """The special case of a change in `fields`, None for an ordinary one."""
    names = {field.name for field in fields}
    if isinstance(before, Contact) and isinstance(after, Contact):
        return _contact(before, after, names)
    if isinstance(before, Measure) and isinstance(after, Measure):
        return _measure(before, after, names)
    if isinstance(before, Publication) and isinstance(after, Publication):
        return Case.NEW_LANGUAGE if set(after.languages) - set(before.languages) else None
    return None


def _contact(before: Contact, after: Contact, names: Set[str]) -> Case | None:
    if "person" in names and before.person and after.person:
        return None if _same_name(before.person, after.person) else Case.REPLACED
    if "person" in names:
        return None
    if before.person and ("unit" in names or ("organisation" in names and names & {"work_area", "emails"})):
        return Case.TRANSFERRED
    named = ("organisation" in names and after.organisation) or ("unit" in names and after.unit)
    return Case.RENAMED if named and (before.organisation or before.unit) else None


def _same_name(before: str, after: str) -> bool:
    return ratio(canonical_prose(before), canonical_prose(after)) >= SPELLING


def _measure(before: Measure, after: Measure, names: Set[str]) -> Case | None:
    moved = "expires_on" in names and before.expires_on and after.expires_on
    if moved or ("text" in names and _only_dates(before.text, after.text)):
        return Case.DEADLINE_MOVED
    return Case.AMENDED if names & {"title", "text"} else None


def _only_dates(before: str, after: str) -> bool:
    return _DATES.sub("", canonical_prose(before)) == _DATES.sub("", canonical_prose(after))


def became(change: Change, after: Record) -> Change | None:
    """A removal as what became of the record; None when nothing did."""
    before = change.before
    fields = difference(before, after) if before is not None else ()
    if before is None or not fields:
        return None
    return replace(
        change,
        id=change_id(change.source, change.key, change.base_revision, fingerprint(after)),
        kind=ChangeKind.CHANGED,
        after=after,
        fields=fields,
        case=case_of(before, after, fields),
    )
