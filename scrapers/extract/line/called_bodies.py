"""Bodies that a sentence says how to reach: "… can be contacted at", "Die Stelle ist … unter"; in Dutch `called_in_dutch.py`.

What can be contacted at a number is whose number it is, in whatever words it is called; who is to be called, only where the
words name a body. Desks that are known by their word are told by `desks.py` in Dutch.
"""

from __future__ import annotations

import re

from scrapers.extract.line.called_in_dutch import BEGINS
from scrapers.extract.line.called_in_dutch import WAYS as DUTCH_WAYS
from state.canon.names import has_first_name, looks_like_person
from state.canon.role_words import is_role

_FEW = r"(?:\s[\w'’&/-]+){0,5}"
_OFFICE = (
    r"(?:office|department|team|unit|cent(?:er|re)|desk|line|hotline|helpline|lifeline|service|services|bureau|board|committee|council|clinic"
    r"|division|program|programme|association|society|registry)"
)
_ENGLISH_NUMBER = (
    r"(?:[\s,(:–-]|\b(?:at|on|by|via|through|using"
    r"|phone|tel|telephone|telephoning|calling|e-?mail|e-?mailing|directly|toll[- ]free|number|the|a"
    r"|statewide|local|national|following|free|24/7|is|address)\b\.?)*"
)
_REACHED = re.compile(
    rf"{BEGINS}(?i:(?:the|our)\s)?(?P<desk>[A-Za-z][\w'’&/-]+{_FEW}(?:\s(?:of|for)(?:\sthe)?{_FEW})?)\s(?:can|may)\s(?:also\s|now\s|always\s)?be\s"
    rf"(?:reached|contacted|called|phoned|e-?mailed)\b[^.!?:;@]{{0,80}}?(?i:{_ENGLISH_NUMBER})\Z"
)
""" "Youth outreach workers can be contacted day and night via a local number (": the passive names whom one reaches."""
_CALL = re.compile(
    r"(?i:\b(?:call|calling|contact|contacting|e-?mail|e-?mailing|phone|phoning|ring|text|tty)\s(?:the|our)\s)"
    rf"(?P<desk>(?:24[/-]\d\s|24-hour\s)?(?:[A-Za-z][\w'’&/-]*\s(?:(?:of|for|and|&)\s)?){{1,5}}?(?i:{_OFFICE})(?:\s(?:of|for|in)(?:\sthe)?(?:\s[A-Z][\w'’-]*){{1,4}})?)"
    rf"(?i:{_ENGLISH_NUMBER})\Z"
)
""" "or call the Parks office at": a body in small letters too, and never "the office" alone."""
_CONTACT = re.compile(
    r"(?i:\b(?:call|contact|phone|ring|telephone)\s(?:the|our)\s)(?P<desk>[A-Za-z][\w'’&-]+(?:\s(?!(?:you|who|that|which|whom|if|or|and|to)\b)[\w'’&-]+){0,4}?)"
    r"(?i:,?\s\(?(?:(?:on|at|by|via|using)\s)?(?:the\s)?(?:tele)?(?:phone|tel\b)\.?(?:\s(?:number|line))?(?:\sis)?[\s:]*)\Z"
)
""" "You can contact the day ward, telephone number": what is called is told by the word for the number, whatever it is called."""
_NUMBER_FOR = re.compile(
    r"(?i:\b(?:number|nummer|telefoonnummer|num[ée]ro|telefonnummer)\s(?:for|of|van|voor|de|du|der|des|für)\s(?:(?:the|de|het|la|le|die|das)\s|l['’])?)"
    r"(?P<desk>[\w'’-]+(?:\s[\w'’&-]+){0,6}?)\s(?i:is|est(?:\sle)?|lautet|ist)[\s:]*\Z"
)
""" "The number for the Elm clinic is"."""
_IN_PLACE = re.compile(
    r"(?:^|[.!?;•]\s+)(?:In|À|A|En|Te)\s(?P<desk>[A-ZÀ-Þ][\w'’-]+(?:[\s-](?:[a-z]{2,4}[\s-])?[A-ZÀ-Þ][\w'’-]+){0,2}),?\s"
    r"(?i:(?:is|belt\su|bel\sje|bel|lautet|ist)\s)?(?i:the|het|le|die|call|dial|appelez|composez)\b"
    r"(?i:\s(?:telephone|phone|local|telefoon)?\s?(?:number|nummer|num[ée]ro)(?:\s(?:to\scall|om\ste\sbellen|à\s(?:appeler|composer)))?)?"
    r"(?i:\s(?:is|est(?:\sle)?|lautet|ist|le))?[\s:]*\Z"
)
""" "In Elmford, the number to call is": of several places the one whose number it is."""
_FRENCH = re.compile(
    rf"{BEGINS}(?i:le\s|la\s|les\s|l['’]|notre\s|nos\s)(?P<desk>(?:[\w'’-]{{4,}}|[A-Z]{{2,5}})(?:\s(?:à|de|du|des|la|le|les|d['’][\w-]+|[\w'’-]+)){{0,6}}?)"
    r"(?:\s\([^()]{2,70}\))?(?:\s(?:de|du|des|d['’])\s?(?:(?:la|le|les|notre)\s|l['’])?[A-ZÀ-Þ][^.!?:;@]{2,60}?)?\s"
    r"(?:est|sont|restent?|peut|peuvent)\s[^.!?:;@]{0,90}?\b(?:joignables?|accessibles?|jointe?s?|contactée?s?|appelée?s?)\b[^.!?:;@]{0,60}?"
    r"(?i:[\s,(:–-]|\b(?:au|par|t[ée]l[ée]phone|num[ée]ro|à|l['’]adresse|via|le|t[ée]l|e-?mail|mail|courriel|adresse)\b\.?)*\Z"
)
GERMAN_NAME = (
    r"(?P<desk>(?:[a-zäöü]+[en]\s){0,2}[A-ZÄÖÜ][\wäöüß-]{3,}"
    r"(?:\s(?:(?:der|des|für|und|von|vom|zur|im|am|in|den|die)\s){0,2}(?:[A-ZÄÖÜ][\wäöüß-]+|„[^“”]{3,40}[“”])){0,5})"
)
_UNTER = r"(?i:[\s,(:–-]|\b(?:unter|der|die|tel|telefon|telefonnummer|telefonisch|rufnummer|nummer|per|e-?mail|mail|folgender)\b\.?)*\Z"
_GERMAN = re.compile(
    rf"{BEGINS}(?:(?i:\w[\w\s]{{2,40}}:\s))?(?:Die|Der|Das|Den|Unsere?n?|Ihre?n?|Erreichen\sSie\s(?:die|das|den)|Sie\serreichen\s(?:die|das|den|unsere?n?))\s{GERMAN_NAME}"
    rf"(?:\s(?:ist|sind|bleibt|bleiben|kann|können|steht|erreichen\sSie|erreicht\sman|hilft|berät)\b(?:[^.!?:;@]|\d[.:]\s?(?=\d)){{0,120}}?)?(?:\s|,\s)(?=unter\b|Tel\b|per\b){_UNTER}"
)
""" "Das Pfarrbüro ist dienstags von 9 bis 12 Uhr telefonisch unter": the verb stands behind the number."""
_FRENCH_CALL = re.compile(
    r"(?i:\b(?:contacter|contactez|joindre|joignez|appeler|appelez)\s(?:le\s|la\s|l['’]|notre\s))(?P<desk>(?:[a-zà-ÿ]{4,}|[A-Z]{2,5})(?:\s(?:(?:à|aux|de|du|des|en)\s)?(?:la\s|l['’])?[\w'’-]{3,}){0,5}?)"
    r"(?i:[\s,(:–-]|\b(?:au|par|t[ée]l[ée]phone|num[ée]ro|à|l['’]adresse|via|le|suivante?|[ée]lectronique|t[ée]l|e-?mail|mail|courriel|suivant)\b\.?)+\Z"
)
""" "Vous pouvez contacter notre délégué à la protection des données par courriel"."""
_GERMAN_TO = re.compile(
    r"\b(?i:(?:wenden|richten|melden|kontakt\w*|anmeldung|anmelden|fragen|rufen)\b[^.!?:;@]{0,80}?\s(?:an|bei|mit|beim|im|sie)\s?(?:die|das|den|der|dem|unsere?[mnrs]?)?\s?)"
    rf"{GERMAN_NAME}(?:\s|,\s|:\s|\s\()(?=unter\b|Tel\b|per\b|\Z){_UNTER}"
)
_WAYS = (
    (re.compile(r"(?i)\bbe\s(?:reached|contacted|called|phoned|e-?mailed)\b"), _REACHED),
    (re.compile(r"(?i)\b(?:call|contact|e-?mail|phone|phoning|ring|text|tty)(?:ing)?\s(?:the|our)\s"), _CALL),
    (re.compile(r"(?i)\b(?:phone|tel)\b[^.!?]{0,12}\Z|telephone[^.!?]{0,12}\Z"), _CONTACT),
    (re.compile(r"(?i)(?:number|nummer|num[ée]ro)\s(?:for|of|van|voor|de|du|der|des|für)\s"), _NUMBER_FOR),
    (re.compile(r"(?:In|À|A|En|Te)\s[A-ZÀ-Þ]"), _IN_PLACE),
    *DUTCH_WAYS,
    (re.compile(r"(?i)joign|accessib|joint|contact[ée]|appel[ée]"), _FRENCH),
    (re.compile(r"(?i)(?:contact|joindre|joign|appel)"), _FRENCH_CALL),
    (re.compile(r"(?i)\bunter\b[^.!?]{0,30}\Z|\btel\b[^.!?]{0,12}\Z|\bper\b[^.!?]{0,12}\Z"), _GERMAN),
    (re.compile(r"(?i)wenden|richten|melden|kontakt|anmeld|fragen|rufen"), _GERMAN_TO),
)
"""Beside each way of saying it what a text must hold for it, as cheap a look as can be."""
_WAY = re.compile(
    r"(?i)(?:(?:^|[.!?]\s+)(?:by|door|en|durch)\s(?:dialing|dialling|calling|texting|phoning|te\sbellen(?:\snaar)?|appelant|composant|téléphonant|anruf)"
    r"(?:\s(?:the\snumber|het\snummer|le(?:\snuméro)?|unter))?"
    r"|(?:^|[.!?]\s+)(?:unter|op|at|au|via|sur|on)\s(?:(?:der|dem|the|het|le)\s)?(?:[\w-]+\s){0,3}?(?:\w*nummer|num[ée]ro|number)"
    r"(?:\s(?:vert|gratuit))?)\Z"
)


