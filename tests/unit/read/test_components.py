"""Components of JavaScript frameworks, as they are kept in a repository: what a reader of the page sees of them."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.lines import lines_of
from scrapers.read.components import component_markup, is_component
from scrapers.read.dispatch import read
from scrapers.read.html import read_html


def shown(page: str) -> list[str]:
    return [line.text for line in lines_of(read_html(page.encode(), url="https://club.example/").root.children)]


@pytest.mark.parametrize(
    ("program", "lines"),
    [
        pytest.param(
            "import x from 'y';\nconst Foot = () => (\n<footer><p>Els Maes</p></footer>\n)\nexport default Foot\n",
            ["Els Maes"],
            id="returned without a word for it",
        ),
        pytest.param(
            "const [open, setOpen] = useState<string | null>(null);\nexport function Page() { return <p>Els Maes</p> }",
            ["Els Maes"],
            id="types between angle brackets are no elements",
        ),
        pytest.param(
            "// Foot of each page\nconst foot = document.createElement('footer');\n"
            "foot.innerHTML = `<p>© ${new Date().getFullYear()} Club Dorp</p>`;",
            ["© Club Dorp"],
            id="markup in a string between back ticks",
        ),
        pytest.param(
            "import x from 'y';\nexport default () => <Text>Els Maes{'\\n'}Jan Peeters{\"\\n\"}{'Dorp 5'}</Text>",
            ["Els Maes", "Jan Peeters", "Dorp 5"],
            id="strings between braces, breaks among them",
        ),
        pytest.param(
            "import x from 'y';\nexport default () => (<p onClick={() => go(1 > 0)}>Bel {when > 3 && 'nooit'} ons</p>)",
            ["Bel ons"],
            id="what only the program can tell",
        ),
        pytest.param(
            "import x from 'y';\nexport default () => (<div>{open && (<p>Els Maes</p>)}{/* <p>Weg</p> */}</div>)",
            ["Els Maes"],
            id="an element on a condition, and a remark",
        ),
        pytest.param(
            "const board = [\n  { name: 'Els Maes', role: \"Secretaris\", tags: ['a'] }, // nog een\n"
            "  { name: `Jan O'Neill`, role: 'Lid' },\n];\nconst days = ['maandag', 'dinsdag'];\n"
            "export default () => (<ul>{board.map((one, at) => (<li key={at}>{one.name}, {one.role}</li>))}"
            "{days.map(day => <li>{day}</li>)}</ul>)",
            ["Els Maes, Secretaris", "Jan O'Neill, Lid", "maandag", "dinsdag"],
            id="an element for each record of a list",
        ),
        pytest.param(
            "const board = [{ name: 'Els Maes', tel: '09 555 01 02' }];\n"
            "export default () => <ul>{board.map(({ name, tel }) => <li>{name} {tel}</li>)}</ul>",
            ["Els Maes 09 555 01 02"],
            id="records by their parts",
        ),
        pytest.param(
            "const mail = 'info@club.example';\nconst seat = { street: 'Dorp 5', town: '9000 Gent' };\n"
            "export default () => <p>{mail}<br/>{seat.street}<br/>{seat.town}</p>",
            ["info@club.example", "Dorp 5", "9000 Gent"],
            id="constants",
        ),
        pytest.param(
            "---\nimport Layout from '../Layout.astro';\n---\n<Layout><style>p { color: red }</style>"
            "<!-- weg --><p>Els Maes</p></Layout>",
            ["Els Maes"],
            id="code between dashes above a page",
        ),
        pytest.param(
            "import x from 'y';\nconst a = () => (<svg></svg>);\nexport default () => { if (a < b) return null; return (<p>Els</p>) }",
            ["Els"],
            id="several elements with code between them",
        ),
    ],
)
def test_a_component_reads_as_the_page_that_it_makes(program: str, lines: list[str]) -> None:
    assert shown(program) == lines


def test_links_and_the_title_of_a_component_are_those_of_the_page() -> None:
    program = (
        "export const metadata = { title: \"Bestuur | Club Dorp\", robots: {} };\nconst mail = 'info@club.example';\n"
        "export default () => (<p className='x'><Link to='/leden'>Leden</Link> <a href={`mailto:${mail}`}>Schrijf</a></p>)"
    )
    document = read_html(program.encode(), url="https://club.example/")
    links = [run.href for block in document.root.walk() for run in block.inlines if run.href]
    assert (document.title, links) == (
        "Bestuur | Club Dorp",
        ["https://club.example/leden", "mailto:info@club.example"],
    )


def test_a_file_without_a_name_that_says_so_is_read_as_a_component() -> None:
    program = b"import x from 'y';\nexport default () => (<p>Els Maes</p>)"
    document = read(program, url="https://club.example/contact.jsx")
    assert [line.text for line in lines_of(document.root.children)] == ["Els Maes"]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("class reunion (June)\nwrite to <els@club.example>", id="a text"),
        pytest.param("<html><body><p>import</p></body></html>", id="a page"),
        pytest.param("Import van fietsen (uit Gent)\n<b>Jan Peeters</b>", id="a sentence"),
        pytest.param("---\ntitle: Contact\n---\n<p>Els Maes</p>", id="data above a page"),
    ],
)
def test_what_is_no_program_stays_as_it_is(page: str) -> None:
    assert not is_component(page)


@pytest.mark.parametrize(
    "part",
    ["<a>", "{", "/*", "<a b={", "const a = [{ b: 'c", "`", "/**/", "{x.map(y => <p>{y.z}", "<", "\\", "'"],
)
def test_a_long_hostile_program_is_read_in_time(part: str) -> None:
    begun = time.monotonic()
    for program in (f"import x from 'y';\n{part * 20_000}<p>x</p>", f"{part * 20_000}"):
        is_component(program)
        component_markup(program)
    assert time.monotonic() - begun < 5


ROWS = (("Els", "Maes", "Voorzitter"), ("Jan", "Smet", "Materiaal"))
KITS = {
    "plain tags within": ("Table", "thead", "tbody", "tr", "th", "td"),
    "a head of its own": ("Table", "TableHead", "TableBody", "TableRow", "TableCell", "TableCell"),
    "cells of the head": ("Table", "TableHeader", "TableBody", "TableRow", "TableHead", "TableCell"),
    "short names": ("Table", "Thead", "Tbody", "Tr", "Th", "Td"),
}


@pytest.mark.parametrize("kit", KITS.values(), ids=KITS)
def test_a_table_of_a_kit_of_components_is_a_table(kit: tuple[str, ...]) -> None:
    table, head, body, row, over, cell = kit

    def line(texts: tuple[str, ...], of: str) -> str:
        cells = "\n".join(f"          <{of}>{text}</{of}>" for text in texts)
        return f"        <{row}>\n{cells}\n        </{row}>\n"

    rows = "".join(line(one, cell) for one in ROWS)
    program = (
        "import { Table } from 'kit';\n\nexport default function Board() {\n  return (\n"
        f"    <{table} striped>\n      <{head}>\n{line(('Voornaam', 'Naam', 'Functie'), over)}      </{head}>\n"
        f"      <{body}>\n{rows}      </{body}>\n    </{table}>\n  );\n}}\n"
    )
    found = extract(read(program.encode(), url="https://partner.example/board.jsx")).contacts
    assert [(one.person, one.role) for one in found] == [("Els Maes", "Voorzitter"), ("Jan Smet", "Materiaal")]
