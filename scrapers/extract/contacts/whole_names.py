"""Bodies that a sentence calls by the short of their name, which the page tells in full: "het secretariaat" is the "parochiesecretariaat".

Dutch and German put words together, and the second time only the last one is said. Where one longer word of the page ends in
what a contact is called, and no other one does, that is its name. So is a name of capitals that holds the word, or the end of it, where
the page tells no other: "de huisartsenpost" is "Huisartsenpost Zuiderend", "de buurtwachtpost" the "Wachtpost N7".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from state.canon.text import clean, fold
from state.records import Contact

SHORTEST = 4
"""Letters of a word that another one can end in, and of what stands before it there."""
SHORTEST_SHORT = 8
SHORTEST_KIND = 9
"""Letters of a word for a kind of body, in which a longer one may end."""
_PART = r"(?:[A-ZÀ-Þ][\w'’&-]*|\d+[\w-]*)"
_CAPITALS = re.compile(rf"(?<![\w@.-]){_PART}(?:\s(?:(?:de|het|van|der|den|voor|en)\s){{0,2}}{_PART}){{1,5}}(?![\w@])")
_OPENS = frozenset(
    "de het een onze ons uw je in op bij via voor naar bel welkom contacteer zowel als the our la le les notre die der das unsere".split()
)
"""Words that only begin a sentence."""
_WORD = re.compile(r"(?<![\w@.-])[^\W\d_]{8,}(?![\w@.-]*@)")


def with_whole_names(contacts: Sequence[Contact], texts: Iterable[str]) -> list[Contact]:
    """The contacts, each by its whole name.

    Args:
        texts: what the page says, in reading order.
    """
    short = {name for one in contacts if (name := _short(one))}
    if not short:
        return list(contacts)
    told = list(texts)
    words = [word for text in told for word in _WORD.findall(text)]
    ways = {name: _ending_in(name, words) for name in short}
    whole = {name: found[0] for name, found in ways.items() if len(set(map(fold, found))) == 1}
    whole |= {name: found for name in short if (found := _proper(name, told))}
    return [_called(one, whole.get(_short(one) or "")) for one in contacts]


def _short(contact: Contact) -> str | None:
    """What a body is called in one word in small letters, as in the middle of a sentence."""
    name = None if contact.person else contact.unit or contact.organisation
    single = name is not None and len(name) >= SHORTEST and name.isalpha() and name.islower()
    return name if single else None


def _ending_in(name: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if fold(word).endswith(fold(name)) and len(word) - len(name) >= SHORTEST]


def _proper(name: str, texts: Iterable[str]) -> str | None:
    """The one name of capitals by which a page calls what a sentence calls by a word for its kind."""
    found: dict[str, str] = {}
    for text in texts:
        for one in _CAPITALS.finditer(text):
            words = clean(one[0]).split()
            while words and fold(words[0]) in _OPENS:
                words = words[1:]
            if len(words) > 1 and any(_is_kind(word, name) for word in words):
                found.setdefault(fold(" ".join(words)), " ".join(words))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_kind(word: str, name: str) -> bool:
    """Whether a word with a capital is what a body is called, as one or several, or the end of it."""
    one = fold(word)
    alike = one in (name, f"{name}en", f"{name}s", f"{name}n")
    return (
        word[:1].isupper()
        and len(name) >= SHORTEST_SHORT
        and (alike or (len(one) >= SHORTEST_KIND and name.endswith(one)))
    )


def _called(contact: Contact, whole: str | None) -> Contact:
    if whole is None:
        return contact
    return replace(contact, unit=whole) if contact.unit else replace(contact, organisation=whole)


def with_whole_people(contacts: Sequence[Contact], people: Iterable[str]) -> list[Contact]:
    """The contacts; somebody called by the first name alone by the whole name, where the page names one such person and no other.

    Args:
        people: whom the page names.
    """
    single = {one.person for one in contacts if one.person and " " not in one.person}
    if not single:
        return list(contacts)
    whole: dict[str, set[str]] = {}
    for name in {clean(one) for one in people}:
        whole.setdefault(name.partition(" ")[0], set()).add(name)
    told = {first: names - {first} for first in single if (names := whole.get(first))}
    taken = {one.person for one in contacts}
    return [
        replace(one, person=next(iter(told[one.person])))
        if one.person in told and len(told[one.person]) == 1 and taken.isdisjoint(told[one.person])
        else one
        for one in contacts
    ]
