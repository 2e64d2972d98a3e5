"""Whose number ends a sentence that says what somebody does: "Our Secretary is Jane Roe, who may be reached on 555 …"."""

from __future__ import annotations

import re

from scrapers.extract.line.prose import NAME
from scrapers.extract.line.statement_words import BECOMES, HELD, IS
from scrapers.extract.line.statements import stated
from state.canon.names import looks_like_person, surely_person

FARTHEST = 90
"""Characters between the name and the number."""
_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ])|;\s+")
_SAID = re.compile(rf"\s(?:{IS}|{BECOMES})\s|{HELD.pattern}")


def person_stated(before: str) -> str | None:
    """The one person of whom the last sentence of a text says what they do, with the function; None where it names anybody else.

    Args:
        before: the text up to a number.
    """
    sentence = _SENTENCE_END.split(before)[-1]
    if not _SAID.search(sentence) or not NAME.search(sentence):
        return None
    told = {name: role for name, role in stated(f"{sentence.rstrip(' (,:-–')} 0") if role}
    if len(told) != 1:
        return None
    [(name, role)] = told.items()
    behind = sentence.rpartition(name)[2]
    others = (one[0] for one in NAME.finditer(sentence.replace(name, "")))
    if len(behind) > FARTHEST or any(looks_like_person(one) and surely_person(one) for one in others):
        return None
    return f"{name}, {role}"
