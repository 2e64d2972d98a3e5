"""How much speaks for two records being the same one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from state.identity.traits import ROLE_ALONE, SLOT_WEIGHT, WEIGHTS, Values, Weight
from state.records import RecordKind

NEARLY = 85.0
NEIGHBOUR = 1.0
ROLE = 2
"""Which part of a slot is the role."""


@dataclass(frozen=True, slots=True)
class Known:
    """One side of a comparison: a record's traits, its slot, and where it stands in its list."""

    traits: Mapping[str, Values]
    slot: tuple[str, ...]
    position: int


@dataclass(slots=True)
class Evidence:
    """Scores pairs of one kind. `counts` say how many records of a side carry a value; slots count open records only."""

    kind: RecordKind
    counts: tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]
    slots: tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]] = field(
        default_factory=lambda: (Counter[tuple[str, ...]](), Counter[tuple[str, ...]]())
    )

    def carriers(self, trait: str, value: str) -> int:
        """How many records carry the value, on the side where it is most common."""
        return max(self.counts[0][trait, value], self.counts[1][trait, value], 1)

    def unique(self, trait: str, value: str) -> bool:
        """Exactly one record on either side carries the value."""
        return self.counts[0][trait, value] == 1 == self.counts[1][trait, value]

    def score(self, left: Known, right: Known) -> float:
        """Above 0 speaks for the same record; see `matching.THRESHOLD`."""
        total = self._slot(left, right)
        for trait, weight in WEIGHTS[self.kind].items():
            mine, theirs = left.traits.get(trait), right.traits.get(trait)
            if mine and theirs:
                total += self._agreement(trait, weight, mine, theirs)
        return total

    def _agreement(self, trait: str, weight: Weight, mine: Values, theirs: Values) -> float:
        both = mine & theirs
        if both and weight.rare:
            return weight.agree / min(self.carriers(trait, value) for value in both)
        if both:
            return weight.agree * (len(both) / len(mine | theirs) if weight.share else 1)
        if weight.fuzzy and any(ratio(one, other) >= NEARLY for one in mine for other in theirs):
            return weight.agree / 2
        return -weight.differ

    def _slot(self, left: Known, right: Known) -> float:
        parts = sum(1 for part in left.slot if part)
        if not parts or left.slot != right.slot:
            return 0.0
        weight = ROLE_ALONE if parts == 1 and left.slot[ROLE] else SLOT_WEIGHT[parts]
        return weight / max(self.slots[0][left.slot], self.slots[1][right.slot], 1)


def count_values(sides: Iterable[Known]) -> Counter[tuple[str, str]]:
    """How many records carry each value of each trait."""
    return Counter((trait, value) for one in sides for trait, values in one.traits.items() for value in values)
