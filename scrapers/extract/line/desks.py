"""Desks and people that a sentence sends its reader to: "… u wordt verwezen naar het secretariaat van de raad, telefoonnummer 09 …".

Grammar tells them: what one is to call or write to ("contact opnemen met de ledenadministratie via …", "de politie contacteren op
…"), what is reached at the number ("De wachtdienst is bereikbaar op …"), or what the sentence before was about ("De
uitleendienst is … Het nummer is …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.called_behind import called_behind
from scrapers.extract.line.called_bodies import CALLED_ITSELF, body_said, is_body_said
from scrapers.extract.line.desk_words import BODY_WORD, DESK_WORD, OF, THE, callable_desk, last_subject, names_desk
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.named_lines import line_named
from state.canon.body_words import holds_kind, is_called_by_kind
from state.canon.points import point_starts
from state.canon.role_words import is_role
from state.canon.service_numbers import SERVICE
from state.canon.text import clean, fold

_TO = (
    r"(?:via|bij|met|naar|chez|par|avec|au|à|through|with|to|contact|call|contacteer|bel(?:t|len)?(?:\s(?:u|je))?(?:\s(?:dan|eerst|altijd))?"
    r"|(?:telefoon)?nummer van)"
)
_NUMBER = (
    r"(?:[\s,(:/–-]|\b(?:op|het|de|au|at|on|by|phone|tel|telefoon|telefonisch|telefoonnummers?|t[ée]l[ée]phone|nummers?|num[ée]ro|number"
    r"|via|per|(?:e-?)?mail(?:adres)?|volgende?|following|this|address|naar|te|contacteren|bellen|mailen|bereiken|bereikbaar|opnemen)\b\.?)*"
)
_BEFORE = re.compile(
    rf"(?i:\b{_TO})\s+(?i:(?:het|de|ons|onze|le|la|l['’]|the|our|een|une|a)\s*)?(?P<desk>(?i:(?:\w+\s)?{DESK_WORD}){OF})(?i:{_NUMBER})\Z"
)
_NOUN = r"(?:(?:dienst|team|cel|loket|afdeling|service)\s[\w'’-]+|(?:[a-zà-ÿ]+e\s)?[A-ZÀ-Þa-zà-ÿ][\w'’-]{3,})"
_GOVERNED = re.compile(
    r"(?i:\b(?:contact(?:\s\w+){0,3}\smet|(?:terecht|melden|aanmelden|opgeven|verkrijgbaar) bij|(?:richten|wenden) tot|verwezen naar"
    r"|(?:bel|mail)(?:t|len|en)?(?:\s(?:u|je))?(?:\s(?:dan|eerst|altijd|gerust))?(?:\s(?:met|naar))?"
    r"|(?:verwittig|waarschuw)t?(?:\s(?:dan|eerst|altijd|tijdig|zeker|meteen|onmiddellijk))?|contacteer|contactez|adresser à))"
    rf"\s+{THE}\s+(?P<desk>{_NOUN}{OF})(?i:{_NUMBER})\Z"
)
""" "… contact opnemen met de ledenadministratie via"."""
_ASKED = re.compile(
    r"(?i:\b(?:call|contact|ring|phone|e-?mail|start with|speak (?:to|with)|ask(?: for)?)\s(?:the|our)\s)"
    rf"(?P<desk>[A-Z][\w'’-]{{3,}}{OF}|(?:[a-z-]+\s){{0,2}}[a-z-]{{5,}})(?i:{_NUMBER})\Z"
)
""" "Residents call the Navigator at": one word with a capital, and in small letters what somebody does."""
_SENDS_THING = re.compile(r"(?i)\bmail(?:t|en)?\s(?:dan\s|gerust\s)?(?:het|de|je|uw|jouw)\s[^.!?:]{3,60}\snaar[\s:]*\Z")
""" "Mail het verslag naar": what is sent, and nobody."""
_TO_CALL = re.compile(
    rf"\b(?i:het|de|le|la|l['’]|the)\s+(?P<desk>{_NOUN}{OF})\s+(?i:te\s)?(?i:contacteren|bellen|opbellen|mailen|bereiken)(?i:{_NUMBER})\Z"
)
""" "… de politie van Brakel te contacteren op het nummer"."""
_REACHED = re.compile(
    rf"(?:^|[.!?•-]\s+){THE}\s+(?P<desk>(?:[a-zà-ÿ]+e\s)?(?i:{BODY_WORD}){OF})\s+(?:is|zijn|kan|kunt?|wordt)\s[^.!?:]{{0,140}}"
    rf"(?i:\b(?:bereikbaar|bereiken|telefonisch\w*|nummer|telefoonnummer))(?i:{_NUMBER})\Z"
)
""" "De wachtdienst is elke nacht bereikbaar op het nummer"."""
_NUMBER_BESIDE = re.compile(
    rf"\b(?i:voor|van|in opdracht van|namens|door)\s+{THE}\s+(?P<desk>(?:[a-zà-ÿ]+e\s)?(?:[\w]+-)?(?i:{BODY_WORD}){OF})\s?[,(]\s?"
    r"(?i:(?:tel|telefoon|gsm|nummer)\b[\s.:]*)?\Z"
)
""" "Elke avond staat een arts in voor de avondwachtdienst, 09 …": the number right behind a desk, as behind a name, is the desk's."""
_SEVERAL_REACHED = re.compile(
    rf"(?:^|[.!?•-]\s+)(?:{THE}|[Ll]es|[Nn]os)\s+(?P<desk>[a-zà-ÿ-]{{5,}}(?:\s[a-zà-ÿ-]{{4,}})?)\s+(?:zijn|kan|kun(?:nen|t)?|can|are|sont|peuvent)\s[^.!?:]{{0,140}}"
    rf"(?i:\b(?:bereikbaar|bereiken|reached|available|joignables?|joints?|contactés))(?i:{_NUMBER})\Z"
)
""" "De trainers zijn te bereiken op": those who hold a function share what follows."""
_CALLED = re.compile(
    r"(?i:\b(?:call|calling|contact|contacting|email|phone|reach|text)\s+(?:us\s+(?:at|in)\s+)?(?:the\s|our\s)?)"
    r"(?P<desk>[A-Z][\w'’&.-]*(?:\s+(?:of|for|and|the|on|&|[A-Z][\w'’.-]*))*\s+[A-Z][\w'’-]*)"
    rf"(?i:\s+to\s(?:get|speak|talk|reach|ask|report|make|schedule|request|learn)\s[^.!?:;@\d]{{0,60}})?"
    rf"(?i:\s+(?:toll[- ]free|24/7))?(?i:{_NUMBER})\Z"
)
""" "Contact the National Rent Hotline at", "Call Public Works on": names of several words."""
_ITS_NUMBER = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:[Hh]et|[Hh]aar|[Zz]ijn|[Hh]un)\s(?:(?:centrale|algemene|nieuwe|gratis)\s)?(?:telefoon|wacht)?nummer\s(?:is|luidt)\s?:?"
    r"|[Nn]eem\s[^.!?]{0,40}\bcontact op (?:via|op)|[^.!?]{0,60}\btelefonisch contact op(?:nemen)? (?:via|op)"
    r"|(?:[Dd]it|[Dd]at)\s(?:kan|kunt\su|kan\su|kan\sje|mag|gebeurt|doet\su|doe\sje)\s(?:[\w-]+\s){0,3}?(?:via|op|naar|per)"
    r"|[^.!?]{0,160}\s(?:terecht|bereikbaar|bellen|opbellen) (?:op|via|naar)"
    r"|[^.!?]{0,120}\b(?:kan|kunt|belt) (?:u|je) (?:\w+ ){0,2}het nummer"
    r"|[Bb]el(?:t)?\s(?:(?:dan|gerust|hen|haar|hem|u|naar)\s){0,3}(?:op\s)?(?=\Z))"
    rf"(?i:{_NUMBER})\Z"
)
"""A sentence that tells the number of what the one before was about."""
_POINTED = re.compile(
    r"[^!?]{0,40}?\.\s+(?:Deze|Dit|Cet(?:te)?|This|Diese[rs]?)\s"
    r"(?P<desk>[a-zà-ÿ-]*(?:lijn|telefoon|foon|wachtdienst|permanentie|wachtpost|loket|meldpunt|hotline|helpline|ligne|hilfetelefon))\s"
    r"(?:is|wordt|staat|kan|werkt|luistert|est|ist)\b"
)
""" "… op het noodnummer 09 …. Deze luisterlijn is gratis": what a sentence calls the number that the one before it gives."""
_LEADS_TO = re.compile(
    r"(?i)[\d ()./+-]*,?\s(?:to\s(?:connect|speak|talk|chat|text)\s(?:with|to)|to\sreach|om\ste\s(?:chatten|praten|spreken)\smet"
    r"|om\sverbonden\ste\sworden\smet"
    r"|pour\s(?:joindre|contacter|parler\s[àa])|um\smit)\s(?:(?:the|our|de|het|la|le|dem|der)\s)?"
)
_STOP = re.compile(r"[,.;!?](?:\s|\Z)|\s(?:te|zu)\s")
_SENDS = re.compile(
    r"\b(?:contact\w*(?:\s+\w+){0,2}\s+met|terecht bij|vragen aan|adresser à|contacter|contact|contacteer|reach out to|wenden an"
    r"|richten tot|wenden tot)\s+[A-ZÀ-Þ]",
    re.IGNORECASE,
)
LONGEST, LONGEST_SENTENCE = 60, 300
"""Characters from a name to its number, and of what is looked at before that."""


