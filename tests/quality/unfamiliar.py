"""Measures how much reading hangs on known words: `python -m tests.quality.unfamiliar [--failures KIND]`.

The words of one kind (functions, first names, family names, bodies) are exchanged for made-up ones, in a seen page and in
what a careful person reads there alike, so that only the structure of the page tells what they are. Real pages hold words
that no list knows; here their share is set.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tests.quality.extraction import PAGES, half_of
from tests.quality.readings import Case, cases, drawn
from tests.quality.scores import Score, scored

SEED = 20261128
SHORTEST = 4
"""Letters; shorter words are particles, articles and abbreviations."""
LONGEST = 9
_SMALL = frozenset("voor bij met van het een onze les des pour und für dr mr mevr ing prof with from".split())
_FACTS = ("owners", "names", "roles")
_TAG = re.compile(r"(<[^>]*>)")
_NAMES = ("organisation", "unit", "person", "role")


@dataclass(frozen=True)
class Kind:
    """The words that are exchanged: the fields that hold them, which words of a name, and what share of them."""

    fields: tuple[str, ...]
    share: float = 1.0
    first: bool = True
    others: bool = True


KINDS: Mapping[str, Kind] = {
    "half of the functions": Kind(("role",), share=0.5),
    "all functions": Kind(("role",)),
    "first names": Kind(("person",), others=False),
    "family names": Kind(("person",), first=False),
    "bodies": Kind(("organisation", "unit")),
}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", choices=KINDS, help="each fact that is missing or wrong, in one line")
    wanted = parser.parse_args(arguments)
    seen = [one for one in cases(PAGES) if half_of(one.name) == "seen" and one.page.suffix != ".pdf"]
    click.echo("| exchanged | pages | owners | names | roles |\n|---|--:|--:|--:|--:|")
    for name, kind in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            made = [case for case in seen if _exchanged(case, kind, Path(folder))]
            scores = _scores(cases(Path(folder)))
        before = _scores(made)
        shown = " | ".join(f"{before[fact].f1:.3f} → {scores[fact].f1:.3f}" for fact in _FACTS)
        click.echo(f"| {name} | {len(made)} | {shown} |")
        if wanted.failures == name:
            for fact in _FACTS:
                click.echo("\n".join(scores[fact].failures))


def _scores(found: Iterable[Case]) -> dict[str, Score]:
    return scored((case, drawn(case).facts) for case in found)


def _exchanged(case: Case, kind: Kind, folder: Path) -> bool:
    """Writes the page and its truth in other words; False when it holds none of that kind, or is no text."""
    told = json.loads(next(case.page.parent.glob("*.json")).read_text(encoding="utf-8"))
    chance = random.Random(f"{SEED} {case.name}")
    words = [word for word in sorted(_words(told, kind)) if chance.random() < kind.share]
    try:
        text = case.page.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    if not words:
        return False
    others = {word.lower(): _made_up(len(word), chance) for word in words}
    found = re.compile(rf"(?<![\w@.&/#-])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![\w@])")

    def in_others(part: str) -> str:
        return found.sub(lambda match: _cased(match[0], others[match[0].lower()]), part)

    parts = _TAG.split(text) if case.page.suffix == ".html" else [text]
    place = folder / case.name
    place.mkdir(parents=True)
    exchanged = "".join(part if part.startswith("<") else in_others(part) for part in parts)
    (place / case.page.name).write_text(exchanged, encoding="utf-8")
    for contact in told.get("contacts", ()):
        contact.update({field: in_others(contact[field]) for field in _NAMES if contact.get(field)})
    (place / "expected.json").write_text(json.dumps(told), encoding="utf-8")
    return True


def _words(told: Mapping[str, Any], kind: Kind) -> set[str]:
    """The words of that kind on a page. A body without a person has no function that is anybody's."""
    found: set[str] = set()
    for contact in told.get("contacts", ()):
        for text in (contact.get(field) for field in kind.fields if "role" not in kind.fields or contact.get("person")):
            first, *others = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text or "") or [""]
            found |= {first} if kind.first else set()
            found |= set(others) if kind.others else set()
    return {word for word in found if len(word) >= SHORTEST and word.lower() not in _SMALL}


def _made_up(length: int, chance: random.Random) -> str:
    """A word that can be spoken and stands in no list, of some length."""
    text = ""
    while len(text) < min(length, LONGEST):
        text += chance.choice("bdfgklmnprstvwz") + chance.choice("aeiou") + chance.choice(("", "", *"nrlst"))
    return text[: max(SHORTEST, min(length, LONGEST))]


def _cased(word: str, other: str) -> str:
    """The other word, in capitals or with one as the first was written."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other


if __name__ == "__main__":
    main()
