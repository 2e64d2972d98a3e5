"""What Wegwijs would report between two versions of a document, without a store and without looking twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from scrapers.contract import Json, record_json
from scrapers.document import Document
from scrapers.extract.contacts.site import owner_of
from scrapers.extract.line.lines import content, lines_of, own_lines
from scrapers.passing import in_passing, without_passing
from state.canon.addresses import canonical_address
from state.canon.hours import canonical_hours
from state.canon.prose import canonical_prose
from state.changes import Accepted, Change, ChangeKind, Changeset, Incident, IncidentKind, Observed
from state.diff.amended import with_amended
from state.diff.changeset import RemovalPolicy, diff
from state.diff.echoes import echoes
from state.diff.in_place import with_swaps
from state.diff.lessened import left_of, with_lessened
from state.diff.named_in_place import with_successors
from state.diff.said import Said
from state.diff.standing import stands
from state.diff.support import supported
from state.records import Contact, Reading, Record, RecordKind
from state.triage.decide import triage
from state.triage.hosts import host_of
from state.triage.policy import Context, PageSigns

AT = datetime(2000, 1, 1, tzinfo=UTC)
"""A comparison has no moment; removals ask for no second look here."""
AT_ONCE = RemovalPolicy(looks=0, over=timedelta(0))
SHRUNK = 0.2
"""A page that keeps less of its text is broken, whatever of its records is left."""
BLOCK = 3
"""So many values at least make a block of contacts."""
HALF = 0.5
"""The same for one whose records only lose."""
_CODE = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)


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
    old, new = before.reading.records, after.reading.records
    pages, site = (said(before.document), said(after.document)), owner_of(before.document)
    gone = _lost(before, after, pages, in_passing(before.document, pages[0], before.reading.contacts))
    if gone is not None:
        return Comparison(outcome=Outcome.SUSPECT, flags=(gone,))
    found = with_amended(with_lessened(differences(old, new), *pages), *pages)
    found = supported(found, old, *pages)
    found = with_swaps(found, old, *pages, site=site, country=country)
    found = with_successors(found, old, *pages, site=site)
    found = without_passing(found, old, (before.document, after.document), pages)
    verdict = triage(found, context=_context(before, after))
    if verdict.incident is not None and verdict.incident.quarantine and not _turned_over(found, verdict.incident):
        return Comparison(outcome=Outcome.SUSPECT, flags=(verdict.incident.kind.value,))
    if _lost_most(before.reading, after.reading, pages[1]):
        return Comparison(outcome=Outcome.SUSPECT, flags=("contacts_gone",))
    if _only_loses(found) and _length(after.document) < HALF * _length(before.document):
        return Comparison(outcome=Outcome.SUSPECT, flags=("page_shrunk",))
    repeated = echoes(found.changes)
    told = tuple(one.change for one in verdict.changes if one.change.id not in repeated)
    added, removed = _text_difference(before.document, after.document)
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


def _lost(before: Version, after: Version, pages: tuple[Said, Said], passing_by: Collection[Contact]) -> str | None:
    """Whether the page lost its contacts, all its records or nearly all its text: then it is broken, not changed."""
    new = after.reading
    old = replace(before.reading, contacts=tuple(one for one in before.reading.contacts if one not in passing_by))
    stays = any(left_of(one, *pages) is not None for one in old.contacts[:1])
    if old.records and not new.records and not stays:
        return "empty"
    if not stays and ((old.contacts and not new.contacts) or (len(_points(old)) > 1 and not _points(new))):
        return "contacts_gone"
    was, now = _length(before.document), _length(after.document)
    return "page_shrunk" if was and old.records and now < SHRUNK * was else None


def _turned_over(found: Changeset, incident: Incident) -> bool:
    """Whether many records changed, or made place for others: a new board. A page that is broken only loses."""
    if incident.kind is IncidentKind.MASS_CHANGE:
        return True
    came = sum(one.kind is ChangeKind.ADDED for one in found.changes)
    return incident.kind is IncidentKind.MASS_REMOVAL and bool(found.matches) and came * 2 >= len(found.absent)


def _points(reading: Reading) -> frozenset[str]:
    """All that can be dialled or written to."""
    contacts = reading.contacts
    return frozenset(
        (*(p.number for one in contacts for p in one.phones), *(m for one in contacts for m in one.emails))
    )


def _lost_most(old: Reading, new: Reading, page: Said) -> bool:
    """Whether most that contacts can be reached by is gone, and nothing came: their block is out for a moment."""
    before, after = _reached(old), _reached(new)
    lost = [form for form in before if form not in after and not all(stands(page, *one) for one in before[form])]
    return after.keys() <= before.keys() and len(lost) >= BLOCK and len(lost) * 2 > len(before)


def _reached(reading: Reading) -> Mapping[str, Sequence[tuple[str, object]]]:
    """Canonical form -> field and value of all that contacts can be reached by; their hours together."""
    found: dict[str, Sequence[tuple[str, object]]] = {}
    for one in reading.contacts:
        found |= {phone.number: [("phones", phone)] for phone in one.phones}
        found |= {mail: [("emails", mail)] for mail in one.emails}
        if one.address:
            found[canonical_address(one.address)] = [("address", one.address)]
        if one.opening_hours:
            hours = [("opening_hours", hour) for hour in one.opening_hours]
            found["|".join(canonical_hours(one.opening_hours))] = hours
    return found


def _only_loses(found: Changeset) -> bool:
    """Whether records went or lost values, and nothing came."""
    contacts = [one for one in found.changes if one.record_kind is RecordKind.CONTACT]
    return bool(contacts) and all(one.after is None or _loses(one) for one in contacts)


def _loses(change: Change) -> bool:
    return all(field.after is None or (field.before or "").find(field.after) >= 0 for field in change.fields)


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
        previous_length=_length(before.document),
        length=_length(after.document),
        previous_host=host_of(before.document.url),
        host=host_of(after.document.url),
        added_text=added_text(before.document, after.document),
    )
    return Context(accepted_count=len(before.reading.records), pages={0: signs})


def added_text(before: Document, after: Document) -> str:
    """All that only the newer version shows, with the addresses of links that run code: what may have been injected."""
    known = set(_said(before))
    return "\n".join(text for text in dict.fromkeys(_said(after)) if text not in known)


def said(document: Document) -> Said:
    """All that a document says, its menus and footers too."""
    blocks = list(document.root.walk())
    return Said(
        (line.text for block in blocks for line in own_lines(block)),
        (run.href for block in blocks for run in block.inlines if run.href),
        (
            *((document.title,) if document.title else ()),
            *(str(value) for item in document.structured for values in item.properties.values() for value in values),
        ),
    )


def _said(document: Document) -> Iterable[str]:
    for block in document.root.walk():
        yield " ".join(block.text.split())
        yield from (run.href for run in block.inlines if run.href and _CODE.match(run.href))


def _length(document: Document) -> int:
    return sum(len(block.text) for block in document.root.walk())


def _text_difference(before: Document, after: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines of the content that only one version has, whatever their order."""
    old, new = _lines(before), _lines(after)
    added = tuple(text for form, text in new.items() if form not in old)
    removed = tuple(text for form, text in old.items() if form not in new)
    return added, removed


def _lines(document: Document) -> dict[str, str]:
    main = content(document.root)
    shown = lines_of([main]) if main is not None else []
    return {form: line.text for line in shown if (form := canonical_prose(line.text))}


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