def sends_to_somebody(text: str) -> bool:
    """Whether a sentence has its reader contact whom it names: "U kan contact opnemen met Els Maes"."""
    return _SENDS.search(text) is not None


_DAY = (
    r"(?:werkdagen|weekdagen|werkdag|weekdag|(?:de )?kantoor(?:uren|tijden)|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:the )?week(?:days?|ends?)?|(?:(?:our|regular|normal) )*(?:business|office|working|opening) hours"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)"
)
_HOUR = r"\d{1,2}(?:[.:uh]\d{2})?(?:\s?(?:u(?:ur)?|h)\b)?"
_HOURS = re.compile(
    rf"(?:,?\s(?:op|elke|iedere|tijdens|binnen|on|every|during|in|van|from|du)\s{_DAY}"
    rf"(?:\s(?:t/m|tot en met|tot|en|to|and|through|au|et)\s{_DAY})?"
    rf"(?:\s(?:tussen|van|vanaf|between|from|de|entre)\s{_HOUR}(?:\s(?:en|tot|and|to|à|et)\s{_HOUR})?)?)+(?:\s\([^()]{{0,80}}\))?,?"
    r"(?=\s(?:via|op|telefonisch|per|at|on|by|au|par)\s)"
)
"""When a desk is open, told between its name and its number."""


