"""`wegwijs extract` and `wegwijs compare`: one document, two versions, or a stream of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jobs.cli.main import cli

GENT = "<section><h3>Lokaal team Gent</h3><p>Tel. 09 331 20 20</p><p>E-mail: gent@teams.example</p></section>"
AALST = "<section><h3>Lokaal team Aalst</h3><p>Tel. 053 60 20 20</p></section>"
MORE = "".join(
    f"<section><h3>Lokaal team {town}</h3><p>Tel. 050 40 2{n} 20</p></section>"
    for n, town in enumerate(("Brugge", "Ieper", "Pelt", "Ham", "Geel"))
)


def page(*parts: str) -> str:
    return f"<html lang='nl'><body><main><h1>Lokale teams</h1>{''.join(parts)}</main></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, body in {
        "old": page(GENT, AALST, MORE),
        "same": page(AALST, MORE, GENT.replace("09 331 20 20", "+32 (0)9 331.20.20")),
        "phone": page(GENT.replace("09 331 20 20", "09 331 20 21"), AALST, MORE),
        "gone": page(AALST, MORE),
        "maintenance": "<html><body><h1>Onderhoud</h1><p>We zijn zo terug.</p></body></html>",
        "halved": page(GENT, AALST),
        "empty": "",
    }.items():
        (tmp_path / f"{name}.html").write_text(body, encoding="utf-8")
    return tmp_path


def run(*words: object, stdin: str | None = None) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner().invoke(cli, ["--data", "nowhere", *map(str, words)], input=stdin)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_extract_gives_one_object_a_document(folder: Path) -> None:
    code, [found] = run("extract", "--json", folder / "old.html")
    assert (code, list(found)) == (
        0,
        ["document", "title", "language", "updated", "contacts", "measures", "publications", "warnings"],
    )
    first = found["contacts"][0]
    assert (first["unit"], first["phones"][0]["number"], first["emails"]) == (
        "Lokaal team Gent",
        "+3293312020",
        ["gent@teams.example"],
    )


DUTCH = page("<section><h3>Wijkteam Noord</h3><p>Tel. 020 555 0123</p></section>")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ({"country": "nl"}, "+31205550123"),
        ({"url": "https://www.gemeente.nl/contact"}, "+31205550123"),
        ({"country": None, "url": "https://wijkteam.example.nl"}, "+31205550123"),
        ({"country": "BE", "url": "https://www.gemeente.nl/contact"}, "0205550123"),
        ({"url": "http://[broken"}, "0205550123"),
        ({"url": 5}, "0205550123"),
        ({}, "0205550123"),
    ],
)
def test_where_a_number_is_dialled_is_told_by_the_line_or_else_by_the_address(
    tmp_path: Path, line: dict[str, Any], number: str
) -> None:
    (tmp_path / "page.html").write_text(DUTCH, encoding="utf-8")
    wanted = {"id": 1, "path": str(tmp_path / "page.html"), **line}
    _, [found] = run("extract", "--batch", stdin=json.dumps(wanted) + "\n")
    assert found["contacts"][0]["phones"][0]["number"] == number
    assert found["warnings"] == []


@pytest.mark.parametrize("country", ["Nederland", "XX", 31])
def test_a_country_that_nobody_knows_is_said_and_the_rest_is_read(folder: Path, country: object) -> None:
    line = {"id": 1, "path": str(folder / "old.html"), "country": country}
    _, [found] = run("extract", "--batch", stdin=json.dumps(line) + "\n")
    assert found["contacts"][0]["emails"] == ["gent@teams.example"]
    assert any("is no ISO 3166 code" in one for one in found["warnings"])
    pair = {"id": 1, "before": str(folder / "old.html"), "after": str(folder / "old.html"), "country": country}
    _, [verdict] = run("compare", "--batch", stdin=json.dumps(pair) + "\n")
    assert verdict["outcome"] == "unchanged"
    assert any("is no ISO 3166 code" in one for one in verdict["flags"])


@pytest.mark.parametrize("words", [("extract",), ("compare", "x.html")])
@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (("--country", "Nederland"), "write two letters such as BE, NL or GB"),
        (("--url", "http://[broken"), "is no whole address"),
        (("--url", "www.partner.be"), "is no whole address"),
    ],
)
def test_a_country_and_an_address_on_the_command_line_are_looked_at(
    folder: Path, words: tuple[str, ...], option: tuple[str, ...], sentence: str
) -> None:
    done = CliRunner().invoke(cli, ["--data", "nowhere", *words, str(folder / "old.html"), *option])
    assert (done.exit_code, sentence in " ".join(done.output.split())) == (2, True)


def test_extract_goes_on_past_what_cannot_be_read(folder: Path) -> None:
    code, found = run("extract", "--json", folder / "empty.html", folder / "old.html")
    assert (code, len(found)) == (1, 1)


def test_a_batch_answers_every_line_in_order(folder: Path) -> None:
    wanted = [
        {"id": n, "path": str(folder / name), "other": 1}
        for n, name in enumerate(("old.html", "none.html", "gone.html"))
    ]
    lines = "\n".join([*map(json.dumps, wanted), "{broken"])
    done = subprocess.run(
        [sys.executable, "-m", "jobs.cli.main", "extract", "--batch"],
        input=lines,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in found] == [0, 1, 2, None]
    assert ["error" in one for one in found] == [False, True, False, True]
    assert len(found[0]["contacts"]) == 7


@pytest.mark.parametrize(
    ("after", "outcome", "flag"),
    [
        ("same", "unchanged", None),
        ("phone", "changed", None),
        ("gone", "changed", None),
        ("maintenance", "suspect", "empty"),
        ("halved", "suspect", "mass_removal"),
    ],
)
def test_compare_tells_what_would_be_reported(folder: Path, after: str, outcome: str, flag: str | None) -> None:
    code, [found] = run("compare", "--json", folder / "old.html", folder / f"{after}.html")
    assert (code, found["outcome"]) == (0, outcome)
    assert flag is None or flag in found["flags"]


def test_a_changed_phone_is_one_change_with_before_and_after(folder: Path) -> None:
    _, [found] = run("compare", "--json", folder / "old.html", folder / "phone.html")
    [change] = found["contacts"]["changed"]
    numbers = [change[side]["phones"][0]["number"] for side in ("before", "after")]
    assert (numbers, change["fields"]) == (["+3293312020", "+3293312021"], ["phones"])
    assert (found["contacts"]["added"], found["contacts"]["removed"]) == ([], [])


def test_a_contact_that_is_gone_is_removed(folder: Path) -> None:
    _, [found] = run("compare", "--json", folder / "old.html", folder / "gone.html")
    assert [one["unit"] for one in found["contacts"]["removed"]] == ["Lokaal team Gent"]


def test_a_version_that_cannot_be_read_is_a_verdict(folder: Path) -> None:
    (folder / "binary.html").write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8)
    code, [found] = run("compare", "--json", folder / "old.html", folder / "binary.html")
    assert (code, found["outcome"]) == (1, "failed")


@pytest.mark.parametrize(
    "body", [b"", b" \n", b"<html><body><div id='root'></div><script src='/m.js'></script></body></html>"]
)
def test_a_page_that_says_nothing_any_more_is_suspect(folder: Path, body: bytes) -> None:
    (folder / "blank.html").write_bytes(body)
    code, [found] = run("compare", "--json", folder / "old.html", folder / "blank.html")
    assert (code, found["outcome"], found["flags"]) == (0, "suspect", ["empty"])


def test_a_version_that_said_nothing_before_is_no_verdict_on_what_it_says_now(folder: Path) -> None:
    code, [found] = run("compare", "--json", folder / "empty.html", folder / "old.html")
    assert (code, found["outcome"]) == (1, "failed")


@pytest.mark.parametrize(
    "words", [("compare", "one"), ("extract",), ("extract", "--batch", "x"), ("compare", "--batch", "x")]
)
def test_wrong_use_is_told(words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2
