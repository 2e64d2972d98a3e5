"""Pages as they are kept before a server or a browser fills them in."""

from __future__ import annotations

import pytest

from scrapers.extract.line.lines import lines_of
from scrapers.read.html import read_html


def shown(page: str) -> list[str]:
    return [line.text for line in lines_of(read_html(page.encode(), url="https://club.example/").root.children)]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        pytest.param(
            'import { Card } from "ui";\nexport default function Page() {\n  return (\n'
            '<main><h1>Club</h1><p>E-mail:{" "}<b>info@club.example</b></p></main>\n);}',
            ["Club", "info@club.example"],
            id="a component",
        ),
        pytest.param("<p>Bel {/* niet de voorzitter */}de kassier</p>", ["Bel de kassier"], id="a remark"),
        pytest.param(
            "<p>Kassier: {!!HTML::mailto('kassier@club.example')!!}</p>",
            ["Kassier: kassier@club.example"],
            id="a mail address",
        ),
        pytest.param(
            "<template><h1>Club</h1><p>Dorp 5</p></template>", ["Club", "Dorp 5"], id="nothing but a template"
        ),
        pytest.param(
            "<h1>Club</h1><template><p>Nieuwe rij</p></template>", ["Club"], id="a template beside what is shown"
        ),
    ],
)
def test_what_a_program_says_to_itself_is_not_read(page: str, lines: list[str]) -> None:
    assert [line for line in shown(page) if line not in (");}", ")")] == lines
