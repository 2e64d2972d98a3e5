"""Changes to the text of a block that leave its runs, links and all, as they are everywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrapers.document import Inline


@dataclass(frozen=True, kw_only=True)
class Edit:
    """What stands in a text instead of the stretch from `start` to `end`."""

    start: int
    end: int
    text: str


def edited(inlines: Sequence[Inline], edits: Sequence[Edit]) -> tuple[Inline, ...]:
    """The runs, with other text instead of each stretch that an edit names; a link of which nothing is left leads nowhere."""
    begins = {edit.start: edit.text for edit in edits}
    dropped = {place for edit in edits for place in range(edit.start, edit.end)}
    result, at = [], 0
    for run in inlines:
        text = "".join(
            begins.get(place, "") + ("" if place in dropped else letter) for place, letter in enumerate(run.text, at)
        )
        gone = run.text.strip() and not text.strip()
        result.append(replace(run, text=text, href=None if gone else run.href))
        at += len(run.text)
    return tuple(result)
