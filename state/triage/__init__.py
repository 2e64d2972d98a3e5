from state.triage.decide import triage
from state.triage.policy import Context, Linked, PageSigns, Policy, Triage, Triaged

__all__ = ["Context", "Linked", "PageSigns", "Policy", "Triage", "Triaged", "triage"]
