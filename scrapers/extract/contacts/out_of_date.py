"""What a page itself says holds no longer: numbers out of use, and those who are away while somebody else answers.

They stay in the text that is kept and shown; only whose number is whose is read without them.
"""

from __future__ import annotations

from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.away import away
from scrapers.extract.line.edits import Edit, edited
from scrapers.extract.line.lapsed import lapsed


def without_what_lapsed(block: Block) -> Block:
    """A block and all below it without what its own text says holds no longer; itself when it says so of nothing."""
    children = tuple(map(without_what_lapsed, block.children))
    same = all(one is other for one, other in zip(children, block.children, strict=True))
    text = block.text if block.inlines else ""
    spans = [*lapsed(text), *away(text)] if text else []
    if not spans:
        return block if same else replace(block, children=children)
    edits = [Edit(start=start, end=end, text="") for start, end in spans]
    return replace(block, children=children, inlines=edited(block.inlines, edits))
