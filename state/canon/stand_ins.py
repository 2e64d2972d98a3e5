"""That somebody holds a function for a while is no part of the name: "An Maes (ad interim), coördinator"."""

from __future__ import annotations

import re

_HOW = (
    r"(?:ad interim|a\.? ?i\.?|interim|waarnemend|wnd|vervangt|vervanger|vervangster|vervanging|in vervanging|tijdelijk|acting|temporary"
    r"|faisant fonction|f\.? ?f\.?)"
)
_STANDS_IN = re.compile(
    rf"(?i)(?<=[^\W\d_])\s*\({_HOW}\b[^()\d]*\)"
    r"|(?<=[^\W\d_])\s*,\s*(?:ad interim|a\.i\.|interim|acting)(?=\s*(?:$|\n|[,(]|\s[-–]|\s{2}|\.{3}))"
)


def without_stand_in(text: str) -> str:
    """A text without such remarks behind names."""
    return _STANDS_IN.sub("", text)
