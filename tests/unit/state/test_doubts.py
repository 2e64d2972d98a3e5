"""Each doubt about one change: when it is raised, and when it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from state.records import AreaKind, Contact, Criticality, Measure, WorkArea
from state.triage.decide import triage
from state.triage.policy import Context, Policy
from state.triage.record_flags import record_flags
from tests.unit.state.making import changes, changeset, contact, phone

TEAM = contact("Team Gent", "09 265 04 00", emails=("info@gent.example",))
SURE = Context(known_hosts=frozenset({"gent.example"}))


def codes(before: Contact | Measure | None, after: Contact | Measure, context: Context = SURE) -> set[str]:
    [change] = changes([before] if before else [], [after])
    return {flag.code for flag in record_flags(change, Policy(), context)}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("0900 12 345", "phone_premium"),
        ("070 22 22 22", "phone_premium"),
        ("+31 20 624 11 11", "phone_foreign"),
        ("09 265 04", "phone_invalid"),
        ("0800 71 24", "phone_invalid"),
    ],
)
def test_a_number_that_costs_or_cannot_be_is_doubted(number: str, code: str) -> None:
    assert code in codes(TEAM, replace(TEAM, phones=(phone(number),)))


def test_another_ordinary_number_is_not_doubted() -> None:
    assert codes(TEAM, replace(TEAM, phones=(phone("09 265 04 01"),))) == set()


def test_a_free_number_that_goes_is_missed() -> None:
    free = replace(TEAM, phones=(phone("0800 13 500"),))
    assert "free_number_lost" in codes(free, replace(free, phones=(phone("09 265 04 01"),)))
    assert "free_number_lost" not in codes(free, replace(free, phones=(phone("0800 13 501"),)))


def test_mail_to_another_domain_is_doubted_and_to_the_same_one_is_not() -> None:
    assert "mail_domain_changed" in codes(TEAM, replace(TEAM, emails=("info@gent-hulp.example",)))
    assert codes(TEAM, replace(TEAM, emails=("team@gent.example",))) == set()


def test_a_free_mail_service_is_doubted() -> None:
    assert "free_mail" in codes(TEAM, replace(TEAM, emails=("teamgent@gmail.com",)))


def test_a_critical_contact_is_always_looked_at() -> None:
    line = replace(TEAM, criticality=Criticality.CRITICAL)
    assert "critical_touched" in codes(line, replace(line, phones=(phone("09 265 04 01"),)))
    assert "critical_touched" in codes(TEAM, replace(TEAM, opening_hours=("ma 9-12",)), replace(SURE, critical=True))


def test_person_and_number_that_change_together_are_told() -> None:
    one = replace(TEAM, person="An Maes")
    both = replace(one, person="Jan Peeters", phones=(phone("09 265 04 01"),))
    assert "person_and_phone_changed" in codes(one, both)
    assert "person_and_phone_changed" not in codes(one, replace(one, person="Jan Peeters"))


def test_a_contact_without_number_or_mail_has_vanished() -> None:
    assert "contact_vanished" in codes(TEAM, replace(TEAM, phones=(), emails=()))
    assert "contact_vanished" not in codes(TEAM, replace(TEAM, emails=()))


def test_an_area_that_names_nothing_is_looked_at_once() -> None:
    odd = replace(TEAM, work_area=(WorkArea(text="regio Nergens", kind=AreaKind.UNRESOLVED),))
    assert "area_unresolved" in codes(TEAM, odd)
    assert "area_unresolved" not in codes(odd, replace(odd, phones=(phone("09 265 04 01"),)))


def test_an_unsure_reading_is_looked_at() -> None:
    assert "low_confidence" in codes(None, replace(TEAM, confidence=0.6))
    assert "low_confidence" not in codes(None, replace(TEAM, confidence=0.9))


def test_a_doubt_about_who_it_is_is_not_raised_again_by_a_new_number() -> None:
    unsure = replace(TEAM, confidence=0.6)
    assert "low_confidence" not in codes(unsure, replace(unsure, phones=(phone("09 265 04 01"),)))
    assert "low_confidence" in codes(unsure, replace(unsure, organisation="Team Aalst"))


def test_a_number_more_or_less_asks_nobody_whose_they_are() -> None:
    sure = replace(TEAM, confidence=0.85)
    more = replace(sure, phones=(*sure.phones, phone("09 265 04 01")), confidence=0.75)
    assert "low_confidence" not in codes(sure, more)
    assert "low_confidence" not in codes(sure, replace(sure, emails=(), confidence=0.5))
    assert "low_confidence" in codes(sure, replace(more, confidence=0.5))
    assert "low_confidence" in codes(sure, replace(more, organisation="Team Aalst"))


@pytest.mark.parametrize("words", ["Online casino bonus", "Koop viagra zonder voorschrift"])
def test_words_of_intruders_are_dangerous(words: str) -> None:
    old = Measure(title="Opvang", text="Je kan het attest aanvragen tot en met 1 mei.")
    assert "text_injected" in codes(old, replace(old, text=f"{old.text} {words}"))
    assert "text_injected" not in codes(old, replace(old, text=f"{old.text} Daarna niet meer."))


def test_half_of_a_short_list_that_goes_at_once_is_an_incident() -> None:
    teams = [contact(f"Team {town}", f"09 265 04 0{at}") for at, town in enumerate(("Gent", "Aalst", "Eeklo"))]
    context = replace(SURE, accepted_count=3)
    lost = triage(changeset(teams, teams[:1]), policy=Policy(), context=context)
    one = triage(changeset(teams, teams[:2]), policy=Policy(), context=context)
    moved = triage(changeset(teams, [teams[0], contact("Team Lier", "03 480 00 00")]), policy=Policy(), context=context)
    assert lost.incident is not None
    assert one.incident is None
    assert moved.incident is None
