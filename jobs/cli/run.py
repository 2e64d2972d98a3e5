"""`wegwijs run`: one job, or all of them, here and now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Sized
from dataclasses import dataclass, field
from datetime import datetime

import click

from jobs.catalogue import BY_NAME, JOBS, SYNC
from jobs.cli.common import App, emit, pass_app, progress, table
from jobs.env import Env
from jobs.running.job import Item, Job, Outcome
from jobs.running.runner import ALREADY, BUSY, RunReport, run_job

WORTH_A_LINE = {"new", "changed", "suspect", "skipped", "failed"}
Planned = Callable[[Env, datetime], Iterable[Item]]

as_json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
strict_option = click.option("--strict", is_flag=True, help="Exit 1 when anything failed, not only when all did.")


@click.group(name="run", invoke_without_command=False)
def group() -> None:
    """Run a job once, here and now.

    Exit codes: 0 done, or done already by another process; 1 nothing succeeded or the job failed; 2 wrong use.

    Example: wegwijs --data /srv/wegwijs run all
    """


@group.command()
@click.option("--all", "everything", is_flag=True, help="Every enabled source, due or not.")
@click.option("--source", "only", multiple=True, metavar="ID", help="Just this source, due or not. May be repeated.")
@as_json_option
@strict_option
@pass_app
def sync(app: App, everything: bool, only: tuple[str, ...], as_json: bool, strict: bool) -> None:
    """Look at the sources that are due.

    Example: wegwijs run sync --source steunpunten --json
    """
    if everything and only:
        raise click.UsageError("--all and --source exclude each other")
    env = app.env()
    from jobs.sync.job import check_declared  # here: the other jobs start without the extractor

    check_declared(env, only)
    _finish([_run(env, SYNC, as_json, plan=_forced(only) if everything or only else None)], strict, as_json)


def _forced(only: tuple[str, ...]) -> Planned:
    from jobs.sync.job import plan_forced

    return lambda env, now: plan_forced(env, now, only)


@group.command(name="all")
@as_json_option
@strict_option
@pass_app
def all_(app: App, as_json: bool, strict: bool) -> None:
    """Run every job, one after the other.

    Example: wegwijs run all --json
    """
    env = app.env()
    _finish([_run(env, job, as_json, named=True) for job in JOBS], strict, as_json)


def _simple(job: Job) -> click.Command:
    @click.command(name=job.name, help=f"{job.summary}\n\nExample: wegwijs run {job.name} --json")
    @as_json_option
    @strict_option
    @pass_app
    def command(app: App, as_json: bool, strict: bool) -> None:
        _finish([_run(app.env(), job, as_json)], strict, as_json)

    return command


for _job in JOBS:
    if _job is not SYNC:
        group.add_command(_simple(BY_NAME[_job.name]))


def _run(env: Env, job: Job, as_json: bool, *, plan: Planned | None = None, named: bool = False) -> RunReport:
    seen = Seen()

    def told(outcome: Outcome) -> None:
        if as_json:
            emit({"job": job.name, **outcome.data} if named else outcome.data)
        else:
            seen.add(outcome)

    report = run_job(env, job, plan=plan, told=told, watched=lambda items: progress(items, job.name))
    _show(report, seen, as_json)
    return report


@dataclass
class Seen:
    """What is shown of a run to people: a count for each word, a line only for what is worth one."""

    words: Counter[str] = field(default_factory=Counter)
    lines: list[tuple[object, ...]] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        word = str(outcome.data.get("outcome") or ("done" if outcome.ok else "failed"))
        self.words[word] += 1
        if not outcome.ok or word in WORTH_A_LINE:
            self.lines.append(_line(outcome, word))


def _line(outcome: Outcome, word: str) -> tuple[object, ...]:
    data = outcome.data
    name = next((data[key] for key in ("id", "source", "job", "delivery", "what") if data.get(key)), "")
    changes = data.get("changes")
    return name, word, len(changes) if isinstance(changes, Sized) and changes else "", outcome.reason or ""


def _show(report: RunReport, seen: Seen, as_json: bool) -> None:
    if report.outcome in (BUSY, ALREADY):
        click.echo(report.reason, err=as_json)
    elif not as_json:
        if seen.lines:
            table(("", "outcome", "changes", "reason"), seen.lines, title=report.job)
        click.echo(f"{report.job}: {_summed_up(report, seen)}")


def _summed_up(report: RunReport, seen: Seen) -> str:
    counted = ", ".join(f"{count} {word}" for word, count in seen.words.items())
    if report.exit_code() and not counted:
        return f"failed, {report.reason}"
    return counted or "nothing to do"


def _finish(reports: Sequence[RunReport], strict: bool, as_json: bool) -> None:
    bad = [report for report in reports if report.exit_code(strict=strict)]
    for report in bad:
        if as_json:
            click.echo(f"wegwijs: the job {report.job} failed: {report.reason}", err=True)
    if bad:
        raise click.exceptions.Exit(1)
