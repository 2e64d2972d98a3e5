"""What the documents say exists: files, links, commands, jobs."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import click
import pytest

from jobs.catalogue import JOBS
from jobs.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
ROOMS = ("jobs", "web", "scrapers", "notifier", "state", "templates", "cron", "tests")


def names(documents: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in documents]


@pytest.mark.parametrize("name", names(DOCUMENTS))
def test_links_to_files_lead_somewhere(name: str) -> None:
    document = ROOT / name
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", names(DOCUMENTS))
def test_files_of_the_project_that_are_named_exist(name: str) -> None:
    pattern = rf"`((?:{'|'.join(ROOMS)})/[\w./@-]+)`"
    named = re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []


def command_words() -> set[str]:
    """Every command line that a person may type, such as "run sync"."""
    found = set()
    for name, place in COMMANDS.items():
        module, attribute = place.split(":")
        command = getattr(importlib.import_module(f"jobs.cli.{module}"), attribute)
        found.add(name)
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}" for sub in command.commands}
    return found


def table_commands() -> list[str]:
    """The commands in the README's table, one alternative at a time."""
    cells = re.findall(r"^\| `wegwijs ([^`]+)`", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    lines = []
    for cell in cells:
        words = [word for word in cell.split() if not re.match(r"[A-Z\[]", word)]
        lines += [" ".join([words[0], one]) for one in words[1].split("\\|")] if len(words) > 1 else words
    return lines


def test_every_command_in_the_readme_can_be_typed() -> None:
    assert [line for line in table_commands() if line not in command_words()] == []


def test_every_command_is_in_the_readme() -> None:
    assert {line.split()[0] for line in table_commands()} == set(COMMANDS)


@pytest.mark.parametrize("name", names(DOCUMENTS))
def test_commands_in_examples_can_be_typed(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    typed = re.findall(
        r"(?:^ {4,}|`)wegwijs((?: --(?:data|config|now) \S+)*) ([a-z]+)(?: ([a-z-]+))?", text, re.MULTILINE
    )
    known = command_words()
    groups = {line.split()[0] for line in known if " " in line}
    wrong = [(first, second) for _, first, second in typed if not _typable(first, second, known, groups)]
    assert wrong == []


def _typable(first: str, second: str, known: set[str], groups: set[str]) -> bool:
    return first in known and (first not in groups or not second or f"{first} {second}" in known)


def test_the_table_of_jobs_is_the_catalogue() -> None:
    text = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\w+) \| (?:every|Sunday)", text, re.MULTILINE) == [job.name for job in JOBS]


def test_the_documents_name_no_machine_and_no_registry() -> None:
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        assert not re.search(r"/work/|/root/|/opt/pypi|pypi\.org|localhost:\d", text), document
