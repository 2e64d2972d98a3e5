"""What a letter opens with, and what it closes with above the name of who signs it."""

from __future__ import annotations

import re

from state.canon.text import fold

_GREETED = r"vriendelijke|hartelijke|hoogachtende?|collegiale|warme|bijzondere|sportieve"
_CLOSING = re.compile(
    rf"met (?:de |zeer )?(?:(?:meeste|oprechte) )?(?:{_GREETED}|hoogachting)|met (?:\w+ ){{0,3}}groet|hoogachtend"
    r"|(?:vriendelijke|hartelijke|warme|sportieve) groet(?:en)?|m\.?v\.?g\b|groet(?:en|jes)?\b[,.]?$|bien a vous|cordialement"
    r"|veuillez agreer|avec nos (?:meilleures|salutations)"
    r"|(?:kind|best|warm) regards|respectfully(?: yours| submitted)?|(?:yours )?sincerely|yours (?:faithfully|truly)"
    r"|mit freundlichen gru"
)

CLOSING_WITHIN = re.compile(
    r"\b(?i:met (?:de )?(?:vriendelijke|hartelijke) groet(?:en)?|hartelijke groet(?:en)?|vriendelijke groet(?:en)?|hoogachtend|cordialement"
    r"|bien à vous|kind regards|best regards|warm regards|yours sincerely|mit freundlichen grüßen)[,.]?\s+(?=[A-ZÀ-Þ])"
)
"""The same within a text that lost its lines, right before the name."""


def closes_letter(text: str) -> bool:
    """Whether a line begins as the closing of a letter does: "Met vriendelijke groeten", "Yours sincerely"."""
    return _CLOSING.match(fold(text)) is not None


_GREETING = re.compile(
    r"(?:Geachte\b|Dear\b|Ch[eè]re?s?\b|Sehr [Gg]eehrte[rs]?\b|(?:Madame, )?Monsieur,|Beste (?=[a-zà-ÿ])|Lieve (?=[a-zà-ÿ])"
    r"|Liebe[rs]? (?=[A-ZÀ-Þ][a-z]+,))"
)
LONGEST_GREETING = 80


def greets_reader(text: str) -> bool:
    """Whether a line greets whom a letter is for and says nothing else: "Beste organisator", "Geachte burgemeester,"."""
    return (
        len(text) <= LONGEST_GREETING and _GREETING.match(text.strip()) is not None and not re.search(r"[\d@:]", text)
    )
