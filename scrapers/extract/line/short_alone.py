"""Short numbers that stand alone on their line: "Brandweer" with 112 below it, "Dringend:" with 101.

Three or four digits by themselves count members as soon as they are dialled, so that what stands above tells: a service that is
dialled in a few digits, or, for the numbers that everybody knows, a line that announces something by its colon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.document import Block, Inline
from scrapers.extract.line.lines import runs_by_line
from state.canon.service_numbers import SERVICE, is_everybodys, is_helpline
from state.canon.text import clean

LONGEST_NAME = 60
"""Characters of a line that names a service."""


def with_short_numbers(root: Block) -> Block:
    """The tree, in which such a number leads to a call, as a link would tell it."""
    return _with_calls(root, "")[0]


def _with_calls(block: Block, above: str) -> tuple[Block, str]:
    """A block with its own lines told first, then its children's, and the last line of words in it.

    Args:
        above: the last line of words before it.
    """
    lines: list[Sequence[Inline]] = []
    called = False
    for runs in runs_by_line(block.inlines):
        text = clean("".join(run.text for run in runs))
        told = _is_told(text, above) and not any(run.href for run in runs)
        lines.append([replace(run, href="tel:" + text.replace(" ", "")) for run in runs] if told else runs)
        called = called or told
        above = text or above
    children: list[Block] = []
    for child in block.children:
        read, above = _with_calls(child, above)
        children.append(read)
    if any(one is not two for one, two in zip(children, block.children, strict=True)):
        block = replace(block, children=tuple(children))
    return replace(block, inlines=_joined(lines)) if called else block, above


def _is_told(text: str, above: str) -> bool:
    if not is_helpline(text):
        return False
    named = len(above) <= LONGEST_NAME and SERVICE.search(above) is not None
    return named or (above.endswith(":") and is_everybodys(text))


def _joined(lines: Sequence[Sequence[Inline]]) -> tuple[Inline, ...]:
    """The runs of lines one after the other, each line but the last ended."""
    result: list[Inline] = []
    for at, runs in enumerate(lines):
        result += [*runs, Inline(text="\n")] if at + 1 < len(lines) else runs
    return tuple(result)
