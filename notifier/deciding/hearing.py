"""How many readers a change would reach, by the same matching that composes their mails. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from notifier.deciding.matching import Subject, match
from notifier.readers.subscriptions import Followed, Frequency, Reach, Subscription
from state.records import Audience

Shape = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Listeners:
    """Readers by what they chose: many choose the same, and each choice is matched once."""

    readers: Mapping[Shape, frozenset[int]] = field(default_factory=dict)
    reaches: Mapping[str, Reach] = field(default_factory=dict)

    def hear(self, before: Subject | None, after: Subject | None) -> int:
        """How many different readers follow this."""
        heard: set[int] = set()
        for shape, readers in self.readers.items():
            if match(before, after, self._subscription(shape)) is not None:
                heard |= readers
        return len(heard)

    def _subscription(self, shape: Shape) -> Subscription:
        areas, topics, audience = shape
        return Subscription(
            id=0,
            areas=tuple(Followed(code=code, reach=self.reaches[code]) for code in areas),
            frequency=Frequency.IMMEDIATE,
            started=datetime.min.replace(tzinfo=UTC),
            topics=topics,
            audience=tuple(Audience(one) for one in audience),
        )


def listeners(follows: Iterable[Any], reaches: Mapping[str, Reach]) -> Listeners:
    """Puts together rows with `subscriber_id`, `areas`, `topics` and `audience`; `reaches` knows each followed code."""
    found: dict[Shape, set[int]] = {}
    for row in follows:
        found.setdefault(_shape(row), set()).add(row.subscriber_id)
    return Listeners(readers={shape: frozenset(ids) for shape, ids in found.items()}, reaches=reaches)


def _shape(row: Any) -> Shape:
    return _sorted(row.areas), _sorted(row.topics), _sorted(row.audience)


def _sorted(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(values))
