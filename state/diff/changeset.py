"""What a source says now, held against what is accepted: the Changeset.

Never against the last page. An observation equal to what was published when the record was last decided is settled and
raises nothing, whatever staff made of it. The id of a change is a hash of source, key, base revision and the fingerprint
of what it leads to, so a rerun makes the same ids and inserts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from state.changes import (
    Absence,
    Accepted,
    Case,
    Cause,
    Change,
    ChangeKind,
    Changeset,
    Flag,
    Match,
    Observed,
)
from state.describe import name_of
from state.diff.cases import case_of
from state.diff.echoes import lists_only, quotable
from state.diff.expiry import is_expired
from state.diff.ids import GONE, change_id
from state.diff.succession import by_title, language_version, repeats, supersedes
from state.fingerprint import difference, says_nothing
from state.identity.keys import new_key
from state.identity.resolve import Held, Pair, Resolution, Seen, resolve
from state.identity.traits import Profile
from state.records import Measure, Publication, Record, kind_of
from state.triage.flags import flag

AMBIGUOUS = {Case.MERGED: "merged", Case.SPLIT: "split"}


@dataclass(frozen=True, kw_only=True)
class RemovalPolicy:
    """Absence becomes removal only after `looks` looks in vain that span at least `over`."""

    looks: int = 3
    over: timedelta = timedelta(hours=48)

    def confirms(self, absence: Absence | None, now: datetime) -> bool:
        """Whether the record may be called removed. Zero looks asks for none."""
        if self.looks <= 0:
            return True
        return absence is not None and absence.looks >= self.looks and now - absence.since >= self.over


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every change of one diff shares."""

    source: str
    now: datetime
    cause: Cause
    final: bool


def diff(
    accepted: Sequence[Accepted],
    observed: Sequence[Observed],
    *,
    source: str,
    now: datetime,
    absences: Mapping[str, Absence] | None = None,
    removal: RemovalPolicy | None = None,
    final: bool = False,
    cause: Cause = Cause.CONTENT,
) -> Changeset:
    """All differences between what is accepted of a source and what it says now.

    Args:
        accepted: the current versions, removed ones too.
        observed: all records of the source's last good readings, in page order.
        absences: how often and since when the keys in an earlier `Changeset.absent` were not seen, this look included.
        final: a dated document (letter, newsletter issue): its records end by their own date, never by being absent.
        cause: TECHNICAL when the extractor, not the page, moved.
    """
    frame, found = _Frame(source, now, cause, final), resolve(accepted, observed)
    missing = () if final else found.missing
    policy = removal or RemovalPolicy()
    confirmed = [held for held in missing if policy.confirms((absences or {}).get(held.accepted.key), now)]
    added = tuple(_added(frame, found, {one.key for one in accepted}))
    return Changeset(
        source=source,
        changes=(
            *_changed(frame, found.pairs),
            *_returned(frame, found.returned),
            *added,
            *(_removed(frame, held) for held in confirmed if held.published is not None),
            *(_superseded(frame, accepted, added) if final else ()),
        ),
        matches=tuple(Match(key=pair.held.accepted.key, observed=pair.seen.observed) for pair in found.pairs),
        absent=tuple(held.accepted.key for held in missing if held.published is not None),
    )


def _changed(frame: _Frame, pairs: Iterable[Pair]) -> Iterable[Change]:
    return (change for pair in pairs if (change := _pair_change(frame, pair)) is not None)


def _pair_change(frame: _Frame, pair: Pair) -> Change | None:
    """None when the page says what it said at the last decision, or what readers get already; also in other words."""
    seen = pair.seen.profile.fingerprint
    if pair.held.published is not None and seen == pair.held.published.fingerprint:
        return _moved(frame, pair)
    if seen == pair.held.value.fingerprint:
        return None
    fields = difference(pair.held.accepted.value, pair.seen.observed.record)
    if not fields or (pair.held.published and not difference(pair.held.published.record, pair.seen.observed.record)):
        return None
    kind = ChangeKind.MOVED if _is_move(pair, {field.name for field in fields}) else ChangeKind.CHANGED
    return _change(
        frame,
        pair,
        kind,
        case=pair.doubt or case_of(pair.held.accepted.value, pair.seen.observed.record, fields),
        flags=_doubts(pair),
    )


def _is_move(pair: Pair, names: set[str]) -> bool:
    """A document that stands at another address is moved, not changed."""
    return isinstance(pair.held.accepted.value, Publication) and names == {"url"}


def _moved(frame: _Frame, pair: Pair) -> Change | None:
    page = pair.held.accepted.page
    if frame.final or not page or not pair.seen.observed.page or page in pair.seen.pages:
        return None
    return _change(frame, pair, ChangeKind.MOVED)


