"""The pages on an installation, with what the jobs' side does for them. The only place where both meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from flask import Flask

from jobs.env import Env
from jobs.mailing import staff_mail
from jobs.mailing.asking import Asked, ask
from jobs.mailing.files import take_in, written_out
from jobs.mailing.previews import previews
from jobs.mailing.upcoming import upcoming
from jobs.reading.trying import try_address
from jobs.sync import addresses, inbox
from jobs.sync.addresses import declared_as
from jobs.upkeep.status import source_states
from state.store import subscribers
from state.store.engine import reading
from web.app import create_app
from web.env import Services

ASKED_AT_ONCE = 100
"""So many links to confirm are mailed while somebody waits for the page; more at the next press of the button."""


def application(env: Env, *, soon: Callable[[Callable[[], None]], object] | None = None) -> Flask:
    """The application that `wegwijs serve` serves. `soon` does what may wait until an answer has left."""
    made = services(env)
    return create_app(env, replace(made, soon=soon) if soon else made)


def services(env: Env) -> Services:
    """What the pages cannot do by themselves."""

    def mail_staff(name: str, to: Sequence[str], context: Mapping[str, Any]) -> None:
        message = staff_mail.compose(env, name, to, env.clock(), **context)
        staff_mail.send(env, message, name)

    def mail_reader(name: str, to: str, language: str, context: Mapping[str, Any]) -> None:
        message = staff_mail.compose(env, name, (to,), env.clock(), language=language, **context)
        staff_mail.send(env, message, name)

    def add_document(source: str, name: str, body: bytes) -> bool:
        folder = addresses.inbox_folder(env.data, declared_as(env.sources, source))
        return inbox.drop(folder, name, body)[1]

    def readers_file() -> str:
        with reading(env.engine) as connection:
            return written_out(connection)

    def ask_pending() -> Asked:
        with reading(env.engine) as connection:
            rows = list(subscribers.listed(connection, status=subscribers.PENDING))
        return ask(env, rows[:ASKED_AT_ONCE])

    return Services(
        mail_staff=mail_staff,
        mail_reader=mail_reader,
        source_states=lambda: source_states(env, env.clock()),
        previews=lambda email: previews(env, email=email),
        upcoming=lambda: upcoming(env),
        try_address=lambda url: try_address(env, url),
        add_document=add_document,
        take_in=lambda data, file, dry_run: take_in(env, data, file=file, dry_run=dry_run),
        written_out=readers_file,
        ask_pending=ask_pending,
    )
