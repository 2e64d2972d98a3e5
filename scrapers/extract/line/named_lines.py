"""Lines that somebody is to call, by the name that a sentence gives them: "the Linde Crisis Line", "de Lindelijn", "das Elterntelefon".

A name that ends in a word for such a line has a number by what it is, so that in its sentence the number is its own, whatever
stands between: hours, for whom it is, another way to reach it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.nobody import is_generic
from state.canon.service_numbers import SERVICE
from state.canon.text import clean, fold

LONGEST, FARTHEST = 70, 160
"""Characters of a name, and from its end to its number."""
_ENGLISH = (
    r"(?:hot|help|life|warm|care|quit|child|kids|parent|teen|youth)-?line"
    r"|(?:crisis|text|support|help|advice|listening|information|info|tip|emergency|nurse|care|quit|safety|victim|warm|peer)\sline"
)
_DUTCH = (
    r"\w*(?:hulp|luister|info|informatie|zelfmoord|drug|vertrouwens|advies|tip|klik|chat|bel|ouder|jongeren|kinder|steun|opvoedings"
    r"|zorg|klachten|mantelzorg|crisis|nood)(?:lijn|telefoon|foon)"
)
_FRENCH = (
    r"ligne\s(?:d['’](?:écoute|aide|urgence|appel|information)|verte|info|directe|de\s(?:crise|soutien|prévention))"
    r"|num[ée]ro\svert|télé-?accueil"
)
_GERMAN = (
    r"\w*(?:hilfe|sorgen|eltern|bürger|pflege|krisen|info|not|beratungs|jugend|kinder|senioren|service|opfer|frauen|männer)-?telefon"
    r"|telefonseelsorge"
)
_WORD = rf"(?:{_ENGLISH}|{_DUTCH}|{_FRENCH}|{_GERMAN})"
_MAY_HOLD = re.compile(r"(?i)line\b|lijn\b|foon\b|ligne\b|num[ée]ro vert|accueil|telefon")
_PART = r"(?:[A-ZÀ-Þ][\w'’&./-]*|\d{1,3}[\w/]*|&)"
_JOINT = r"(?:of|for|and|van|voor|de|het|en|des|du|et|für|und|der)"
_NAME = re.compile(
    rf"(?<![\w@.'’-])(?P<name>(?:{_PART}\s(?:{_JOINT}\s){{0,2}}){{0,7}}(?P<word>(?i:{_WORD}))(?![\w@-])"
    rf"(?:\s(?:for|van|voor|des|für|de|der|pour)(?:\s(?:the|de|les))?(?:\s{_PART}){{1,4}}|\s?[„“\"«‘]\s?[^„“”\"»’]{{3,50}}[“”\"»’])?)"
)
_OPENS = frozenset(
    "call phone text contact dial ring reach email the a an our if for please at when use try via bel contacteer mail chat de het een onze"
    " voor bij appelez contactez la le les notre pour die der das den unser unsere rufen im beim am bei".split()
)
"""Words with which a sentence begins that has its reader call: no part of what is called."""
_ENDED = re.compile(r"(?<=[a-zà-ÿ\d)”\"][.!?])\s+(?=[A-ZÀ-Þ„“\"•-])")


def line_named(text: str) -> tuple[int, str] | None:
    """Where the last line begins that the sentence at the end of a text names by a name of its own, and that name."""
    if _MAY_HOLD.search(text) is None:
        return None
    sentence = [0, *(found.end() for found in _ENDED.finditer(text))][-1]
    told = [
        (start, name)
        for start, end, name in _names(text[sentence:])
        if len(text) - sentence - end <= FARTHEST and not is_generic(name)
    ]
    return (sentence + told[-1][0], told[-1][1]) if told else None


_TOLD_OF = re.compile(
    r"(?i)\s(?:(?:is|now|nu|jetzt|est|ist)\s)?(?:launch\w*|available|opens?|reopens|open|starts|gets|offers|announced|gelanceerd|geopend|bereikbaar|beschikbaar"
    r"|gestart|lancée?|ouverte?|disponible|accessible|gestartet|eröffnet|erreichbar)\b"
)


def line_in_headline(text: str) -> str | None:
    """The line of which a headline tells some news: "Linde Crisis Line Launched April 1st"."""
    for start, end, name in _names(text) if _MAY_HOLD.search(text) else ():
        if start == 0 and _TOLD_OF.match(text, end):
            return name
    return None


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _NAME.finditer(text):
        words = found["name"].split(" ")
        skipped = 0
        while words and fold(words[0]) in _OPENS:
            skipped += len(words.pop(0)) + 1
        name = clean(" ".join(words))
        if name[:1].isupper() and len(name) <= LONGEST:
            yield found.start() + skipped, found.end(), name


_NUMBER_AHEAD = re.compile(r"^\d{1,2}[.)]\s+(?=[A-ZÀ-Þ])")
MOST_WORDS = 5


def service_numbered(heading: str) -> str | None:
    """The service that an entry of a numbered list is about: "3. Brandweer" above "Bel 100"; the points of a letter name a subject."""
    name = _NUMBER_AHEAD.sub("", heading).strip(" :")
    told = name != heading and len(name.split()) <= MOST_WORDS and not name.endswith("?")
    return name if told and SERVICE.search(name) else None
