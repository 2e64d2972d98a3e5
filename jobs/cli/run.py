"""`wegwijs run`: one job, or all of them, here and now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import click

from jobs.catalogue import BY_NAME, JOBS, SYNC
from jobs.cli.common import App, emit, pass_app, progress, table
from jobs.env import Env
from jobs.job import Item, Job, Outcome
from jobs.runner import ALREADY, BUSY, RunReport, run_job
from jobs.sync.job import plan_forced
from state.errors import OperationalError

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
    _known(env, only)
    _finish([_run(env, SYNC, as_json, plan=_forced(only) if everything or only else None)], strict, as_json)


def _known(env: Env, only: Sequence[str]) -> None:
    declared = {one.id for one in env.sources}
    for source_id in only:
        if source_id not in declared:
            raise OperationalError(f'no source is called "{source_id}"', remedy="see `wegwijs sources list`")


def _forced(only: tuple[str, ...]) -> Planned:
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
    shown: list[Outcome] = []

    def told(outcome: Outcome) -> None:
        if as_json:
            emit({"job": job.name, **outcome.data} if named else outcome.data)
        else:
            shown.append(outcome)

    report = run_job(env, job, plan=plan, told=told, watched=lambda items: progress(items, job.name))
    _show(report, shown, as_json)
    return report


def _show(report: RunReport, shown: Sequence[Outcome], as_json: bool) -> None:
    if report.outcome in (BUSY, ALREADY):
        click.echo(report.reason, err=as_json)
        return
    if as_json:
        return
    if shown:
        table(("", "outcome", "changes", "reason"), [_row(one) for one in shown], title=report.job)
    click.echo(f"{report.job}: {_counted(report)}")


def _row(outcome: Outcome) -> tuple[Any, ...]:
    data = outcome.data
    name = data.get("id") or data.get("source") or data.get("what") or data.get("delivery") or ""
    changes = data.get("changes")
    word = data.get("outcome") or ("done" if outcome.ok else "failed")
    return name, word, len(changes) if changes else "", outcome.reason or data.get("reason") or ""


def _counted(report: RunReport) -> str:
    done, failed = report.counts.get("done", 0), report.counts.get("failed", 0)
    if not done and not failed:
        return "nothing to do" if report.exit_code() == 0 else f"failed, {report.reason}"
    return f"{done} done" + (f", {failed} failed" if failed else "")


def _finish(reports: Sequence[RunReport], strict: bool, as_json: bool) -> None:
    bad = [report for report in reports if report.exit_code(strict=strict)]
    for report in bad:
        if as_json:
            click.echo(f"wegwijs: the job {report.job} failed: {report.reason}", err=True)
    if bad:
        raise click.exceptions.Exit(1)
