"""Sentences that name somebody for what the one before speaks of: "Wij werken met een vertrouwenspersoon. Dit is Els Maes".

The function stands in the sentence before; where that names none, the heading above tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrapers.extract.line.named_functions import PEOPLE, function_named, is_known_function, people_named
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.statement_words import ARTICLE, GOES_ON, LATELY, POINTS, STOPS
from state.canon.names import looks_like_person, surely_person
from state.canon.text import clean

Told = tuple[str, str]
_THIS_IS = re.compile(
    r"(?i:(?:dit|dat|this|that|das|dies)\s(?:is|zijn|are|ist|sind)|these\sare|het\s(?:gaat|betreft)(?:\shier(?:bij)?)?(?:\som)?|c['’]est|ce\ssont"
    rf"|il\ss['’]agit\s(?:de|d['’])|es\shandelt\ssich\s(?:dabei\s)?um)\s?(?:{LATELY}\s)*(?P<names>{PEOPLE})"
)
_WILL = r"(?:(?:zal|zullen|will|wil|willen|gaat|gaan|wird|werden|va|vont)\s)?"
_TAKEN = re.compile(
    rf"(?P<names>{PEOPLE})\s+{_WILL}(?:(?:neemt|nemen|vervult|vervullen|bekleedt|bekleden|oefent|oefenen|holds?|fills?|takes?\son|takes?\sup|fulfils?|shares?"
    r"|assur(?:e|ent|era|eront)|exerc(?:e|ent)|occup(?:e|ent)|rempli(?:t|ssent)|übernimmt|übernehmen|assurer|exercer|remplir|take\son|fill|share)\s"
    rf"(?P<this>{POINTS.pattern})|(?P<that>{POINTS.pattern})\s(?:op\szich\snemen|vervullen|opnemen|invullen|uitoefenen|bekleden|übernehmen|ausüben|wahrnehmen))".replace(
        "(?i)", ""
    )
)
""" "Els Maes en Jan Smet zullen deze rol op zich nemen", "Jane Roe fills this role"."""
_PHRASE = re.compile(rf"(?i:\b{ARTICLE})\s(?P<role>[^\W\d_][^.;:()!?]{{2,80}})")
_LETTERS = re.compile(r"(?:\w+-)?[A-Z]{3,5}\b")
_FOR = re.compile(r"\s(?:voor|for|pour|für)\s[^\s.,;:()]+")


def pointed(sentences: Sequence[str], otherwise: str) -> Iterator[Told]:
    """Whom sentences name for a function that the one before each tells; `otherwise` stands for one that is told elsewhere."""
    for before, sentence in pairwise(("", *sentences)):
        this = _THIS_IS.match(sentence) if before else None
        if this and GOES_ON.match(sentence, this.end()) and (role := _last_function(before)):
            yield from ((name, role) for name in people_named(this["names"]))
        for taken in () if _names_person(before) else _TAKEN.finditer(sentence):
            role = _last_function(before)
            yield from ((name, role or otherwise) for name in people_named(taken["names"]))


def _names_person(text: str) -> bool:
    return any(looks_like_person(one[0]) and surely_person(one[0]) for one in NAME.finditer(text))


def _last_function(sentence: str) -> str | None:
    """The function that a sentence names last behind an article, or what stands for one in letters: "de TVJO"."""
    told = [role for found in _each(sentence) if (role := _function(found["role"]))]
    return told[-1] if told else None


def _each(sentence: str) -> Iterator[re.Match[str]]:
    at = 0
    while found := _PHRASE.search(sentence, at):
        yield found
        at = found.start("role")


def _function(phrase: str) -> str | None:
    if letters := _LETTERS.match(phrase):
        return letters[0]
    head = STOPS.split(phrase)[0].strip(" ,")
    role = function_named(f"our {head}", several=False)
    if role is None or not is_known_function(role):
        return None
    behind = _FOR.match(phrase, len(head))
    return clean(f"{role}{behind[0]}") if behind else role
