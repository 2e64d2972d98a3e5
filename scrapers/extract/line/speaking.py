"""Sentences in the first person: "bel me op 09 …" gives the number of whoever speaks, "je bereikt ons via …" that of the body."""

from __future__ import annotations

import re

_BETWEEN = r"(?:\s[a-zà-ÿ]{2,12}){0,3}\s"
_ME = re.compile(
    rf"(?i)\b(?:(?:bel|mail|sms|app|contacteer|bereik|spreek)(?:t|en)?{_BETWEEN}(?:me|mij)\b"
    rf"|(?:je|jij|u|jullie|ouders|leden)\s(?:kan|kunt|kunnen|mag|mogen)\s(?:me|mij)\b{_BETWEEN}"
    r"(?:bereiken|contacteren|bellen|opbellen|mailen|contact|aanspreken|telefonisch|vinden|terecht)"
    rf"|(?:bereikt|vindt|vind)\s(?:me|mij)\b|mijn\s(?:e-?mail(?:adres)?|mailadres|(?:telefoon|gsm-?)?nummer|gsm)\b"
    r"|(?:call|text|e-?mail|phone|reach|contact)\sme\b|my\s(?:e-?mail|phone|mobile|cell)(?:\s(?:address|number))?\sis\b"
    r"|me\s(?:joindre|contacter|téléphoner|appeler|écrire)\b|(?:appelez|contactez|écrivez|téléphonez)[- ]moi\b"
    r"|mon\s(?:adresse|numéro|e-?mail|gsm|portable)\b|(?:erreichen|kontaktieren)\s(?:sie\s)?mich\b|(?:ruft?|rufen\ssie)\smich\b)"
)
_US = re.compile(
    rf"(?i)\b(?:(?:bel|mail|contacteer|bereik|schrijf|volg)(?:t|en)?\sons\b|(?:kan|kunt|kunnen|mag)(?:\s(?:je|u|jullie))?\sons\b{_BETWEEN}"
    r"(?:bereiken|contacteren|bellen|mailen|vinden|schrijven|contact)"
    r"|(?:call|e-?mail|phone|reach|contact|write\sto)\sus\b"
    r"|nous\s(?:joindre|contacter|écrire|téléphoner)\b|(?:contactez|écrivez|appelez)[- ]nous\b|(?:erreichen|kontaktieren)\s(?:sie\s)?uns\b)"
)


def gives_own(text: str) -> bool:
    """Whether somebody tells how to be reached: "mail of bel me op 09 …"."""
    return _ME.search(text) is not None


def gives_ours(text: str) -> bool:
    """Whether a body tells how it is reached: "Je kan ons ook bereiken via mail"."""
    return _US.search(text) is not None
