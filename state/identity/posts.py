"""Posts that changed hands: a function with one holder before or after is known again by itself, whoever holds it.

That is a successor: who held it is named no more, and who holds it now was not named before. Who was secretary and is chair now is
the same contact with another function, so that numbers and mail addresses stay with whom one reaches by them; whom they followed
left, and who follows them came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from state.identity.assignment import Pair
from state.identity.evidence import NEARLY, ROLE, Known
from state.identity.traits import EMPTY

Holders = Mapping[str, Sequence[int]]
"""Role -> who are told to hold it, in the order of the page."""
PARTS = (1, 3)
"""Where in a slot the unit and the work area stand: what tells one post from another of the same name."""


def post_pairs(
    left: Sequence[Known], right: Sequence[Known], open_left: Iterable[int], open_right: Iterable[int]
) -> list[Pair]:
    """Left and right index of each post whose holder left and which somebody holds now who came."""
    was, now = _holders(left), _holders(right)
    free_left, free_right = frozenset(open_left), frozenset(open_right)
    found = []
    for role, called in _same_posts(left, right, was, now):
        if min(len(was[role]), len(now[called])) > 1:
            continue  # members rather than a post
        gone = [at for at in was[role] if at in free_left and not _is_among(left[at], right)]
        come = [at for at in now[called] if at in free_right and not _is_among(right[at], left)]
        pair = next(((one, other) for one in gone for other in come if _fits(left, right, one, other)), None)
        found += [pair] if pair else []
    return sorted(found)


def _same_posts(left: Sequence[Known], right: Sequence[Known], was: Holders, now: Holders) -> Iterator[tuple[str, str]]:
    """The roles of both sides, and each that only one has with the one that says more or less of the other side."""
    yield from ((role, role) for role in was.keys() & now.keys())
    old, new = was.keys() - now.keys(), now.keys() - was.keys()
    likely = [(one, other) for one in old for other in new if _widens(left[was[one][0]], right[now[other][0]])]
    lefts, rights = Counter(one for one, _ in likely), Counter(other for _, other in likely)
    yield from ((one, other) for one, other in likely if lefts[one] == rights[other] == 1)


def _widens(one: Known, other: Known) -> bool:
    """Whether a function is told together with others now, or by itself: "Secretaris", "Secretaris en ombudspersoon"."""
    parts, others = one.traits.get("functions", EMPTY), other.traits.get("functions", EMPTY)
    return bool(parts & others) and (parts <= others or others <= parts)


def same_name(one: Known, other: Known) -> bool:
    """Whether two records may name one person, in full or in part, or spelled otherwise."""
    mine, theirs = one.traits.get("person", EMPTY), other.traits.get("person", EMPTY)
    return any(_alike(a, b) for a in mine for b in theirs)


def _alike(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or ratio(one, other) >= NEARLY


def _holders(side: Sequence[Known]) -> Holders:
    found = defaultdict[str, list[int]](list)
    for at, one in enumerate(side):
        if one.slot and one.slot[ROLE] and one.traits.get("person"):
            found[one.slot[ROLE]].append(at)
    return found


def _is_among(one: Known, side: Sequence[Known]) -> bool:
    return any(same_name(one, other) for other in side)


def _fits(left: Sequence[Known], right: Sequence[Known], one: int, other: int) -> bool:
    """Whether two records are of one post, whatever body its holder works for when it stands beside the same one."""
    was, now = left[one].slot, right[other].slot
    if any(was[at] and now[at] and was[at] != now[at] for at in PARTS):
        return False
    same_body = not (was[0] and now[0] and was[0] != now[0])
    return same_body or _beside_alike(left, right, one, other)


def _beside_alike(left: Sequence[Known], right: Sequence[Known], one: int, other: int) -> bool:
    """Whether the post before it or behind it is the same."""
    return any(_role(left, one + step) == _role(right, other + step) != "" for step in (-1, 1))


def _role(side: Sequence[Known], at: int) -> str:
    """The role at a place; an end of the list is as good as one."""
    if not 0 <= at < len(side):
        return "|"
    return side[at].slot[ROLE] if side[at].slot else ""
