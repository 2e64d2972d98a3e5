"""The rules of "What is news" as far as they are pure, and who is whom between two readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from state.changes import Absence, Accepted, Case, ChangeKind, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.fingerprint import fingerprint
from state.records import Address, AreaKind, Contact, Measure, Publication, Record, WorkArea
from tests.unit.state.making import NOW, accepted, changes, changeset, contact, fields, measure, person

GENT = contact("Lokaal team Gent", "09 331 20 20", emails=("gent@teams.example",))
AALST = contact("Lokaal team Aalst", "053 60 20 20")
BRUGGE = contact("Lokaal team Brugge", "050 40 20 20")
ADDRESSES = tuple(
    Address(text=f"Dorp 5, {code} {town}", street="Dorp", number="5", postcode=code, municipality=town)
    for code, town in (("9000", "Gent"), ("8000", "Brugge"))
)
TEAMS = (GENT, AALST, BRUGGE)


def look(held: list[Accepted], *observed: Record, **more: object) -> tuple[ChangeKind, ...]:
    seen = [Observed(record=one) for one in observed]
    return tuple(c.kind for c in diff(held, seen, source="s", now=NOW, **more).changes)  # type: ignore[arg-type]


def test_a_rerun_makes_the_same_ids() -> None:
    after = (contact("Lokaal team Gent", "09 331 20 21"), AALST)
    assert [one.id for one in changes(TEAMS, after)] == [one.id for one in changes(TEAMS, after)]


def test_reordering_is_no_news() -> None:
    assert changes(TEAMS, TEAMS[::-1]) == ()


def test_another_way_to_write_it_is_no_news() -> None:
    again = contact("LOKAAL TEAM  GENT", "+32 (0)9/331.20.20", emails=("Gent@Teams.example",))
    assert changes((GENT,), (again,)) == ()


def test_a_decision_settles_what_the_page_published() -> None:
    """Staff corrected the number; the page still says the wrong one, and that raises nothing."""
    right = contact("Lokaal team Gent", "09 331 20 29")
    held = [Accepted(key="k", revision=2, value=right, published=GENT)]
    assert look(held, GENT) == ()
    assert look(held, contact("Lokaal team Gent", "09 331 20 30")) == (ChangeKind.CHANGED,)


def test_a_page_that_comes_round_to_what_staff_said_is_no_news() -> None:
    right = contact("Lokaal team Gent", "09 331 20 29")
    assert look([Accepted(key="k", revision=2, value=right, published=GENT)], right) == ()


def test_a_rejected_addition_that_is_still_published_raises_nothing() -> None:
    held = [Accepted(key="k", revision=1, value=GENT, published=GENT, removed=True)]
    assert look(held, GENT) == ()


@pytest.mark.parametrize(
    ("absence", "removed"),
    [
        (None, False),
        (Absence(looks=2, since=NOW - timedelta(hours=72)), False),
        (Absence(looks=3, since=NOW - timedelta(hours=47)), False),
        (Absence(looks=3, since=NOW - timedelta(hours=48)), True),
    ],
)
def test_absence_becomes_removal_only_after_several_looks_over_a_set_time(
    absence: Absence | None, removed: bool
) -> None:
    held = accepted(TEAMS)
    found = look(held, GENT, AALST, absences={"k2": absence} if absence else {}, removal=RemovalPolicy())
    assert found == ((ChangeKind.REMOVED,) if removed else ())


def test_a_dated_document_is_final() -> None:
    held = accepted((measure("Attest", "Vraag het attest aan voor 1 mei."), measure("Tarief", "Het tarief stijgt.")))
    assert look(held, held[0].value, final=True, removal=RemovalPolicy(looks=0)) == ()


def issue(*newer: Measure, older: Measure) -> list[tuple[ChangeKind, Case | None]]:
    """What a newer issue of a letter makes of the measure of an older one that is still there, as (kind, case)."""
    seen = [Observed(record=one, page=at) for at, one in enumerate((older, *newer), start=1)]
    found = diff(accepted([older]), seen, source="s", now=NOW, final=True)
    return [(one.kind, one.case) for one in found.changes]


APRIL, MAY = date(2026, 4, 1), date(2026, 5, 4)
OLDER = measure("Tarief van de opvang", "Het tarief blijft 5 euro per dag.", date=APRIL)


@pytest.mark.parametrize(
    "newer",
    [
        measure("Tarief van de opvang", "Het tarief stijgt naar 6 euro per dag.", date=MAY),
        measure("Nieuw tarief", "Dit vervangt het bericht Tarief van de opvang: het is voortaan 6 euro.", date=MAY),
    ],
    ids=["the same title on a later day", "it says so and names it"],
)
def test_a_superseding_item_ends_the_measure_of_an_older_issue(newer: Measure) -> None:
    assert issue(newer, older=OLDER) == [(ChangeKind.ADDED, None), (ChangeKind.REMOVED, Case.SUPERSEDED)]


@pytest.mark.parametrize(
    "newer",
    [
        measure("Sluiting in de zomer", "De opvang sluit twee weken in juli.", date=MAY),
        measure("Tarief van de opvang", "Het tarief was 4 euro per dag.", date=date(2026, 3, 1)),
    ],
    ids=["another matter", "an earlier day"],
)
def test_an_item_on_something_else_ends_nothing(newer: Measure) -> None:
    assert issue(newer, older=OLDER) == [(ChangeKind.ADDED, None)]


def test_what_a_newer_issue_says_again_word_for_word_is_no_news() -> None:
    assert issue(replace(OLDER, date=MAY), older=OLDER) == []


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("phones", contact("Lokaal team Gent", "09 331 20 21", emails=GENT.emails)),
        ("emails", replace(GENT, emails=("info@teams.example",))),
        ("role", replace(GENT, role="coördinator")),
        ("address", replace(GENT, address=Address(text="Kerkstraat 1, 9000 Gent", street="Kerkstraat", number="1"))),
        ("opening_hours", replace(GENT, opening_hours=("ma-vr 9u-12u",))),
        ("languages", replace(GENT, languages=("fr",))),
        ("website", replace(GENT, website="https://teams.example/gent")),
    ],
)
def test_one_field_that_changed_is_one_change_of_that_field(name: str, after: Contact) -> None:
    [change] = changes(TEAMS, (after, AALST, BRUGGE))
    assert (change.kind, fields(change)) == (ChangeKind.CHANGED, {name})


def test_a_successor_in_the_same_role_is_a_replacement() -> None:
    old = person("Els Claes", "0476 12 34 57", "els@og.example", role="coördinator", organisation="OG Gent")
    new = person("Griet Ameloot", "0476 12 34 50", "griet@og.example", role="coördinator", organisation="OG Gent")
    other = person("Jan Peeters", "0476 12 34 56", "jan@og.example", role="onthaal", organisation="OG Gent")
    [change] = changes((other, old), (other, new))
    assert (change.kind, change.case, fields(change)) == (
        ChangeKind.CHANGED,
        Case.REPLACED,
        {"person", "phones", "emails"},
    )


def test_a_person_who_went_to_another_team_was_transferred() -> None:
    old = person("Els Claes", "0476 12 34 57", "els@og.example", unit="Team Gent", organisation="OG")
    [change] = changes((old,), (replace(old, unit="Team Aalst"),))
    assert (change.case, fields(change)) == (Case.TRANSFERRED, {"unit"})


def test_an_organisation_with_another_name_and_the_same_number_was_renamed() -> None:
    [change] = changes(TEAMS, (replace(GENT, organisation="Steunpunt Gent"), AALST, BRUGGE))
    assert (change.case, fields(change)) == (Case.RENAMED, {"organisation"})


def test_two_contacts_that_got_each_others_number_both_changed() -> None:
    swapped = (
        contact("Lokaal team Gent", "053 60 20 20", emails=GENT.emails),
        contact("Lokaal team Aalst", "09 331 20 20"),
    )
    found = changes(TEAMS, (*swapped, BRUGGE))
    assert [fields(one) for one in found] == [{"phones"}, {"phones"}]


def test_two_of_one_name_that_got_each_others_number_are_told_by_what_else_they_are() -> None:
    one, other = (
        replace(contact("Secretariaat", number), address=at)
        for number, at in zip(("09 331 20 20", "050 40 20 20"), ADDRESSES, strict=True)
    )
    swapped = (replace(one, phones=other.phones), replace(other, phones=one.phones))
    assert sum(len(fields(each)) for each in changes((one, other), swapped)) == 2


def test_a_contact_that_moved_to_another_page_is_moved_and_not_gone_and_come() -> None:
    held = [Accepted(key="k", revision=1, value=GENT, published=GENT, page=1)]
    found = diff(held, [Observed(record=GENT, page=2)], source="s", now=NOW, removal=RemovalPolicy(looks=0))
    assert [(one.kind, one.page, one.fields) for one in found.changes] == [(ChangeKind.MOVED, 2, ())]


def test_a_document_at_another_address_is_moved() -> None:
    guide = Publication(title="Gids voor gastgezinnen", url="https://gent.example/gids.pdf", languages=("nl",))
    [change] = changes((guide,), (replace(guide, url="https://gent.example/documenten/gids.pdf"),))
    assert (change.kind, fields(change)) == (ChangeKind.MOVED, {"url"})


def test_a_new_contact_is_added_and_a_lost_one_removed() -> None:
    found = changes(TEAMS, (GENT, AALST, person("Noor Verbiest", "0476 99 99 99", "noor@elders.example")))
    assert sorted(one.kind for one in found) == [ChangeKind.ADDED, ChangeKind.REMOVED]


def test_a_text_with_other_words_was_amended() -> None:
    [change] = changes(
        (measure("Attest", "Gezinnen vragen het attest aan bij de gemeente."),),
        (measure("Attest", "Gezinnen vragen het attest aan bij de provincie."),),
    )
    assert (change.case, fields(change)) == (Case.AMENDED, {"text"})


def test_a_text_with_only_another_date_moved_its_deadline() -> None:
    [change] = changes(
        (measure("Attest", "Vraag het attest aan voor 1 mei 2026."),),
        (measure("Attest", "Vraag het attest aan voor 1 juni 2026."),),
    )
    assert change.case is Case.DEADLINE_MOVED


def test_a_document_in_one_more_language_is_news() -> None:
    old = Publication(title="Samen eten", url="https://tools.example/eten", languages=("nl", "uk"))
    [change] = changes((old,), (replace(old, languages=("nl", "uk", "ar")),))
    assert (change.case, fields(change)) == (Case.NEW_LANGUAGE, {"languages"})


def test_lines_in_another_order_are_no_news() -> None:
    one, other = "Dien het dossier in.\nBewaar een kopie.", "Bewaar een kopie.\nDien het dossier in."
    assert changes((measure("Dossier", one),), (measure("Dossier", other),)) == ()


def test_words_in_another_order_are() -> None:
    one, other = "De gemeente betaalt de organisator.", "De organisator betaalt de gemeente."
    assert len(changes((measure("Dossier", one),), (measure("Dossier", other),))) == 1


@pytest.mark.parametrize("text", ["Deze pagina werd 1234 keer bekeken", "Laatst bijgewerkt op 3 maart 2026"])
def test_a_counter_that_appears_is_no_news(text: str) -> None:
    assert changes((GENT,), (GENT, measure("Lokale teams", text))) == ()


def test_what_was_seen_and_what_was_not_is_named() -> None:
    found = changeset(TEAMS, (GENT, AALST))
    assert ([one.key for one in found.matches], found.absent) == (["k0", "k1"], ("k2",))


def test_half_a_pair_of_surrogates_in_an_address_has_a_fingerprint_too() -> None:
    assert fingerprint(contact("Team Gent", "09 265 04 00", website="https://gent.example/\ud83d")).startswith("1:")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Commissies: Onderwijs, Cultuur", "Commissies: Cultuur, Onderwijs"),
        ("Cultuur | Sport", "Sport | Cultuur"),
    ],
)
def test_the_parts_of_a_name_in_another_order_are_no_news(before: str, after: str) -> None:
    assert changes([contact(before, "09 265 04 00")], [contact(after, "09 265 04 00")]) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Laatst gewijzigd door Wim Sterckx op 10/03/2026", "Laatst gewijzigd door Ilse Baert op 17/03/2026 om 9:12"),
        ("Nu open, vandaag tot 17.00 uur", "Nu gesloten, morgen open vanaf 9 uur"),
        ("Nu open", "Nu gesloten"),
    ],
)
def test_what_moves_by_itself_is_no_news(before: str, after: str) -> None:
    text = "Je vraagt het attest aan bij het loket.\n{}"
    assert changes([measure("Attest", text.format(before))], [measure("Attest", text.format(after))]) == ()


def test_a_middle_initial_makes_another_name_and_a_title_does_not() -> None:
    one, other = contact("Team", "09 265 04 00", person="Phuong Tran"), "Phuong M. Tran"
    assert [fields(each) for each in changes([one], [replace(one, person=other)])] == [{"person"}]
    assert changes([one], [replace(one, person="Dr. Phuong Tran")]) == ()


def test_a_merger_of_municipalities_changes_no_contact_that_covers_them() -> None:
    """Herne, Galmaarden and Gooik became Pajottegem, Hasselt and Kortessem the new Hasselt, in 2025."""
    before = WorkArea(text="Pajottenland", kind=AreaKind.MUNICIPALITIES, nis=("23023", "23024", "23032", "71022"))
    after = WorkArea(text="Pajottenland", kind=AreaKind.MUNICIPALITIES, nis=("23106", "71072"))
    old, new = (Contact(organisation="Huis Noord", work_area=(area,)) for area in (before, after))
    held = [Accepted(key="r0", revision=1, value=old, published=old)]
    assert diff(held, [Observed(record=new)], source="s", now=NOW).changes == ()
    wider = Contact(organisation="Huis Noord", work_area=(replace(after, nis=("23106", "71072", "44021")),))
    assert len(diff(held, [Observed(record=wider)], source="s", now=NOW).changes) == 1
