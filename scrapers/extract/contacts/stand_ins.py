"""Pages on which it is said beside names that somebody holds a function for a while."""

from __future__ import annotations

from dataclasses import replace

from scrapers.document import Block
from state.canon.stand_ins import without_stand_in


def without_stand_ins(block: Block) -> Block:
    """The block without such remarks; itself when it holds none."""
    told = [without_stand_in(run.text) for run in block.inlines]
    children = tuple(map(without_stand_ins, block.children))
    if all(old is new for old, new in zip(block.children, children, strict=True)) and told == [
        run.text for run in block.inlines
    ]:
        return block
    runs = tuple(replace(run, text=text) for run, text in zip(block.inlines, told, strict=True))
    return replace(block, inlines=runs, children=children)
