"""What the text above a number speaks of, where the sentence that gives the number names nobody (`line/spoken_of.py`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.speakers import Part
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.circumstances import tells_purpose
from scrapers.extract.line.lines import Line, full_text, lines_of
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.spoken_of import body_spoken_before
from state.canon.points import point_starts
from state.canon.text import clean

FEWEST = 3
"""Words before a number that are a sentence; fewer announce it."""
FARTHEST = 12
"""Paragraphs that are looked back over."""
_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ\d)”\"][.!?])\s+(?=[A-ZÀ-Þ])")


def spoken_of_above(lines: Sequence[Line], parts: Sequence[Part], at: int) -> str | None:
    """The body whose number some lines give in a sentence that names nobody, as the text above tells it.

    Args:
        lines: of one unit. parts: of the page, each a heading with what stands below it; `at`: the one that holds the lines.
    """
    line = next((one for one in lines if one.has_point), None)
    if line is None or line.label is not None:
        return None
    told = title_before_point(line)
    if told is not None and not tells_purpose(told):
        return None
    start = min(point_starts(line.text), default=0)
    *before, sentence = _SENTENCE_END.split(line.text[:start])
    if told is None and len(line.text[:start].split()) < FEWEST:
        return None
    near = _above(line, parts[at][1])[-FARTHEST:] + ([" ".join(before)] if before else [])
    if spoken := body_spoken_before(near, sentence):
        return spoken
    heading = parts[at][0]
    before_it = (one.text for _, blocks in parts[:at] for one in lines_of(blocks)) if _says_nothing(heading) else ()
    # What a page begins with is what it is about; but each answer to a question is about something of its own.
    return body_spoken_before([*islice(before_it, FARTHEST)][::-1], sentence)


def _says_nothing(heading: Block | Line | None) -> bool:
    """Whether a heading leaves its text to be about what the page is about: none, or "Contact"; a question asks of one thing."""
    text = heading.text if isinstance(heading, Line) else full_text(heading) if heading is not None else ""
    return not text or (is_generic(text) and not text.rstrip().endswith("?"))


def _above(line: Line, blocks: Sequence[Block]) -> list[str]:
    """The paragraphs of a part above a line, and what stands before it in its own."""
    told: list[str] = []
    for one in lines_of(blocks):
        shown = clean(one.text)
        if one.kind is BlockKind.HEADING and not _says_nothing(one):
            told = []
        elif line.text in shown:
            return [*told, shown[: shown.index(line.text)]]
        else:
            told.append(shown)
    return told
