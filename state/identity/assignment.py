"""The best pairing of two lists, given scores for the pairs worth considering.

Pairs fall apart into small groups that share no record. A group is solved exactly (Hungarian method); one too large for
that, which ordinary sources do not have, is paired from the best score down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]
EXACT = 48
"""Largest side of a group that is solved exactly."""


def best_pairs(scores: Mapping[Pair, float]) -> list[Pair]:
    """The pairs with the greatest total score, each index used once. Scores of 0 and less are never chosen."""
    result: list[Pair] = []
    for group in _groups(pair for pair, score in scores.items() if score > 0):
        lefts, rights = sorted({left for left, _ in group}), sorted({right for _, right in group})
        if max(len(lefts), len(rights)) > EXACT:
            result += _greedy(group, scores)
        else:
            result += _exact(lefts, rights, scores)
    return sorted(result)


def _groups(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs grouped by shared records (union-find over both sides)."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    listed = list(pairs)
    for left, right in listed:
        parent[root(("left", left))] = root(("right", right))
    groups: dict[tuple[str, int], list[Pair]] = {}
    for pair in listed:
        groups.setdefault(root(("left", pair[0])), []).append(pair)
    return list(groups.values())


def _greedy(group: Sequence[Pair], scores: Mapping[Pair, float]) -> list[Pair]:
    lefts: set[int] = set()
    rights: set[int] = set()
    chosen: list[Pair] = []
    for left, right in sorted(group, key=lambda pair: (-scores[pair], pair)):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            chosen.append((left, right))
    return chosen


def _exact(lefts: Sequence[int], rights: Sequence[int], scores: Mapping[Pair, float]) -> list[Pair]:
    if len(lefts) == 1 or len(rights) == 1:
        return [min(((a, b) for a in lefts for b in rights), key=lambda pair: (-scores.get(pair, 0.0), pair))]
    size = max(len(lefts), len(rights))
    gain = [[0.0] * size for _ in range(size)]
    for row, left in enumerate(lefts):
        for column, right in enumerate(rights):
            gain[row][column] = max(0.0, scores.get((left, right), 0.0))
    return [
        (lefts[row], rights[column])
        for row, column in enumerate(hungarian(gain))
        if row < len(lefts) and column < len(rights) and gain[row][column] > 0
    ]


def hungarian(gain: Sequence[Sequence[float]]) -> list[int]:
    """For a square matrix of gains: the column of each row that makes the total greatest.

    Kuhn's method with potentials, O(n^3); rows and columns are counted from 1 inside, 0 is the open end of a path.
    """
    size = len(gain)
    row_potential, column_potential = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        before = _shortest_path(gain, row_of, row_potential, column_potential)
        column = next(c for c in before.order if row_of[c] == 0)
        while column:
            row_of[column] = row_of[before.previous[column]]
            column = before.previous[column]
    result = [0] * size
    for column in range(1, size + 1):
        result[row_of[column] - 1] = column - 1
    return result


class _Path:
    """The tree of one search: columns in the order reached, and the column each was reached from."""

    def __init__(self, size: int) -> None:
        self.order: list[int] = []
        self.previous = [0] * (size + 1)


def _shortest_path(
    gain: Sequence[Sequence[float]], row_of: Sequence[int], row_potential: list[float], column_potential: list[float]
) -> _Path:
    """Grows a tree of tight edges from column 0 until it reaches a column without a row, adjusting the potentials."""
    size = len(gain)
    path, slack, used = _Path(size), [float("inf")] * (size + 1), [False] * (size + 1)
    column = 0
    while True:
        used[column] = True
        row = row_of[column]
        if row == 0:
            return path
        for other in range(1, size + 1):
            if not used[other]:
                reduced = -gain[row - 1][other - 1] - row_potential[row] - column_potential[other]
                if reduced < slack[other]:
                    slack[other], path.previous[other] = reduced, column
        nearest = min((c for c in range(1, size + 1) if not used[c]), key=lambda c: slack[c])
        step = slack[nearest]
        for other in range(size + 1):
            if used[other]:
                row_potential[row_of[other]] += step
                column_potential[other] -= step
            else:
                slack[other] -= step
        column = nearest
        path.order.append(column)
