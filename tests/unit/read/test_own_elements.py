"""Elements of a site's own, which get as attributes what they show."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.lines import lines_of
from scrapers.read.dispatch import read
from scrapers.read.html import read_html
from scrapers.read.own_elements import with_own_elements


def shown(page: str) -> list[str]:
    return [line.text for line in lines_of(read_html(page.encode(), url="https://club.example/").root.children)]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        pytest.param(
            '<staff-card name="Els Maes" role="Secretaris" email="els@club.example"></staff-card>',
            ["Els Maes", "Secretaris", "els@club.example"],
            id="a custom element",
        ),
        pytest.param(
            "<TeamMember name='Ann Roe' position='Treasurer' phone='020 7946 0018' />\n<TeamMember name='Tom Doe' job-title='Chair'/>",
            ["Ann Roe", "Treasurer", "020 7946 0018", "Tom Doe", "Chair"],
            id="components that close themselves stand side by side",
        ),
        pytest.param(
            '<board-person name="Jan Smet" title="Lid" content="Bel: 09 555 01 02"><p>Sinds lang</p></board-person>',
            ["Jan Smet", "Lid", "09 555 01 02", "Sinds lang"],
            id="a number in an attribute of any name, before what the element holds",
        ),
        pytest.param(
            "import x from 'y';\nconst all = [{ who: 'Els Maes', does: 'Voorzitter' }, { who: 'Jan Smet', does: 'Lid' }];\n"
            'export default () => (<div><PageHeader title="Bestuur" />\n{all.map(one => <Person name={one.who} role={one.does} />)}</div>)',
            ["Bestuur", "Els Maes", "Voorzitter", "Jan Smet", "Lid"],
            id="components repeated over a list, and one named for a heading",
        ),
        pytest.param(
            "import { html } from 'lit'\nexport class Page extends Element { render() { return html`\n"
            '<my-list><my-one name="Els Maes" role="Secretaris" @click=${this.go}></my-one></my-list>` } }',
            ["Els Maes", "Secretaris"],
            id="in a template of a program",
        ),
    ],
)
def test_what_an_element_gets_as_attributes_is_read(page: str, lines: list[str]) -> None:
    assert shown(page) == lines


@pytest.mark.parametrize(
    "page",
    [
        pytest.param('<form-field name="Email" title="E-mail" type="email"></form-field><p>x</p>', id="a field"),
        pytest.param('<Icon name="phone" title="Bel" /><p>x</p>', id="a picture by its name"),
        pytest.param('<app-map title="Kaart" zoom="12"></app-map><p>x</p>', id="a title alone"),
        pytest.param('<Box :name="one.name" v-bind:role="one.role" @click="go"></Box><p>x</p>', id="code as a value"),
        pytest.param('<TABLE TITLE="Els Maes"><TR><TD>x</TD></TR></TABLE>', id="capitals of an old page"),
        pytest.param('<p title="Els Maes" role="note">x</p>', id="an element of HTML"),
    ],
)
def test_what_tells_of_nobody_is_not_shown(page: str) -> None:
    assert shown(page) == ["x"]


def test_people_in_elements_are_read_with_what_they_do() -> None:
    page = b"""import Layout from './l'
export const Board = () => (
  <Layout>
    <BoardCard name="Els Maes" role="Voorzitter" phone="+32 9 555 01 02" />
    <BoardCard name="Jan Smet" role="Secretaris" email="jan@club.example" />
  </Layout>
)"""
    contacts = extract(read(page, url="https://club.example/board.tsx")).contacts
    told = [(one.person, one.role, [phone.number for phone in one.phones], one.emails) for one in contacts]
    assert told == [
        ("Els Maes", "Voorzitter", ["+3295550102"], ()),
        ("Jan Smet", "Secretaris", [], ("jan@club.example",)),
    ]


@pytest.mark.parametrize("part", ["<A", "<a-b c=", "<a-b ", '<Ab c="', "<a-b c='d' ", "<Ab c=d ", " data-component="])
def test_a_long_hostile_page_is_read_in_time(part: str) -> None:
    begun = time.monotonic()
    with_own_elements(f"<Ab c>{part * 20_000}")
    assert time.monotonic() - begun < 2
