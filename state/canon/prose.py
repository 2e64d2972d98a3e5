"""Running text without the noise that no reader calls a change.

Two texts with the same canonical form say the same: line wrapping, case, dashes, quotes, words that markup glued together,
lost links, another way to write a date, phone or mail address, and counters that move by themselves (ages, days in office,
visitors, "3 dagen geleden", "laatst bijgewerkt op"). What stays are letters, digits, amounts and the order of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from state.canon.dates import find_dates
from state.canon.emails import find_emails
from state.canon.hours import canonical_ranges
from state.canon.phones import find_phones
from state.canon.text import fold

_LOST_LINK = re.compile(r"\[([^\]]*)\]\(#?\)")
_MAIL = re.compile(r"@|[\[({<]\s*(?:at|apenstaartje)\s*[\])}>]", re.IGNORECASE)
_PHONE = re.compile(r"\d(?:[\s./()-]*\d){6,}")
_CODE = re.compile(r"^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d{6})")
"""The countries' codes of one, two or three figures (ITU-T E.164)."""
_NORTH_AMERICAN = re.compile(r"(?<!\d)\(?[2-9]\d\d\)?[\s./-]{1,2}[2-9]\d\d[\s.-]\d{4}(?!\d)")
_CLOCK = re.compile(r"\d\s?(?:u|h|:\d|uur)", re.IGNORECASE)
_DATE = re.compile(r"\b(?:19|20)\d\d\b")

_COUNT = r"\d[\d.,\s]*"
_SPAN = (
    r"(?:seconden?|minu(?:ut|ten)|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|jaren"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|secondes?|heures?|jours?|semaines?|mois|ans?"
    r"|sekunden?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)"
)
_SPANS = rf"\d+\s+{_SPAN}(?:(?:\s*,\s*|\s+(?:en|and|et|und)\s+)\d+\s+{_SPAN})*"
_WATCHED = (
    r"(?:bezoek(?:ers(?:teller|aantal)?|er|en)|abonnees|subscribers"
    r"|keer (?:bekeken|gelezen|gedeeld|gedownload)|weergaven|page ?views|views|visitors|visits|hits"
    r"|downloads|likes|reacties|comments|volgers|followers|visiteurs|visites|vues|besucher"
    r"|(?:hit|visitor|page)[ -]?counters?|visitor number|times (?:viewed|read)"
    r"|(?:people|mensen) (?:like|liked|vinden) (?:this|dit)(?: leuk)?)"
)
_MANY = (
    r"(?:(?:happy|tevreden|enthousiaste|active|actieve) )?(?:members|leden|membres|mitglieder|volunteers|vrijwilligers|customers|clients"
    r"|klanten|supporters|donors|donateurs|signatures|handtekeningen|deelnemers|participants)"
)
_UPDATED = (
    r"(?:laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|geactualiseerd|update|wijziging|aanpassing)"
    r"|bijgewerkt op|last (?:updated?|modified|reviewed|changed)|page last \w+|derniere (?:mise a jour|modification)"
    r"|mis a jour le|zuletzt (?:aktualisiert|geandert)|gegenereerd op|generated (?:on|at)|afgedrukt op|printed on)"
)
_SERVED = (
    r"(?:tenure|seniority|experience|service|ervaring|ancienniteit|anciennete|dienst(?:jaren|tijd)"
    r"|(?:days|years|terms?) (?:of service|served)|years in office|time in office|served|lid sinds|lid|member for|duree du mandat)"
)
"""What is told with a span that grows by itself."""
_BY = r"(?:\W+(?:door|by|par|von)(?:\W+\w+){1,4}?)?"
_NOW = r"(?:nu|momenteel|vandaag|now|currently|today|actuellement|aujourd'hui)"
_STANDING = r"(?:open|geopend|gesloten|dicht|closed|ouvert|ferme)"
_UNTIL = (
    r"(?:open|gesloten|closed|vandaag|morgen|tot|vanaf|weer|om|opent|sluit|uur|u|today|tomorrow|until|till|from|at|opens|closes|again|am|pm"
    r"|demain|jusqu'a|a partir de|h|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d[\d.:hu]*)"
)
_MONTH = r"(?:jan|feb|fev|mrt|maart|mar|apr|avr|mei|may|mai|jun|juin|jul|juil|aug|aou|sep|okt|oct|nov|dec|dez)[a-z]*"
_COUNTERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_SPANS} (?:geleden|ago)\b",
        rf"\b(?:il y a|vor) {_SPANS}\b",
        rf"\b{_SPANS} (?:in (?:office|functie|het ambt)|en fonction|im amt)\b",
        rf"\b(?:days|dagen|years?|jaar|jaren) in (?:office|functie|het ambt)\W{{0,3}}{_COUNT}",
        rf"\bin (?:office|functie|het ambt)\W+(?:(?:sinds|since|for|al)\W+)?{_SPANS}",
        rf"\b{_SPANS} (?:of (?:service|experience)|in service|served|ervaring|(?:in )?dienst|lid|d'experience|de service|d'anciennete)\b",
        rf"\b{_SERVED}\W{{1,3}}{_SPANS}",
        r"\b(?:(?:days|years|terms?) (?:of service|served)|years in office|dienstjaren|tenure)\W{1,3}\d[\d.,]*",
        r"\(?(?<!elke )(?<!iedere )(?<!every )(?<!chaque )\b(?:day|dag|jour) \d{2,}\b\)?(?! (?:van|of|de)|[:.]\d|\s?(?:u|h|uur)\b)",
        r"\b(?:leeftijd|age|alter)\W{0,3}\d{1,3}(?: (?:jaar|years?|ans|jahre))?\b",
        r"\((?:age|aged|leeftijd)?\s*\d{1,3} ?(?:jaar|j\.?|jr\.?|years?|yrs?\.?|years old|y/?o|ans|jahre)?\)(?!\s*\d)",
        r"\b(?:2[6-9]|[3-9]\d|1[01]\d) (?:jaar oud|years old|ans revolus)\b",
        rf"\b(?:(?:deze|this) (?:pagina|page) (?:werd|is|was|has been) (?:al )?)?{_COUNT}\s*{_WATCHED}\b",
        rf"\b{_WATCHED}\W{{0,3}}{_COUNT}",
        rf"\b[1-9]\d{{0,2}}(?:[.,]\d{{3}})+\+? {_MANY}\b",
        r"\bnog \d+ (?:dagen|uren|uur|minuten) (?:te gaan|tot)\b",
        rf"\b{_UPDATED}{_BY}(?:\W*(?:op|on|le|am|the|om|at|{_MONTH}|\d[\d:./hu-]*)\b)+",
        r"\b(?:generated|rendered|gegenereerd|genere) (?:in|en) [\d.,]+ ?(?:seconds?|seconden?|secs?|s|ms)\b"
        r"(?: (?:with|met|avec) \d+ \w+)?",
        r"\b(?:security|verification|captcha|beveiligings|controle|veiligheids)[ -]?code\W{1,3}\w{4,8}\b",
        r"\b(?:session|sessie|server|ip|build)(?: ?id)?\W{1,2}[\w.:-]*\d[\w.:-]*",
        r"\b\d{1,2} ?[+x*\u2212-] ?\d{1,2} ?(?:=|\?)",
        r"\b\d{1,2}:\d{2}:\d{2}\b",
        r"(?:©|\(c\)|copyright)\s*(?:19|20)\d\d(?:\s*-\s*(?:19|20)\d\d)?",
        r"\b(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f]{8}[0-9a-f-]{8,}\b",
    )
)
_AT_THE_MOMENT = re.compile(rf"\b{_NOW} {_STANDING}\b(?:\W+{_UNTIL}\b)*")
"""Whether a door is open just now: "nu open, vandaag tot 17 uur"."""
_DASH = re.compile(r"(?<=\d)\s*[-‐-―−]\s*(?=\d)")
_KEPT = re.compile(r"(?<=\d)[.,:/-](?=\d)|[€$£%+@&§]|\w")


