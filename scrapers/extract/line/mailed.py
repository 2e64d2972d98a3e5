"""What a mail address is called by, in the words of the text in which it stands: "Doe mee met Groen Licht: groenlicht@…"."""

from __future__ import annotations

import re

from scrapers.extract.line.nobody import is_generic
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.text import clean, letters_of

SHORTEST = 6
"""Letters of an address by which a body may be known."""
MOST = 4
"""Words of a name that an address spells."""
_WORD = re.compile(r"[^\W_][\w'’&-]*")


def body_spelled(text: str, mail: str) -> str | None:
    """The words of a text that a mail address is called by, when they are written as a name and are neither a matter nor somebody's."""
    key = letters_of(mail.partition("@")[0])
    if len(key) < SHORTEST:
        return None
    words = [
        (one.start(), one.end(), letters_of(one[0])) for one in _WORD.finditer(text.replace(mail, " " * len(mail)))
    ]
    for at, (start, _, first) in enumerate(words):
        if not text[start].isupper() or not (first and key.startswith(first)):
            continue
        told = ""
        for _, end, letters in words[at : at + MOST]:
            told += letters
            if told == key:
                name = clean(text[start:end])
                handle = name.isalpha() and not (name.istitle() or name.isupper())
                return None if handle or is_generic(name) or is_role(name) or looks_like_person(name) else name
            if not key.startswith(told):
                break
    return None