def desk_before(text: str) -> str | None:
    """The desk whose number follows a text: "via het secretariaat op nummer" is the secretariaat's."""
    text = _HOURS.sub("", text)
    found = _BEFORE.search(text)
    if found:
        return clean(found["desk"])
    end = text if len(text) <= LONGEST_SENTENCE else f" {text[-LONGEST_SENTENCE:]}"
    said = (_TO_CALL, _REACHED, _CALLED) if _SENDS_THING.search(end) else (_GOVERNED, _TO_CALL, _REACHED, _CALLED)
    ways = (pattern.search(end) for pattern in said)
    told = next((desk for way in ways if way and (desk := callable_desk(way["desk"]))), None) or _several_before(end)
    told = told or ((line := line_named(end)) and line[1]) or _asked_before(end)
    told = told or ((body := body_said(text[-LONGEST_SENTENCE:])) and callable_desk(body))
    return told or (last_subject([text[: its.start()]]) if (its := _ITS_NUMBER.search(text)) else None)


def _asked_before(text: str) -> str | None:
    """Whom an English sentence has its reader call: a word with a capital that no site calls itself by, or what somebody does."""
    found = _ASKED.search(text)
    desk = callable_desk(found["desk"]) if found else None
    return desk if desk and (is_role(desk) or (desk[0].isupper() and fold(desk) not in CALLED_ITSELF)) else None


