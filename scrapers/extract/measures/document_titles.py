"""What a document is called: by its own link, by the words before it, by the line or the heading above."""

from __future__ import annotations

import re

from scrapers.document import Inline
from scrapers.extract.line.lines import Line
from scrapers.extract.line.site_languages import SIZE
from scrapers.extract.measures.sections import Section
from scrapers.extract.measures.sentences import sentences_in
from state.canon.languages import find_languages
from state.canon.text import clean, fold

NOUN = re.compile(
    r"(?i)\b(?:nieuwsbrief|brochures?|folders?|omzendbrief|richtlijn\w*|draaiboek|handleiding|gids|leidraad|pictokaart\w*|affiche"
    r"|infofiche|fiche|infoblad|woordenboek\w*|beeldwoordenboek\w*|vertaling\w*|webinars?|podcast|toolkit|publicatie\w*|boekje"
    r"|fotoboek|kind in beeld\w*|flyer|document|formulier|overzicht van bronnen|tips)\b"
)
"""What documents are called."""
_TAIL = re.compile(
    r"(?i)[\s,:(–-]*\b(?:is|zijn|wordt|worden|bestaat|vind je|kan je|die|in|ook|onder andere|o\.a\.|onder meer|het|de|beschikbaar"
    r"|aangeboden|verkrijgbaar|vertaald|naar|op|tussen|van)\s*$"
)
_NAMELESS = frozenset(
    (
        "telecharger telechargez downloaden download bekijk lees meer open klik hier ici here info voir en in het de la le les the van du"
        " ou and et of als nu ook ze zij hij deze dit die elle il it they is zijn bestaat bestaan existe brochure fiche document bestand"
        " fichier file version versie taal talen langue langues pdf word doc docx xls xlsx kb mb ko mo"
    ).split()
)
"""Words that call no document by its name."""
LONG_WORDING = 3
"""More words than these tell of a document that its item's heading names."""


def name_of(own: str, above: str, part: Section) -> str:
    """What a document is called: by its own words, else by those above it; by an item's heading that presents it."""
    if is_nameless(own):
        return as_title(above)
    heading = NOUN.search(part.title)
    presented = (
        heading and part.level > 1 and len(own.split()) > LONG_WORDING and heading[0].casefold() in own.casefold()
    )
    return as_title(part.title) if presented else own


def is_nameless(text: str) -> bool:
    """Whether words only say that something can be had, how large it is and in which languages."""
    words = re.findall(r"[^\W_]+", fold(text))
    return all(word in _NAMELESS or word.isdigit() or (len(word) > 3 and bool(find_languages(word))) for word in words)


def words_before(line: Line, link: Inline) -> str:
    """What the sentence around a link says of it first: "De folder is er in het [Frans]" is "De folder"."""
    head = next(reversed(list(sentences_in(line.text.partition(clean(link.text))[0]))), "")
    for _ in range(4):
        head = _TAIL.sub("", head.rstrip(" :(–-"))
    return head.strip()


def subject_of(sentence: str) -> str:
    """What stands before the languages: "De brochure over X is beschikbaar in het Nederlands" is "De brochure over X"."""
    folded = fold(sentence)
    starts = [folded.find(fold(word)) for word in re.findall(r"[^\W\d_]{4,}", sentence) if find_languages(word)]
    head = sentence[: min(start for start in starts if start >= 0)] if starts else sentence
    for _ in range(8):
        head = _TAIL.sub("", head)
    return as_title(head) if len(head) > 5 else ""


def as_title(text: str) -> str:
    """Words as a title: without the size and the kind of the file."""
    return clean(SIZE.sub(" ", text)).strip(" :–-.,")
