"""What happened to a page or a source as a whole, in Dutch for who looks after it."""

from __future__ import annotations

from collections.abc import Mapping

EVENTS: Mapping[str, str] = {
    "event_moved_within": "%(count)s vermeldingen staan op een ander adres: de site lijkt vernieuwd. "
    "Kijk na en geef de bron vrij.",
    "event_moved_away": "De bron is verhuisd naar %(url)s en zegt daar hetzelfde. "
    "Klopt dat, geef de bron dan vrij en pas haar adres aan.",
    "event_taken_over": "De pagina is misschien niet meer van de partner. %(signs)s",
    "event_costly_numbers": "%(count)s vermeldingen kregen tegelijk een betaalnummer of een buitenlands nummer. "
    "De pagina is misschien gekraakt.",
    "event_something_else": "Niets van wat bekend was staat nog op de pagina; er staat iets anders.",
    "event_all_gone": "Van de %(count)s vermeldingen is er geen enkele meer te vinden.",
    "event_mass_removal": "%(count)s van %(total)s vermeldingen zijn verdwenen.",
    "event_mass_change": "%(count)s van %(total)s vermeldingen zijn tegelijk gewijzigd.",
    "event_unreachable": "De bron is al %(count)s keer na elkaar niet bereikbaar: %(problem)s",
    "event_unreadable": "De pagina is niet te lezen: %(problem)s",
    "event_barren": "Op de pagina is geen enkel contact en geen enkele maatregel gevonden.",
    "event_emptied": "De pagina bevat geen enkel contact of geen enkele maatregel meer: "
    "onderhoud of een andere pagina?",
    "event_some_failed": "%(count)s van %(total)s pagina's niet bereikbaar: %(problem)s",
    "event_suspect": "De pagina is verdacht: wat ze eerder zei, geldt nog.",
}
