"""Where one record of labelled lines ends and the next begins: at the label that each of them begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrapers.extract.line.beginnings import tells_whose
from scrapers.extract.line.lines import Line, has_points
from state.canon.text import fold

_ANY_LABEL = re.compile(r"([^\W\d][^:@]{1,30}):\s")


def by_repeated_labels(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The records of a stretch; the stretch itself when nothing in it repeats."""
    for part in _by_own_number(lines):
        for cycle in _by_cycle(part):
            yield from _by_repeated_label(cycle)


def _by_own_number(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines that give somebody a number of their own, each apart, and what they stand between as one."""
    own = [line for line in lines if tells_whose(line)]
    rest = [line for line in lines if line not in own]
    yield from [rest] if rest else []
    yield from ([line] for line in own)


def _by_cycle(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Records of labelled lines, whatever the labels: each begins with the label that the first one begins with."""
    words = [_label_word(line) for line in lines]
    starts = [at for at, word in enumerate(words) if word and word == words[0] and (at == 0 or words[at - 1] != word)]
    told = sum(1 for word in words if word)
    if len(starts) < 2 or told * 3 < len(words) * 2 or len(set(filter(None, words))) < 3:
        return [lines]
    return [lines[start:end] for start, end in pairwise([*starts, len(lines)])]


def _label_word(line: Line) -> str | None:
    if line.label is not None:
        return fold(line.label.word)
    match = _ANY_LABEL.match(line.text)
    return fold(match[1]) if match else None


def _by_repeated_label(lines: Sequence[Line]) -> Iterator[list[Line]]:
    first = next(
        (line.label.field for line in lines if line.label and line.label.field in ("person", "organisation", "unit")),
        None,
    )
    current: list[Line] = []
    for line in lines:
        if (
            line.label
            and line.label.field == first
            and has_points(current)
            and any(one.label and one.label.field == first for one in current)
        ):
            yield current
            current = []
        current.append(line)
    yield current
