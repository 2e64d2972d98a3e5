"""People without a number: whose a role is, told by the structure around the name."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.people.adding import with_roles
from scrapers.extract.people.holders import people_listed
from scrapers.extract.people.lists import Holder
from scrapers.read.dispatch import read
from state.records import Contact


def holders(html: str) -> list[tuple[str | None, str | None]]:
    page = read(
        f"<html><body><main>{html}</main></body></html>".encode(), url="https://club.example/", content_type="text/html"
    )
    return [(one.person, one.role) for one in extract(page).contacts]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param(
            "<div><div><p>An Maes</p><p>Voorzitter</p></div><div><p>Bert Smet</p><p>Penningmeester</p></div></div>",
            [("An Maes", "Voorzitter"), ("Bert Smet", "Penningmeester")],
            id="the role below the name on a card",
        ),
        pytest.param(
            "<div><div><p><b>Voorzitter</b><br>An Maes</p></div><div><p><b>Penningmeester</b><br>Bert Smet</p></div></div>",
            [("An Maes", "Voorzitter"), ("Bert Smet", "Penningmeester")],
            id="the role above the name on a card is not the neighbour's",
        ),
        pytest.param(
            "<div><div><p>An Maes</p><p>Kooklessen en kaartspel</p></div><div><p>Bert Smet</p><p>Uitstappen</p></div></div>",
            [("An Maes", "Kooklessen en kaartspel"), ("Bert Smet", "Uitstappen")],
            id="any short words beside the name, on cards side by side",
        ),
        pytest.param(
            "<table><tr><th>Naam</th><th>Functie</th><th>Dagen</th></tr>"
            "<tr><td>M. Zorgvuldighuis</td><td>Huisarts</td><td>Ma Wo Vr</td></tr>"
            "<tr><td>Bert Lindenhuis</td><td>Assistent</td><td>Ma Do</td></tr>"
            "<tr><td>An Maes</td><td>Doktersassistente</td><td>Di Do</td></tr></table>",
            [("M. Zorgvuldighuis", "Huisarts"), ("Bert Lindenhuis", "Assistent"), ("An Maes", "Doktersassistente")],
            id="beside the column of names no other names anybody, and whoever stands in it is somebody",
        ),
        pytest.param(
            "<p>President = An Maes</p><p>Treasurer = Bert Smet</p>",
            [("An Maes", "President"), ("Bert Smet", "Treasurer")],
            id="a sign that makes a function and its holder the same",
        ),
        pytest.param(
            "<div><div><p>An Maes</p><p>Sinds 2010</p><p>Functie: Kooklessen</p></div><div><p>Bert Smet</p><p>Functie: Bar</p></div></div>",
            [("An Maes", "Kooklessen"), ("Bert Smet", "Bar")],
            id="what is labelled as a role, in whatever words",
        ),
        pytest.param(
            "<p>Trustees: An Maes, Bert Smet</p><h3>Vertrouwenspersonen</h3><p>Carla De Wit en Dirk Claes</p>",
            [
                ("An Maes", "Trustee"),
                ("Bert Smet", "Trustee"),
                ("Carla De Wit", "Vertrouwenspersoon"),
                ("Dirk Claes", "Vertrouwenspersoon"),
            ],
            id="people on one line, by the role before them or above",
        ),
        pytest.param(
            "<p><b>Committee Members</b></p><p>An Maes<br>Bert Smet</p><p>Persvoorlichters</p>"
            "<ul><li>Carla De Wit</li><li>Dirk Claes</li></ul>"
            "<h3>Coaches (jeugd)</h3><ul><li>Els Peeters</li><li>Frank Wouters</li></ul>",
            [
                ("An Maes", "Committee Member"),
                ("Bert Smet", "Committee Member"),
                ("Carla De Wit", "Persvoorlichter"),
                ("Dirk Claes", "Persvoorlichter"),
                ("Els Peeters", "Coach"),
                ("Frank Wouters", "Coach"),
            ],
            id="bare names below what each of them is",
        ),
        pytest.param(
            "<ul><li>Wijkmeesters (gaan rond): An Maes, Bert Smet</li><li>Voorzitter: An Maes</li>"
            "<li>Nieuwsbrief: Bert Smet</li><li>Zaal: zie boven</li></ul>",
            [
                ("An Maes", "Wijkmeester"),
                ("Bert Smet", "Wijkmeester"),
                ("An Maes", "Voorzitter"),
                ("Bert Smet", "Nieuwsbrief"),
            ],
            id="a list of posts of which not all are known",
        ),
        pytest.param(
            "<p>Phone: 555</p><p>District Admin: An Maes ext. 120</p><p>Finance Manager: Bert Smet ext. 121</p>",
            [("An Maes", "District Admin"), ("Bert Smet", "Finance Manager")],
            id="an extension behind the name",
        ),
        pytest.param(
            "<h2>Lay Delegates to Convention for 2017</h2><table><tr><th>Name</th></tr><tr><td>An Maes</td></tr>"
            "<tr><td>Bert Smet</td></tr></table><h2>Parish Clerk</h2><p>Carla De Wit</p>",
            [
                ("An Maes", "Lay Delegate to Convention"),
                ("Bert Smet", "Lay Delegate to Convention"),
                ("Carla De Wit", "Parish Clerk"),
            ],
            id="headings that tell what those below them are, and what for",
        ),
        pytest.param(
            "<p>In het bestuur van onze vereniging zetelen sinds de verkiezing An Maes (voorzitter), Bert Smet (evenementen)"
            " en Carla De Wit (De Partij, Gent) (secretaris).</p>",
            [("An Maes", "voorzitter"), ("Bert Smet", "evenementen"), ("Carla De Wit", "secretaris")],
            id="a sentence that lists people with what each does in brackets",
        ),
        pytest.param(
            "<p>Met dank aan de fotografen van het jaarlijkse feest in onze zaal: An Maes (foto 1), Bert Smet (links) en Carla De Wit"
            " (rechts).</p>",
            [],
            id="brackets that tell no role",
        ),
        pytest.param(
            "<p><b>Bert Smet (1974, koor + orkest)</b>, voorzitter</p><p><b>An Maes (2010, koor)</b>, secretaris</p>",
            [("Bert Smet", "voorzitter"), ("An Maes", "secretaris")],
            id="a remark in brackets between the name and the role",
        ),
        pytest.param(
            "<p>Voorzitter<br>An Maes<br>Penningmeester<br>Bert Smet</p>",
            [("An Maes", "Voorzitter"), ("Bert Smet", "Penningmeester")],
            id="roles first in one paragraph",
        ),
        pytest.param(
            "<p>An Maes<br>Voorzitter<br>Bert Smet<br>Penningmeester</p>",
            [("An Maes", "Voorzitter"), ("Bert Smet", "Penningmeester")],
            id="names first in one paragraph",
        ),
        pytest.param(
            "<h3>Trainers</h3><ul><li>An Maes</li><li>Bert Smet</li></ul>",
            [("An Maes", "Trainer"), ("Bert Smet", "Trainer")],
            id="the heading of a group",
        ),
        pytest.param(
            "<h3>Les conseillers municipaux</h3><ul><li>An Maes</li><li>Bert Smet</li></ul>",
            [("An Maes", "conseiller municipal"), ("Bert Smet", "conseiller municipal")],
            id="the French heading of a group",
        ),
        pytest.param(
            "<h3>Trainers</h3><ul><li>An Maes</li></ul><h3>Archief</h3><ul><li>Bert Smet</li></ul>",
            [("An Maes", "Trainer")],
            id="the next heading ends the group",
        ),
        pytest.param(
            "<div><h1>Trainers</h1><p>Wie zij zijn.</p></div><div><p>An Maes<br>Bert Smet</p></div>",
            [("An Maes", "Trainer"), ("Bert Smet", "Trainer")],
            id="the heading of a group in a part of its own",
        ),
        pytest.param(
            "<dl><dt>Voorzitter</dt><dd>An Maes</dd><dt>Bestuursleden</dt><dd>Bert Smet</dd><dd>Cas Wouters</dd></dl>",
            [("An Maes", "Voorzitter"), ("Bert Smet", "Bestuurslid"), ("Cas Wouters", "Bestuurslid")],
            id="a term for several people",
        ),
        pytest.param(
            "<p>Ploeg van dienst:<br>An Maes<br>Bert Smet</p>",
            [("An Maes", "Ploeg van dienst"), ("Bert Smet", "Ploeg van dienst")],
            id="a colon announces who follows",
        ),
        pytest.param(
            "<table><tr><th>Naam</th><th>Taak</th></tr><tr><td>An Maes</td><td>Koffie</td></tr>"
            "<tr><td>Bert Smet</td><td>Koeken</td></tr></table>",
            [("An Maes", "Koffie"), ("Bert Smet", "Koeken")],
            id="a table without numbers",
        ),
        pytest.param(
            "<p>De kring werd gesticht door An Maes, die in het dorp woonde en er meer dan veertig jaar lang les gaf aan velen.</p>",
            [],
            id="a sentence mentions somebody",
        ),
    ],
)
def test_a_role_goes_with_the_name_beside_which_it_stands(html: str, told: list[tuple[str, str]]) -> None:
    assert holders(html) == told


def test_a_body_that_is_called_like_somebody_whom_the_page_lists_is_that_person() -> None:
    holder = Holder(person="Hanne 't Kint", role="maatschappelijk werker")
    (found,) = with_roles([Contact(organisation="Hanne 't Kint", emails=("h@x.example",))], [holder])
    assert (found.person, found.organisation, found.role) == ("Hanne 't Kint", None, "maatschappelijk werker")


def test_a_role_is_no_body_beside_itself() -> None:
    holder = Holder(person="Claire Maes", role="President of the Senate")
    (found,) = with_roles([Contact(person="Claire Maes", organisation="President of the Senate")], [holder])
    assert (found.organisation, found.role) == (None, "President of the Senate")


def test_people_as_terms_do_what_stands_below_them_in_whatever_words() -> None:
    told = (
        "<dl><dt>Els Maes</dt><dd>Verantwoordelijke Buddy's Vroedkunde<br>en meer</dd>"
        "<dt>Jan Smet / An Claes</dt><dd>Promo en affiches</dd><dt>Koen Pauwels</dt></dl>"
    )
    page = read(f"<main>{told}</main>".encode(), url="https://x.example/", content_type="text/html")
    assert [(one.person, one.role) for one in people_listed(page.root)] == [
        ("Els Maes", "Verantwoordelijke Buddy's Vroedkunde"),
        ("Jan Smet", "Promo en affiches"),
        ("An Claes", "Promo en affiches"),
        ("Koen Pauwels", None),
    ]


def test_who_holds_two_functions_is_told_for_each_and_for_the_same_one_once() -> None:
    board = "<h2>Bestuur</h2><p>Els Maes, voorzitter</p><p>Jan Smet, secretaris</p>"
    page = f"{board}<h2>Blad</h2><p>Els Maes, redacteur</p><p>Els Maes, voorzitter van de club</p>"
    found = extract(read(page.encode(), url="https://club.example/p", content_type="text/html")).contacts
    assert [(one.person, one.role) for one in found] == [
        ("Els Maes", "voorzitter"),
        ("Jan Smet", "secretaris"),
        ("Els Maes", "redacteur"),
    ]


def test_a_second_function_of_two_words_that_no_list_holds_is_told_too() -> None:
    board = "<ul><li>President: Jane Roe</li><li>Match Assignor: Jane Roe</li><li>Treasurer: Mark Doe</li></ul>"
    found = extract(read(board.encode(), url="https://club.example/p", content_type="text/html")).contacts
    assert ("Jane Roe", "Match Assignor") in [(one.person, one.role) for one in found]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param(
            "<p>Jane Roe</p><h3>Director of Libraries</h3><p>555-0141</p><p>Carol Webb</p><h3>Archivist</h3><p>555-0142</p>"
            "<p>Mark Doe</p><h3>Maps and Rare Prints</h3><h3>Manager</h3><p>555-0143</p>",
            [("Jane Roe", "Director of Libraries"), ("Carol Webb", "Archivist")],
            id="names above headings that are functions",
        ),
        pytest.param(
            "<h3>Director</h3><p>Jane Roe</p><h3>Treasurer</h3><p>Carol Webb</p><h3>Archivist</h3><p>Mark Doe</p>",
            [("Jane Roe", "Director"), ("Carol Webb", "Treasurer"), ("Mark Doe", "Archivist")],
            id="names below them stay there",
        ),
        pytest.param(
            "<div><h3>Jane Roe</h3><h4>Treasurer</h4><p>Helps out until June, and makes films at night.</p><p>Tom Rivers</p></div>"
            "<div><h3>Carol Webb</h3><h4>Secretary</h4><p>Takes the minutes.</p></div>",
            [("Jane Roe", "Treasurer"), ("Carol Webb", "Secretary")],
            id="a function below its holder's heading heads nobody else",
        ),
    ],
)
def test_a_function_in_a_heading_is_that_of_the_name_beside_it(html: str, told: list[tuple[str, str]]) -> None:
    found = holders(html)
    assert [one for one in told if one not in found] == []
    assert all(person != "Tom Rivers" for person, _ in found)
    assert len({role for _, role in found if role}) == len([role for _, role in found if role])


def drawn(body: str, country: str = "US") -> list[Contact]:
    page = read(f"<main>{body}</main>".encode(), url="https://club.example/p", content_type="text/html")
    return list(extract(page, country=country).contacts)


def test_who_is_reached_on_an_extension_alone_is_listed_beside_those_with_a_mailbox() -> None:
    staff = (
        "<ul><li>Jane Roe, Store Manager, Ext. 303, jane@oak.example</li><li>Mark Doe, Sales Staff, Ext. 212</li>"
        "<li>Ann Becker, Sales Staff, Ext. 212</li></ul>"
    )
    assert [(one.person, one.role) for one in drawn(staff)][1:] == [
        ("Mark Doe", "Sales Staff"),
        ("Ann Becker", "Sales Staff"),
    ]


def test_a_function_in_the_plural_before_names_is_that_of_each() -> None:
    (first, second) = drawn("<p>Groundspeople: Ann Becker, Tom Ash</p>")
    assert (first.person, second.person, first.role) == ("Ann Becker", "Tom Ash", "Groundsperson")


def test_people_without_a_number_live_where_the_line_below_their_name_says() -> None:
    board = (
        "<h2>Jane Roe, President</h2><p>4711 Northwest 8 Street</p><h2>Mark Doe, Secretary</h2><p>12 Elm Way</p>"
        "<h2>Ann Becker, Treasurer</h2>"
    )
    assert [one.address and one.address.text for one in drawn(board)] == ["4711 Northwest 8 Street", "12 Elm Way", None]


def test_an_address_at_the_foot_of_a_list_is_nobodys_home() -> None:
    staff = "<p>Jane Roe, President</p><p>Mark Doe, Secretary</p><p>12 Elm Way</p>"
    assert [one.address for one in drawn(staff)] == [None, None]
