"""How long it takes to hold many records against as many: `python -m benchmarks.diffing [RECORDS ...]`.

The made-up directory is an ordinary one: an organisation per fifty people, one number for all of it, functions that
recur. Of the people one in twenty has another number, one in a hundred has a successor, one in a hundred left and one in a
hundred came; the list is in another order.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import click

from state.changes import Accepted, Changeset, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.records import Contact, Phone, PhoneKind

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ROLES = ("medewerker", "diensthoofd", "verpleegkundige", "coach", "coördinator")
OFFICE = 50
SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="*", type=int, default=[1_250, 2_500, 5_000, 10_000])
    for size in parser.parse_args(arguments).records:
        seconds, found = timed(size)
        click.echo(f"{size:>7} records: {seconds:6.2f} s, {len(found.changes)} changes")


def timed(size: int) -> tuple[float, Changeset]:
    """Seconds of processor time, and what was found."""
    before = directory(size)
    accepted = [Accepted(key=f"k{at}", revision=1, value=one, published=one) for at, one in enumerate(before)]
    observed = [Observed(record=one) for one in later(before)]
    start = time.process_time()
    removal = RemovalPolicy(looks=0, over=timedelta(0))
    found = diff(accepted, observed, source="benchmark", now=NOW, removal=removal)
    return time.process_time() - start, found


def directory(size: int) -> list[Contact]:
    return [person(at) for at in range(size)]


def later(before: Sequence[Contact]) -> list[Contact]:
    """The same directory some months on."""
    size, after = len(before), []
    for at, one in enumerate(before):
        if at % 100 == 1:
            continue
        if at % 100 == 2:
            one = replace(one, person=name(2 * size + at), emails=(f"p{2 * size + at}@partner.example",))
        elif at % 20 == 3:
            one = replace(one, phones=(one.phones[0], dialled(3 * size + at)))
        after.append(one)
    after += [person(size + at) for at in range(0, size, 100)]
    random.Random(size).shuffle(after)
    return after


def person(at: int) -> Contact:
    office = at // OFFICE
    return Contact(
        organisation=f"Huis {name(office)}",
        person=name(at + 7),
        role=ROLES[at % len(ROLES)],
        phones=(dialled(10**6 + office), dialled(at)),
        emails=(f"p{at}@partner.example",) if at % 3 else (),
    )


def dialled(at: int) -> Phone:
    digits = f"9{at:07d}"
    return Phone(number=f"+32{digits}", text=f"0{digits}", kind=PhoneKind.LANDLINE)


def name(at: int) -> str:
    """A first and a last name that nobody else has."""
    parts, rest = [], at + 10**5
    while rest:
        rest, one = divmod(rest, len(SYLLABLES))
        parts.append(SYLLABLES[one])
    return f"{''.join(parts[:2]).capitalize()} {''.join(parts[2:]).capitalize()}"


if __name__ == "__main__":
    main()
