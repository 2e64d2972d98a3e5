"""Mails the operators. Not through the outbox: an alarm may be about the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

from jobs.env import Env
from jobs.mailing import staff_mail
from jobs.upkeep.alarms import Alarm
from state.canon.text import clean

NAME = "alarms"


def tell(env: Env, alarms: Sequence[Alarm]) -> tuple[str, ...]:
    """Mails the alarms to everybody in [review] admins. Returns the addresses that the mail server refused.

    Raises:
        OperationalError: the folder cannot be written, or the mail server took the mail for nobody.
    """
    return staff_mail.send(env, compose(env, alarms, env.clock()), NAME)


def compose(env: Env, alarms: Sequence[Alarm], now: datetime) -> EmailMessage:
    """One mail with all of `alarms`, in text and HTML."""
    shown = [Alarm(key=alarm.key, sentence=clean(alarm.sentence)) for alarm in alarms]
    return staff_mail.compose(env, NAME, env.settings.review.admins, now, alarms=shown)
