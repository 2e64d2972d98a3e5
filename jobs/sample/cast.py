"""Everything on the sample partner site that can vary, from one seed: people, numbers, addresses and markup.

The people are invented: common Flemish first and last names, combined at random. A key such as "worker.3" names the
same part in every cast; each kind of value is different for every key, so that no two records look alike by accident.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from state.canon.text import fold

DEFAULT_SEED = 0

FIRST_NAMES = (
    "An Bart Bieke Carla Dieter Dirk Elke Els Emma Eva Filip Frank Geert Greet Griet Hanne Hans Hilde Ilse Inge Jan Jef "
    "Jeroen Johan Joke Jonas Karel Kathleen Katrijn Koen Kris Lena Lies Lieve Lode Luc Maarten Marleen Mieke Nele Pieter "
    "Rik Sander Sofie Stef Stijn Tine Tom Veerle Wim Wout"
).split()
LAST_NAMES = (
    "Aerts Baert Beckers Bogaert Bosmans Callens Ceulemans Claes Claessens Coppens Daems Declercq Desmet Devos Dewulf "
    "Dierckx Geerts Goossens Hendrickx Hermans Jacobs Janssens Lambrechts Lemmens Luyten Maes Martens Mertens Michiels "
    "Nijs Pauwels Peeters Raes Sels Segers Simons Smets Stevens Thijs Timmermans Verbeke Verhaegen Vermeulen Vervloet "
    "Wauters Willems Wouters Wuyts"
).split()
STREETS = (
    "Beukenlaan Dorpsstraat Eikenlaan Gasthuisstraat Groenstraat Kapelstraat Kasteelstraat Kerkstraat Kloosterstraat "
    "Lindestraat Markt Molenstraat Nieuwstraat Parklaan Schoolstraat Stationsstraat Steenweg Veldstraat Vijverlaan "
    "Zandstraat"
).split()

FAMILIES = {
    "worker": 60,
    "team": 80,
    "foster": 12,
    "clinic": 20,
    "house": 40,
    "region": 20,
    "help": 20,
    "line": 12,
    "federal": 12,
    "hub": 12,
    "role": 20,
    "benefit": 12,
    "adoption": 12,
    "youth": 20,
    "letter": 6,
    "inbox": 6,
}
"""How many parts each family of keys has. A key names one part: "worker.3"."""

PHONE_LABELS = ("Tel.", "Telefoon", "T", "Tel")
EMAIL_LABELS = ("E-mail", "Mail", "E", "E-mailadres")
LAYOUTS = ("table", "cards", "dl", "nested")
MAILS = ("link", "plain", "at", "cfemail", "entities")
PHONES = ("spaces", "dots", "international", "zero", "idd")

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Style:
    """One way of writing a page down. Nothing in it changes what the page says."""

    layout: str
    mail: str
    phone: str
    phone_label: str
    email_label: str
    level: int
    prefix: str
    columns: tuple[int, ...]
    soft: bool


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The parts and who plays them. `seed` 0 is the fixed cast of the demo and the documentation."""

    seed: int = DEFAULT_SEED
    styles: Mapping[str, Style] = field(default_factory=dict)

    def person(self, key: str) -> str:
        """First and last name of a part."""
        return self._people[_part(key)]

    def mail(self, key: str, domain: str) -> str:
        """The address that goes with `person(key)`, under `<domain>.example`."""
        local = re.sub(r"[^a-z]+", ".", fold(self.person(key)))
        return f"{local}@{domain}.example"

    def landline(self, key: str, area: str) -> str:
        """National digits of a landline: seven after an area code of two digits ("02"), six after a longer one."""
        tail = self._tails[_part(key)]
        return f"{area}{2 + tail % 2}{tail}" if len(area) == 2 else f"{area}{tail}"

    def mobile(self, key: str) -> str:
        """National digits of a mobile number."""
        part = _part(key)
        return f"04{self._prefixes[part % len(self._prefixes)]}{self._tails[part]}"

    def street(self, key: str) -> str:
        """Street and house number."""
        part = _part(key)
        return f"{self._streets[part % len(self._streets)]} {1 + self._tails[part] % 180}"

    def style(self, page: str) -> Style:
        """How a page is written down: fixed for the default cast, drawn for the others."""
        if self.seed == DEFAULT_SEED and page in self.styles:
            return self.styles[page]
        return _drawn(self._random(f"style {page}"))

    def shuffled(self, name: str, items: list[T]) -> list[T]:
        """`items` in an order of this cast's own; the default cast keeps theirs."""
        if self.seed != DEFAULT_SEED:
            self._random(f"order {name}").shuffle(items)
        return items

    def _random(self, name: str) -> random.Random:
        return random.Random(f"{self.seed}:{name}")  # noqa: S311 - a stage set, no secret

    @cached_property
    def _people(self) -> list[str]:
        return self._permuted("people", [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES])

    @cached_property
    def _tails(self) -> list[int]:
        """The last six digits of a number, different for every part."""
        return self._random("numbers").sample(range(110_000, 999_999), sum(FAMILIES.values()))

    @cached_property
    def _streets(self) -> list[str]:
        return self._permuted("streets", list(STREETS))

    @cached_property
    def _prefixes(self) -> list[int]:
        return self._permuted("prefixes", [70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 84, 85, 86, 94, 95, 96, 97, 98, 99])

    def _permuted(self, name: str, items: list[T]) -> list[T]:
        self._random(name).shuffle(items)
        return items


