"""Every reason for doubt in one table: its code for programs and how much it weighs. `state.saying.doubts` has the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from state.changes import Flag, Severity
from state.saying.telling import told
from state.saying.words import in_dutch


class Reason(NamedTuple):
    """A row of the table: `code` is what the flag is called, several rows may share it."""

    code: str
    severity: Severity


_INFO, _REVIEW, _DANGER = Severity.INFO, Severity.REVIEW, Severity.DANGER

REASONS: Mapping[str, Reason] = {
    # what a reader would dial, write to or open
    "phone_invalid": Reason("phone_invalid", _REVIEW),
    "phone_premium": Reason("phone_premium", _DANGER),
    "phone_foreign": Reason("phone_foreign", _DANGER),
    "free_number_lost": Reason("free_number_lost", _DANGER),
    "mail_domain_changed": Reason("mail_domain_changed", _REVIEW),
    "free_mail": Reason("free_mail", _REVIEW),
    "contact_vanished": Reason("contact_vanished", _REVIEW),
    "last_record": Reason("contact_vanished", _REVIEW),
    "person_and_phone_changed": Reason("person_and_phone_changed", _INFO),
    "critical_touched": Reason("critical_touched", _DANGER),
    # what the page as a whole did
    "mass_removal": Reason("mass_removal", _DANGER),
    "mass_change": Reason("mass_change", _DANGER),
    "page_shrunk": Reason("page_shrunk", _REVIEW),
    "language_drift": Reason("language_drift", _DANGER),
    "title_drift": Reason("title_drift", _REVIEW),
    "host_drift": Reason("host_drift", _DANGER),
    "certificate_problem": Reason("certificate_problem", _DANGER),
    "redirected": Reason("redirected", _INFO),
    "text_injected": Reason("text_injected", _DANGER),
    "unknown_host": Reason("text_injected", _REVIEW),
    "new_host": Reason("new_host", _INFO),
    # how sure we are
    "source_conflict": Reason("source_conflict", _REVIEW),
    "source_behind": Reason("source_conflict", _INFO),
    "still_elsewhere": Reason("still_elsewhere", _INFO),
    "decided_elsewhere": Reason("decided_elsewhere", _INFO),
    "duplicate": Reason("duplicate", _INFO),
    "low_confidence": Reason("low_confidence", _REVIEW),
    "area_unresolved": Reason("area_unresolved", _REVIEW),
    "merged": Reason("ambiguous_match", _REVIEW),
    "split": Reason("ambiguous_match", _REVIEW),
    "split_off": Reason("ambiguous_match", _REVIEW),
    "staff_override": Reason("staff_override", _REVIEW),
    "refused_before": Reason("staff_override", _REVIEW),
    "technical": Reason("technical", _INFO),
    "value_returned": Reason("value_returned", _INFO),
    "flapping": Reason("flapping", _REVIEW),
}


def flag(name: str, **values: object) -> Flag:
    """The flag of row `name` with its sentence filled in."""
    reason, said = REASONS[name], told(name, **values)
    return Flag(code=reason.code, severity=reason.severity, sentence=in_dutch(said), told=said)
