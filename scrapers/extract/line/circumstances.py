"""Headings that tell when, how or for what purpose something holds, or what to do: clauses, and nobody's name.

Told by how the words are put together, so that it holds for headings that nobody listed: what begins with a preposition ("Tijdens
de vakantie"), ends in what one may do ("Lid worden"), orders it ("Schrijf je in") or counts it ("Stap 2"). A capital further on
makes a name of it again: "Voor Elkaar", "Bij Moeke".
"""

from __future__ import annotations

import re
from functools import lru_cache

from state.canon.text import clean, fold
from state.canon.topic_words import is_topic

SHORTEST_PURPOSE, SHORTEST_PHRASE = 3, 4
"""Words of a heading such as "Voor andere reparaties" or "Na de laatste les"; shorter ones are names as well: "Over de grens"."""
MOST_WORDS_TO_DO = 5
_TIME = re.compile(
    r"(?i)(?:tijdens|buiten|vanaf|wegens|sinds|gedurende|pendant|durant|en dehors de|hors|à partir d[eu]|dès)\s(?:\S+\s)*\S+"
)
_IN_CASE = re.compile(
    r"(?i)(?:bij|in geval van|en cas d[e'’])\s?(?:(?:dringende|acute|ernstige|technische)\s)?"
    r"(?:\w+\s(?:of|en|over|met|van|aan|ou)\s.+|\w*(?:spoed|nood|brand|gevaar|overlijden|ziekte|storing|storingen|gaslek|ongeval|ongelukken|calamiteiten?|klachten?|vragen|problemen|afwezigheid|urgence|problème|absence))"
)
_SURELY_CASE = re.compile(
    r"(?i)(?:bij|in geval van|en cas d[e'’])\s?(?:afwezigheid|ziekte|spoed|nood|overlijden|klachten|vragen"
    r"|problemen|absence|maladie|urgence)"
    r"\s(?:of|en|van|ou|et|de)\s.+"
)
"""A case that stays one whoever it names: "Bij afwezigheid of ziekte van Els"."""
_URGENCY = re.compile(
    r"(?i)(?:(?:niet|zeer)[- ])?dringende?(?:\s(?:hulp|oproepen|interventies?|gevallen|vragen|zaken|tussenkomsten?))?"
    r"|(?:non[- ])?urgente?s?|(?:appels|interventions?) (?:non[- ])?urgente?s?|(?:non[- ]?)?(?:urgent|emergency)(?:\s(?:calls|matters))?"
)
"""How soon one is helped at a number: "Niet dringend"."""
_GERMAN_CASE = re.compile(
    r"(?:Bei|Im\sFalle?)\s(?:einer\s|einem\s)?[a-zäöü]{4,}(?:er|en|em)\s[A-ZÄÖÜ][\wäöüß-]+(?:\s(?:und|oder)\s[\w\s]+)?"
)
""" "Bei technischen Störungen": the small ending of the word between tells a phrase from a name."""
_PURPOSE = re.compile(r"(?i)(?:(?:enkel|alleen|uitsluitend|uniquement|seulement|only)\s(?:voor|pour|for)|voor|pour)\s")
_ASKED = re.compile(
    r"(?i)(?P<word>for|voor|pour|f[üu]r|bei|bij)\s(?:[^\W\d][\w'’-]*[,/]?\s(?:(?:and|or|en|of|et|ou|und|oder|&)\s)?){0,3}"
    r"(?:informations?|info|[ei]nquir(?:y|ies)|requests?|questions?|assistance|help|support|appointments?|bookings?|reservations?|complaints?"
    r"|emergenc(?:y|ies)|vragen|informatie|inlichtingen|hulp|ondersteuning|afspraken|reservaties|reserveringen|klachten|noodgevallen"
    r"|(?:de\s|d['’]|tout\s)?(?:renseignements?|rendez-vous|urgences|r[ée]clamations|plaintes|aide)"
    r"|fragen|ausk[üu]nfte|hilfe|unterst[üu]tzung|termine|reservierungen|beschwerden|notf[äa]llen?)"
    r"(?:\s(?:with|about|on|regarding|concerning|during|over|omtrent|rond|bij|met|sur|concernant|avec|zu|zum|zur|[üu]ber|bei|mit)\s.+)?"
)
""" "For Assistance with Licensing", "Voor Overige Vragen", "Für Auskünfte": for what somebody is called, whatever has a capital."""
_PHRASE = re.compile(r"(?i)(?:na|door|over|om|met|après|avant|sur)\s")
_ABOUT = re.compile(r"(?i)\s(?:voor|over|bij|tijdens|rond|omtrent|pour|sur|concernant|for|about)\s")
_READERS = re.compile(
    r"(?i)(?:voor|pour)\s(?:(?:de|onze|alle|les|nos)\s)?(?:[a-zà-ÿ]{3,}(?:ers|ents|oren|elen|ants|isten|scholen|anten|enten))"
)
"""Whom something is for: "Voor begeleiders", "Pour les parents"."""
_TO_DO = re.compile(
    r"(?:worden|maken|opnemen|indienen|huren|reserveren|boeken|aanvragen|inschrijven|aanmelden|afmelden|opzeggen|annuleren|doorgeven|bestellen"
    r"|contacteren|inplannen|uitlenen|terugbrengen|wijzigen)"
)
_ORDER = re.compile(
    r"(?:word|meld|schrijf|geef|doe|kom|blijf|ontdek|bekijk|vraag|neem|boek|reserveer|bestel|stuur|bel|mail|maak|plan|stel|koop|steun|mis|lees|volg|help|zoek|vind|geniet|deel|bezoek|laat|denk|let|gebruik"
    r"|vermijd|registreer|reageer|download|speel|leer|check|kijk)"
    r" (?:(?:nu|dan|eerst|altijd|gerust|zeker|ook|samen) )?"
    r"(?:je|u|uw|jouw|op|aan|deze|dit|zelf|van|wat|ons|mee|lid|vrijwilliger|donateur|sponsor|partner|langs|contact|een|het|de|meer|hier|dan|naar|online|afspraak)\b.*"
)
_CAPITALISED = frozenset({"worden", "maken", "huren", "opnemen", "aanvragen"})
"""What a heading may write with a capital without making a name of it: "Lid Worden"."""
_SEASON = re.compile(
    r"(?i)(?:(?:zomer|winter|lente|herfst|najaar|voorjaar|[ée]t[ée]|hiver|printemps|automne|summer|indoor|outdoor|binnen|buiten)\b[\W_]*)+"
)
"""Which part of the year, or which side of the door: "Zomer - outdoor"."""
_STEP = re.compile(r"(?i)(?:stap|step|[ée]tape|schritt|fase|phase)\s\d{1,2}\b")
_ARRANGED = re.compile(
    r"(?i).*\b(?:by appointment|(?:op|na|volgens|mits) afspraak|sur rendez-vous|nach (?:termin|(?:termin)?vereinbarung|absprache))\b.*"
    r"|.*[,;–-]\s(?:please\s)?(?:call|phone|ring|text|bel|mail|appelez|t[ée]l[ée]phonez|rufen)\s(?:to|om|us|ons|pour|nous|sie)\b.*"
)
""" "Passports by appointment only", "Zaal huren, bel om te reserveren": how something is to be had."""
_ASKS = re.compile(
    r"(?i)(?:wat|hoe|waar|wanneer|waarom|comment|quand|pourquoi|que|how|when|why|wie|wo|wann|warum)\s(?:te\s)?"
    r"(?:doen|kan|kun|kunt|kunnen|moet|moeten|mag|is|zijn|gebeurt|gebeuren|krijg|krijgt|werkt|gaat|komt|word|wordt|heb|hebt|faire|est|sont|peut"
    r"|to|can|do|does|are|must|should|ist|sind|kann|muss|geht|funktioniert)\s.+"
)
"""What a heading asks, with its mark or without: "Wat doen bij medische problemen tijdens de vakantie"."""
_NOMINAL = re.compile(r"(?i)het [a-z]{4,}en van\s.+")
""" "Het indienen van een klacht"."""


