"""Where running text goes on with something else: a headline with a text of its own below it.

What a sentence gives a number for was told before it. A headline below names the next story and nobody whose number that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.line.beginnings import starts_unit
from scrapers.extract.line.lines import Line
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import holds_address
from state.canon.body_words import holds_kind
from state.canon.closings import closes_letter
from state.canon.names import looks_like_person

_SENTENCE = re.compile(r"(?:[^\s.!?]+[\s,;:]+){5,}\S+[.!?]?")
_ENDS = re.compile(r"[.!?][”\"')]?(?:\s|\Z)")
_SMALL = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{4,}(?!\w)")
FEWEST_OF_HEADLINE = 3
"""Words of one that nothing follows, as where a text was cut off."""


def is_text(line: Line) -> bool:
    """Whether a line is a sentence, rather than a record: seven words or more without a stop, and no label."""
    return line.label is None and _SENTENCE.search(line.text) is not None


def heads_story(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the headline of the text right below it, and names nobody; in capitals it may be the last one."""
    line, following = lines[at], lines[at + 1 : at + 2]
    if line.has_point or line.label is not None or not starts_unit(line) or _names_somebody(line.text):
        return False
    if at and closes_letter(lines[at - 1].text):
        return False  # who signs what stands above
    if not following:
        return line.text.isupper() and len(line.text.split()) >= FEWEST_OF_HEADLINE
    below = following[0]
    return (
        not below.has_point
        and is_text(below)
        and _ENDS.search(below.text) is not None
        and not holds_address(below.text)
    )


def without_next_story(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a record, up to the headline of what follows the sentence that gives its last number."""
    last = max((at for at, line in enumerate(lines) if line.has_point), default=None)
    if last is None or not is_text(lines[last]):
        return lines
    end = next((at for at in range(last + 1, len(lines)) if heads_story(lines, at)), len(lines))
    return lines[:end]


def _names_somebody(text: str) -> bool:
    """Whether a line signs what stands above it: a person, a function, a body that is written as a name throughout."""
    body = holds_kind(text) and (text.isupper() or not _SMALL.search(text))
    return looks_like_person(split_role(text)[0]) or tells_role(text) or body
