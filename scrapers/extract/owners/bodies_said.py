"""Bodies that running text names within its sentences, whatever the sentence says of them: "The Elm County Health Department has …".

A word for a kind of body tells them: among capitals, or in small letters behind an article and, in Dutch and German, at the end of a
compound. That a body is named makes it no owner yet: it becomes one of those who are weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.called_bodies import CALLED_ITSELF
from scrapers.extract.line.houses import is_house
from state.canon.body_words import holds_kind
from state.canon.text import clean, fold

OPENING, WITHIN = "opening", "within"
IN_SENTENCES = frozenset({OPENING, WITHIN})
"""How a body stands in a sentence: with it the sentence begins, or not."""
LONGEST = 80
"""Characters of a name."""
SHORTEST_TEXT, FEWEST_WORDS = 50, 9
"""Characters and words of a line that reads as a sentence."""
_PART = r"(?:[A-ZÀ-Þ][\w'’&/.-]*\w|[A-ZÀ-Þ]|\d{1,4}[\w-]*)"
_JOINT = r"(?:of|for|and|the|&|on|in|at|de|du|des|la|le|les|et|van|voor|het|der|für|und)"
_CAPITALS = re.compile(rf"(?<![\w@./-])(?P<name>{_PART}(?:\s(?:{_JOINT}\s){{0,2}}{_PART})+)(?![\w@])")
_DUTCH_KIND = (
    r"(?:\w*(?:dienst|secretariaat|werking|wachtpost|lijn|telefoon|foon|centrum|loket|meldpunt|aanspreekpunt|kantoor|bureau|praktijk|school"
    r"|vereniging|stichting|politie|brandweer|redactie|administratie|onthaal|balie|bibliotheek|apotheek|commissie|bestuur|huisartsenpost"
    r"|winkel|parochie|pastorie|ziekenhuis|gemeente|organisatie|steunpunt|infopunt|instelling|afdeling|koepel|federatie|griffie|rechtbank"
    r"|kerk|museum|kring)|\w+(?:team|huis)|huis\svan\shet\s\w+|clb|ocmw|cpas|vzw|bv)"
)
_DUTCH = re.compile(
    rf"\b(?i:het|de|ons|onze|een)\s(?P<name>(?:[a-zà-ÿ]+e\s|[A-ZÀ-Þ][\w'’-]+\s){{0,3}}(?i:{_DUTCH_KIND})(?![\w-])"
    r"(?:\s(?:[a-zà-ÿ]+(?:logie|iatrie|kunde|urgie)|burgerzaken)(?![\w-]))?"
    rf"(?:\s(?:(?:van|voor|aan)\s(?:de\s|het\s)?)?(?:{_DUTCH_KIND}\s)?{_PART}(?:\s(?:(?:van|de|het|voor|en|afdeling)\s){{0,2}}{_PART})*"
    r"|\s(?:van|voor)\s(?:de\s|het\s)?[a-zà-ÿ]{4,})?)"
)
_OF_READER = re.compile(r"(?i)\b(?:heb|hebt|heeft)\s(?:u|je|jij|jullie)\s(?:al\s|zelf\s)?een\s\Z")
""" "Heeft u een teksttelefoon, dan …": what the reader has is nobody to call, no more than "uw bureau" is."""
_FRENCH = re.compile(
    r"\b(?i:le\s|la\s|l['’]|notre\s|du\s|au\s)(?P<name>(?:service|centre|bureau|secr[ée]tariat|cellule|maison|mairie|commune|permanence"
    r"|poste|cabinet|biblioth[èe]que|[ée]cole|association|police|accueil|guichet|num[ée]ro\svert|ligne|maternit[ée]|cr[èe]che|paroisse"
    r"|antenne|administration)(?![\w-])(?:\s(?:de|du|des|pour|et)(?!\s(?:lun|mar|mercre|jeu|vendre|same)di)(?:\sla|\sles)?\s(?:l['’])?[\w'’-]{3,}|\s[dl]['’][\w'’-]{3,}"
    r"|\s[a-zà-ÿ-]+(?:al|ale|aux|ales|iques?|if|ive|aires?|el|elle|ier|ière|é|ée)\b|\s[A-ZÀ-Þ][\w'’-]+){0,4})"
)
_GERMAN = re.compile(
    r"\b(?i:die|der|das|dem|den|unsere?[mnrs]?|zur|zum|beim|im|am)\s(?P<name>(?:[A-ZÄÖÜ]?[a-zäöüß]+[en]r?n?\s){0,2}[A-ZÄÖÜ][\wäöüß-]*"
    r"(?:stelle|amt|dienst|büro|zentrum|referat|telefon|kanzlei|verein|schule|verwaltung|ministerium|behörde|praxis|haus|kirche|polizei"
    r"|feuerwehr|hotline|bibliothek|stiftung|verband|sekretariat|klinik)(?![\w-])"
    r"(?:(?:\s(?:der|des|für|und|von|vom|zur|den|die)){0,2}\s[A-ZÄÖÜ][\wäöüß-]+){0,3})"
)
_NO_PART = frozenset(
    "call calling phone text contact contacting email reach visit please the our an a for in at to if when while with also each this your"
    " see ask through from by since under all any both every and but or as on".split()
)
"""Words that only begin a sentence with a capital: no part of a name."""
_BEGINS = re.compile(r"(?:^|[.!?:•]\s+)(?:(?i:the|de|het|la|le|die|der|das|ons|onze|our|unsere?)\s|[Ll]['’])?\Z")


def bodies_in(text: str) -> Iterator[tuple[str, str]]:
    """Each body that a sentence names, as (name, how it stands there); nothing for a line too short to be a sentence."""
    if len(text) < SHORTEST_TEXT or text.count(" ") + 1 < FEWEST_WORDS:
        return
    seen: set[str] = set()
    for pattern in (_CAPITALS, _DUTCH, _FRENCH, _GERMAN):
        for found in pattern.finditer(text):
            start, name = _without_opener(found.start("name"), clean(found["name"]))
            told = pattern is not _CAPITALS or (" " in name and holds_kind(name))
            told = told and not _OF_READER.search(text[:start]) and not is_house(text[: found.end("name")])
            if told and _may_be_name(name) and fold(name) not in seen:
                seen.add(fold(name))
                yield name, OPENING if _BEGINS.search(text[:start]) else WITHIN


def _may_be_name(name: str) -> bool:
    """Whether words are short enough for a name, and neither what a site calls itself nor whose something else is."""
    return len(name) <= LONGEST and fold(name) not in CALLED_ITSELF and not name.endswith(("'s", "’s"))


def _without_opener(start: int, name: str) -> tuple[int, str]:
    """A name and where it begins, without the words that only open its sentence: "Contact the", "For"."""
    words = name.split(" ")
    while len(words) > 1 and fold(words[0]) in _NO_PART:
        start += len(words.pop(0)) + 1
    return start, " ".join(words)
