"""A sentence of ours as a code with its values, so that whoever shows it can say it in the language of who reads.

What a page or a server said is a value and is never translated. A value can be a sentence itself, or several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Wording(NamedTuple):
    """One sentence in the languages of the command line and of the desk, its parts as %(name)s."""

    english: str
    dutch: str


@dataclass(frozen=True, kw_only=True)
class Told:
    """`code` names a sentence of this room; `values` fill it in, by name."""

    code: str
    values: tuple[tuple[str, str | tuple[Told, ...]], ...] = ()


def told(code: str, **values: object) -> Told:
    """The sentence `code` with its values; one that is a sentence, or several, stays so."""
    return Told(code=code, values=tuple((name, _kept(value)) for name, value in values.items()))


def _kept(value: object) -> str | tuple[Told, ...]:
    if isinstance(value, Told):
        return (value,)
    return value if isinstance(value, tuple) else str(value)


def in_words(
    one: Told, template: Callable[[str], str], shown: Callable[[str, str], str] = lambda _name, value: value
) -> str:
    """The sentence in words. `template` gives the sentence of a code in some language, its parts as %(name)s.

    `shown` writes one value (its name, as kept) the way that people there read it.

    Raises:
        KeyError: the code, or a part of its sentence, is not known.
    """
    return template(one.code) % {name: _filled(name, value, template, shown) for name, value in one.values}


def _filled(
    name: str, value: str | tuple[Told, ...], template: Callable[[str], str], shown: Callable[[str, str], str]
) -> str:
    if isinstance(value, str):
        return shown(name, value)
    return _joined(in_words(part, template, shown) for part in value)


def _joined(parts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(parts))
