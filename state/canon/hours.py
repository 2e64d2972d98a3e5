"""Opening hours: found in text, and in one way of writing so that `van 9u-17u` equals `9.00 tot 17.00 uur`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from state.canon.text import fold

_DAYS = {
    "mo": "maandag maandagen ma lundi lundis monday mondays mon montag montags",
    "tu": "dinsdag dinsdagen di mardi mardis tuesday tuesdays tue dienstag dienstags",
    "we": "woensdag woensdagen wo woe mercredi mercredis wednesday wednesdays wed mittwoch mittwochs",
    "th": "donderdag donderdagen do jeudi jeudis thursday thursdays thu donnerstag donnerstags",
    "fr": "vrijdag vrijdagen vr vrij vendredi vendredis friday fridays fri freitag freitags",
    "sa": "zaterdag zaterdagen za zat samedi samedis saturday saturdays sat samstag samstags",
    "su": "zondag zondagen zo zon dimanche dimanches sunday sundays sun sonntag sonntags",
}
_DAY = {name: code for code, names in _DAYS.items() for name in names.split()}
_LONG = sorted((name for name in _DAY if len(name) > 3), key=len, reverse=True)
_DAY_WORD = re.compile(rf"\b({'|'.join(sorted(_DAY, key=len, reverse=True))})\b\.?")
_TIME = r"(?:2[0-4]|[01]?\d)(?!\d)(?:\s?(?:[:.u]|uur|h)\s?[0-5]\d)?(?:\s?(?:uur|u|h)\b\.?)?"
_RANGE = re.compile(rf"(?:van|tussen|from|de)?\s*({_TIME})\s*(?:-|tot en met|tot|en|to|à|a|until|till)\s*({_TIME})")
_CODE = r"(mo|tu|we|th|fr|sa|su)"
_DAY_RANGE = re.compile(rf"\b{_CODE}\s+(?:tot en met|tot|t\.?e?\.?m\.?|t/m|to|through|thru|-)\s+{_CODE}\b")
_HALVES = re.compile(r"(\d{1,2})(?:\s?(?:[:.u]|uur|h)\s?(\d\d))?")
_FILLER = re.compile(
    r"\b(?:telefonisch|bereikbaar|open|geopend|toegankelijk|te bereiken|van|op|elke|iedere|alle|uur|u|we zijn|wij zijn|ouvert"
    r"|permanentie|openingsuren|openingstijden|spreekuur|telkens)\b"
)
_DAILY = re.compile(
    r"\b(?:elke dag|alle dagen|dagelijks|iedere dag|7 dagen op 7|7/7|7 op 7|every day|tous les jours|daily)\b"
)
_ALWAYS = re.compile(r"\b(?:24 ?uur op 24|24/24|24/7|dag en nacht|24 uur per dag|24 op 24)\b")
_WEEKDAYS = re.compile(r"\b(?:elke werkdag|op werkdagen|werkdagen|weekdagen|op weekdagen|elke weekdag)\b")
_CUE = re.compile(
    rf"(?i)\b(?:{'|'.join(_LONG)}|elke dag|dagelijks|werkdagen|weekdagen|weekend|24/24|24/7|7/7|24 uur|dag en nacht"
    r"|enkel na afspraak|op afspraak|na afspraak|sur rendez-vous|openingsuren|openingstijden|spreekuur|zitdag(?:en)?"
    r"|bereikbaar|(?:ma|di|wo|do|vr|za|zo)\s*(?:-|t\.?/?e?\.?m\.?|tot|en|:)\s*(?:ma|di|wo|do|vr|za|zo|\d)|(?:ma|di|wo|do|vr|za|zo)\s+(?=\d))\b"
)
_SPAN = re.compile(
    r"(?i)(?:\b(?:van|tussen|from)\s*)?\b(?:2[0-4]|[01]?\d)(?!\d)(?:\s?[:.uh]\s?[0-5]\d)?\s?(?:u(?:ur)?|h)?\.?\s*(?:-|–|tot|en|to|until|till|à)\s*"
    r"(?:2[0-4]|[01]?\d)(?!\d)(?:\s?[:.uh]\s?[0-5]\d|\s?u(?:ur)?\b|\s?h\b)?"
)
_APPOINTMENT = re.compile(r"(?i)\b(?:enkel |alleen |uitsluitend )?(?:na|op|volgens) afspraak\b|\bsur rendez-vous\b")
_NOON = re.compile(r"(?i)\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?([ap])(?:\.\s?m\.|m\b)")
_SHORT = re.compile(
    r"(?i)\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?\s*(?:-|–|to|through|thru|and|&|,|:)?\s*(?=\w+\s*[:,]?\s*\d|\d)"
)
_ON_A_DAY = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b")
"""One day of one year: an event, no opening hours."""
_JOINS = frozenset({"en", "et", "and", "de", "of"})
_NOT_HOURS = re.compile(r"(?i)\b(?:webinar|vorming|opleiding|infosessie|vergadering|opsturen|indienen|bezorgen)\b")


_DAYS_BESIDE = re.compile(
    rf"(?<=[^\W\d_])\s*[,;(]\s*[^,;()]{{0,60}}\b(?:(?:{'|'.join(_LONG)})[a-zà-ÿ]*|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b[^;]{{0,60}}\Z",
    re.IGNORECASE,
)
"""A clause behind a word that names a day."""


def without_days(text: str) -> str:
    """A text without the clause at its end that tells on which days: "kinderarts, op dinsdagvoormiddag"."""
    return _DAYS_BESIDE.sub("", text) if "," in text or ";" in text or "(" in text else text


def canonical_hours(texts: Iterable[str]) -> str:
    """One form of opening hours: days as mo..su, times as 09:00-17:00, filler words dropped, parts in order."""
    parts = [part for text in texts for part in re.split(r"[;\n]|(?<=\d),(?=\s*(?:[a-z]{2,}))", _normal(text))]
    return "|".join(sorted({_squeezed(part) for part in parts} - {""}))


def canonical_ranges(text: str) -> str:
    """`text` with its spans of hours in one form: "van 9u tot 17u" and "9.00-17.00 uur" are both " 09:00-17:00 "."""
    return _SPAN.sub(_one_range, _on_the_clock(text))


def _one_range(match: re.Match[str]) -> str:
    found = _RANGE.search(fold(match[0]))
    marked = found is not None and re.search(r"[uh:.]|uur", fold(match[0]))
    return f" {_time(found[1])}-{_time(found[2])} " if found is not None and marked else match[0]


def find_hours(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` (sentences, lines) that tell when somebody can be reached: (start, end, text)."""
    result = []
    for match in re.finditer(r"[^\n;!?]+?(?:\.(?=\s+[A-Z])|(?=[\n;!?])|$)", text):
        sentence = match[0]
        if is_hours(sentence):
            start = match.start() + len(sentence) - len(sentence.lstrip())
            result.append((start, start + len(sentence.strip()), sentence.strip()))
    return result


