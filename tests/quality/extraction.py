"""Measures what is drawn from pages: `python -m tests.quality.extraction [--failures] [--folder FOLDER] [--page NAME]`.

Every folder below `tests/pages` is a page with what a careful person reads on it. Those below `blind`, and those called
`hold-…`, were written by somebody who had not seen the extractor, and nothing is tuned on them; they are counted apart.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tests.quality.baseline import naive
from tests.quality.measured import fields_scored, fields_table
from tests.quality.readings import Case, Found, cases, drawn
from tests.quality.scores import FACTS, Score, confidence, scored

PAGES = Path(__file__).parent.parent / "pages"
BLIND = "blind"
HELD = "held"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="each fact that is missing or wrong, in one line")
    parser.add_argument("--folder", type=Path, help="pages in another folder than tests/pages")
    parser.add_argument("--page", default="", help="only pages whose name holds this")
    parser.add_argument("--suffix", default="", help="only documents of this kind, such as .pdf")
    parser.add_argument("--half", choices=("seen", BLIND, HELD), help="only these")
    wanted = parser.parse_args(arguments)
    all_cases = [
        one
        for one in cases(wanted.folder or PAGES)
        if wanted.page in one.name and one.page.name.endswith(wanted.suffix)
    ]
    for half, part in _halves(all_cases):
        if part and wanted.half in (None, half):
            _told(half, part, failures=wanted.failures)


def _halves(found: Sequence[Case]) -> Iterable[tuple[str, list[Case]]]:
    for half in ("seen", BLIND, HELD):
        yield half, [one for one in found if half_of(one.name) == half]


def half_of(name: str) -> str:
    """Which half a page belongs to, told by its name."""
    if name.startswith(f"{BLIND}/"):
        return BLIND
    return HELD if name.rpartition("/")[2].startswith("hold-") else "seen"


def _told(half: str, part: Sequence[Case], *, failures: bool) -> None:
    found = [drawn(one) for one in part]
    ours = [(one, each.facts) for one, each in zip(part, found, strict=True)]
    plain = [(one, naive(one)) for one in part]
    click.echo(f"\n{half}: {len(part)} pages, {_pace(found)}\n")
    click.echo(table(scored(ours), scored(plain)))
    fields = fields_scored(zip(part, found, strict=True))
    click.echo(f"\n{fields_table(fields)}\n")
    click.echo(confidence(zip(part, found, strict=True)))
    if failures:
        for score in (*scored(ours).values(), *fields.values()):
            for line in score.failures:
                click.echo(line)


def table(ours: dict[str, Score], plain: dict[str, Score]) -> str:
    """A Markdown table: each kind of fact, ours beside the naive reading's."""
    rows = [
        f"| {name} | {ours[name].wanted} | {ours[name].precision:.3f} | {ours[name].recall:.3f} | {ours[name].f1:.3f} "
        f"| {plain[name].f1:.3f} |"
        for name in FACTS
    ]
    return "\n".join(["| fact | there | precision | recall | F1 | naive F1 |", "|---|--:|--:|--:|--:|--:|", *rows])


def _pace(found: Sequence[Found]) -> str:
    paper = [one.milliseconds for one in found if one.is_pdf]
    pages = [one.milliseconds for one in found if not one.is_pdf]
    return f"{_mean(pages):.0f} ms a page, {_mean(paper):.0f} ms a PDF ({len(paper)} of them)"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


if __name__ == "__main__":
    main()
