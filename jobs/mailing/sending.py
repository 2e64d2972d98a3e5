"""What holds for every mail that leaves by SMTP, to readers and to people of the house."""

from __future__ import annotations

from state.errors import OperationalError
from state.settings import Settings


def check_pages(settings: Settings) -> None:
    """Raises OperationalError when mail would leave by SMTP before there are pages to unsubscribe by."""
    if settings.mail.transport == "smtp" and settings.web.base_url is None:
        raise OperationalError(
            "no mail leaves without [web] base_url: readers must be able to unsubscribe",
            remedy="set it to the https address at which `wegwijs serve` is reached; the mails wait",
        )
