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


LIST = "$crew = array(\n  array('naam' => 'Els Maes', 'functie' => 'Chair', 'tel' => '+32 9 555 12 34'),\n);"


def test_what_a_server_holds_stands_on_its_page() -> None:
    page = (
        f"<h1>Club Linde</h1>\n<p>A</p><p>B</p>\n<?php\n{LIST}\n?>\n<p><a href='mailto:post@linde.example'>Mail</a></p>"
    )

    assert ("Els Maes", "Chair", ("+3295551234",), ()) in told(page)


def test_a_page_stays_one_where_its_code_holds_an_address_too() -> None:
    page = (
        "<div><h2><?php esc_html_e('Secretariaat'); ?></h2><p>Els Maes</p>\n<p>post@linde.example</p><p>+32 9 555 12 34</p></div>\n"
        "<?php $form = array('title' => __('Vraag aan ons', 'linde'), 'to' => 'form@linde.example'); ?>"
    )

    assert {"post@linde.example", "form@linde.example"} <= {mail for one in told(page) for mail in one[3]}


@pytest.mark.parametrize("end", ["</body></html>", ""])
def test_records_of_a_script_are_told_where_the_page_does_not_show_them(end: str) -> None:
    script = "const crew = [\n  { name: 'Els Maes', role: 'Chair', phone: '+32 9 555 12 34' },\n];\nshow(crew);"

    page = f"<!doctype html><html><body><h1>Club Linde</h1><div id='list'></div><script>\n{script}\n</script>{end}"

    assert told(page) == [("Els Maes", "Chair", ("+3295551234",), ())]
    shown = page.replace("<div id='list'>", "<div><h2>Els Maes</h2><p>Chair</p><p>+32 9 555 12 34</p>")
    assert len(told(shown)) == 1


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("<script setup>\nconst phone = '+32 9 555 12 34'\n</script>", id="constants"),
        pytest.param(
            "<script>\nexport default {\n  data() {\n    return {\n      phone: '+32 9 555 12 34',\n    }\n  }\n}\n</script>",
            id="what data returns",
        ),
    ],
)
def test_a_template_shows_what_its_script_gives_a_name(script: str) -> None:
    page = f"<template>\n<div><h1>Club Linde</h1><p>Tel {{{{ phone }}}}</p><p>{{{{ other }}}}</p></div>\n</template>\n{script}\n"

    assert told(page) == [("Club Linde", None, ("+3295551234",), ())]
