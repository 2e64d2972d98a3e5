"""Why somebody at the desk may not do what they wanted, and what to do instead: in Dutch, as `review` is on the command line."""

from __future__ import annotations

from collections.abc import Mapping

STATUSES: Mapping[str, str] = {
    "status_pending": "wacht op een mens",
    "status_approved": "aanvaard",
    "status_rejected": "afgewezen",
    "status_withdrawn": "ingetrokken",
    "status_corrected": "teruggenomen",
}
REFUSING: Mapping[str, str] = {
    "review_not_waiting": "deze wijziging wacht niet meer: ze is %(status)s; "
    "kijk opnieuw, iemand anders of de pagina was je voor",
    "review_not_accepted": "alleen wat aanvaard of afgewezen is kan terug, deze wijziging is %(status)s",
    "review_twice": "je hebt deze wijziging al goedgekeurd; nu moet een tweede persoon ze goedkeuren",
    "review_second": "nog een tweede goedkeuring nodig",
    "review_second_call": "nog een tweede goedkeuring nodig, een van beide met verificatie per telefoon",
    "review_call": "een kritiek contact wordt gebeld voor de laatste goedkeuring; "
    "bel het nummer en schrijf op wanneer en met wie je sprak",
    "review_unknown": "er is geen wijziging %(change)s",
    "review_collided": "iemand anders besliste net over deze wijziging; bekijk ze opnieuw",
    "review_base_moved": "wat aanvaard is, veranderde sinds dit gevonden werd; wacht op de volgende controle van de bron",
    "review_no_data": "wijziging %(change)s bevat geen gegevens",
    "review_no_version": "wijziging %(change)s heeft geen aanvaarde versie om terug te nemen",
    "review_later": "een latere wijziging van hetzelfde is sindsdien aanvaard; neem die eerst terug",
    "edit_no_field": "“%(text)s” vult geen veld in; schrijf VELD=WAARDE met een van %(known)s",
    "edit_value": "%(field)s kan niet “%(text)s” zijn",
    "edit_phone": "“%(text)s” is geen telefoonnummer; schrijf het zoals 02 533 12 11",
    "desk_one_address": "dat is niet één adres; plak één adres, zoals https://www.partner.be/contact",
    "desk_not_staff": "%(mail)s staat niet op de lijst van medewerkers; een beheerder voegt iemand toe",
    "desk_mail_server": "de mailserver %(server)s nam de mail niet aan (%(problem)s)",
    "desk_mail_folder": "de map %(folder)s is niet te beschrijven (%(problem)s)",
    "desk_no_inbox": "%(source)s neemt geen documenten aan; kies een bron die een inbox is",
    "desk_no_reader": "%(email)s is geen actieve abonnee",
    "desk_no_serve": "dat kan hier niet; start de pagina's met %(command)s",
    "desk_no_pages": "niemand kan bevestigen zolang [web] base_url niet is ingevuld",
    "desk_no_mail": "er kan hier geen mail vertrekken; start de pagina's met %(command)s",
}
