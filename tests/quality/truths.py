"""What an edit ought to be reported as, and whether a report is that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from enum import StrEnum

from scrapers.comparing import Comparison, Outcome
from state.changes import Case, Change, ChangeKind, Severity
from state.records import Contact, RecordKind


class Verdict(StrEnum):
    RIGHT = "right"
    FALSE_ALARM = "false alarm"
    MISSED = "missed"
    WRONG = "wrong kind"


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One change: its kind, the fields that must be in it, and those that may be as well. `or_kind` is right too."""

    kind: ChangeKind
    of: RecordKind = RecordKind.CONTACT
    fields: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    case: Case | None = None
    or_kind: ChangeKind | None = None

    def fits(self, change: Change) -> bool:
        names = {one.name for one in change.fields}
        if change.kind is self.or_kind:
            return change.record_kind is self.of
        right = change.kind is self.kind or {change.kind, self.kind} == {ChangeKind.CHANGED, ChangeKind.MOVED}
        if not right or change.record_kind is not self.of:
            return False
        if self.case is not None and change.case is not self.case:
            return False
        return self.kind is not ChangeKind.CHANGED or self.fields <= names <= self.fields | self.also


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What is to be reported of an edit.

    Attributes:
        changes: exactly these, in any order.
        waits: whether a person must look (True), must not be bothered (False), or either (None).
        suspect: the page must not be believed: a suspect outcome is the right one.
        either: nothing said is right too, as long as nothing wrong is believed.
        successor: one that came and one that left may be told as one who succeeded the other.
        or_suspect: to distrust the page as a whole is right too.
        vital: a miss would send a family to the wrong place.
    """

    changes: tuple[Expected, ...] = ()
    waits: bool | None = None
    suspect: bool = False
    either: bool = False
    or_suspect: bool = False
    successor: bool = False
    vital: bool = False


@dataclass(frozen=True, kw_only=True)
class Judged:
    verdict: Verdict
    waited: bool
    should_wait: bool | None
    said: str = ""
    vital: bool = field(default=False)


def judge(truth: Truth, found: Comparison) -> Judged:
    """Holds a report against the truth."""
    waited = found.outcome is not Outcome.CHANGED or any(map(waits, found.changes))
    waited = waited and found.outcome is not Outcome.UNCHANGED
    return Judged(
        verdict=_verdict(truth, found),
        waited=waited,
        should_wait=truth.waits,
        said=said(found),
        vital=truth.vital,
    )


def waits(change: Change) -> bool:
    return any(one.severity is not Severity.INFO for one in change.flags)


def _verdict(truth: Truth, found: Comparison) -> Verdict:
    if truth.suspect:
        calm = found.outcome is Outcome.UNCHANGED
        held = found.outcome in (Outcome.SUSPECT, Outcome.FAILED) or (
            bool(found.changes) and all(map(waits, found.changes))
        )
        return Verdict.RIGHT if held or (calm and truth.either) else Verdict.MISSED if calm else Verdict.WRONG
    if not truth.changes and not truth.either:
        return Verdict.RIGHT if found.outcome is Outcome.UNCHANGED else Verdict.FALSE_ALARM
    if found.outcome is Outcome.UNCHANGED:
        return Verdict.RIGHT if truth.either else Verdict.MISSED
    if truth.or_suspect and found.outcome is Outcome.SUSPECT:
        return Verdict.RIGHT
    right = found.outcome is Outcome.CHANGED and any(fit(each, found.changes) for each in _tellings(truth))
    return Verdict.RIGHT if right else Verdict.WRONG


def _tellings(truth: Truth) -> Iterator[Sequence[Expected]]:
    yield truth.changes
    if truth.successor:
        kinds = [one.kind for one in truth.changes]
        came, left = (truth.changes[kinds.index(kind)] for kind in (ChangeKind.ADDED, ChangeKind.REMOVED))
        rest = [one for one in truth.changes if one not in (came, left)]
        rest += [came] * (kinds.count(ChangeKind.ADDED) - 1)
        names = frozenset(one.name for one in dataclass_fields(Contact))
        yield [*rest, Expected(kind=ChangeKind.CHANGED, fields=frozenset({"person"}), also=names)]


def fit(expected: Sequence[Expected], changes: Sequence[Change]) -> bool:
    """Whether the changes are the expected ones, each once."""
    left = list(changes)
    for one in expected:
        match = next((change for change in left if one.fits(change)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def said(found: Comparison) -> str:
    """The report in one line."""
    each = Counter(
        f"{c.kind}{f' ({c.case})' if c.case else ''} {c.record_kind}{{{', '.join(f.name for f in c.fields)}}}"
        for c in found.changes
    )
    parts = [f"{count} x {what}" for what, count in each.items()]
    return f"{found.outcome}: {'; '.join(parts)} [{', '.join(found.flags)}]"
