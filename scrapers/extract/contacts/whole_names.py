"""Bodies that a sentence calls by the short of their name, which the page tells in full: "het secretariaat" is the "parochiesecretariaat".

Dutch and German put words together, and the second time only the last one is said. Where one longer word of the page ends in
what a contact is called, and no other one does, that is its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from state.canon.text import fold
from state.records import Contact

SHORTEST = 4
"""Letters of a word that another one can end in, and of what stands before it there."""
_WORD = re.compile(r"(?<![\w@.-])[^\W\d_]{8,}(?![\w@.-]*@)")


def with_whole_names(contacts: Sequence[Contact], texts: Iterable[str]) -> list[Contact]:
    """The contacts, each by its whole name.

    Args:
        texts: what the page says, in reading order.
    """
    short = {name for one in contacts if (name := _short(one))}
    if not short:
        return list(contacts)
    words = [word for text in texts for word in _WORD.findall(text)]
    ways = {name: _ending_in(name, words) for name in short}
    whole = {name: found[0] for name, found in ways.items() if len(set(map(fold, found))) == 1}
    return [_called(one, whole.get(_short(one) or "")) for one in contacts]


def _short(contact: Contact) -> str | None:
    """What a body is called in one word in small letters, as in the middle of a sentence."""
    name = None if contact.person else contact.unit or contact.organisation
    single = name is not None and len(name) >= SHORTEST and name.isalpha() and name.islower()
    return name if single else None


def _ending_in(name: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if fold(word).endswith(fold(name)) and len(word) - len(name) >= SHORTEST]


def _called(contact: Contact, whole: str | None) -> Contact:
    if whole is None:
        return contact
    return replace(contact, unit=whole) if contact.unit else replace(contact, organisation=whole)
