"""Which observed record is which accepted one, over a whole source.

Equal records first; then traits that identify by themselves (mail address, the source's own id, name, phone) where one
record on either side carries them; then whatever evidence there is, as the best assignment within small groups of records
worth comparing. Two records that share only a general phone number are never confused: a value carried by many weighs little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from state.canon.spelling import respelled
from state.identity.assignment import Pair, best_pairs
from state.identity.evidence import NEARLY, NEIGHBOUR, ROLE, Evidence, Known, count_values
from state.identity.posts import post_pairs, same_name
from state.identity.traits import EMPTY, STRONG, WEIGHTS
from state.records import RecordKind

THRESHOLD = 2.0
"""Evidence below this leaves two records apart: removed and added, not changed."""

BLOCK = 400
"""A group of more pairs than this is compared only near the diagonal (records at about the same place)."""

WINDOW = 4
NEAR = 3
NAMES = frozenset({"person", "name", "organisation", "unit", "role"})
OWN = ("email", "phone", "source_key", "address", "website")
"""What somebody alone may have."""
NOWHERE = -2
"""The neighbour of a record that has no matched one nearby: equals nothing."""


@dataclass(slots=True)
class Matching:
    """The work on one kind of record: `pairs` left -> right, both ways, and what is still open."""

    evidence: Evidence
    left: Sequence[Known]
    right: Sequence[Known]
    pairs: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)

    def open_left(self) -> list[int]:
        return [at for at in range(len(self.left)) if at not in self.pairs]

    def open_right(self) -> list[int]:
        return [at for at in range(len(self.right)) if at not in self.taken]

    def add(self, pairs: Iterable[Pair]) -> None:
        for left, right in pairs:
            self.pairs[left] = right
            self.taken[right] = left


def match(
    kind: RecordKind,
    left: Sequence[Known],
    right: Sequence[Known],
    equal: Mapping[int, int],
    *,
    strong_only: bool = False,
) -> dict[int, int]:
    """Left index -> right index. `equal` are pairs known already; `strong_only` leaves out the weighing of evidence."""
    matching = Matching(Evidence(kind, (count_values(left), count_values(right))), left, right)
    matching.add(equal.items())
    if kind is RecordKind.CONTACT and not strong_only:
        matching.add(post_pairs(left, right, matching.open_left(), matching.open_right()))
    for traits in STRONG[kind]:
        matching.add(_strong(matching, traits))
    if not strong_only:
        matching.add(_named_in_full(matching))
        matching.add(_spelled_otherwise(matching))
        matching.add(_weighed(matching))
        matching.add(_weighed(matching))  # now that their neighbours are known
        matching.add(_succeeding(matching))
        matching.add(_lone(matching))
    return matching.pairs


def _strong(matching: Matching, traits: Iterable[str]) -> list[Pair]:
    """Pairs that share a value nobody else has, unless all else speaks against them; of two claims the better one."""
    evidence, right_of = matching.evidence, defaultdict[tuple[str, str], list[int]](list)
    for at in matching.open_right():
        for key in _keys(matching.right[at], traits):
            right_of[key].append(at)
    scores: dict[Pair, float] = {}
    for at in matching.open_left():
        for key in _keys(matching.left[at], traits):
            for other in right_of.get(key, ()):
                if evidence.unique(*key):
                    scores[at, other] = evidence.score(matching.left[at], matching.right[other]) - THRESHOLD
    return best_pairs(scores)


def _keys(one: Known, traits: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((trait, value) for trait in traits for value in one.traits.get(trait, ()))


def _named_in_full(matching: Matching) -> list[Pair]:
    """Somebody who was called by a part of the name: the only one of either side whom the other name can mean."""
    left = {at: words for at in matching.open_left() if (words := _words_of_name(matching.left[at]))}
    right = {at: words for at in matching.open_right() if (words := _words_of_name(matching.right[at]))}
    by_word = defaultdict[str, list[int]](list)
    for at, words in right.items():
        for word in words:
            by_word[word].append(at)
    likely = {
        (at, other)
        for at, words in left.items()
        for word in words
        for other in by_word[word]
        if words != right[other] and (words <= right[other] or right[other] <= words)
    }
    lefts, rights = Counter(at for at, _ in likely), Counter(other for _, other in likely)
    return [
        (at, other)
        for at, other in sorted(likely)
        if lefts[at] == rights[other] == 1 and matching.left[at].slot == matching.right[other].slot
    ]


def _spelled_otherwise(matching: Matching) -> list[Pair]:
    """Somebody whose name was corrected, whatever else is told otherwise: the only one of either side who is called nearly so."""
    left = {at: words for at in matching.open_left() if (words := _words_of_name(matching.left[at]))}
    right = {at: words for at in matching.open_right() if (words := _words_of_name(matching.right[at]))}
    by_word = defaultdict[str, set[int]](set)
    for at, words in right.items():
        for word in words:
            by_word[word].add(at)
    likely = {
        (at, other)
        for at, words in left.items()
        for other in set().union(*(by_word[word] for word in words))
        if ratio(" ".join(sorted(words)), " ".join(sorted(right[other]))) >= NEARLY
    }
    lefts, rights = Counter(at for at, _ in likely), Counter(other for _, other in likely)
    return [(at, other) for at, other in sorted(likely) if lefts[at] == rights[other] == 1]


def _words_of_name(one: Known) -> frozenset[str]:
    """The words by which somebody is called, where there is but one name."""
    names = one.traits.get("person", frozenset())
    return frozenset(next(iter(names)).split()) if len(names) == 1 else frozenset()


def _weighed(matching: Matching) -> list[Pair]:
    evidence, left, right = matching.evidence, matching.left, matching.right
    open_left, open_right = matching.open_left(), matching.open_right()
    evidence.slots = (Counter(left[at].slot for at in open_left), Counter(right[at].slot for at in open_right))
    near_left = _neighbours(len(left), matching.pairs, end=len(right))
    near_right = _neighbours(len(right), {at: at for at in matching.taken}, end=len(right))
    scores: dict[Pair, float] = {}
    for one, other in _candidates(matching, open_left, open_right):
        if _one_of_many(matching, one, other):
            continue
        score = evidence.score(left[one], right[other]) - THRESHOLD
        score += NEIGHBOUR * sum(a == b != NOWHERE for a, b in zip(near_left[one], near_right[other], strict=True))
        scores[one, other] = score - 1e-4 * abs(left[one].position - right[other].position) / (1 + len(right))
    return best_pairs(scores)


def _one_of_many(matching: Matching, one: int, other: int) -> bool:
    """Whether two people have no more in common than what several share: then nobody can tell who came for whom."""
    left, right, slots = matching.left[one], matching.right[other], matching.evidence.slots
    if left.slot != right.slot or slots[0][left.slot] == slots[1][right.slot] == 1:
        return False
    if not (left.traits.get("person") and right.traits.get("person")) or same_name(left, right):
        return False
    return not any(left.traits.get(name, EMPTY) & right.traits.get(name, EMPTY) for name in OWN)


def _succeeding(matching: Matching) -> list[Pair]:
    """Somebody else where somebody stood: the only one open between the same two neighbours, told of in the same way."""
    if not matching.pairs:
        return []
    behind = {matching.pairs.get(at - 1, NOWHERE) if at else -1: at for at in matching.open_left()}
    pairs = ((behind[at - 1], at) for at in matching.open_right() if at - 1 in behind)
    return [(one, other) for one, other in pairs if _same_place(matching, one, other)]


def _lone(matching: Matching) -> list[Pair]:
    """A number or mail address that names nobody, where one stood that named nobody: the only ones still open."""
    open_left, open_right = matching.open_left(), matching.open_right()
    if matching.evidence.kind is not RecordKind.CONTACT or len(open_left) != 1 or len(open_right) != 1:
        return []
    left, right = matching.left[open_left[0]], matching.right[open_right[0]]
    nameless = not any(NAMES & one.traits.keys() or any(one.slot) for one in (left, right))
    return [(open_left[0], open_right[0])] if nameless and left.traits.keys() == right.traits.keys() else []


def _same_place(matching: Matching, one: int, other: int) -> bool:
    """Whether two people may have had the same place: the next is the same, and nothing that is known of it differs."""
    left, right = matching.left[one], matching.right[other]
    following = matching.pairs.get(one + 1, NOWHERE) if one + 1 < len(matching.left) else len(matching.right)
    if following != other + 1 or not (left.traits.get("person") and right.traits.get("person")):
        return False
    alike = all((name in left.traits) == (name in right.traits) for name in ("phone", "email"))
    return alike and all(
        a == b or not (a and b) or (at == ROLE and _is_reworded(a, b))
        for at, (a, b) in enumerate(zip(left.slot, right.slot, strict=True))
    )


def _is_reworded(role: str, other: str) -> bool:
    """Whether two functions are one in another spelling, or one of them with more said behind it."""
    return role.startswith(other) or other.startswith(role) or respelled(role, other)


def _candidates(matching: Matching, open_left: Sequence[int], open_right: Sequence[int]) -> set[Pair]:
    """Pairs that share a value worth comparing, in groups small enough to stay near-linear."""
    blocks_left, blocks_right = (
        _blocks(matching, matching.left, open_left),
        _blocks(matching, matching.right, open_right),
    )
    found: set[Pair] = set()
    for token, lefts in blocks_left.items():
        rights = blocks_right.get(token)
        if rights:
            found.update(_product(lefts, rights))
    return found


def _blocks(matching: Matching, side: Sequence[Known], open_at: Iterable[int]) -> dict[tuple[str, ...], list[int]]:
    names = [name for name, weight in WEIGHTS[matching.evidence.kind].items() if weight.block]
    blocks = defaultdict[tuple[str, ...], list[int]](list)
    for at in open_at:
        for name in names:
            for value in side[at].traits.get(name, ()):
                blocks[name, value].append(at)
        if any(side[at].slot):
            blocks["slot", *side[at].slot].append(at)
    return blocks


def _product(lefts: Sequence[int], rights: Sequence[int]) -> Iterable[Pair]:
    if len(lefts) * len(rights) <= BLOCK:
        return ((one, other) for one in lefts for other in rights)
    return _diagonal(lefts, rights)


def _diagonal(lefts: Sequence[int], rights: Sequence[int]) -> Iterable[Pair]:
    scale = len(rights) / len(lefts)
    for rank, one in enumerate(lefts):
        middle = round(rank * scale)
        for other in rights[max(0, middle - WINDOW) : middle + WINDOW + 1]:
            yield one, other


def _neighbours(size: int, names: Mapping[int, int], *, end: int) -> list[Pair]:
    """For each record the nearest matched one before and after it, by the names given, or an end of the list."""
    forward = _nearest(range(size), names, start=-1)
    backward = _nearest(range(size - 1, -1, -1), names, start=end)
    return list(zip(forward, reversed(backward), strict=True))


def _nearest(order: Iterable[int], known: Mapping[int, int], *, start: int) -> list[int]:
    result, last, distance = [], start, 0
    for at in order:
        distance += 1
        result.append(last if distance <= NEAR else NOWHERE)
        if at in known:
            last, distance = known[at], 0
    return result
