"""How sure the extractor is that numbers and addresses belong to the name it found.

A sum of what speaks for and against it, in log-odds, as a chance of being right. The weights were fitted (logistic
regression, rounded) on whole pages that are not blind and held against the blind ones: `python -m tests.quality.extraction`
prints how many right and wrong owners lie below each threshold. What lies below the policy's threshold waits for a person.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.contacts.draft import Draft
from scrapers.extract.contacts.units import Unit
from scrapers.extract.line.prose import people_in
from scrapers.extract.line.titles import LONGEST_TITLE
from state.canon.text import fold
from state.records import Contact

NAMELESS = 0.5
BODY = 1.5
"""For any body whose name stands above its number."""
PERSON = 1.2
LISTED = 1.2
"""A row of a table of people."""
MAIL_FITS = 1.5
"""A mail address that holds a word of the name."""
RUNNING_TEXT = -1.9
PROSE = -0.9
FAR_HEADING = -0.9
"""Only a heading further off names it."""
ONE_WORD = -0.9
"""A body of a single word is more often a heading."""
SOMEBODY_NAMED = -0.5
"""Somebody stands there whose number it may be."""
SEVERAL_NUMBERS = -0.4
SHARED = -0.7
"""The name stands for several numbers: it is a heading over them rather than their owner."""
LONG_LINE, MUCH_PROSE = 90, 60
"""Characters."""
_TELLING = re.compile(r"\w{4,}")


def confidence_of(draft: Draft, unit: Unit) -> float:
    """0..1 for a contact that is named by what `draft` gathered from `unit`."""
    name = draft.person or draft.unit or draft.organisation
    if name is None or len(name) > LONGEST_TITLE:
        return NAMELESS
    body = draft.person is None
    reasons = (
        (BODY, True),
        (PERSON, not body),
        (LISTED, unit.listed),
        (MAIL_FITS, _fits(name, draft.emails)),
        (RUNNING_TEXT, any(line.has_point and len(line.text) > LONG_LINE for line in unit.lines)),
        (PROSE, sum(map(len, draft.prose)) > MUCH_PROSE),
        (FAR_HEADING, _far(fold(name), draft, unit)),
        (ONE_WORD, body and len(name.split()) == 1),
        (SOMEBODY_NAMED, body and any(people_in(line.text) for line in unit.lines)),
        (SEVERAL_NUMBERS, body and len(draft.phones) > 1),
    )
    return _chance(sum(weight for weight, holds in reasons if holds))


def less_sure_of_shared_names(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts of a page, those doubted more whose name stands for several numbers."""
    count = Counter(fold(_called(one) or "") for one in contacts if one.person is None)
    return [
        replace(one, confidence=_chance(_log_odds(one.confidence) + SHARED))
        if one.person is None and _called(one) and count[fold(_called(one) or "")] > 1
        else one
        for one in contacts
    ]


def _called(contact: Contact) -> str | None:
    return contact.unit or contact.organisation


def _fits(name: str, emails: Sequence[str]) -> bool:
    words = _TELLING.findall(fold(name))
    return any(word in fold(mail) for mail in emails for word in words)


def _far(name: str, draft: Draft, unit: Unit) -> bool:
    near = (*draft.titles, *unit.context[-1:])
    return not any(name in fold(text) for text in near) and any(name in fold(text) for text in unit.context)


def _chance(log_odds: float) -> float:
    return round(1 / (1 + math.exp(-log_odds)), 2)


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))