def body_behind(text: str, start: int) -> str | None:
    """The body that the sentence of a number names behind it; `start`: where the number begins."""
    said = called_behind(text[max(0, start - LONGEST) : start], text[start:])
    return callable_desk(said) if said and is_body_said(said) else None


def said_body_before(text: str) -> str | None:
    """The body that the last sentence of a text says how to reach, whatever stands before it on the line."""
    end = text[-LONGEST_SENTENCE:]
    if body := body_said(end):
        return callable_desk(body)
    if (beside := _NUMBER_BESIDE.search(end)) and is_body_said(beside["desk"]):
        return callable_desk(beside["desk"])
    called = _CALLED.search(end)
    if called and called.start() > 0 and holds_kind(called["desk"]):
        return callable_desk(called["desk"])
    line = line_named(end)
    return line[1] if line and _VERB_BEFORE.search(end[: line[0]]) else None


_VERB_BEFORE = re.compile(
    r"(?i)\b(?:hilft|helfen|berät|helpt|helpen|aide|écoute|helps?|reach|call|bel|belt|rufen)\s(?:\w+\s){0,3}\Z"
)
"""What makes a sentence of words that would read as a title: "Im Notfall hilft auch das Elterntelefon"."""


def _several_before(text: str) -> str | None:
    """Those who hold a function, as a sentence names them together that tells how they are reached."""
    found = _SEVERAL_REACHED.search(text)
    return clean(found["desk"]) if found and singular_role(found["desk"]) else None


def pointed_at(behind: str) -> str | None:
    """What the sentence behind a number calls it: "Deze luisterlijn is gratis"."""
    found = _POINTED.match(behind) if "." in behind else None
    return found["desk"] if found else _connected(behind)


def _connected(behind: str) -> str | None:
    """The line to which a number is said to lead: "Text HOME to 555 … to connect with the Oak Crisis Line"."""
    leads = _LEADS_TO.match(behind)
    line = line_named(behind[: end.start()] if (end := _STOP.search(behind)) else behind) if leads else None
    return line[1] if leads and line and line[0] == leads.end() else None


def is_body_or_desk(text: str) -> bool:
    """Whether words that a number stands behind are whose it is, in small letters too: "dienst Wonen", "meldpunt", "politie"."""
    return is_called_by_kind(text) or names_desk(text) or holds_kind(text) or SERVICE.fullmatch(text) is not None


def tells_its_number(text: str) -> bool:
    """Whether a text ends as one does that tells the number of what was spoken of before: "Het telefoonnummer is:"."""
    return _ITS_NUMBER.search(text) is not None


_SENTENCE = re.compile(
    r"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ])"
    r"|(?<=[a-z\d)]),?\s+(?:of|en|ou|et|or|and)\s+(?=(?i:bel|contacteer|telefoneer|neem contact|appelez|contactez|call|contact|phone)\s)"
)
"""Where a sentence ends, or a part of it that asks for another call: "Mail naar … of bel de Linde-lijn op …"."""


def sentences_to_desks(text: str) -> Iterator[int]:
    """Where each sentence begins, but the first, that sends its reader to a desk with a number of its own, or is a desk and its number."""
    for start, end in _sentences(text):
        points = point_starts(text[start:end])
        before = text[start : start + min(points)] if start > 0 and points else ""
        if before and (desk_before(before) or holder_before(before)):
            yield start


_HOLDER = re.compile(
    r"(?:(?:[Ss]tap|[Ss]tep|[Éé]tape|[Ss]chritt)\s\d:\s)?(?:(?:[Dd]e|[Hh]et|[Tt]he|[Ll]a|[Ll]e|[Dd]ie)\s)?(?P<name>[^\W\d_][^:.!?@\d(),]{4,50})(?::|,|\s\()\s*"
)


def holder_before(before: str) -> str | None:
    """Whose a number is, where a sentence is nothing but that and the number: "Stap 3: de klachtenlijn, 0800 …"."""
    told = _HOLDER.fullmatch(before)
    if told is None or label_of(told["name"]) is not None:
        return None  # "Telefoon:"
    name = told["name"].strip()
    return name if is_role(name) or names_desk(name) or SERVICE.search(name) else None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    return zip([0, *ends], [*ends, len(text)], strict=True)
