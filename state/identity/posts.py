"""Posts that changed hands: a function with one holder before or after is known again by itself, whoever holds it.

Who was secretary and is chair now left one post and came in another; told by post, a reader learns of both whom to reach.
Only where the same people took each other's functions, it is the function of each that is another one.
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
    """Left and right index of each post that somebody else holds now, as far as somebody came or left by it."""
    was, now = _holders(left), _holders(right)
    free_left, free_right = frozenset(open_left), frozenset(open_right)
    found = []
    for role, called in _same_posts(left, right, was, now):
        if min(len(was[role]), len(now[called])) > 1:
            continue  # members rather than a post
        gone = [at for at in was[role] if at in free_left and not _is_among(left[at], right, now[called])]
        come = [at for at in now[called] if at in free_right and not _is_among(right[at], left, was[role])]
        pair = next(((one, other) for one in gone for other in come if _fits(left, right, one, other)), None)
        found += [pair] if pair else []
    return sorted(_handed_on(left, right, found))


def _handed_on(left: Sequence[Known], right: Sequence[Known], pairs: Sequence[Pair]) -> list[Pair]:
    """Those of the pairs that hang together with somebody who came or who left.

    Where the same people only took other functions, that is what is told of them.
    """
    told = {pair for pair in pairs if not _is_among(left[pair[0]], right, range(len(right)))}
    told |= {pair for pair in pairs if not _is_among(right[pair[1]], left, range(len(left)))}
    rest = [pair for pair in pairs if pair not in told]
    while more := [pair for pair in rest if any(_hang_together(left, right, pair, other) for other in told)]:
        told.update(more)
        rest = [pair for pair in rest if pair not in told]
    return list(told)


def _hang_together(left: Sequence[Known], right: Sequence[Known], one: Pair, other: Pair) -> bool:
    """Whether who left one of two posts came in the other."""
    return same_name(left[one[0]], right[other[1]]) or same_name(left[other[0]], right[one[1]])


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


def _is_among(one: Known, side: Sequence[Known], holders: Iterable[int]) -> bool:
    return any(same_name(one, side[at]) for at in holders)


def _fits(left: Sequence[Known], right: Sequence[Known], one: int, other: int) -> bool:
    """Whether two records are of one post, whatever body its holder works for when it stands beside the same one."""
    was, now = left[one].slot, right[other].slot
    if any(was[at] and now[at] and was[at] != now[at] for at in PARTS):
        return False
    if not (was[0] and now[0] and was[0] != now[0]):
        return True
    return _brought(right[other], left) or _brought(left[one], right) or _beside_alike(left, right, one, other)


def _brought(one: Known, side: Sequence[Known]) -> bool:
    """Whether the body is told of somebody on the other page too, wherever they stand: it goes with the person."""
    return any(each.slot and each.slot[0] == one.slot[0] and same_name(one, each) for each in side)


def _beside_alike(left: Sequence[Known], right: Sequence[Known], one: int, other: int) -> bool:
    """Whether the post before it or behind it is the same."""
    return any(_role(left, one + step) == _role(right, other + step) != "" for step in (-1, 1))


def _role(side: Sequence[Known], at: int) -> str:
    """The role at a place; an end of the list is as good as one."""
    if not 0 <= at < len(side):
        return "|"
    return side[at].slot[ROLE] if side[at].slot else ""
