"""Which changes are accepted at once, and which wait for one person or two.

Staff time is scarce, so an ordinary true change must not wait: a successor with a new phone and a new mailbox on the same
domain, a moved office, a removal confirmed over several looks. What could harm always waits: a number that costs money or
rings abroad, an invalid one, a lost free number, another mail domain, links to sites the source never mentioned, injected
words, anything on a crisis line, and the loss or change of a large share of a page.

`person_and_phone_changed` is therefore only shown (info): people leave, and their numbers with them. The same edit with
another mail domain waits by `mail_domain_changed`. A value that returned is shown; one that keeps returning waits. When
staff had corrected a record, whatever the source says next waits: accepting it unseen could undo their correction. A number that only a
new extractor does not read stands on the page still: it is taken from readers by a person or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from state.changes import Cause, Change, Changeset, Flag, Incident, IncidentKind, Severity, Status
from state.identity.linking import points_of
from state.records import Contact
from state.sources import ReviewPolicy
from state.triage.flags import flag
from state.triage.incidents import incident_of, mass_flags
from state.triage.linked_flags import linked_flags
from state.triage.page_flags import page_flags
from state.triage.policy import Context, Policy, Triage, Triaged
from state.triage.record_flags import is_critical, record_flags

_ASKED = {ReviewPolicy.NONE: 0, ReviewPolicy.ONE: 1, ReviewPolicy.TWO: 2}
_UNASKED = (Cause.BASELINE, Cause.CLOCK)
"""The first reading and the calendar ask nobody."""


def triage(changeset: Changeset, *, policy: Policy | None = None, context: Context | None = None) -> Triage:
    """Each change with all its flags and its status, and the incident that explains them, if any."""
    policy, context = policy or Policy(), context or Context()
    of_page = {page: page_flags(signs, policy) for page, signs in context.pages.items()}
    incident = incident_of(changeset, of_page, policy, context)
    lost = mass_flags(changeset, policy, context)
    return Triage(
        changes=tuple(
            _decide(
                change,
                (*of_page.get(change.page, ()), *_event(change, lost, incident, changeset, context)),
                policy,
                context,
                incident,
            )
            for change in changeset.changes
        ),
        incident=incident,
    )


def _decide(
    change: Change, around: Sequence[Flag], policy: Policy, context: Context, incident: Incident | None
) -> Triaged:
    flags = [*record_flags(change, policy, context), *linked_flags(change, context.linked.get(change.key, ()))]
    count = context.flaps.get(change.key, 0)
    if count >= policy.flaps:
        flags.append(flag("flapping", count=count))
    flagged = replace(change, flags=tuple(dict.fromkeys((*flags, *around))))
    needed = _approvals(flagged, policy, context, incident)
    return Triaged(change=flagged, status=Status.PENDING if needed else Status.APPROVED, approvals_needed=needed)


def _event(
    change: Change, lost: dict[str, Flag] | object, incident: Incident | None, changeset: Changeset, context: Context
) -> tuple[Flag, ...]:
    """What the event around a change says about it."""
    found = (lost[change.key],) if isinstance(lost, dict) and change.key in lost else ()
    if incident is not None and incident.kind is IncidentKind.MASS_REMOVAL:
        return (*found, flag("mass_removal", count=len(changeset.absent), total=context.accepted_count))
    if incident is not None and incident.kind is IncidentKind.MASS_CHANGE:
        return (*found, flag("mass_change", count=len(changeset.changes), total=context.accepted_count))
    return found


def _unreads(change: Change) -> bool:
    """Whether only our reading lost a number or a mail address: the page says what it said, so a person agrees first."""
    before, after = change.before, change.after
    if change.cause is not Cause.TECHNICAL or not isinstance(before, Contact) or not isinstance(after, Contact):
        return False
    return bool(points_of(before) - points_of(after))


def _approvals(change: Change, policy: Policy, context: Context, incident: Incident | None) -> int:
    """How many people must agree."""
    if change.cause in _UNASKED:
        return 0
    doubtful = any(one.severity is not Severity.INFO for one in change.flags)
    held = incident is not None and incident.quarantine
    asked = max(_ASKED[policy.review], int(doubtful or held or _unreads(change)))
    return max(asked, policy.critical_approvals) if is_critical(change, context) else asked
