"""The configuration that `init` writes: all defaults, and every one of them true."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

from state.configuration import load_settings
from state.settings import Settings

NO_DEFAULT = {
    ("store", "folder"),
    ("store", "url"),
    ("fetch", "contact"),
    ("fetch", "user_agent"),
    ("review", "admins"),
    ("mail", "folder"),
    ("mail", "port"),
    ("mail", "username"),
    ("mail", "password_file"),
    ("mail", "reply_to"),
    ("mail", "return_path"),
    ("mail", "sending_hours"),
    ("mail", "dkim_selector"),
    ("mail", "dkim_domain"),
    ("mail", "dkim_key_file"),
    ("web", "base_url"),
    ("web", "secret_file"),
    ("templates", "folder"),
}
"""Settings that are not set by default: the example shows what a value looks like."""
SECRETS_FROM_ELSEWHERE = {("mail", "password"), ("web", "secret")}


def settings_text() -> str:
    return (files("cron") / "wegwijs.toml.example").read_text(encoding="utf-8")


def uncommented() -> str:
    return re.sub(r"(?m)^# ([a-z_]+ = )", r"\1", settings_text())


def test_the_written_configuration_is_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "wegwijs.toml"
    file.write_text(settings_text(), encoding="utf-8")
    assert load_settings(file, {}) == Settings()


def test_every_setting_is_shown_and_every_shown_default_is_true() -> None:
    shown = {
        (section, key): value for section, inner in tomllib.loads(uncommented()).items() for key, value in inner.items()
    }
    fields = {(name, key) for name in Settings.model_fields for key in type(getattr(Settings(), name)).model_fields}
    assert set(shown) == fields - SECRETS_FROM_ELSEWHERE
    known = {name: dict(getattr(Settings(), name)) for name in Settings.model_fields}
    stated = Settings.model_validate(
        {
            name: {
                key: value
                for (section, key), value in shown.items()
                if section == name and (section, key) not in NO_DEFAULT
            }
            for name in known
        }
    )
    assert stated == Settings()


def test_the_example_values_of_settings_without_a_default_are_valid_too() -> None:
    values = tomllib.loads(uncommented())
    for section, key in NO_DEFAULT:
        Settings.model_validate({section: {key: values[section][key]}})


def test_each_setting_has_its_explanation() -> None:
    """A section opens with a sentence; a key without its own belongs to the sentence above it."""
    for block in settings_text().split("\n[")[1:]:
        lines = block.splitlines()[1:]
        assert re.match(r"# [A-Z\"]", lines[0]), block
