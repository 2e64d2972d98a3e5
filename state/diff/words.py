"""What a text says otherwise, word by word, in pieces that a person can read aloud.

Dates, numbers to call and mail addresses count as one word each: nobody reads "van [1] [15] mei". A word or two that happen
to stay between two changes belong to the change. Where little stays, two texts side by side read better than a patchwork:
then there is no word difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from state.canon.dates import find_dates
from state.canon.emails import find_emails
from state.canon.phones import find_phones
from state.canon.text import fold

LEAST_KEPT = 0.4
"""Share of the longer text that must stay; below it both are shown whole."""
MOST_WORDS = 3000
ISLAND = 2
"""So many words between two changes are part of them."""
CONTEXT = 12
"""Words shown on either side of a change when the rest is left out."""
_WORD = re.compile(r"\n\s*|[^\s]+")


class Said(StrEnum):
    """Whether words stay, go or come."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, with single spaces between them; a "\\n" among them begins a paragraph."""

    said: Said
    text: str


def word_difference(before: str, after: str) -> tuple[Piece, ...] | None:
    """How `before` became `after`; None when too little of it stays for that to be readable.

    Pieces that stay or come make `after`, those that stay or go `before`, but for letter case, accents and white space.
    """
    old, new = _words(before), _words(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return None
    matcher = SequenceMatcher(a=[fold(one) for one in old], b=[fold(one) for one in new], autojunk=False)
    runs = _without_islands([(tag == "equal", old[a:b], new[c:d]) for tag, a, b, c, d in matcher.get_opcodes()])
    kept = sum(len(words) for same, _, words in runs if same)
    if kept < LEAST_KEPT * max(len(old), len(new)):
        return None
    return tuple(_pieces(runs))


def nearby(pieces: Sequence[Piece], *, context: int = CONTEXT) -> tuple[Piece, ...]:
    """The pieces with long stretches that stay cut to the words beside a change."""
    last = len(pieces) - 1
    return tuple(
        Piece(Said.SAME, _cut(one.text, context, first=at == 0, last=at == last)) if one.said is Said.SAME else one
        for at, one in enumerate(pieces)
    )


def paragraphs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of each paragraph, those that go on over its end cut there."""
    result: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        result[-1] += [Piece(piece.said, first.strip())] if first.strip() else []
        result += [[Piece(piece.said, text.strip())] if text.strip() else [] for text in rest]
    return [one for one in result if one]


Run = tuple[bool, list[str], list[str]]
"""Whether words stay, the words that were, the words that are."""


def _words(text: str) -> list[str]:
    """Words, dates, numbers and addresses as one each, and "\\n" where a paragraph ends."""
    whole = [(one.start, one.end) for one in find_dates(text, reference=None)]
    whole += [(one.start, one.end) for one in find_phones(text)] + [(one.start, one.end) for one in find_emails(text)]
    result: list[str] = []
    at = 0
    for start, end in sorted(whole):
        if start < at:
            continue
        start = _word_start(text, at, start)
        end = _word_end(text, end)
        result += _split(text[at:start])
        result.append(" ".join(text[start:end].split()))
        at = end
    return [*result, *_split(text[at:])]


def _word_start(text: str, least: int, at: int) -> int:
    while at > least and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _split(text: str) -> list[str]:
    return ["\n" if one.startswith("\n") else one for one in _WORD.findall(text)]


def _without_islands(runs: Sequence[Run]) -> list[Run]:
    """The runs with the few words between two changes taken into them."""
    result: list[Run] = []
    for at, (same, old, new) in enumerate(runs):
        island = same and 0 < at < len(runs) - 1 and len(new) <= ISLAND and "\n" not in new
        if result and not result[-1][0] and (island or not same):
            _, before, after = result[-1]
            result[-1] = (False, [*before, *old], [*after, *new])
        else:
            result.append((same, old, new))
    return result


def _pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    for same, old, new in runs:
        if same:
            yield Piece(Said.SAME, _joined(new))
            continue
        if old:
            yield Piece(Said.GONE, _joined(old))
        if new:
            yield Piece(Said.NEW, _joined(new))


def _joined(words: Iterable[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))


def _cut(text: str, context: int, *, first: bool, last: bool) -> str:
    words = re.findall(r"\n|[^\s]+", text)
    head, tail = ([] if first else words[:context]), ([] if last else words[-context:])
    if len(words) <= len(head) + len(tail) + context:
        return text
    return _joined([*head, "…", *tail])
