"""A label in a part of its own, its value in the next: "Fax:" above a number, each in its own paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind, Inline
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import CARRIED, has_point
from state.canon.phones import phone_starts
from state.canon.text import clean


def with_labels(block: Block) -> Block:
    """The block with each lone label and its value as one line."""
    if not block.children:
        return block
    children = tuple(_joined([with_labels(child) for child in block.children]))
    return block if children == block.children else replace(block, children=children)


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    label: Block | None = None
    for block in blocks:
        if label is not None and _is_value(block):
            yield replace(block, inlines=(Inline(text=f"{clean(label.text).rstrip(' :')}: "), *block.inlines))
            label = None
            continue
        if label is not None:
            yield label
        label = block if _is_label(block) else None
        if label is None:
            yield block
    if label is not None:
        yield label


def _is_label(block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or block.children or "\n" in block.text.strip():
        return False
    found = label_of(block.text)
    return found is not None and found.field in CARRIED and not any(run.href for run in block.inlines)


def _is_value(block: Block) -> bool:
    """Whether a paragraph begins with a number or a mail address."""
    text = clean(block.text)
    if block.kind is not BlockKind.PARAGRAPH or block.children or not has_point(text, block.inlines):
        return False
    return 0 in phone_starts(text) or "@" in text.split()[0] or bool(block.inlines[0].href)
