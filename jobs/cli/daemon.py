"""`wegwijs daemon`: all jobs at their times, in one process that stays."""

from __future__ import annotations

import logging

import click

from jobs.catalogue import JOBS
from jobs.cli.common import App, pass_app
from jobs.running.daemon import serve, until_signal


@click.command(name="daemon")
@pass_app
def command(app: App) -> None:
    """Run all jobs at their times until stopped.

    SIGTERM or Ctrl-C ends it after the piece of work in hand.

    Example: wegwijs --data /srv/wegwijs daemon
    """
    if app.now is not None:
        raise click.UsageError("the daemon goes by the machine's clock: leave --now out")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for library in ("apscheduler", "alembic"):
        logging.getLogger(library).setLevel(logging.WARNING)
    env = app.env()
    with until_signal() as stop:
        serve(env, JOBS, stop)
