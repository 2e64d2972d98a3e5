"""Numbers without an area code: kept as published, completed only where a page tells of one single area."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.canon.local_phones import area_code, area_of_state, in_area
from state.canon.phones import find_phones, phone_starts
from state.records import PhoneKind


@pytest.mark.parametrize(
    ("text", "digits"),
    [("Dhr. G. Maes, tel. 61 23 45", "612345"), ("Phone: 555-1234", "5551234"), ("Telefoon nr. 213 08 46", "2130846")],
)
def test_a_word_announces_a_number_without_area_code(text: str, digits: str) -> None:
    (found,) = find_phones(text, country="NL")
    assert (found.phone.number, found.phone.kind) == (digits, PhoneKind.INVALID)
    assert phone_starts(text) == [found.start]


@pytest.mark.parametrize(
    "text", ["61 23 45", "tel. 61 23", "tel. 09 213 08 46", "tel. 12 345 678 901", "fax 61 23 45%", "hotel 61 23 45"]
)
def test_other_figures_are_no_local_numbers(text: str) -> None:
    assert all(one.phone.kind is not PhoneKind.INVALID for one in find_phones(text, country="BE"))


@pytest.mark.parametrize("text", ["555-0146", "(555-0146)", "555–0146."])
def test_a_line_of_three_and_four_digits_is_a_number_in_north_america(text: str) -> None:
    (found,) = find_phones(text, country="US")
    assert (found.phone.number, found.phone.kind) == ("5550146", PhoneKind.INVALID)
    assert phone_starts(text) == [found.start]
    assert find_phones(text, country="BE") == []


@pytest.mark.parametrize(
    "text",
    ["Town Clerk 555-0146", "3. Town Clerk 555-0146 x2", "Town Clerk: 555-0146", "Jane Roe (555-0146)", "Rectory 555-0146 | School",
     "ask for Jane at 555.0146", "phone Jane Roe, 555-0146, by May", "Desk 555-0146 (TTY)", "Garage ........ 555-0146"],
)  # fmt: skip
def test_who_is_called_or_an_extension_tells_that_seven_digits_are_a_number(text: str) -> None:
    (found,) = find_phones(text, country="US")
    assert (found.phone.number, found.phone.kind) == ("5550146", PhoneKind.INVALID)
    assert phone_starts(text) == [found.start]


def test_a_word_joins_a_second_number_to_seven_digits() -> None:
    assert [one.phone.number for one in find_phones("Call 555-0146 or 555-0147.", country="US")] == [
        "5550146",
        "5550147",
    ]


@pytest.mark.parametrize(
    "text",
    ["Form 555-0146", "155-0146", "555-014", "555.0146", "2015-2019", "Ordinance no. 555-0146", "Version 555.0146", "about 300-1500 seats",
     "The hall seats 300-1500.", "208-555-0146-1", "See Case 555-0146"],
)  # fmt: skip
def test_other_figures_with_a_dash_are_none(text: str) -> None:
    assert find_phones(text, country="US") == []


def test_the_area_is_known_where_all_landlines_share_it() -> None:
    assert area_code(["+31344612020", "+31344612021", "+31612345678"], "NL") == "344"
    assert area_code(["+31344612020", "+31302345678"], "NL") is None
    assert area_code([], "NL") is None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The Town of Elm, Vermont, is closed. Vermont Department of Elms", "802"),
        ("Elm, Ohio, Ohio River", None),
        ("Elm, Maine, and Ash, Ohio", None),
        ("Delaware County Library, Wyoming Avenue", None),
    ],
)
def test_a_state_of_one_area_tells_it(text: str, area: str | None) -> None:
    assert area_of_state(text) == area


def test_a_page_of_such_a_state_gives_whole_numbers_unless_it_tells_of_another_area() -> None:
    told = "<p>Grange of Elm, Vermont</p><p>Ed Moss, Steward: 555-2368</p>"
    for more, number in (("", "+18025552368"), ("<p>Elm Press: 603-224-1234</p>", "+16035552368")):
        page = read(f"<main>{told}{more}</main>".encode(), url="https://elm.example/", content_type="text/html")
        held = {one.person: one.phones[0].number for one in extract(page, country="US").contacts if one.phones}
        assert held["Ed Moss"] == number


def test_the_area_of_two_in_three_numbers_is_that_of_the_page() -> None:
    at_home = ["+31344612020", "+31344612021", "+31344612022", "+31344612023"]
    assert area_code([*at_home, "+31302345678", "+31302345679"], "NL") == "344"
    assert area_code([*at_home, "+31302345678", "+31302345679", "+31202345678"], "NL") is None
    assert (
        area_code(["+31344612020", "+31344612020", "+31344612020", "+31302345678"], "NL") is None
    )  # one number thrice


def test_a_completed_number_keeps_what_was_published() -> None:
    (found,) = find_phones("tel. 61 23 45", country="NL")
    whole = in_area(found.phone, "344", "NL")
    assert (whole.number, whole.text, whole.kind) == ("+31344612345", "61 23 45", PhoneKind.LANDLINE)
    assert in_area(found.phone, "20", "NL") == found.phone  # nobody is there: it stays as published


def test_a_page_of_one_area_gives_whole_numbers_and_a_page_of_two_does_not() -> None:
    people = "<p>Dhr. G. Maes, De Hoge Weg 28, tel. 61 23 45</p><p>Mevr. A. Smit, Weide 3, tel. 61 23 46</p>"
    one = numbers(f"<p>Kerk: tel. 0344 61 20 20</p>{people}")
    two = numbers(f"<p>Kerk: 0344 61 20 20 of 030 234 56 78</p>{people}")
    assert (one["Dhr. G. Maes"], one["Mevr. A. Smit"]) == ("+31344612345", "+31344612346")
    assert (two["Dhr. G. Maes"], two["Mevr. A. Smit"]) == ("612345", "612346")


def numbers(html: str) -> dict[str | None, str]:
    page = read(f"<main>{html}</main>".encode(), url="https://kerk.example/", content_type="text/html")
    return {one.person: one.phones[0].number for one in extract(page, country="NL").contacts}


@pytest.mark.parametrize("text", ["030 9018 43210", "0151 12345678", "Wache (0151) 12345678", "Mitte: 030/901843210"])
def test_a_long_german_number_is_one_though_no_word_announces_it(text: str) -> None:
    assert len(phone_starts(text)) == 1


@pytest.mark.parametrize("text", ["0123456789012", "#0151 12345678", "Nr. 0999 12345678"])
def test_other_long_runs_of_digits_are_no_number(text: str) -> None:
    assert phone_starts(text) == []
