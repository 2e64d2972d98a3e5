"""Who does what on one long line, where functions and names take turns: "Voorzitter: Els Maes Leden: Jan Smet, An Claes …".

Text that a page has lost its lines in holds the same kinds of words over and over, in one order. Whether functions come before
their holders or behind them is told by the line as a whole: the order in which more functions stand right beside names, and
nothing else, is the one that holds for all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrapers.extract.line.groups import of_each, singular_role
from scrapers.extract.line.prose import NAME
from state.canon.names import has_first_name, is_first_name, looks_like_person
from state.canon.role_words import role_pattern
from state.canon.text import clean

FEWEST_FUNCTIONS = 2
FEWEST = 3
"""So many people by so many functions make a sequence of a line."""
FEWEST_IN_GROUP = 3
"""So many right behind a word for several people do so too."""
LONGEST = 6_000
"""Characters of a line that is looked at."""
_POST = re.compile(
    rf"(?:(?P<role>{role_pattern().pattern.removeprefix('(?i)')})|\b(?P<group>\w*leden|members)\b(?=[^.:;,]{{0,40}}:|\s(?-i:[A-ZÀ-Þ]))"
    r"|(?<=[;,]\s)(?-i:(?P<several>[a-zà-ÿ-]{5,}(?:s|en|innen)(?:\s(?:de|du|des|van|voor)\s[a-zà-ÿ-]{4,})?))(?![\w-]))",
    re.IGNORECASE,
)
_AFTER_POST = re.compile(r"\s*(?:(?:van|of|voor|for)\s[^.:;,]{0,40}(?=:))?\s*[:–-]?\s*")
_NEXT = re.compile(r"\s*(?:[,;&/•·|–-]|\b(?:en|and|et)\b)?\s*")
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")
_COMMAS = re.compile(r"(?-i:[A-ZÀ-Þ][\w'’-]+),\s(?-i:[a-zà-ÿ-]{4,})")
"""A comma between a name and what stands in small letters behind it: functions follow their holders."""
LONGEST_NAME = 4
"""Words."""
Told = tuple[str, str]
"""Somebody's name, and what that person does."""


def in_sequence(text: str) -> list[Told]:
    """The people of a line on which functions and names take turns; nobody on any other line."""
    if len(text) > LONGEST:
        return []
    posts = [one for one in _POST.finditer(text) if not one["several"] or singular_role(one["several"])]
    if not posts:
        return []
    ways = [list(_ahead(text, posts)), list(_behind(text, posts))]
    best = max(reversed(ways) if _COMMAS.search(text) else ways, key=lambda way: len({role for role, _ in way}))
    told = [(name, role) for role, names in best for name in names]
    sure = sum(has_first_name(name) for name, _ in told)
    enough = (len(best) >= FEWEST_FUNCTIONS and len(told) >= FEWEST) or any(
        len(names) >= FEWEST_IN_GROUP for _, names in best
    )
    return told if enough and sure * 2 >= len(told) else []


def _ahead(text: str, posts: Sequence[re.Match[str]]) -> Iterator[tuple[str, list[str]]]:
    """Each function with those who stand right behind it."""
    for post, following in zip(posts, [*posts[1:], None], strict=True):
        part = text[post.end() : following.start() if following else len(text)]
        start = _AFTER_POST.match(part)
        names = _names_at(part[start.end() if start else 0 :])
        if names:
            yield (of_each(post[0]), names) if post["group"] or singular_role(post[0]) else (clean(post[0]), names[:1])


def _behind(text: str, posts: Sequence[re.Match[str]]) -> Iterator[tuple[str, list[str]]]:
    """Each function with whoever stands right before it; one of several with all of them."""
    for before, post in zip([None, *posts[:-1]], posts, strict=True):
        part = text[before.end() if before else 0 : post.start()].rstrip(" ,;:(–-")
        names = _names_until(part)
        if names:
            yield (singular_role(post[0]) or post[0], names) if post["several"] else (clean(post[0]), names[-1:])


def _names_until(text: str) -> list[str]:
    """Those whom a text ends with, one after the other."""
    *others, last = re.split(r"\s*,\s*|\s(?:et|en|and|und)\s", text)
    name = name_at_end(last)
    if name is None or not others or name != last.strip():
        return [name] if name else []
    return [*_names_until(", ".join(others)), name]


def name_at_end(text: str) -> str | None:
    """Who is named last in a text, without the words of a body before the name: "Afdeling Noord Els Maes"."""
    found = [match[0] for match in NAME.finditer(text) if match.end() == len(text)]
    words = text.split()
    ways = [" ".join(words[-most:]) for most in range(2, min(len(words), LONGEST_NAME) + 1)]
    known = (way for way in ways if is_first_name(way.split()[0]) and way[0].isupper() and looks_like_person(way))
    return next(known, next(filter(looks_like_person, found), None))


def _names_at(text: str) -> list[str]:
    """Those whom a text begins with, one after the other."""
    found: list[str] = []
    at = 0
    while (match := NAME.match(text, at)) is not None:
        people = _apart(match[0])
        if not people:
            break
        found += people
        at = match.end()
        bracket = _BRACKET.match(text, at)
        at = bracket.end() if bracket else at
        joint = _NEXT.match(text, at)
        at = joint.end() if joint else at
    return found


def _apart(text: str) -> list[str]:
    """The names in a run of capitals: "Els Maes Jan Smet" are two, where the third word is a first name too."""
    words = text.split()
    cut = next((at for at in range(2, len(words) - 1) if is_first_name(words[at]) and is_first_name(words[0])), 0)
    ways = ([" ".join(words[:cut]), " ".join(words[cut:])], [text]) if cut else ([text],)
    return next((way for way in ways if all(map(looks_like_person, way))), [])