def _doubts(pair: Pair) -> tuple[Flag, ...]:
    held = pair.held
    overridden = held.published is not None and held.published.fingerprint != held.value.fingerprint
    return (
        *((flag("staff_override"),) if overridden else ()),
        *((flag(AMBIGUOUS[pair.doubt], other=name_of(pair.other.record)),) if pair.doubt and pair.other else ()),
        *((flag("duplicate"),) if pair.seen.twins and len(pair.seen.pages) == 1 else ()),
    )


def _returned(frame: _Frame, pairs: Iterable[Pair]) -> Iterable[Change]:
    """A removed record that stands on the page again, unless its end is no matter of the page."""
    return (_change(frame, pair, ChangeKind.ADDED) for pair in pairs if not _stays_ended(frame, pair))


def _stays_ended(frame: _Frame, pair: Pair) -> bool:
    """The page says what it said when staff removed it; or a dated document or an expired measure merely stands there."""
    seen, published = pair.seen.profile.fingerprint, pair.held.published
    if published is not None and published.fingerprint == seen:
        return True
    record = pair.seen.observed.record
    stands = frame.final and seen == pair.held.value.fingerprint
    return stands or (isinstance(record, Measure) and is_expired(record, frame.now))


def _added(frame: _Frame, found: Resolution, taken: set[str]) -> Iterable[Change]:
    known = by_title(held.accepted.value for held in (*(pair.held for pair in found.pairs), *found.missing))
    measures = any(isinstance(seen.observed.record, Measure) for seen, _ in found.new)
    contacts = (held.accepted.value for held in (*(pair.held for pair in found.pairs), *found.missing))
    values = quotable((*contacts, *(seen.observed.record for seen, _ in found.new))) if measures else frozenset()
    for seen, whole in found.new:
        record = seen.observed.record
        if says_nothing(record) or _listed(record, values) or (frame.final and repeats(record, known)):
            continue
        key = new_key(record, taken)
        taken.add(key)
        yield _addition(frame, seen, key, whole, new_language=language_version(record, known))


def _listed(record: Record, values: frozenset[str]) -> bool:
    return isinstance(record, Measure) and lists_only(record, values)


def _addition(frame: _Frame, seen: Seen, key: str, whole: Profile | None, *, new_language: bool) -> Change:
    case = Case.SPLIT if whole is not None else Case.NEW_LANGUAGE if new_language else None
    return Change(
        id=change_id(frame.source, key, 0, seen.profile.fingerprint),
        source=frame.source,
        key=key,
        record_kind=seen.profile.kind,
        kind=ChangeKind.ADDED,
        case=case,
        after=seen.observed.record,
        cause=frame.cause,
        flags=(flag("split_off", other=name_of(whole.record)),) if whole is not None else (),
        page=seen.observed.page,
    )


def _superseded(frame: _Frame, accepted: Iterable[Accepted], added: Iterable[Change]) -> Iterable[Change]:
    """Measures that end because a newer document says something else about the same."""
    new = [change.after for change in added if isinstance(change.after, Measure)]
    for one in accepted if new else ():
        if not one.removed and any(supersedes(record, one.value) for record in new):
            yield _end(frame, one, Case.SUPERSEDED)


def _removed(frame: _Frame, held: Held) -> Change:
    return _end(frame, held.accepted, None)


def _end(frame: _Frame, accepted: Accepted, case: Case | None) -> Change:
    return Change(
        id=change_id(frame.source, accepted.key, accepted.revision, GONE),
        source=frame.source,
        key=accepted.key,
        record_kind=kind_of(accepted.value),
        kind=ChangeKind.REMOVED,
        case=case,
        before=accepted.value,
        base_revision=accepted.revision,
        cause=frame.cause,
        page=accepted.page,
    )


def _change(
    frame: _Frame, pair: Pair, kind: ChangeKind, *, case: Case | None = None, flags: tuple[Flag, ...] = ()
) -> Change:
    accepted, record = pair.held.accepted, pair.seen.observed.record
    before = None if kind is ChangeKind.ADDED else accepted.value
    return Change(
        id=change_id(frame.source, accepted.key, accepted.revision, _target(pair, kind)),
        source=frame.source,
        key=accepted.key,
        record_kind=kind_of(record),
        kind=kind,
        case=case,
        before=before,
        after=record,
        fields=difference(before, record) if before is not None else (),
        base_revision=accepted.revision,
        cause=frame.cause,
        flags=flags,
        page=pair.seen.observed.page,
    )


def _target(pair: Pair, kind: ChangeKind) -> str:
    """The fingerprint a change leads to; for a move without other differences also where to."""
    print_ = pair.seen.profile.fingerprint
    settled = pair.held.published is not None and print_ == pair.held.published.fingerprint
    return f"{print_}@{pair.seen.observed.page}" if kind is ChangeKind.MOVED and settled else print_
