"""Numbers that a register, a bank, an authority or a company gave somebody, which read like phone numbers.

They are told by the word before them, which is the name of such a number ("KBO", "klantnummer", "numéro d'agrément"), by the sentence
that tells of a registration ("ingeschreven in … onder het nummer"), or by a form that only they have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.phone_labels import label_before

FARTHEST_BEFORE = 60
"""Signs before a number in which a word tells what it is."""
FARTHEST_VERB = 170
"""Signs between a sentence's verb of registration and the number."""
_CALLED = r"(?:\W{0,2}(?:nummers?|num[ée]ro|num|n[or]\.?|nrs?\.?|n[°º]|number|code))?"
_REGISTERS = (
    r"k\.?b\.?o|b\.?t\.?w|v\.?a\.?t|t\.?v\.?a|b\.?c\.?e|r\.?p\.?r|o\.n|rrn|k\.?v\.?k|bsn|rsin|anbi|siren|siret|iban|isbn|issn|riziv|inami"
    r"|fsma|cbfa|rsz|onss|duns|afm|cibg|crkbo|agb|adeli|finess|rpps|mwst|ust-?id|steuer-?id|st\.-?nr|matricule|h\.?r\.?[ab]|kto|konto|blz|institutionskennzeichen"
    r"|kruispuntbank van ondernemingen|banque-carrefour des entreprises"
    r"|(?:handels|vereins|genossenschafts|ondernemings|rechtspersonen)register(?: (?:vr|hr[ab]))?|d/"
)
"""What alone announces the number of a register."""
_GIVEN = (
    r"onderneming|vestiging|vestigingseenheid|dossier|rijksregister|register|registratie|erkenning|vergunning|factuur|bestel|order|lid|klant"
    r"|relatie|polis|licentie|concessie|contract|inschrijf|inschrijving|identificatie|aansluit|aansluiting|student|leerling|stam|volg|bestuur"
    r"|fiscaal|nationaal|gebruiker|melding|kenmerk|big|steuer|kunden|mitglied|rechnung|vertrag|bestell|betrieb|identifikation|unternehmen|ik|versicherung|genehmigung"
    r"|zulassung|registration|charity|company|account|membership|licen[cs]e|reference|invoice|tax"
)
"""What a number is called after that is no phone: "klantnummer", "Mitglieds-Nr.", "charity no."; joined by an s or not."""
_FRENCH = (
    r"entreprise|unit[ée] d['’][ée]tablissement|agr[ée]ment|agr[ée]ation|compte|membre|client|(?<!la )police|dossier|registre"
    r"|inscription|immatriculation|enregistrement|identification|r[ée]f[ée]rence|facture|licence|autorisation"
    r"|d[ée]claration(?: d['’]activit[ée])?|contrat|commande|ordre|adh[ée]rent"
)
_NAMED = re.compile(
    rf"(?:\b(?:{_REGISTERS}|(?:bank|post|giro)?rekening|rek\.?|polis|dossier|ref(?:erentie|erence)?|r[ée]f[ée]rence|erkenning){_CALLED}"
    rf"|\b(?:(?:{_GIVEN})e?n?s?[-. ]?(?:nummer|nr|no|number)|on[-. ]?nr|ond\.?\s?nr)\b\.?"
    rf"|\b(?:num[ée]ro|n[°ºor]\.?|nummer|nr\.?)\s?(?:(?:de|du|des|d['’]|van|der)\s?(?:la\s|l['’]|de\s|het\s)?)?(?:{_FRENCH}|{_REGISTERS})"
    r"(?: (?:suivant|unique|national))?"
    r"|\b(?:rpr|rpm|rcs)\b(?:\s[\w-]{2,20}){1,2}"
    r"|€|\beur|(?<![\w.])be)[^\w?!]{0,4}$",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:RPR|RPM|RCS|H\.?R\.?)\b\.?(?:,?\s\(?[^\W\d][\w.'’-]*\)?){1,4}\W{0,3}$")
"""A register with its court: "RPR Antwerpen, afdeling Turnhout", "RPM Bruxelles (francophone)"."""
_VERB = (
    r"\b(?:ingeschreven|geregistreerd|opgenomen|gekend|erkend|ge[ïi]dentificeerd|(?:btw-)?plichtige?|inscrite?s?|immatricul[ée]e?s?"
    r"|enregistr[ée]e?s?|identifi[ée]e?s?|reprise?s?|agr[ée]{2,3}e?s?|assujettie?s?|eingetragen|registriert|geführt|registered|incorporated)\b"
)
_BODY = (
    r"\b(?:kruispuntbank|banque-carrefour|ondernemingsloket|(?:handels|vereins|rechtspersonen|ondernemings)register|kamer van koophandel"
    r"|kvk|kbo|bce|registre d(?:u commerce|es soci[ée]t[ée]s|es personnes)|chambre de commerce|chamber of commerce|companies house"
    r"|charity commission)\b"
)
_REACHED = r"(?:bereik|\bbel\b|\bbelt|contact|joign|joindre|appel|erreich|reach|\bcall|\bring\b|\bt[ée]l)"
_BETWEEN = rf"(?:(?!{_REACHED})(?:[^.;!?\n]|\.(?=\S|\s[^A-ZÀ-Þ])))*?"
"""The rest of the sentence; one that tells how somebody is reached gives a phone."""
_NUMBER_WORD = r"(?:nummer|num[ée]ro|nr|n[°ºor]|number)"
_REGISTERED = re.compile(
    rf"(?:{_VERB}{_BETWEEN}\b(?:onder|sous|unter|under)(?:\s(?:het|le|la|der|dem|the))?(?:\s(?:volgend|\w+s))?(?:\s?{_NUMBER_WORD})?"
    rf"|{_BODY}{_BETWEEN}(?:\b{_NUMBER_WORD}|\b(?:onder|sous|unter|under)))(?:\ssuivant)?\W{{0,4}}$",
    re.IGNORECASE,
)
_ENTERPRISE_FORM = re.compile(r"[01]\d{3}[. ]\d{3}[. ]\d{3}\Z")
_COURT_BEHIND = re.compile(r"\W{1,3}(?:RPR|RPM|RCS)\b(?!\W+(?:[\w.]+\W+){0,3}\d{4})")
"""The register behind its number; none where the number of the register itself follows."""
_IN_REGISTER = re.compile(
    r"\W{1,2}(?:in de|in het|bij de|à la|auprès de la|du|dans la)\s(?:KBO|BCE|Kruispuntbank|Banque-Carrefour|handelsregister|RCS)\b"
)
_ENTERPRISE = re.compile(r"\b(?:ON|(?i:onderneming|entreprise))\W{0,3}$")
_CHAMBER = re.compile(r"(?i)\bkamers? van koophandel(?:\s[\w-]{3,20})?\W{0,3}$")
_CHAMBER_FORM = re.compile(r"\d{8}\Z")
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b[A-Z]{2}\d{2}[ .-]?(?:[A-Z]{4}|\d{4})(?:[ .-]?\d{4})+(?:[ .-]?\d{1,4})?\b",  # IBAN, also without its bank
        r"\b[A-Z]{2} \d{2} (?:[A-Z]{4}(?: ?\d{4})+(?: ?\d{1,2})?|\d{4} \d{4} \d{4})\b",  # one with a gap behind its country
        r"(?<![\d+/.-])\d{3}[- ]\d{7}[- ]\d{2}(?![\d/-])",  # the Belgian account before it
        r"\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b",  # national register number
        r"(?<![\w.])BE[\s-]?[01]?\d{3}\.?\d{3}\.?\d{3}\b",  # VAT, and no mail domain with a number behind it
        r"(?<![\w.])NL[\s-]?\d(?:[ .]?\d){8}[ .]?B[ .]?\d{2}\b",
    )
)


def registered_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand whose form is that of an account or a register."""
    return (match.span() for pattern in _FORMS for match in pattern.finditer(text))


def is_registered(text: str, start: int, end: int) -> bool:
    """Whether the words around a number tell that a register or a company gave it, rather than a telephone exchange."""
    near = text[max(0, start - FARTHEST_BEFORE) : start]
    if _NAMED.search(near):
        return True
    if label_before(text, start) not in (None, "nummer"):
        return False
    if (
        _IN_REGISTER.match(text, end)
        or _COURT.search(near)
        or _REGISTERED.search(text[max(0, start - FARTHEST_VERB) : start])
    ):
        return True
    if _CHAMBER_FORM.match(text[start:end]) and _CHAMBER.search(near):
        return True
    by_form = _ENTERPRISE_FORM.match(text[start:end]) is not None
    return by_form and (_ENTERPRISE.search(near) is not None or _COURT_BEHIND.match(text, end) is not None)
