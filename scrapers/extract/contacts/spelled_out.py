"""The words of a page that its domain is made of: "Zwemvereniging De Golf" of "info@zvdegolf.nl".

Bodies run their name together for a domain, or put the first letters of its longer words in front: so words that stand side by
side and spell a domain are what the one who has it is called, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from state.canon.name_words import PARTICLES
from state.canon.names import stands_in_no_name
from state.canon.text import fold

SHORTEST = 5
"""Letters of a domain that are no coincidence."""
SHORTEST_WHOLE = 4
"""Letters of the word that an abbreviated domain spells out."""
MOST_LETTERS = 3
"""That stand for one word."""
MOST_WORDS = 7
MOST_IN_FRONT = 2
"""Capitalised words in front of a name that belong to it: "Stichting De Golf" of "degolf.nl"."""
_ARTICLES = frozenset("de het onze ons les la le nos notre the our die der das unsere unser unserem unserer".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*\.?|\d+")
_TOGETHER = re.compile(r"[ \u00a0'’&.-]{1,3}\Z")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def names_spelled(texts: Iterable[str], domains: Collection[str]) -> Iterator[str]:
    """The names within `texts` that spell one of the `domains`, whole or with letters for some of their words."""
    wanted = {one for one in domains if len(one) >= SHORTEST_WHOLE}
    for text in texts if wanted else ():
        words = list(_WORD.finditer(text))
        spellings = [_spellings(word[0]) for word in words]
        for at in range(len(words)):
            for domain in wanted:
                end = _spelled_until(spellings, words, at, domain)
                if len(domain) < SHORTEST and not (end == at and words[at][0].isupper()):
                    continue  # so few letters are a name in capitals alone: "OVAL"
                if end is not None and (end > at or stands_in_no_name(words[at][0]) or _is_behind_article(words, at)):
                    yield _with_words_in_front(text, words, at, end)


def _spellings(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.sub(r"[^a-z0-9]", "", fold(way)) for way in (word, word.translate(_UMLAUTS))))


def _spelled_until(
    spellings: Sequence[Sequence[str]], words: Sequence[re.Match[str]], first: int, domain: str
) -> int | None:
    """The number of the last word of those from `first` on that spell a domain; None when they do not."""
    found: list[tuple[int, str, bool]] = [(first, domain, False)]
    while found:
        at, rest, named = found.pop()
        if at >= len(words) or at - first >= MOST_WORDS or (at > first and not _are_together(words, at)):
            continue
        capital = words[at][0][0].isupper()
        for way in spellings[at]:
            if way and rest.startswith(way):
                whole = named or (capital and len(way) >= SHORTEST_WHOLE)
                if rest == way and whole:
                    return at
                found.append((at + 1, rest[len(way) :], whole))
        found += [(at + 1, left, named) for left in _abbreviated(spellings[at][0], rest)]
    return None


def _abbreviated(word: str, rest: str) -> Iterator[str]:
    """What is left of a domain behind the letters that stand for a word: its first one, and some of those behind it."""
    if len(word) < SHORTEST_WHOLE or word in PARTICLES or not rest.startswith(word[0]):
        return
    behind = 1
    yield rest[1:]
    for letters in range(2, MOST_LETTERS + 1):
        at = word.find(rest[letters - 1 : letters] or "?", behind)
        if at < 0:
            return
        behind = at + 1
        yield rest[letters:]


def _are_together(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether nothing but a space or a sign within a name stands between a word and the one before it."""
    between = words[at].string[words[at - 1].end() : words[at].start()]
    return _TOGETHER.match(between) is not None and not words[at - 1][0].endswith(".")


def _is_behind_article(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether an article stands before a word, as none does before a person's name: "bij de Zwaluwen"."""
    return at > 0 and fold(words[at - 1][0]) in _ARTICLES and _are_together(words, at)


def _is_in_front(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word may begin a name: the first of a line only where it says what kind of body it is."""
    word = words[at][0]
    return word[0].isupper() and (at > 0 or word.isupper() or stands_in_no_name(word))


def _with_words_in_front(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> str:
    begin = first
    while begin > max(0, first - MOST_IN_FRONT) and _is_in_front(words, begin - 1) and _are_together(words, begin):
        begin -= 1
    return text[words[begin].start() : words[last].end()].rstrip(".")
