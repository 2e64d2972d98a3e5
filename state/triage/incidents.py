"""One event that explains many changes: the page lost its records, moved, or may have been taken over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from state.changes import Cause, Change, ChangeKind, Changeset, Flag, Incident, IncidentKind
from state.diff.echoes import echoes
from state.records import Contact, PhoneKind
from state.triage.events import event
from state.triage.flags import flag
from state.triage.page_flags import TAKEN_OVER
from state.triage.policy import Context, PageSigns, Policy

COSTLY = frozenset({PhoneKind.PREMIUM, PhoneKind.FOREIGN})
BLOCK = 2
"""So many records at least that go together."""
EVENT = 3
"""Fewer records than this are told one by one, however large a share of a short list they are."""
HIJACKED, HIJACKED_SHARE = 3, 0.3
"""So many records, and so large a share, that get such a number in one look."""


def incident_of(
    changeset: Changeset, page_flags: Mapping[int, Sequence[Flag]], policy: Policy, context: Context
) -> Incident | None:
    """The gravest event that fits, None in ordinary weeks."""
    return (
        _relaunch(changeset, policy, context)
        or _defacement(page_flags, changeset)
        or _hijacked(changeset, context)
        or _emptied(changeset, context)
        or _mass_removal(changeset, policy, context)
        or _mass_change(changeset, policy, context)
    )


def mass_flags(changeset: Changeset, policy: Policy, context: Context) -> Mapping[str, Flag]:
    """Record key -> flag, for the missing records of pages that lost a large share or their only record."""
    on_page = Counter(context.page_of.values())
    lost = Counter(context.page_of[key] for key in changeset.absent if key in context.page_of)
    result: dict[str, Flag] = {}
    for key in changeset.absent:
        page = context.page_of.get(key)
        if page is None:
            continue
        if on_page[page] == 1:
            result[key] = flag("last_record")
        elif on_page[page] >= policy.mass_records and lost[page] >= max(EVENT, policy.mass_removed * on_page[page]):
            result[key] = flag("mass_removal", count=lost[page], total=on_page[page])
    return result


def _relaunch(changeset: Changeset, policy: Policy, context: Context) -> Incident | None:
    moved = sum(1 for change in changeset.changes if change.kind is ChangeKind.MOVED)
    if _is_mass(moved, policy.mass_changed, policy, context):
        return event(IncidentKind.RELAUNCH, "event_moved_within", count=moved)
    target = _moved_to(changeset, context.pages)
    if target:
        return event(IncidentKind.RELAUNCH, "event_moved_away", url=target, moved_to=target)
    return None


def _moved_to(changeset: Changeset, pages: Mapping[int, PageSigns]) -> str | None:
    """The new address of a source that redirects for good to another host and still carries all its records."""
    away = [page for page in pages.values() if page.moved_to and page.host and page.host != page.previous_host]
    same = len(changeset.matches) > 0 and not changeset.absent and not changeset.changes
    return away[0].moved_to if same and len({page.host for page in away}) == 1 else None


def _defacement(page_flags: Mapping[int, Sequence[Flag]], changeset: Changeset) -> Incident | None:
    """Signs that the page was taken over. Another language alone, while all else is what it was, is a new template's."""
    signs = [
        one
        for flags in page_flags.values()
        for one in flags
        if one.code in TAKEN_OVER and one.severity == "danger" and (changeset.changes or one.code != "language_drift")
    ]
    if not signs:
        return None
    told = tuple(dict.fromkeys(sign.told for sign in signs if sign.told is not None))
    return event(IncidentKind.DEFACEMENT, "event_taken_over", signs=told)


def _hijacked(changeset: Changeset, context: Context) -> Incident | None:
    """Several numbers at once that cost money or ring abroad: nobody who runs a help line does that."""
    count = sum(1 for change in changeset.changes if _costs(change))
    if count < HIJACKED or count < HIJACKED_SHARE * context.accepted_count:
        return None
    return event(IncidentKind.DEFACEMENT, "event_costly_numbers", count=count)


def _costs(change: Change) -> bool:
    if not isinstance(change.after, Contact):
        return False
    known = {phone.number for phone in change.before.phones} if isinstance(change.before, Contact) else set()
    return any(phone.kind in COSTLY and phone.number not in known for phone in change.after.phones)


def _emptied(changeset: Changeset, context: Context) -> Incident | None:
    if not changeset.absent or changeset.matches:
        return None
    if any(change.kind is ChangeKind.ADDED for change in changeset.changes):
        return event(IncidentKind.MASS_REMOVAL, "event_something_else")
    return event(IncidentKind.EMPTY, "event_all_gone", count=context.accepted_count or len(changeset.absent))


def _mass_removal(changeset: Changeset, policy: Policy, context: Context) -> Incident | None:
    count, total = len(changeset.absent), context.accepted_count
    if not (_is_mass(count, policy.mass_removed, policy, context) or _lost_its_block(count, total, changeset)):
        return None
    return event(IncidentKind.MASS_REMOVAL, "event_mass_removal", count=count, total=total)


def _lost_its_block(count: int, total: int, changeset: Changeset) -> bool:
    """Whether a short list lost half or more of its records and gained none: its block of contacts is out for a moment."""
    gained = any(change.kind is ChangeKind.ADDED for change in changeset.changes)
    return count >= BLOCK and count * 2 >= total and not gained


def _mass_change(changeset: Changeset, policy: Policy, context: Context) -> Incident | None:
    """A new extractor may change everything: that is listed apart, and is no event at the source. Nor is one contact that
    several texts quote: its echoes are no facts of their own."""
    changed = [c for c in changeset.changes if c.kind is ChangeKind.CHANGED and c.cause is not Cause.TECHNICAL]
    if not _is_mass(len(changed), policy.mass_changed, policy, context):
        return None
    repeated = echoes(changeset.changes)
    count = sum(one.id not in repeated for one in changed)
    if not _is_mass(count, policy.mass_changed, policy, context):
        return None
    return event(IncidentKind.MASS_CHANGE, "event_mass_change", count=count, total=context.accepted_count)


def _is_mass(count: int, share: float, policy: Policy, context: Context) -> bool:
    return context.accepted_count >= policy.mass_records and count >= max(EVENT, share * context.accepted_count)
