"""People whom a page tells together: of whom a body consists, functions in a row above names, what a lost tag glued together."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.memberships import members_said
from scrapers.extract.line.posts import announces_posts
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.statements import stated
from scrapers.read.dispatch import read

Told = list[tuple[str | None, str | None]]


def people(text: str) -> Told:
    """Who a text names, and what they do."""
    contacts = extract(read(text.encode(), url="https://zwin.example/bron")).contacts
    return [(one.person, one.role) for one in contacts if one.person]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "De jeugdraad bestaat momenteel uit An Maes (voorzitter), Bart Claes en Els Bogaert.",
            [("An Maes", "voorzitter"), ("Bart Claes", None), ("Els Bogaert", None)],
        ),
        (
            "Het bestuur bestaat uit vier mensen: Joke Bakker, voorzitter, Piet de Groot, penningmeester, en Ans Visser.",
            [("Joke Bakker", "voorzitter"), ("Piet de Groot", "penningmeester"), ("Ans Visser", None)],
        ),
        (
            "De werkgroep is samengesteld uit voorzitter An Maes en de leden Tom Claes en Els Smet.",
            [("An Maes", "voorzitter"), ("Tom Claes", "lid"), ("Els Smet", "lid")],
        ),
        (
            "De feestcommissie bestaat uit An Maes (44) (voorzitter), Tom Claes (51, secretaris) en Els Smet (39).",
            [("An Maes", "voorzitter"), ("Tom Claes", "secretaris"), ("Els Smet", None)],
        ),
        (
            "Le bureau est composé de Marie Dubois (45 ans) (présidente) et Luc Martin (trésorier).",
            [("Marie Dubois", "présidente"), ("Luc Martin", "trésorier")],
        ),
        (
            "Op 31 december 2022 bestond het bestuur uit mevrouw A. Jansen (voorzitter), "
            "de heer P.J de Wit (secretaris) en de leden T. Bos en J. Mulder.",
            [
                ("mevrouw A. Jansen", "voorzitter"),
                ("de heer P.J de Wit", "secretaris"),
                ("T. Bos", "lid"),
                ("J. Mulder", "lid"),
            ],
        ),
        (
            "Het bestuur bestond in 2021 uit de volgende personen. De heren T. Bos (voorzitter) en J. Mulder (penningmeester).",
            [("T. Bos", "voorzitter"), ("J. Mulder", "penningmeester")],
        ),
        (
            "Sinds mei bestaat de oudervereniging uit: An Maes, Tom Claes en Els Smet.",
            [("An Maes", None), ("Tom Claes", None), ("Els Smet", None)],
        ),
        (
            "Jan Bakker, Ria Smit en Kees de Wit vormen samen de feestcommissie.",
            [("Jan Bakker", None), ("Ria Smit", None), ("Kees de Wit", None)],
        ),
        (
            "Spreek gerust Jan Bakker, Ria Smit of Kees de Wit aan. Zij vormen samen de FAC.",
            [("Jan Bakker", None), ("Ria Smit", None), ("Kees de Wit", None)],
        ),
        (
            "Le comité est composé de Marie Dubois (présidente), Luc Martin et Anne Petit.",
            [("Marie Dubois", "présidente"), ("Luc Martin", None), ("Anne Petit", None)],
        ),
        (
            "Der Vorstand besteht aus Petra Vogel (Vorsitzende) und Uwe Lang.",
            [("Petra Vogel", "Vorsitzende"), ("Uwe Lang", None)],
        ),
        (
            "The committee is made up of Jane Roe (chair), John Doe and Kim Poe.",
            [("Jane Roe", "chair"), ("John Doe", None), ("Kim Poe", None)],
        ),
        ("Momenteel zijn dit pastoor Jan Smit en Anna de Boer.", [("Jan Smit", "pastoor"), ("Anna de Boer", None)]),
    ],
)
def test_a_sentence_tells_of_whom_a_body_consists(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert members_said(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "De band bestaat uit Jan Bakker, Ria Smit en Kees de Wit.",
        "The jury consists of Jane Roe and John Doe.",
        "Het gezin bestaat uit An Maes en Tom Claes.",
        "Het eerste bestuur bestond uit Jan Bakker en Ria Smit.",
        "In 1974 bestond het bestuur uit Jan Bakker en Ria Smit.",
        "Toen bestond het bestuur uit Jan Bakker en Ria Smit.",
        "Nu bestaat het trio uit Jan Bakker, Ria Smit en Kees de Wit.",
        "Het menu bestaat uit soep, brood en kaas.",
        "De route bestaat uit Gent, Brugge en Oostende.",
        "Jan Bakker en Ria Smit vormen samen een mooi duo.",
    ],
)
def test_who_plays_or_lives_together_or_did_so_once_is_no_body(sentence: str) -> None:
    assert members_said(sentence) == []


def test_all_whom_such_a_sentence_lists_are_told() -> None:
    assert people("Over ons\n\nDe ouderraad bestaat uit An Maes (voorzitter), Tom Claes en Els Smet.\n") == [
        ("An Maes", "voorzitter"),
        ("Tom Claes", None),
        ("Els Smet", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane RoePresident", ("Jane Roe", "President")),
        ("PenningmeesterJan Smit", ("Jan Smit", "Penningmeester")),
        ("Jan McAdams", ("Jan McAdams", None)),
        ("VormingsCentrum", ("VormingsCentrum", None)),
        ("Chair | Jane Roe | Plot 12 |", ("Jane Roe", "Chair")),
        ("Secretaris | Jan Smit | 2024-2028", ("Jan Smit", "Secretaris")),
        ("Home | Contact | Jan Smit", ("Home | Contact | Jan Smit", None)),
    ],
)
def test_functions_stuck_to_a_name_or_in_a_cell_beside_it(text: str, expected: tuple[str, str | None]) -> None:
    assert split_role(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bestuur\n\nVoorzitter:                Secretaris:               Penningmeester:\n"
        "An Maes                    Bart Claes                Els Bogaert\n",
        "Bestuur\n\nVoorzitter:\nSecretaris:\nPenningmeester:\nAn Maes\nBart Claes\nEls Bogaert\n",
        "<body><h2>Bestuur</h2><table><tr><td>Voorzitter</td><td>Secretaris</td><td>Penningmeester</td></tr>"
        "<tr><td>An Maes</td><td>Bart Claes</td><td>Els Bogaert</td></tr></table></body>",
        "<body><h2>Bestuur</h2><table><tr><td>An Maes</td><td>Bart Claes</td><td>Els Bogaert</td></tr>"
        "<tr><td>Voorzitter</td><td>Secretaris</td><td>Penningmeester</td></tr></table></body>",
    ],
    ids=["columns of text", "lost columns", "table", "names first"],
)
def test_a_row_of_functions_goes_with_the_row_of_names(text: str) -> None:
    assert people(text) == [
        ("An Maes", "Voorzitter"),
        ("Bart Claes", "Secretaris"),
        ("Els Bogaert", "Penningmeester"),
    ]


@pytest.mark.parametrize(
    "announced", ["Each of us has an area of responsibility:", "De taakverdeling is als volgt:", "Wie doet wat?"]
)
def test_what_is_announced_as_who_does_what_needs_no_known_function(announced: str) -> None:
    text = f"<body><p>{announced}</p><ol><li>Flags - Jane Roe</li><li>Hedges - John Doe</li><li>Paths - Tom Ash</li></ol></body>"

    assert people(text) == [("Jane Roe", "Flags"), ("John Doe", "Hedges"), ("Tom Ash", "Paths")]


def test_a_list_of_songs_announces_nobody() -> None:
    assert not announces_posts("On the programme tonight:")
    text = "<body><p>On the programme:</p><ol><li>Morning - Jane Roe</li><li>Dusk - John Doe</li><li>Night - Tom Ash</li></ol></body>"
    assert people(text) == []


def test_first_names_below_a_body_that_consists_of_them() -> None:
    text = "De leiding\nHet huidige leidingteam van de welpen bestaat uit:\nJoris, Marieke, Tjeerd en Hubert\n"

    assert [name for name, _ in people(text)] == ["Joris", "Marieke", "Tjeerd", "Hubert"]


def test_names_below_the_words_for_a_body_are_of_it_and_hold_no_function() -> None:
    text = "Het huidige bestuur van de kring:\n\n- An Maes\n- Tom Claes\n- Els Smet\n"

    assert people(text) == [("An Maes", None), ("Tom Claes", None), ("Els Smet", None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Jane Roe is the Trustee responsible for Safeguarding.",
            [("Jane Roe", "Trustee responsible for Safeguarding")],
        ),
        ("Els Maes is de schepen bevoegd voor jeugd.", [("Els Maes", "schepen bevoegd voor jeugd")]),
    ],
)
def test_what_a_function_sees_to_is_part_of_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert stated(sentence) == expected


def test_cards_of_a_tab_that_is_not_open_are_read() -> None:
    cards = "".join(
        f'<staff-card name="{name}" title="{title}" class="card hidden"></staff-card>\n'
        for name, title in (("Lotte", "Puppy's"), ("Sandra", "Pubers"), ("An Maes", "Voorzitter"))
    )

    assert people(f"render() {{\n return html`\n{cards}`\n}}\n") == [
        ("Lotte", "Puppy's"),
        ("Sandra", "Pubers"),
        ("An Maes", "Voorzitter"),
    ]


def test_a_piece_of_a_page_whose_lines_end_in_tags_is_one() -> None:
    text = '<b>Het bestuur</b><br/>\nVoorzitter: An Maes<br>\nSecretaris: Tom Claes<br />\n<a href="/x">Meer</a>\n'

    assert people(text) == [("An Maes", "Voorzitter"), ("Tom Claes", "Secretaris")]


@pytest.mark.parametrize(
    "text",
    [
        "<body><h2>Wie zijn wij</h2><p>Lies<br>Begeleidster</p><p>Fatima<br>Leerkracht</p><p>Tom<br>Kok</p></body>",
        "<body><h2>Wie doet wat</h2><ul><li>Lies - begeleidster</li><li>Fatima - leerkracht</li><li>Tom - kok</li></ul></body>",
    ],
    ids=["above", "beside"],
)
def test_first_names_with_a_known_function_each_are_people(text: str) -> None:
    assert [(name, (role or "").lower()) for name, role in people(text)] == [
        ("Lies", "begeleidster"),
        ("Fatima", "leerkracht"),
        ("Tom", "kok"),
    ]


def test_first_names_above_what_they_wrote_are_nobody() -> None:
    text = (
        "<body><h2>Gastenboek</h2><p>Lies<br>Leuke dag gehad</p><p>Fatima<br>Mooi feest</p><p>Tom<br>Super</p></body>"
    )

    assert people(text) == []
