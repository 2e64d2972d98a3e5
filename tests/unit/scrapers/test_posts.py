"""Boards as pages lay them out: some functions are known, the others are told by the form that they share with these."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

BOARD = {
    "President": ["Laura Whitfield"],
    "Vice President": ["Marcus Doyle"],
    "Treasurer": ["Petra Winslow"],
    "Hospitality": ["Ann Becker", "Tom Ruiz"],
    "Book Fair": ["Denise Okafor"],
    "Field Trips": ["Carl Lindqvist"],
    "5K Team": ["Rosa Mendez", "Beth Kramer"],
    "Newsletter": ["Joyce Hale"],
}
TOLD = [(name, post) for post, names in BOARD.items() for name in names]


def lines(form: str, between: str, *, names: str = ", ") -> str:
    """The board, a line for each post."""
    return between.join(form.format(post=post, names=names.join(people)) for post, people in BOARD.items())


def each(form: str, between: str = "") -> str:
    """The board, a line for each person."""
    return between.join(form.format(post=post, name=name) for name, post in TOLD)


def below(head: str, name: str, *, between: str = "", around: str = "{}") -> str:
    """The board, each name on a line of its own below the post."""
    return "".join(
        head.format(post=post) + around.format(between.join(name.format(name=one) for one in people))
        for post, people in BOARD.items()
    )


def drawn(html: str) -> tuple[Contact, ...]:
    page = f"<html><body><main><h1>Our Board</h1>{html}</main></body></html>"
    return extract(read(page.encode(), url="https://pta.example/", content_type="text/html"), country="US").contacts


def holders(html: str) -> list[tuple[str, str | None]]:
    return [(one.person, one.role) for one in drawn(html) if one.person]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<ul>{lines('<li>{post}: {names}</li>', '')}</ul>", id="items, a colon"),
        pytest.param(f"<ul>{lines('<li>{post} - {names}</li>', '', names=' and ')}</ul>", id="items, a dash"),
        pytest.param(f"<ul>{each('<li>{name} – {post}</li>')}</ul>", id="items, names first"),
        pytest.param(f"<ul>{each('<li>{name} ({post})</li>')}</ul>", id="items, in brackets"),
        pytest.param(lines("<p>{post}: {names}</p>", "", names=" &amp; "), id="paragraphs"),
        pytest.param(lines("<p><b>{post}</b> {names}</p>", ""), id="told by weight alone"),
        pytest.param(f"<p>{lines('<em>{post}:</em> {names}', '<br>')}</p>", id="lines of one paragraph"),
        pytest.param(f"<p>{each('{name}, {post}', '<br>')}</p>", id="lines, a comma"),
        pytest.param(below("<h3>{post}</h3>", "<li>{name}</li>", around="<ul>{}</ul>"), id="headings over items"),
        pytest.param(below("<h3>{post}</h3>", "{name}", between=", ", around="<p>{}</p>"), id="headings over a line"),
        pytest.param(
            below("<p><b>{post}</b></p>", "{name}", between="<br>", around="<p>{}</p>"), id="bold over paragraphs"
        ),
        pytest.param(below("<p>{post}<br>", "{name}", between="<br>", around="{}</p>"), id="the first line of a block"),
        pytest.param(
            f"<ul>{below('<li>{post}', '<li>{name}</li>', around='<ul>{}</ul></li>')}</ul>", id="items within items"
        ),
        pytest.param(f"<table>{each('<tr><td>{name}</td><td>{post}</td></tr>')}</table>", id="a table, names first"),
        pytest.param(each("<h3>{name}</h3><p>{post}</p><p>Has lived here with the family for years.</p>"), id="lives"),
        pytest.param(each("<p>{name}</p><p>{post}</p>"), id="names and posts taking turns"),
        pytest.param(
            f"<div>{each('<div><p><b>{name}</b><br>{post}</p></div>')}</div>", id="cards, the name above the post"
        ),
    ],
)
def test_what_stands_where_known_functions_stand_is_one_in_whatever_words(html: str) -> None:
    assert sorted(holders(html), key=lambda one: one[0]) == sorted(TOLD)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            "<ul><li>Ann Becker - Best Pie</li><li>Tom Ruiz - Best Cake</li><li>Rosa Mendez - Best Jam</li></ul>",
            id="no function among them is known",
        ),
        pytest.param(
            "<h3>Ice cream</h3><p>Ann Becker</p><h3>Manager's Special</h3><p>Tom Ruiz</p><h3>Chef's Choice</h3><p>Rosa Mendez</p>",
            id="words for a function that say whose something is",
        ),
        pytest.param(
            "<h3>Book review</h3><p>Ann Becker</p><h3>Letter to the editor</h3><p>By Tom Ruiz</p><h3>Garden</h3><p>Rosa Mendez</p>",
            id="what is written to somebody with a function",
        ),
        pytest.param(
            "<h3>Gold Sponsor</h3><p>Ann Becker</p><h3>In Memoriam</h3><p>Rosa Mendez</p><h3>Winners</h3><p>Tom Ruiz</p>",
            id="headings of which none is a function",
        ),
        pytest.param(
            "<ul><li>Ann Becker (Shelby County)</li><li>Tom Ruiz (Ward 2)</li><li>Rosa Mendez (Ward 3)</li></ul>",
            id="where they live, below nothing that says what they do",
        ),
    ],
)
def test_a_form_alone_makes_no_functions(html: str) -> None:
    assert [role for _, role in holders(html) if role] == []


def test_nobody_holds_what_is_vacant() -> None:
    page = "<ul><li>Chair: Ann Becker</li><li>Clerk: Vacant</li><li>Garden: TBD</li><li>Music: Tom Ruiz</li></ul>"
    assert holders(page) == [("Ann Becker", "Chair"), ("Tom Ruiz", "Music")]


def test_call_signs_and_letters_behind_a_name_are_no_part_of_it() -> None:
    page = (
        '<ul><li><b>President</b>: Mark, <a href="https://calls.example/w0xyz">W0XYZ</a></li>'
        '<li><b>Secretary</b>: Ann Becker, <a href="https://calls.example/k9qqq">K9QQQ</a></li>'
        "<li><b>Repeater</b>: A. Lindqvist CC, CL</li></ul>"
    )
    assert holders(page) == [("Mark", "President"), ("Ann Becker", "Secretary"), ("A. Lindqvist", "Repeater")]


def test_who_sits_in_a_body_is_told_with_it_and_not_as_doing_it() -> None:
    page = below("<h2>{post}</h2>", "{name}", between="<br>", around="<p>{}</p>").replace(
        "Hospitality", "Publicity Committee"
    )
    assert [(one.person, one.unit) for one in drawn(page) if one.unit] == [
        ("Ann Becker", "Publicity Committee"),
        ("Tom Ruiz", "Publicity Committee"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<ul><li><h3>Ann Becker</h3><p>Chair</p></li><li><h3>Tom Ruiz</h3><p>Clerk</p></li><li><h3>Rosa Mendez</h3></li></ul>",
        "<table><tr><td>Ann Becker</td><td>Chair</td></tr><tr><td>Tom Ruiz</td><td>Clerk</td></tr>"
        "<tr><td>Rosa Mendez</td><td></td></tr></table>",
        "<div><p><img src='a'><br>Ann Becker<br>Chair</p></div><div><p><img src='b'><br>Tom Ruiz<br>Clerk</p></div>"
        "<div><p><img src='c'><br>Rosa Mendez</p></div>",
    ],
    ids=["headings", "a table", "pictures"],
)
def test_who_stands_without_a_function_among_those_who_have_one_is_listed_too(page: str) -> None:
    assert holders(f"<div>{page}</div>") == [("Ann Becker", "Chair"), ("Tom Ruiz", "Clerk"), ("Rosa Mendez", None)]


def test_a_first_name_before_a_call_sign_is_somebody_whatever_it_is() -> None:
    page = "<ul><li>Chair: Tom Ruiz, W0XYZ</li><li>Clerk: Dudlington, K9QQQ</li><li>Net: Rosa Mendez, N7AAA</li></ul>"
    assert holders(page)[1] == ("Dudlington", "Clerk")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        pytest.param(
            "<h2>Ward Captains</h2><ul><li>Ward 1: Ann Becker</li><li>Ward 2: vacant</li><li>Ward 3: Tom Ruiz</li></ul>",
            [("Ann Becker", "Ward Captain", "Ward 1"), ("Tom Ruiz", "Ward Captain", "Ward 3")],
            id="a list by ward",
        ),
        pytest.param(
            "<h2>Block captains</h2><p>Elm Street: Ann Becker<br>Oak Street: OPEN<br>Birch Lane: Tom Ruiz</p>",
            [("Ann Becker", "Block captain", "Elm Street"), ("Tom Ruiz", "Block captain", "Birch Lane")],
            id="lines by street",
        ),
        pytest.param(
            "<table><tr><th>Precinct</th><th>Chair</th></tr><tr><td>101</td><td>Ann Becker</td></tr>"
            "<tr><td>102</td><td>Vacant</td></tr><tr><td>103</td><td>Tom Ruiz</td></tr></table>",
            [("Ann Becker", "Chair", "Precinct 101"), ("Tom Ruiz", "Chair", "Precinct 103")],
            id="a table below a function",
        ),
        pytest.param(
            "<h2>Precinct Chair Directory</h2><h4>Ashford 05</h4><p>Ann Becker</p><h4>Ashford 06</h4><p>Vacant</p>"
            "<h4>Ashford 07</h4><p>Tom Ruiz</p>",
            [("Ann Becker", "Precinct Chair", None), ("Tom Ruiz", "Precinct Chair", None)],
            id="headings of areas within a group",
        ),
        pytest.param(
            "<p>Monday: Ann Becker<br>Tuesday: Tom Ruiz<br>Friday: open</p><h2>Former Presidents</h2><p>Rosa Mendez</p>",
            [],
            id="no function is told, or one of the past",
        ),
    ],
)
def test_who_is_there_for_an_area_does_what_the_heading_says(
    page: str, told: list[tuple[str, str, str | None]]
) -> None:
    assert [(one.person, one.role, one.unit) for one in drawn(page) if one.role] == told


def test_two_who_share_a_family_name_are_two_people() -> None:
    page = "<p>Chair: Ann Becker<br>Clerk: Tom Ruiz<br>Picnic: Rosa and Luis Mendez</p>"
    assert holders(page)[-2:] == [("Rosa Mendez", "Picnic"), ("Luis Mendez", "Picnic")]


def test_names_above_their_functions_are_not_held_by_those_below() -> None:
    page = "<h4>Ann Becker</h4><h5>Chair</h5><h4>Tom Ruiz</h4><h5>Garden</h5><h4>Rosa Mendez</h4><h5>Clerk</h5>"
    assert sorted(holders(page)) == [("Ann Becker", "Chair"), ("Rosa Mendez", "Clerk"), ("Tom Ruiz", "Garden")]
