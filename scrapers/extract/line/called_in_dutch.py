"""How Dutch sentences say which body is reached at the number that follows: "Het wijkteam is te bereiken via", "Je kan bij de … terecht:".

The grammar tells it, whatever the body is called. Each way gives the body as `desk`.
"""

from __future__ import annotations

import re

BEGINS = r"(?:^|[.!?;•]\s+|[-*]\s)"
_NUMBER = (
    r"(?i:[\s,(:–-]|\b(?:op|via|per|het|volgende?|telefonisch|telefoon|telefoonnummers?|gsm-?nummer|nummers?|gratis|nr|tel|gsm"
    r"|e-?mail|mail|mailadres)\b\.?)+\Z"
)
_ARTICLE = r"(?i:de|het|onze|ons|uw|jouw)\s"
_WORD = (
    r"(?!(?i:is|zijn|blijft|blijven|kan|kunt|kunnen|heeft|hebben|wordt|worden|die|dat|en|of|op|via|per|tussen|elke|iedere|tijdens|bij|met|voor|naar|in|terecht"
    r"|telefonisch|je|u|men|helpt|staat|geeft)\b)[\w'’&-]{2,}"
)
_SEES_TO = rf"(?:\s(?:voor|inzake)\s(?:de\s|het\s)?{_WORD}(?:\s(?:en\s)?{_WORD}){{0,4}}?)?"
""" "functionaris voor gegevensbescherming": what somebody is there for."""
NAMED = rf"{_WORD}(?:\s{_WORD}){{0,5}}?"
DESK = rf"(?P<desk>{NAMED}{_SEES_TO})"
_ANY = r"(?:[^.!?:;@]|\d[.:](?=\d))"
"""What may stand between, within one sentence; a time has a full stop of its own."""
DOES = (
    r"helpt|staat|beantwoordt|geeft|adviseert|begeleidt|ondersteunt|luistert|heeft|biedt"
    r"|bemiddelt|behandelt|verzorgt|regelt|coördineert|informeert"
)
"""What a body does for whom it is there."""
_REACHED = re.compile(
    rf"{BEGINS}(?:{_ARTICLE})?{DESK}\s(?:(?:is|zijn|blijft|blijven)\s{_ANY}{{0,80}}?\b(?:bereikbaar|te\s(?:bereiken|contacteren))"
    rf"|(?:(?:is|zijn)\s{_ANY}{{0,60}}?\ben\s)?(?:kan|kunnen|wordt|worden)\s{_ANY}{{0,80}}?\b(?:bereikt|gecontacteerd|gebeld|opgebeld)(?:\sworden)?)"
    rf"\b{_ANY}{{0,60}}?{_NUMBER}"
)
""" "Het wijkteam is elke werkdag te bereiken van 9.30 tot 12 uur via het nummer"."""
_YOU_REACH = re.compile(
    rf"{BEGINS}{_ARTICLE}{DESK}\s(?:(?:kan|kunt)\s(?:je|u|jij|men)\s{_ANY}{{0,80}}?\b(?:bereiken|contacteren|bellen)"
    rf"|(?:bereikt?|contacteert?)\s(?:je|u|jij|men))\b{_ANY}{{0,60}}?{_NUMBER}"
)
""" "De wachtpost bereik je op"."""
_WHEN_OR_HOW = (
    r"(?:elke|iedere|alle|op|van|vanaf|tijdens|tussen|ook|altijd|steeds|telefonisch|best|gratis|rechtstreeks|dagelijks|dag|24|['’]s|overdag"
    r"|via|per|zonder|buiten|binnen|in|met|eerst|dan|nog|wel|alleen|enkel|maan\w+|dins\w+|woens\w+|donder\w+|vrij\w+|zater\w+|zon\w+|voor|om|na)"
)
"""What stands between whom one calls and the verb; any other word is part of the name: "de sociale dienst bellen"."""
_OBJECT = re.compile(
    rf"(?i:\b(?:je|u|men)\s(?:kan|kunt)|\b(?:kan|kunt)\s(?:je|u|men))\s(?:\w+\s){{0,2}}?{_ARTICLE}{DESK}\s(?:{_WHEN_OR_HOW}\b{_ANY}{{0,60}}?\s)?"
    rf"(?:bellen|opbellen|telefoneren|bereiken|contacteren|mailen)\b(?:(?!\bof\s(?:een|u|je|kan|kunt|maakt?|neemt?|stuurt?)\b){_ANY}){{0,60}}?{_NUMBER}"
)
""" "Je kunt de thuiszorgdienst elke werkdag bellen op"."""
_TURN_TO = re.compile(
    r"(?i:\b(?:terecht|langs|inschrijven|inschrijvingen|aanmelden|informatie|info|inlichtingen|afspraak|contact(?:\sop(?:nemen)?)?|wenden|richten)\s"
    rf"(?:kan\s|gebeurt\s)?(?:bij|met|tot|aan))\s{_ARTICLE}{DESK}{_NUMBER}"
)
""" "Voor vragen kan je terecht bij het onthaal van het sociaal huis op"."""
_AT = re.compile(rf"(?i:\bbij)\s{_ARTICLE}{DESK}\sterecht{_NUMBER}")
""" "Dan kan je bij ons Huis van het Kind terecht:"."""
_APPOINTMENT = re.compile(
    rf"(?i:\bafspraak\s(?:te\s)?(?:maken\s)?met)\s(?:{_ARTICLE})?(?P<desk>[A-ZÀ-Þ][a-zà-ÿ-]{{7,}}(?:\s(?:en|&)\s[A-ZÀ-Þ][a-zà-ÿ-]{{3,}})?)(?:,?\sof)?{_NUMBER}"
)
""" "… online een afspraak maken met Burgerzaken of telefonisch via"."""
_DOES = re.compile(
    rf"{BEGINS}{_ARTICLE}{DESK}\s(?:{DOES})\b{_ANY}{{0,80}}?"
    rf"\s(?=(?:op|via)\s|nummer\b){_NUMBER}"
)
""" "De gezinscoach helpt je graag verder op", "De klantendienst heeft een gratis nummer:"."""
_BRACKETS = re.compile(rf"{BEGINS}{_ARTICLE}{DESK}\s?\((?i:tel|telefoon|gsm|t)?[\s.:]*\Z")
""" "De jeugdadviseur (tel."."""
_AHEAD = (
    r"(?:[Oo]p|[Ii]n|[Tt]ijdens|[Bb]uiten|[Bb]innen|[Nn]a|[Vv]oor|[Vv]an|[Ee]lke|[Ii]edere|[Zz]owel|[Bb]ij|[Oo]verdag|[Dd]agelijks|[Mm]omenteel|[Tt]elefonisch|[Vv]ia"
    r"|[Mm]et|['’]s)"
)
"""What a sentence begins with whose subject stands behind its verb."""
_TURNED = re.compile(
    rf"(?:^|[.!?;•]\s+){_AHEAD}\b{_ANY}{{2,90}}?\s(?:is|zijn|blijft|blijven)\s{_ARTICLE}{DESK}\s(?:{_ANY}{{0,60}}?\s)?(?:bereikbaar|te\s(?:bereiken|contacteren))"
    rf"\b{_ANY}{{0,60}}?{_NUMBER}"
)
""" "Buiten de kantooruren is het crisisteam bereikbaar op"."""
_IN_ORDER_TO = re.compile(
    rf"(?i:\bom)\s{_ANY}{{0,60}}?{_ARTICLE}{DESK}\ste\s(?:contacteren|bereiken)\b,?\s(?:kan|kunt|bel|belt|mag|mailt?|stuurt?|schrijft?)\b"
    rf"{_ANY}{{0,80}}?{_NUMBER}"
)
""" "Om het buurtteam te bereiken kan u bellen op"."""
_IN_TOUCH = re.compile(
    rf"(?i:\bcontact\s(?:(?:te\s)?komen|op\ste\snemen|opnemen)\smet)\s{_ARTICLE}{DESK}(?:,|\?)\s+(?i:mailt?|belt?|stuurt?|schrijft?)\b"
    rf"{_ANY}{{0,40}}?{_NUMBER}"
)
""" "Om in contact te komen met de zorgcoach, mail je naar", "Contact opnemen met het jeugdteam? Bel"."""
_CALL_BRACKETS = re.compile(
    rf"(?i:\b(?:bel(?:t|len)?|contacteer|verwittig|naar|via|bij|met)(?:\s(?:dan|naar|eerst|altijd|met)){{0,2}})\s{_ARTICLE}{DESK}"
    r"\s?\((?i:(?:bel|tel|telefoon|gsm|nummer|t)?[\s.:]*)\Z"
)
""" "Bel dan de ambulancedienst (bel"."""
_VIA = re.compile(
    rf"\b(?:via|langs)\s{_ARTICLE}(?P<desk>[A-ZÀ-Þ][\w'’&-]+(?:\s(?:(?:van|voor|en|de|het|&)\s)*[A-ZÀ-Þ][\w'’&-]+)+)\s?[:(,]?{_NUMBER}"
)
""" "… bij het wijkhuis of via de Centrale Inkom Wonen: 09 …": a name of several words."""
_CHANNEL = (
    r"(?i:whatsapp|signal|facebook|messenger|instagram|telegram|skype|teams|zoom|sms|itsme|doodle|google|e-?mail|mail|gsm|tel|telefoon|telefonisch|website"
    r"|nummer|mevr\w*|mw|dhr|dr|meneer|heer|juf|meester|zuster|broeder|pastoor)"
)
""" "via WhatsApp op …" is how, and nobody whom; behind a title stands a person."""
_BY_NAME = re.compile(
    r"(?i:\b(?:bel(?:t|len)?(?:\s(?:dan|eerst|altijd|gerust|gratis|anoniem)){0,2}(?:\s(?:met|naar))?|contact\s(?:op(?:nemen)?\s|te\snemen\s|nemen\s)?met|contacteer|via"
    r"|(?:terecht|melden|melding|aanmelden|advies|hulp|aankloppen|langs(?:gaan|komen)?|inschrijv(?:en|ing|ingen)|informeren|navragen|aanvragen"
    r"|reserveren|reservatie|opgeven|verkrijgbaar|info\w*|inlichtingen|afspraak)\s(?:(?:kan|kunnen|gebeurt|mogelijk|is|zijn)\s){0,2}(?:bij|via))"
    rf"(?:\s(?:dan|eerst|altijd|gerust|gratis|anoniem)){{0,2}})\s(?!{_CHANNEL}\b)"
    rf"(?P<desk>[A-ZÀ-Þ][\w'’&-]{{2,}}(?:\s(?:(?:van|voor|de|het|en|&|in|der)\s){{0,2}}[A-ZÀ-Þ][\w'’&-]*){{0,5}}),?{_NUMBER}"
)
""" "Dat kan anoniem via Meld Misdaad op": a name, without any word for what it is."""
_HANDED_TO = re.compile(
    r"(?i:(?:^|[.!?;:•,]\s+)(?:(?:dan|en|of)\s)?(?:meld|bezorg|stuur|geef|vraag|signaleer|schrijf|mail|breng|lever|laat|richt)t?(?:\s(?:u|je|dan))*)\s"
    rf"(?!{_CHANNEL}\b)[^.!?:;@\d]{{2,60}}?\s(?i:aan|bij|naar|tot)\s{_ARTICLE}{DESK}{_NUMBER}"
)
""" "Meld het aan de intercommunale via", "Stuur je idee naar de cultuurraad:"."""
_THROUGH = re.compile(
    r"(?i:\b(?:bereikbaar|bereiken|bereikt|terecht|contacteren|doorgeschakeld)\s(?:via|bij|langs|naar)|\b(?:vervangen|overgenomen)\sdoor)"
    rf"\s{_ARTICLE}(?!(?:\w+\s)?[\w-]*(?:nummers?|adres|formulier|website|link|app|gsm|mail)\b){DESK}\s?[(:,]?\s?(?i:(?:bel|tel|telefoon|gsm|nummer|t)?[\s.:]*)\Z"
)
""" "Het team Oost is deze week enkel bereikbaar via het team West (": who answers, and not who is called there."""
WAYS = (
    (re.compile(r"(?i)\b(?:via|bij|langs|naar|door)\s(?:de|het|onze|ons|uw|jouw)\s"), _THROUGH),
    (re.compile(r"(?i)\b(?:meld|bezorg|stuur|geef|vraag|signaleer|schrijf|mail|breng|lever|laat|richt)"), _HANDED_TO),
    (re.compile(r"\b(?:via|langs)\s(?:de|het|ons|onze)\s[A-ZÀ-Þ]"), _VIA),
    (re.compile(r"(?i)bereikbaar|te bereiken|te contacteren|bereikt|gecontacteerd|gebeld"), _REACHED),
    (re.compile(r"(?i)bereik|contacte|bellen"), _YOU_REACH),
    (re.compile(r"(?i)\b(?:bellen|opbellen|telefoneren|bereiken|contacteren|mailen)\b"), _OBJECT),
    (re.compile(r"(?i)\b(?:bij|met|tot|aan)\s(?:de|het|onze|ons|uw|jouw)\s"), _TURN_TO),
    (re.compile(r"(?i)\bafspraak\b"), _APPOINTMENT),
    (
        re.compile(
            r"\b(?:[Bb]el(?:t|len)?|met|[Cc]ontacteer|[Vv]ia|bij|naar|dan|eerst|altijd|gerust|gratis|anoniem)\s[A-ZÀ-Þ]"
        ),
        _BY_NAME,
    ),
    (re.compile(r"(?i)\bterecht\b"), _AT),
    (re.compile(rf"\b(?:{DOES})\b"), _DOES),
    (re.compile(r"\((?i:tel|telefoon|gsm|t)?[\s.:]*\Z"), _BRACKETS),
    (re.compile(r"(?:is|zijn|blijft|blijven)\s(?:de|het|onze|ons)\s"), _TURNED),
    (re.compile(r"\bte\s(?:contacteren|bereiken)"), _IN_ORDER_TO),
    (re.compile(r"\b[Cc]ontact\s"), _IN_TOUCH),
    (re.compile(r"\((?i:bel|tel|telefoon|gsm|nummer|t)?[\s.:]*\Z"), _CALL_BRACKETS),
)
"""Beside each way what a text must hold for it, as cheap a look as can be."""
