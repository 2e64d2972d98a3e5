"""The cast: who plays which part, and that nobody plays two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jobs.sample.cast import DEFAULT_SEED, FAMILIES, FIRST_NAMES, LAST_NAMES, PHONES, Cast, cast
from jobs.sample.writing import phone_text
from state.canon.phones import parse_phone
from state.records import PhoneKind

SEEDS = range(21)
PARTS = [f"{family}.{number}" for family, size in FAMILIES.items() for number in range(size)]


def test_without_a_seed_the_default_cast_plays() -> None:
    assert cast(None).seed == cast(0).seed == DEFAULT_SEED
    assert cast(None).person("worker.3") == cast(0).person("worker.3")


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_parts_share_a_person_or_a_number(seed: int) -> None:
    played = cast(seed)
    values: list[Callable[[str], str]] = [played.person, played.mobile, lambda part: played.landline(part, "015")]
    for value in values:
        assert len({value(part) for part in PARTS}) == len(PARTS)


def test_another_seed_is_another_cast() -> None:
    def people(seed: int) -> list[str]:
        return [cast(seed).person(part) for part in PARTS]

    assert people(1) == people(1)
    assert people(1) != people(2)


@pytest.mark.parametrize("seed", [0, 7, 20])
@pytest.mark.parametrize("area", ["02", "03", "04", "09", "011", "013", "016", "050", "053", "059", "089"])
def test_landlines_are_valid_however_they_are_written(seed: int, area: str) -> None:
    assert {_kind(cast(seed).landline(part, area), style) for part in PARTS[::9] for style in PHONES} == {
        PhoneKind.LANDLINE
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_mobiles_are_valid_however_they_are_written(seed: int) -> None:
    assert {_kind(cast(seed).mobile(part), style) for part in PARTS[::3] for style in PHONES} == {PhoneKind.MOBILE}


def test_people_are_made_of_a_first_and_a_last_name() -> None:
    first, last = cast().person("team.5").split()
    assert first in FIRST_NAMES
    assert last in LAST_NAMES


def test_mail_goes_with_the_person() -> None:
    first, last = cast().person("team.5").lower().split()
    assert cast().mail("team.5", "kindengezin") == f"{first}.{last}@kindengezin.example"


@pytest.mark.parametrize("key", ["worker.60", "letter.6"])
def test_a_part_that_does_not_exist_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="has no part"):
        cast().person(key)


def test_styles_are_fixed_for_the_default_cast_and_drawn_for_others() -> None:
    assert cast().style("workers").layout == "table"
    layouts = {cast(seed).style("workers").layout for seed in SEEDS}
    assert layouts == {"table", "cards", "dl", "nested"}


def test_only_other_casts_reorder() -> None:
    items = list(range(20))
    assert cast().shuffled("x", list(items)) == items
    assert Cast(seed=5).shuffled("x", list(items)) != items


def _kind(digits: str, style: str) -> PhoneKind | None:
    phone = parse_phone(phone_text(digits, style))
    return phone.kind if phone else None
