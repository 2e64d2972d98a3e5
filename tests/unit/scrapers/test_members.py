"""People of whom a page says no more than what they belong to."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.bodies import names_body
from scrapers.read.dispatch import read

Told = tuple[str | None, str | None, str | None]


def people(html: str) -> list[Told]:
    page = f"<html><body><main>{html}</main></body></html>".encode()
    found = extract(read(page, url="https://club.example/", content_type="text/html")).contacts
    return [(one.person, one.role, one.unit) for one in found]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param(
            "<h2>Raad van bestuur</h2><ul><li>An Maes</li><li>Smet Bert</li><li>P. Claes</li></ul>",
            [
                ("An Maes", None, "Raad van bestuur"),
                ("Smet Bert", None, "Raad van bestuur"),
                ("P. Claes", None, "Raad van bestuur"),
            ],
            id="names in a list below the name of a body",
        ),
        pytest.param(
            "<h3>Kita Linde</h3><p>Peter Ohm, Anna Busch</p><p>Dorp 5<br>9000 Gent</p><p>Telefon: 09 213 08 46</p>",
            [(None, None, None), ("Peter Ohm", None, "Kita Linde"), ("Anna Busch", None, "Kita Linde")],
            id="names on one line below a body that is reached by a number",
        ),
        pytest.param(
            "<p>Board Officers<br>Jane Roe, Chair<br>Mark Doe, Clerk<br>Full Board List<br>Ann Becker<br>Tom Ash</p>",
            [
                ("Jane Roe", "Chair", None),
                ("Mark Doe", "Clerk", None),
                ("Ann Becker", None, "Full Board List"),
                ("Tom Ash", None, "Full Board List"),
            ],
            id="a line that ends as the head of a list does begins another one",
        ),
        pytest.param(
            "<p>In onze werking zetelen</p><ul><li>Secretaris: Els Nys</li><li>Bestuur:<ul><li>An Maes</li><li>Bert Smet</li></ul></li>"
            "<li>Leiding:<ul><li>Dirk Claes</li><li>Jan Cools</li></ul></li></ul>",
            [
                ("Els Nys", "Secretaris", None),
                ("An Maes", None, "Bestuur"),
                ("Bert Smet", None, "Bestuur"),
                ("Dirk Claes", None, "Leiding"),
                ("Jan Cools", None, "Leiding"),
            ],
            id="a list within an item that names the body",
        ),
        pytest.param(
            "<h2>Bestuur</h2><ul><li><p>An Maes<br>Hoofdleider</p></li><li><p>Bert Smet</p></li><li><p>Els Nys<br>Kassier</p></li>"
            "<li><p>Dirk &amp; Cas</p></li></ul>",
            [("An Maes", "Hoofdleider", None), ("Els Nys", "Kassier", None), ("Bert Smet", None, "Bestuur")],
            id="one without a function among those who have one",
        ),
        pytest.param(
            "<h3>Parochieteam</h3><p>An Maes (pastoraal werker),<br>Bert Smet (voorzitter), Els Nys en Dirk Claes</p>",
            [
                ("An Maes", "pastoraal werker", None),
                ("Bert Smet", "voorzitter", "Parochieteam"),
                ("Els Nys", None, "Parochieteam"),
                ("Dirk Claes", None, "Parochieteam"),
            ],
            id="a row of names, some with a function in brackets",
        ),
        pytest.param(
            "<h1>Feestcommissie</h1><p>De huidige commissie is:</p><ul><li>An Maes</li><li>Bert Smet</li></ul>",
            [("An Maes", None, "Feestcommissie"), ("Bert Smet", None, "Feestcommissie")],
            id="a sentence between the heading and the names",
        ),
        pytest.param(
            "<h3>Parochieberaad</h3><p>Alle werkgroepen zijn er vertegenwoordigd.<br>Schrijf ons gerust!<br>An Maes</p><h3>Agenda</h3>",
            [("An Maes", None, "Parochieberaad")],
            id="a name alone, after a sentence about the body",
        ),
        pytest.param(
            "<h1>Bestuur</h1><p>Wij zoeken vrijwilligers.</p><h3>An Maes</h3><p>Voorzitter</p><h3>Bert Smet</h3><h3>Els Nys</h3>",
            [("An Maes", "Voorzitter", None), ("Bert Smet", None, "Bestuur"), ("Els Nys", None, "Bestuur")],
            id="names as headings",
        ),
        pytest.param(
            "<h2>Beirat</h2><table><tr><th>Name</th><th>Amt</th></tr><tr><td>Anna Kraus</td><td>Kassenwart</td></tr>"
            "<tr><td>Peter Lang</td><td></td></tr></table>",
            [("Anna Kraus", "Kassenwart", None), ("Peter Lang", None, "Beirat")],
            id="a row without a function",
        ),
        pytest.param(
            "<h2>Onze kern</h2><ul><li>An Maes</li><p>Beelden en drukwerk</p><li>Bert Smet / Els Nys</li><p>Opnames van lessen</p></ul>",
            [
                ("An Maes", "Beelden en drukwerk", "Onze kern"),
                ("Bert Smet", "Opnames van lessen", "Onze kern"),
                ("Els Nys", "Opnames van lessen", "Onze kern"),
            ],
            id="what each does on the line below, in whatever words",
        ),
        pytest.param(
            "<h2>Kantinecommissie</h2><p>Voorzitter: An Maes<br>Bar: Bert Smet, Els Nys</p>",
            [
                ("An Maes", "Voorzitter", None),
                ("Bert Smet", "Bar", "Kantinecommissie"),
                ("Els Nys", "Bar", "Kantinecommissie"),
            ],
            id="a function before several names",
        ),
        pytest.param(
            "<h2>Leiding</h2><p>Lotte, Jonas, Emma en Thomas</p>",
            [(name, None, "Leiding") for name in ("Lotte", "Jonas", "Emma", "Thomas")],
            id="first names alone",
        ),
    ],
)
def test_who_stands_below_the_name_of_a_body_is_of_it(html: str, told: list[Told]) -> None:
    assert people(html) == told


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Voormalig bestuur</h2><ul><li>An Maes</li><li>Bert Smet</li></ul>",
        "<h2>Ploeg A</h2><ul><li>An Maes</li><li>Bert Smet</li></ul>",
        "<h2>Winnaars</h2><ul><li>An Maes</li><li>Bert Smet</li></ul>",
        "<h2>Bestuur</h2><p>Het bestuur vergadert.</p><p>An Maes won de wedstrijd.</p>",
        "<h2>Nieuws</h2><h3>An Maes</h3><p>Zij won zondag de wedstrijd.</p><h3>Bert Smet</h3><p>Hij werd tweede.</p><h3>Els Nys</h3>",
    ],
)
def test_who_stands_below_another_heading_is_of_nothing(html: str) -> None:
    assert people(html) == []


def test_who_took_a_picture_is_not_of_the_body_above_it() -> None:
    people_told = "<ul><li>An Maes, <a href='mailto:an@club.example'>mail</a></li><li>Bert Smet</li></ul>"
    found = people(
        f"<h2>Bestuur</h2>{people_told}<figure><img src='a.jpg'><figcaption>Foto: Els Nys</figcaption></figure>"
    )
    assert {one[0] for one in found} == {"An Maes", "Bert Smet"}


@pytest.mark.parametrize("text", ["Bestuur 2024-2025", "Conseil d'administration", "Ons team", "De huidige commissie"])
def test_a_heading_may_say_more_than_the_word_for_a_body(text: str) -> None:
    assert names_body(text)


@pytest.mark.parametrize(
    "text", ["Bestuur worden?", "Kandidaten gemeenteraad", "Team 3", "Het bestuur is er voor iedereen"]
)
def test_a_heading_with_a_body_among_other_words_may_name_none(text: str) -> None:
    assert not names_body(text)


def test_people_on_a_picture_are_not_what_tells_their_order() -> None:
    page = "<h2>Parochieteam</h2><p>vlnr: pastoor Hugo Maes, Lieve Claes, Jos Peeters, An Smet</p>"
    assert [one[:2] for one in people(page)] == [
        ("Hugo Maes", "pastoor"), ("Lieve Claes", None), ("Jos Peeters", None), ("An Smet", None),
    ]  # fmt: skip


def test_each_of_a_kind_of_members_is_one_of_that_kind() -> None:
    page = "<h2>Samenstelling</h2><p>De raad telt vier leden.</p><p>Effectieve leden:</p><ul><li>Lieve Claes</li><li>Jos Peeters</li></ul>"
    assert [one[:2] for one in people(page)] == [
        ("Lieve Claes", "Effectief lid"), ("Jos Peeters", "Effectief lid"),
    ]  # fmt: skip


def test_all_whom_headings_below_the_name_of_a_body_name_are_of_it_whatever_is_told_of_each() -> None:
    told = [("An Maes", "Groep 1 &amp; 2"), ("Marie-Jo Daems", "Groep 3"), ("Dora Smet", "Na de middag")]
    cards = "".join(
        f"<h3>{name}</h3><h6>{what}</h6><p>Mijn naam is {name} en ik teken graag.</p>" for name, what in told
    )
    assert {name for name, _, _ in people(f"<h1>Ons team</h1>{cards}")} == {name for name, _ in told}


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Feestcomité</h2><ul><li>Jan Cools</li><li>Els Bral</li></ul><h2>Jeugdcomité</h2><ul><li>Els Bral</li><li>Hugo Vos</li></ul>",
        "<h3>Feestcomité</h3><p>Jan Cools<br>Els Bral</p><h3>Jeugdcomité</h3><p>Els Bral<br>Hugo Vos</p>",
    ],
)
def test_who_is_in_two_bodies_is_told_of_each(html: str) -> None:
    assert sorted(one for one in people(html) if one[0] == "Els Bral") == [
        ("Els Bral", None, "Feestcomité"),
        ("Els Bral", None, "Jeugdcomité"),
    ]


def test_who_has_a_function_or_stands_twice_below_one_body_is_told_once() -> None:
    board = "<h2>Bestuur</h2><p>Voorzitter: Jan Cools<br>Secretaris: Bo Smet<br>Penningmeester: Cas Claes</p>"
    twice = "<h2>Feestcomité</h2><ul><li>Els Bral</li><li>Jan Cools</li><li>Hugo Vos</li><li>Els Bral</li></ul>"
    names = [one[0] for one in people(board + twice)]
    assert sorted(names) == sorted(set(names))
