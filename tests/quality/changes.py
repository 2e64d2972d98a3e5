"""Measures what is made of edited pages: `python -m tests.quality.changes [--failures] [--folder FOLDER] [EDIT ...]`."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tests.quality.drafts import fixture_pages, sample_site
from tests.quality.mutations import NEWS, NOTHING_NEW, Tried, every
from tests.quality.sequences import Step, every_sequence
from tests.quality.truths import Verdict


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="each failure in one line")
    parser.add_argument("--folder", type=Path, help="pages in another folder than tests/pages")
    parser.add_argument("--page", default="", help="only pages whose name holds this")
    parser.add_argument("edits", nargs="*", help="only these")
    wanted = parser.parse_args(arguments)
    whole = fixture_pages(wanted.folder) if wanted.folder else [*fixture_pages(), *sample_site()]
    pages = [one for one in whole if wanted.page in one.name]
    tried = list(every(pages, only=wanted.edits))
    click.echo(table(tried))
    steps = [] if wanted.edits or wanted.page or wanted.folder else list(every_sequence())
    if steps:
        click.echo("")
        click.echo(sequences_table(steps))
    if wanted.failures:
        for one in tried:
            if one.judged.verdict is not Verdict.RIGHT or unguarded(one) or bothered(one):
                click.echo(f"{word(one):14} {one.edit:28} {one.page:45} {one.judged.said}")


def sequences_table(steps: Sequence[Step]) -> str:
    """A Markdown table: each sequence, and what was not as it ought to be."""
    rows = []
    for name in dict.fromkeys(one.sequence for one in steps):
        mine = [one for one in steps if one.sequence == name]
        wrong = [f"step {one.at}: {one.seen}, not {one.expected}" for one in mine if not one.right]
        rows.append(f"| {name} | {len(mine)} | {len(mine) - len(wrong)} | {'; '.join(wrong)} |")
    return "\n".join(["| sequence | steps | right | otherwise |", "|---|--:|--:|---|", *rows])


def word(one: Tried) -> str:
    """What is wrong with it."""
    if one.judged.verdict is not Verdict.RIGHT:
        return one.judged.verdict
    return "not held" if unguarded(one) else "held in vain"


def unguarded(one: Tried) -> bool:
    """A harmful edit that did not wait."""
    return one.judged.should_wait is True and not one.judged.waited


def bothered(one: Tried) -> bool:
    """An ordinary true edit that did."""
    return one.judged.should_wait is False and one.judged.waited


def table(tried: Iterable[Tried]) -> str:
    """A Markdown table: each edit, and a row of sums."""
    groups: dict[str, list[Tried]] = defaultdict(list)
    for one in tried:
        groups[one.edit].append(one)
    rows = [_row(name, groups[name]) for name in (*NOTHING_NEW, *NEWS) if name in groups]
    harmless = [one for each in groups.values() for one in each if one.harmless]
    telling = [one for each in groups.values() for one in each if not one.harmless]
    head = [
        "| edit | pages | right | false alarms | missed | wrong kind | not held | held in vain |",
        "|---|" + "--:|" * 7,
    ]
    ends = [_row(f"**all harmless ({len(NOTHING_NEW)} kinds)**", harmless), _row("**all telling**", telling)]
    return "\n".join([*head, *rows, *ends])


def _row(name: str, tried: Sequence[Tried]) -> str:
    counts = [sum(one.judged.verdict is verdict for one in tried) for verdict in Verdict]
    held = [sum(map(unguarded, tried)), sum(map(bothered, tried))]
    return f"| {name} | {len(tried)} | " + " | ".join(str(one or "") for one in (*counts, *held)) + " |"


if __name__ == "__main__":
    main()
