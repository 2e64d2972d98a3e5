"""From accepted and observed records to who is who: pairs, returned records, new ones and missing ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from state.changes import Accepted, Case, Observed
from state.identity.evidence import Known
from state.identity.matching import match
from state.identity.namesakes import namesake_pairs
from state.identity.traits import Profile, merged, profile
from state.records import RecordKind


@dataclass(frozen=True, slots=True)
class Seen:
    """An observed record with its profile. `twins` are further places where the page says exactly the same."""

    observed: Observed
    profile: Profile
    twins: tuple[Observed, ...] = ()

    @property
    def pages(self) -> frozenset[int]:
        return frozenset((self.observed.page, *(twin.page for twin in self.twins)))


@dataclass(frozen=True, slots=True)
class Held:
    """An accepted record with the profiles of what was published and of what readers get."""

    accepted: Accepted
    value: Profile
    published: Profile | None


@dataclass(frozen=True, slots=True)
class Pair:
    """`seen` is `held`. `doubt` is MERGED or SPLIT when another record has a claim too: `other`, by its profile."""

    held: Held
    seen: Seen
    doubt: Case | None = None
    other: Profile | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """`returned` pairs are with removed records; `new` ones may be split off from a profile; `missing` are accepted and unseen."""

    pairs: tuple[Pair, ...]
    returned: tuple[Pair, ...]
    new: tuple[tuple[Seen, Profile | None], ...]
    missing: tuple[Held, ...]


def resolve(accepted: Sequence[Accepted], observed: Sequence[Observed]) -> Resolution:
    """Pairs the records of one source. Every observed record comes out once, and every accepted live one."""
    held = [_held(one) for one in accepted]
    seen = fold_twins(observed)
    parts = [_resolve_kind(kind, held, seen) for kind in RecordKind]
    return Resolution(
        pairs=tuple(pair for part in parts for pair in part.pairs),
        returned=tuple(pair for part in parts for pair in part.returned),
        new=tuple(new for part in parts for new in part.new),
        missing=tuple(gone for part in parts for gone in part.missing),
    )


def fold_twins(observed: Iterable[Observed]) -> list[Seen]:
    """Records that say exactly the same are one record that stands in several places."""
    groups: dict[str, list[Observed]] = {}
    profiles: dict[str, Profile] = {}
    for one in observed:
        made = profile(one.record)
        groups.setdefault(made.fingerprint, []).append(one)
        profiles.setdefault(made.fingerprint, made)
    return [Seen(group[0], profiles[print_], tuple(group[1:])) for print_, group in groups.items()]


def _held(accepted: Accepted) -> Held:
    value = profile(accepted.value)
    if accepted.published is None or accepted.published == accepted.value:
        return Held(accepted, value, value if accepted.published is not None else None)
    return Held(accepted, value, profile(accepted.published))


def _resolve_kind(kind: RecordKind, held: Iterable[Held], seen: Iterable[Seen]) -> Resolution:
    right = [one for one in seen if one.profile.kind is kind]
    live = [one for one in held if one.value.kind is kind and not one.accepted.removed]
    gone = [one for one in held if one.value.kind is kind and one.accepted.removed]
    pairs = _match(kind, live, right)
    paired = set(pairs.values())
    rest = [at for at in range(len(right)) if at not in paired]
    returned = _match(kind, gone, [right[at] for at in rest], strong_only=True) if gone else {}
    back = {rest[other]: one for one, other in returned.items()}
    missing = [one for at, one in enumerate(live) if at not in pairs]
    claims = _claims(right[at] for at in rest if at not in back)
    lost, let_go = _claims(missing), _let_go((live[one], right[other]) for one, other in pairs.items())
    return Resolution(
        pairs=tuple(_pair(live[one], right[other], claims, lost) for one, other in sorted(pairs.items())),
        returned=tuple(Pair(gone[one], right[other]) for other, one in sorted(back.items())),
        new=tuple((right[at], _split_from(right[at], let_go)) for at in rest if at not in back),
        missing=tuple(missing),
    )


def _match(
    kind: RecordKind, held: Sequence[Held], seen: Sequence[Seen], *, strong_only: bool = False
) -> dict[int, int]:
    left = [_known(one, at) for at, one in enumerate(held)]
    right = [Known(one.profile.traits, one.profile.slot, at) for at, one in enumerate(seen)]
    return match(kind, left, right, _equal(held, seen), strong_only=strong_only)


def _known(held: Held, position: int) -> Known:
    said = held.published or held.value
    traits = said.traits if said is held.value else merged((said, held.value))
    return Known(traits, said.slot, position)


def _equal(held: Sequence[Held], seen: Sequence[Seen]) -> dict[int, int]:
    """Namesakes that are told apart, records that say what was published, then those that say what readers get."""
    pairs = namesake_pairs([one.published or one.value for one in held], [one.profile for one in seen])
    taken = set(pairs.values())
    at_print = {one.profile.fingerprint: at for at, one in enumerate(seen)}
    for form in ("published", "value"):
        for at, one in enumerate(held):
            made: Profile | None = getattr(one, form)
            other = at_print.get(made.fingerprint) if made else None
            if other is not None and at not in pairs and other not in taken:
                pairs[at] = other
                taken.add(other)
    return pairs


def _addresses(profile_: Profile) -> frozenset[str]:
    """What a reader reaches the record by."""
    traits = profile_.traits
    return frozenset(traits.get("email", frozenset()) | traits.get("phone", frozenset()))


Claims = Mapping[str, Sequence[tuple[frozenset[str], Profile]]]
"""Mail address -> the contacts that carry it, each with all its addresses."""


def _claims(records: Iterable[Held | Seen]) -> Claims:
    """Of unpaired contacts."""
    result = defaultdict[str, list[tuple[frozenset[str], Profile]]](list)
    for one in records:
        made = one.value if isinstance(one, Held) else one.profile
        for email in made.traits.get("email", ()):
            result[email].append((_addresses(made), made))
    return result


def _pair(held: Held, seen: Seen, claims: Claims, lost: Claims) -> Pair:
    before, after = held.value.traits.get("email", frozenset()), seen.profile.traits.get("email", frozenset())
    split = _within(_addresses(held.value), before - after, claims)
    merged_with = _within(_addresses(seen.profile), after - before, lost)
    if split is not None:
        return Pair(held, seen, Case.SPLIT, split)
    return Pair(held, seen, Case.MERGED, merged_with) if merged_with is not None else Pair(held, seen)


def _within(whole: frozenset[str], emails: Iterable[str], claims: Claims) -> Profile | None:
    """The contact with one of these mail addresses, all of whose addresses are among those of the whole."""
    return next((one for email in sorted(emails) for part, one in claims.get(email, ()) if whole >= part), None)


def _let_go(pairs: Iterable[tuple[Held, Seen]]) -> Claims:
    """Of paired contacts, by the mail addresses that they no longer carry, with the addresses that they had."""
    result = defaultdict[str, list[tuple[frozenset[str], Profile]]](list)
    for held, seen in pairs:
        before, after = (one.traits.get("email", frozenset()) for one in (held.value, seen.profile))
        for email in before - after:
            result[email].append((_addresses(held.value), held.value))
    return result


def _split_from(seen: Seen, let_go: Claims) -> Profile | None:
    """The record out of which all addresses of a new one came, when it no longer has its mail address."""
    emails, mine = seen.profile.traits.get("email", frozenset()), _addresses(seen.profile)
    return next((one for email in sorted(emails) for whole, one in let_go.get(email, ()) if whole >= mine), None)
