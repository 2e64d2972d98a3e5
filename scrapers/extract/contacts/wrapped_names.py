"""Names that took two lines in a list of names and numbers: "Brandweerzone" / "Vlaams-Brabant Oost:" / "112"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.line.beginnings import announces
from scrapers.extract.line.lines import Line
from scrapers.extract.line.titles import is_title

FEWEST = 2
"""Names of one line, each with its number below it, that make a list of them."""


def with_names_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines; where a list tells each name with a colon and its number below it, what the colon of a name waits for is one with it."""
    heads = [at for at in range(len(lines)) if _heads_number(lines, at)]
    wrapped = {at for at in heads if _is_second_line(lines, at)}
    if not wrapped or len(heads) - len(wrapped) < FEWEST:
        return list(lines)
    return [
        replace(line, text=f"{lines[at - 1].text} {line.text}", runs=(), label=None) if at in wrapped else line
        for at, line in enumerate(lines)
        if at + 1 not in wrapped
    ]


def _heads_number(lines: Sequence[Line], at: int) -> bool:
    return announces(lines[at]) and at + 1 < len(lines) and lines[at + 1].has_point


def _is_second_line(lines: Sequence[Line], at: int) -> bool:
    """Whether a name begins on the line above, which stands right below the number before it."""
    if at < 2 or not lines[at - 2].has_point:
        return False
    first = lines[at - 1]
    return (
        not first.has_point
        and first.label is None
        and not first.text.endswith((":", ".", "!", "?"))
        and is_title(first.text)
    )
