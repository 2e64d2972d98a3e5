"""What the page does not bear out is no change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from state.canon.phones import parse_phone
from state.changes import Accepted, Changeset, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.diff.said import Said
from state.diff.support import supported
from state.records import Address, Contact, Measure, Publication, Record

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def contact(phone: str | None = None, **fields: object) -> Contact:
    found = parse_phone(phone) if phone else None
    return Contact(phones=(found,) if found else (), **fields)  # type: ignore[arg-type]


def told(old: list[Record], new: list[Record], before: list[str], after: list[str]) -> Changeset:
    accepted = [Accepted(key=f"r{at}", revision=1, value=one, published=one) for at, one in enumerate(old)]
    policy = RemovalPolicy(looks=0, over=timedelta(0))
    found = diff(accepted, [Observed(record=one) for one in new], source="s", now=NOW, removal=policy)
    return supported(found, old, Said(before), Said(after))


AN = contact("09 123 45 67", person="An Maes", unit="Jeugd")
BO = contact("09 123 45 68", person="Bo Peeters", unit="Jeugd")
LINES = ["Jeugd", "An Maes", "09 123 45 67", "Bo Peeters", "tel. 09/123 45 68"]


def test_a_record_that_still_stands_on_the_page_is_not_removed() -> None:
    found = told([AN, BO], [AN], LINES, LINES[::-1])
    assert (found.changes, found.absent) == ((), ())


def test_a_record_that_stood_on_the_page_already_is_not_added() -> None:
    assert told([AN], [AN, BO], LINES, LINES[::-1]).changes == ()


def test_a_record_whose_number_is_gone_is_removed() -> None:
    found = told([AN, BO], [AN], LINES, LINES[:3])
    assert [one.kind for one in found.changes] == ["removed"]
    assert found.absent == ("r1",)


def test_hours_that_went_to_nobody_while_they_stand_there_are_no_change() -> None:
    open_ = contact("09 123 45 67", unit="Jeugd", opening_hours=("maandag 9u-12u",))
    shut = contact("09 123 45 67", unit="Jeugd")
    lines = ["Jeugd", "09 123 45 67", "Maandag van 9.00 tot 12.00 uur"]
    assert told([open_], [shut], lines, lines).changes == ()
    assert [c.fields[0].name for c in told([open_], [shut], lines, lines[:2]).changes] == ["opening_hours"]


def test_only_what_moved_on_the_page_is_told_of_a_change() -> None:
    before = contact("09 123 45 67", unit="Jeugd", opening_hours=("maandag 9u-12u",))
    after = contact("09 123 45 60", unit="Jeugd")
    found = told([before], [after], ["Jeugd 09 123 45 67", "maandag 9u-12u"], ["Jeugd 09 123 45 60", "maandag 9u-12u"])
    assert [[field.name for field in one.fields] for one in found.changes] == [["phones"]]
    assert [one.after.opening_hours for one in found.changes if isinstance(one.after, Contact)] == [("maandag 9u-12u",)]


def test_two_people_who_get_each_others_number_have_both_changed() -> None:
    an, bo = contact("09 123 45 68", person="An Maes"), contact("09 123 45 67", person="Bo Peeters")
    old = [contact("09 123 45 67", person="An Maes"), contact("09 123 45 68", person="Bo Peeters")]
    lines = ["An Maes 09 123 45 67", "Bo Peeters 09 123 45 68"]
    found = told([*old], [an, bo], lines, ["An Maes 09 123 45 68", "Bo Peeters 09 123 45 67"])
    assert [[field.name for field in one.fields] for one in found.changes] == [["phones"], ["phones"]]


def test_a_number_that_stands_between_the_same_lines_went_to_nobody_else() -> None:
    old = [contact("09 123 45 67", person="An Maes"), contact(person="Bo Peeters")]
    new = [contact(person="An Maes"), contact("09 123 45 67", person="Bo Peeters")]
    lines = ["An Maes", "09 123 45 67", "Bo Peeters"]
    assert told([*old], [*new], lines, lines).changes == ()
    assert len(told([*old], [*new], lines, ["An Maes", "Bo Peeters", "09 123 45 67"]).changes) == 2


def test_who_now_stands_below_what_others_stood_below_has_moved() -> None:
    dirk = contact("09 123 45 69", person="Dirk Claes", unit="Wonen")
    moved = contact("09 123 45 67", person="An Maes", unit="Wonen")
    lines = ["Jeugd", "An Maes 09 123 45 67", "Wonen", "Dirk Claes 09 123 45 69"]
    later = [lines[0], lines[2], lines[1], lines[3]]
    found = told([AN, dirk], [moved, dirk], lines, later)
    assert told([AN, dirk], [moved, dirk], lines, lines).changes == ()
    assert [[field.name for field in one.fields] for one in found.changes] == [["unit"]]
    stray = contact("09 123 45 67", person="An Maes", unit="Dirk Claes")
    assert told([AN, dirk], [stray, dirk], lines, lines).changes == ()


def test_a_measure_whose_lines_all_stand_there_has_not_changed() -> None:
    one = Measure(title="Subsidie", text="Vraag ze aan.\nVoor 1 mei 2026.")
    other = Measure(title="Subsidie", text="Vraag ze aan.")
    lines = ["Subsidie", "Vraag ze aan.", "Voor 1 mei 2026."]
    assert told([one], [other], lines, lines).changes == ()
    assert len(told([one], [other], lines, lines[:2]).changes) == 1


@pytest.mark.parametrize(
    ("line", "number", "times"),
    [
        ("Tel. 09 123 45 67", "+3291234567", 1),
        ("Tel. +32 (0)9/123.45.67 of 09-123 45 67", "+3291234567", 2),
        ("Tel. 09 123 45 671", "+3291234567", 0),
        ("bel 1712 of 17123", "1712", 1),
        ("bel 112", "1712", 0),
    ],
)
def test_a_number_is_found_however_it_is_written(line: str, number: str, times: int) -> None:
    assert Said([line]).phone(number) == times


def test_a_mail_address_behind_a_link_counts_when_it_is_not_shown() -> None:
    assert Said(["mail ons"], ["mailto:info@huis.example"]).mail("info@huis.example") == 1
    assert Said(["info [at] huis.example"], ["mailto:info@huis.example"]).mail("info@huis.example") == 1


def test_words_count_whatever_wraps_them() -> None:
    page = Said(["Dienst", "Burgerzaken en Wonen", "dienst  burgerzaken"])
    assert (page.text("Dienst Burgerzaken"), page.text("Burger")) == (2, 0)


def test_a_title_within_a_longer_one_is_another_title() -> None:
    chair, other = (
        Contact(person=name, role=role) for name, role in (("An Maes", "Professor and Chair"), ("Bo", "Dean"))
    )
    plain, next_ = (
        Contact(person="An Maes", role="Professor"),
        Contact(person="Bo", role="Associate Professor and Chair"),
    )
    before, after = ["An Maes", "Professor and Chair", "Bo", "Dean"], ["An Maes", "Professor", "Bo", next_.role or ""]
    found = told([chair, other], [plain, next_], before, after)
    assert [[field.name for field in one.fields] for one in found.changes] == [["role"], ["role"]]


def test_another_extension_is_another_number() -> None:
    old, new = (
        contact("09 123 45 67 toestel 12", person="An Maes"),
        contact("09 123 45 67 toestel 15", person="An Maes"),
    )
    found = told([old], [new], ["An Maes", "09 123 45 67 toestel 12"], ["An Maes", "09 123 45 67 toestel 15"])
    assert [[field.name for field in one.fields] for one in found.changes] == [["phones"]]


def test_what_stands_on_neither_page_as_it_was_read_is_believed() -> None:
    old, new = (contact("09 123 45 67", person="An Maes", unit=unit) for unit in ("Cultuur", "Sport"))
    assert len(told([old], [new], LINES, LINES).changes) == 1


def test_a_name_that_only_the_title_of_the_page_has_takes_the_place_of_none_that_stands_there() -> None:
    assert told([AN], [contact("09 123 45 67", person="An Maes", unit="Sport")], LINES, LINES).changes == ()


def test_a_role_that_went_with_somebody_else_went_from_nobody_else() -> None:
    an, bo = (contact(f"09 123 45 6{at}", person=name, role="coach") for at, name in ((7, "An Maes"), (8, "Bo Claes")))
    plain = contact("09 123 45 67", person="An Maes")
    before = ["An Maes", "coach", "09 123 45 67", "Bo Claes", "coach", "09 123 45 68"]
    assert [one.kind for one in told([an, bo], [plain], before, before[:3]).changes] == ["removed"]


def test_a_second_copy_of_the_page_adds_nobody() -> None:
    copied = contact("09 123 45 67", unit="Avond en weekend")
    lines = ["An Maes", "tel. 09 123 45 67", "Avond en weekend", "Iedereen welkom"]
    assert told([AN], [AN, copied], lines, [*lines, *lines]).changes == ()
    assert told([AN, copied], [AN], [*lines, *lines], lines).changes == ()


def test_who_comes_on_a_page_that_shows_no_copy_is_told() -> None:
    other = contact("09 123 45 68", person="Bo Claes")
    before = ["An Maes", "tel. 09 123 45 67"]
    found = told([AN], [AN, other], before, [*before, "Bo Claes", "tel. 09 123 45 68"])
    assert [one.kind for one in found.changes] == ["added"]


def test_a_neighbour_who_left_gives_nobody_their_number() -> None:
    bo = contact("09 123 45 68", person="Bo Claes")
    both = replace(AN, phones=(*AN.phones, *bo.phones))
    before = ["An Maes", "tel. 09 123 45 67", "Bo Claes", "tel. 09 123 45 68", "Loket open op dinsdag"]
    found = told([AN, bo], [both], before, [*before[:2], "Vacature", *before[3:]])
    assert [one.kind for one in found.changes] == ["removed"]


def test_a_name_from_the_second_copy_of_a_page_is_no_change() -> None:
    """Above the second copy stands the last name of the first."""
    line, last = contact("1813", emails=("lijn@x.example",)), contact("09 123 45 67", organisation="Jeugd")
    named = replace(line, organisation="Jeugd")
    lines = ["Bel nu 1813", "lijn@x.example", "Jeugd", "09 123 45 67"]
    assert told([line, last], [named, last], lines, [*lines, *lines]).changes == ()


def test_whose_heading_changed_places_with_another_has_moved_with_all_that_stand_below_it() -> None:
    eva, dirk = (
        contact("09 123 45 60", person="Eva Bos", unit="Jeugd"),
        contact("09 123 45 69", person="Dirk", unit="Wonen"),
    )
    lines = ["Jeugd", "An Maes 09 123 45 67", "Eva Bos 09 123 45 60", "Wonen", "Dirk 09 123 45 69"]
    later = [lines[3], *lines[1:3], lines[0], lines[4]]
    found = told(
        [AN, eva, dirk],
        [replace(AN, unit="Wonen"), replace(eva, unit="Wonen"), replace(dirk, unit="Jeugd")],
        lines,
        later,
    )
    assert [[field.name for field in one.fields] for one in found.changes] == [["unit"]] * 3


def test_a_name_from_further_off_that_comes_with_a_number_that_goes_is_no_move() -> None:
    """Without its number a sentence is read below the name of the school."""
    an = contact("09 123 45 67", person="An Maes", emails=("an@x.example",))
    school = contact("09 123 45 60", organisation="De Vis")
    before = ["Vragen", "Bel An Maes op 09 123 45 67 of an@x.example", "Adres", "De Vis", "09 123 45 60"]
    after = [before[0], "Bel An Maes op of an@x.example", *before[2:]]
    found = told([an, school], [replace(an, phones=(), organisation="De Vis"), school], before, after)
    assert [[field.name for field in one.fields] for one in found.changes] == [["phones"]]


def test_who_is_still_named_lost_a_number_and_is_not_removed() -> None:
    found = told([AN, BO], [AN], LINES, LINES[:4])
    assert [(one.kind, [field.name for field in one.fields]) for one in found.changes] == [("changed", ["phones"])]
    assert found.absent == ()


def test_a_heading_that_says_many_where_the_record_says_one_bears_it_out_that_nothing_came() -> None:
    one, bare = contact("09 123 45 67", person="An Maes", role="Raadslid"), contact("09 123 45 67", person="An Maes")
    lines = ["Raadsleden", "An Maes 09 123 45 67"]
    assert told([one], [bare], lines, lines).changes == ()


def test_a_heading_with_another_name_moves_nobody_who_was_not_read_below_it() -> None:
    desk = contact("09 123 45 60", unit="Dienst Welzijn")
    lines = ["Dienst Welzijn", "09 123 45 60", "An Maes", "09 123 45 67"]
    an = replace(AN, unit=None)
    later = ["Steunpunt Welzijn", *lines[1:]]
    found = told(
        [desk, an],
        [replace(desk, unit="Steunpunt Welzijn"), replace(an, organisation="Steunpunt Welzijn")],
        lines,
        later,
    )
    assert [[field.name for field in one.fields] for one in found.changes] == [["unit"]]


def test_days_of_the_second_copy_of_a_page_are_no_news() -> None:
    document = Publication(title="Kaart", url="https://x.example/kaart.pdf")
    lines = ["12 mei 2026", "Kaart"]
    dated = replace(document, date=date(2026, 5, 12))
    assert told([document], [dated], lines, [*lines, *lines]).changes == ()
    assert len(told([document], [dated], lines, lines).changes) == 1


def test_telephone_and_fax_that_changed_places_are_told() -> None:
    (one,), (other,) = contact("09 555 00 11").phones, contact("09 555 00 12").phones
    old = Contact(unit="Loket", phones=(one,), faxes=(other,))
    new = Contact(unit="Loket", phones=(other,), faxes=(one,))
    lines = ["Loket", "Tel. 09 555 00 11", "Fax 09 555 00 12"]
    turned = ["Loket", "Tel. 09 555 00 12", "Fax 09 555 00 11"]
    assert [[field.name for field in one.fields] for one in told([old], [new], lines, turned).changes] == [
        ["phones", "faxes"]
    ]
    assert told([old], [new], lines, lines).changes == ()


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("lid", "lid, jeugd", ["An Maes", "Lid", "Jeugd", "Gent"], ["An Maes", "Lid, jeugd", "Gent"]),
        (None, "kassier", ["Kassier An Maes an@huis.example", "Bo"], ["Kassier", "An Maes", "an@huis.example"]),
        ("kassier", None, ["An Maes, kassier"], ["An Maes", "Kassier", "an@huis.example"]),
    ],
)
def test_a_function_that_stood_beside_the_name_already_is_no_news(
    old: str | None, new: str | None, before: list[str], after: list[str]
) -> None:
    assert (
        told([contact(person="An Maes", role=old)], [contact(person="An Maes", role=new)], before, after).changes == ()
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["An Maes", "Lid", "Bo Peeters", "Kassier"], ["An Maes", "Kassier", "Bo Peeters", "Lid"]),
        (["An Maes, lid", "Bo Peeters, kassier"], ["An Maes, kassier", "Bo Peeters, lid"]),
    ],
)
def test_a_function_that_stood_beside_another_name_is_told(before: list[str], after: list[str]) -> None:
    people = [("An Maes", "lid"), ("Bo Peeters", "kassier")]
    old = [contact(person=name, role=role) for name, role in people]
    new = [contact(person="An Maes", role="kassier"), contact(person="Bo Peeters", role="lid")]
    assert [one.fields[0].name for one in told([*old], [*new], before, after).changes] == ["role", "role"]


AT = Address(text="Lindelaan 900, 9000 Gent", street="Lindelaan", number="900", postcode="9000", municipality="Gent")
BESIDE = "Huis De Linde, Lindelaan 900, 9000 Gent"
HOUSE = contact("09 555 12 01", organisation="Huis De Linde")
HEADED, NAMED = contact(organisation="Stemmen", address=AT), contact(organisation="Huis De Linde", address=AT)


def test_which_of_two_names_at_an_address_is_read_as_whose_it_is_is_no_change() -> None:
    before = ["Agenda", "Huis De Linde", "09 555 12 01", "Stemmen", BESIDE, "Zoeken"]
    after = ["Huis De Linde", "09 555 12 01", "Stemmen: missie", "Stem hier", BESIDE, "Welkom", "Zoeken", "Agenda"]
    assert told([HOUSE, HEADED], [HOUSE, NAMED], before, after).changes == ()


def test_a_name_that_was_not_beside_the_address_before_is_whose_it_is_now() -> None:
    before = ["Huis De Linde", "09 555 12 01", "Stemmen", "Lindelaan 900, 9000 Gent"]
    after = ["Huis De Linde", "09 555 12 01", "Stemmen:", "Stem hier", BESIDE]
    found = told([HOUSE, HEADED], [HOUSE, NAMED], before, after)
    assert [[field.name for field in one.fields] for one in found.changes] == [["organisation"]]


def test_a_function_that_became_the_heading_above_a_name_is_not_lost() -> None:
    led, read = replace(AN, role="Voorzitter & penningmeester"), replace(AN, role=None)
    beside = ["An Maes", "Voorzitter & penningmeester", "09 123 45 67"]
    above = ["Voorzitter", "Leidt de club.", "An Maes", "09 123 45 67", "Penningmeester", "An Maes", "09 123 45 67"]
    assert told([led], [read], beside, above).changes == ()
    assert told([led], [read], beside, [line for line in above if line != "Penningmeester"]).changes != ()


def test_a_function_that_somebody_else_has_now_is_lost() -> None:
    led, other = replace(AN, role="Voorzitter"), replace(BO, role="Voorzitter")
    before = ["Voorzitter", "An Maes", "09 123 45 67", "Bo Peeters", "09 123 45 68"]
    after = ["Voorzitter", "Bo Peeters", "09 123 45 68", "An Maes", "09 123 45 67"]
    found = told([led, BO], [replace(AN, role=None), other], before, after)
    assert [[field.name for field in one.fields] for one in found.changes] == [["role"], ["role"]]


def test_whose_a_number_is_that_came_with_a_name_at_its_address_is_told() -> None:
    before = ["Agenda", "Huis De Linde", "09 555 12 01", "Stemmen", BESIDE, "Zoeken"]
    after = [
        "Huis De Linde",
        "09 555 12 01",
        "Stemmen: missie",
        "Stem hier",
        BESIDE,
        "09 555 12 02",
        "Zoeken",
        "Agenda",
    ]
    reached = replace(NAMED, phones=contact("09 555 12 02").phones)
    found = told([HOUSE, HEADED], [HOUSE, reached], before, after)
    assert [sorted(field.name for field in one.fields) for one in found.changes] == [["organisation", "phones"]]


def test_where_a_value_stands_is_looked_up_once_for_a_page() -> None:
    asked: list[str] = []

    def holds(line: Said) -> int:
        asked.extend(line.lines)
        return line.text("Bo Peeters")

    page = Said(LINES)
    assert page.around(holds) == [("091234567", "bopeeters", "tel091234568")]
    assert page.below(holds, {"jeugd"}) == ["jeugd"]
    assert asked == LINES
