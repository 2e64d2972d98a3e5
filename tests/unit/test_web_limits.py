"""The limit per address."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from web.limits import Limit

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_an_address_has_its_share_of_each_window() -> None:
    limit = Limit(times=2, window=timedelta(minutes=10))
    assert [limit.allows("a", NOW) for _ in range(3)] == [True, True, False]
    assert limit.allows("b", NOW)
    assert limit.allows("a", NOW + timedelta(minutes=10))


def test_memory_is_bounded_and_the_oldest_goes_first() -> None:
    limit = Limit(times=1, addresses=2)
    for address in ("a", "b", "c"):
        limit.allows(address, NOW)
    assert not limit.allows("c", NOW)
    assert limit.allows("a", NOW)
