"""Records that are called alike, paired by what tells them apart when their numbers do not.

Two "Secretariaat" below two headings whose numbers changed places hold, as a list, the very records they held before. Each
is known again by its role, its address, its work area or the words that stand with it (`Contact.distinction`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from state.fingerprint import distinction
from state.identity.traits import Profile, Values
from state.records import Contact

CALLED = ("person", "unit", "organisation")
APART = ("role", "area", "address")
POINTS = ("phone", "email")

Own = tuple[object, ...]


def namesake_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> dict[int, int]:
    """Left index -> right index of contacts called alike that are known by what tells them apart.

    Those that share a number or mail address are paired as they are; others only when the numbers of all that are left
    went round among them. Anything else may as well be words that were moved.
    """
    was, now = _groups(left), _groups(right)
    pairs: dict[int, int] = {}
    for name in was.keys() & now.keys():
        both = [(one, now[name][own]) for own, one in was[name].items() if own in now[name]]
        same = [(one, other) for one, other in both if _points(left[one]) & _points(right[other])]
        rest = [pair for pair in both if pair not in same]
        gone_round = Counter(_points(left[one]) for one, _ in rest) == Counter(
            _points(right[other]) for _, other in rest
        )
        pairs |= dict([*same, *(rest if gone_round else ())])
    return pairs


def _groups(side: Sequence[Profile]) -> Mapping[Own, Mapping[Own, int]]:
    """Of each name that several contacts have: those that one thing tells from all others, by it."""
    groups = defaultdict[Own, list[int]](list)
    for at, one in enumerate(side):
        if isinstance(one.record, Contact) and _points(one) and any(name in one.traits for name in CALLED):
            groups[_values(one, CALLED)].append(at)
    return {name: _once(side, members) for name, members in groups.items() if len(members) > 1}


def _once(side: Sequence[Profile], members: Sequence[int]) -> Mapping[Own, int]:
    own = {at: (*_values(side[at], APART), distinction(side[at].record)) for at in members}
    often = Counter(own.values())
    return {own[at]: at for at in members if often[own[at]] == 1}


def _values(one: Profile, names: Sequence[str]) -> Own:
    return tuple(one.traits.get(name, frozenset()) for name in names)


def _points(one: Profile) -> Values:
    return frozenset(value for name in POINTS for value in one.traits.get(name, ()))
