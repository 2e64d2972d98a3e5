"""What a measure is about, in the topics that readers follow: told by its title, its theme, its document, and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from scrapers.extract.measures.audience_words import audiences_in
from scrapers.extract.measures.sentences import sentences_in
from state.canon.text import fold
from state.records import Audience
from state.topics import TOPICS

_WORK = {
    Audience.CHILDCARE: "kinderopvang",
    Audience.FAMILY_SUPPORT: "opvoeding",
    Audience.YOUTH_CARE: "jeugdhulp",
    Audience.FOSTER_CARE: "pleegzorg",
}
"""Who does the work a topic stands for. The words that name them name the work, but the reach of family support is wider."""
_WORDS = {
    "oekraine": r"oekrai\w*|ukrain\w*",
    "vluchtelingen": r"\w*vluchteling\w*|op de vlucht|(?:ge|ont)vlucht\w*|nieuwkomers?|ontheemd\w*|tijdelijke? bescherm\w*|asiel\w*"
    r"|niet-begeleide|refugie\w*|protection temporaire|demandeurs? d'asile|primo-arrivants?|mineurs? (?:\w+ )?non accompagnes?"
    r"|refugees?|temporary protection|asylum|displaced|unaccompanied|newcomers?",
    "lokale-teams": r"lokale teams?|intersectorale? medewerkers?|equipes? locales?|local teams?",
    "opvoeding": r"\w*opvoeding\w*|hui(?:s|zen) van het kind|gezinsondersteun\w+|parentalite|maisons? de l'enfant|parenting|family support",
    "gezondheid": r"\w*vaccin\w*|consultatiebureau\w*|(?<!geestelijke )gezondheid\w*|medisch\w*|mazelen|rougeole|measles|hygiene|koorts"
    r"|infectie\w*|besmett\w*|zieke kinderen|sante(?! mentale)|medical\w*|maladies?|(?<!mental )health|diseases?"
    r"|immuni[sz]ation\w*",
    "eerste-hulplijn": r"een gezin\W+een plan|1 gezin\W+1 plan|samenwerkingsverband(?:en)?|rechtstreeks toegankelijke?|eerstelijns?\w*"
    r"|premiere ligne|first[ -]line|primary care",
    "adoptie": r"\w*adopti\w*|\w*adopte\w*|adopted",
    "psychosociaal": r"psychosocia\w*|\w*psycholog\w*|psychiatr\w*|geestelijke gezondheid\w*|\w*trauma\w*|veerkracht|sante mentale"
    r"|mental health|resilien\w*",
    "slachtoffers": r"mensenhandel\w*|uitbuiting|traite des etres humains|exploitation (?:sexuelle|economique)|(?:human )?trafficking"
    r"|slachtoffers? van (?:\w+ )?geweld|modern slavery",
    "hulpmiddelen": r"\w*brochures?|\w*vertaling(?:en)?|vertaald\w*|affiches?|pictogram\w*|pictokaart\w*|woordenboek\w*|webinars?"
    r"|handleiding\w*|draaiboek\w*|folders?|tolk(?:en|\w*dienst\w*)?|traductions?|traduite?s?|depliants?|interpretes?|outils?"
    r"|translat\w+|leaflets?|toolkits?|interpreters?",
    "groeipakket": r"groeipakket\w*|kinderbijslag\w*|zorgtoeslag\w*|kleutertoeslag\w*|allocations? familiales?|child benefits?",
}
_PATTERNS = {topic: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for topic, words in _WORDS.items()}
OFTEN = 2
"""A topic that only the text names must be named so often."""


def topics_of(heads: Iterable[str], text: str, audience: tuple[Audience, ...]) -> tuple[str, ...]:
    """The topics of a measure, in the order in which readers see them. "organisatie" is a matter of the source alone.

    Args:
        heads: the title, the headings above it, the title of its document.
        text: its first sentence says what it is about; what stands further on must be said `OFTEN`.
        audience: for whom it is; when that is one kind of reader alone, their work is a topic.
    """
    sentences = list(sentences_in(text))
    often = Counter(topic for sentence in sentences for topic in _named(sentence))
    named = {topic for head in (*heads, *sentences[:1]) for topic in _named(head)}
    named |= {topic for topic, times in often.items() if times >= OFTEN}
    named |= {_WORK[one] for one in audience if len(audience) == 1 and one in _WORK}
    return tuple(topic for topic in TOPICS if topic in named)


def _named(text: str) -> set[str]:
    folded = fold(text)
    found = {topic for topic, pattern in _PATTERNS.items() if pattern.search(folded)}
    return found | {_WORK[one] for one in audiences_in(text) if one in _WORK and one is not Audience.FAMILY_SUPPORT}
