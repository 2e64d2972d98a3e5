"""`wegwijs sources`, as typed, against a site on loopback."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from jobs.cli.main import main
from scrapers.catalogue import load_sources

PAGES = {
    "/contact": "<h1>Contact</h1><p>Dienst Opvang<br>Tel.: <a href='tel:025331211'>02 533 12 11</a></p>",
    "/brieven": "<h1>Brieven</h1><ul><li><a href='/brieven/1'>Brief 1 maart 2022</a></li>"
    "<li><a href='/brieven/2'>Brief 1 mei 2022</a></li></ul>",
    "/brieven/2": "<h1>Brief</h1><p>Vragen? Dienst Brieven, tel. 02 533 14 64</p>",
    "/leeg": "<h1>Andere brieven</h1><p>Binnenkort meer.</p>",
    "/?nis=44021": "<h1>Gent</h1><p>Team Gent<br>Tel.: 02 533 12 11</p>",
}
Command = Callable[..., tuple[int, str, str]]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = PAGES.get(self.path)
        self.send_response(200 if found else 404)
        body = f"<html><body><main>{found}</main></body></html>".encode()
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "wegwijs.toml").write_text('[fetch]\nallow = ["127.0.0.1"]\nmin_delay = 0\n', encoding="utf-8")
    return folder


@pytest.fixture
def wegwijs(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    for name in [name for name in os.environ if name.startswith("WEGWIJS_")]:
        monkeypatch.delenv(name)

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["wegwijs", "--data", str(data), "sources", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def declare(data: Path, **sources: dict[str, Any]) -> None:
    tables = []
    for name, values in sources.items():
        keys = {"id": name, "name": name.title(), "kind": "contacts", **values}
        lines = [
            f"{key} = {value if isinstance(value, str) and value[:1] == '{' else json.dumps(value)}"
            for key, value in keys.items()
        ]
        tables.append("\n".join(["[[source]]", *lines, ""]))
    (data / "sources.toml").write_text("\n".join(tables), encoding="utf-8")


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_list_shows_what_is_declared(wegwijs: Command, data: Path) -> None:
    declare(data, een={"url": "https://een.example"}, twee={"enabled": False})
    code, out, _ = wegwijs("list")
    assert code == 0
    assert "https://een.example" in out
    assert "2 sources, 1 of them switched off" in out
    assert [(one["id"], one["enabled"]) for one in lines(wegwijs("list", "--json")[1])] == [
        ("een", True),
        ("twee", False),
    ]


def test_list_without_a_file_is_empty(wegwijs: Command) -> None:
    assert wegwijs("list", "--json") == (0, "", "")


def test_check_accepts_a_good_file_without_asking_anybody(wegwijs: Command, data: Path) -> None:
    declare(data, een={"url": "https://een.example"}, twee={"url": "http://www.een.example/"})
    code, out, err = wegwijs("check")
    assert (code, out) == (0, f"{data}/sources.toml: 2 sources, 2 enabled, nothing wrong\n")
    assert "een and twee have the same address" in err


def test_check_names_the_line_and_the_remedy(wegwijs: Command, data: Path) -> None:
    declare(data, een={"url": "https://een.example", "topics": ["pleegzorgg"]})
    code, out, err = wegwijs("check")
    assert (code, out) == (1, "")
    assert err == (
        f"wegwijs: {data}/sources.toml, line 6: source een: topics is wrong: "
        '"pleegzorgg" is no topic: did you mean pleegzorg?\n'
    )


def test_check_can_ask_each_address_once(wegwijs: Command, data: Path, site: str) -> None:
    declare(
        data,
        goed={"url": f"{site}/contact"},
        weg={"url": f"{site}/weg"},
        uit={"url": f"{site}/nooit", "enabled": False},
        bus={"kind": "inbox"},
    )
    code, out, _ = wegwijs("check", "--fetch", "--json")
    assert code == 1
    good, gone, box = lines(out)
    assert (good["id"], good["ok"], good["status"], good["final_url"]) == ("goed", True, 200, f"{site}/contact")
    assert (gone["id"], gone["ok"], gone["status"], gone["permanent"]) == ("weg", False, 404, True)
    assert box == {"id": "bus", "ok": True, "reason": "nothing in the inbox"}
    shown = wegwijs("check", "--fetch")[1]
    assert "127.0.0.1 answered 404 (Not Found)" in shown


def test_a_source_can_be_tried_without_keeping_anything(wegwijs: Command, data: Path, site: str) -> None:
    declare(data, een={"url": f"{site}/contact", "enabled": False})
    code, out, _ = wegwijs("test", "een", "--json")
    assert code == 0
    (found,) = lines(out)
    assert found["contacts"][0]["phones"][0]["number"] == "+3225331211"
    assert not (data / "blobs").exists()


def test_an_address_can_be_tried_before_it_is_declared(wegwijs: Command, site: str) -> None:
    code, out, _ = wegwijs("test", f"{site}/contact")
    assert code == 0
    assert "02 533 12 11" in out


def test_a_listing_shows_where_it_leads_and_reads_the_newest(wegwijs: Command, data: Path, site: str) -> None:
    declare(data, brief={"url": f"{site}/brieven", "kind": "listing"})
    index, newest = lines(wegwijs("test", "brief", "--json")[1])
    assert [one["url"] for one in index["documents"]] == [f"{site}/brieven/2", f"{site}/brieven/1"]
    assert newest["document"] == f"{site}/brieven/2"
    assert "Brief 1 mei 2022" in wegwijs("test", "brief")[1]


def test_a_listing_that_leads_nowhere_says_so(wegwijs: Command, data: Path, site: str) -> None:
    declare(data, brief={"url": f"{site}/leeg", "kind": "listing"})
    assert "leads to no document" in wegwijs("test", "brief")[1]


def test_of_a_finder_the_first_municipality_is_asked(wegwijs: Command, data: Path, site: str) -> None:
    declare(data, zoek={"url": f"{site}/?nis={{nis}}", "kind": "finder", "finder": '{ areas = ["Gent", "Brugge"] }'})
    code, _, err = wegwijs("test", "zoek")
    assert (code, "answered 404" in err) == (1, True)
    declare(data, zoek={"url": f"{site}/?nis={{nis}}", "kind": "finder", "finder": '{ areas = ["Gent"] }'})
    assert lines(wegwijs("test", "zoek", "--json")[1])[0]["title"] is not None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("weg", 'there is no source "weg"'),
        ("later", "later has no address yet: Fill in the address"),
        ("bus", "the inbox of bus is empty: wegwijs sources add-document bus FILE"),
        ("http://10.0.0.1/", "no public address"),
    ],
)
def test_what_cannot_be_tried_is_said_in_a_sentence(wegwijs: Command, data: Path, name: str, sentence: str) -> None:
    declare(data, later={"enabled": False, "note": "Fill in the address"}, bus={"kind": "inbox"})
    code, _, err = wegwijs("test", name)
    assert code == 1
    assert sentence in err
    assert err.count("\n") == 1


def test_import_appends_and_keeps_what_stands_there(wegwijs: Command, data: Path, tmp_path: Path) -> None:
    (data / "sources.toml").write_text("# van ons\n", encoding="utf-8")
    file = tmp_path / "partners.csv"
    file.write_text("name,url,area\nHuis,https://huis.example,Leuven\n", encoding="utf-8")
    code, out, _ = wegwijs("import", file, "--kind", "contacts")
    assert code == 0
    assert "1 added" in out
    text = (data / "sources.toml").read_text(encoding="utf-8")
    assert text.startswith("# van ons\n\n[[source]]\n")
    (one,) = load_sources(data / "sources.toml")
    assert (one.id, one.kind.value, one.work_area) == ("huis", "contacts", ("Leuven",))
    assert "0 added" in wegwijs("import", file)[1]
    assert (data / "sources.toml").read_text(encoding="utf-8") == text


def test_import_makes_the_file_when_there_is_none(wegwijs: Command, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "lijst.txt"
    file.write_text("https://a.example\n", encoding="utf-8")
    assert [one["id"] for one in lines(wegwijs("import", file, "--json")[1])] == ["a-example"]
    assert len(load_sources(data / "sources.toml")) == 1


def test_a_wrong_line_adds_nothing(wegwijs: Command, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "lijst.txt"
    file.write_text("https://a.example\noeps\n", encoding="utf-8")
    code, _, err = wegwijs("import", file)
    assert (code, not (data / "sources.toml").exists()) == (1, True)
    assert 'line 2: "oeps" is no address' in err


def test_a_list_that_is_not_there_is_said(wegwijs: Command, tmp_path: Path) -> None:
    code, _, err = wegwijs("import", tmp_path / "weg.txt")
    assert (code, "cannot be read" in err) == (1, True)


def test_a_document_goes_into_the_inbox_once(wegwijs: Command, data: Path, tmp_path: Path) -> None:
    declare(data, bus={"kind": "inbox"})
    file = tmp_path / "brief.txt"
    file.write_text("Vragen? Dienst Brieven, tel. 02 533 14 64", encoding="utf-8")
    assert "added" in wegwijs("add-document", "bus", file)[1]
    assert "was there already" in wegwijs("add-document", "bus", file)[1]
    file.write_text("Een andere brief", encoding="utf-8")
    (answer,) = lines(wegwijs("add-document", "bus", file, "--json")[1])
    assert answer == {"source": "bus", "path": str(data / "inbox" / "bus" / "brief-2.txt"), "added": True}
    assert sorted(path.name for path in (data / "inbox" / "bus").iterdir()) == ["brief-2.txt", "brief.txt"]
    code, out, _ = wegwijs("test", "bus", "--json")
    assert code == 0
    assert lines(out)[0]["document"] == "inbox:brief-2.txt"


@pytest.mark.parametrize(("name", "sentence"), [("een", "een is no inbox"), ("weg", 'no source "weg"')])
def test_only_an_inbox_takes_documents(wegwijs: Command, data: Path, tmp_path: Path, name: str, sentence: str) -> None:
    declare(data, een={"url": "https://een.example"})
    code, _, err = wegwijs("add-document", name, tmp_path / "brief.pdf")
    assert (code, sentence in err) == (1, True)
