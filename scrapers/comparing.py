"""What Wegwijs would report between two versions of a document, without a store and without looking twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from scrapers.broken import halved, lost, lost_most, turned_over
from scrapers.contract import Json, record_json
from scrapers.document import Document
from scrapers.extract.contacts.site import owner_of
from scrapers.passing import in_passing, without_passing
from scrapers.wording import added_text, length, said, text_difference
from state.changes import Accepted, Change, ChangeKind, Changeset, Observed
from state.diff.amended import with_amended
from state.diff.changeset import RemovalPolicy, diff
from state.diff.echoes import echoes
from state.diff.in_place import with_swaps
from state.diff.joined import with_joined
from state.diff.lessened import with_lessened
from state.diff.named_in_place import with_successors
from state.diff.nameless import with_nameless
from state.diff.on_the_spot import with_holders
from state.diff.support import supported
from state.records import Reading, Record, RecordKind
from state.triage.decide import triage
from state.triage.hosts import host_of
from state.triage.policy import Context, PageSigns

AT = datetime(2000, 1, 1, tzinfo=UTC)
"""A comparison has no moment; removals ask for no second look here."""
AT_ONCE = RemovalPolicy(looks=0, over=timedelta(0))


class Outcome(StrEnum):
    """What came of it. `suspect`: the page lost what it is about, so that nothing is said of its records."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    SUSPECT = "suspect"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version of a document as it was read."""

    document: Document
    reading: Reading


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The verdict. `changes` are empty when it is suspect."""

    outcome: Outcome
    changes: tuple[Change, ...] = ()
    added_text: tuple[str, ...] = ()
    removed_text: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """The shape that `wegwijs compare --json` promises."""
        return {
            "outcome": self.outcome.value,
            "contacts": _grouped(self.changes, RecordKind.CONTACT),
            "measures": _grouped(self.changes, RecordKind.MEASURE),
            "publications": _grouped(self.changes, RecordKind.PUBLICATION),
            "text": {"added": list(self.added_text), "removed": list(self.removed_text)},
            "flags": list(self.flags),
        }


def compare(before: Version, after: Version, *, country: str = "BE") -> Comparison:
    """What differs between two versions that could both be read."""
    pages, site = (said(before.document), said(after.document)), owner_of(before.document)
    lengths = length(before.document), length(after.document)
    passing_by = in_passing(before.document, pages[0], before.reading.contacts)
    gone = lost(before.reading, after.reading, lengths, pages, passing_by)
    if gone is not None:
        return Comparison(outcome=Outcome.SUSPECT, flags=(gone,))
    contacts = with_holders(before.reading.contacts, after.reading.contacts, *pages, country)
    old, new = before.reading.records, replace(after.reading, contacts=contacts).records
    found = with_amended(with_lessened(differences(old, new), *pages), *pages)
    found = supported(found, old, *pages)
    found = with_nameless(found, *pages, country)
    found = with_swaps(found, old, *pages, site=site, country=country)
    found = with_successors(found, old, *pages, site=site)
    found = with_joined(found, before.reading.contacts, contacts, *pages)
    found = without_passing(found, old, (before.document, after.document), pages)
    verdict = triage(found, context=_context(before, after))
    incident = verdict.incident if verdict.incident is not None and verdict.incident.quarantine else None
    if incident is not None and not turned_over(found, incident, (before.reading, after.reading), pages):
        return Comparison(outcome=Outcome.SUSPECT, flags=(incident.kind.value,))
    if lost_most(before.reading, after.reading, pages):
        return Comparison(outcome=Outcome.SUSPECT, flags=("contacts_gone",))
    if halved(found, lengths):
        return Comparison(outcome=Outcome.SUSPECT, flags=("page_shrunk",))
    repeated = echoes(found.changes)
    told = tuple(one.change for one in verdict.changes if one.change.id not in repeated)
    added, removed = text_difference(before.document, after.document)
    return Comparison(
        outcome=Outcome.CHANGED if told else Outcome.UNCHANGED,
        changes=told,
        added_text=added,
        removed_text=removed,
        flags=tuple(dict.fromkeys(flag.code for one in told for flag in one.flags)),
    )


def emptied() -> Comparison:
    """The newer one says nothing at all."""
    return Comparison(outcome=Outcome.SUSPECT, flags=("empty",))


def failed(reason: str) -> Comparison:
    """One of the two could not be read."""
    return Comparison(outcome=Outcome.FAILED, flags=(reason,))


def differences(old: Sequence[Record], new: Sequence[Record]) -> Changeset:
    """What differs between two readings, whether or not the pages bear it out."""
    accepted = [Accepted(key=f"r{index}", revision=1, value=one, published=one) for index, one in enumerate(old)]
    observed = [Observed(record=one) for one in new]
    return diff(accepted, observed, source="compare", now=AT, removal=AT_ONCE)


def _context(before: Version, after: Version) -> Context:
    signs = PageSigns(
        previous_title=before.reading.title,
        title=after.reading.title,
        previous_language=before.reading.language,
        language=after.reading.language,
        previous_length=length(before.document),
        length=length(after.document),
        previous_host=host_of(before.document.url),
        host=host_of(after.document.url),
        added_text=added_text(before.document, after.document),
    )
    return Context(accepted_count=len(before.reading.records), pages={0: signs})


def _grouped(changes: Iterable[Change], kind: RecordKind) -> Json:
    mine = [change for change in changes if change.record_kind is kind]
    return {
        "added": [record_json(one.after) for one in mine if one.kind is ChangeKind.ADDED and one.after],
        "removed": [record_json(one.before) for one in mine if one.kind is ChangeKind.REMOVED and one.before],
        "changed": [
            {
                "before": record_json(one.before),
                "after": record_json(one.after),
                "fields": [each.name for each in one.fields],
            }
            for one in mine
            if one.kind in (ChangeKind.CHANGED, ChangeKind.MOVED) and one.before and one.after
        ],
    }
