"""Does this concern that reader, and why? Pure: the same question always gets the same answer, with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notifier.readers.subscriptions import Reach, Subscription
from state.records import Audience


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One side of a change as matching sees it: what it is about, for whom, and where it counts."""

    reach: Reach
    topics: frozenset[str] = frozenset()
    audience: frozenset[Audience] = frozenset()
    critical: bool = False


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why a reader gets something.

    Attributes:
        areas: codes of the followed areas that it concerns; empty when it counts everywhere.
        topics, audience: what of the reader's own choice it met; empty when the reader chose all.
        critical: it goes to every reader of the area, whatever they chose.
    """

    areas: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    critical: bool = False


def match(before: Subject | None, after: Subject | None, subscription: Subscription) -> Reason | None:
    """The reason why this subscription hears of a change, or None.

    A change matches on what was and on what is: who loses a contact must hear it as well as who gains one.
    """
    found = [reason for side in (before, after) if side and (reason := match_one(side, subscription))]
    return merge(found) if found else None


def match_one(subject: Subject, subscription: Subscription) -> Reason | None:
    """The reason why this subscription covers one record, or None."""
    areas = [area for area in subscription.areas if area.reach.meets(subject.reach)]
    if not areas:
        return None
    named = () if subject.reach.everywhere else tuple(area.code for area in areas)
    if subject.critical:
        return Reason(areas=named, critical=True)
    topics = _common(subscription.topics, subject.topics)
    audience = _common(subscription.audience, subject.audience)
    if topics is None or audience is None:
        return None
    return Reason(areas=named, topics=topics, audience=tuple(Audience(one) for one in audience))


def _common(chosen: Iterable[str], offered: Iterable[str]) -> tuple[str, ...] | None:
    """What was chosen and is offered; None when something was chosen, something is offered, and nothing meets."""
    wanted, given = set(chosen), set(offered)
    if not wanted or not given:
        return ()
    return tuple(sorted(wanted & given)) or None


def merge(reasons: Iterable[Reason]) -> Reason:
    """One reason out of several, each part once and in the order met."""
    all_reasons = list(reasons)
    return Reason(
        areas=_once(area for one in all_reasons for area in one.areas),
        topics=_once(topic for one in all_reasons for topic in one.topics),
        audience=tuple(Audience(part) for part in _once(part for one in all_reasons for part in one.audience)),
        critical=any(one.critical for one in all_reasons),
    )


def _once(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts))