def is_hours(text: str) -> bool:
    """Whether a sentence tells opening hours: a day or a cue together with a time span, or "enkel na afspraak"."""
    if _NOT_HOURS.search(text) or re.search(r"(?:19|20)\d\d\b", text):
        return False
    if _APPOINTMENT.search(text) and len(text) < 80:
        return True
    if (clock := _on_the_clock(text)) != text:
        cued = _CUE.search(clock) or _SHORT.search(clock)
        return bool(cued and _SPAN.search(clock)) and not _ON_A_DAY.search(text)
    cue = _CUE.search(text)
    return bool(cue and (_SPAN.search(text) or re.search(r"(?i)24/24|24/7|dag en nacht|24 uur", text)))


def _on_the_clock(text: str) -> str:
    """ "4:30 p.m." as "16:30"."""
    return _NOON.sub(lambda m: f"{int(m[1]) % 12 + 12 * (m[3] in 'pP'):02}:{m[2] or '00'}", text)


def _normal(text: str) -> str:
    shown = fold(_on_the_clock(text)).replace("–", "-")
    shown = _ALWAYS.sub(" 00:00-24:00 ", shown)
    shown = _DAILY.sub(" mo-su ", shown)
    shown = _WEEKDAYS.sub(" mo-fr ", shown)
    shown = re.sub(r"\b(\d{1,2})\s?(?:ste|de|e)\b", r"\1e", shown)
    shown = _RANGE.sub(lambda match: f" {_time(match[1])}-{_time(match[2])} ", shown)
    shown = _DAY_WORD.sub(lambda match: f" {_DAY[match[1]]} ", shown)
    shown = re.sub(
        r"\b(mo|tu|we|th|fr|sa|su)\s+(?:tot en met|tot|t\.?e?\.?m\.?|t/m|to|through|thru|-)\s+(mo|tu|we|th|fr|sa|su)\b",
        r"\1-\2",
        shown,
    )
    return _FILLER.sub(" ", shown)


def _time(text: str) -> str:
    halves = _HALVES.search(text)
    if halves is None:
        return text
    return f"{int(halves[1]):02}:{halves[2] or '00'}"


def _squeezed(text: str) -> str:
    words = re.findall(r"[a-z0-9][a-z0-9:]*(?:-[a-z0-9:]+)*", text)
    return " ".join(word.strip(":") for word in words if word not in _JOINS)
