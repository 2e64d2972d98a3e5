"""Pages as they are kept before a server or a browser fills them in."""

from __future__ import annotations

import pytest

from scrapers.extract.line.lines import lines_of
from scrapers.read.dispatch import read
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


PHP = "<?php\n/** @var View $this */\nuse a\\b;\n$this->title = 'Club';\n?>\n"
BOARD = "<div><h3><?= $this->title ?>Bestuur</h3><ul><li>Voorzitter: Els Maes</li><li>Kassier: Jan Smet</li></ul></div>"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(PHP + BOARD, id="PHP"),
        pytest.param(f"@extends('club')\n@section('content')\n{BOARD}\n{{{{-- later --}}}}\n@endsection\n", id="Blade"),
        pytest.param(
            f"{{% extends 'club' %}}\n{{% block body %}}\n{{# later #}}{BOARD}\n{{% endblock %}}\n", id="Twig"
        ),
        pytest.param(f"<%= render 'head' %>\n{BOARD}\n<% end %>\n", id="ERB"),
        pytest.param(BOARD, id="a part of a page"),
    ],
)
def test_what_a_server_makes_a_page_of_is_read_as_that_page(page: str) -> None:
    document = read(page.encode(), url="https://club.example/bestuur.tpl", content_type=None)
    assert [line.text for line in lines_of(document.root.children)] == [
        "Bestuur",
        "Voorzitter: Els Maes",
        "Kassier: Jan Smet",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<?php title('Bestuur'); ?>\n<p>Schrijf de kassier:\n<?php echo mail('kas@club.example'); ?>.</p>\n<?php foot(); ?>",
        "{% include 'head.html' %}\n<p>Schrijf de kassier: <a href=\"mailto:kas@club.example\">kas@club.example</a>.</p>",
    ],
)
def test_of_a_page_that_begins_with_what_the_server_runs_one_paragraph_is_enough(page: str) -> None:
    document = read(page.encode(), url="https://club.example/bestuur.tpl", content_type=None)
    assert [line.text for line in lines_of(document.root.children)] == ["Schrijf de kassier: kas@club.example."]


def test_a_program_that_holds_a_paragraph_in_a_text_is_no_page() -> None:
    code = "<?php\nclass Foot {\n  function show() { return '<p>Schrijf naar kas@club.example.</p>'; }\n}\n"
    shown = [line.text for line in lines_of(read(code.encode(), url="https://c.example/f.tpl").root.children)]
    assert shown != ["Schrijf naar kas@club.example."]


def test_two_tags_within_a_text_are_what_somebody_wrote() -> None:
    text = "Schrijf </p> achter elke alinea, en </div> achter elk deel. Bel Els Maes, 09 213 08 46."
    document = read(text.encode(), url="https://club.example/uitleg", content_type="text/plain")
    assert [line.text for line in lines_of(document.root.children)] == [text]


def test_code_that_nothing_ends_hides_no_page() -> None:
    assert shown("<h1>Club</h1><% als <p>Dorp 5</p>")[-1].endswith("Dorp 5")


def test_code_that_holds_the_contacts_themselves_is_read() -> None:
    page = "<?php $leden = ['Els Maes' => '0476 12 34 56']; ?>\n<div><ul><li><?= $lid ?></li><li></li></ul></div>"
    document = read(page.encode(), url="https://club.example/leden", content_type=None)
    assert any("0476 12 34 56" in line.text for line in lines_of(document.root.children))


def test_coordinates_of_a_drawing_within_code_are_no_numbers() -> None:
    icon = '<svg viewBox="0 0 24 24"><path d="M22 16.92v3a2 2 0 0 1-2.18 2 19.79 19.79 0 0 1-8.63-3.07"/></svg>'
    page = (
        f"<?php\n$icon = '{icon}';\n?>\n<div><h3>Garage De Wissel</h3><p>Kerkstraat 12<br>9000 Gent</p>"
        "<p><?php echo $icon; ?>09 555 12 34</p></div>"
    )
    found = read(page.encode(), url="https://club.example/footer.php")
    assert [line.text for line in lines_of(found.root.children)] == [
        "Garage De Wissel", "Kerkstraat 12", "9000 Gent", "09 555 12 34",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("program", "lines"),
    [
        pytest.param(
            'echo "<p>Els Maes<br />";\n echo "09 555 12 34</p>";', ["Els Maes", "09 555 12 34"], id="line by line"
        ),
        pytest.param(
            "if ($x) { echo '<h3>Jan\\'s club</h3>' . $y['naam'] . '<p>info@club.example</p>'; } ",
            ["Jan's club", "info@club.example"],
            id="joined with what only the program knows",
        ),
        pytest.param("echo <<<HTML\n<p>Els Maes</p>\nHTML;\n", ["Els Maes"], id="up to a mark"),
        pytest.param(
            "echo \"<p>$naam, 09 555 12 34, {$rij['mail']}</p>\";", [", 09 555 12 34,"], id="with variables within"
        ),
        pytest.param(
            "$html = '<ul>';\n$html .= '<li>Els Maes</li>';\n$html .= \"<li>$tel of 09 555 12 34</li></ul>\";",
            ["Els Maes", "of 09 555 12 34"],
            id="put together in a variable",
        ),
        pytest.param(
            "// don't forget\nclass Pagina {\n  function maak() { $this->stuk->appendXML( \"<div>\n<h2>Bestuur</h2><p>Els Maes<br/>"
            'info@club.example</p></div>" ); }\n}',
            ["Bestuur", "Els Maes", "info@club.example"],
            id="handed to what makes the page",
        ),
        pytest.param(
            "$kaal = str_replace('<br>', ' ', strip_tags($tekst, '<b><a>'));\n$oud = \"<b>vet</b>\"; echo '<p>Els Maes</p>';",
            ["Els Maes"],
            id="tags that a program only works with",
        ),
    ],
)
@pytest.mark.parametrize("end", ["?>", ""])
def test_what_a_program_sends_to_the_page_is_read_and_not_the_program(program: str, lines: list[str], end: str) -> None:
    page = f"<h1 class=\"<?php echo 'active'; ?>\">Club <?php echo $_GET['id']; ?></h1>\n<?php\n{program}\n{end}"
    assert shown(page) == ["Club", *lines]
