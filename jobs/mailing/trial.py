"""One mail to try the way of sending: marked as a test, past the outbox, counted nowhere."""

from __future__ import annotations

from jobs.env import Env
from jobs.mailing.deliver import transport_of
from jobs.mailing.previews import Preview, letter
from notifier.delivery.transport import Mail, Result, Sent
from state.errors import OperationalError

SERIAL = 0
"""Copies in the outbox are counted from 1."""


def send_test(env: Env, preview: Preview) -> Sent:
    """Sends one mail by the transport of the settings.

    Raises:
        OperationalError: the mail server or the disk did not take it.
    """
    mail = env.settings.mail
    transport = transport_of(env)
    try:
        sent = transport.send(
            Mail(
                serial=SERIAL,
                sender=mail.return_path or mail.from_address,
                recipient=preview.email,
                data=letter(env, preview),
                html=preview.rendered.html,
            ),
            lambda: None,
        )
    finally:
        transport.close()
    if sent.result is not Result.SENT:
        said = " ".join(str(part) for part in (sent.code, sent.reply) if part)
        raise OperationalError(
            f"de testmail aan {preview.email} vertrok niet: {said or sent.result.value}", remedy="kijk [mail] na"
        )
    return sent