def is_way_to_call(text: str) -> bool:
    """Whether what stands before a number only says that it is dialled: "… for everybody. By dialing"."""
    return _WAY.search(text) is not None


_NO_BODY = frozenset(
    "local nearest nearby appropriate relevant respective other same we i you they he she it this that these those who which your"
    " staff members member visitors residents callers customers patients students parents volunteers participants guests"
    " medewerkers vrijwilligers bezoekers bewoners klanten leden ouders mitarbeiter besucher kunden bewohner"
    " their my his her its more all any each everyone anyone someone"
    " information details questions copies tickets help assistance support il elle ils elles nous vous on sie er es wir ich mehr weitere"
    " nähere informationen auskünfte fragen cookies office number"
    " inwoners patiënten cliënten gezinnen burgers ouders bezoekers mensen klanten leden kinderen jongeren inschrijvingen afspraken vragen"
    " zowel alleen enkel buiten binnen tijdens na overdag elke ook verder daarnaast telefonisch"
    " residents patients clients families habitants"
    " ik hij zij ze wij men jij jullie er dit dat deze die hier daar nu dan toen zo hiervoor daarvoor momenteel iedereen"
    " wie wat meer".split()
)
"""Words that stand for somebody named elsewhere, or for what one asks about."""
_ARTICLES = frozenset("de het een la le les the a an die der das".split())
CALLED_ITSELF = frozenset(
    "praktijk school club vereniging winkel kantoor gemeente stichting organisatie bedrijf zaak dienst afdeling team redactie groep kerk"
    " parochie centrum nummer lijn dagen uren openingsuren website site pagina folder locatie gebouw"
    " office number church parish shop store company library museum hotel town city village county state township center centre team"
    " department agency association society foundation university college clinic practice hospital program group business firm".split()
)
"""What a site calls itself, whose name stands elsewhere."""


