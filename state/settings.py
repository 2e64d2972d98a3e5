"""What an installation can set, section by section as in wegwijs.toml. Loading is `state.configuration`'s work.

Everything has a default that is safe without any configuration: mails go to a folder, private addresses are refused.
"""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator

Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=1)]
Amount = Annotated[int, Field(ge=0)]
Positive = Annotated[float, Field(gt=0)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Language = Literal["nl", "fr", "en"]

_MAILBOX = re.compile(r"[^@\s<>,;:\"()\\]+@[^@\s<>,;:\"()\\]+\Z")


def _one_line(text: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("write it on one line, without control characters")
    return text


def _mailbox(text: str) -> str:
    if not _MAILBOX.match(text):
        raise ValueError("write one mail address, such as team@gemeente.example")
    return text


def _http_address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ValueError("write a whole address that starts with https://")
    return text.rstrip("/")


Line = Annotated[str, AfterValidator(_one_line)]
Mailbox = Annotated[str, AfterValidator(_mailbox)]
HttpAddress = Annotated[str, AfterValidator(_http_address)]


class Section(BaseModel):
    """One section of wegwijs.toml: never changed after loading, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class StoreSettings(Section):
    """Where what we know is kept. `folder` is the data folder; without `url`, the store is wegwijs.db in it."""

    folder: Path | None = None
    url: str | None = None


class FetchSettings(Section):
    """How sources are asked. Times in seconds, sizes in bytes.

    `allow` names hosts whose private addresses may be fetched, as "host" or "host:port".
    """

    contact: Line | None = None
    user_agent: Line | None = None
    min_delay: Annotated[float, Field(ge=0)] = 1.0
    connect_timeout: Positive = 10.0
    read_timeout: Positive = 20.0
    total_timeout: Positive = 60.0
    max_bytes: Count = 20_000_000
    max_redirects: Amount = 8
    allow: tuple[str, ...] = ()
    workers: Annotated[int, Field(ge=1, le=64)] = 8
    respect_robots: bool = True


class ReviewSettings(Section):
    """When a person looks before readers hear. `hold` in minutes; shares from 0 to 1; `mail_at` in Europe/Brussels."""

    hold: Amount = 120
    threshold: Share = 0.8
    removal_looks: Count = 3
    removal_hours: Annotated[float, Field(ge=0)] = 48
    mass_records: Count = 5
    mass_removed: Share = 0.30
    mass_changed: Share = 0.50
    escalate_critical_hours: Positive = 4
    escalate_days: Count = 5
    mail_at: time = time(8, 0)
    admins: tuple[Mailbox, ...] = ()


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class MailSettings(Section):
    """How mails leave. `return_path` is where bounces go; what stands before its @ is followed by +NUMBER.SIGNATURE.

    `sending_hours` is a pair of times in Europe/Brussels; without it mails leave at any hour."""

    transport: Literal["folder", "smtp"] = "folder"
    folder: Path | None = None
    host: Line = "localhost"
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    security: Literal["none", "starttls", "tls"] = "starttls"
    username: str | None = None
    password: SecretStr | None = None
    password_file: Path | None = None
    from_address: Mailbox = "wegwijs@localhost"
    from_name: Line = "Wegwijs"
    reply_to: Mailbox | None = None
    list_id: Line = "wegwijs.localhost"
    rate_per_minute: Count = 300
    per_domain_per_minute: Count = 60
    sending_hours: tuple[time, time] | None = None
    dkim: Literal["none", "own", "relay"] = "none"
    dkim_selector: str | None = None
    dkim_domain: str | None = None
    dkim_key_file: Path | None = None
    uncertain: Literal["never", "resend"] = "never"
    attempts_days: Count = 3
    return_path: Mailbox | None = None
    soft_bounces: Count = 3

    @model_validator(mode="after")
    def _complete(self) -> MailSettings:
        needed = {
            "dkim_selector": self.dkim_selector,
            "dkim_domain": self.dkim_domain,
            "dkim_key_file": self.dkim_key_file,
        }
        missing = [name for name, value in needed.items() if value is None]
        if self.dkim == "own" and missing:
            raise ValueError(f'dkim = "own" needs {", ".join(missing)} as well')
        if self.security == "none" and self.username and self.host not in LOOPBACK:
            raise ValueError('a password must not travel unencrypted: set security to "starttls" or "tls"')
        return self

    @property
    def smtp_port(self) -> int:
        """The port as set, or the customary one of `security`."""
        return self.port or {"none": 25, "starttls": 587, "tls": 465}[self.security]


class WebSettings(Section):
    """The pages. `secret` signs links and sessions; without one, a random one is kept in the data folder."""

    base_url: HttpAddress | None = None
    listen: str = "127.0.0.1:8080"
    secret: SecretStr | None = None
    secret_file: Path | None = None


class DigestSettings(Section):
    """When digests are made, in Europe/Brussels, and how long one may grow."""

    daily_at: time = time(7, 0)
    weekly_day: Weekday = "mon"
    weekly_at: time = time(7, 0)
    still_active: bool = False
    max_items: Count = 40


class WatchSettings(Section):
    """When silence is an alarm: after so many missed schedules."""

    stale_after: Count = 3


class RetentionSettings(Section):
    """How many days snapshots, and staff names that are gone from their page, are kept. 0 keeps them for ever."""

    snapshots_days: Amount = 1095
    staff_names_days: Amount = 730


class LanguageSettings(Section):
    """The language of mails and pages when nobody chose one."""

    default: Language = "nl"


class TemplateSettings(Section):
    """A folder whose files replace the shipped templates of the same name."""

    folder: Path | None = None


class Settings(Section):
    """All sections. `Settings()` is what an installation without any configuration runs on."""

    store: StoreSettings = StoreSettings()
    fetch: FetchSettings = FetchSettings()
    review: ReviewSettings = ReviewSettings()
    mail: MailSettings = MailSettings()
    web: WebSettings = WebSettings()
    digest: DigestSettings = DigestSettings()
    watch: WatchSettings = WatchSettings()
    retention: RetentionSettings = RetentionSettings()
    language: LanguageSettings = LanguageSettings()
    templates: TemplateSettings = TemplateSettings()
