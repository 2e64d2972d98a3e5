"""People and offices that a program holds as data and its own markup does not show."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from scrapers.read.unshown import unshown

HEAD = "import { Grid } from './grid';\n"
ENDS = "export default function Page() {\n  return (\n    <main>\n      <h1>Wie is wie</h1>\n"


def told(program: str, country: str = "BE") -> list[tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]]:
    contacts = extract(read(program.encode(), url="https://linde.example/page"), country=country).contacts
    return [
        (one.person or one.unit or one.organisation, one.role, tuple(each.number for each in one.phones), one.emails)
        for one in contacts
    ]


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(
            f"{HEAD}const crew = [\n  {{ name: 'Els Maes', role: 'Treasurer', phone: '+32 9 555 12 34' }},\n"
            f"  {{ name: 'Jan Smet', role: 'Chair', phone: '+32 9 555 12 35' }},\n];\n{ENDS}"
            "      <Grid crew={crew} />\n    </main>\n  );\n}",
            id="handed to another component",
        ),
        pytest.param(
            f"const people = [\n  {{ naam: 'Els Maes', functie: 'Treasurer', tel: '+32 9 555 12 34' }},\n"
            f"  {{ naam: 'Jan Smet', functie: 'Chair', tel: '+32 9 555 12 35' }},\n];\n{ENDS}",
            id="kept without the end that would show them",
        ),
        pytest.param(
            f"{HEAD}export function Page() {{\n  const [crew, setCrew] = useState([\n"
            "    { nom: 'Els Maes', fonction: 'Treasurer', tel: '+32 9 555 12 34' },\n"
            "    { nom: 'Jan Smet', fonction: 'Chair', tel: '+32 9 555 12 35' },\n  ]);\n  return <p>Wie is wie</p>;\n}",
            id="as a state",
        ),
        pytest.param(
            f"{HEAD}const rows = [\n  ['Treasurer', 'Els Maes', '+32 9 555 12 34'],\n  ['Chair', 'Jan Smet', '+32 9 555 12 35'],\n];\n"
            "export const Page = () => <ul>{rows.map(([post, name, tel]) => <li key={name}>{post}: {name}</li>)}</ul>;",
            id="as lists",
        ),
    ],
)
def test_whom_a_component_holds_without_showing_them_is_told(program: str) -> None:
    assert told(program) == [
        ("Els Maes", "Treasurer", ("+3295551234",), ()),
        ("Jan Smet", "Chair", ("+3295551235",), ()),
    ]


@pytest.mark.parametrize(
    ("program", "page"),
    [
        pytest.param(
            "const crew = [{ name: 'Els Maes', phone: '09 555 12 34' }];", "<p>Els Maes: 09-555.12.34</p>", id="shown"
        ),
        pytest.param("const crew = ['Els Maes', 'Jan Smet'];", "<p>Els Maes, Jan Smet</p>", id="people by name"),
        pytest.param("const links = [{ label: 'Home', to: '/' }, { label: 'News', to: '/n' }];", "", id="a menu"),
        pytest.param("const phone = '09 555 12 34';", "", id="a text alone"),
        pytest.param("page.open();", "", id="no data"),
    ],
)
def test_what_the_markup_shows_is_not_told_again_nor_what_is_about_nobody(program: str, page: str) -> None:
    assert unshown(program, page) == ""


def test_what_a_click_calls_is_a_link() -> None:
    row = "<Row onPress={() => Linking.openURL('tel:+3295551234')} style={styles.row}>\n  <Text>Praktijk Linde</Text>\n</Row>"
    write = '<Button title="Schrijf" onClick={() => window.open("mailto:post@linde.example")} />'

    found = told(f"{HEAD}export const Page = () => <div>\n{row}\n{write}\n</div>")
    assert [number for one in found for number in one[2]] == ["+3295551234"]
    assert {mail for one in found for mail in one[3]} == {"post@linde.example"}


def test_a_part_of_a_page_may_begin_with_a_remark_and_amid_elements() -> None:
    part = (
        '{/* Foot */}\n<footer className="foot">\n  <p>&copy; {new Date().getFullYear()} Stichting Linde</p>\n'
        '  <a href="mailto:post@linde.example">Mail</a>\n</footer>\n</div>\nBel +32 9 555 12 34\n</main>\n  );\n}\n'
    )

    found = told(part)
    assert {one[0] for one in found} == {"Stichting Linde"}
    assert [number for one in found for number in one[2]] == ["+3295551234"]
