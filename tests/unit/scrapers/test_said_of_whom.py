"""Who is named before what they do, letters within names and for functions, and sentences that say whom a number reaches."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.above import with_roles_above
from scrapers.extract.generic import extract
from scrapers.extract.line.desks import desk_before
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.lines import by_headings
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.titles import is_title
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jane Roe: Chief Deputy", ("Jane Roe", "Chief Deputy")),
        ("Els Maes: penningmeester", ("Els Maes", "penningmeester")),
        ("Jean Dupont: Président du club", ("Jean Dupont", "Président du club")),
        ("Jane Roe - CEO", ("Jane Roe", "CEO")),
        ("Els Maes (CFO)", ("Els Maes", "CFO")),
        ("Councilmember: Wanda KT Poe", ("Wanda KT Poe", "Councilmember")),
        ("Jane Roe: the treasurer is away", ("Jane Roe: the treasurer is away", None)),
        ("Jane Roe: Elm Street", ("Jane Roe: Elm Street", None)),
    ],
)
def test_a_name_and_what_its_bearer_does(text: str, told: tuple[str, str | None]) -> None:
    assert split_role(text) == told


@pytest.mark.parametrize(
    ("text", "person"), [("Wanda KT Poe", True), ("John TJ Poe", True), ("Mark AB", False), ("DB Hill", False)]
)
def test_letters_within_a_name(text: str, person: bool) -> None:
    assert looks_like_person(text) is person


@pytest.mark.parametrize(
    ("several", "one"), [("Groundspeople", "Groundsperson"), ("Spokespeople", "Spokesperson"), ("People", None)]
)
def test_people_are_each_a_person(several: str, one: str | None) -> None:
    assert singular_role(several) == one


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("Om in contact te komen met onze zorgcoach, mail je naar: ", "zorgcoach"),
        ("Wil je contact opnemen met het jeugdteam? Bel ", "jeugdteam"),
        ("Om de ledenadministratie te bereiken, stuur je een mail naar ", "ledenadministratie"),
        ("Wie in contact komt met water, belt ", None),
    ],
)
def test_whom_a_wish_to_be_in_touch_names(text: str, desk: str | None) -> None:
    assert desk_before(text) == desk


@pytest.mark.parametrize(
    "text", ["How do I contact the library", "Where can I pay", "Hoe bereik ik de balie", "Waar kan ik terecht"]
)
def test_a_question_is_no_name(text: str) -> None:
    assert not is_title(text)


def test_the_body_that_a_question_asks_for_is_not_called_by_it() -> None:
    text = "Questions\n\nHow do I contact the library, (503) 555-0142, to renew a book?\n"
    found = extract(read(text.encode(), url="https://x.example/a", content_type="text/plain"), country="US").contacts
    assert not any("How" in (one.organisation or one.unit or "") for one in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Town Judge\n\nTown Clerk\n\nTown Treasurer\n\nWanda Poe\n\n12 Elm Street\nSalem, OR 97301\n(503) 555-0142\n",
            "Town Treasurer",
        ),
        ("# Raad\n\n## Voorzitter\n\n## Penningmeester\n\n## Els Maes\n\nTel. 09 226 12 34\n", "Penningmeester"),
    ],
)
def test_of_several_functions_above_a_name_the_nearest_is_hers(text: str, told: str) -> None:
    kind = "text/markdown" if "#" in text else "text/plain"
    found = extract(
        read(text.encode(), url="https://x.example/a", content_type=kind), country="BE" if "#" in text else "US"
    ).contacts
    assert [one.role for one in found if one.phones] == [told]


def test_a_function_that_heads_something_is_not_put_with_the_next_one() -> None:
    page = "<h3>Director</h3><p>The office is closed on Mondays.</p><h3>Mark Doe</h3><p>(503) 555-0142</p>"
    parts = list(by_headings(read(page.encode(), url="https://x.example/", content_type="text/html").root.children))
    assert with_roles_above(parts) == parts


@pytest.mark.parametrize("text", ["Precinct One", "Ward Two", "Zone Three"])
def test_a_number_in_words_is_no_family_name(text: str) -> None:
    assert not looks_like_person(text)
