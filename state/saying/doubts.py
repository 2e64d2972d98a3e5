"""Why a change is doubtful, in Dutch for who reviews it. How much each weighs stands in `state.triage.flags`."""

from __future__ import annotations

from collections.abc import Mapping

DOUBTS: Mapping[str, str] = {
    # what a reader would dial, write to or open
    "phone_invalid": "Het nummer %(number)s is geen geldig telefoonnummer.",
    "phone_premium": "Het nummer %(number)s is een betaalnummer.",
    "phone_foreign": "Het nummer %(number)s is een buitenlands nummer.",
    "free_number_lost": "Het gratis nummer %(number)s is verdwenen.",
    "mail_domain_changed": "Het mailadres staat nu op een ander domein: %(domain)s.",
    "free_mail": "Het mailadres %(email)s is van een gratis maildienst.",
    "contact_vanished": "Er staat geen telefoonnummer of mailadres meer bij dit contact.",
    "last_record": "Dit was de enige vermelding op haar pagina.",
    "person_and_phone_changed": "De persoon en het telefoonnummer zijn samen gewijzigd.",
    "critical_touched": "Dit is een kritiek contact: twee personen keuren goed, één belt het nummer.",
    # what the page as a whole did
    "mass_removal": "%(count)s van %(total)s vermeldingen zijn verdwenen.",
    "mass_change": "%(count)s van %(total)s vermeldingen zijn tegelijk gewijzigd.",
    "page_shrunk": "De pagina bevat nog maar %(percent)s %% van haar vorige tekst.",
    "language_drift": "De taal van de pagina is veranderd van %(before)s naar %(after)s.",
    "title_drift": "De titel van de pagina is veranderd van '%(before)s' naar '%(after)s'.",
    "host_drift": "De pagina staat nu op een andere site: %(host)s.",
    "certificate_problem": "De verbinding met de site is niet veilig: %(problem)s.",
    "redirected": "De pagina verwijst door naar %(host)s.",
    "text_injected": "Verdachte tekst op de pagina: %(found)s.",
    "unknown_host": "Een link gaat naar een site die deze bron nooit vermeldde: %(host)s.",
    "new_host": "Nieuwe link naar %(host)s.",
    # how sure we are
    "source_conflict": "Een andere bron (%(source)s) vermeldt iets anders: %(value)s.",
    "source_behind": "Een andere bron (%(source)s) vermeldt nog de oude waarde: %(value)s.",
    "still_elsewhere": "Een andere bron (%(source)s) vermeldt dit nog: lezers horen pas dat het weg is als geen bron het nog vermeldt.",
    "decided_elsewhere": "Dezelfde wijziging is bij een andere bron (%(source)s) al goedgekeurd.",
    "duplicate": "Dit contact staat meer dan één keer in deze bron.",
    "low_confidence": "Het programma is niet zeker van deze lezing (%(percent)s %%).",
    "area_unresolved": "Het werkgebied '%(area)s' is niet herkend.",
    "merged": "Lijkt samengevoegd met '%(other)s'. Keur goed als dat een contact werd, wijs anders af.",
    "split": "Lijkt gesplitst: een deel staat nu bij '%(other)s'. Keur beide goed of wijs beide af.",
    "split_off": "Lijkt afgesplitst van '%(other)s'. Keur beide goed of wijs beide af.",
    "staff_override": "Een medewerker paste deze vermelding eerder aan; de bron zegt nu iets anders.",
    "refused_before": "Een medewerker keurde dit eerder niet goed; de bron zegt het opnieuw.",
    "technical": "Het verschil komt van een nieuwe versie van het programma.",
    "value_returned": "De waarde is terug zoals ze eerder was.",
    "flapping": "De bron wisselt al %(count)s keer tussen dezelfde waarden.",
}
