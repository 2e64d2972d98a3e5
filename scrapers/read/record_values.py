"""What the values of a site's data tell of their keys: whose names they are, what somebody does, how to reach somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from scrapers.read.front_matter import Value
from scrapers.read.record_words import Kind, meaning_of, shown_key
from state.canon.emails import canonical_email
from state.canon.names import has_first_name, looks_like_person
from state.canon.phones import find_phones
from state.canon.role_words import is_role, role_in
from state.canon.vacancies import is_vacancy

FEWEST_WORDS = 6
"""A text in data that is shorter is the caption of a button or a map, not something to read."""
LONGEST_VALUE = 80
"""Characters of what is one value and no text."""
MOST_WORDS, LONGEST_WORD = 8, 30
"""Words in a list that a page shows on one line, and characters of each."""
_AMERICAN = re.compile(r"(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?:,? *(?:x|ext\.?) *\d{1,5})?")
"""A number as North America writes it; where a file is from is not known yet when it is read."""
_JOINING = frozenset("of for and the & de du et en voor van und der des".split())


_OF_NUMBERS = frozenset({Kind.LABELLED, Kind.OTHER, Kind.TEXT, Kind.UNSEEN})
"""What keys hold in a list of numbers in which nothing is called a name: "number: …, description: …"."""


@dataclass(frozen=True)
class Siblings:
    """What keys without a known word hold, by what most records of a list have there."""

    roles: frozenset[str] = field(default_factory=frozenset)
    names: frozenset[str] = field(default_factory=frozenset)

    def kind(self, key: str) -> Kind:
        """What a key holds, by its word or by its siblings."""
        known = meaning_of(key).kind
        if key in self.roles:
            return Kind.ROLE
        return Kind.NAME if known in (Kind.OTHER, Kind.TEXT) and key in self.names else known


ALONE = Siblings()
"""A record without siblings."""


def is_point(value: str) -> bool:
    """Whether a value is a mail address or a phone number and little else."""
    shown = value.strip()
    if not shown or len(shown) > LONGEST_VALUE:
        return False
    if canonical_email(shown) or _AMERICAN.fullmatch(shown):
        return True
    numbers = find_phones(shown) if shown[0] in "+(0" else []
    return bool(numbers) and sum(one.end - one.start for one in numbers) * 3 >= len(shown) * 2


def names_among(texts: Sequence[str]) -> list[str]:
    """The people that texts name, where they do: most of them begin as a name does."""
    shown = [text for text in texts if len(text) <= LONGEST_VALUE and not is_vacancy(text) and not text.startswith("(")]
    called = [text for text in shown if looks_like_person(re.split(r"\s*[(,:]|\s[-–—]\s", text)[0])]
    return shown if len(called) * 2 > len(shown) else []


def siblings_of(records: Sequence[Mapping[str, Value]]) -> Siblings:
    """What the unknown keys of a list hold, by most of their values."""
    unknown: dict[str, list[str]] = {}
    kinds: set[Kind] = set()
    for one in records:
        for key, value in one.items():
            kind = meaning_of(key).kind
            kinds.add(kind)
            if kind in (Kind.OTHER, Kind.TEXT) and isinstance(value, str) and value.strip():
                unknown.setdefault(key, []).append(value)
    swapped = _turned_about(records, unknown)
    if swapped is not None:
        return swapped
    if len(records) > 1 and kinds <= _OF_NUMBERS and len(unknown) == 1:
        key, texts = next(iter(unknown.items()))
        if (
            len(texts) == len(records)
            and len(set(texts)) == len(texts)
            and all(len(one) <= LONGEST_VALUE for one in texts)
        ):
            return Siblings(names=frozenset((key,)))
    named = not kinds.isdisjoint((Kind.NAME, Kind.FIRST, Kind.LAST, Kind.TITLE, Kind.GROUP))
    told = not kinds.isdisjoint((Kind.ROLE, Kind.TITLE))
    roles = (
        [] if told else [key for key, texts in unknown.items() if _most(texts, tells_role) or _are_titles(key, texts)]
    )
    people = [
        key
        for key, texts in unknown.items()
        if len(texts) > 1 and not is_function(key) and _most(texts, looks_like_person)
    ]
    return Siblings(roles=frozenset(roles[:1]), names=frozenset(() if named else people[:1]))


def _turned_about(records: Sequence[Mapping[str, Value]], unknown: Mapping[str, list[str]]) -> Siblings | None:
    """The keys of a list whose names are functions, and which tells elsewhere who holds them: "name: Treasurer, note: Jane Roe"."""
    called = [key for one in records[:1] for key in one if meaning_of(key).kind in (Kind.NAME, Kind.TITLE)]
    for key in unknown if len(called) == 1 else ():
        pairs = [
            (one[called[0]], one[key])
            for one in records
            if isinstance(one.get(called[0]), str) and isinstance(one.get(key), str) and one[key]
        ]
        held = [1 for post, who in pairs if tells_role(str(post)) and looks_like_person(str(who))]
        if len(held) > 1 and len(held) * 2 > len(pairs) and not any(has_first_name(str(post)) for post, _ in pairs):
            return Siblings(roles=frozenset(called), names=frozenset((key,)))
    return None


def _are_titles(key: str, texts: Sequence[str]) -> bool:
    """Whether what a key for texts holds are titles all the same: "info: Research Scientist, started May 2022"."""
    return (
        meaning_of(key).kind is Kind.TEXT
        and all(len(text) <= LONGEST_VALUE for text in texts)
        and _most(texts, _is_title)
    )


def _is_title(text: str) -> bool:
    words = re.split(r"\s*[,(]", text.strip())[0].split()
    return 0 < len(words) <= FEWEST_WORDS and all(word[:1].isupper() or word in _JOINING for word in words)


def _most(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, texts)) * 2 > len(texts)


def tells_role(text: str) -> bool:
    """Whether a short text begins or ends as a function does."""
    shown = re.split(r"\s*[,(]", text.strip())[0]
    found = role_in(shown) if len(text) <= LONGEST_VALUE else None
    return found is not None and (shown.startswith(found) or shown.endswith(found))


@lru_cache(maxsize=4_096)
def is_function(key: str) -> bool:
    """Whether a key is a known function: "vice-president", "treasurers"."""
    shown = shown_key(key).lower()
    return is_role(shown) or (shown.endswith("s") and is_role(shown[:-1]))


def plain_words(values: Sequence[Value]) -> list[str]:
    """The texts of a list that holds nothing else and names nobody: "phones: […]", "languages: [nl, fr]"."""
    texts = [one.strip() for one in values if isinstance(one, str) and one.strip()]
    return texts if len(texts) == len(values) and not names_among(texts) else []


def are_short(words: Sequence[str]) -> bool:
    return 0 < len(words) <= MOST_WORDS and not any(is_point(one) or len(one) > LONGEST_WORD for one in words)