def without_counters(text: str) -> str:
    """`text` folded, with everything that counts by itself replaced by "#"."""
    folded = _AT_THE_MOMENT.sub("#", fold(text))
    if not any(character.isdigit() for character in folded):
        return folded
    for counter in _COUNTERS:
        folded = counter.sub("#", folded)
    return folded


_TALLY = re.compile(rf"\b\d[\d.,]*\s*(?:{_SPAN}|yrs?|jr)\b(?:\s*(?:,|en|and|et|und)\s*\d+\s*{_SPAN}\b)*")


_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,])")


def without_tallies(text: str) -> str:
    """A name or role folded, without counters and without any span of time: nobody is called by how long."""
    return _THOUSANDS.sub("#", _TALLY.sub("#", without_counters(text)))


@lru_cache(maxsize=65536)
def canonical_prose(text: str) -> str:
    """What `text` says, as one run of characters: equal for two texts that a reader would call the same."""
    plain = without_counters(_facts(_LOST_LINK.sub(r"\1", text)))
    return "".join(_KEPT.findall(_DASH.sub("-", plain))).replace("_", "")


def _facts(text: str) -> str:
    """Dates, mail addresses and phones in one way of writing. Each is looked for only where it could be."""
    if _MAIL.search(text):
        text = _replaced(text, ((found.start, found.end, found.email) for found in find_emails(text)))
    if _DATE.search(text):
        text = _replaced(text, ((d.start, d.end, _dated(d.role, d.value)) for d in find_dates(text, reference=None)))
    if _PHONE.search(text):
        text = _replaced(text, ((found.start, found.end, _national(found.phone.number)) for found in find_phones(text)))
        text = _NORTH_AMERICAN.sub(lambda found: "".join(filter(str.isdigit, found[0])), text)
    if _CLOCK.search(text):
        text = canonical_ranges(text)
    return text


def _national(number: str) -> str:
    """A number as it is dialled at home, because a text may write it either way and does not tell where its home is."""
    return _CODE.sub(lambda found: "" if found[1] == "1" else "0", number)


def _dated(role: object, value: object) -> str | None:
    return None if value is None else f"{role or ''} {value}"


def _replaced(text: str, spans: Iterable[tuple[int, int, str | None]]) -> str:
    pieces, at = [], 0
    for start, end, value in sorted(spans, key=lambda span: span[:2]):
        if value is None or start < at:
            continue
        pieces += [text[at:start], f" {value} "]
        at = end
    return "".join([*pieces, text[at:]])
