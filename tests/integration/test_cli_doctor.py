"""`wegwijs doctor mail` at the command line: files or the DNS, a table or JSON, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobs.cli import doctor
from jobs.cli.main import cli
from state.errors import OperationalError

CONFIG = """
[mail]
from_address = "wegwijs@opgroeien.example"
reply_to = "vragen@opgroeien.example"
return_path = "bounces@opgroeien.example"
dkim = "relay"
[web]
base_url = "https://wegwijs.example"
"""
SAMPLE = (
    "From: Wegwijs <wegwijs@opgroeien.example>\r\nTo: a@b.example\r\nDate: Tue, 07 Apr 2026 07:00:00 +0200\r\n"
    "Message-ID: <1@opgroeien.example>\r\nSubject: Nieuws\r\nList-Id: <wegwijs.opgroeien.example>\r\n"
    "List-Unsubscribe: <https://wegwijs.example/uitschrijven/x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    "DKIM-Signature: v=1; d=opgroeien.example; s=r1; h=from:to:list-unsubscribe; b=x\r\n\r\nTekst\r\n"
)


def asked(folder: Path, *options: str) -> Result:
    (folder / "wegwijs.toml").write_text(CONFIG, encoding="utf-8")
    return CliRunner().invoke(cli, ["--data", str(folder), "doctor", "mail", *options])


def test_the_records_come_from_the_dns_of_the_domain_and_of_the_relays_selector(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def told(name: str) -> Sequence[str] | None:
        names.append(name)
        return ["v=spf1 -all"] if name == "opgroeien.example" else []

    monkeypatch.setattr(doctor, "looked_up", told)
    sample = tmp_path / "received.eml"
    sample.write_text(SAMPLE, newline="")
    said = asked(tmp_path, "--sample", str(sample), "--json")
    assert names == ["opgroeien.example", "r1._domainkey.opgroeien.example", "_dmarc.opgroeien.example"]
    found = [json.loads(line) for line in said.stdout.splitlines()]
    bad = [one["says"] for one in found if one["grade"] == "bad"]
    assert any("list-unsubscribe-post" in one for one in bad), bad
    assert any("no DMARC" in one for one in bad), bad
    assert isinstance(said.exception, OperationalError)


def test_files_stand_in_for_the_dns_as_dig_prints_them(tmp_path: Path) -> None:
    spf, dmarc = tmp_path / "spf.txt", tmp_path / "dmarc.txt"
    spf.write_text('"v=spf1 include:relay.example " "-all"\n')
    dmarc.write_text("v=DMARC1; p=reject; rua=mailto:dmarc@opgroeien.example\n")
    said = asked(tmp_path, "--spf", str(spf), "--dmarc", str(dmarc), "--offline")
    assert said.exit_code == 0, said.output
    assert "include:relay.example -all" in said.output.replace("\n", " ")


def test_nothing_at_hand_is_no_reason_to_be_content(tmp_path: Path) -> None:
    said = asked(tmp_path, "--offline", "--json")
    grades = {json.loads(line)["about"]: json.loads(line)["grade"] for line in said.output.splitlines()}
    assert {"sample", "spf", "dkim", "dmarc"} == {about for about, grade in grades.items() if grade == "unknown"}
