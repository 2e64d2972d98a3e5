"""Another source says something else of the same fact. Both are shown; nobody guesses which is right.

When a partner changes a number, the other pages that print it follow days later. So a source that still has the old value
is behind, not in conflict: only a third value makes a change wait.
"""

from __future__ import annotations

from collections.abc import Iterator

from state.changes import Change, Flag
from state.fingerprint import canonical, published
from state.records import Contact, Measure
from state.triage.flags import flag
from state.triage.policy import Linked

COMPARED = {Contact: ("phones", "emails", "person"), Measure: ("expires_on", "effective_from")}


def linked_flags(change: Change, linked: tuple[Linked, ...]) -> Iterator[Flag]:
    """One flag for each other source that disagrees with what the change leads to, or still carries what is gone."""
    if change.after is None:
        yield from (flag("still_elsewhere", source=other.source) for other in linked)
        return
    names = {field.name for field in change.fields}
    after, before = canonical(change.after), canonical(change.before) if change.before else {}
    for other in linked:
        theirs = canonical(other.record)
        for name in COMPARED.get(type(change.after), ()):
            if name not in names or name not in theirs or theirs[name] == after.get(name):
                continue
            behind = theirs[name] == before.get(name)
            said = published(other.record, name)
            yield flag("source_behind" if behind else "source_conflict", source=other.source, value=said)
            break
