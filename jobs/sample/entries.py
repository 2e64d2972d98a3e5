"""What the partners mean to say, edition by edition: the hand-written truth that the site prints and the tests expect.

The files in `jobs/sample/expected/` hold one entry per record. Placeholders such as `{mobile:worker.3}` are played by the
cast. An entry may change from an edition on (`[contact.from.2]`), be printed in another way without a change of meaning
(`[contact.printed.2]`), appear later (`since`) or stop (`until`, the last edition that has it).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.sample.cast import Cast
from jobs.sample.towns import lists

KINDS = ("contact", "measure", "publication")
_PLACEHOLDER = re.compile(r"\{(person|mail|landline|mobile|street):([a-z]+\.\d+)(?::([\w-]+))?\}")
_OF_ALL = ("date", "audience")
"""What a page may say once for all its measures."""

_OVERLAYS = frozenset({"from", "printed", "since", "until"})


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record as meant in an edition. `fields` is the meaning, `printed` the same as the page writes it."""

    page: str
    key: str
    kind: str
    fields: Mapping[str, Any]
    printed: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> Mapping[str, Any]:
        """What the page prints."""
        return {**self.fields, **self.printed}


def entries(page: str, edition: int, cast: Cast) -> tuple[Entry, ...]:
    """All entries of a page in an edition, in the order of its file."""
    found = [_entry(page, kind, raw, edition, cast) for kind, raw in _raw(page)]
    return tuple(entry for entry in found if entry is not None)


def source_of(page: str) -> tuple[str, ...]:
    """The ids of the sources that watch a page's entries."""
    declared = _file(page).get("sources", ())
    return tuple(declared)


@cache
def page_names() -> tuple[str, ...]:
    """The pages that have entries."""
    folder = files("jobs.sample").joinpath("expected")
    return tuple(sorted(one.name.removesuffix(".toml") for one in folder.iterdir() if _is_page(one.name)))


def _is_page(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith("edition")


@cache
def _file(page: str) -> Mapping[str, Any]:
    text = files("jobs.sample").joinpath("expected", f"{page}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _raw(page: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    data = _file(page)
    of_all = {name: data[name] for name in _OF_ALL if name in data}
    for kind in KINDS:
        for raw in data.get(kind, ()):
            yield kind, (of_all | raw if kind == "measure" else raw)
    for raw in lists(str(data.get("list", "")), data.get("change", {})):
        yield "contact", raw


def _entry(page: str, kind: str, raw: Mapping[str, Any], edition: int, cast: Cast) -> Entry | None:
    if not raw.get("since", 1) <= edition <= raw.get("until", edition):
        return None
    meant = {name: value for name, value in raw.items() if name not in _OVERLAYS}
    meant |= _since(raw.get("from", {}), edition)
    printed = _since(raw.get("printed", {}), edition)
    key = str(meant.pop("key"))
    return Entry(page=page, key=key, kind=kind, fields=_played(meant, cast), printed=_played(printed, cast))


def _since(overlays: Mapping[str, Mapping[str, Any]], edition: int) -> dict[str, Any]:
    """The overlays that hold in an edition, later ones over earlier ones."""
    result: dict[str, Any] = {}
    for first in sorted(overlays):
        if int(first) <= edition:
            result |= overlays[first]
    return result


def _played(value: Any, cast: Cast) -> Any:
    """`value` with its placeholders filled in."""
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda match: play(match, cast), value)
    if isinstance(value, Mapping):
        return {name: _played(inner, cast) for name, inner in value.items()}
    if isinstance(value, Sequence):
        return [_played(inner, cast) for inner in value]
    return value


def play(match: re.Match[str], cast: Cast) -> str:
    """The value of one placeholder."""
    what, key, detail = match[1], match[2], match[3] or ""
    if what in ("mail", "landline"):
        return str(getattr(cast, what)(key, detail))
    return str(getattr(cast, what)(key))
