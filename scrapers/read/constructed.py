"""Records that a program makes one by one (`new Person("An Maes", "…")`), by groups or not -> markup that says the same to a reader.

The texts in the brackets belong together, as those of a card. The key of a list of them is what the program, and so the page,
calls the group.
"""

from __future__ import annotations

import re
from html import escape

_STRING = r"\"(?:[^\"\\\n]|\\.){1,400}\"|'(?:[^'\\\n]|\\.){1,400}'|`[^`$\\]{1,2000}`"
_MADE = re.compile(rf"\bnew\s+[A-Z]\w{{0,40}}\(\s*(?P<texts>(?:{_STRING})(?:\s*,\s*(?:{_STRING})){{1,9}})\s*,?\s*\)")
_TEXT = re.compile(_STRING)
_GROUP = re.compile(r"(?P<mark>[\"']?)\b(?P<key>[^\W\d]\w{2,40})(?P=mark)\s*:\s*\[(?=\s*new\s+[A-Z])")
_MARKUP = re.compile(r"</?[a-z][a-z0-9]{0,20}[\s/>]")
FEWEST = 2
"""So many records at least are a list of them."""


def constructed(program: str) -> str:
    """A program in which such records, and the keys above them, are templates of the markup that shows them."""
    if "new " not in program or len(_MADE.findall(program)) < FEWEST:
        return program
    shown = _GROUP.sub(lambda found: f"`<h2>{escape(found['key'], quote=False)}</h2>`, [", program)
    return _MADE.sub(lambda found: f"`<div>{''.join(map(_line, _TEXT.findall(found['texts'])))}</div>`", shown)


def _line(literal: str) -> str:
    text = re.sub(r"\\(.)", r"\1", literal[1:-1])
    return f"<p>{text if _MARKUP.search(text) else escape(text, quote=False)}</p>".replace("`", "'")
