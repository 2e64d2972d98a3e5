"""Loads the settings from wegwijs.toml and the environment, and says precisely what is wrong with them.

`WEGWIJS_<SECTION>__<KEY>` in the environment overrides a key of the file; lists are written as JSON, an empty value
counts as not set. Paths in the file are relative to the file, paths in the environment to the working directory. What
a `*_file` key points at is read here, once.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr, ValidationError
from rapidfuzz import process

from state.errors import OperationalError
from state.settings import Settings

PREFIX = "WEGWIJS_"
SECRETS = {"mail": ("password", "password_file"), "web": ("secret", "secret_file")}
SIMILAR = 60

Sections = dict[str, Any]


class ConfigError(OperationalError):
    """The configuration cannot be used. The message names the file and line, or the variable."""


@dataclass(frozen=True)
class _Origin:
    """Where each value came from, for messages."""

    path: Path | None = None
    text: str = ""
    variables: dict[tuple[str, str], str] = field(default_factory=dict)

    def where(self, section: str, key: str | None = None) -> str:
        variable = self.variables.get((section, key or ""))
        if variable is not None:
            return f"the environment variable {variable}"
        line = line_of(self.text, section, key)
        return f"{self.path}, line {line}" if line else str(self.path or "the configuration")


def load_settings(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings of `path` (None: defaults only), overridden by `environ`.

    Raises:
        ConfigError: the file is missing or not readable as TOML, a key is unknown, a value is wrong.
    """
    text = read_text(path) if path else ""
    sections = _absolute(parse_toml(text, path), path.parent if path else Path())
    variables = _variables(environ)
    origin = _Origin(path, text, {place: name for place, (name, _) in variables.items()})
    for (section, key), (name, value) in variables.items():
        inner = sections.setdefault(section, {})
        if isinstance(inner, dict):
            inner[key] = _from_text(name, value)
    try:
        settings = Settings.model_validate(sections)
    except ValidationError as error:
        raise _explained(error, origin) from error
    return _with_secrets(settings, origin)


def read_text(path: Path) -> str:
    """The text of a configuration file. Raises ConfigError when there is none to read."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            f"there is no {path}", remedy="write one with `wegwijs init DIR`, or name another with --config"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8 text", remedy="save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read ({error.strerror})", remedy="check its permissions") from error


def parse_toml(text: str, path: Path | None) -> Sections:
    """The tables of a TOML text. Raises ConfigError with the line when it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{path} is not valid TOML: {error}", remedy="check quotes, brackets and commas on that line"
        ) from error


def line_of(text: str, section: str, key: str | None = None) -> int | None:
    """The line, from 1, on which `key` of `[section]`, or the section itself, stands in a TOML text."""
    inside = False
    name = re.escape(section if key is None else key)
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line)
        if header:
            inside = header[1].strip("\"'") == section
        if not inside:
            continue
        if header if key is None else re.match(rf"\s*[\"']?{name}[\"']?\s*=", line):
            return number
    return None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be."""
    found = process.extractOne(word, list(known), score_cutoff=SIMILAR)
    return found[0] if found else None


def _variables(environ: Mapping[str, str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Overrides as {(section, key): (variable, value)}."""
    found = {}
    for name, value in environ.items():
        section, mark, key = name.removeprefix(PREFIX).lower().partition("__")
        if name.startswith(PREFIX) and mark and value != "":
            found[section, key] = (name, value)
    return found


def _from_text(name: str, value: str) -> Any:
    if not value.lstrip().startswith("["):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise ConfigError(
            f"the environment variable {name} is not a JSON list", remedy='write it as ["one", "two"]'
        ) from error


def _absolute(sections: Sections, folder: Path) -> Sections:
    """The same sections with the paths of the file made absolute."""
    return {name: _absolute_section(name, inner, folder) for name, inner in sections.items()}


def _absolute_section(name: str, inner: Any, folder: Path) -> Any:
    if name not in Settings.model_fields or not isinstance(inner, dict):
        return inner
    fields = _section_model(name).model_fields
    paths = {key for key in inner if key in fields and fields[key].annotation == Path | None}
    return {
        key: str((folder / Path(value).expanduser()).absolute()) if key in paths and isinstance(value, str) else value
        for key, value in inner.items()
    }


def _section_model(name: str) -> type[BaseModel]:
    return type(Settings.model_fields[name].default)


def _explained(error: ValidationError, origin: _Origin) -> ConfigError:
    """The first problem as one sentence, with how many more there are."""
    problems = error.errors(include_url=False, include_input=False)
    first = problems[0]
    section, *rest = [str(part) for part in first["loc"]] or ["settings"]
    key = rest[0] if rest else None
    where = origin.where(section, key)
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    if first["type"] == "extra_forbidden":
        return _unknown(where, section, key, more)
    name = f"[{section}] {key}" if key else f"[{section}]"
    reason = first["msg"].removeprefix("Value error, ")
    return ConfigError(f"{where}: {name} is wrong: {_lowered(reason)}{more}", remedy=_example(section, key))


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _unknown(where: str, section: str, key: str | None, more: str) -> ConfigError:
    if key is None:
        known: Iterable[str] = Settings.model_fields
        name = f"[{section}] is no section"
    else:
        known = _section_model(section).model_fields
        name = f"[{section}] has no setting {key}"
    guess = nearest(key or section, known)
    return ConfigError(
        f"{where}: {name}{more}", remedy=f"did you mean {guess}?" if guess else f"known are {', '.join(known)}"
    )


def _example(section: str, key: str | None) -> str:
    if key is None or section not in Settings.model_fields:
        return f"write [{section}] on a line of its own with its keys below it"
    found = _section_model(section).model_fields.get(key)
    default = found.get_default() if found else None
    if default is None or default == ():
        return 'a list is written as ["one", "two"]' if default == () else "leave it out for the default"
    return f"the default is {json.dumps(default, default=str)}"


def _with_secrets(settings: Settings, origin: _Origin) -> Settings:
    for section, (key, file_key) in SECRETS.items():
        inner = getattr(settings, section)
        file = getattr(inner, file_key)
        if file is not None and getattr(inner, key) is None:
            secret = _secret(file, f"{origin.where(section, file_key)}: [{section}] {file_key}")
            settings = settings.model_copy(update={section: inner.model_copy(update={key: secret})})
    return settings


def _secret(file: Path, where: str) -> SecretStr:
    try:
        text = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{where}: {file} cannot be read", remedy="check that it exists and who may read it"
        ) from error
    if not text:
        raise ConfigError(f"{where}: {file} is empty", remedy="write the secret into it, on one line")
    return SecretStr(text)
