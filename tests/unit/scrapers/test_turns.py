"""People and what each of them does, in turn on one line."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.turns import turns
from scrapers.read.dispatch import read

Told = tuple[str | None, str | None]


def told(text: str) -> list[Told]:
    """Who stands on a page, and what each does, by name."""
    kind = "text/html" if "<" in text else "text/plain"
    document = read(text.encode(), url="https://club.example/raad", content_type=kind)
    return sorted(((one.person, one.role) for one in extract(document).contacts if one.person), key=str)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        pytest.param(
            "An Smet, voorzitter, Bert Claes, penningmeester, Els Nys",
            [("An Smet", "voorzitter"), ("Bert Claes", "penningmeester"), ("Els Nys", None)],
            id="the last one without a function",
        ),
        pytest.param(
            "Anne Roche, maire, Luc Blanc, 1re adjointe, Marie Petit, 2e adjoint chargé des écoles",
            [("Anne Roche", "maire"), ("Luc Blanc", "1re adjointe"), ("Marie Petit", "2e adjoint chargé des écoles")],
            id="numbered functions",
        ),
        pytest.param(
            "M. ROCHE Jean, Maire, Mme BLANC Marie, M. PETIT Luc, Adjoints",
            [("M. ROCHE Jean", "Maire"), ("Mme BLANC Marie", "Adjoint"), ("M. PETIT Luc", "Adjoint")],
            id="one word for several people",
        ),
        pytest.param(
            "Karl Busch, Vorsitzender, Anna Vogt, Kassenwartin, Peter Lang, Schriftführer",
            [("Karl Busch", "Vorsitzender"), ("Anna Vogt", "Kassenwartin"), ("Peter Lang", "Schriftführer")],
            id="German",
        ),
        pytest.param(
            "Jane Roe, Chairman, Mark Low District 4, Ann Ash, Vice Chairman, Tom Oak, District 2",
            [("Jane Roe", "Chairman"), ("Ann Ash", "Vice Chairman"), ("Mark Low", None), ("Tom Oak", None)],
            id="seats are no functions",
        ),
        pytest.param(
            "Cllr Tom Oak (Chairman), Cllr Jane Roe (Vice Chairman), Cllr Ann Ash",
            [("Tom Oak", "Chairman"), ("Jane Roe", "Vice Chairman"), ("Ann Ash", "Cllr")],
            id="functions in brackets",
        ),
        pytest.param(
            "Jane Roe, LCSW, Director, Tom Oak, PhD, Ann Ash, MSW, CAADC, Case Manager",
            [("Jane Roe", "Director"), ("Ann Ash", "Case Manager"), ("Tom Oak, PhD", None)],
            id="what somebody learned is no function",
        ),
        pytest.param(
            "Bestuur: An Smet - voorzitter, Bert Claes - penningmeester, Els Nys - feesten",
            [("An Smet", "voorzitter"), ("Bert Claes", "penningmeester"), ("Els Nys", "feesten")],
            id="dashes",
        ),
        pytest.param(
            "Voorzitter, An Smet, penningmeester, Bert Claes",
            [("An Smet", "Voorzitter"), ("Bert Claes", "penningmeester")],
            id="the function first",
        ),
        pytest.param(
            "<p>Present: <b>Jane Roe</b>, Chairman, <b>Tom Oak</b>, Treasurer, <b>Ann Ash</b> and Rita Low.</p>",
            [("Jane Roe", "Chairman"), ("Tom Oak", "Treasurer"), ("Ann Ash", None), ("Rita Low", None)],
            id="who was at a meeting",
        ),
    ],
)
def test_people_in_turn_with_their_functions_have_each_their_own(line: str, people: list[Told]) -> None:
    page = line if "<" in line else f"Raad van De Linde\n\n{line}"
    assert told(page) == sorted(people, key=str)


@pytest.mark.parametrize(
    "line",
    [
        "An Smet, voorzitter, Kerkstraat 12, 9000 Gent",
        "An Smet, voorzitter van de ouderraad, verantwoordelijke feesten",
        "An Smet, Bert Claes, Els Nys",
        "Onthaal, ledenadministratie, An Smet en de vrijwilligers van de kantine",
        "Op vrijdag 3 mei danken we An Smet, voorzitter, Bert Claes, penningmeester, en iedereen die hielp",
        "Wijkmeesters: An Smet, Bert Claes, Els Nys (nieuw), Jan Maes",
    ],
)
def test_a_line_that_holds_anything_else_stays_whole(line: str) -> None:
    assert turns(line) == []


def test_what_stands_beside_a_name_is_no_function_where_it_names_somebody_else() -> None:
    name, role = split_role("An Smet, voorzitter, Kerkstraat 12, Bert Claes, penningmeester")
    assert (name, role) != ("An Smet", "voorzitter, Kerkstraat 12, Bert Claes, penningmeester")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Jane Roe, LCSW, CAADC", "Jane Roe, LCSW, CAADC", None),
        ("Jane Roe, MSW, RN, PhD", "Jane Roe, MSW, RN, PhD", None),
        ("Jane Roe, LPC, XYZT - Clinical Director", "Jane Roe", "Clinical Director"),
        ("Jane Roe, MSP", "Jane Roe", "MSP"),
        ("Jane Roe, CEO", "Jane Roe", "CEO"),
    ],
)
def test_letters_for_what_somebody_learned_are_no_function(line: str, name: str, role: str | None) -> None:
    assert split_role(line) == (name, role)


def test_two_functions_of_one_person_are_joined_by_a_sign() -> None:
    text = "Front row: Jane Roe, President; Ann Holt, Dean & Garden Fair Coordinator; Tom Becker, Treasurer."
    starts = [edit.start for edit in turns(text) if edit.text]
    assert [text[start:].lstrip(" ;")[:8] for start in starts] == ["Jane Roe", "Ann Holt", "Tom Beck"]


def test_a_heading_around_a_gallery_is_no_heading() -> None:
    cards = "".join(
        f"<a href='/{name}.jpg'><div><img alt='{name}'><p>{name}, {role}</p></div></a>"
        for name, role in (("Jane Roe", "President"), ("Ann Holt", "Treasurer"), ("Tom Becker", "Secretary"))
    )
    page = f"<main><h1>Board</h1><h2><span><div class='gallery'>{cards}</div></span></h2></main>"
    told = extract(read(page.encode(), url="https://friends.example/", content_type="text/html"), country="US").contacts
    assert [(one.person, one.role) for one in told] == [
        ("Jane Roe", "President"),
        ("Ann Holt", "Treasurer"),
        ("Tom Becker", "Secretary"),
    ]