def cast(seed: int | None = None, styles: Mapping[str, Style] | None = None) -> Cast:
    """The cast of a seed; None and 0 are the default one."""
    return Cast(seed=seed or DEFAULT_SEED, styles=styles or DEFAULT_STYLES)


def _part(key: str) -> int:
    """The position of a part among all of them: "foster.2" is the third of its family."""
    family, _, number = key.partition(".")
    if int(number) >= FAMILIES[family]:
        raise ValueError(f"the family {family} has no part {number}")
    names = list(FAMILIES)
    return sum(FAMILIES[name] for name in names[: names.index(family)]) + int(number)


def _drawn(chance: random.Random) -> Style:
    return Style(
        layout=chance.choice(LAYOUTS),
        mail=chance.choice(MAILS),
        phone=chance.choice(PHONES),
        phone_label=chance.choice(PHONE_LABELS),
        email_label=chance.choice(EMAIL_LABELS),
        level=chance.choice((2, 3)),
        prefix=f"{chance.choice(('node', 'c', 'elementor', 'vl', 'w'))}-{chance.randrange(100, 999)}",
        columns=tuple(chance.sample(range(5), 5)),
        soft=chance.random() < 0.5,
    )


def _fixed(layout: str, mail: str, phone: str, label: str = "Tel.", email: str = "E-mail") -> Style:
    return Style(
        layout=layout,
        mail=mail,
        phone=phone,
        phone_label=label,
        email_label=email,
        level=3 if layout in ("cards", "nested") else 2,
        prefix="vl-block",
        columns=(0, 1, 2, 3, 4),
        soft=layout == "cards",
    )


DEFAULT_STYLES: Mapping[str, Style] = {
    "workers": _fixed("table", "link", "dots", "Telefoon"),
    "foster": _fixed("cards", "cfemail", "spaces"),
    "teams": _fixed("dl", "link", "spaces", "Telefoon"),
    "teams-new": _fixed("table", "link", "dots", "Tel"),
    "clinics": _fixed("dl", "plain", "spaces"),
    "partnerships": _fixed("nested", "at", "international", "T", "E"),
    "help": _fixed("cards", "entities", "zero"),
    "lines": _fixed("cards", "link", "spaces", "Telefoon"),
    "federal": _fixed("nested", "link", "spaces"),
    "house": _fixed("cards", "link", "spaces"),
    "hub": _fixed("cards", "link", "spaces"),
    "roles": _fixed("table", "link", "spaces"),
    "benefits": _fixed("cards", "link", "spaces"),
    "adoption": _fixed("cards", "link", "spaces"),
    "victims": _fixed("nested", "link", "dots"),
    "worker-finder": _fixed("table", "plain", "spaces"),
    "houses": _fixed("table", "plain", "dots"),
    "youth": _fixed("table", "plain", "international"),
    "tools": _fixed("cards", "link", "spaces"),
    "mission": _fixed("cards", "link", "spaces"),
    "newsletter": _fixed("cards", "link", "spaces"),
    "inbox": _fixed("cards", "link", "spaces"),
}