def body_said(text: str) -> str | None:
    """The body whose number follows a text, as the grammar of its last sentence tells it."""
    for needed, way in _WAYS:
        found = way.search(text) if needed.search(text) else None
        if found is None:
            continue
        desk, first = found["desk"], found["desk"].split()[0]
        if is_body_said(desk) and not (has_first_name(desk) and looks_like_person(desk)):
            behind = text[found.start("desk") + len(first) :]  # "coach Els Maes" is her
            return None if _names_person(behind) else _without_employer(desk)
    return None


_EMPLOYER = re.compile(
    r"\s(?:van|bij|of|at|de|du|der|des|von|beim?)\s(?:(?:de|het|la|the|der|des)\s|l['’])?(?=[A-ZÀ-Þ])"
)


def _without_employer(desk: str) -> str:
    """A function without whose it is: "secretaris van De Linde"; what is no known function as it stands."""
    function = _EMPLOYER.split(desk, maxsplit=1)[0]
    return function if is_role(function) else desk


def is_body_said(desk: str) -> bool:
    """Whether words that stand where a body does name one: nobody's reader, nothing that points elsewhere."""
    words = desk.lower().split()
    somebody = _TWO.match(desk)  # "Els Maes en zij"
    named = somebody is not None and has_first_name(somebody[0]) and looks_like_person(somebody[0])
    return desk.lower() not in CALLED_ITSELF and words[0] not in _NO_BODY and not named


def stands_for_another(name: str) -> bool:
    """Whether a name is no more than a word for somebody named elsewhere, or for none at all: "Wij", "Het"."""
    return name.lower() in _NO_BODY or name.lower() in _ARTICLES


_TWO = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ][\w'’-]+")


def _names_person(between: str) -> bool:
    """Whether somebody is named before the number, whose it is then: "La référente est Els Maes, joignable au"."""
    return any(has_first_name(found[0]) and looks_like_person(found[0]) for found in _TWO.finditer(between))