@lru_cache(maxsize=8192)
def tells_circumstance(text: str) -> bool:
    """Whether a heading is a clause or a phrase of circumstance: "Voor spoedeisende zorg tijdens de avond", "Lid worden"."""
    shown = clean(text).strip(" .:!")
    if _URGENCY.fullmatch(shown) or _SURELY_CASE.fullmatch(shown):
        return True
    if _STEP.match(shown) or _SEASON.fullmatch(shown) or _ARRANGED.fullmatch(shown):
        return True
    if (asked := _ASKED.fullmatch(shown)) and asked["word"].lower() != "for":
        return True
    words = shown.split()
    if _GERMAN_CASE.fullmatch(shown):
        return True
    if len(words) < 2 or _names_something(words):
        return False
    if _ASKS.fullmatch(shown) or _TIME.fullmatch(shown) or _IN_CASE.fullmatch(shown) or _NOMINAL.fullmatch(shown):
        return True
    if len(words) >= (SHORTEST_PURPOSE if _PURPOSE.match(shown) else SHORTEST_PHRASE) and (
        _PURPOSE.match(shown) or _PHRASE.match(shown)
    ):
        return True
    if _READERS.fullmatch(shown):
        return True
    topic = _ABOUT.split(shown, maxsplit=1)
    return (len(topic) > 1 and is_topic(topic[0])) or _is_to_do(words)


def tells_purpose(text: str) -> bool:
    """Whether a heading says for what somebody is called: no name beside one, but in English what an office without one is called by."""
    return _ASKED.fullmatch(clean(text).strip(" .:!")) is not None


def _names_something(words: list[str]) -> bool:
    """Whether a word behind the first begins with a capital, in a heading that is not all capitals."""
    capitals = all(word.isupper() for word in words if word[0].isalpha())
    return not capitals and any(word[0].isupper() and fold(word) not in _CAPITALISED for word in words[1:])


def _is_to_do(words: list[str]) -> bool:
    folded = fold(" ".join(words))
    ends = len(words) <= MOST_WORDS_TO_DO and _TO_DO.fullmatch(folded.rpartition(" ")[2]) is not None
    return ends or _ORDER.fullmatch(folded) is not None
