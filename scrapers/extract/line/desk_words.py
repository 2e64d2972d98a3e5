"""The words for desks and bodies in sentences, who of them can be called, and what the sentence before a number was about.

"De uitleendienst is … Het nummer is …", "Meldingen doet u bij de Milieumeldkamer. Dit kan telefonisch via …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.line.called_bodies import is_body_said
from scrapers.extract.line.called_in_dutch import BEGINS, DESK, DOES
from state.canon.names import is_first_name, looks_like_person
from state.canon.role_words import is_role
from state.canon.text import clean, fold
from state.canon.topic_words import is_topic

DESK_WORD = (
    r"(?:\w*secretariaat|\w*onthaal|\w*meldkamer|\w*alarmcentrale|telefooncentrale|\w*receptie|\w*balie|\w*permanentie|\w*wachtdienst"
    r"|klantendienst|klantenservice|servicedesk|helpdesk|\w*meldpunt|[\w-]+lijn|\w*loket|\w*artsenpost|\w*wachtpost|\w*alarmnummer"
    r"|\w+(?:telefoon|foon|dienst)|(?!(?:deze|onze|dezelfde|betrokken|bevoegde|andere)\b)[a-zà-ÿ]{4,}e\sdienst"
    r"|spoed(?:post|eisende hulp)|crisisteam|wijkteam"
    r"|persdienst|\w*administratie|secr[ée]tariat|accueil|standard|permanence|r[ée]ception|front desk|main desk|help ?desk|switchboard"
    r"|answering service|call cent(?:er|re)|hotline|helpline|reception(?: desk)?)"
)
BODY_WORD = (
    rf"(?:{DESK_WORD}|\w*(?:dienst|bureau|kantoor|commissie|bestuur|redactie|praktijk|apotheek|directie|centrum|winkel|clubhuis|griffie)"
    r"|\w*kantine|\w*cafetaria|politie|brandweer|\w*team)"
)
"""What a sentence may be about whose number the next one tells."""
OF = (
    r"(?:\s+(?:(?:van|of)\s+(?:de|het|the)\s+[a-zà-ÿ]{4,}|van|voor|raad|de|het|den|der|du|des|of|the|en|et|and|bestuur"
    r"|[A-ZÀ-Þ][\w'’-]*)){0,8}"
)
THE = r"(?i:het|de|ons|onze|den|le|la|l['’]|notre|nos|the|our)"
_NOBODY = frozenset(
    "heer mevrouw"
    " volgende onderstaande mensen personen iemand ouders kinderen bezoekers leden klanten avond week dag werkdagen ochtend middag"
    " hand slag link knop pagina gegevens hulp juiste persoon onderwerp mogelijkheid telefonisch tijd"
    " voortaan altijd steeds enkel alleen best"
    " naar voor over door onder even graag terug direct rechtstreeks ingevulde ingevuld onze deze ander andere".split()
)
"""Nouns that stand behind such words and can be called by nobody."""
LONGEST = 60
"""Characters of a desk's name."""
_SUBJECT = re.compile(
    rf"(?:^|[.!?]\s+)(?:Het|De|Ons|Onze|Le|La|Notre)\s+(?P<desk>(?:[a-zà-ÿ]+e\s)?(?i:{BODY_WORD}){OF})(?=\s[a-zà-ÿ])"
)
_DOER = re.compile(rf"{BEGINS}(?:De|Het|Ons|Onze)\s{DESK}\s(?:{DOES})\b")
""" "De dienst Burgerzaken helpt u bij …": what does something for its reader, whatever it is called."""
_NUMBER_OF = re.compile(
    rf"\b(?:telefoon|wacht|nood)?nummer\s(?:van|voor)\s(?:de|het|onze|ons)\s{DESK}(?=[.,;]|\s(?:is|wordt|verandert|wijzigt|luidt)\b)"
)
_SENT_BEFORE = re.compile(
    rf"\b(?:via|bij|aan|met|tot|naar)\s+{THE}\s+(?P<desk>(?:[a-zà-ÿ]+e\s)?[A-ZÀ-Þ][\w'’-]{{3,}}{OF}|(?i:{BODY_WORD}){OF})\s*[.!]?\s*\Z"
)
""" "Meldingen doet u bij de Milieumeldkamer.": whom a sentence ends in."""
_MENTIONED = re.compile(rf"\b(?:[Dd]e|[Hh]et|[Oo]nze|[Oo]ns)\s(?P<desk>{DESK_WORD})\b")
""" "Op de wachtpost kan je zonder afspraak terecht": a desk by its word, at any place of a sentence."""


def callable_desk(desk: str) -> str | None:
    """A desk that somebody can call: no matter, no field and nobody's group."""
    name = clean(desk)
    words = fold(name).split()
    if is_role(name):
        return name
    if (
        len(name) > LONGEST
        or is_topic(name)
        or is_topic(words[0])
        or is_topic(words[-1])
        or not _NOBODY.isdisjoint(words)
        or looks_like_person(name)
        or is_first_name(name)
    ):
        return None
    return name


def last_subject(texts: Sequence[str]) -> str | None:
    """What the last sentence that begins with a desk is about: "De uitleendienst is …"."""
    for text in reversed(texts):
        known = [(found.start(), clean(found["desk"])) for found in _SUBJECT.finditer(text)]
        told = [(found.start(), found["desk"]) for found in _DOER.finditer(text) if is_body_said(found["desk"])]
        told += [(found.start(), clean(found["desk"])) for found in _NUMBER_OF.finditer(text)]
        named = [(start, desk) for start, desk in (*known, *told) if callable_desk(desk) and is_body_said(desk)]
        if named:
            return max(named)[1]
        if (
            (governed := _SENT_BEFORE.search(text))
            and callable_desk(governed["desk"])
            and is_body_said(governed["desk"])
        ):
            return clean(governed["desk"])
        if mentioned := [clean(found["desk"]) for found in _MENTIONED.finditer(text)]:
            return mentioned[-1]
    return None


def names_desk(text: str) -> bool:
    """Whether a text is the name of a desk and nothing else, in small letters too: "kantine", "ledenadministratie"."""
    return re.fullmatch(rf"(?i:{BODY_WORD})", text) is not None
