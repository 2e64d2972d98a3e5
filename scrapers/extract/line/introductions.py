"""Sentences that introduce a list, and the heading that they stand for: "Het bestuur bestaat uit:" is "Het bestuur"."""

from __future__ import annotations

import re

from scrapers.extract.line.statement_words import DETERMINERS, DOER, IN_SHORT, NO_FUNCTION, OURS, one_of
from state.canon.dates import MONTH_NAMES
from state.canon.role_words import is_role
from state.canon.text import clean

LONGEST = 90
"""Characters; what introduces a list in more of them tells a story."""
SHORTEST = 4
_VERB = re.compile(
    r"(?i)\s(?:zijn|besta(?:at|an)|wordt|worden|is(?=\s(?:\w+\s){0,3}samengesteld)|are|consists?|comprises?|is (?:made up|composed)"
    r"|sont|(?:se )?composent?|est compos[ée]e?|est constitu[ée]e?|sind|besteh(?:t|en)|setzt sich)(?=[\s:]|$)"
)
"""What stands between whom a sentence is about and the list below it."""
_BEHIND = frozenset(
    "uit door als volgt samengesteld gevormd de het momenteel nu thans op dit moment jaar schooljaar werkjaar leden personen mensen"
    " made up composed of as follows the currently now members people persons"
    " composé composée constitué constituée par des les actuellement comme suit membres personnes"
    " aus wie folgt zusammen derzeit aktuell zurzeit mitgliedern".split()
)
"""What may stand behind it without telling more than that a list follows."""
_FOLLOWING = re.compile(r"(?i)\b(?:volgende|following|suivant(?:e)?s?|folgenden?)\b")
_IN_BODY = re.compile(
    r"(?i)(?:(?:wie )?(?:zetelen|zitten|zetelt|zit|hebben zitting)(?: er)? in|deel van|(?:maken )?deel uit van|font partie (?:de|du))"
    r"\s(?P<who>[^:;,.!?()@\d]{3,50}?)(?:\s(?:zetelen|zitten|zijn))?\s*[:?]"
    r"|in (?P<body>[^:;,.!?()@\d]{3,50}?) (?:zetelen|zitten|hebben (?:momenteel )?zitting)\s*:"
)
_WHEN_AHEAD = re.compile(
    r"(?i)^(?:dit (?:school|werk|kerk)?jaar|(?:momenteel|thans|nu|vandaag|op dit moment|vanaf nu|actuellement|cette année"
    r"|currently|this (?:school )?year"
    r"|at (?:present|the moment)|derzeit|zurzeit|aktuell|dieses jahr)|(?:in|voor|sinds|vanaf|für|seit|pour) (?:het |de )?[a-zà-ÿ]*\s?"
    r"20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?),?\s+(?=\S)"
)
"""For when a sentence says it, in front of all else."""
_TURNED = re.compile(
    r"(?i)(?:bestaa[nt]|zijn|is|wordt|worden|besteh(?:t|en)|setzt sich|wird) (?P<who>[^:;,.!?()@\d]{4,50}?)"
    r" (?:(?:nu|momenteel|samengesteld|gevormd|vertegenwoordigd|zusammen|gebildet) )*(?:uit|door|aus|von)"
    r"(?: (?:de )?(?:volgende|folgenden) (?:leden|personen|mensen|ouders|mitgliedern|personen))?\s*:"
)
""" "Dit schooljaar bestaat de ouderraad uit:": behind words for when the subject follows its verb."""
_ARE = re.compile(r"(?i)^\s(?:zijn|are|sont|sind)\b")
_DETERMINED = re.compile(rf"(?i)^{DETERMINERS}")
_SHORT = re.compile(rf"{IN_SHORT}$")
LONGEST_FUNCTION = 5
"""Words."""
_OTHER = re.compile(r"[:;.!?@\d]")
_ENDS = (":", "?", " zijn", " uit")
_NAMELESS = re.compile(
    r"(?i)(?:wij|we|dit|dat|deze|die|er|hier|they|there|these|those|this|here|ce|ils|elles|nous|wir|sie|es|u|wie|wat|who|what)\b"
)
"""A subject that only points at something names nothing."""


