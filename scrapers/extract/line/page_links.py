"""What the links beside an entry of any list say, in four languages: "Visit website", "Bekijk op kaart", "Voir la fiche".

A page copied as text shows them as lines of their own, where a name or a unit could stand.
"""

from __future__ import annotations

import re
from functools import lru_cache

from state.canon.text import fold

_ENGLISH = (
    r"(?:visit|view|see|open|show|get|send|request|schedule|make|browse|check|report|(?:go|click)(?: here)? (?:to|for))"
    r"(?: (?:the|our|their|its|an?|full|on|more))*"
    r" (?:web ?sites?|web ?pages?|sites?|homepage|pages?|(?:google )?maps?|details?|e-?mails?|message|(?:full )?(?:profile|bio|biography)"
    r"|listing|hours|appointment|calendar|info(?:rmation)?|directions|v-?card|photos?|route|staff|menu|problem)"
    r"|(?:full|more) (?:bio|biography|profile|details)|web site"
)
_DUTCH = (
    r"(?:bezoek|bekijk|toon|open|lees|stuur|zie|zoek|(?:ga |klik )?naar|klik voor)(?: (?:de|het|een|op|onze|hun|je|volledige?|meer))*"
    r" (?:website|webstek|site|kaart|google maps|pagina|profiel|e-?mail|mail|bericht|meer|details?|info|informatie|route|agenda|fiche)"
    r"|(?:website|webstek|kaart|profiel|route|details|bericht|pagina|fiche) (?:bezoeken|bekijken|openen|tonen|sturen|plannen)"
)
_FRENCH = (
    r"(?:voir|visiter|consulter|ouvrir|afficher|envoyer|lire|vers|aller (?:sur|a|au)|acceder (?:a|au))(?: (?:le|la|les|l['’]|un|une"
    r"|notre|leur|sur))*"
    r" ?(?:site(?: (?:web|internet))?|carte|page|profil|details?|fiche|message|e-?mail|mail|courriel|itineraire|plan|suite|horaires)"
    r"|en savoir plus|plus d['’] ?info\w*|prendre rendez-vous"
)
_GERMAN = (
    r"zu[mr] (?:website|webseite|homepage|internetseite|karte|profil|seite)|mehr (?:erfahren|infos?|informationen)"
    r"|(?:website|webseite|karte|profil|seite|details) (?:besuchen|anzeigen|ansehen|offnen)"
)
_SAID = re.compile(rf"(?:{_ENGLISH}|{_DUTCH}|{_FRENCH}|{_GERMAN})\W*")


@lru_cache(maxsize=4096)
def is_page_link(text: str) -> bool:
    """Whether a line says where a link leads and nothing else."""
    return _SAID.fullmatch(fold(text)) is not None
