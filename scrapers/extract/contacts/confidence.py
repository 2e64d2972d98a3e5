"""How sure the extractor is that numbers and addresses belong to the name it found.

A sum of what speaks for and against it, in log-odds, as a chance of being right. The weights were fitted (logistic
regression, rounded) on whole pages that are not blind and held against the blind ones: `python -m tests.quality.extraction`
prints how many right and wrong owners lie below each threshold. What lies below the policy's threshold waits for a person.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.extract.contacts.draft import Draft
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.beginnings import announces
from scrapers.extract.line.desks import body_behind, said_body_before
from scrapers.extract.line.lines import Line
from scrapers.extract.line.prose import people_in
from scrapers.extract.line.titles import LONGEST_TITLE
from state.canon.names import has_first_name
from state.canon.points import point_starts
from state.canon.role_words import role_in
from state.canon.text import fold
from state.records import Contact

NAMELESS = 0.5
ANNOUNCED = 1.8
"""The line right above the number is the name and ends in a colon."""
SPOKEN_OF = 2.2
"""The text above the number is about it, and no heading or line above it names another body."""
START = 2.1
"""For any name that stands above its number."""
PERSON = 1.2
FIRST_NAME = 1.1
"""A person with a first name that is known to be one."""
LISTED = 0.6
"""A row of a table of people."""
MAIL_FITS = 1.5
"""A mail address that holds a word of the name."""
RUNNING_TEXT = -1.9
SAID = 1.6
"""The sentence says by its grammar that it is reached at the number: that a line runs on tells little against it."""
PROSE = -0.7
FAR_HEADING = -1.0
"""Only a heading further off names it."""
ON_A_LINE = -0.6
"""A line names it and no heading: lines name much besides."""
ONE_WORD = -0.8
"""A body of a single word is more often a heading."""
WITH_DIGITS = -0.5
CALLED_BY_ROLE = -0.35
"""A body whose name, or beside whose name, tells what one person does: whoever that is may be its owner."""
TWO_PEOPLE = -0.8
"""Two people or more stand there whose number it may be."""
SEVERAL_TITLES = -0.7
SEVERAL_MAILS = -1.5
MANY_NUMBERS = -0.6
MANY_LINES = -0.6
SHARED = -1.2
"""The name stands for several numbers: it is a heading over them rather than their owner."""
LONG_LINE, MUCH_PROSE = 90, 60
"""Characters."""
MANY = 10
"""Lines of one contact."""
_TELLING = re.compile(r"\w{4,}")


def confidence_of(draft: Draft, unit: Unit) -> float:
    """0..1 for a contact that is named by what `draft` gathered from `unit`."""
    name = draft.person or draft.unit or draft.organisation
    if name is None or len(name) > LONGEST_TITLE:
        return NAMELESS
    reasons = (*_of_name(name, draft, spoken=name == unit.about), *_of_unit(name, draft, unit))
    return chance_of(START + sum(weight for weight, holds in reasons if holds))


def _of_name(name: str, draft: Draft, *, spoken: bool) -> Iterator[tuple[float, bool]]:
    """What the name itself tells, as (weight, whether it holds)."""
    body = draft.person is None
    yield PERSON, not body
    yield FIRST_NAME, not body and has_first_name(name)
    yield MAIL_FITS, _fits(name, draft.emails)
    yield ONE_WORD, body and len(name.split()) == 1 and not spoken
    yield WITH_DIGITS, any(map(str.isdigit, name))
    yield CALLED_BY_ROLE, body and role_in(name) is not None and not spoken
    yield SPOKEN_OF, spoken
    yield CALLED_BY_ROLE, body and draft.role is not None


def _of_unit(name: str, draft: Draft, unit: Unit) -> Iterator[tuple[float, bool]]:
    """What stands around the name, as (weight, whether it holds)."""
    titles = {fold(text) for text in draft.titles if text}
    folded = fold(name)
    people = {fold(one) for line in unit.lines for one in people_in(line.text)}
    yield LISTED, unit.listed
    yield ANNOUNCED, any(_is_announced(name, *two) for two in pairwise(unit.lines))
    yield RUNNING_TEXT, any(line.has_point and len(line.text) > LONG_LINE for line in unit.lines)
    yield (
        SAID,
        draft.person is None
        and len(draft.phones) < 2
        and any(_says(line.text, name) for line in unit.lines if line.has_point),
    )
    yield PROSE, sum(map(len, draft.prose)) > MUCH_PROSE
    yield FAR_HEADING, _far(folded, draft, unit)
    yield ON_A_LINE, any(folded in text or text in folded for text in titles)
    yield TWO_PEOPLE, len(people) > 1
    yield SEVERAL_TITLES, len(titles) > 2
    yield SEVERAL_MAILS, len(draft.emails) > 1
    yield MANY_NUMBERS, len(draft.phones) > 2
    yield MANY_LINES, len(unit.lines) > MANY


def _says(text: str, name: str) -> bool:
    """Whether running text says that a body is reached at the first number in it."""
    starts = point_starts(text) if len(text) > LONG_LINE else []
    return bool(starts) and name in (said_body_before(text[: min(starts)]), body_behind(text, min(starts)))


def _is_announced(name: str, line: Line, below: Line) -> bool:
    """Whether a line is a name and a colon, and the one below it what it announces: "Tandarts van wacht:" / "0903 …"."""
    return announces(line) and line.text.rstrip(" :") == name and below.has_point


def less_sure_of_shared_names(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts of a page, those doubted more whose name stands for several numbers."""
    count = Counter(fold(_called(one) or "") for one in contacts if one.person is None)
    return [
        replace(one, confidence=chance_of(log_odds(one.confidence) + SHARED))
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


def chance_of(log_odds: float) -> float:
    return round(1 / (1 + math.exp(-log_odds)), 2)


def log_odds(chance: float) -> float:
    """Of a chance that may be rounded to none or to all."""
    bounded = min(max(chance, 0.005), 0.995)
    return math.log(bounded / (1 - bounded))