_YEAR = re.compile(
    r"(?i)\s(?:(?:in|van|voor|of|for|de|pour)\s)?(?:(?:het|de|the|dit|l['’]ann[ée]e|saison|seizoen)\s)?(?:(?:school|werk"
    r"|kerk)?jaar\s|seizoen\s|année\s|saison\s)?"
    r"20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?(?=[\s:]|$)"
)
"""For when a body is as it is told: "De ouderraad van 2025/2026"."""


_SINCE = re.compile(
    r"(?i)\s(?:sinds|vanaf|per|depuis|since|as of|seit|ab)\s(?:(?:de|het|le|the)\s)?(?:\d{1,2}(?:er)?\s)?"
    r"(?:(?:begin|medio|half|eind|midden|mi|fin|early|late|mid|anfang|ende)[\s-])?"
    rf"(?:{MONTH_NAMES}|vorig\sjaar|dit\sjaar|kort|enkele\s\w+|20\d\d)(?:\s20\d\d)?(?=[\s:]|$)"
)
"""Since when it is so."""


def as_heading(text: str) -> str:
    """A line as the heading that it stands for, with its colon, where it introduces a list; else as it is."""
    if called := called_upon(text):
        return f"{called}:"
    who = introduced(text)
    if who is None:
        return text
    return f"{(_each_of(who) if _ARE.search(text[len(who) :]) else None) or who}:"


def _each_of(who: str) -> str | None:
    """What each of those is who are said to be several, where no list of functions tells it: "The Bus Leads (BLs)" are "Bus Lead"."""
    bare = clean(_DETERMINED.sub("", who))
    short = _SHORT.sub("", bare)
    words = short.split()
    one = one_of(short)
    if not words or one == short or NO_FUNCTION.search(one) or len(words) > LONGEST_FUNCTION:
        return None
    named = len(words) > 1 and all(word[:1].isupper() for word in words if len(word) > 3)
    return one if named or short != bare or OURS.match(who) or DOER.search(short) or is_role(one.split()[-1]) else None


_CALL = re.compile(
    r"(?i)(?:(?:voor|bij|met) [^:,.!?@\d]{3,40},? )?(?:[^\W\d_][^:,.!?@\d]{2,40} (?:contacteren|bellen|mailen)"
    r"|neem (?:dan |gerust |best )?contact (?:op )?met|contacteer|bel|mail"
    r"|je kan terecht bij|contactez|prenez contact avec|contact|call|reach out to)"
    r"\s(?:je|uw|jouw|jullie|onze?|hun|de|een van onze|één van onze|volgende|votre|nos|un de nos|your|our|one of our"
    r"|a)\s(?P<who>[^:;,.!?()@\d]{4,50}?)(?:\s(?:op|via))?\s*:"
)


def called_upon(text: str) -> str | None:
    """What those below a line do whom it has its reader call: "Neem contact op met je intersectorale medewerker:"."""
    told = _CALL.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if told is None:
        return None
    who: str = told["who"]
    last = who.split()[-1]
    return who if any(map(is_role, (who, last, one_of(who), one_of(last)))) else None


def introduced(text: str) -> str | None:
    """What the list below a sentence is a list of: "Leden van de raad" of "Leden van de raad zijn:"; None when it introduces none."""
    if len(text) > LONGEST or not text.endswith(_ENDS):
        return None
    text, whole = _WHEN_AHEAD.sub("", text), text
    ahead = text != whole
    text = _YEAR.sub("", _SINCE.sub("", text))
    told = _IN_BODY.fullmatch(text)
    if told:
        return told["who"] or told["body"]
    if turned := _TURNED.fullmatch(text) if ahead else None:
        return turned["who"]
    verb = _VERB.search(text)
    if verb is None or not (text.endswith(":") or verb.end() == len(text)):
        return None
    who, behind = text[: verb.start()], _FOLLOWING.sub("", text[verb.end() :]).casefold()
    if len(who) < SHORTEST or _OTHER.search(who) or _NAMELESS.match(who):
        return None
    return who if all(word in _BEHIND or word.isdigit() for word in re.findall(r"[^\W_]+", behind)) else None
