"""Every reason for doubt in one table: its code for programs, how much it weighs, and the sentence that staff read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from state.changes import Flag, Severity


@dataclass(frozen=True, slots=True)
class Reason:
    """A row of the table. `sentence` is a format string; `code` is what the flag is called, several rows may share it."""

    code: str
    severity: Severity
    sentence: str


def _row(code: str, severity: Severity, sentence: str) -> Reason:
    return Reason(code, severity, sentence)


_INFO, _REVIEW, _DANGER = Severity.INFO, Severity.REVIEW, Severity.DANGER

REASONS: Mapping[str, Reason] = {
    # what a reader would dial, write to or open
    "phone_invalid": _row("phone_invalid", _REVIEW, "Het nummer {number} is geen geldig telefoonnummer."),
    "phone_premium": _row("phone_premium", _DANGER, "Het nummer {number} is een betaalnummer."),
    "phone_foreign": _row("phone_foreign", _DANGER, "Het nummer {number} is een buitenlands nummer."),
    "free_number_lost": _row("free_number_lost", _DANGER, "Het gratis nummer {number} is verdwenen."),
    "mail_domain_changed": _row(
        "mail_domain_changed", _REVIEW, "Het mailadres staat nu op een ander domein: {domain}."
    ),
    "free_mail": _row("free_mail", _REVIEW, "Het mailadres {email} is van een gratis maildienst."),
    "contact_vanished": _row(
        "contact_vanished", _REVIEW, "Er staat geen telefoonnummer of mailadres meer bij dit contact."
    ),
    "last_record": _row("contact_vanished", _REVIEW, "Dit was de enige vermelding op haar pagina."),
    "person_and_phone_changed": _row(
        "person_and_phone_changed", _INFO, "De persoon en het telefoonnummer zijn samen gewijzigd."
    ),
    "critical_touched": _row(
        "critical_touched", _DANGER, "Dit is een kritiek contact: twee personen keuren goed, één belt het nummer."
    ),
    # what the page as a whole did
    "mass_removal": _row("mass_removal", _DANGER, "{count} van {total} vermeldingen zijn verdwenen."),
    "mass_change": _row("mass_change", _DANGER, "{count} van {total} vermeldingen zijn tegelijk gewijzigd."),
    "page_shrunk": _row("page_shrunk", _REVIEW, "De pagina bevat nog maar {percent} % van haar vorige tekst."),
    "language_drift": _row("language_drift", _DANGER, "De taal van de pagina is veranderd van {before} naar {after}."),
    "title_drift": _row("title_drift", _REVIEW, "De titel van de pagina is veranderd van '{before}' naar '{after}'."),
    "host_drift": _row("host_drift", _DANGER, "De pagina staat nu op een andere site: {host}."),
    "certificate_problem": _row("certificate_problem", _DANGER, "Het certificaat van de site klopt niet: {problem}."),
    "redirected": _row("redirected", _INFO, "De pagina verwijst door naar {host}."),
    "text_injected": _row("text_injected", _DANGER, "Verdachte tekst op de pagina: {found}."),
    "unknown_host": _row(
        "text_injected", _REVIEW, "Een link gaat naar een site die deze bron nooit vermeldde: {host}."
    ),
    "new_host": _row("new_host", _INFO, "Nieuwe link naar {host}."),
    # how sure we are
    "source_conflict": _row("source_conflict", _REVIEW, "Een andere bron ({source}) vermeldt iets anders: {value}."),
    "source_behind": _row("source_conflict", _INFO, "Een andere bron ({source}) vermeldt nog de oude waarde: {value}."),
    "still_elsewhere": _row(
        "still_elsewhere",
        _INFO,
        "Een andere bron ({source}) vermeldt dit nog: lezers horen pas dat het weg is als geen bron het nog vermeldt.",
    ),
    "decided_elsewhere": _row(
        "decided_elsewhere", _INFO, "Dezelfde wijziging is bij een andere bron ({source}) al goedgekeurd."
    ),
    "duplicate": _row("duplicate", _INFO, "Dit contact staat meer dan één keer in deze bron."),
    "low_confidence": _row("low_confidence", _REVIEW, "Het programma is niet zeker van deze lezing ({percent} %)."),
    "area_unresolved": _row("area_unresolved", _REVIEW, "Het werkgebied '{area}' is niet herkend."),
    "merged": _row(
        "ambiguous_match",
        _REVIEW,
        "Lijkt samengevoegd met '{other}'. Keur goed als dat een contact werd, wijs anders af.",
    ),
    "split": _row(
        "ambiguous_match",
        _REVIEW,
        "Lijkt gesplitst: een deel staat nu bij '{other}'. Keur beide goed of wijs beide af.",
    ),
    "split_off": _row("ambiguous_match", _REVIEW, "Lijkt afgesplitst van '{other}'. Keur beide goed of wijs beide af."),
    "staff_override": _row(
        "staff_override", _REVIEW, "Een medewerker paste deze vermelding eerder aan; de bron zegt nu iets anders."
    ),
    "technical": _row("technical", _INFO, "Het verschil komt van een nieuwe versie van het programma."),
    "value_returned": _row("value_returned", _INFO, "De waarde is terug zoals ze eerder was."),
    "flapping": _row("flapping", _REVIEW, "De bron wisselt al {count} keer tussen dezelfde waarden."),
}


def flag(name: str, **values: object) -> Flag:
    """The flag of row `name` with its sentence filled in."""
    reason = REASONS[name]
    return Flag(code=reason.code, severity=reason.severity, sentence=reason.sentence.format(**values))
