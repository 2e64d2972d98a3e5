"""What makes a text a measure: it grants, asks, regulates or changes something. What only describes a service is none."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from scrapers.extract.measures.asking import ask_of, asks_plainly, tells_others
from scrapers.extract.measures.presenting import presents_function
from state.canon.dates import DateRole
from state.canon.terms import find_terms
from state.canon.text import fold


class Sign(StrEnum):
    """One way in which a text shows that something applies."""

    GRANTS = "grants"
    REGULATES = "regulates"
    CHANGES = "changes"
    ASKS = "asks"
    DATED = "dated"
    OFFERS = "offers"
    CONCERNS = "concerns"


_GRANTS = re.compile(
    r"\b(?:krijg(?:t|en)?|ontvang(?:t|en)?|recht(?:en)? op|gerechtigd|\w*vergoed(?:t|en|ing|ingen)|terug(?:betaald|betalen|krijgen"
    r"|vorderen)"
    r"|betalen (?:we|wij)|(?:we|wij) betalen|kom(?:t|en) in aanmerking|\w*toelage[ns]?|\w*premies?|\w*subsidies?|\w*toeslag(?:en)?"
    r"|tegemoetkoming(?:en)?|tussenkomst(?:en)?|werkingsmiddelen|\w*bon(?:nen)?|\w*compensatie|(?:we|wij) versterken|versterken (?:we|wij)"
    r"|toe(?:kennen|gekend)|ken(?:t|nen)\b.*\btoe|(?:is|zijn|gaat|gaan)\b.*\bgratis\b|gratis (?:voor|bestellen|open)"
    r"|kunnen\b.*\b(?:krijgen|bestellen)"
    r"|entitled|receives?|grants?|funded|allowances?|reimburse\w*|pays? for|recoi(?:t|vent)|primes?|subsides?|allocations?|indemnites?"
    r"|droit a|prend en charge|rembours\w+)\b"
)
_REGULATES = re.compile(
    r"\b(?:mag|mogen|moet|moeten|verplicht\w*|dien(?:t|en) (?:\w+ ){1,12}te \w+en|toegelaten|verboden|toegestaan|geldt|gelden|geldig"
    r"|volstaat|(?:heeft|hebben)\b.*\bnodig|vrijgesteld|vrijstelling\w*|hoef(?:t|ven)?|voorrang|uitsluitend|op voorwaarde"
    r"|kan slechts|kunnen slechts|alleen nog|tijd tot|blijven? geldig|must|may|required|permitted|allowed|mandatory|optional"
    r"|doit|doivent|devez|puis-je|obligatoires?|autorise\w*|interdit\w*|suffit|delai de)\b"
)
_CHANGES = re.compile(
    r"\b(?:verander(?:t|en|d|ing\w*)|wijzig(?:t|en|ing\w*)|gewijzigd|stijg(?:t|en)|daalt|dalen|verhoog\w*|verlaag\w*|verhoging|geindexeerd"
    r"|indexering|verleng(?:t|d|en|ing)|vervalt|vervallen|verdwijnt|verdwijnen|afgeschaft|schaft|schaffen|opgeheven|voortaan"
    r"|niet (?:langer|meer)|in plaats van|nieuwe? (?:regels?|regeling|model|formulier|\w*lijst|tarie\w+|\w*richtlijn\w*|procedure|besluit"
    r"|decreet|attest|bedragen|registratie|afspraken)|(?:treedt|treden) in werking|gaat in|gaan in|eenvoudiger|tijdelijke?|stopt|stoppen"
    r"|loopt (?:langer|van|vanaf|tot|nog)|desormais|supprimee?s?|prolonge\w*|modifi\w+|change[sd]?|no longer|instead of|extended"
    r"|rises?|increases?|now pays?|versoepel\w*|verstreng\w*|uitgebreid|breidt|gaat (?:\w+ )?omhoog)\b"
)
_OFFERS = re.compile(
    r"\b(?:kan|kunnen|kun|kunt)\b.*\b(?:aanvragen|aangevraagd|terecht|bestellen|krijgen|doorverwezen|beroep doen)\b"
    r"|\b(?:can|may)\b.*\b(?:apply|get|claim|turn to)\b|\bpeu(?:t|vent)\b.*\b(?:demander|obtenir|s'adresser|beneficier)\b"
)
_CONCERNS = re.compile(
    r"\b(?:tijdelijke? bescherming\w*|op de vlucht|gevlucht\w*|\w*vluchtelingen?\w*|oekrain\w*|niet-begeleide|nieuwkomers|ontheemden"
    r"|groeipakket|attest\w*|statuut|verblijfs\w+|uitkering\w*|protection temporaire|refugies?|ukrain\w*|mineurs non accompagnes"
    r"|refugees?|temporary protection|benefits?)\b"
)
"""For whom authorities make arrangements of their own, and by what title."""
_DESCRIBES = re.compile(
    r"^(?:(?:onze|ons|de|het|een|mijn|notre|our) )?(?:geschiedenis|historiek|ontstaan|missie|visie|waarden|werking"
    r"|organisatie(?:structuur)?"
    r"|team|personeel|medewerkers|aanbod|vacatures?|jobs|werken bij|stages?|activiteiten|kalender|agenda|openings(?:uren|tijden)"
    r"|permanentie\w*|tarieven en|prijzen|prijslijst|reserver\w*|zaal\w* (?:huren|verhuur)|privacy\w*|persoonsgegevens|gegevensbescherming"
    r"|cookie\w*|disclaimer|gebruiksvoorwaarden|toegankelijkheid|sponsors?|partners|getuigenis\w*|foto\w*|blog|reacties|bereikbaarheid"
    r"|route\w*|parking|adres\w*|ligging|steun ons|word (?:lid|vrijwilliger)|doneer|gift\w*|histoire|historique|missions?|vision|equipe"
    r"|offres d'emploi|vie privee|donnees personnelles|heures d'ouverture|tarifs|history|values|team|careers|vacancies|opening hours"
    r"|prices|fees|privacy|accessibility|donate|testimonials|inleiding|aanleiding|situering|context|achtergrond|introduction|contexte"
    r"|background|preambule)(?: .{0,24})?$"
    r"|^(?:over|about|a propos de?|wie (?:zijn|is|ben|(?:we|wij) zijn)|who (?:we|are|is)|qui (?:sommes|est)"
    r"|wat (?:is|zijn|doet|doen)|what (?:is|are"
    r"|does|we)"
    r"|(?:we|wij) zoeken (?:nog )?een|nous (?:re)?cherchons une?|we(?: a|')re (?:hiring|looking for an?)"
    r"|qu'est-ce|que fait|waar vind|hoeveel|where|how many|ou (?:trouver|est)|combien|wat niet verandert|welkom|welcome|bienvenue|get help"
    r"|hulp nodig|need help)\b"
    r"|\([mvfx](?: ?/ ?[mvfxh]){1,2}\)"
)
"""Headings of what a body is, does and offers, and of what any site says of itself. The last form names a vacancy."""
_BRANCHES = re.compile(
    r"^(?:(?:onze|de) )?(?:vacatures?|jobs|werken bij|activiteiten|agenda|kalender|evenementen|events|careers|vacancies|offres d'emploi"
    r"|activites|agenda|getuigenis\w*|blog)(?: .{0,24})?$"
)
"""Below these stands nothing that applies."""
_OWN_VOICE = re.compile(r"\b(?:ik|mijn|mij|j'ai|je suis|mes|i(?:'m|'ve| am| have| was| work))\b")
_STAYS = re.compile(r"^(?:wat )?(?:niets?|niet) verander|^(?:er )?verandert niets")


_HOUR = re.compile(r"\b\d{1,2}(?:[.:u]\d{2}\b|\s?(?:uur|u|h|am|pm)\b)")


_WORDS = (
    (Sign.GRANTS, _GRANTS),
    (Sign.REGULATES, _REGULATES),
    (Sign.CHANGES, _CHANGES),
    (Sign.OFFERS, _OFFERS),
    (Sign.CONCERNS, _CONCERNS),
)


def describes(title: str) -> bool:
    """Whether a heading announces who somebody is, what a site says of itself or where things are to be found."""
    return _DESCRIBES.search(fold(title)) is not None or _STAYS.search(fold(title)) is not None


def is_branch_without(parents: tuple[str, ...]) -> bool:
    """Whether one of the headings above announces vacancies, activities or stories."""
    return any(_BRANCHES.match(fold(parent)) for parent in parents)


def signs(title: str, text: str, *, reference: date | None) -> frozenset[Sign]:
    """In which ways a section shows that something applies."""
    folded = fold(f"{title}\n{text}")
    found = {sign for sign, words in _WORDS if words.search(folded)}
    if asks_plainly(text) or tells_others(text):
        found.add(Sign.ASKS)
    if any(_tells_when(one.role, one.day) for one in find_terms(text, reference=reference)):
        found.add(Sign.DATED)
    return frozenset(found)


def _tells_when(role: DateRole | None, day: date | None) -> bool:
    return role is DateRole.WITHIN or (role in (DateRole.FROM, DateRole.UNTIL) and day is not None)


def applies(title: str, text: str, *, reference: date | None, about: str = "") -> bool:
    """Whether a section of a page applies to somebody: it shows two signs at least, of which the page's own title is one.

    One word alone says little: services are also free, and clubs also ask. Who speaks of himself tells his own story, and
    what only asks to come at an hour is an event. What stands below a function tells what its holder does, unless something
    changes there or from a day on.
    """
    if _OWN_VOICE.search(fold(text)):
        return False
    found = signs(title, text, reference=reference)
    if _CONCERNS.search(fold(about)):
        found |= {Sign.CONCERNS}
    is_event = found <= {Sign.ASKS, Sign.DATED} and _HOUR.search(fold(text))
    is_function = presents_function(title) and not found & {Sign.DATED, Sign.CHANGES}
    return len(found) >= 2 and not is_event and not is_function


def tells_something(title: str, text: str, *, reference: date | None) -> bool:
    """Whether an item of a newsletter, or a point of a letter, grants, asks, regulates, changes or invites."""
    found = signs(title, text, reference=reference) - {Sign.CONCERNS}
    return bool(found) or ask_of(text, reference=reference) is not None
