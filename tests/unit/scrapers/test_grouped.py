"""People below headings that tell them apart, or that say of what they all are."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Told = tuple[str | None, str | None]


def people(text: str, content_type: str = "text/html", url: str = "https://club.example/") -> list[Told]:
    found = extract(read(text.encode(), url=url, content_type=content_type)).contacts
    return [(one.person, one.unit) for one in found if one.person]


def page(*groups: tuple[str, tuple[str, ...]]) -> str:
    card = "<div><p>{0}</p><p><a href='mailto:{1}@club.example'>{1}@club.example</a></p></div>"
    parts = (
        f"<h2>{heading}</h2>" + "".join(card.format(name, name.lower().replace(" ", ".")) for name in names)
        for heading, names in groups
    )
    return f"<html><body><main><h1>Onze mensen</h1>{''.join(parts)}</main></body></html>"


GROUPS = (
    ("Rakkers", ("An Maes", "Bert Smet")),
    ("Toppers", ("Cas Claes", "Els Nys")),
    ("Kwiks", ("Jan Cools",)),
)


def test_people_of_whom_nothing_else_is_said_are_of_the_group_that_they_stand_in() -> None:
    assert people(page(*GROUPS)) == [(name, group) for group, names in GROUPS for name in names]


@pytest.mark.parametrize(
    "groups",
    [GROUPS[:2], (("Contact", GROUPS[0][1]), *GROUPS[1:]), (("Rakkers", ("An Maes, voorzitter",)), *GROUPS[1:])],
    ids=["two headings", "one that names no group", "too few of whom nothing is said"],
)
def test_headings_that_may_part_a_page_otherwise_name_no_group(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert {unit for _, unit in people(page(*groups))} == {None}


def tables(*groups: tuple[str, tuple[str, ...]]) -> str:
    """Groups that no heading tells apart, each with a mailbox of its own, and rows of which the first is in bold."""
    row = "<tr><td>{0}</td><td>{1}</td></tr>"
    parts = []
    for group, names in groups:
        rows = [(name, f"{name.replace(' ', '.')}@club.example") for name in names]
        first = row.format(*(f"<b>{one}</b>" for one in rows[0]))
        mail = f"{group.lower()}@club.example"
        parts.append(f"<div><div>{group}</div><a href='mailto:{mail}'>{mail}</a></div><table>{first}")
        parts.append("".join(row.format(*one) for one in rows[1:]) + "</table>")
    return f"<html><body><main>{''.join(parts)}</main></body></html>"


def test_bodies_with_a_mailbox_each_tell_those_below_them_apart() -> None:
    assert people(tables(*GROUPS)) == [(name, group) for group, names in GROUPS for name in names]


def test_bodies_in_bold_lines_above_lists_tell_those_below_them_apart() -> None:
    groups = (("Squirrels", ("Ann Reed", "Bob Lane")), ("Hares", ("Carl Ford", "Dora Hall")), ("Foxes", ("Emma Moss",)))
    parts = []
    for group, names in groups:
        items = "".join(f"<li>{name}: 0470 12 34 {ord(name[0])}</li>" for name in names)
        parts.append(f"<p><b>{group}</b></p><p>{group.lower()}@club.example</p><ul>{items}</ul>")
    told = people(f"<html lang='en'><body><main>{''.join(parts)}</main></body></html>")
    assert told == [(name, group) for group, names in groups for name in names]


def test_what_people_go_by_in_a_group_is_no_function_that_tells_them() -> None:
    called = {"An Maes": "Vlijtige Vos", "Bert Smet": "Dappere Das", "Cas Claes": "Kalme Kraai"}
    text = tables(*GROUPS)
    for name, other in called.items():
        for cell in (f"<td>{name}</td>", f"<td><b>{name}</b></td>"):
            text = text.replace(cell, f"{cell}<td>{other}</td>")
    assert [one for one in people(text) if one[0] not in called.values()] == [
        (name, group) for group, names in GROUPS for name in names
    ]


def test_two_bodies_with_a_mailbox_may_part_a_page_otherwise() -> None:
    assert {unit for _, unit in people(tables(*GROUPS[:2], ("Kwiks", GROUPS[0][1])))} == {None}


SCRIPT = """import Lid from "./lid.js";
const leiding = {
  Rakkers: [
    new Lid("An Maes", `e-mail: <a href="mailto:an@club.example">an@club.example</a><br>Tel: 0470 12 34 56`),
    new Lid("Bert Smet", `e-mail: <a href="mailto:bert@club.example">bert@club.example</a>`)
  ],
  Toppers: [new Lid("Cas Claes", `<a href="mailto:cas@club.example">cas@club.example</a>`)],
  Kwiks: [
    new Lid("Els Nys", `<a href="mailto:els@club.example">els@club.example</a>`),
    new Lid("Jan Cools", `<a href="mailto:jan@club.example">jan@club.example</a>`),
  ],
};
for (const groep in leiding) toon(groep);
"""


def test_records_that_a_program_makes_are_told_by_the_keys_of_their_lists() -> None:
    assert people(SCRIPT, "text/plain", "https://club.example/leiding.js") == [
        ("An Maes", "Rakkers"),
        ("Bert Smet", "Rakkers"),
        ("Cas Claes", "Toppers"),
        ("Els Nys", "Kwiks"),
        ("Jan Cools", "Kwiks"),
    ]


STORY = "<div><h2>{}</h2><p>Werkt al jaren in de zorg en heeft altijd oog voor de noden van wie hulp vraagt, thuis en onderweg.</p></div>"


@pytest.mark.parametrize(
    "above", ["<p>Ons team</p><h1>Wij helpen u verder</h1>", "<h1>Maak kennis met ons team</h1>", "<h1>Ons team</h1>"]
)
def test_names_as_headings_below_a_body_are_of_it_though_nobody_has_a_function(above: str) -> None:
    stories = "".join(map(STORY.format, ("An Maes", "Sofie", "Els Nys", "Laura")))
    named = people(f"<html><body><main>{above}{stories}</main></body></html>")
    assert {(name, (unit or "").lower()) for name, unit in named} == {
        ("An Maes", "ons team"),
        ("Sofie", "ons team"),
        ("Els Nys", "ons team"),
        ("Laura", "ons team"),
    }


def test_names_as_headings_below_no_body_are_nobody_of_the_page() -> None:
    stories = "".join(map(STORY.format, ("An Maes", "Sofie Smet", "Els Nys")))
    assert people(f"<html><body><main><h1>Verhalen</h1>{stories}</main></body></html>") == []
