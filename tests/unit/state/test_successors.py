"""Who leaves and who comes in one place are one change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from state.canon.phones import parse_phone
from state.changes import Accepted, Case, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.records import Contact
from state.triage.decide import triage
from state.triage.policy import Context

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def person(name: str, role: str | None = None, phone: str | None = None, **more: str) -> Contact:
    number = parse_phone(phone) if phone else None
    return Contact(person=name, role=role, phones=(number,) if number else (), **more)  # type: ignore[arg-type]


def told(old: list[Contact], new: list[Contact]) -> list[tuple[str, Case | None]]:
    accepted = [Accepted(key=f"r{at}", revision=1, value=one, published=one) for at, one in enumerate(old)]
    policy = RemovalPolicy(looks=0, over=timedelta(0))
    found = diff(accepted, [Observed(record=one) for one in new], source="s", now=NOW, removal=policy)
    return [(one.kind, one.case) for one in found.changes]


AN, BO, CAS = (person(name, None, f"09 123 45 6{at}") for at, name in enumerate(("An Maes", "Bo Smet", "Cas Claes")))
DIRK = person("Dirk Vos", None, "09 123 45 69")


def test_somebody_else_between_the_same_neighbours_is_a_successor() -> None:
    assert told([AN, BO, CAS], [AN, DIRK, CAS]) == [("changed", Case.REPLACED)]


@pytest.mark.parametrize("new", [[DIRK, AN, CAS], [AN, CAS, DIRK]])
def test_somebody_else_elsewhere_in_a_list_is_none(new: list[Contact]) -> None:
    assert sorted(told([AN, BO, CAS], new)) == [("added", None), ("removed", None)]


def test_who_is_told_of_otherwise_is_none() -> None:
    assert sorted(told([AN, BO, CAS], [AN, person("Dirk Vos"), CAS])) == [("added", None), ("removed", None)]


def test_the_one_who_comes_in_the_role_that_was_left_is_a_successor_wherever_they_stand() -> None:
    old = [person("An Maes", "voorzitter"), person("Bo Smet", "lid"), person("Cas Claes", "lid")]
    new = [person("An Maes", "voorzitter"), person("Cas Claes", "lid"), person("Dirk Vos", "lid")]
    assert told(old, new) == [("changed", Case.REPLACED)]


def test_two_that_swap_numbers_keep_their_names() -> None:
    one, two = Contact(organisation="Balie", phones=AN.phones), Contact(organisation="Loket", phones=BO.phones)
    new = [Contact(organisation="Balie", phones=BO.phones), Contact(organisation="Loket", phones=AN.phones)]
    assert told([one, two], new) == [("changed", None), ("changed", None)]


@pytest.mark.parametrize(("lost", "event"), [(2, False), (3, True)])
def test_two_that_leave_a_short_list_are_no_event(lost: int, event: bool) -> None:
    old = [
        person(f"An {name}", None, f"09 123 45 1{at}") for at, name in enumerate("Maes Smet Claes Vos Wils Bos".split())
    ]
    accepted = [Accepted(key=f"r{at}", revision=1, value=one, published=one) for at, one in enumerate(old)]
    policy = RemovalPolicy(looks=0, over=timedelta(0))
    seen = [Observed(record=one) for one in [*old[lost:], person("Noor Raes", None, "09 123 45 99")]]
    found = diff(accepted, seen, source="s", now=NOW, removal=policy)
    assert (triage(found, context=Context(accepted_count=6)).incident is not None) is event


def named(old: list[Contact], new: list[Contact]) -> set[tuple[str | None, str | None]]:
    accepted = [Accepted(key=f"r{at}", revision=1, value=one, published=one) for at, one in enumerate(old)]
    policy = RemovalPolicy(looks=0, over=timedelta(0))
    found = diff(accepted, [Observed(record=one) for one in new], source="s", now=NOW, removal=policy)
    return {(getattr(one.before, "person", None), getattr(one.after, "person", None)) for one in found.changes}


def test_who_goes_from_one_post_to_another_is_the_same_contact() -> None:
    old = [person("An Maes", "voorzitter", "09 123 45 61"), person("Bo Smet", "secretaris", "09 123 45 62")]
    new = [person("Bo Smet", "voorzitter", "09 123 45 62"), person("Cas Claes", "secretaris", "09 123 45 63")]
    assert named(old, new) == {("An Maes", None), ("Bo Smet", "Bo Smet"), (None, "Cas Claes")}


def test_beside_who_goes_to_another_post_a_successor_is_one() -> None:
    old = [person("An Maes", "voorzitter"), person("Bo Smet", "secretaris"), person("Cas Claes", "penningmeester")]
    new = [person("Bo Smet", "voorzitter"), person("Dirk Vos", "penningmeester")]
    assert named(old, new) == {("An Maes", None), ("Bo Smet", "Bo Smet"), ("Cas Claes", "Dirk Vos")}


def test_a_post_whose_holder_works_for_another_body_is_the_same_post_beside_the_same_one() -> None:
    old = [person("Ann Reed", "Chair", organisation="Mill Works"), person("Bob Lane", "Clerk", organisation="Dock Ltd")]
    new = [person("Cy Ford", "Chair", organisation="Gate Inc"), person("Bob Lane", "Clerk", organisation="Dock Ltd")]
    assert named(old, new) == {("Ann Reed", "Cy Ford")}


def test_the_body_for_which_somebody_works_goes_with_them_to_another_post() -> None:
    old = [
        person("Ann Reed", "Clerk", organisation="Mill Works"),
        person("Bob Lane", "Steward", organisation="Dock Ltd"),
        person("Cy Ford", "Past chair", organisation="Gate Inc"),
    ]
    new = [person("Di Hall", "Marshal"), person("Ann Reed", "Past chair", organisation="Mill Works")]
    assert ("Ann Reed", "Ann Reed") in named(old, new)


def test_directors_of_two_bodies_are_two_posts() -> None:
    old = [
        person("An Maes", "directeur", organisation="De Linde"),
        person("Bo Smet", "poetshulp", organisation="De Linde"),
    ]
    new = [
        person("Bo Smet", "poetshulp", organisation="De Linde"),
        person("Cas Claes", "directeur", organisation="De Eik"),
    ]
    assert named(old, new) == {("An Maes", None), (None, "Cas Claes")}


def test_people_who_stay_where_they_stand_were_given_other_functions() -> None:
    old = [person("An Maes", "voorzitter"), person("Bo Smet", "secretaris"), person("Cas Claes", "penningmeester")]
    new = [person("An Maes", "secretaris"), person("Bo Smet", "voorzitter"), person("Cas Claes", "penningmeester")]
    assert named(old, new) == {("An Maes", "An Maes"), ("Bo Smet", "Bo Smet")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("Ada Berg", "Ben Kurz", "Cora Lang"), ("Cora Lang", "Ada Berg", "Ben Kurz")),
        (("Ada Berg", "Ben Kurz", None), ("Ben Kurz", "Ada Berg", None)),
    ],
    ids=["round", "between two"],
)
def test_the_same_people_who_took_each_others_functions_are_told_by_name(
    old: tuple[str | None, ...], new: tuple[str | None, ...]
) -> None:
    roles = ("Obmann", "Kassier", "Schriftführer")
    sides = [[person(name, role) for name, role in zip(names, roles, strict=True) if name] for names in (old, new)]
    assert all(before == after for before, after in named(*sides))


def test_a_function_that_one_member_gave_to_another_is_told_by_name() -> None:
    old = [person("Ann Reed", "Vice chair"), person("Bob Lane", phone="212 555 0102")]
    new = [person("Bob Lane", "Vice chair", "212 555 0102"), person("Ann Reed")]
    assert named(old, new) == {("Ann Reed", "Ann Reed"), ("Bob Lane", "Bob Lane")}


def test_the_first_of_two_who_came_in_a_post_of_one_holds_it_now() -> None:
    old = [person("Ann Reed", "Safety officer", "212 555 0101"), person("Bob Lane", "Clerk")]
    new = [person("Cy Ford", "Safety officer"), person("Di Hall", "Safety officer"), person("Bob Lane", "Clerk")]
    assert named(old, new) == {("Ann Reed", "Cy Ford"), (None, "Di Hall")}


def test_of_several_members_who_left_and_came_nobody_succeeds_anybody() -> None:
    old = [person(name, "Beisitzer") for name in ("Ada Berg", "Ben Kurz", "Cora Lang", "Dora Voss")]
    new = [person(name, "Beisitzer") for name in ("Ada Berg", "Emil Haas", "Fritz Jung", "Dora Voss", "Gerd Wolf")]
    assert named(old, new) == {
        ("Ben Kurz", None),
        ("Cora Lang", None),
        *((None, f"{one}") for one in ("Emil Haas", "Fritz Jung", "Gerd Wolf")),
    }


def test_a_member_in_the_very_place_of_another_succeeds_them_though_others_came_and_left() -> None:
    old = [person(name, "lid") for name in ("Ada Berg", "Ben Kurz", "Cora Lang", "Dora Voss", "Els Mol")]
    new = [person(name, "lid") for name in ("Ada Berg", "Emil Haas", "Cora Lang", "Els Mol", "Fien Raes")]
    assert named(old, new) == {("Ben Kurz", "Emil Haas"), ("Dora Voss", None), (None, "Fien Raes")}


@pytest.mark.parametrize(("was", "now"), [("Secretaris", "Secretaris & ombudspersoon"), ("Chair and Clerk", "Clerk")])
def test_a_post_that_took_in_another_or_left_it_is_the_same_post(was: str, now: str) -> None:
    old = [person("Ann Reed", was), person("Bob Lane", "Steward"), person("Cy Ford", "Marshal")]
    new = [person("Cy Ford", "Marshal"), person("Bob Lane", "Steward"), person("Di Hall", now)]
    assert named(old, new) == {("Ann Reed", "Di Hall")}


def test_a_post_of_a_like_name_is_another_post() -> None:
    old = [person("Ann Reed", "Secretary"), person("Bob Lane", "Steward")]
    new = [person("Bob Lane", "Steward"), person("Di Hall", "Assistant Secretary")]
    assert named(old, new) == {("Ann Reed", None), (None, "Di Hall")}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Margot Abernathey", "Margot Abernethy"),
        ("Youssef El Khatibi", "Youssef El Khattabi"),
        ("Lien VERSTRAETEN", "Lien Verstraten"),
    ],
)
def test_a_corrected_name_is_one_change_though_all_else_is_told_otherwise(was: str, now: str) -> None:
    old = [person("An Maes", "raadslid"), person(was, "raadslid"), person("Bo Smet", "raadslid")]
    new = [person("An Maes", "raadslid"), person(now, "raadslid (wijk Noord)"), person("Bo Smet", "raadslid")]
    assert told(old, new) == [("changed", None)]


def test_a_name_that_two_others_resemble_is_nobody_elses() -> None:
    old = [person("Jan Willems", "lid"), person("Bo Smet", "lid"), person("Cas Claes", "lid")]
    new = [
        person("Jan Willens", "jurist"),
        person("Jan Willers", "kok"),
        person("Bo Smet", "lid"),
        person("Cas Claes", "lid"),
    ]
    assert sorted(told(old, new)) == [("added", None), ("added", None), ("removed", None)]


@pytest.mark.parametrize(
    ("was", "now"),
    [("Materiaal", "Materiaal en logistiek"), ("Machines", "Machine"), ("Welfare office", "Welfare officer")],
)
def test_who_stands_between_the_same_neighbours_in_a_reworded_function_is_a_successor(was: str, now: str) -> None:
    old = [person("An Maes", "voorzitter"), person("Bo Smet", was), person("Cas Claes", "kassier")]
    new = [person("An Maes", "voorzitter"), person("Dirk Vos", now), person("Cas Claes", "kassier")]
    assert told(old, new) == [("changed", Case.REPLACED)]


def test_who_stands_there_in_another_function_is_none() -> None:
    old = [person("An Maes", "voorzitter"), person("Bo Smet", "kok"), person("Cas Claes", "kassier")]
    new = [person("An Maes", "voorzitter"), person("Dirk Vos", "jurist"), person("Cas Claes", "kassier")]
    assert sorted(told(old, new)) == [("added", None), ("removed", None)]
