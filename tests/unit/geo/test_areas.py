"""Work areas and municipalities, before and after their mergers."""

from __future__ import annotations

from collections import Counter

import pytest

from state.geo.areas import expand, is_area, nis_of, resolve_area
from state.geo.municipalities import (
    by_name,
    by_nis,
    current,
    everywhere,
    in_province,
    in_region,
    merged_into,
    merger_rows,
)
from state.records import AreaKind


def test_there_are_as_many_municipalities_as_since_2025() -> None:
    assert (len(everywhere()), len(in_region("Vlaanderen")), len(in_region("Brussel"))) == (565, 285, 19)


@pytest.mark.parametrize(
    ("province", "count"),
    [("Antwerpen", 67), ("Limburg", 38), ("Oost-Vlaanderen", 55), ("Vlaams-Brabant", 63), ("West-Vlaanderen", 62)],
)
def test_the_provinces_have_their_municipalities(province: str, count: int) -> None:
    assert len(in_province(province)) == count


@pytest.mark.parametrize(
    ("former", "now", "name"),
    [
        ("11056", "46030", "Beveren-Kruibeke-Zwijndrecht"),
        ("44036", "44085", "Lievegem"),
        ("71022", "71072", "Hasselt"),
        ("11007", "11002", "Antwerpen"),
        ("44085", "44085", "Lievegem"),
    ],
)
def test_a_code_from_before_a_merger_leads_to_the_present_one(former: str, now: str, name: str) -> None:
    assert current(former) == now
    found = by_nis(former)
    assert found is not None
    assert found.name == name


def test_zwijndrecht_moved_to_another_province() -> None:
    [found] = by_name("Zwijndrecht")
    assert found.province == "Oost-Vlaanderen"


@pytest.mark.parametrize("name", ["Hasselt", "Tielt", "Wingene", "Lokeren", "Lochristi", "Deinze", "Aalter"])
def test_a_name_that_was_kept_means_the_new_code(name: str) -> None:
    [found] = by_name(name)
    assert current(found.nis) == found.nis


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Lievegem, Deinze en Aalter", [AreaKind.MUNICIPALITIES] * 3),
        ("provincie Antwerpen", [AreaKind.PROVINCE]),
        ("Antwerpen", [AreaKind.MUNICIPALITIES]),
        ("Limburg", [AreaKind.PROVINCE]),
        ("Vlaams-Brabant en Brussel", [AreaKind.PROVINCE, AreaKind.REGION]),
        ("heel Vlaanderen", [AreaKind.REGION]),
        ("België", [AreaKind.NATIONAL]),
        ("Zomergem", [AreaKind.MUNICIPALITIES]),
        ("regio Waasland", [AreaKind.UNRESOLVED]),
        ("9930", [AreaKind.UNRESOLVED]),
    ],
)
def test_an_area_is_resolved_part_by_part(text: str, kinds: list[AreaKind]) -> None:
    assert [area.kind for area in resolve_area(text)] == kinds


def test_a_column_of_provinces_makes_antwerpen_the_province() -> None:
    [area] = resolve_area("Antwerpen", province=True)
    assert (area.kind, len(area.nis)) == (AreaKind.PROVINCE, 67)


def test_a_part_that_names_nothing_keeps_its_text() -> None:
    _, unknown = resolve_area("Gent, Nergenshuizen")
    assert (unknown.text, unknown.kind) == ("Nergenshuizen", AreaKind.UNRESOLVED)


def test_declared_areas_expand_to_codes() -> None:
    assert expand(["44085", "Zwijndrecht"]) == {"44085", "46030"}
    assert len(expand(["national"])) == 565


def test_a_title_is_an_area_only_when_all_of_it_is() -> None:
    assert is_area("Gent")
    assert not is_area("Lokaal team Gent")


def test_foster_care_of_vlaams_brabant_serves_brussel_too_and_no_other_topic_does() -> None:
    (area,) = resolve_area("provincie Vlaams-Brabant")
    brussels = {one.nis for one in in_region("Brussel")}
    assert brussels <= set(nis_of(area, ["pleegzorg"]))
    assert not brussels & set(nis_of(area, ["jeugdhulp"]))
    assert not brussels & set(nis_of(resolve_area("provincie Limburg")[0], ["pleegzorg"]))


@pytest.mark.parametrize(
    ("written", "nis"),
    [
        ("St-Niklaas", "46021"),
        ("St.-Truiden", "71053"),
        ("St. Gillis-Waas", "46020"),
        ("Ste-Ode", "82038"),
        ("St-Hubert", "84059"),
        ("Brussel-Stad", "21004"),
        ("Ghent", "44021"),
        ("Heist-o/d-Berg", "12014"),
        ("Rhode-Saint-Genèse", "23101"),
        ("Renaix", "45041"),
    ],
)
def test_a_municipality_is_known_by_what_people_write(written: str, nis: str) -> None:
    assert [one.nis for one in by_name(written)] == [nis]


def test_the_municipalities_with_language_facilities_are_those_of_the_law() -> None:
    told = {one.name: one.facilities for one in everywhere() if one.facilities}
    flemish = [one.name for one in in_region("Vlaanderen") if one.facilities]
    assert len(flemish) == 12
    assert {told[name] for name in flemish} == {"fr"}
    assert {"Drogenbos", "Kraainem", "Linkebeek", "Wemmel", "Voeren", "Ronse"} <= set(flemish)
    assert (told["Komen-Waasten"], told["Malmedy"], told["Eupen"]) == ("nl", "de", "fr")
    assert len(told) == 27


def test_every_merger_ends_in_a_municipality_that_is() -> None:
    present = {one.nis for one in everywhere()}
    began = Counter(row["since"] for row in merger_rows())
    assert began == {"2019-01-01": 15, "2025-01-01": 27}
    assert set(merged_into().values()) <= present
    assert not present & set(merged_into()), "a code that was kept did not merge into another"


def test_each_flemish_and_brussels_municipality_has_a_postcode_and_provinces_lie_in_one_region() -> None:
    assert [one.name for one in everywhere() if one.region != "Wallonië" and not one.postcodes] == []
    where = {(one.province, one.region) for one in everywhere()}
    assert len({province for province, _ in where}) == len(where) == 11
