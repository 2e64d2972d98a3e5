"""The pages on an installation, with what the jobs' side does for them. The only place where both meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask

from jobs.env import Env
from jobs.mailing.previews import previews
from jobs.upkeep import staff_mail
from jobs.upkeep.status import source_states
from web.app import create_app
from web.env import Services


def application(env: Env) -> Flask:
    """The application that `wegwijs serve` serves."""
    return create_app(env, services(env))


def services(env: Env) -> Services:
    """What the pages cannot do by themselves."""

    def mail_staff(name: str, to: Sequence[str], context: Mapping[str, Any]) -> None:
        message = staff_mail.compose(env, name, to, env.clock(), **context)
        staff_mail.send(env, message, name)

    def mail_reader(name: str, to: str, language: str, context: Mapping[str, Any]) -> None:
        message = staff_mail.compose(env, name, (to,), env.clock(), language=language, **context)
        staff_mail.send(env, message, name)

    return Services(
        mail_staff=mail_staff,
        mail_reader=mail_reader,
        source_states=lambda: source_states(env, env.clock()),
        previews=lambda email: previews(env, email=email),
    )
